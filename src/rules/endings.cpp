// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/planner.h"

#include <algorithm>

/// How follow-ups end, and what moves their dates while they live: sleep, the first day, a new version of the rule.
namespace kikubari::rules {

using namespace domain;

namespace {

/// Whether a fact of one car may end or finish a follow-up of another: never where both name their car. A talk with a
/// family member counts only for the cars that he drives.
bool sameCar(const Fact &opening, const Fact &fact)
{
    if (fact.kind == FactKind::Talk && !fact.purchase.empty()) {
        if (opening.purchase.empty())
            return false;
        const std::string list = ' ' + fact.purchase + ' ';
        return list.find(' ' + opening.purchase + ' ') != std::string::npos;
    }
    return opening.purchase.empty() || fact.purchase.empty() || opening.purchase == fact.purchase;
}

bool isItself(const Fact &opening, const Fact &fact)
{
    const bool finishedTheOneBefore = !opening.finisher.empty() && opening.finisher == fact.record;
    return finishedTheOneBefore || (opening.kind == fact.kind && opening.record == fact.record);
}

/// Kinds whose facts stand in the calendar before their day comes.
bool knownInAdvance(FactKind kind)
{
    switch (kind) {
    case FactKind::InspectionDue:
    case FactKind::ContractEnd:
    case FactKind::InsuranceEnd:
    case FactKind::WarrantyEnd:
    case FactKind::ServiceAnniversary:
    case FactKind::Booking:
    case FactKind::ClosureEnd:
    case FactKind::Season:
    case FactKind::Birthday:
    case FactKind::Anniversary:
    case FactKind::Promise: return true;
    default: return false;
    }
}

} // namespace

bool Rule::finishedByTalk() const
{
    return std::ranges::any_of(doneBy, [](const FactPattern &pattern) {
        return pattern.kind == FactKind::Talk || pattern.kind == FactKind::Visit;
    });
}

const Fact *Planner::doneFact(const Rule &rule, const Opener &opener, QDate windowEnd) const
{
    const QDate first = m_case.calendar.add(opener.fact->date, opener.opening->doneFrom.value_or(rule.doneFrom));
    const QDate last = windowEnd.isValid() ? std::min(windowEnd, m_case.today) : m_case.today;
    const Fact *best = nullptr;
    QDate bestDay;
    const auto consider = [&](const FactPattern &pattern, const Fact &fact) {
        const QDate day = fact.at(pattern.at);
        if (!(day >= first && day <= last) || (best && day >= bestDay) || !m_matcher.matches(pattern, fact)
            || isItself(*opener.fact, fact) || !sameCar(*opener.fact, fact))
            return;
        best = &fact;
        bestDay = day;
    };
    for (const FactPattern &pattern : rule.doneBy) {
        const bool derived = pattern.kind == FactKind::FollowUpDone || pattern.kind == FactKind::FollowUpOverdue;
        const std::vector<Fact> &facts = derived ? m_derived : m_case.facts.facts;
        for (const Fact &fact : facts)
            if (fact.kind == pattern.kind)
                consider(pattern, fact);
    }
    return best;
}

const Fact *Planner::cancellingFact(const Rule &rule, const Fact &opening) const
{
    const Fact *best = nullptr;
    for (const FactPattern &pattern : rule.endsOn)
        for (const Fact &fact : m_case.facts.facts) {
            if (fact.kind != pattern.kind || fact.date > m_case.today || !m_matcher.matches(pattern, fact)
                || isItself(opening, fact) || !sameCar(opening, fact))
                continue;
            // A car that is gone ends what was to come for it, however early: its due dates lie ahead of the opening
            // day.
            const bool anyDay = knownInAdvance(opening.kind) && fact.kind == FactKind::Disposal;
            const QDate first = pattern.from ? m_case.calendar.add(opening.date, *pattern.from) : opening.date;
            if ((anyDay || fact.date >= first) && (!best || fact.date < best->date))
                best = &fact;
        }
    return best;
}

/// A promise knows itself when it was kept.
QDate Planner::promiseKept(const Fact &fact) const
{
    if (fact.kind != FactKind::Promise)
        return {};
    const QDate kept = m_case.records.promises[static_cast<std::size_t>(fact.index)].keptOn;
    return kept <= m_case.today ? kept : QDate();
}

Planner::Ending Planner::waived(const Rule &rule, const Fact &fact) const
{
    Ending ending;
    ending.state = State::Waived;
    for (const DecisionRecord &decision : m_case.records.decisions) {
        const bool applies = decision.act == DecisionAct::Waive && decision.rule == rule.id
            && decision.fact == fact.kind && decision.record == fact.record;
        const QDate on = decision.at.isValid() ? decision.at : fact.date;
        if (!applies || on > m_case.today || (ending.on.isValid() && ending.on <= on))
            continue;
        ending.on = on;
        ending.reason = decision.reason.value_or(WaiveReason::Other);
    }
    return ending;
}

/// The earliest ending up to today; on one date done, then cancelled, superseded, waived, missed.
Planner::Ending Planner::endingOf(const Rule &rule, const Opener &opener, const Fact *next, const Window &window) const
{
    const Fact &fact = *opener.fact;
    Ending best;
    const auto consider = [&](QDate on, State state, const Fact *by, WaiveReason reason = {}) {
        if (on.isValid() && on <= m_case.today && (!best.on.isValid() || on < best.on))
            best = {on, state, by, reason};
    };
    if (const Fact *done = doneFact(rule, opener, window.openUntil)) {
        QDate day;
        for (const FactPattern &pattern : rule.doneBy)
            if (m_matcher.matches(pattern, *done))
                day = day.isValid() ? std::min(day, done->at(pattern.at)) : done->at(pattern.at);
        consider(day, State::Done, done);
    }
    consider(promiseKept(fact), State::Done, nullptr);
    if (const Fact *cancelling = cancellingFact(rule, fact))
        consider(cancelling->date, State::Cancelled, cancelling);
    if (next)
        consider(next->date, State::Superseded, next);
    const Ending waiver = waived(rule, fact);
    consider(waiver.on, State::Waived, nullptr, waiver.reason);
    const QDate started = m_case.calendar.settings().startedOn;
    if (!rule.oneLive && started.isValid() && window.latest < started)
        consider(started, State::Waived, nullptr, WaiveReason::BeforeStart);
    if (window.openUntil.isValid() && window.openUntil < m_case.today)
        consider(window.openUntil, State::Missed, nullptr);
    return best;
}

/// What was missed before the program took over is not held against anybody.
Planner::Ending Planner::forgiven(const Rule &rule, const Ending &ending) const
{
    const QDate started = m_case.calendar.settings().startedOn;
    const bool before
        = ending.state == State::Missed && started.isValid() && started <= m_case.today && ending.on < started;
    return before && !rule.oneLive ? Ending{started, State::Waived, nullptr, WaiveReason::BeforeStart} : ending;
}

std::vector<Sleep> Planner::sleepsOf(const Rule &rule) const
{
    return rule.suspendedWhile.empty() ? std::vector<Sleep>()
                                       : sleepsWhile(rule.suspendedWhile, m_case.records, m_case.today);
}

/// Moves due and latest of a cycle that was overdue when the program took over to the day that the spread gave it.
void Planner::firstDay(const Rule &rule, const Fact &fact, Window &window) const
{
    const StoreCalendar &calendar = m_case.calendar;
    QDate day = calendar.onOrAfter(calendar.settings().startedOn);
    for (const FirstDayRecord &record : m_case.records.firstDays)
        if (record.rule == rule.id && record.fact == fact.kind && record.record == fact.record)
            day = record.day;
    window.due = window.latest = day;
    window.earliest = std::min(window.earliest, day);
}

/// Applies, in the order of their days, what moves the dates of a follow-up that is then still alive: the first day of
/// the store, a new version of the rule, the end of a sleep. Answers whether it sleeps today.
bool Planner::adjust(const Rule &rule, const Opener &opener, const Fact *next, Window &window)
{
    const StoreCalendar &calendar = m_case.calendar;
    const QDate today = m_case.today;
    struct Step
    {
        QDate on;
        enum { FirstDay, NewVersion, Awake, Asleep } what;
        QDate sleepFrom;
    };
    std::vector<Step> steps;
    const QDate started = calendar.settings().startedOn;
    if (rule.oneLive && started.isValid() && started <= today)
        steps.push_back({started, Step::FirstDay, {}});
    if (rule.since.isValid() && rule.since <= today)
        steps.push_back({rule.since, Step::NewVersion, {}});
    for (const Sleep &sleep : sleepsOf(rule)) {
        const bool ended = sleep.to.isValid() && sleep.to < today;
        steps.push_back({ended ? sleep.to.addDays(1) : today, ended ? Step::Awake : Step::Asleep, sleep.from});
    }
    if (steps.empty())
        return false;
    std::ranges::stable_sort(steps, {}, &Step::on);
    for (const Step &step : steps) {
        const bool sleeping = step.what == Step::Awake || step.what == Step::Asleep;
        // While it sleeps, its window cannot run out: a talk then still finishes it. What ended it before stands.
        if (sleeping && window.openUntil.isValid() && window.openUntil >= step.sleepFrom)
            window.openUntil = std::max(window.openUntil, step.what == Step::Awake ? step.on.addDays(-1) : today);
        const Ending ending = endingOf(rule, opener, next, window);
        const QDate deadline = sleeping && ending.state == State::Missed ? step.sleepFrom : step.on;
        if (ending.on.isValid() && ending.on < deadline)
            return false;
        switch (step.what) {
        case Step::FirstDay:
            if (window.latest < started && opener.fact->date < started)
                firstDay(rule, *opener.fact, window);
            break;
        case Step::NewVersion:
            if (window.latest < rule.since && opener.fact->date < rule.since) {
                window.due = window.latest = calendar.onOrAfter(rule.since);
                window.earliest = std::min(window.earliest, window.due);
            }
            break;
        case Step::Awake:
            if (window.due < step.on) {
                window.due = calendar.onOrAfter(step.on);
                window.latest = std::max(window.latest, window.due);
            }
            break;
        case Step::Asleep: return true;
        }
        closeAt(rule, *opener.fact, window);
    }
    return false;
}

void Planner::coolDown(const Rule &rule, const Opener &opener, Window &window) const
{
    if (!rule.coolDown)
        return;
    QDate last;
    for (const Fact &fact : m_case.facts.facts)
        if (fact.kind == FactKind::Talk
            && m_case.records.contacts[static_cast<std::size_t>(fact.index)].purpose == Purpose::Selling)
            last = fact.date;
    if (!last.isValid())
        return;
    const QDate rested = m_case.calendar.add(last, *rule.coolDown);
    if (rested <= window.earliest)
        return;
    window.earliest = std::min(rested, window.latest);
    if (window.due < window.earliest)
        window.due = window.earliest;
    Window moved = window;
    roll(rule.roll, moved);
    // Closed days may not carry it past latest.
    if (moved.latest <= window.latest)
        window = moved;
    closeAt(rule, *opener.fact, window);
}

} // namespace kikubari::rules
