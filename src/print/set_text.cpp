// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/set_text.h"

#include "print/face.h"

#include <limits>

namespace kikubari::print {

SetText::SetText(const Faces &faces, const QString &text, qsizetype glued)
    : m_text(text),
      m_glued(glued),
      m_pieces(facePieces(faces, text))
{
    m_glyphs.reserve(static_cast<std::size_t>(text.size()));
    for (std::size_t piece = 0; piece < m_pieces.size(); ++piece) {
        const FacePiece &part = m_pieces[piece];
        const Shaped shaped = part.face->across(QStringView(m_text).sliced(part.from, part.end - part.from));
        for (qsizetype i = 0; i < shaped.glyphs.size(); ++i) {
            Glyph glyph{.index = shaped.glyphs[i],
                        .cluster = static_cast<int>(part.from) + shaped.clusters[i],
                        .advance = static_cast<float>(shaped.advances[i]),
                        .piece = static_cast<short>(piece)};
            if (!shaped.offsets.isEmpty()) {
                glyph.dx = static_cast<float>(shaped.offsets[i].x());
                glyph.dy = static_cast<float>(shaped.offsets[i].y());
            }
            glyph.blank = m_text[glyph.cluster].isSpace();
            glyph.starts = m_glyphs.empty() || m_glyphs.back().cluster != glyph.cluster;
            m_glyphs.push_back(glyph);
        }
    }
}

qsizetype SetText::textEnd(qsizetype glyph) const
{
    return glyph < static_cast<qsizetype>(m_glyphs.size()) ? m_glyphs[static_cast<std::size_t>(glyph)].cluster
                                                           : m_text.size();
}

double SetText::width(GlyphRange range, const LineStyle &style) const
{
    double width = 0;
    for (qsizetype i = range.from; i < range.end; ++i) {
        const Glyph &glyph = m_glyphs[static_cast<std::size_t>(i)];
        width += glyph.blank && style.blank > 0 ? style.blank : glyph.advance;
        if (style.spacing != 0 && i + 1 < range.end && !glyph.blank && m_glyphs[static_cast<std::size_t>(i) + 1].starts)
            width += style.spacing;
    }
    return width;
}

GlyphRange SetText::trimmed(GlyphRange range) const
{
    while (range.end > range.from && m_glyphs[static_cast<std::size_t>(range.end) - 1].blank)
        --range.end;
    while (range.from < range.end && m_glyphs[static_cast<std::size_t>(range.from)].blank)
        ++range.from;
    return range;
}

std::optional<std::vector<GlyphRange>> SetText::lines(double room, int most) const
{
    const auto count = m_glyphs.size();
    if (count == 0)
        return std::vector<GlyphRange>{};
    if (m_breakCosts.empty())
        m_breakCosts = breakCosts(m_text);
    constexpr float never = std::numeric_limits<float>::max();
    // best[n][end]: the cheapest way to set the first `end` glyphs in n lines, and where its last line begins.
    struct State
    {
        float cost = never;
        std::size_t from = 0;
    };
    std::vector<float> before(count, -1);
    for (std::size_t i = 1; i < count; ++i)
        if (m_glyphs[i].starts && (m_glued < 0 || m_glyphs[i].cluster < m_glued))
            before[i] = m_breakCosts[static_cast<std::size_t>(m_glyphs[i].cluster)];
    std::vector<std::vector<State>> best(1, std::vector<State>(count + 1));
    best[0][0].cost = 0;
    for (int n = 1; n <= most; ++n) {
        best.emplace_back(count + 1);
        const std::vector<State> &shorter = best[best.size() - 2];
        std::vector<State> &states = best.back();
        for (std::size_t from = 0; from < count; ++from) {
            if (shorter[from].cost == never || (from > 0 && before[from] < 0))
                continue;
            double width = 0;
            const float begin = shorter[from].cost + (from > 0 ? before[from] : 0);
            for (std::size_t end = from + 1; end <= count; ++end) {
                const Glyph &last = m_glyphs[end - 1];
                if (!last.blank || width > 0)
                    width += last.advance;
                if (width - (last.blank ? last.advance : 0) > room + 1e-6)
                    break;
                // Uneven lines cost little: short lines in the middle, and a last line of one or two characters.
                float cost = begin + 0.5F * static_cast<float>(1 - width / room) * (end < count ? 1.0F : 0.0F);
                if (end == count && from > 0 && end - from < 3)
                    cost += 3;
                if (cost < states[end].cost)
                    states[end] = {cost, from};
            }
        }
        if (states[count].cost == never)
            continue;
        std::vector<GlyphRange> lines(best.size() - 1);
        std::size_t end = count;
        for (std::size_t line = lines.size(); line > 0; --line) {
            const std::size_t from = best[line][end].from;
            lines[line - 1] = trimmed({static_cast<qsizetype>(from), static_cast<qsizetype>(end)});
            end = from;
        }
        return lines;
    }
    return std::nullopt;
}

void SetText::draw(QList<GlyphRun> &runs, GlyphRange range, QPointF pen, const LineStyle &style) const
{
    for (qsizetype i = range.from; i < range.end;) {
        const short piece = m_glyphs[static_cast<std::size_t>(i)].piece;
        qsizetype end = i;
        while (end < range.end && m_glyphs[static_cast<std::size_t>(end)].piece == piece)
            ++end;
        GlyphRun run;
        run.face = m_pieces[static_cast<std::size_t>(piece)].face;
        run.size = style.size;
        run.condense = style.condense;
        const qsizetype textFrom = textEnd(i);
        run.text = m_text.sliced(textFrom, textEnd(end) - textFrom);
        run.glyphs.reserve(end - i);
        run.positions.reserve(end - i);
        run.clusters.reserve(end - i);
        for (; i < end; ++i) {
            const Glyph &glyph = m_glyphs[static_cast<std::size_t>(i)];
            run.glyphs.append(glyph.index);
            run.positions.append({pen.x() + glyph.dx * style.size * style.condense, pen.y() + glyph.dy * style.size});
            run.clusters.append(glyph.cluster - static_cast<int>(textFrom));
            pen.rx() += width({i, i + 1}, style) * style.size * style.condense;
            if (style.spacing != 0 && !glyph.blank && i + 1 < range.end
                && m_glyphs[static_cast<std::size_t>(i) + 1].starts)
                pen.rx() += style.spacing * style.size * style.condense;
        }
        runs.append(std::move(run));
    }
}

} // namespace kikubari::print
