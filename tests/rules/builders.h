// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/engine.h"
#include "rules/rule_json.h"

#include <algorithm>
#include <string_view>

/// Short ways to write a customer's records and a store's calendar in a test.
namespace kikubari::test {

inline QDate day(std::string_view iso)
{
    return domain::parseIsoDate(iso);
}

/// Calendar K of the worked examples: closed every Tuesday and Wednesday, and three long closures.
inline domain::StoreSettings calendarK()
{
    domain::StoreSettings store;
    store.code = "K";
    store.weeklyClosed = {{2, 0}, {3, 0}};
    store.closures = {{day("2026-12-28"), day("2027-01-04"), {}, domain::ClosureKind::NewYear},
                      {day("2027-04-29"), day("2027-05-05"), {}, domain::ClosureKind::GoldenWeek},
                      {day("2027-08-11"), day("2027-08-16"), {}, domain::ClosureKind::Obon}};
    return store;
}

inline domain::StaffDirectory staffK()
{
    domain::Staff owner{domain::StaffCode("S1"), {}, {}, domain::Role::Salesperson, domain::StoreCode("K"), {}, {}};
    domain::Staff second{domain::StaffCode("S2"), {}, {}, domain::Role::Salesperson, domain::StoreCode("K"), {}, {}};
    domain::Staff manager{domain::StaffCode("M1"), {}, {}, domain::Role::Manager, domain::StoreCode("K"), {}, {}};
    return domain::StaffDirectory({owner, second, manager});
}

inline rules::Engine engineFor(const std::vector<rules::Rule> &ruleList,
                               const domain::StoreSettings &store = calendarK())
{
    return rules::Engine::make(ruleList, {store}, staffK()).value();
}

inline rules::Engine engineK()
{
    return engineFor(rules::shippedRules());
}

struct Book
{
    domain::CustomerRecords records;

    Book()
    {
        records.code = domain::CustomerCode("C1");
        records.staff = domain::StaffCode("S1");
    }
    domain::PurchaseRecord &car(std::string_view code, std::string_view delivered = {})
    {
        domain::PurchaseRecord purchase;
        purchase.code = domain::PurchaseCode(code);
        purchase.condition = domain::Condition::New;
        purchase.deliveredOn = day(delivered);
        return records.purchases.emplace_back(purchase);
    }
    domain::ContactRecord &contact(std::string_view code, std::string_view on, domain::Channel channel,
                                   domain::Outcome outcome, std::string_view staff = "S1")
    {
        domain::ContactRecord record;
        record.code = domain::ContactCode(code);
        record.on = day(on);
        record.channel = channel;
        record.outcome = outcome;
        record.direction = domain::Direction::Out;
        record.staff = domain::StaffCode(staff);
        return records.contacts.emplace_back(record);
    }
    domain::ContactRecord &call(std::string_view code, std::string_view on)
    {
        return contact(code, on, domain::Channel::Call, domain::Outcome::Reached);
    }
    domain::ContactRecord &visit(std::string_view code, std::string_view on)
    {
        return contact(code, on, domain::Channel::Visit, domain::Outcome::Reached);
    }
    domain::ContactRecord &dm(std::string_view code, std::string_view on, std::string_view event = {})
    {
        domain::ContactRecord &record = contact(code, on, domain::Channel::Dm, domain::Outcome::Sent);
        record.eventOn = day(event);
        return record;
    }
    domain::ServiceRecord &service(std::string_view code, std::string_view purchase, std::string_view on,
                                   domain::ServiceKind kind)
    {
        domain::ServiceRecord record;
        record.code = code;
        record.purchase = domain::PurchaseCode(purchase);
        record.on = day(on);
        record.kind = kind;
        return records.services.emplace_back(record);
    }
};

/// The follow-up of a rule opened by a record; fails loudly by returning none.
inline const rules::FollowUp *find(const rules::Plan &plan, std::string_view rule, std::string_view record = {})
{
    const auto it = std::ranges::find_if(plan.followUps, [&](const rules::FollowUp &followUp) {
        return followUp.rule.utf8 == rule && (record.empty() || followUp.record == record);
    });
    return it == plan.followUps.end() ? nullptr : &*it;
}

/// "earliest due latest" for comparing at one glance.
inline std::string dates(const rules::FollowUp *followUp)
{
    if (!followUp)
        return "none";
    return domain::isoText(followUp->earliest) + ' ' + domain::isoText(followUp->due) + ' '
        + domain::isoText(followUp->latest);
}

} // namespace kikubari::test
