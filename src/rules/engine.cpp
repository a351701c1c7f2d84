// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/engine.h"

#include "rules/planner.h"

#include <algorithm>

namespace kikubari::rules {

using namespace domain;

namespace {

bool isDerived(FactKind kind)
{
    return kind == FactKind::FollowUpDone || kind == FactKind::FollowUpOverdue;
}

/// Every pattern that a rule reads.
template <typename Visit> void eachPattern(const Rule &rule, Visit visit)
{
    for (const Opening &opening : rule.on)
        visit(opening.fact);
    for (const auto *conditions : {&rule.onlyIf, &rule.unless})
        for (const Condition &condition : *conditions)
            for (const FactPattern &pattern : condition.anyOf)
                visit(pattern);
    for (const auto *patterns : {&rule.doneBy, &rule.endsOn})
        for (const FactPattern &pattern : *patterns)
            visit(pattern);
}

/// The rules that this one waits for; all others where a follow-up fact names none.
std::vector<RuleId> waitsFor(const Rule &rule, const std::vector<Rule> &all)
{
    std::vector<RuleId> ids;
    eachPattern(rule, [&](const FactPattern &pattern) {
        if (!isDerived(pattern.kind))
            return;
        bool named = false;
        for (const FieldTest &test : pattern.where) {
            if (test.field != Field::Rule)
                continue;
            ids.insert(ids.end(), test.rules.begin(), test.rules.end());
            named = true;
        }
        if (!named)
            for (const Rule &other : all)
                ids.push_back(other.id);
    });
    return ids;
}

/// Rules in the order of their dependencies; among free ones their own order.
Result<std::vector<Rule>> inDependencyOrder(const std::vector<Rule> &rules)
{
    std::vector<Rule> ordered;
    std::vector<bool> placed(rules.size());
    const auto isPlaced = [&](const RuleId &id) {
        return std::ranges::any_of(ordered, [&](const Rule &rule) { return rule.id == id; });
    };
    for (const Rule &rule : rules)
        for (const RuleId &id : waitsFor(rule, rules))
            if (std::ranges::none_of(rules, [&](const Rule &other) { return other.id == id; }))
                return failure(ErrorKind::Configuration,
                               QStringLiteral("ルール「%1」の on.where.rule：「%2」というルールはありません。")
                                   .arg(rule.id.text(), id.text()),
                               QStringLiteral("Rule \"%1\", field on.where.rule: there is no rule \"%2\".")
                                   .arg(rule.id.text(), id.text()));
    while (ordered.size() < rules.size()) {
        bool progress = false;
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (placed[i] || !std::ranges::all_of(waitsFor(rules[i], rules), isPlaced))
                continue;
            ordered.push_back(rules[i]);
            placed[i] = true;
            progress = true;
        }
        if (progress)
            continue;
        const auto stuck = static_cast<std::size_t>(std::ranges::find(placed, false) - placed.begin());
        return failure(
            ErrorKind::Configuration,
            QStringLiteral("ルール「%1」の on：ルールどうしが互いを待っています。どちらかのきっかけを変えてください。")
                .arg(rules[stuck].id.text()),
            QStringLiteral("Rule \"%1\", field on: rules wait for each other in a circle. Change what opens one "
                           "of them.")
                .arg(rules[stuck].id.text()));
    }
    return ordered;
}

} // namespace

Result<Engine> Engine::make(const std::vector<Rule> &rules, const std::vector<StoreSettings> &stores,
                            StaffDirectory staff)
{
    Engine engine;
    auto ordered = inDependencyOrder(rules);
    if (!ordered)
        return tl::unexpected(ordered.error());
    engine.m_rules = *std::move(ordered);
    for (const Rule &rule : engine.m_rules)
        if (!rule.forSegment.empty() && !rule.forCondition) // whoever knows the segments has not found it
            return failure(ErrorKind::Configuration,
                           QStringLiteral("ルール「%1」の for.segment：「%2」という絞り込みはありません。")
                               .arg(rule.id.text(), QString::fromStdString(rule.forSegment)),
                           QStringLiteral("Rule \"%1\", field for.segment: there is no segment \"%2\".")
                               .arg(rule.id.text(), QString::fromStdString(rule.forSegment)));
    engine.m_staff = std::move(staff);
    for (const StoreSettings &store : stores.empty() ? std::vector<StoreSettings>(1) : stores) {
        auto calendar = StoreCalendar::make(store);
        if (!calendar)
            return tl::unexpected(calendar.error());
        engine.m_calendars.push_back(*std::move(calendar));
    }
    engine.m_wanted.set(static_cast<std::size_t>(FactKind::Attempt));
    for (const Rule &rule : engine.m_rules) {
        eachPattern(rule, [&](const FactPattern &pattern) {
            engine.m_wanted.set(static_cast<std::size_t>(pattern.kind));
            engine.m_someWaitForOverdue |= pattern.kind == FactKind::FollowUpOverdue;
        });
        if (rule.coolDown)
            engine.m_wanted.set(static_cast<std::size_t>(FactKind::Talk));
    }
    return engine;
}

const Rule *Engine::rule(const RuleId &id) const
{
    const auto it = std::ranges::find(m_rules, id, &Rule::id);
    return it == m_rules.end() ? nullptr : &*it;
}

bool Engine::needsDetails() const
{
    return std::ranges::any_of(m_rules, [](const Rule &rule) {
        return rule.enabled && rule.forCondition && rule.forCondition->needsDetails();
    });
}

const StoreCalendar &Engine::calendarOf(const CustomerRecords &records) const
{
    const auto named = [this](const std::string &code) -> const StoreCalendar * {
        if (code.empty())
            return nullptr;
        const auto it = std::ranges::find_if(
            m_calendars, [&](const StoreCalendar &calendar) { return calendar.settings().code == code; });
        return it == m_calendars.end() ? nullptr : &*it;
    };
    if (m_calendars.size() == 1)
        return m_calendars.front();
    if (const StoreCalendar *own = named(records.store.utf8))
        return *own;
    if (const Staff *person = m_staff.find(records.staff))
        if (const StoreCalendar *theirs = named(person->store.utf8))
            return *theirs;
    return m_calendars.front();
}

void Engine::plan(const CustomerRecords &records, QDate today, Plan &out) const
{
    thread_local CustomerFacts facts;
    const StoreCalendar &calendar = calendarOf(records);
    deriveFacts(records, calendar, today, m_wanted, facts);
    Planner(PlanningCase{*this, records, calendar, facts, today, m_someWaitForOverdue}, out).run();
}

Plan Engine::plan(const CustomerRecords &records, QDate today) const
{
    Plan out;
    plan(records, today, out);
    return out;
}

bool standsAsHistory(const FollowUp &followUp, QDate startedOn)
{
    if (isLive(followUp.state) || !startedOn.isValid() || followUp.endedOn < startedOn)
        return false;
    return followUp.state != State::Cancelled || followUp.cancelReason == CancelReason::Fact;
}

} // namespace kikubari::rules
