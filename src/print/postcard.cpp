// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/postcard.h"

#include "print/mail_side.h"

namespace kikubari::print {

LaidOut layoutPostcard(const MailPiece &piece, const PostcardStock &stock, const MailStyle &style)
{
    MailSide side;
    side.page = stock.form == MailForm::LandscapeAcross ? postcardSize.transposed() : postcardSize;
    side.postcard = !stock.printed;
    if (stock.form != MailForm::LandscapeAcross) {
        side.boxes = postalBoxes(side.page.width());
        side.drawBoxes = !stock.printed;
        side.nameMiddle = side.boxes->nameMiddle();
    }
    return stock.form == MailForm::PortraitDown ? layoutSideDown(piece, style, side)
                                                : layoutSideAcross(piece, style, side);
}

} // namespace kikubari::print
