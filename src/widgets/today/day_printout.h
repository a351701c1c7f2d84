// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/day.h"

#include <QList>

class QPagedPaintDevice;
class QPainter;
class QWidget;

namespace kikubari::widgets {

/// Paints the day's list for people who work on paper: one block per customer with blanks for result and note.
/// Answers the number of pages.
int paintDay(QPagedPaintDevice &device, const QList<operations::DayRow> &rows, QDate today, const QString &person);

/// Asks for a printer (or a PDF file) and prints.
void printDay(const QList<operations::DayRow> &rows, QDate today, const QString &person, QWidget *parent);

} // namespace kikubari::widgets
