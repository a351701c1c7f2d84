// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/shop_import/shop_import.h"
#include "widgets/dialogs.h"

class QSpinBox;

namespace kikubari::widgets {

/// What a column of a file is: all fields by group, narrowed by typing; for a car's field also which car.
class FieldDialog : public Dialog
{
    Q_OBJECT
public:
    FieldDialog(const operations::ColumnMapping &column, QWidget *parent);

    [[nodiscard]] operations::ShopField field() const;
    [[nodiscard]] int number() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void check();
    void step(bool down);

    QLineEdit *m_narrow;
    QListWidget *m_list;
    QWidget *m_carLine;
    QSpinBox *m_car;
    operations::ShopField m_before;
};

} // namespace kikubari::widgets
