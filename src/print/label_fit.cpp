// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/label_fit.h"

#include <algorithm>
#include <cmath>

namespace kikubari::print {

namespace {

constexpr double gentlyCondensed = 0.9; ///< one line stays easy to read so
constexpr double easyToRead = 0.85;     ///< share of the size that several lines keep where there is room for them
constexpr double epsilon = 1e-6;
constexpr qsizetype longestText = 500; ///< glyphs; no label holds more, and looking for breaks would take long

// One size and width of a text, in at most `count` lines.
std::optional<FittedLines> attempt(const SetText &text, double size, int count, double room, double share,
                                   double condense)
{
    const double em = room / (size * share * condense);
    if (text.width(text.all()) / count > em)
        return std::nullopt;
    auto lines = text.lines(em, count);
    if (!lines)
        return std::nullopt;
    return FittedLines{{.size = size * share, .condense = condense}, std::move(*lines), share};
}

std::optional<FittedLines> shrunk(const SetText &text, double size, int count, const FitLimits &limits, double least)
{
    for (double share = limits.cap; share > least - epsilon; share -= fitStep)
        if (auto fitted = attempt(text, size, count, limits.room, share, 1))
            return fitted;
    return std::nullopt;
}

std::optional<FittedLines> inLines(const SetText &text, double size, int count, const FitLimits &limits)
{
    if (auto fitted = shrunk(text, size, count, limits, smallestShare))
        return fitted;
    for (double condense = 1 - fitStep; condense > smallestShare - epsilon; condense -= fitStep)
        if (auto fitted = attempt(text, size, count, limits.room, smallestShare, condense))
            return fitted;
    return std::nullopt;
}

} // namespace

double stepDown(double share, double cap)
{
    return std::min(cap, std::floor(share / fitStep + epsilon) * fitStep);
}

std::optional<FittedLines> fitText(const SetText &text, double size, int most, const FitLimits &limits)
{
    if (text.isEmpty())
        return FittedLines{{.size = size}, {}, 1};
    if (text.all().end > longestText)
        return std::nullopt;
    const double width = std::max(text.width(text.all()) * size, epsilon); // marks alone take no width
    const double share = stepDown(limits.room / width, limits.cap);
    if (share > smallestShare - epsilon)
        return FittedLines{{.size = size * share}, {text.all()}, share};
    const double condense = stepDown(limits.room / (width * smallestShare), 1);
    if (condense > (limits.narrow || most == 1 ? smallestShare : gentlyCondensed) - epsilon)
        return FittedLines{{.size = size * smallestShare, .condense = condense}, {text.all()}, smallestShare};
    for (int count = 2; count <= most && !limits.narrow; ++count)
        if (auto fitted = shrunk(text, size, count, limits, easyToRead))
            return fitted;
    for (int count = 2; count <= most; ++count)
        if (auto fitted = inLines(text, size, count, limits))
            return fitted;
    return std::nullopt;
}

} // namespace kikubari::print
