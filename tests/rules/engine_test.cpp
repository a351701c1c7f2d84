// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/builders.h"
#include "rules/why.h"
#include "support/catch.h"

// What the worked examples do not show: decisions, bans, the first day, history, versions of rules.
using namespace kikubari;
using namespace kikubari::test;
using namespace kikubari::domain;

namespace {

DecisionRecord decide(DecisionAct act, const char *rule, FactKind fact, const char *record, const char *at)
{
    DecisionRecord decision;
    decision.code = std::string("D") + at;
    decision.rule = RuleId(rule);
    decision.fact = fact;
    decision.record = record;
    decision.at = day(at);
    decision.act = act;
    return decision;
}

HistoryRecord asHistory(const rules::FollowUp &followUp)
{
    HistoryRecord history;
    history.rule = followUp.rule;
    history.fact = followUp.fact;
    history.record = followUp.record;
    history.factOn = followUp.factOn;
    history.earliest = followUp.earliest;
    history.due = followUp.due;
    history.latest = followUp.latest;
    history.doneOn = followUp.doneOn;
    history.state = followUp.state;
    history.contact = followUp.contact;
    history.staff = followUp.staff;
    history.closureLate = followUp.closureLate;
    history.endedOn = followUp.endedOn;
    history.attempts = followUp.attempts;
    return history;
}

} // namespace

TEST_CASE("three attempts count and hide until the next open day")
{
    Book book;
    book.car("P1", "2026-11-27");
    book.contact("T1", "2026-11-28", Channel::Call, Outcome::Absent);
    book.contact("T2", "2026-11-29", Channel::Call, Outcome::Voicemail);
    book.contact("T3", "2026-11-30", Channel::Call, Outcome::CallBack);
    const auto plan = engineK().plan(book.records, day("2026-11-30"));
    const auto *check = find(plan, "delivery-check");
    CHECK(check->attempts == 3);
    CHECK(check->state == State::Overdue);
    CHECK(check->hiddenUntil == day("2026-12-03"));
}

TEST_CASE("a snooze hides, a waiver ends, a reassignment gives it to somebody else")
{
    Book book;
    book.car("P1", "2026-11-28");
    book.records.decisions.push_back(
        decide(DecisionAct::Snooze, "delivery-check", FactKind::Delivery, "P1", "2026-11-29"));
    book.records.decisions.back().until = day("2026-11-30");
    book.records.decisions.push_back(
        decide(DecisionAct::Reassign, "delivery-check", FactKind::Delivery, "P1", "2026-11-30"));
    book.records.decisions.back().toStaff = StaffCode("S2");
    auto plan = engineK().plan(book.records, day("2026-11-29"));
    CHECK(find(plan, "delivery-check")->hiddenUntil == day("2026-11-30"));
    CHECK(find(plan, "delivery-check")->staff.utf8 == "S1");
    plan = engineK().plan(book.records, day("2026-11-30"));
    CHECK(find(plan, "delivery-check")->staff.utf8 == "S2");
    book.records.decisions.push_back(
        decide(DecisionAct::Waive, "delivery-check", FactKind::Delivery, "P1", "2026-12-04"));
    plan = engineK().plan(book.records, day("2026-12-20"));
    CHECK(find(plan, "delivery-check")->state == State::Waived);
}

TEST_CASE("a waived cycle goes on from its due date")
{
    Book book;
    book.dm("T1", "2026-06-05");
    auto waive = decide(DecisionAct::Waive, "dm-cycle", FactKind::Dm, "T1", "2026-07-20");
    waive.reason = WaiveReason::CustomerWish;
    book.records.decisions.push_back(waive);
    auto plan = engineK().plan(book.records, day("2026-08-01"));
    CHECK(find(plan, "dm-cycle", "T1")->state == State::Waived);
    CHECK(plan.replanOn == day("2026-08-03"));
    CHECK(find(plan, "dm-cycle")->due == day("2026-08-03")); // Wed 08-05 is closed
    plan = engineK().plan(book.records, day("2026-08-03"));
    const auto *next = find(plan, "dm-cycle", "dm:T1");
    REQUIRE(next);
    CHECK(next->fact == FactKind::Waiver);
    CHECK(next->factOn == day("2026-08-03"));
    CHECK(next->due == day("2026-10-03"));
}

