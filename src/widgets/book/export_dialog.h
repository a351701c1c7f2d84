// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/export_customers.h"
#include "widgets/dialogs.h"

class QButtonGroup;

namespace kikubari::widgets {

/// As what and where customers are written: tables, address cards or a calendar, each with what it is good for.
class ExportDialog : public Dialog
{
    Q_OBJECT
public:
    /// `whom` says who is written: 印を付けた12名. `folder` = where files usually go.
    ExportDialog(const QString &whom, const QString &folder, QWidget *parent);

    [[nodiscard]] operations::CustomerExport wanted() const;

protected:
    bool digit(int number) override;

private:
    void refresh();
    void choosePath();
    [[nodiscard]] operations::CustomerFile format() const;

    QButtonGroup *m_formats;
    QLineEdit *m_path;
    Label *m_note;
    QString m_folder;
    bool m_pathChosen = false;
};

} // namespace kikubari::widgets
