// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/planner.h"

#include <algorithm>

namespace kikubari::rules {

using namespace domain;

Planner::Planner(const PlanningCase &planning, Plan &out)
    : m_case(planning),
      m_out(out),
      m_matcher(planning.records, planning.engine.staff())
{
}

void Planner::run()
{
    m_out.followUps.clear();
    m_out.replanOn = m_case.facts.nextChange;
    for (const Rule &rule : m_case.engine.rules())
        if (rule.enabled && isFor(rule) && !replaced(rule))
            planRule(rule);
    addLostHistory();

    const CustomerRecords &records = m_case.records;
    changesOn(nextSleepChange(records, m_case.today));
    changesOn(records.deceasedOn);
    changesOn(records.erasedOn);
    changesOn(m_case.calendar.settings().startedOn);
    for (const BanRecord &ban : records.bans) {
        changesOn(ban.since);
        if (ban.until.isValid())
            changesOn(ban.until.addDays(1));
    }
    for (const OwnerRecord &owner : records.owners) {
        changesOn(owner.from);
        if (owner.until.isValid())
            changesOn(owner.until.addDays(1));
    }
    for (const DecisionRecord &decision : records.decisions)
        changesOn(decision.at);
}

void Planner::changesOn(QDate day)
{
    if (day > m_case.today && (!m_out.replanOn.isValid() || day < m_out.replanOn))
        m_out.replanOn = day;
}

bool Planner::isFor(const Rule &rule)
{
    QDate change;
    const bool holds = m_matcher.holdsFor(rule, m_case.today, change);
    changesOn(change);
    return holds;
}

bool Planner::replaced(const Rule &rule)
{
    return std::ranges::any_of(m_case.engine.rules(), [&](const Rule &other) {
        return other.enabled && std::ranges::find(other.replaces, rule.id) != other.replaces.end() && isFor(other);
    });
}

bool Planner::conditionHolds(const Condition &condition, const Fact &opening) const
{
    const QDate from = condition.from ? valueOf(*condition.from, opening, m_case.calendar) : QDate();
    const QDate to = condition.to ? valueOf(*condition.to, opening, m_case.calendar) : QDate();
    const auto isThere = [&](const FactPattern &pattern, const Fact &fact) {
        if (!m_matcher.matches(pattern, fact))
            return false;
        const QDate day = fact.at(pattern.at);
        return day.isValid() && !(from.isValid() && day < from) && !(to.isValid() && day > to);
    };
    for (const FactPattern &pattern : condition.anyOf)
        for (const auto *facts : {&m_case.facts.facts, static_cast<const std::vector<Fact> *>(&m_derived)})
            for (const Fact &fact : *facts)
                if (isThere(pattern, fact))
                    return true;
    return false;
}

bool Planner::opens(const Rule &rule, const Opening &opening, const Fact &fact) const
{
    if (!m_matcher.matches(opening.fact, fact) || (opening.whileDormant && !m_case.facts.dormantOn(fact.date)))
        return false;
    const auto holds = [&](const Condition &condition) { return conditionHolds(condition, fact); };
    return std::ranges::all_of(rule.onlyIf, holds) && std::ranges::none_of(rule.unless, holds);
}

void Planner::collectOpeners(const Rule &rule)
{
    m_openers.clear();
    const auto consider = [&](const Fact &fact) {
        for (const Opening &opening : rule.on)
            if (opening.fact.kind == fact.kind && opens(rule, opening, fact)) {
                m_openers.push_back({&fact, &opening});
                return;
            }
    };
    for (const Fact &fact : m_case.facts.facts)
        consider(fact);
    for (const Fact &fact : m_derived)
        consider(fact);
    if (!m_derived.empty())
        std::ranges::sort(m_openers, [](const Opener &a, const Opener &b) { return inFactOrder(*a.fact, *b.fact); });
}

void Planner::planRule(const Rule &rule)
{
    const std::size_t first = m_out.followUps.size();
    m_waivers.clear();
    collectOpeners(rule);
    if (rule.oneLive) {
        planCycle(rule);
    } else {
        for (const Opener &opener : m_openers)
            if (auto followUp = planOne(rule, opener, nullptr))
                m_out.followUps.push_back(*std::move(followUp));
    }
    publishDerived(rule, first);
}

namespace {

/// The entry of `on` by whose windows a waived cycle goes on: the one for `waiver`, else the last, which is the one
/// that renews the cycle.
const Opening &renewal(const Rule &rule)
{
    const auto own
        = std::ranges::find_if(rule.on, [](const Opening &opening) { return opening.fact.kind == FactKind::Waiver; });
    return own == rule.on.end() ? rule.on.back() : *own;
}

} // namespace

/// A cycle: each opening fact supersedes the follow-up of the one before. A waived follow-up yields a `waiver` fact on
/// its due date, which opens the next one; it takes its place in fact order, so the walk goes on from there.
void Planner::planCycle(const Rule &rule)
{
    m_waivers.reserve(m_case.records.decisions.size() + m_openers.size() + 1); // openers point into it
    for (std::size_t i = 0; i < m_openers.size(); ++i) {
        const std::size_t planned = m_out.followUps.size();
        const auto nextOf = [&] { return i + 1 < m_openers.size() ? m_openers[i + 1].fact : nullptr; };
        auto followUp = planOne(rule, m_openers[i], nextOf());
        if (!followUp)
            continue;
        if (followUp->state == State::Waived && followUp->due > m_case.today)
            changesOn(followUp->due);
        const bool renews = followUp->state == State::Waived && followUp->due <= m_case.today
            && m_waivers.size() < m_waivers.capacity();
        m_out.followUps.push_back(*std::move(followUp));
        if (!renews)
            continue;
        const FollowUp &waivedOne = m_out.followUps[planned];
        Fact waiver;
        waiver.kind = FactKind::Waiver;
        waiver.date = waivedOne.due;
        waiver.named[static_cast<std::size_t>(NamedDate::Date)] = waivedOne.due;
        // The record is the waived follow-up itself, so that correcting its dates keeps the next one's identity.
        waiver.record = std::string(wordOf(waivedOne.fact)) + ':' + waivedOne.record;
        waiver.rule = rule.id;
        m_waivers.push_back(std::move(waiver));
        const Opener opener{&m_waivers.back(), &renewal(rule)};
        if (opener.opening->whileDormant && !m_case.facts.dormantOn(m_waivers.back().date))
            continue;
        const auto at
            = std::ranges::upper_bound(m_openers.begin() + static_cast<std::ptrdiff_t>(i) + 1, m_openers.end(), opener,
                                       [](const Opener &a, const Opener &b) { return inFactOrder(*a.fact, *b.fact); });
        m_openers.insert(at, opener);
    }
}

std::optional<Planner::Window> Planner::windowOf(const Rule &rule, const Opener &opener) const
{
    Window window;
    window.earliest = valueOf(opener.opening->earliest, *opener.fact, m_case.calendar);
    window.due = valueOf(opener.opening->due, *opener.fact, m_case.calendar);
    window.latest = valueOf(opener.opening->latest, *opener.fact, m_case.calendar);
    if (!window.earliest.isValid() || !window.due.isValid() || !window.latest.isValid())
        return std::nullopt;
    window.due = std::min(window.due, window.latest);
    window.earliest = std::min(window.earliest, window.due);
    window.naturalDue = window.due;
    roll(rule.roll, window);
    closeAt(rule, *opener.fact, window);
    return window;
}

QDate Planner::endOf(const Rule &rule, const Fact &fact, QDate latest) const
{
    return rule.expires ? std::max(m_case.calendar.add(fact.date, *rule.expires), latest) : QDate();
}

/// The window's end after its latest day was worked out or moved.
void Planner::closeAt(const Rule &rule, const Fact &fact, Window &window) const
{
    window.end = window.openUntil = endOf(rule, fact, window.latest);
}

void Planner::roll(Roll how, Window &window) const
{
    const StoreCalendar &calendar = m_case.calendar;
    const QDate from = window.earliest;
    switch (how) {
    case Roll::None: return;
    case Roll::Forward: window.due = calendar.onOrAfter(window.due); break;
    case Roll::Backward: window.due = calendar.onOrBefore(window.due); break;
    case Roll::Within: {
        const QDate before = calendar.onOrBefore(window.due);
        if (before >= from) {
            window.due = before;
            break;
        }
        window.due = calendar.onOrAfter(window.due);
        if (window.due > window.latest) {
            window.closureLate = true;
            window.latest = window.due;
        }
        break;
    }
    }
    window.earliest = std::min(calendar.onOrAfter(window.earliest), window.due);
    window.latest = std::max(calendar.onOrBefore(window.latest), window.due);
}

std::optional<FollowUp> Planner::planOne(const Rule &rule, const Opener &opener, const Fact *next)
{
    const auto natural = windowOf(rule, opener);
    if (!natural)
        return std::nullopt;
    FollowUp followUp;
    followUp.rule = rule.id;
    followUp.fact = opener.fact->kind;
    followUp.record = opener.fact->record;
    followUp.factOn = opener.fact->date;
    if (const HistoryRecord *history = historyOf(followUp); history && stillStands(rule, opener, *history)) {
        takeFromHistory(*history, followUp);
        followUp.naturalDue = natural->naturalDue;
        followUp.windowEnd = endOf(rule, *opener.fact, followUp.latest);
        attempts(rule, opener, followUp);
        return followUp;
    }
    Window window = *natural;
    const bool asleep = adjust(rule, opener, next, window);
    const Ending ending = forgiven(rule, endingOf(rule, opener, next, window));
    if (!ending.on.isValid())
        coolDown(rule, opener, window);
    followUp.earliest = window.earliest;
    followUp.due = window.due;
    followUp.latest = window.latest;
    followUp.naturalDue = window.naturalDue;
    followUp.windowEnd = window.end;
    followUp.closureLate = window.closureLate;
    conclude(rule, ending, asleep && !(ending.on.isValid() && ending.state != State::Missed), followUp);
    attempts(rule, opener, followUp);
    staffOf(rule, followUp);
    conditionsAtToday(rule, followUp);
    decisions(followUp);
    return followUp;
}

void Planner::conclude(const Rule &, const Ending &ending, bool asleep, FollowUp &followUp)
{
    const QDate today = m_case.today;
    if (asleep) {
        followUp.state = State::Suspended;
        return;
    }
    if (ending.on.isValid()) {
        followUp.state = ending.state;
        followUp.endedOn = ending.on;
        followUp.waiveReason = ending.reason;
        if (ending.state == State::Cancelled)
            followUp.cancelReason = CancelReason::Fact;
        if (ending.state == State::Done) {
            followUp.doneOn = ending.on;
            followUp.onTime = ending.on <= followUp.latest;
            const bool byContact
                = ending.fact && ending.fact->kind >= FactKind::Talk && ending.fact->kind <= FactKind::Attempt;
            if (byContact)
                followUp.contact = ContactCode(ending.fact->record);
        }
        return;
    }
    followUp.state = today < followUp.earliest ? State::Upcoming
        : today < followUp.due                 ? State::Open
        : today <= followUp.latest             ? State::Due
                                               : State::Overdue;
    if (followUp.windowEnd.isValid())
        changesOn(followUp.windowEnd.addDays(1));
    if (m_case.someWaitForOverdue)
        changesOn(followUp.latest.addDays(1));
}

void Planner::conditionsAtToday(const Rule &rule, FollowUp &followUp)
{
    if (!isLive(followUp.state))
        return;
    const CustomerRecords &records = m_case.records;
    // Without a day of its own: it can be taken back, so it is no history.
    const auto cancel = [&](CancelReason reason) {
        followUp.state = State::Cancelled;
        followUp.cancelReason = reason;
    };
    if (records.deceasedOn.isValid() && records.deceasedOn <= m_case.today)
        cancel(CancelReason::Deceased);
    else if (records.erasedOn.isValid() && records.erasedOn <= m_case.today)
        cancel(CancelReason::Erased);
    else if (refusesEvery(rule.channels, records, m_case.today))
        cancel(CancelReason::OptOut);
}

void Planner::decisions(FollowUp &followUp) const
{
    const DecisionRecord *snooze = nullptr;
    const DecisionRecord *reassign = nullptr;
    const auto later = [](const DecisionRecord *a, const DecisionRecord &b) {
        return !a || std::tie(a->at, a->code) < std::tie(b.at, b.code);
    };
    for (const DecisionRecord &decision : m_case.records.decisions) {
        const bool applies = decision.rule == followUp.rule && decision.fact == followUp.fact
            && decision.record == followUp.record && !(decision.at > m_case.today);
        if (!applies)
            continue;
        if (decision.act == DecisionAct::Snooze && later(snooze, decision))
            snooze = &decision;
        if (decision.act == DecisionAct::Reassign && later(reassign, decision)
            && !(followUp.endedOn.isValid() && decision.at > followUp.endedOn))
            reassign = &decision;
    }
    if (snooze && isLive(followUp.state) && snooze->until.isValid()
        && (!followUp.hiddenUntil.isValid() || followUp.hiddenUntil < snooze->until))
        followUp.hiddenUntil = snooze->until;
    if (reassign && !reassign->toStaff.empty())
        followUp.staff = reassign->toStaff;
}

/// An attempt counts for whatever was waiting for the customer that day, and hides it until the next open day.
void Planner::attempts(const Rule &rule, const Opener &opener, FollowUp &followUp)
{
    const Offset from = opener.opening->doneFrom.value_or(rule.doneFrom);
    const QDate first = m_case.calendar.add(opener.fact->date, from);
    QDate last = m_case.today;
    if (followUp.endedOn.isValid())
        last = std::min(last, followUp.endedOn);
    QDate latestAttempt;
    for (const Fact &fact : m_case.facts.facts)
        if (fact.kind == FactKind::Attempt && fact.date >= first && fact.date <= last) {
            ++followUp.attempts;
            latestAttempt = fact.date;
        }
    if (latestAttempt.isValid() && isLive(followUp.state))
        followUp.hiddenUntil = m_case.calendar.onOrAfter(latestAttempt.addDays(1));
}

void Planner::staffOf(const Rule &rule, FollowUp &followUp) const
{
    // Only what stands as history keeps the owner of its day; older endings are computed as of today, owner included.
    const QDate started = m_case.calendar.settings().startedOn;
    const bool stands = started.isValid() && followUp.endedOn >= started;
    const QDate day = stands ? followUp.endedOn : m_case.today;
    const StaffCode &owner = ownerOn(m_case.records, day);
    if (rule.role == RuleRole::Owner) {
        followUp.staff = owner;
        return;
    }
    StoreCode store = m_case.records.store;
    if (const Staff *person = store.empty() ? m_case.engine.staff().find(owner) : nullptr)
        store = person->store;
    followUp.staff = m_case.engine.staff().managerOf(store, day);
}

/// The facts that the rules waiting for this one see.
void Planner::publishDerived(const Rule &rule, std::size_t firstOfRule)
{
    for (std::size_t i = firstOfRule; i < m_out.followUps.size(); ++i) {
        const FollowUp &followUp = m_out.followUps[i];
        Fact fact;
        if (followUp.state == State::Done) {
            fact.kind = FactKind::FollowUpDone;
            fact.date = followUp.doneOn;
            fact.finisher = followUp.contact.utf8;
            fact.detail = followUp.onTime ? 1 : 0;
        } else if (m_case.someWaitForOverdue && followUp.latest < m_case.today
                   && (followUp.state == State::Overdue || followUp.state == State::Missed)) {
            fact.kind = FactKind::FollowUpOverdue;
            fact.date = followUp.latest.addDays(1);
        } else {
            continue;
        }
        fact.record = rule.id.utf8 + ':' + std::string(wordOf(followUp.fact)) + ':' + followUp.record;
        fact.rule = rule.id;
        fact.named[static_cast<std::size_t>(NamedDate::Date)] = fact.date;
        fact.named[static_cast<std::size_t>(NamedDate::Latest)] = followUp.latest;
        m_derived.push_back(std::move(fact));
    }
}

} // namespace kikubari::rules