TEST_CASE("a waived visit to a dormant customer is not due again at once")
{
    Book book;
    book.service("S1", "P0", "2024-06-05", ServiceKind::Other);
    book.records.decisions.push_back(
        decide(DecisionAct::Waive, "dormant-visit", FactKind::Dormancy, "2025-06-05", "2025-06-06"));
    const auto plan = engineK().plan(book.records, day("2025-07-01"));
    const auto *next = find(plan, "dormant-visit", "dormancy:2025-06-05");
    REQUIRE(next);
    CHECK(next->due == day("2025-09-05"));
}

TEST_CASE("bans, death and erasure cancel what is live and leave what has ended")
{
    Book book;
    book.car("P1", "2026-11-20");
    book.call("T0", "2026-11-21");
    book.dm("T1", "2026-11-27");
    SECTION("a refused channel cancels, the next permitted one is enough")
    {
        book.records.refuses = {"dm", "call"};
        const auto plan = engineK().plan(book.records, day("2026-12-03"));
        CHECK(find(plan, "dm-cycle", "T1")->state == State::Cancelled);
        CHECK(find(plan, "dm-cycle", "T1")->cancelReason == rules::CancelReason::OptOut);
        CHECK(find(plan, "post-dm-call", "T1")->state == State::Cancelled);
        CHECK(find(plan, "delivery-check")->state == State::Done);
    }
    SECTION("mail covers DM; a ban in bans.csv has its days")
    {
        book.records.bans.push_back({"mail", day("2026-12-01"), day("2026-12-31")});
        CHECK(find(engineK().plan(book.records, day("2026-11-30")), "dm-cycle", "T1")->state == State::Upcoming);
        CHECK(find(engineK().plan(book.records, day("2026-12-15")), "dm-cycle", "T1")->state == State::Cancelled);
        CHECK(isLive(find(engineK().plan(book.records, day("2027-01-01")), "dm-cycle", "T1")->state));
    }
    SECTION("deceased")
    {
        book.records.deceasedOn = day("2026-12-02");
        CHECK(find(engineK().plan(book.records, day("2026-12-01")), "dm-cycle", "T1")->state == State::Upcoming);
        const auto plan = engineK().plan(book.records, day("2026-12-02"));
        CHECK(find(plan, "dm-cycle", "T1")->cancelReason == rules::CancelReason::Deceased);
        CHECK(find(plan, "delivery-check")->state == State::Done);
    }
}

TEST_CASE("the first day waives old one-offs and spreads old cycles")
{
    StoreSettings store = calendarK();
    store.startedOn = day("2026-11-20");
    const auto engine = engineFor(rules::shippedRules(), store);
    Book book;
    book.car("P1", "2020-03-01");
    book.service("S1", "P1", "2026-08-01", ServiceKind::Repair);
    auto plan = engine.plan(book.records, day("2026-11-20"));
    CHECK(find(plan, "delivery-check")->state == State::Waived);
    CHECK(find(plan, "delivery-check")->waiveReason == WaiveReason::BeforeStart);
    CHECK(find(plan, "dm-cycle")->due == day("2026-11-20"));
    book.records.firstDays.push_back({RuleId("dm-cycle"), FactKind::Delivery, "P1", day("2026-12-14")});
    plan = engine.plan(book.records, day("2026-11-20"));
    CHECK(dates(find(plan, "dm-cycle")).substr(11) == "2026-12-14 2026-12-14");
    CHECK(find(plan, "dm-cycle")->state == State::Open);
}

