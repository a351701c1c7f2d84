// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/customer_list_model.h"
#include "widgets/dialogs.h"

namespace kikubari::widgets {

/// Which columns the book shows, and in which order: Space shows or hides, Alt+↑↓ moves.
class ColumnsDialog : public Dialog
{
    Q_OBJECT
public:
    ColumnsDialog(const QList<models::BookColumn> &shown, QWidget *parent);

    [[nodiscard]] QList<models::BookColumn> chosen() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void move(bool down);
    void check();

    QListWidget *m_list;
};

} // namespace kikubari::widgets
