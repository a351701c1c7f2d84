// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs.h"

#include <QLineEdit>

namespace kikubari::widgets {

/// Asks why something is done that takes away; without a reason it is not done.
class ReasonDialog : public Dialog
{
    Q_OBJECT
public:
    ReasonDialog(const QString &title, const QString &about, const QString &word, QWidget *parent);
    [[nodiscard]] QString reason() const { return m_reason->text().trimmed(); }

private:
    QLineEdit *m_reason;
};

} // namespace kikubari::widgets
