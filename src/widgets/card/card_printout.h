// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/customer_card.h"

class QPagedPaintDevice;
class QWidget;

namespace kikubari::widgets {

/// Paints the customer card on paper: who, how to reach him, cars, household, circumstances, what is to come, and the
/// newest part of the history. Knows no dialog.
void printCard(QPagedPaintDevice &device, const operations::CustomerSheet &sheet, const QString &person);

/// The same on a printer that is chosen first.
void printCardWithDialog(const operations::CustomerSheet &sheet, const QString &person, QWidget *parent);

} // namespace kikubari::widgets
