// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/glyph_ink.h"

#include "print/face_inside.h"

namespace kikubari::print {

QRectF glyphInk(const Face &face, quint32 glyph)
{
    const Face::Inside &inside = face.inside();
    hb_glyph_extents_t ink{};
    if (!hb_font_get_glyph_extents(inside.font.get(), glyph, &ink))
        return {};
    const double em = inside.unitsPerEm;
    return {ink.x_bearing / em, -ink.y_bearing / em, ink.width / em, -ink.height / em};
}

} // namespace kikubari::print
