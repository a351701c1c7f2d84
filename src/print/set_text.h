// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/faces.h"

#include <QString>

#include <optional>
#include <vector>

namespace kikubari::print {

/// A stretch of a text's glyphs: one line of it.
struct GlyphRange
{
    qsizetype from = 0, end = 0;
};

/// How a line is set. Lengths in mm unless said otherwise.
struct LineStyle
{
    double size = 0;     ///< of the em
    double condense = 1; ///< horizontal scale
    double spacing = 0;  ///< between characters, in em
    double blank = 0;    ///< what a blank takes, in em; 0: as the face has it
};

/// A horizontal text, shaped once, that can be measured, broken into lines and drawn in any size.
class SetText
{
public:
    SetText() = default;
    /// `glued`: the place in the text from which on no line may begin, such as the blank before an honorific.
    SetText(const Faces &faces, const QString &text, qsizetype glued = -1);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_glyphs.empty(); }
    [[nodiscard]] GlyphRange all() const { return {0, static_cast<qsizetype>(m_glyphs.size())}; }

    /// The length of a stretch, in em, before condensing.
    [[nodiscard]] double width(GlyphRange range, const LineStyle &style = {}) const;

    /// At most `most` lines none of which is longer than `room` (em), broken by the Japanese rules: not before
    /// 。、ー）, not after （, and not inside a number or a word unless nothing else is left. Nothing: it takes more
    /// lines.
    [[nodiscard]] std::optional<std::vector<GlyphRange>> lines(double room, int most) const;

    /// Adds the runs of a stretch with its pen at `pen`, on the baseline.
    void draw(QList<GlyphRun> &runs, GlyphRange range, QPointF pen, const LineStyle &style) const;

private:
    struct Glyph
    {
        quint32 index = 0;
        int cluster = 0;
        float advance = 0;
        float dx = 0, dy = 0;
        short piece = 0;
        bool blank = false;
        bool starts = false; ///< the first glyph of its cluster
    };
    [[nodiscard]] GlyphRange trimmed(GlyphRange range) const;
    [[nodiscard]] qsizetype textEnd(qsizetype glyph) const;

    QString m_text;
    qsizetype m_glued = -1;
    std::vector<FacePiece> m_pieces;
    std::vector<Glyph> m_glyphs;
    mutable std::vector<float> m_breakCosts; ///< of m_text, from the first call of lines()
};

/// What it costs to begin a new line before each UTF-16 unit of a text: 0 at a natural joint of an address or name, 1
/// between any two characters, more inside words and numbers; negative where Japanese forbids it (japan/line_break.h).
[[nodiscard]] std::vector<float> breakCosts(QStringView text);
/// One of them; remembers the text of the last call.
[[nodiscard]] float breakCost(QStringView text, qsizetype place);

} // namespace kikubari::print
