// SPDX-License-Identifier: GPL-3.0-or-later

// Times what a salesperson waits for, inside one process on a store that is there: kikubari-bench STORE TODAY STAFF
// COUNT. Prints one line of JSON: CPU milliseconds of the day list, wall milliseconds of recording a contact with its
// planning. `search` and `list` in front of the arguments time the customer book (search_bench.cpp, list_bench.cpp),
// `labels` the printing of labels (label_bench.cpp).
#include "bench/bench.h"
#include "operations/day_list.h"
#include "operations/planning.h"
#include "operations/recording.h"

#include <fmt/format.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QStringList>

#include <vector>

using namespace kikubari;

using namespace kikubari::bench;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("search"))
        return benchSearch(arguments.mid(2));
    if (arguments.value(1) == QLatin1String("list"))
        return benchList(arguments.mid(2));
    if (arguments.value(1) == QLatin1String("labels"))
        return benchLabels(arguments.mid(2));
    if (arguments.size() != 5) {
        fmt::print(stderr, "usage: kikubari-bench STORE TODAY STAFF COUNT\n");
        return 2;
    }
    auto opened = store::Store::open(arguments[1]);
    if (!opened)
        return fail(opened.error());
    store::Store &book = **opened;
    operations::Context context;
    context.today = domain::parseIsoDate(arguments[2].toStdString());
    context.now = context.today.startOfDay();
    context.actor = domain::StaffCode(arguments[3]);
    const int count = arguments[4].toInt();

    std::vector<double> day, record;
    qsizetype rows = 0, items = 0;
    QStringList customers;
    for (int i = 0; i < count; ++i) {
        const double start = cpuMilliseconds();
        const auto list = operations::dayList(book, context, context.actor);
        day.push_back(cpuMilliseconds() - start);
        if (!list)
            return fail(list.error());
        rows = list->rows.size();
        items = 0;
        customers.clear();
        for (const operations::DayRow &row : list->rows) {
            items += row.items.size();
            customers.append(row.customer.text());
        }
    }
    if (customers.isEmpty()) {
        fmt::print(stderr, "nothing is on the list of {}\n", arguments[3].toStdString());
        return 3;
    }
    for (int i = 0; i < count; ++i) {
        operations::ContactDraft draft;
        draft.customer = domain::CustomerCode(customers[i % customers.size()]);
        draft.note = QStringLiteral("計測のための記録");
        QElapsedTimer timer;
        timer.start();
        const auto result = operations::recordContact(book, context, draft);
        record.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        if (!result)
            return fail(result.error());
    }
    fmt::print("{{\"rows\":{},\"items\":{},\"day_median\":{:.3f},\"day_p99\":{:.3f},\"record_median\":{:.3f},"
               "\"record_p99\":{:.3f}}}\n",
               rows, items, at(day, 0.5), at(day, 0.99), at(record, 0.5), at(record, 0.99));
    return 0;
}
