// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/page.h"

class QPainter;

namespace kikubari::print {

/// Draws a page with a painter whose unit is a millimetre and whose origin is the page's corner: the caller scales by
/// dots per inch / 25.4 (× zoom) beforehand. Needs a QGuiApplication where there is text. The painter's state comes
/// back as it was. The paper itself is not filled.
void paint(QPainter &painter, const Page &page);

} // namespace kikubari::print
