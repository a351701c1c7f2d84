// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/builders.h"
#include "support/catch.h"

// The worked examples of docs/rules.md, by their numbers.
using namespace kikubari;
using namespace kikubari::test;
using namespace kikubari::domain;

namespace {

std::string checkOf(std::string_view delivered, std::string_view today = "2026-11-20")
{
    Book book;
    book.car("P1", delivered);
    const auto plan = engineK().plan(book.records, std::max(day(today), day(delivered)));
    return dates(find(plan, "delivery-check"));
}

std::string inspection(std::string_view rule, std::string_view due, std::string_view today)
{
    Book book;
    book.car("P1").inspectionDueOn = day(due);
    return dates(find(engineK().plan(book.records, day(today)), rule));
}

} // namespace

TEST_CASE("1 to 3: the check within two days, over closed days")
{
    CHECK(checkOf("2026-11-28") == "2026-11-29 2026-11-30 2026-11-30");
    CHECK(checkOf("2026-11-29") == "2026-11-30 2026-11-30 2026-11-30");
    CHECK(checkOf("2026-11-30") == "2026-12-03 2026-12-03 2026-12-03");

    Book book;
    book.car("P1", "2026-11-30");
    book.call("T1", "2026-11-30");
    const auto plan = engineK().plan(book.records, day("2026-11-30"));
    const auto *check = find(plan, "delivery-check");
    CHECK(check->closureLate);
    CHECK(check->state == State::Done);
    CHECK(check->onTime);
    CHECK(check->contact.utf8 == "T1");
}

TEST_CASE("4: everything closed until after Golden Week; one call finishes both")
{
    Book book;
    book.car("P1", "2027-04-26");
    auto plan = engineK().plan(book.records, day("2027-05-06"));
    CHECK(dates(find(plan, "delivery-check")) == "2027-05-06 2027-05-06 2027-05-06");
    CHECK(find(plan, "delivery-check")->closureLate);
    CHECK(find(plan, "post-gw-call")->due == day("2027-05-06"));
    book.call("T1", "2027-05-06");
    plan = engineK().plan(book.records, day("2027-05-06"));
    CHECK(find(plan, "delivery-check")->state == State::Done);
    CHECK(find(plan, "post-gw-call")->state == State::Done);
}

TEST_CASE("5: delivered in the 31 days before Golden Week")
{
    const auto gw = [](std::string_view delivered, bool inspected = false) {
        Book book;
        book.car("P1", delivered);
        if (inspected)
            book.service("S1", "P1", "2027-04-25", ServiceKind::Month1);
        return dates(find(engineK().plan(book.records, day("2027-05-06")), "post-gw-call"));
    };
    CHECK(gw("2027-03-28") == "none");
    CHECK(gw("2027-03-29") == "2027-05-06 2027-05-06 2027-05-08");
    CHECK(gw("2027-04-28") == "2027-05-06 2027-05-06 2027-05-08");
    CHECK(gw("2027-04-10") == "2027-05-06 2027-05-06 2027-05-08");
    CHECK(gw("2027-04-10", true) == "none");
}

TEST_CASE("6: booking the 1-month inspection")
{
    const auto due = [](std::string_view delivered) {
        Book book;
        book.car("P1", delivered);
        const auto plan = engineK().plan(book.records, day(delivered));
        const auto *followUp = find(plan, "inspection-1m");
        return isoText(followUp->factOn) + ' ' + isoText(followUp->due);
    };
    CHECK(due("2027-01-31") == "2027-02-28 2027-02-14");
    CHECK(due("2027-03-28") == "2027-04-28 2027-04-12");
}

TEST_CASE("7 and 8: the DM cycle counts from the DM, never from the last result")
{
    const auto cycle = [](std::string_view posted) {
        Book book;
        book.dm("T1", posted);
        return dates(find(engineK().plan(book.records, day(posted)), "dm-cycle"));
    };
    CHECK(cycle("2026-11-30") == "2027-01-07 2027-01-30 2027-02-28");
    CHECK(cycle("2027-11-30").substr(22) == "2028-02-28");
    CHECK(cycle("2026-12-31") == "2027-01-31 2027-02-28 2027-03-29");
}

