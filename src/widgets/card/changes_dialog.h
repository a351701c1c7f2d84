// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/editing.h"
#include "widgets/dialogs.h"

namespace kikubari::widgets {

/// Who changed what of a customer and when: one line per value, the newest first.
class ChangesDialog : public Dialog
{
    Q_OBJECT
public:
    ChangesDialog(const QString &about, const QList<operations::ChangeEntry> &changes, QDate today, QWidget *parent);
};

} // namespace kikubari::widgets
