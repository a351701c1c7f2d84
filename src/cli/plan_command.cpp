// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "operations/planning.h"

#include <QElapsedTimer>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

Result<int> plan(Session &session)
{
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    QElapsedTimer running;
    running.start();
    const auto summary = operations::planAll(**store, session.context(), session.progress());
    if (!summary)
        return tl::unexpected(summary.error());
    const qint64 milliseconds = running.elapsed();
    const store::PlanCounts &counts = summary->counts;
    if (session.format() == Format::Json) {
        session.json({{u"today"_s, session.today().toString(Qt::ISODate)},
                      {u"customers"_s, summary->customers},
                      {u"opened"_s, counts.opened},
                      {u"finished"_s, counts.finished},
                      {u"changed"_s, counts.changed},
                      {u"milliseconds"_s, milliseconds}});
        return Done;
    }
    if (session.format() == Format::Csv) {
        ListWriter list = session.list({{"today", {}},
                                        {"customers", {}},
                                        {"opened", {}},
                                        {"finished", {}},
                                        {"changed", {}},
                                        {"milliseconds", {}}});
        list.row({session.today(), summary->customers, counts.opened, counts.finished, counts.changed, milliseconds});
        list.finish();
        return Done;
    }
    const QLocale numbers(QLocale::Japanese);
    session.line(session
                     .say(u"%1 現在: 新しく立てた %2 件、終わった %3 件、変わった %4 件（お客様 %5 人、%6 秒）",
                          u"As of %1: %2 opened, %3 finished, %4 changed (%5 customers, %6 s)")
                     .arg(session.today().toString(Qt::ISODate), numbers.toString(counts.opened),
                          numbers.toString(counts.finished), numbers.toString(counts.changed),
                          numbers.toString(summary->customers),
                          QString::number(static_cast<double>(milliseconds) / 1000.0, 'f', 2)));
    return Done;
}

} // namespace

void addPlanCommand(Commands &commands)
{
    commands.add("plan", {u"予定を今日の分まで進める"_s, u"bring every follow-up up to today"_s},
                 {u"  kikubari-cli plan\n  kikubari-cli --today 2026-12-01 plan    その日として"_s,
                  u"  kikubari-cli plan\n  kikubari-cli --today 2026-12-01 plan    as of that day"_s},
                 plan);
}

} // namespace kikubari::cli