TEST_CASE("9 and 10: the call after the DM, before the event")
{
    const auto call = [](std::string_view posted) {
        Book book;
        book.dm("T1", posted, "2026-12-12");
        return dates(find(engineK().plan(book.records, day(posted)), "post-dm-call"));
    };
    CHECK(call("2026-12-03") == "2026-12-07 2026-12-07 2026-12-11");
    CHECK(call("2026-12-10") == "2026-12-11 2026-12-11 2026-12-11");
}

TEST_CASE("11 and 12: before shaken expires")
{
    CHECK(inspection("shaken-6m", "2027-08-31", "2026-11-20").substr(11, 10) == "2027-02-28");
    CHECK(inspection("shaken-2m", "2027-08-31", "2026-11-20").substr(11, 10) == "2027-06-28");
    CHECK(inspection("shaken-6m", "2028-02-29", "2026-11-20").substr(11, 10) == "2027-08-29");
    CHECK(inspection("shaken-2m", "2028-02-29", "2026-11-20").substr(11, 10) == "2027-12-27");
}

namespace {

/// A rule with one date, so that a window of the table can be tried before its rule ships.
rules::Engine windowEngine(const char *fact, const char *where, const char *due, const char *roll)
{
    const QByteArray json = QByteArray(R"([{"id":"w","on":[{"fact":")") + fact + R"(","where":)" + where
        + R"(,"earliest":")" + due + R"(","due":")" + due + R"(","latest":")" + due + R"("}],"roll":")" + roll
        + R"(","done_by":{"fact":"talk"},"channels":["call"]}])";
    return engineFor(rules::parseRules(json).value());
}

std::string dueOf(const rules::Engine &engine, const Book &book, std::string_view today)
{
    const auto plan = engine.plan(book.records, day(today));
    const auto *followUp = find(plan, "w");
    return followUp ? isoText(followUp->due) : "none";
}

} // namespace

TEST_CASE("11 and 12: the windows at three months and one month")
{
    Book first;
    first.car("P1").inspectionDueOn = day("2027-08-31");
    CHECK(dueOf(windowEngine("inspection_due", "{}", "-3m", "backward"), first, "2026-11-20") == "2027-05-31");
    CHECK(dueOf(windowEngine("inspection_due", "{}", "-1m", "backward"), first, "2026-11-20") == "2027-07-31");
    Book second;
    second.car("P1").inspectionDueOn = day("2028-02-29");
    CHECK(dueOf(windowEngine("inspection_due", "{}", "-3m", "backward"), second, "2026-11-20") == "2027-11-29");
    CHECK(dueOf(windowEngine("inspection_due", "{}", "-1m", "backward"), second, "2026-11-20") == "2028-01-29");
}

TEST_CASE("13: 6, 12 and 18 months from registration; a legal date never rolls")
{
    Book book;
    book.car("P1").registeredOn = day("2026-08-31");
    for (const auto &[months, date] : {std::pair("6", "2027-02-28"), {"12", "2027-08-31"}, {"18", "2028-02-29"}}) {
        const std::string where = std::string(R"({"months":)") + months + "}";
        CHECK(dueOf(windowEngine("service_anniversary", where.c_str(), "+0d", "none"), book, "2027-03-01") == date);
    }
}

TEST_CASE("14: lease ends")
{
    Book book;
    book.car("P1").contractEndsOn = day("2027-12-15");
    CHECK(dueOf(windowEngine("contract_end", "{}", "-6m", "backward"), book, "2026-11-20") == "2027-06-14");
    CHECK(dueOf(windowEngine("contract_end", "{}", "-3m", "backward"), book, "2026-11-20") == "2027-09-13");
    CHECK(dueOf(windowEngine("contract_end", "{}", "-1m", "backward"), book, "2026-11-20") == "2027-11-15");
}

