// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/customer_barcode_bars.h"

#include "print/page.h"

#include <cmath>

namespace kikubari::print {

namespace {

// At 10 points, mm; everything grows with the points. Japan Post allows bars of 0.50 to 0.70, spaces of 0.45 to 0.60, a
// height of 3.40 to 3.60 and a short bar of 1.05 to 1.35: values from the middle, so that a printer's own error is
// borne.
constexpr double pitch = 1.2, bar = 0.63, height = 3.5, shortBar = 1.2;
constexpr double above = (height - shortBar) / 2; // where the short bar begins
constexpr double smallest = 8, largest = 11.5;
constexpr int bars = 67;

} // namespace

QSizeF customerBarcodeSize(double points)
{
    return QSizeF((bars - 1) * pitch + bar, height) * (points / 10);
}

double customerBarcodePoints(double width)
{
    const double exact = (width - 2 * barcodeQuietZone) / customerBarcodeSize(10).width() * 10;
    const double half = std::floor(exact * 2) / 2;
    return half < smallest ? 0 : std::min(half, largest);
}

void addCustomerBarcode(Page &page, QPointF topLeft, const QByteArray &bars, double points)
{
    const double scale = points / 10;
    for (qsizetype i = 0; i < bars.size(); ++i) {
        const bool up = bars[i] == '1' || bars[i] == '2', down = bars[i] == '1' || bars[i] == '3';
        const double top = up ? 0 : above, bottom = down ? height : above + shortBar;
        page.boxes.append({QRectF(topLeft.x() + double(i) * pitch * scale, topLeft.y() + top * scale, bar * scale,
                                  (bottom - top) * scale),
                           Qt::black});
    }
}

} // namespace kikubari::print
