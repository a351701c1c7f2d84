// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/set_text.h"

/// How texts are made to fit a width: the steps of shrinking, condensing and wrapping that labels use.
namespace kikubari::print {

inline constexpr double smallestShare = 0.7; ///< of a size, and of a width
inline constexpr double fitStep = 0.05;

/// The widest that a size may be, and how hard to try.
struct FitLimits
{
    double room = 0;     ///< mm
    double cap = 1;      ///< largest share of the wanted size
    bool narrow = false; ///< one line may be condensed to 70 % (else only to 85 % before more lines are tried)
};

/// How a text was made to fit.
struct FittedLines
{
    LineStyle style;
    std::vector<GlyphRange> lines;
    double share = 1; ///< of the wanted size

    [[nodiscard]] double size() const { return style.size; }
};

/// Fits a text set in `size` (mm per em) into the limits, in at most `most` lines; nothing if it cannot be.
[[nodiscard]] std::optional<FittedLines> fitText(const SetText &text, double size, int most, const FitLimits &limits);

/// A share rounded down to a step, not over `cap`.
[[nodiscard]] double stepDown(double share, double cap);

} // namespace kikubari::print