TEST_CASE("28: history stands whatever becomes of rule, closing day and owner; what is live moves on")
{
    StoreSettings store = calendarK();
    store.startedOn = day("2026-11-01");
    const auto engine = engineFor(rules::shippedRules(), store);
    Book book;
    book.car("P1", "2026-11-28");
    book.call("T1", "2026-11-30");
    book.dm("T2", "2026-11-20");
    auto before = engine.plan(book.records, day("2027-01-09"));
    for (const auto &followUp : before.followUps)
        if (rules::standsAsHistory(followUp, store.startedOn))
            book.records.history.push_back(asHistory(followUp));
    const rules::FollowUp check = *find(before, "delivery-check");

    // On 2027-01-10: other closing days, a longer window, another owner.
    StoreSettings changed = store;
    changed.weeklyClosed = {{1, 0}};
    auto list = rules::shippedRules();
    for (rules::Rule &rule : list)
        if (rule.id.utf8 == "delivery-check")
            rule.on.front().latest = rule.on.front().due
                = {rules::DateExpression::Kind::Term, rules::NamedDate::Date, {5, {}}, {}};
    const auto later = engineFor(list, changed);
    book.records.owners.push_back({day("2027-01-10"), {}, StaffCode("S2"), OwnerKind::Permanent});
    auto after = later.plan(book.records, day("2027-01-10"));
    CHECK(dates(find(after, "delivery-check")) == dates(&check));
    CHECK(find(after, "delivery-check")->staff.utf8 == "S1");
    CHECK(find(after, "delivery-check")->state == State::Done);
    const auto *live = find(after, "dm-cycle", "P1");
    CHECK(isLive(live->state));
    CHECK(live->staff.utf8 == "S2");

    SECTION("a rule switched off keeps its past")
    {
        std::erase_if(list, [](const rules::Rule &rule) {
            return rule.id.utf8 == "delivery-check" || rule.id.utf8.starts_with("manager-");
        });
        after = engineFor(list, changed).plan(book.records, day("2027-01-10"));
        CHECK(find(after, "delivery-check")->state == State::Done);
    }
    SECTION("withdrawing the call computes it anew")
    {
        book.records.contacts.front().voided = true;
        after = later.plan(book.records, day("2027-01-10"));
        CHECK(find(after, "delivery-check")->state == State::Missed);
        CHECK(dates(find(after, "delivery-check")) != dates(&check));
    }
    SECTION("a corrected delivery date computes it anew")
    {
        book.records.purchases.front().deliveredOn = day("2026-11-29");
        after = later.plan(book.records, day("2027-01-10"));
        CHECK(find(after, "delivery-check")->factOn == day("2026-11-29"));
        CHECK(dates(find(after, "delivery-check")) != dates(&check));
    }
}

TEST_CASE("a new version of a rule makes nobody late by itself")
{
    auto list = rules::shippedRules();
    for (rules::Rule &rule : list)
        if (rule.id.utf8 == "dm-cycle") {
            rule.since = day("2026-11-22");
            for (rules::Opening &opening : rule.on)
                opening.due = opening.latest = opening.earliest;
        }
    Book book;
    book.dm("T1", "2026-09-20");
    auto plan = engineFor(list).plan(book.records, day("2026-11-22"));
    CHECK(dates(find(plan, "dm-cycle")).substr(11) == "2026-11-22 2026-11-22");
    CHECK(find(plan, "dm-cycle")->state == State::Due);
    // One that ends before the version holds is judged by its own window.
    book.dm("T2", "2026-11-01");
    plan = engineFor(list).plan(book.records, day("2026-11-22"));
    CHECK(!find(plan, "dm-cycle", "T1")->onTime);
}

TEST_CASE("cool-down keeps a selling contact's rest, but never past latest")
{
    auto list = rules::parseRules(R"([{"id":"c","on":[{"fact":"order","earliest":"+0d","due":"+10d","latest":"+30d"}],
        "roll":"none","done_by":{"fact":"visit"},"cool_down":"+20d","channels":["call"]}])")
                    .value();
    Book book;
    book.car("P1").orderedOn = day("2026-11-01");
    book.call("T1", "2026-11-05").purpose = Purpose::Selling;
    CHECK(dates(find(engineFor(list).plan(book.records, day("2026-11-06")), "c"))
          == "2026-11-25 2026-11-25 2026-12-01");
    book.call("T2", "2026-11-20").purpose = Purpose::Selling;
    CHECK(dates(find(engineFor(list).plan(book.records, day("2026-11-21")), "c"))
          == "2026-12-01 2026-12-01 2026-12-01");
}

