// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/postal_boxes.h"

#include "japan/address.h"
#include "print/glyph_ink.h"

namespace kikubari::print {

namespace {

constexpr double boxWidth = 5.7, boxHeight = 8.0, digitHeight = 5.0;
// From the left edge of the first box.
constexpr std::array boxLefts{0.0, 7.0, 14.0, 21.6, 28.4, 35.2, 42.0};
constexpr double allBoxes = 47.7;

// Adds one character with its ink centred at a point; its digits are `height` high.
void addCentred(Page &page, const FacePtr &face, QChar character, QPointF middle, double height)
{
    const double size = height / glyphInk(*face, face->glyph(U'0')).height();
    const quint32 glyph = face->glyph(character.unicode());
    const QRectF ink = glyphInk(*face, glyph);
    GlyphRun run{face, size, 1, false, {glyph}, {middle - ink.center() * size}, QString(character), {0}, Qt::black};
    page.runs.append(run);
}

const FacePtr &digitFace(const Faces &faces)
{
    return faces.chosen->glyph(U'0') != 0 || !faces.fallback ? faces.chosen : faces.fallback;
}

} // namespace

PostalBoxes postalBoxes(double pageWidth, bool large)
{
    const double fromTop = large ? 18 : 12, fromRight = large ? 18 : 8;
    PostalBoxes boxes;
    if (large) {
        boxes.firstLine = 0.7;
        boxes.lastLine = 0.4;
    }
    const double left = pageWidth - fromRight - allBoxes;
    for (std::size_t i = 0; i < boxes.inside.size(); ++i)
        boxes.inside[i] = QRectF(left + boxLefts[i], fromTop, boxWidth, boxHeight);
    boxes.hyphen = fromTop + boxHeight / 2;
    return boxes;
}

QColor vermilion()
{
    return {0xEA, 0x55, 0x3A};
}

void addPostalBoxes(Page &page, const PostalBoxes &boxes)
{
    for (std::size_t i = 0; i < boxes.inside.size(); ++i) {
        const double line = i < 3 ? boxes.firstLine : boxes.lastLine;
        const QRectF middle = boxes.inside[i].adjusted(-line / 2, -line / 2, line / 2, line / 2);
        page.frames.append({middle, line, 0, vermilion(), false});
    }
    const QPointF from(boxes.inside[2].right() + boxes.firstLine, boxes.hyphen);
    const QPointF to(boxes.inside[3].left() - boxes.lastLine, boxes.hyphen);
    page.lines.append({from, to, boxes.firstLine, vermilion(), false});
}

void addDigitsInBoxes(Page &page, const PostalBoxes &boxes, const QString &postalCode, const Faces &faces)
{
    const QString digits = japan::normalisedPostalCode(postalCode).remove(u'-');
    for (qsizetype i = 0; i < digits.size(); ++i)
        addCentred(page, digitFace(faces), digits[i], boxes.inside[std::size_t(i)].center(), digitHeight);
}

double addFreeDigits(Page &page, QPointF topLeft, const QString &postalCode, double height, const Faces &faces)
{
    const FacePtr &face = digitFace(faces);
    const double size = height / glyphInk(*face, face->glyph(U'0')).height();
    // Japan Post's least gaps (0.6 mm at 2.4 mm to 1.1 at 6 mm) lie under 0.26 of the height.
    const double pitch = glyphInk(*face, face->glyph(U'0')).width() * size + std::max(0.6, 0.26 * height);
    const QString code = japan::normalisedPostalCode(postalCode);
    for (qsizetype i = 0; i < code.size(); ++i)
        addCentred(page, face, code[i], topLeft + QPointF((double(i) + 0.5) * pitch, height / 2), height);
    return double(code.size()) * pitch;
}

} // namespace kikubari::print
