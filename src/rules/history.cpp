// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/planner.h"

#include <algorithm>

/// History stands: what ended on or after the store's first day keeps its dates, state and salesperson, unless its
/// opening or ending fact was corrected or withdrawn.
namespace kikubari::rules {

using namespace domain;

const HistoryRecord *Planner::historyOf(const FollowUp &followUp) const
{
    const auto it = std::ranges::find_if(m_case.records.history, [&](const HistoryRecord &history) {
        return history.rule == followUp.rule && history.fact == followUp.fact && history.record == followUp.record;
    });
    return it == m_case.records.history.end() ? nullptr : &*it;
}

bool Planner::stillStands(const Rule &rule, const Opener &opener, const HistoryRecord &history) const
{
    if (history.factOn != opener.fact->date || history.doneOn > m_case.today || history.endedOn > m_case.today)
        return false;
    switch (history.state) {
    case State::Done:
        return history.contact.empty()
            || std::ranges::any_of(m_case.records.contacts, [&](const ContactRecord &contact) {
                   return contact.code == history.contact && contact.on == history.doneOn && !contact.voided;
               });
    case State::Cancelled: return cancellingFact(rule, *opener.fact) != nullptr;
    case State::Superseded:
        return std::ranges::any_of(m_openers, [&](const Opener &other) {
            return other.fact != opener.fact && inFactOrder(*opener.fact, *other.fact)
                && other.fact->date <= m_case.today;
        });
    case State::Waived: {
        const QDate started = m_case.calendar.settings().startedOn;
        const bool beforeStart = !rule.oneLive && started.isValid() && history.latest < started;
        return beforeStart || waived(rule, *opener.fact).on.isValid();
    }
    case State::Missed:
        // A talk that was written down late, but took place inside the window, corrects it.
        return doneFact(rule, opener, endOf(rule, *opener.fact, history.latest)) == nullptr;
    default: return false;
    }
}

void Planner::takeFromHistory(const HistoryRecord &history, FollowUp &followUp) const
{
    followUp.earliest = history.earliest;
    followUp.due = history.due;
    followUp.latest = history.latest;
    followUp.state = history.state;
    followUp.doneOn = history.doneOn;
    followUp.endedOn = history.endedOn.isValid() ? history.endedOn : history.doneOn;
    followUp.waiveReason = history.waiveReason.value_or(WaiveReason{});
    followUp.contact = history.contact;
    followUp.staff = history.staff;
    followUp.closureLate = history.closureLate;
    followUp.onTime = history.state == State::Done && history.doneOn <= history.latest;
    followUp.fromHistory = true;
    if (history.state == State::Cancelled)
        followUp.cancelReason = CancelReason::Fact;
}

/// What stands in history although no rule opens it today (the rule was switched off or asks for something else now),
/// as long as its opening fact is still there.
void Planner::addLostHistory()
{
    for (const HistoryRecord &history : m_case.records.history) {
        const bool planned = std::ranges::any_of(m_out.followUps, [&](const FollowUp &followUp) {
            return followUp.rule == history.rule && followUp.fact == history.fact && followUp.record == history.record;
        });
        if (planned)
            continue;
        CustomerFacts all;
        deriveFacts(m_case.records, m_case.calendar, m_case.today, allFactKinds(), all);
        const auto opened = [&](const Fact &fact) {
            return fact.kind == history.fact && fact.record == history.record && fact.date == history.factOn;
        };
        if (!std::ranges::any_of(all.facts, opened) && !std::ranges::any_of(m_derived, opened))
            continue;
        FollowUp followUp;
        followUp.rule = history.rule;
        followUp.fact = history.fact;
        followUp.record = history.record;
        followUp.factOn = history.factOn;
        takeFromHistory(history, followUp);
        m_out.followUps.push_back(std::move(followUp));
    }
}

} // namespace kikubari::rules
