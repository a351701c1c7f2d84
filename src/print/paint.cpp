// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/paint.h"

#include "print/face.h"

#include <QFile>
#include <QGlyphRun>
#include <QHash>
#include <QPainter>
#include <QRawFont>

#include <QtEndian>

namespace kikubari::print {

namespace {

constexpr double rawSize = 100; ///< pixels per em of the fonts asked of Qt; the painter's scale does the rest

// Qt opens only the first face of a collection. For another one it gets the file with its table of faces changed so
// that the wanted one comes first; glyph indexes are then the same as everywhere else in the module.
QRawFont load(const Face &face)
{
    QFile file(face.file());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray data = file.readAll();
    const qsizetype entry = 12 + 4 * qsizetype{face.index()};
    if (face.index() > 0 && data.startsWith("ttcf") && data.size() >= entry + 4)
        data.replace(12, 4, data.mid(entry, 4));
    return QRawFont(data, rawSize, QFont::PreferNoHinting);
}

const QRawFont &rawFont(const Face &face)
{
    thread_local QHash<QString, QRawFont> fonts;
    QRawFont &font = fonts[face.file() + u'#' + QString::number(face.index())];
    if (!font.isValid())
        font = face.index() == 0 ? QRawFont(face.file(), rawSize, QFont::PreferNoHinting) : load(face);
    return font;
}

void paintRun(QPainter &painter, const GlyphRun &run)
{
    if (run.glyphs.isEmpty() || run.size <= 0)
        return;
    const QPointF origin = run.positions.first();
    const double across = run.size * run.condense / rawSize;
    const double along = run.size / rawSize;
    painter.save();
    painter.setPen(run.color);
    painter.translate(origin);
    if (run.turned)
        painter.rotate(90);
    painter.scale(across, along);
    QList<QPointF> positions;
    positions.reserve(run.positions.size());
    for (const QPointF &position : run.positions) {
        const QPointF d = position - origin;
        const QPointF own = run.turned ? QPointF(d.y(), -d.x()) : d;
        positions.append({own.x() / across, own.y() / along});
    }
    QGlyphRun glyphs;
    glyphs.setRawFont(rawFont(*run.face));
    glyphs.setGlyphIndexes(run.glyphs);
    glyphs.setPositions(positions);
    painter.drawGlyphRun({0, 0}, glyphs);
    painter.restore();
}

QPen penOf(const QColor &color, double width, bool dashed)
{
    QPen pen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (dashed)
        pen.setDashPattern({1.0 / width, 1.0 / width}); // 1 mm on, 1 mm off; Qt counts in widths
    return pen;
}

} // namespace

void paint(QPainter &painter, const Page &page)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Box &box : page.boxes)
        painter.fillRect(box.area, box.color);
    painter.setBrush(Qt::NoBrush);
    for (const Frame &frame : page.frames) {
        painter.setPen(penOf(frame.color, frame.width, frame.dashed));
        if (frame.radius > 0)
            painter.drawRoundedRect(frame.area, frame.radius, frame.radius);
        else
            painter.drawRect(frame.area);
    }
    for (const Ellipse &ellipse : page.ellipses) {
        painter.setPen(penOf(ellipse.color, ellipse.width, false));
        painter.drawEllipse(ellipse.area);
    }
    for (const Line &line : page.lines) {
        painter.setPen(penOf(line.color, line.width, line.dashed));
        painter.drawLine(line.from, line.to);
    }
    for (const GlyphRun &run : page.runs)
        paintRun(painter, run);
    painter.restore();
}

} // namespace kikubari::print
