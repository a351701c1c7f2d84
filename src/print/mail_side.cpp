// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/mail_side.h"

#include "japan/address.h"
#include "print/across_text.h"
#include "print/postage_mark.h"

namespace kikubari::print {

void addMailFurniture(LaidOut &out, const MailPiece &piece, const MailStyle &style, const MailSide &side)
{
    out.page.size = side.page;
    if (side.postcard) {
        const AcrossStyle title{style.faces, 3.2, 1, 1.2, vermilion()};
        addAcross(out.page, QStringLiteral("郵便はがき"), {side.page.width() / 2, 7}, title, Align::Middle);
    }
    if (side.boxes && side.drawBoxes)
        addPostalBoxes(out.page, *side.boxes);
    if (side.boxes)
        addDigitsInBoxes(out.page, *side.boxes, piece.recipient.postalCode, style.faces);
    if (japan::normalisedPostalCode(piece.recipient.postalCode).isEmpty())
        out.findings.append({FindingKind::Omitted, part::postalCode(), piece.recipient.postalCode});
    addPostageMark(out.page, piece.postage, piece.postOffice, style.faces, out.findings);
}

} // namespace kikubari::print