TEST_CASE("15: dormant, visited, the next visit over Golden Week")
{
    Book book;
    book.service("S1", "P0", "2024-02-29", ServiceKind::Other);
    auto plan = engineK().plan(book.records, day("2025-02-27"));
    CHECK(find(plan, "dormant-visit") == nullptr);
    CHECK(plan.replanOn == day("2025-02-28"));
    plan = engineK().plan(book.records, day("2025-02-28"));
    CHECK(find(plan, "dormant-visit", "2025-02-28")->factOn == day("2025-02-28"));
    book.visit("T1", "2027-01-31");
    plan = engineK().plan(book.records, day("2027-02-01"));
    CHECK(find(plan, "dormant-visit", "2025-02-28")->state == State::Done);
    CHECK(find(plan, "dormant-visit", "T1")->due == day("2027-05-06"));
    CHECK(find(plan, "dormant-visit", "T1")->latest == day("2027-07-31"));
}

TEST_CASE("16: thank-you for an order, within, never far from the day")
{
    const auto thanks = [](std::string_view ordered) {
        const auto engine = engineFor(rules::parseRules(R"([{"id":"thanks-order","on":[{"fact":"order","earliest":"+0d",
            "due":"+1d","latest":"+3d"}],"roll":"within","done_by":{"fact":"mail"},"channels":["letter"]}])")
                                          .value());
        Book book;
        book.car("P1").orderedOn = day(ordered);
        const auto plan = engine.plan(book.records, day(ordered));
        return isoText(find(plan, "thanks-order")->due);
    };
    CHECK(thanks("2026-11-30") == "2026-11-30");
    CHECK(thanks("2026-12-27") == "2026-12-27");
}

TEST_CASE("17: the manager's re-call after the check")
{
    Book book;
    book.car("P1", "2026-11-29");
    book.call("T1", "2026-11-30");
    const auto plan = engineK().plan(book.records, day("2026-11-30"));
    const auto *recall = find(plan, "manager-recall");
    CHECK(dates(recall) == "2026-12-03 2026-12-03 2026-12-07");
    CHECK(recall->staff.utf8 == "M1");
    book.contact("T2", "2026-12-03", Channel::Call, Outcome::Reached, "S1");
    CHECK(find(engineK().plan(book.records, day("2026-12-03")), "manager-recall")->state == State::Due);
    book.contact("T3", "2026-12-04", Channel::Call, Outcome::Reached, "M1");
    CHECK(find(engineK().plan(book.records, day("2026-12-04")), "manager-recall")->state == State::Done);
}

TEST_CASE("18: bought elsewhere")
{
    const auto engine = engineFor(rules::parseRules(R"([
        {"id":"elsewhere-greeting","on":[{"fact":"defection","earliest":"+30d","due":"+30d","latest":"+60d"}],
         "roll":"forward","done_by":{"any_of":[{"fact":"talk"},{"fact":"mail"}]},"channels":["letter","call"]},
        {"id":"elsewhere-contact","on":[{"fact":"defection","earliest":"+6m","due":"+6m","latest":"+8m"}],
         "roll":"within","done_by":{"any_of":[{"fact":"talk"},{"fact":"mail"}]},"channels":["dm","card"]}])")
                                      .value());
    Book book;
    OtherCarRecord other;
    other.code = "O1";
    other.knownOn = day("2026-11-22");
    book.records.otherCars.push_back(other);
    const auto plan = engine.plan(book.records, day("2026-11-22"));
    CHECK(find(plan, "elsewhere-greeting")->due == day("2026-12-24"));
    CHECK(find(plan, "elsewhere-contact")->due == day("2027-05-22"));

    SECTION("the car's own follow-ups are cancelled")
    {
        auto &car = book.car("P1", "2026-11-21");
        car.inspectionDueOn = day("2029-11-21");
        car.disposedOn = day("2026-11-22");
        const auto ours = engineK().plan(book.records, day("2026-11-22"));
        CHECK(find(ours, "delivery-check")->state == State::Cancelled);
        CHECK(find(ours, "shaken-6m")->state == State::Cancelled);
    }
}

