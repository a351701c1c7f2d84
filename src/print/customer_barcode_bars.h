// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPointF>
#include <QSizeF>

namespace kikubari::print {

struct Page;

/// Clear room that Japan Post asks for around the bars on every side, mm.
inline constexpr double barcodeQuietZone = 2;

/// Width and height of the bars alone at a size of 8 to 11.5 points, mm: 79.83 x 3.5 at 10 points.
[[nodiscard]] QSizeF customerBarcodeSize(double points);

/// The largest size whose bars and their quiet zones fit into a width, in steps of half a point; 0 if not even 8
/// points do (labels under 67.87 mm).
[[nodiscard]] double customerBarcodePoints(double width /*mm*/);

/// Adds a customer barcode to a page. `bars` are the 67 kinds '1' to '4' of japan/customer_barcode.h; `topLeft` is the
/// corner of the bars themselves (the quiet zone lies outside it), mm; `points` 8 to 11.5.
void addCustomerBarcode(Page &page, QPointF topLeft, const QByteArray &bars, double points);

} // namespace kikubari::print
