// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/mail_piece.h"

namespace kikubari::print {

/// Where the names of an address stand when lines run downwards. Lengths in mm.
struct NameRoom
{
    double left = 0, right = 0; ///< the columns stay between
    double middle = 0;          ///< where they would stand best
    double top = 0, bottom = 0;
    double size = 9; ///< of the type, if there is room for it
};

/// Sets the names of a block: the columns from right to left, surnames, given names and honorifics of all of them at
/// the same heights; a surname that repeats the one before is left out. The title stands above the first name in small
/// type.
void addNameColumns(Page &page, const NameBlock &block, const NameRoom &room, const MailStyle &style,
                    Findings &findings);

} // namespace kikubari::print