TEST_CASE("a rule may hold for some customers and replace another for them")
{
    auto list = rules::shippedRules();
    list.push_back(rules::parseRules(R"([{"id":"dm-rank-a","for":{"rank":"A"},"replaces":["dm-cycle"],
        "on":[{"fact":"delivery","earliest":"+4w","due":"+6w","latest":"+8w"}],"roll":"within",
        "done_by":{"fact":"dm"},"one_live":true,"channels":["dm"]}])")
                       .value()
                       .front());
    Book book;
    book.car("P1", "2026-11-01");
    auto plan = engineFor(list).plan(book.records, day("2026-11-02"));
    CHECK(find(plan, "dm-cycle"));
    CHECK(!find(plan, "dm-rank-a"));
    book.records.rank = "A";
    plan = engineFor(list).plan(book.records, day("2026-11-02"));
    CHECK(!find(plan, "dm-cycle"));
    CHECK(find(plan, "dm-rank-a")->due == day("2026-12-13"));
}

TEST_CASE("why names the anchor, the window and the closed days")
{
    Book book;
    book.car("P1", "2026-11-30");
    const auto engine = engineK();
    const auto plan = engine.plan(book.records, day("2026-11-30"));
    const auto *check = find(plan, "delivery-check");
    const Text why = rules::whyOf(*engine.rule(check->rule), *check, engine.calendars().front(), day("2026-11-30"));
    CHECK(why.ja.toStdString() == "11/30(月) 納車 → 2日以内。12/2 は定休のため 12/3(木) まで");
    CHECK(why.en.toStdString() == "30 Nov (Mon) delivery → within 2 days. Closed on 12/2, so until 3 Dec (Thu).");
}

TEST_CASE("dormancy at its edges")
{
    Book book;
    book.service("S1", "P0", "2024-06-05", ServiceKind::Other);
    SECTION("a transaction on the very day prevents it")
    {
        book.service("S2", "P0", "2025-06-05", ServiceKind::Other);
        CHECK(!find(engineK().plan(book.records, day("2025-06-05")), "dormant-visit"));
    }
    SECTION("a visit on the day it begins finishes its follow-up, is not the last visit before it, and opens the next")
    {
        book.visit("T1", "2025-06-05");
        const auto plan = engineK().plan(book.records, day("2025-06-05"));
        const auto *first = find(plan, "dormant-visit", "2025-06-05");
        CHECK(first->due == day("2025-06-05"));
        CHECK(first->state == State::Done);
        CHECK(find(plan, "dormant-visit", "T1")->due == day("2025-09-05"));
    }
    SECTION("a visit to somebody who is not dormant opens nothing")
    {
        book.visit("T1", "2024-09-01");
        CHECK(!find(engineK().plan(book.records, day("2025-06-04")), "dormant-visit"));
    }
    SECTION("a visit on the day of the ending transaction opens none, but may finish one")
    {
        book.visit("T1", "2025-08-01");
        book.service("S2", "P0", "2025-08-01", ServiceKind::Repair);
        const auto plan = engineK().plan(book.records, day("2025-08-01"));
        CHECK(find(plan, "dormant-visit", "2025-06-05")->state == State::Done);
        CHECK(!find(plan, "dormant-visit", "T1"));
    }
}

TEST_CASE("the manager's own check is not also his re-call; a promise or booking of tomorrow is none yet")
{
    Book book;
    book.car("P1", "2026-11-20");
    book.contact("T1", "2026-11-21", Channel::Call, Outcome::Reached, "M1");
    CHECK(isLive(find(engineK().plan(book.records, day("2026-11-21")), "manager-recall")->state));
    book.contact("T2", "2026-11-22", Channel::Call, Outcome::Reached, "M1");
    CHECK(find(engineK().plan(book.records, day("2026-11-22")), "manager-recall")->state == State::Done);

    book.records.promises.push_back({"Y1", day("2026-11-23"), day("2026-11-30"), {}, {}});
    auto plan = engineK().plan(book.records, day("2026-11-22"));
    CHECK(!find(plan, "promised-date"));
    CHECK(plan.replanOn == day("2026-11-23"));
    CHECK(find(engineK().plan(book.records, day("2026-11-23")), "promised-date"));
}
