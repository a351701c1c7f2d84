// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/faces.h"
#include "print/page.h"

namespace kikubari::print {

/// How a line from left to right is set.
struct AcrossStyle
{
    Faces faces;
    double size = 4;     ///< mm per em
    double condense = 1; ///< 0.7 is the least that is read well
    double gap = 0;      ///< mm added between characters
    QColor color = Qt::black;
};

enum class Align { Start, Middle, End };

/// The length of a line, mm.
[[nodiscard]] double acrossWidth(const QString &text, const AcrossStyle &style);

/// Adds one line. `from` is the left end, the middle or the right end of the baseline, as `align` says. Returns the
/// width.
double addAcross(Page &page, const QString &text, QPointF from, const AcrossStyle &style, Align align = Align::Start);

/// Room for a text in one line or several.
struct AcrossRoom
{
    QPointF corner; ///< its upper left
    double width = 0;
    int lines = 1;       ///< the most that may be used
    double pitch = 1.35; ///< from line to line, in em
    Align align = Align::Start;
};

struct AcrossPlaced
{
    double size = 0;   ///< mm per em
    double bottom = 0; ///< the lower edge of the last line's em
    int lines = 0;     ///< 0: it does not fit and nothing was drawn
};

/// Sets a text into a room by the steps of print/label_fit.h: smaller, condensed, in more lines; never cut. What was
/// done is added to the findings, Overflow if it does not fit at all.
AcrossPlaced placeAcross(Page &page, const QString &text, const AcrossStyle &style, const AcrossRoom &room,
                         const Text &part, Findings &findings);

} // namespace kikubari::print
