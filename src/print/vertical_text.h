// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/faces.h"
#include "print/page.h"

namespace kikubari::print {

/// How digits stand in a line that runs downwards.
enum class DownNumbers {
    Kanji,      ///< in kanji, digit by digit: 12 is 一二
    KanjiTens,  ///< in kanji, two digits with 十: 12 is 十二
    SideBySide, ///< one or two digits beside each other in one place (縦中横); longer numbers one below the other
};

/// How a line that runs downwards is set. Lengths in mm.
struct DownStyle
{
    Faces faces;
    double size = 4;   ///< of the em
    double squash = 1; ///< scale along the line (平体); 0.7 is the least that is read well
    double gap = 0;    ///< added between characters
    DownNumbers numbers = DownNumbers::KanjiTens;
    /// A word of letters and digits (RAV4, CX-5) keeps its digits; otherwise they become kanji too (A101, a room).
    bool keepWords = false;
    QColor color = Qt::black;
};

/// A line that runs downwards, placed with the middle of its column at x = 0 and its top at y = 0.
struct DownLine
{
    QList<GlyphRun> runs;
    double length = 0;
};

/// Shapes a text downwards through HarfBuzz: ー、。「」（） in their vertical forms, numbers as the style says, short
/// words of letters upright at full width, long ones turned on their side.
[[nodiscard]] DownLine shapeDown(QStringView text, const DownStyle &style);

/// Adds a shaped line with its column's middle and top at a point.
void addLine(Page &page, const DownLine &line, QPointF topMiddle);

/// Room for a text that runs downwards in one column or several, from right to left.
struct DownRoom
{
    double middle = 0; ///< x of the first column's middle
    double top = 0, bottom = 0;
    int columns = 1;    ///< the most that may be used
    double pitch = 1.3; ///< from column to column, in em
    double indent = 0;  ///< of the columns behind the first, in em
    bool bottomAligned = false;
    double leastSize = 0.7;  ///< of the style's size
    double oneColumn = 0.85; ///< how small the type may become before a second column is taken
};

/// What a text took up.
struct DownPlaced
{
    double size = 0;   ///< mm per em
    double left = 0;   ///< edge of the last column
    double bottom = 0; ///< the lowest end
    int columns = 0;   ///< 0: it does not fit and nothing was drawn
};

/// Sets a text into a room: in smaller type, then in more columns (broken by the rules of Japanese lines), then
/// squashed to 70 %; never cut. What was done is added to the findings, Overflow if it does not fit at all.
DownPlaced placeDown(Page &page, QStringView text, const DownStyle &style, const DownRoom &room, const Text &part,
                     Findings &findings);

} // namespace kikubari::print
