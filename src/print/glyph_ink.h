// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/face.h"

#include <QRectF>

namespace kikubari::print {

/// The box of a glyph's ink in em, from its origin x to the right and y down. Empty for blanks.
[[nodiscard]] QRectF glyphInk(const Face &face, quint32 glyph);

} // namespace kikubari::print
