// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <fmt/format.h>

#include <QStringList>

#include <algorithm>
#include <ctime>
#include <vector>

namespace kikubari::bench {

/// CPU time of this process, user and system.
inline double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// The value below which a share of the times lies.
inline double at(std::vector<double> times, double share)
{
    if (times.empty())
        return 0;
    std::ranges::sort(times);
    return times[std::min(times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(times.size())))];
}

inline int fail(const Error &error)
{
    fmt::print(stderr, "{}\n", error.text.en.toStdString());
    return 3;
}

/// STORE TODAY COUNT CHECKED: searches drawn from the store, and CHECKED of them against a ranking of every customer.
int benchSearch(const QStringList &arguments);
/// STORE TODAY: orders, pages and memory of the customer list.
int benchList(const QStringList &arguments);
/// COUNT OUT.pdf: made-up addresses as labels of the sheet with 12, checked and written as PDF.
int benchLabels(const QStringList &arguments);

} // namespace kikubari::bench
