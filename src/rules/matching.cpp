// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/matching.h"

#include <algorithm>

namespace kikubari::rules {

using namespace domain;

QDate valueOf(const DateExpression &expression, const Fact &fact, const StoreCalendar &calendar)
{
    if (expression.kind == DateExpression::Kind::Term) {
        const QDate base = fact.at(expression.base);
        return base.isValid() ? calendar.add(base, expression.offset) : QDate();
    }
    QDate result;
    for (const DateExpression &member : expression.members) {
        const QDate day = valueOf(member, fact, calendar);
        if (!day.isValid())
            continue;
        const bool better = expression.kind == DateExpression::Kind::EarlierOf ? day < result : day > result;
        if (!result.isValid() || better)
            result = day;
    }
    return result;
}

const StaffCode &ownerOn(const CustomerRecords &records, QDate day)
{
    const OwnerRecord *best = nullptr;
    const auto rank = [](const OwnerRecord &owner) { return std::pair(owner.kind == OwnerKind::Cover, owner.from); };
    for (const OwnerRecord &owner : records.owners) {
        const bool covers = !owner.staff.empty() && !(owner.from.isValid() && day < owner.from)
            && !(owner.until.isValid() && day > owner.until);
        if (covers && (!best || rank(*best) < rank(owner)))
            best = &owner;
    }
    return best ? best->staff : records.staff;
}

template <typename E> static int number(const std::optional<E> &value)
{
    return value ? static_cast<int>(*value) : -1;
}

int Matcher::valueOfContact(Field field, const ContactRecord &contact) const
{
    switch (field) {
    case Field::By:
        if (m_staff.isManager(contact.staff))
            return 1;
        return !contact.staff.empty() && contact.staff == ownerOn(m_records, contact.on) ? 0 : -1;
    case Field::Purpose: return number(contact.purpose);
    case Field::Channel: return number(contact.channel);
    case Field::Direction: return number(contact.direction);
    case Field::Satisfaction: return contact.satisfaction;
    case Field::VisitIntent: return number(contact.visitIntent);
    default: return -1;
    }
}

int Matcher::valueOf(Field field, const Fact &fact) const
{
    const auto index = static_cast<std::size_t>(fact.index);
    switch (fact.kind) {
    case FactKind::Talk:
    case FactKind::Visit:
    case FactKind::Mail:
    case FactKind::Dm:
    case FactKind::Attempt: return valueOfContact(field, m_records.contacts[index]);
    case FactKind::Service:
    case FactKind::Booking: return number(m_records.services[index].kind);
    case FactKind::ClosureEnd:
    case FactKind::Season:
    case FactKind::DataProblem: return fact.detail;
    case FactKind::FollowUpDone:
    case FactKind::FollowUpOverdue: return field == Field::OnTime ? fact.detail : -1;
    default: break;
    }
    if (field == Field::Months)
        return fact.detail;
    if (field == Field::Condition && fact.index >= 0)
        return number(m_records.purchases[index].condition);
    return -1;
}

bool Matcher::holds(const std::vector<FieldTest> &tests, const Fact &fact) const
{
    return std::ranges::all_of(tests, [&](const FieldTest &test) {
        if (test.field == Field::Rule)
            return std::ranges::find(test.rules, fact.rule) != test.rules.end();
        return std::ranges::find(test.values, valueOf(test.field, fact)) != test.values.end();
    });
}

bool Matcher::holdsFor(const Rule &rule, QDate today, QDate &change) const
{
    if (rule.forCondition && !domain::matches(*rule.forCondition, m_records, today, &change))
        return false;
    return std::ranges::all_of(rule.forWhom, [&](const CustomerTest &test) {
        std::string_view value;
        switch (test.field) {
        case CustomerField::Rank: value = m_records.rank; break;
        case CustomerField::Kind: value = m_records.kind ? wordOf(*m_records.kind) : std::string_view(); break;
        case CustomerField::Store: value = m_records.store.utf8; break;
        case CustomerField::Staff: value = m_records.staff.utf8; break;
        case CustomerField::Sex: value = m_records.sex; break;
        }
        return std::ranges::find(test.values, value) != test.values.end();
    });
}

} // namespace kikubari::rules
