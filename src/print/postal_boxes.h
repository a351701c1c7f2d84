// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/faces.h"
#include "print/page.h"

#include <array>

namespace kikubari::print {

/// Where the seven boxes for the postal code are on a card or envelope, and how they are drawn (Japan Post's measures).
struct PostalBoxes
{
    std::array<QRectF, 7> inside; ///< of each box, measured within its line, mm
    double firstLine = 0.5;       ///< width of the first three boxes' lines and of the hyphen
    double lastLine = 0.3;        ///< of the last four
    double hyphen = 0;            ///< y of the hyphen

    /// The middle under the last two boxes: where a vertical address begins.
    [[nodiscard]] double addressMiddle() const { return (inside[5].left() + inside[6].right()) / 2; }
    /// The middle under the first three.
    [[nodiscard]] double nameMiddle() const { return inside[1].center().x(); }
    [[nodiscard]] double bottom() const { return inside[0].bottom(); }
};

/// The boxes of a piece of a width; `large`: for pieces above the standard size (定形外), which have them further from
/// the edges and in heavier lines.
[[nodiscard]] PostalBoxes postalBoxes(double pageWidth, bool large = false);

/// Vermilion, as the boxes and 郵便はがき have to be.
[[nodiscard]] QColor vermilion();

/// Draws the boxes and the hyphen between the third and the fourth.
void addPostalBoxes(Page &page, const PostalBoxes &boxes);

/// Writes the digits of a postal code (250-0001), each in the middle of its box. Nothing if they are not seven.
void addDigitsInBoxes(Page &page, const PostalBoxes &boxes, const QString &postalCode, const Faces &faces);

/// Writes a postal code with its hyphen without boxes, at the even pitch that the sorting machines want. `topLeft` of
/// the digits; `height` of the digits themselves, 2.4 to 6 mm. Returns the width.
double addFreeDigits(Page &page, QPointF topLeft, const QString &postalCode, double height, const Faces &faces);

} // namespace kikubari::print
