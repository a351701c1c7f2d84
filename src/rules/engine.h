// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/customer_records.h"
#include "domain/staff.h"
#include "domain/store_calendar.h"
#include "rules/facts.h"
#include "rules/follow_up.h"
#include "rules/rule.h"

#include <memory>
#include <vector>

namespace kikubari::rules {

/// The follow-ups of one customer on a day.
struct Plan
{
    std::vector<FollowUp> followUps; ///< ended ones too; by rule order, then in fact order
    QDate replanOn; ///< the next day on which planning again would change a stored row; invalid = no such day
};

/// Turns facts and rules into follow-ups. Pure: the same records, rules, calendars and day give the same plan, whatever
/// was planned before. Immutable after `make`, so it may be shared between threads.
class Engine
{
public:
    /// Checks the rules against each other: a follow-up rule that waits for an unknown rule, a circle of rules, a store
    /// calendar without an open day are Configuration errors. Without any store one that is never closed is assumed.
    [[nodiscard]] static Result<Engine> make(const std::vector<Rule> &rules,
                                             const std::vector<domain::StoreSettings> &stores,
                                             domain::StaffDirectory staff);

    /// The follow-ups of one customer as of `today`. `out` keeps its memory between calls.
    void plan(const domain::CustomerRecords &records, QDate today, Plan &out) const;
    [[nodiscard]] Plan plan(const domain::CustomerRecords &records, QDate today) const;

    /// In the order in which they are evaluated.
    [[nodiscard]] const std::vector<Rule> &rules() const { return m_rules; }
    [[nodiscard]] const Rule *rule(const domain::RuleId &id) const;
    /// Whether some rule can only be planned with CustomerRecords::details.
    [[nodiscard]] bool needsDetails() const;
    [[nodiscard]] const domain::StaffDirectory &staff() const { return m_staff; }
    [[nodiscard]] const std::vector<domain::StoreCalendar> &calendars() const { return m_calendars; }
    /// The calendar of the customer's store; that of his salesperson's store, or the first, where he has none.
    [[nodiscard]] const domain::StoreCalendar &calendarOf(const domain::CustomerRecords &records) const;

private:
    Engine() = default;

    std::vector<Rule> m_rules;
    std::vector<domain::StoreCalendar> m_calendars;
    domain::StaffDirectory m_staff;
    FactKinds m_wanted;
    bool m_someWaitForOverdue = false;
};

/// Whether an ended follow-up stands as history: it ended on or after the store's first day, and by a fact, a decision
/// or the end of its window (a ban or a death can be taken back, so what they cancel is computed each time).
[[nodiscard]] bool standsAsHistory(const FollowUp &followUp, QDate startedOn);

} // namespace kikubari::rules
