// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/postage_mark.h"

#include "print/across_text.h"

namespace kikubari::print {

using namespace Qt::StringLiterals;

namespace {

constexpr double diameter = 25, fromEdge = 5;

} // namespace

QRectF stampArea(QSizeF page)
{
    if (page.height() >= page.width())
        return {0, 0, 35, 70};
    return {page.width() - 70, 0, 70, 35};
}

void addPostageMark(Page &page, Postage postage, const QString &postOffice, const Faces &faces, Findings &findings)
{
    if (postage == Postage::Stamp)
        return;
    const bool upright = page.size.height() >= page.size.width();
    const QRectF mark(upright ? fromEdge : page.size.width() - fromEdge - diameter, fromEdge, diameter, diameter);
    page.ellipses.append({mark, 0.4, Qt::black});
    const double middle = mark.center().x();
    AcrossStyle style{faces, 4.2};
    const QString words = postage == Postage::Betsunou ? u"料金別納"_s : u"料金後納"_s;
    addAcross(page, words, {middle, mark.top() + 13.6}, style, Align::Middle);
    addAcross(page, u"郵便"_s, {middle, mark.top() + 19.4}, style, Align::Middle);
    style.size = 2.8;
    const AcrossRoom room{{middle - 8, mark.top() + 4.2}, 16, 1, 1.2, Align::Middle};
    placeAcross(page, postOffice, style, room, {u"郵便局名"_s, u"post office"_s}, findings);
}

} // namespace kikubari::print
