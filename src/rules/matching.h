// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/customer_records.h"
#include "domain/staff.h"
#include "domain/store_calendar.h"
#include "rules/fact.h"
#include "rules/facts.h"
#include "rules/rule.h"

namespace kikubari::rules {

/// The value of a date expression for a fact; invalid where every named date in it is unknown.
[[nodiscard]] QDate valueOf(const DateExpression &expression, const Fact &fact, const domain::StoreCalendar &calendar);

/// Who owns the customer on a day: a cover before a permanent owner, the latest period first; else his salesperson.
[[nodiscard]] const domain::StaffCode &ownerOn(const domain::CustomerRecords &records, QDate day);

/// Answers `where` questions about the facts of one customer.
class Matcher
{
public:
    Matcher(const domain::CustomerRecords &records, const domain::StaffDirectory &staff)
        : m_records(records),
          m_staff(staff)
    {
    }

    [[nodiscard]] bool matches(const FactPattern &pattern, const Fact &fact) const
    {
        if (pattern.kind != fact.kind)
            return false;
        // Without a condition a data_problem is the problem, not its correction.
        const bool correction
            = fact.kind == domain::FactKind::DataProblem && fact.detail == static_cast<int>(DataProblemKind::Corrected);
        return pattern.where.empty() ? !correction : holds(pattern.where, fact);
    }
    /// Whether the rule is one for this customer on `today`; `change` becomes the next day on which that may differ,
    /// where that is earlier.
    [[nodiscard]] bool holdsFor(const Rule &rule, QDate today, QDate &change) const;

private:
    [[nodiscard]] bool holds(const std::vector<FieldTest> &tests, const Fact &fact) const;
    [[nodiscard]] int valueOf(Field field, const Fact &fact) const;
    [[nodiscard]] int valueOfContact(Field field, const domain::ContactRecord &contact) const;

    const domain::CustomerRecords &m_records;
    const domain::StaffDirectory &m_staff;
};

} // namespace kikubari::rules
