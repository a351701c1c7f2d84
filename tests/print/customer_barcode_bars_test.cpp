// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/customer_barcode.h"
#include "print/customer_barcode_bars.h"
#include "print/rendered.h"
#include "support/catch.h"

using namespace kikubari;
using namespace kikubari::print;

namespace {

constexpr int dpi = 1200;

/// A stretch of ink along a row or column of pixels, mm; the edges by how grey their pixels are.
struct Stretch
{
    double from = 0, length = 0;
};

QList<Stretch> stretches(const QImage &image, int at, bool along)
{
    const auto dark = [&](int i) { return 1 - qGray(along ? image.pixel(i, at) : image.pixel(at, i)) / 255.0; };
    QList<Stretch> found;
    double from = 0, length = 0;
    for (int i = 0; i < (along ? image.width() : image.height()); ++i) {
        const double d = dark(i);
        if (d > 0.02 && length == 0)
            from = i + 1 - d;
        if (d > 0.02)
            length += d;
        else if (length > 0)
            found.append({from * 25.4 / dpi, std::exchange(length, 0) * 25.4 / dpi});
    }
    if (length > 0)
        found.append({from * 25.4 / dpi, length * 25.4 / dpi});
    return found;
}

bool within(double value, double least, double most, double points)
{
    return value >= least * points / 10 && value <= most * points / 10;
}

} // namespace

TEST_CASE("bars on the rendered PDF are inside Japan Post's tolerances", "[barcode]")
{
    const auto barcode = japan::encodeCustomerBarcode(u"263-0023", u"3-30-8-403");
    REQUIRE(barcode);
    for (const double points : {8.0, 10.0, 11.5}) {
        INFO(points);
        Page page;
        page.size = {110, 20};
        addCustomerBarcode(page, {5, 5}, barcode->bars, points);
        const QImage ink = Rendered({page}).ink(0, dpi);
        const double height = customerBarcodeSize(points).height();
        const int middle = qRound((5 + height / 2) / 25.4 * dpi);
        const QList<Stretch> bars = stretches(ink, middle, true);
        REQUIRE(bars.size() == 67);
        const Stretch &last = bars.last();
        CHECK(last.from + last.length - bars[0].from == Approx(customerBarcodeSize(points).width()).margin(0.05));
        for (qsizetype i = 0; i < bars.size(); ++i) {
            CHECK(within(bars[i].length, 0.50, 0.70, points));
            if (i > 0) {
                CHECK(within(bars[i].from - bars[i - 1].from - bars[i - 1].length, 0.45, 0.60, points));
                CHECK(within(bars[i].from - bars[i - 1].from, 0.95, 1.30, points));
            }
            const int column = qRound((bars[i].from + bars[i].length / 2) / 25.4 * dpi);
            const QList<Stretch> up = stretches(ink, column, false);
            REQUIRE(up.size() == 1);
            const char kind = barcode->bars[i];
            if (kind == '1')
                CHECK(within(up[0].length, 3.40, 3.60, points));
            else if (kind == '4')
                CHECK(within(up[0].length, 1.05, 1.35, points));
            else
                CHECK(within(up[0].length, 2.20, 2.50, points));
            CHECK((up[0].from < 5.1) == (kind == '1' || kind == '2'));
            CHECK((up[0].from + up[0].length > 4.9 + height) == (kind == '1' || kind == '3'));
        }
    }
}

TEST_CASE("the size follows from the room: 10 points on common labels, none under 68 mm", "[barcode]")
{
    CHECK(customerBarcodePoints(86.4) == 10);
    CHECK(customerBarcodePoints(83.9) == 10);
    CHECK(customerBarcodePoints(70) == 8);
    CHECK(customerBarcodePoints(66) == 0);
    CHECK(customerBarcodePoints(200) == 11.5);
}
