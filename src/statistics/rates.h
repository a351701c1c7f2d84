// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

/// Rates with their intervals, and what a comparison of two groups can show. Numbers in, numbers out.
namespace kikubari::statistics {

/// So many of so many. Meaningful with 0 ≤ count ≤ of.
struct Rate
{
    int count = 0;
    int of = 0;
    bool operator==(const Rate &) const = default;

    /// The observed share; nothing of an empty group.
    [[nodiscard]] std::optional<double> share() const;
};

/// Both ends as shares (0.05 = 5 %), or as differences of shares (-1 to 1).
struct Interval
{
    double low = 0, high = 0;
    bool operator==(const Interval &) const = default;
};

/// The score interval of a share (E. B. Wilson, "Probable inference", JASA 22, 1927), without continuity correction.
/// Nothing for an empty group. `confidence` between 0 and 1, both excluded.
[[nodiscard]] std::optional<Interval> wilson(const Rate &rate, double confidence = 0.95);

/// The interval of the difference first − second: the hybrid score interval, method 10 of R. G. Newcombe, "Interval
/// estimation for the difference between independent proportions", Statistics in Medicine 17, 1998. Nothing where a
/// group is empty.
[[nodiscard]] std::optional<Interval> difference(const Rate &first, const Rate &second, double confidence = 0.95);

/// The least lift over `base` (a share, such as 0.05) that a comparison of groups of these sizes would find in four of
/// five cases (power 0.8) at the 5 % level, two-sided: the textbook sample size for two proportions (J. L. Fleiss,
/// "Statistical Methods for Rates and Proportions", without correction) solved for the difference. Nothing where
/// a group is empty or even a share of 1 would not be found.
[[nodiscard]] std::optional<double> detectableLift(int treated, int control, double base);

} // namespace kikubari::statistics
