// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/cut_off.h"

#include <algorithm>
#include <tuple>

namespace kikubari::operations {

using domain::RecordKind;
using store::Record;

namespace {

/// As on the first day of a store: nobody gets three hundred red rows on one morning.
constexpr int spreadOver = 60;

std::vector<QDate> openDaysAfter(const domain::StoreCalendar &calendar, QDate today)
{
    std::vector<QDate> days;
    for (int i = 1; i <= spreadOver; ++i)
        if (calendar.isOpen(today.addDays(i)))
            days.push_back(today.addDays(i));
    if (days.empty())
        days.push_back(calendar.onOrAfter(today.addDays(1)));
    return days;
}

} // namespace

bool CutOff::take(const domain::CustomerRecords &records, const rules::FollowUp &followUp)
{
    if (!m_day.isValid() || !followUp.latest.isValid() || followUp.latest >= m_day)
        return false;
    const auto *rule = m_engine.rule(followUp.rule);
    const bool cycle = rule && rule->oneLive;
    Record decision(RecordKind::Decision);
    decision.set("rule", followUp.rule.text())
        .set("customer", records.code.text())
        .setWord("fact", followUp.fact)
        .set("record", QString::fromStdString(followUp.record))
        .set("at", m_context.today)
        .setWord("act", cycle ? domain::DecisionAct::Snooze : domain::DecisionAct::Waive)
        .setWord("reason", domain::WaiveReason::BeforeStart)
        .set("by", m_context.actor.text());
    if (cycle)
        m_cycles[followUp.staff].push_back(
            {followUp.latest, records.code, &m_engine.calendarOf(records), std::move(decision)});
    else
        m_waivers.push_back(std::move(decision));
    return !cycle;
}

std::vector<Record> CutOff::decisions() const
{
    auto list = m_waivers;
    std::map<const domain::StoreCalendar *, std::vector<QDate>> openDays;
    for (auto [staff, cycles] : m_cycles) {
        std::ranges::stable_sort(cycles, [](const Cycle &a, const Cycle &b) {
            return std::tie(a.latest, a.customer) < std::tie(b.latest, b.customer);
        });
        for (std::size_t i = 0; i < cycles.size(); ++i) {
            auto &days = openDays[cycles[i].calendar];
            if (days.empty())
                days = openDaysAfter(*cycles[i].calendar, m_context.today);
            cycles[i].decision.set("until", days[i * days.size() / cycles.size()]);
            list.push_back(std::move(cycles[i].decision));
        }
    }
    return list;
}

} // namespace kikubari::operations
