// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/mail_piece.h"

namespace kikubari::print {

/// Where the sender stands when lines run downwards: the lower left of the page. Lengths in mm.
struct SenderRoom
{
    double left = 0;  ///< edge of the paper's usable part
    double width = 0; ///< the block is set smaller (to 75 %) rather than become wider, if that is enough
    double least = 0; ///< a short block stands as if it were so wide
    double top = 0;   ///< below the stamp's place
    double bottom = 0;
    double scale = 1; ///< of the type; 1 on a postcard
};

/// Adds address, building, shop, department, person and telephone as columns from right to left, the shop and the
/// person larger and ending at the bottom, and the postal code below. Returns the x up to which it takes the page.
double addSenderColumns(Page &page, const Sender &sender, const SenderRoom &room, const MailStyle &style,
                        Findings &findings);

} // namespace kikubari::print
