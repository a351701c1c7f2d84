// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/first_day.h"

#include "rules/matching.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace kikubari::operations {

using namespace domain;

namespace {

constexpr int spreadDays = 60;

struct Candidate
{
    QDate latest;
    CustomerCode customer;
    const StoreCalendar *calendar; ///< of the customer's store, whose open days his is one of
    store::FirstDayRow row;
};

/// The same rules with stores that have not begun: what would be overdue on the first day.
Result<rules::Engine> withoutStart(const rules::Engine &engine)
{
    std::vector<StoreSettings> stores;
    for (const StoreCalendar &calendar : engine.calendars()) {
        stores.push_back(calendar.settings());
        stores.back().startedOn = {};
    }
    return rules::Engine::make(engine.rules(), stores, engine.staff());
}

/// Whether a cycle goes on only because the one before was waived on the first day itself: that one has the place.
bool comesFromTheDay(const rules::FollowUp &followUp, const rules::Plan &plan, QDate started)
{
    return followUp.fact == FactKind::Waiver && std::ranges::any_of(plan.followUps, [&](const rules::FollowUp &waived) {
               return waived.rule == followUp.rule && waived.endedOn >= started
                   && followUp.record == std::string(wordOf(waived.fact)) + ':' + waived.record;
           });
}

std::vector<QDate> openDaysFrom(const StoreCalendar &calendar, QDate start)
{
    std::vector<QDate> days;
    for (int i = 0; i < spreadDays; ++i)
        if (calendar.isOpen(start.addDays(i)))
            days.push_back(start.addDays(i));
    if (days.empty())
        days.push_back(calendar.onOrAfter(start));
    return days;
}

} // namespace

bool hasStarted(const rules::Engine &engine, QDate today)
{
    return std::ranges::any_of(engine.calendars(), [today](const StoreCalendar &calendar) {
        const QDate started = calendar.settings().startedOn;
        return started.isValid() && started <= today;
    });
}

Result<std::vector<store::FirstDayRow>> spreadFirstDay(store::Store &store, const rules::Engine &engine, QDate today,
                                                       const Progress &progress)
{
    const auto before = withoutStart(engine);
    if (!before)
        return tl::unexpected(before.error());
    std::map<StaffCode, std::vector<Candidate>> groups; // per salesperson
    rules::Plan plan;
    CustomerRecords unspread;
    qint64 seen = 0;
    auto walked = store.forEachCustomer({}, [&](const CustomerRecords &records, store::RowId id) -> Result<void> {
        if (++seen % 1000 == 0 && progress
            && !progress({QStringLiteral("初日の割り振り"), QStringLiteral("Spreading the first day")}, seen, 0))
            return failure(ErrorKind::Cancelled, QStringLiteral("中止しました。何も変えていません。"),
                           QStringLiteral("Stopped. Nothing was changed."));
        const StoreSettings &settings = engine.calendarOf(records).settings();
        if (!settings.startedOn.isValid() || settings.startedOn > today)
            return {};
        before->plan(records, settings.startedOn, plan);
        for (const rules::FollowUp &followUp : plan.followUps) {
            const rules::Rule *rule = before->rule(followUp.rule);
            // A ban or a death is asked last and can be taken back: such a cycle has its place in the spread all the
            // same.
            const bool waiting = isLive(followUp.state) || followUp.endedOn == settings.startedOn
                || (followUp.state == State::Cancelled && followUp.cancelReason != rules::CancelReason::Fact);
            if (!rule || !rule->oneLive || !waiting || followUp.latest >= settings.startedOn
                || comesFromTheDay(followUp, plan, settings.startedOn))
                continue;
            const StaffCode &owner = rules::ownerOn(records, settings.startedOn);
            groups[owner].push_back({followUp.latest,
                                     records.code,
                                     &engine.calendarOf(records),
                                     {id, followUp.rule, followUp.fact, followUp.record, {}}});
        }
        return {};
    });
    if (!walked)
        return tl::unexpected(walked.error());
    std::vector<store::FirstDayRow> rows;
    for (auto &[owner, candidates] : groups) {
        std::ranges::sort(candidates, [](const Candidate &a, const Candidate &b) {
            return std::tie(a.latest, a.customer, a.row.rule) < std::tie(b.latest, b.customer, b.row.rule);
        });
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const StoreCalendar &calendar = *candidates[i].calendar;
            const std::vector<QDate> days = openDaysFrom(calendar, calendar.settings().startedOn);
            candidates[i].row.day = days[i * days.size() / candidates.size()];
            rows.push_back(candidates[i].row);
        }
    }
    return rows;
}

} // namespace kikubari::operations