TEST_CASE("19: selling sleeps while a complaint is open and 14 days after")
{
    Book book;
    book.dm("T1", "2026-11-26");
    ComplaintRecord complaint{"Q1", day("2026-12-02"), {}};
    book.records.complaints.push_back(complaint);
    CHECK(find(engineK().plan(book.records, day("2026-12-10")), "post-dm-call")->state == State::Suspended);
    book.records.complaints.front().closedOn = day("2026-12-20");
    auto plan = engineK().plan(book.records, day("2027-01-03"));
    CHECK(find(plan, "post-dm-call")->state == State::Suspended);
    CHECK(plan.replanOn == day("2027-01-04"));
    plan = engineK().plan(book.records, day("2027-01-04"));
    CHECK(dates(find(plan, "post-dm-call")).substr(11) == "2027-01-07 2027-01-07");
    CHECK(find(plan, "dm-cycle")->due == day("2027-01-25"));
}

TEST_CASE("20: a corrected delivery date keeps the follow-up's identity")
{
    Book book;
    book.car("P1", "2026-11-28");
    const auto before = engineK().plan(book.records, day("2026-11-29"));
    book.records.purchases.front().deliveredOn = day("2026-11-29");
    auto after = engineK().plan(book.records, day("2026-11-29"));
    CHECK(rules::idOf(*find(before, "delivery-check"), book.records.code)
          == rules::idOf(*find(after, "delivery-check"), book.records.code));
    CHECK(find(after, "delivery-check")->due == day("2026-11-30"));
    book.call("T1", "2026-11-29");
    after = engineK().plan(book.records, day("2026-11-30"));
    CHECK(find(after, "delivery-check")->state == State::Done);
    CHECK(find(after, "delivery-check")->doneOn == day("2026-11-29"));
}

TEST_CASE("22: months clamp to the month's end")
{
    const auto plus = [](std::string_view from, const char *offset) {
        return isoText(addCalendar(day(from), *parseOffset(offset)));
    };
    CHECK(plus("2028-01-31", "+1m") == "2028-02-29");
    CHECK(plus("2028-02-29", "+12m") == "2029-02-28");
    CHECK(plus("2028-02-29", "+48m") == "2032-02-29");
    CHECK(plus("2026-12-31", "+2m") == "2027-02-28");
}

TEST_CASE("23: a birthday on 29 February")
{
    const auto engine = engineFor(rules::parseRules(R"([{"id":"birthday","on":[{"fact":"birthday","earliest":"-14d",
        "due":"-7d","latest":"-3d"}],"roll":"backward","done_by":{"fact":"mail"},"done_from":"-14d","channels":["card"]}])")
                                      .value());
    Book book;
    book.records.birthday = day("1980-02-29");
    book.records.firstMetOn = day("2026-06-01");
    const auto plan = engine.plan(book.records, day("2027-02-01"));
    CHECK(find(plan, "birthday", "2027")->factOn == day("2027-02-28"));
    CHECK(find(plan, "birthday", "2027")->due == day("2027-02-21"));
    CHECK(find(plan, "birthday", "2028")->factOn == day("2028-02-29"));
    CHECK(find(plan, "birthday", "2028")->due == day("2028-02-21"));
    CHECK(find(plan, "birthday", "2029") == nullptr);
}

