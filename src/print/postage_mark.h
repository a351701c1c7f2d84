// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/mail_piece.h"

namespace kikubari::print {

/// The place of stamp and postmark: 35 x 70 mm in the upper left corner of an upright piece, 70 x 35 mm in the upper
/// right corner of one on its long side.
[[nodiscard]] QRectF stampArea(QSizeF page);

/// Draws the round mark of postage paid otherwise (⌀ 25 mm) into the place of the stamp; nothing for stamps.
void addPostageMark(Page &page, Postage postage, const QString &postOffice, const Faces &faces, Findings &findings);

} // namespace kikubari::print
