// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <memory>

/// The display list of a printed page. Layouts (labels, cards, envelopes) only make pages; print/paint.h shows them
/// with a QPainter (preview, printer), print/pdf_file.h writes them as PDF. Whatever is decided is decided here, so
/// that the three are the same. All lengths are millimetres on the page, x to the right and y down from its top left
/// corner.
namespace kikubari::print {

class Face;
using FacePtr = std::shared_ptr<const Face>;

/// Glyphs of one face in one size, and the text that they stand for (which the PDF keeps, for searching and reading).
struct GlyphRun
{
    FacePtr face{};
    double size = 0;            ///< mm per em
    double condense = 1;        ///< horizontal scale; 0.7 = 長体 of 70 %
    bool turned = false;        ///< each glyph lies on its right side (turned by 90° clockwise about its origin)
    QList<quint32> glyphs{};    ///< indexes of the face
    QList<QPointF> positions{}; ///< each glyph's origin, mm on the page
    QString text{};
    QList<int> clusters{}; ///< for each glyph the first UTF-16 unit of `text` that it stands for; never decreasing
    QColor color = Qt::black;
};

struct Line
{
    QPointF from, to;
    double width = 0.1;
    QColor color = Qt::black;
    bool dashed = false;
};

/// A filled box: bars, rules, tints.
struct Box
{
    QRectF area;
    QColor color = Qt::black;
};

/// An outline, its corners rounded by `radius`; the line lies centred on the area's edge.
struct Frame
{
    QRectF area;
    double width = 0.1;
    double radius = 0;
    QColor color = Qt::black;
    bool dashed = false;
};

/// An outlined ellipse, such as the round mark of postage paid separately.
struct Ellipse
{
    QRectF area;
    double width = 0.1;
    QColor color = Qt::black;
};

/// One page, drawn in the order boxes, frames, ellipses, lines, text.
struct Page
{
    QSizeF size{210, 297};
    QList<Box> boxes;
    QList<Frame> frames;
    QList<Ellipse> ellipses;
    QList<Line> lines;
    QList<GlyphRun> runs;
};

/// Typographic points (1/72 inch) as millimetres.
[[nodiscard]] constexpr double points(double pt)
{
    return pt * 25.4 / 72.0;
}

} // namespace kikubari::print