TEST_CASE("24: New-Year cards, mourning moves them to the mid-winter card")
{
    const auto engine = engineFor(rules::parseRules(R"([
        {"id":"new-year-card","on":[{"fact":"season","where":{"season":"new_year"},"earliest":"-22d","due":"-17d","latest":"-7d"}],
         "roll":"none","done_by":{"fact":"mail"},"done_from":"-22d","expires":"+14d","suspended_while":["mourning"],"channels":["card"]},
        {"id":"mid-winter-card","on":[{"fact":"season","where":{"season":"mid_winter"},"earliest":"+0d","due":"+7d","latest":"+26d"}],
         "roll":"none","done_by":{"fact":"mail"},"channels":["card"]}])")
                                      .value());
    Book book;
    book.records.firstMetOn = day("2026-06-01");
    auto plan = engine.plan(book.records, day("2026-12-01"));
    CHECK(dates(find(plan, "new-year-card", "new_year#2027")) == "2026-12-10 2026-12-15 2026-12-25");
    CHECK(dates(find(plan, "mid-winter-card", "mid_winter#2027")) == "2027-01-08 2027-01-15 2027-02-03");
    book.records.mourningUntil = day("2027-11-09");
    plan = engine.plan(book.records, day("2026-12-15"));
    CHECK(find(plan, "new-year-card", "new_year#2027")->state == State::Suspended);
    CHECK(find(plan, "mid-winter-card", "mid_winter#2027")->state == State::Upcoming);
}

TEST_CASE("25: a store closed for six weeks: late by closure, missed only after it opened")
{
    StoreSettings store;
    store.closures = {{day("2026-12-01"), day("2027-01-10"), {}, ClosureKind::Other}};
    const auto engine = engineFor(rules::shippedRules(), store);
    Book book;
    book.car("P1", "2026-11-30");
    auto plan = engine.plan(book.records, day("2027-01-11"));
    CHECK(dates(find(plan, "delivery-check")) == "2027-01-11 2027-01-11 2027-01-11");
    CHECK(find(plan, "delivery-check")->closureLate);
    CHECK(find(plan, "delivery-check")->state == State::Due);
    plan = engine.plan(book.records, day("2027-01-12"));
    CHECK(find(plan, "delivery-check")->state == State::Missed);
}

TEST_CASE("26: several things on one day")
{
    Book book;
    book.car("P1", "2026-12-03");
    book.dm("T1", "2026-12-03");
    book.dm("T2", "2026-12-03");
    auto plan = engineK().plan(book.records, day("2026-12-03"));
    CHECK(find(plan, "dm-cycle", "P1")->state == State::Superseded);
    CHECK(find(plan, "dm-cycle", "T1")->state == State::Superseded);
    CHECK(find(plan, "dm-cycle", "T2")->state == State::Upcoming);
    book.call("T3", "2026-12-07");
    plan = engineK().plan(book.records, day("2026-12-07"));
    CHECK(find(plan, "post-dm-call", "T1")->state == State::Done);
    CHECK(find(plan, "post-dm-call", "T2")->state == State::Done);
}

TEST_CASE("27: two periods of shaken in a row")
{
    Book book;
    book.car("P1").inspectionDueOn = day("2027-08-31");
    book.call("T1", "2027-03-02");
    auto plan = engineK().plan(book.records, day("2027-03-02"));
    CHECK(find(plan, "shaken-6m", "P1#0")->state == State::Done);
    book.service("S1", "P1", "2027-08-20", ServiceKind::Shaken).inspectionDueOn = day("2029-08-31");
    plan = engineK().plan(book.records, day("2027-08-20"));
    CHECK(find(plan, "shaken-6m", "P1#0")->state == State::Done);
    CHECK(find(plan, "shaken-6m", "P1#0")->doneOn == day("2027-03-02"));
    CHECK(find(plan, "shaken-6m", "P1#1")->due == day("2029-02-26")); // Wed 02-28 is closed: backward

    SECTION("the new date on the purchase instead of the service is the same occurrence")
    {
        book.records.services.front().inspectionDueOn = {};
        book.records.purchases.front().inspectionDueOn = day("2029-08-31");
        plan = engineK().plan(book.records, day("2027-08-20"));
        CHECK(find(plan, "shaken-6m", "P1#1")->factOn == day("2029-08-31"));
    }
}
