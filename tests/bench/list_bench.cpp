// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench.h"
#include "store/customer_list.h"
#include "store/store.h"

#include <QFile>

#include <random>

namespace kikubari::bench {

namespace {

/// A value of /proc/self/status in megabytes; 0 where there is none.
double megabytes(const QByteArray &name)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const auto &line : file.readAll().split('\n'))
        if (line.startsWith(name))
            return line.mid(name.size() + 1).simplified().split(' ').front().toDouble() / 1024;
    return 0;
}

} // namespace

int benchList(const QStringList &arguments)
{
    if (arguments.size() != 2) {
        fmt::print(stderr, "usage: kikubari-bench list STORE TODAY\n");
        return 2;
    }
    auto opened = store::Store::open(arguments[0]);
    if (!opened)
        return fail(opened.error());
    store::Store &book = **opened;
    const auto today = QDate::fromString(arguments[1], Qt::ISODate);
    const std::pair<const char *, store::ListOrder> orders[]{
        {"kana", store::ListOrder::Kana},
        {"code", store::ListOrder::Code},
        {"last contact", store::ListOrder::LastContact},
        {"last contact by", store::ListOrder::LastContactBy},
        {"delivered", store::ListOrder::Delivered},
        {"inspection due", store::ListOrder::InspectionDue},
        {"staff", store::ListOrder::Staff},
        {"rank", store::ListOrder::Rank},
        {"postal code", store::ListOrder::PostalCode},
    };
    std::vector<store::RowId> ids;
    for (const auto &[name, order] : orders) {
        const double start = cpuMilliseconds();
        auto list = store::listIds(book, {.order = order, .staff = {}, .text = {}, .where = {}}, today);
        if (!list)
            return fail(list.error());
        fmt::print("order {}: {} customers, {:.0f} ms CPU, peak {:.0f} MB\n", name, list->size(),
                   cpuMilliseconds() - start, megabytes("VmHWM"));
        if (order == store::ListOrder::Kana)
            ids = std::move(*list);
    }
    if (ids.empty())
        return 0;
    std::vector<double> pages;
    std::mt19937 dice(20261121);
    for (int i = 0; i < 300; ++i) {
        const auto first = dice() % ids.size();
        const auto count = std::min<std::size_t>(64, ids.size() - first);
        const double start = cpuMilliseconds();
        const auto rows = store::listRows(book, std::span(ids).subspan(first, count), today);
        pages.push_back(cpuMilliseconds() - start);
        if (!rows)
            return fail(rows.error());
    }
    fmt::print("page of 64 lines: median {:.2f} ms CPU, p99 {:.2f}, max {:.2f}\n", at(pages, 0.5), at(pages, 0.99),
               at(pages, 1));
    fmt::print("memory now {:.0f} MB, at its peak {:.0f} MB\n", megabytes("VmRSS"), megabytes("VmHWM"));
    return 0;
}

} // namespace kikubari::bench
