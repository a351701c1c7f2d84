// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/mail_piece.h"
#include "print/postal_boxes.h"

#include <optional>

namespace kikubari::print {

/// The address side of a piece, before anybody is addressed: what postcards and envelopes share. Lengths in mm.
struct MailSide
{
    QSizeF page;
    double scale = 1;                 ///< of all type; 1 on a postcard
    std::optional<PostalBoxes> boxes; ///< none on pieces that lie on their long side
    bool drawBoxes = false;           ///< false: the stock has them printed
    bool postcard = false;            ///< 郵便はがき has to be printed
    double nameMiddle = 50;           ///< x where the column of a single name stands
};

/// Lays out the address side with lines running downwards.
[[nodiscard]] LaidOut layoutSideDown(const MailPiece &piece, const MailStyle &style, const MailSide &side);
/// Lays out the address side with lines from left to right.
[[nodiscard]] LaidOut layoutSideAcross(const MailPiece &piece, const MailStyle &style, const MailSide &side);

/// What does not depend on how the lines run: boxes and their digits, 郵便はがき, the mark of postage. The postal code
/// goes into the boxes if there are any; a missing one is a finding.
void addMailFurniture(LaidOut &out, const MailPiece &piece, const MailStyle &style, const MailSide &side);

} // namespace kikubari::print
