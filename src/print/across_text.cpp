// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/across_text.h"

#include "print/label_fit.h"
#include "print/recipient.h"
#include "print/set_text.h"

#include <cmath>

namespace kikubari::print {

namespace {

LineStyle lineStyle(const AcrossStyle &style)
{
    return {style.size, style.condense, style.gap / (style.size * style.condense), 0};
}

double widthOf(const SetText &text, GlyphRange range, const LineStyle &style)
{
    return text.width(range, style) * style.size * style.condense;
}

// Draws a stretch in the style's colour.
void draw(Page &page, const SetText &text, GlyphRange range, QPointF from, const LineStyle &line, const QColor &color,
          Align align)
{
    const double width = widthOf(text, range, line);
    const double x = from.x() - (align == Align::Middle ? width / 2 : align == Align::End ? width : 0);
    const qsizetype first = page.runs.size();
    text.draw(page.runs, range, {x, from.y()}, line);
    for (qsizetype i = first; i < page.runs.size(); ++i)
        page.runs[i].color = color;
}

// Whether a line begins inside a number or a word. Glyphs are counted as characters, which all but marks are.
bool breaksBadly(const SetText &text, const std::vector<GlyphRange> &lines)
{
    constexpr float ordinary = 1;
    const QString &words = text.text();
    const std::vector<float> costs = breakCosts(words);
    qsizetype place = 0, glyph = 0;
    for (const GlyphRange &line : lines) {
        for (; glyph < line.from && place < words.size(); ++glyph)
            place += codePointAt(words, place).length;
        if (line.from > 0 && place < words.size() && costs[static_cast<std::size_t>(place)] > ordinary)
            return true;
    }
    return false;
}

// Cards have room below: a text is broken into lines in large type before it becomes as small as on a label, rather at
// a good place in a little smaller type than within a number.
std::optional<FittedLines> fit(const SetText &text, double size, const AcrossRoom &room)
{
    constexpr double legible = 0.85;
    const double width = text.width(text.all()) * size;
    std::optional<FittedLines> first;
    if (room.lines > 1 && width * legible > room.width) {
        for (double share = 1; share > smallestShare - fitStep / 2; share -= fitStep) {
            auto lines = text.lines(room.width / (size * share), room.lines);
            if (!lines)
                continue;
            const bool bad = breaksBadly(text, *lines);
            if (!first || !bad)
                first = FittedLines{{.size = size * share}, std::move(*lines), share};
            if (!bad)
                return first;
        }
    }
    return first ? first : fitText(text, size, room.lines, {room.width, 1, true});
}

void report(const FittedLines &fitted, const Text &part, Findings &findings)
{
    const auto percent = [](double share) { return QString(QString::number(std::lround(share * 100)) + u'%'); };
    if (fitted.share < 1)
        findings.append({FindingKind::Shrunk, part, percent(fitted.share)});
    if (fitted.style.condense < 1)
        findings.append({FindingKind::Condensed, part, percent(fitted.style.condense)});
    if (fitted.lines.size() > 1)
        findings.append({FindingKind::Wrapped, part, {}});
}

} // namespace

double acrossWidth(const QString &text, const AcrossStyle &style)
{
    const SetText set(style.faces, text);
    return widthOf(set, set.all(), lineStyle(style));
}

double addAcross(Page &page, const QString &text, QPointF from, const AcrossStyle &style, Align align)
{
    const SetText set(style.faces, text);
    draw(page, set, set.all(), from, lineStyle(style), style.color, align);
    return widthOf(set, set.all(), lineStyle(style));
}

AcrossPlaced placeAcross(Page &page, const QString &text, const AcrossStyle &style, const AcrossRoom &room,
                         const Text &part, Findings &findings)
{
    AcrossPlaced placed{style.size, room.corner.y(), 0};
    const qsizetype joint = text.indexOf(lineJoiner); // behind it nothing is broken
    const SetText set(style.faces, QString(text).remove(lineJoiner), joint);
    if (set.isEmpty())
        return placed;
    addFaceFindings(style.faces, text, part, findings);
    const auto fitted = fit(set, style.size, room);
    if (!fitted) {
        findings.append({FindingKind::Overflow, part, {}});
        return placed;
    }
    report(*fitted, part, findings);
    placed.size = fitted->size();
    placed.lines = int(fitted->lines.size());
    const double share = room.align == Align::Middle ? 0.5 : room.align == Align::End ? 1 : 0;
    double baseline = room.corner.y() + style.faces.chosen->ascent() * placed.size;
    for (const GlyphRange &line : fitted->lines) {
        draw(page, set, line, {room.corner.x() + share * room.width, baseline}, fitted->style, style.color, room.align);
        placed.bottom = baseline + style.faces.chosen->descent() * placed.size;
        baseline += room.pitch * placed.size;
    }
    return placed;
}

} // namespace kikubari::print
