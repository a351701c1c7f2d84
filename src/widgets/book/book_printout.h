// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/customer_list_model.h"

#include <QDate>
#include <QList>

#include <utility>

class QPagedPaintDevice;
class QWidget;

namespace kikubari::widgets {

/// The customer list as it is put on paper.
struct BookPrintout
{
    QList<operations::BookRow> rows;
    QList<std::pair<models::BookColumn, int>> columns; ///< in their order, with how wide they are to each other
    QDate today;
    QString title; ///< what was looked for
};

/// Paints the list as a table with a heading on every page. Answers the number of pages.
int paintBook(QPagedPaintDevice &device, const BookPrintout &list);

/// Asks for a printer (or a PDF file) and prints.
void printBook(const BookPrintout &list, QWidget *parent);

} // namespace kikubari::widgets
