// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/face.h"
#include "print/label_pages.h"
#include "print/set_text.h"

namespace kikubari::print {

using namespace Qt::StringLiterals;

namespace {

const QColor rulerColor(90, 90, 90);

// A text on the page with its baseline's left end, middle or right end at a point.
void write(Page &page, const Faces &faces, const QString &text, QPointF at, double pt,
           Qt::Alignment side = Qt::AlignLeft)
{
    const SetText set(faces, text);
    const LineStyle style{.size = points(pt)};
    const double width = set.width(set.all()) * style.size;
    if (side == Qt::AlignHCenter)
        at.rx() -= width / 2;
    else if (side == Qt::AlignRight)
        at.rx() -= width;
    set.draw(page.runs, set.all(), at, style);
}

// Millimetre rulers along the left and the top edge, counted from the paper's corner. Labels of the rulers stand every
// centimetre; the first centimetre is left to the corner.
void addRulers(Page &page, const Faces &faces)
{
    const auto tick = [](int mm) { return mm % 10 == 0 ? 5.0 : mm % 5 == 0 ? 3.5 : 2.2; };
    for (int x = 5; x < page.size.width(); ++x) {
        page.lines.append({{double(x), 4}, {double(x), 4 + tick(x)}, 0.08, rulerColor, false});
        if (x % 10 == 0 && x > 10)
            write(page, faces, QString::number(x), {double(x), 11.4}, 5.5, Qt::AlignHCenter);
    }
    for (int y = 5; y < page.size.height(); ++y) {
        page.lines.append({{4, double(y)}, {4 + tick(y), double(y)}, 0.08, rulerColor, false});
        if (y % 10 == 0 && y > 10)
            write(page, faces, QString::number(y), {9.6, y + 0.7}, 5.5);
    }
}

QString signedLength(double length)
{
    return (length > 0 ? u"+"_s : QString()) + QString::number(length, 'f', 1);
}

QStringList instructions(const domain::LabelSheet &sheet, QPointF offset, Language language)
{
    const QString x = signedLength(offset.x()), y = signedLength(offset.y());
    if (language == Language::English)
        return {u"Test page: %1, %2 labels"_s.arg(sheet.key).arg(sheet.cells()),
                u"Offset %1, %2 mm (across, down)"_s.arg(x, y), u"Lay it on a label sheet, hold both"_s,
                u"against the light. A frame that lies"_s, u"0.3 mm too far left needs +0.3 across."_s};
    return {u"試し刷り　%1（%2面）"_s.arg(sheet.key).arg(sheet.cells()), u"位置の調整　右 %1　下 %2 mm"_s.arg(x, y),
            u"ラベル用紙に重ねて光に透かし、"_s, u"枠のずれを見ます。枠が左に0.3mm"_s,
            u"ずれていたら、右を0.3増やします。"_s};
}

// The label that holds the words: in the second row and column where there are such, away from both rulers.
int noteCell(const domain::LabelSheet &sheet)
{
    return (sheet.rows > 1 ? sheet.columns : 0) + (sheet.columns > 1 ? 1 : 0);
}

} // namespace

Page labelTestPage(const domain::LabelSheet &sheet, QPointF offset, const Faces &faces, Language language)
{
    Page page;
    page.size = domain::paperSize(sheet.paper).value_or(QSizeF(210, 297));
    addRulers(page, faces);
    const int notes = noteCell(sheet);
    for (int i = 0; i < sheet.cells(); ++i) {
        const QRectF cell = sheet.cell(i).translated(offset);
        page.frames.append({.area = cell, .width = 0.15});
        // A cross in the middle shows drift and skew also where cut lines hide the frame.
        if (i != notes) {
            const QPointF middle = cell.center();
            page.lines.append({middle - QPointF(2, 0), middle + QPointF(2, 0), 0.1});
            page.lines.append({middle - QPointF(0, 2), middle + QPointF(0, 2), 0.1});
        }
        write(page, faces, QString::number(i + 1), {cell.right() - 3, cell.bottom() - 3}, 8, Qt::AlignRight);
    }
    const QStringList lines = instructions(sheet, offset, language);
    const QRectF cell = sheet.cell(notes).translated(offset);
    const double left = std::max(cell.left() + 3, 15.0), top = std::max(cell.top() + 2, 13.0); // clear of the rulers
    double widest = 1;
    for (const QString &line : lines) {
        const SetText text(faces, line);
        widest = std::max(widest, text.width(text.all()));
    }
    const double lineCount = static_cast<double>(lines.size());
    const double size
        = std::min({points(8), (cell.right() - left - 2) / widest, (cell.bottom() - top - 5.5) / (1.5 * lineCount)});
    double y = top + size;
    for (const QString &line : lines) {
        write(page, faces, line, {left, y}, size / points(1));
        y += size * 1.5;
    }
    return page;
}

} // namespace kikubari::print
