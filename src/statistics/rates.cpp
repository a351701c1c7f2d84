// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/rates.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/tools/roots.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace kikubari::statistics {

namespace {

constexpr double level = 0.05; ///< of detectableLift, two-sided
constexpr double power = 0.8;

double normalQuantile(double probability)
{
    return boost::math::quantile(boost::math::normal(), probability);
}

double variance(double share)
{
    return share * (1 - share);
}

/// By how much the groups are larger than the lift needs; negative where they are too small.
double surplus(double lift, double base, double control, double ratio)
{
    static const double alpha = normalQuantile(1 - level / 2), beta = normalQuantile(power);
    const double raised = base + lift;
    const double pooled = (base + ratio * raised) / (1 + ratio);
    const double root = alpha * std::sqrt((1 + 1 / ratio) * variance(pooled))
        + beta * std::sqrt(variance(base) + variance(raised) / ratio);
    return control * lift * lift - root * root;
}

} // namespace

std::optional<double> Rate::share() const
{
    return of > 0 ? std::optional(static_cast<double>(count) / of) : std::nullopt;
}

std::optional<Interval> wilson(const Rate &rate, double confidence)
{
    const auto share = rate.share();
    if (!share)
        return std::nullopt;
    const double z = normalQuantile((1 + confidence) / 2), n = rate.of;
    const double centre = (*share + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(variance(*share) / n + z * z / (4 * n * n));
    // At the borders the exact values are 0 and 1; rounding would leave them a hair beside.
    return Interval{rate.count == 0 ? 0 : std::max(0.0, centre - half),
                    rate.count == rate.of ? 1 : std::min(1.0, centre + half)};
}

std::optional<Interval> difference(const Rate &first, const Rate &second, double confidence)
{
    const auto a = wilson(first, confidence), b = wilson(second, confidence);
    if (!a || !b)
        return std::nullopt;
    const double p = *first.share(), q = *second.share(), d = p - q;
    return Interval{d - std::hypot(p - a->low, b->high - q), d + std::hypot(a->high - p, q - b->low)};
}

std::optional<double> detectableLift(int treated, int control, double base)
{
    if (treated <= 0 || control <= 0 || base < 0 || base >= 1)
        return std::nullopt;
    const double ratio = static_cast<double>(treated) / control, most = 1 - base;
    const auto enough = [&](double lift) { return surplus(lift, base, control, ratio); };
    if (enough(most) < 0)
        return std::nullopt;
    constexpr double least = 1e-9;
    if (enough(least) > 0)
        return least;
    std::uintmax_t steps = 200;
    const auto found
        = boost::math::tools::toms748_solve(enough, least, most, boost::math::tools::eps_tolerance<double>(30), steps);
    return (found.first + found.second) / 2;
}

} // namespace kikubari::statistics
