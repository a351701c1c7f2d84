// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/envelope.h"

#include "print/mail_side.h"
#include "print/postcard.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kikubari::print {

using namespace Qt::StringLiterals;

std::span<const EnvelopeSize> envelopeSizes()
{
    static const std::array sizes{
        EnvelopeSize{u"long-3"_s, {u"長形3号"_s, u"Long 3"_s}, {120, 235}, true, false},
        EnvelopeSize{u"long-4"_s, {u"長形4号"_s, u"Long 4"_s}, {90, 205}, true, false},
        EnvelopeSize{u"long-40"_s, {u"長形40号"_s, u"Long 40"_s}, {90, 225}, true, false},
        EnvelopeSize{u"western-1"_s, {u"洋形1号"_s, u"Western 1"_s}, {120, 176}, true, true},
        EnvelopeSize{u"western-2"_s, {u"洋形2号"_s, u"Western 2"_s}, {114, 162}, true, true},
        EnvelopeSize{u"western-4"_s, {u"洋形4号"_s, u"Western 4"_s}, {105, 235}, true, true},
        EnvelopeSize{u"western-long-3"_s, {u"洋長形3号"_s, u"Western long 3"_s}, {120, 235}, true, true},
        EnvelopeSize{u"square-2"_s, {u"角形2号"_s, u"Square 2"_s}, {240, 332}, false, false},
    };
    return sizes;
}

const EnvelopeSize *envelopeSize(QStringView key)
{
    const auto sizes = envelopeSizes();
    const auto found = std::ranges::find(sizes, key, [](const EnvelopeSize &size) { return QStringView(size.key); });
    return found == sizes.end() ? nullptr : &*found;
}

LaidOut layoutEnvelope(const MailPiece &piece, const EnvelopeStock &stock, const MailStyle &style)
{
    const EnvelopeSize &size = *stock.size;
    MailSide side;
    side.page = stock.form == MailForm::LandscapeAcross ? size.size.transposed() : size.size;
    const double wider = size.size.width() / postcardSize.width(), higher = size.size.height() / postcardSize.height();
    constexpr double largest = 1.9;
    side.scale = std::clamp(std::sqrt(wider * higher), 1.0, std::clamp(wider * 1.1, 1.0, largest));
    side.nameMiddle = side.page.width() / 2;
    if (stock.form != MailForm::LandscapeAcross) {
        side.boxes = postalBoxes(side.page.width(), !size.standard);
        side.drawBoxes = !stock.printedBoxes;
    }
    return stock.form == MailForm::PortraitDown ? layoutSideDown(piece, style, side)
                                                : layoutSideAcross(piece, style, side);
}

} // namespace kikubari::print
