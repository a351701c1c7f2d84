// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/mail_piece.h"

namespace kikubari::print {

/// A postcard of 100 x 148 mm (はがき).
inline constexpr QSizeF postcardSize{100, 148};

/// The stock that goes into the printer.
struct PostcardStock
{
    /// The card has the seven boxes and 郵便はがき printed, as Japan Post's own and a printer's cards have. On plain
    /// card stock both are drawn (the boxes only on an upright card, since the rules allow none on a card lying on its
    /// side).
    bool printed = true;
    MailForm form = MailForm::PortraitDown;
};

/// The address side. The place of the stamp stays free or carries the mark of postage.
[[nodiscard]] LaidOut layoutPostcard(const MailPiece &piece, const PostcardStock &stock, const MailStyle &style);

} // namespace kikubari::print
