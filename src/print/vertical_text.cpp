// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/vertical_text.h"

#include "japan/kanji_numerals.h"
#include "japan/person_name.h"
#include "print/glyph_ink.h"

#include <QRegularExpression>
#include <QRegularExpressionMatch>

namespace kikubari::print {

using namespace Qt::StringLiterals;

namespace {

enum class Manner { Upright, Turned, SideBySide, Hyphen };

struct Segment
{
    QString text;
    Manner manner = Manner::Upright;
};

// ASCII signs at their full width, for only those have upright forms.
QString fullWidth(QStringView text)
{
    QString wide;
    for (const QChar c : text)
        wide += c > u' ' && c <= u'~' && c != u'-' ? QChar(char16_t(c.unicode() + 0xFEE0)) : c;
    return wide.replace(u'-', u'\u2010');
}

// Words that read better lying: addresses of the net, names of houses in small letters.
bool lies(const QString &word)
{
    static const QRegularExpression small(u"[a-z]"_s);
    return word.size() >= 8 || (word.size() >= 4 && word.contains(small));
}

void addText(std::vector<Segment> &segments, const QString &text)
{
    static constexpr QChar hyphen = u'\u2010';
    if (text.isEmpty())
        return;
    if (const qsizetype at = text.indexOf(hyphen); at >= 0) {
        addText(segments, text.left(at));
        segments.push_back({hyphen, Manner::Hyphen});
        addText(segments, text.mid(at + 1));
        return;
    }
    if (!segments.empty() && segments.back().manner == Manner::Upright)
        segments.back().text += text;
    else
        segments.push_back({text, Manner::Upright});
}

// A text without words of letters: its numbers.
void addNumbers(std::vector<Segment> &segments, const QString &text, DownNumbers numbers)
{
    if (numbers != DownNumbers::SideBySide) {
        const auto style = numbers == DownNumbers::Kanji ? japan::KanjiNumerals::Digits : japan::KanjiNumerals::Tens;
        addText(segments, fullWidth(japan::uprightText(text, style)));
        return;
    }
    static const QRegularExpression pair(u"(?<![0-9.])[0-9]{2}(?![0-9.])"_s);
    qsizetype done = 0;
    for (auto all = pair.globalMatch(text); all.hasNext();) {
        const auto match = all.next();
        addText(segments, fullWidth(QStringView(text).mid(done, match.capturedStart() - done)));
        segments.push_back({match.captured(), Manner::SideBySide});
        done = match.capturedEnd();
    }
    addText(segments, fullWidth(QStringView(text).mid(done)));
}

std::vector<Segment> segmentsOf(QStringView text, const DownStyle &style)
{
    static const QRegularExpression word(u"[A-Za-z][A-Za-z0-9.@:/_-]*(?: [A-Za-z][A-Za-z0-9.@:/_-]+)*"_s);
    const QString ordinary = japan::ordinaryWidth(text);
    std::vector<Segment> segments;
    qsizetype done = 0;
    for (auto all = word.globalMatch(ordinary); all.hasNext();) {
        const auto match = all.next();
        const bool lying = lies(match.captured());
        if (!lying && !style.keepWords)
            continue;
        addNumbers(segments, ordinary.mid(done, match.capturedStart() - done), style.numbers);
        if (lying)
            segments.push_back({match.captured(), Manner::Turned});
        else
            addText(segments, fullWidth(match.captured()));
        done = match.capturedEnd();
    }
    addNumbers(segments, ordinary.mid(done), style.numbers);
    return segments;
}

// Shapes one text in one face and moves the pen down.
void addUpright(DownLine &line, const FacePtr &face, const QString &text, const DownStyle &style)
{
    const Shaped shaped = face->down(text);
    GlyphRun run{face, style.size * style.squash, 1 / style.squash, false, shaped.glyphs, {},
                 text, shaped.clusters,           style.color};
    for (qsizetype i = 0; i < shaped.glyphs.size(); ++i) {
        const QPointF offset = shaped.offsets.value(i);
        run.positions.append({offset.x() * style.size, line.length + offset.y() * style.size * style.squash});
        line.length += shaped.advances[i] * style.size * style.squash + style.gap;
    }
    line.runs.append(run);
}

void addTurned(DownLine &line, const FacePtr &face, const QString &text, const DownStyle &style)
{
    const Shaped shaped = face->across(text);
    GlyphRun run{face, style.size, style.squash, true, shaped.glyphs, {}, text, shaped.clusters, style.color};
    const double baseline = -(face->ascent() - face->descent()) / 2 * style.size;
    for (qsizetype i = 0; i < shaped.glyphs.size(); ++i) {
        run.positions.append({baseline, line.length});
        line.length += shaped.advances[i] * style.size * style.squash;
    }
    line.length += style.gap;
    line.runs.append(run);
}

void addSideBySide(DownLine &line, const FacePtr &face, const QString &text, const DownStyle &style)
{
    const Shaped shaped = face->across(text);
    double width = 0;
    for (const double advance : shaped.advances)
        width += advance;
    const double condense = std::min(1.0, 1 / width); // of the em's width
    GlyphRun run{
        face,       style.size * style.squash, condense / style.squash, false, shaped.glyphs, {}, text, shaped.clusters,
        style.color};
    double x = -width * condense / 2 * style.size;
    for (qsizetype i = 0; i < shaped.glyphs.size(); ++i) {
        run.positions.append({x, line.length + face->ascent() * style.size * style.squash});
        x += shaped.advances[i] * condense * style.size;
    }
    line.length += style.size * style.squash + style.gap;
    line.runs.append(run);
}

// Faces have no upright form of the hyphen between numbers: it is turned, its ink in the middle of the column.
void addHyphen(DownLine &line, const FacePtr &face, const DownStyle &style)
{
    constexpr double place = 0.75; // em along the line
    const quint32 own = face->glyph(U'\u2010'), glyph = own != 0 ? own : face->glyph(U'-');
    const QPointF middle = glyphInk(*face, glyph).center();
    const double along = style.size * style.squash;
    GlyphRun run{face, style.size, style.squash, true, {glyph}, {}, QString(u'\u2010'), {0}, style.color};
    run.positions.append({middle.y() * style.size, line.length + (place / 2 - middle.x()) * along});
    line.length += place * along + style.gap;
    line.runs.append(run);
}

} // namespace

DownLine shapeDown(QStringView text, const DownStyle &style)
{
    DownLine line;
    for (const Segment &segment : segmentsOf(text, style)) {
        for (const FacePiece &piece : facePieces(style.faces, segment.text)) {
            const QString part = segment.text.mid(piece.from, piece.end - piece.from);
            switch (segment.manner) {
            case Manner::Upright: addUpright(line, piece.face, part, style); break;
            case Manner::Turned: addTurned(line, piece.face, part, style); break;
            case Manner::Hyphen: addHyphen(line, piece.face, style); break;
            case Manner::SideBySide: addSideBySide(line, piece.face, part, style); break;
            }
        }
    }
    if (!line.runs.isEmpty())
        line.length -= style.gap;
    return line;
}

void addLine(Page &page, const DownLine &line, QPointF topMiddle)
{
    for (GlyphRun run : line.runs) {
        for (QPointF &position : run.positions)
            position += topMiddle;
        page.runs.append(run);
    }
}

} // namespace kikubari::print
