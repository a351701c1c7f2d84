// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/follow_up_writer.h"
#include "store_fixture.h"

using namespace kikubari;
using namespace kikubari::store;
using namespace kikubari::store::test;
using domain::FactKind;
using domain::RecordKind;
using domain::State;

namespace {

const QDate today(2026, 11, 30);

FollowUpRow row(const char *rule, const char *record, QDate due, const char *staff = "E1")
{
    FollowUpRow row;
    row.rule = domain::RuleId(std::string_view(rule));
    row.fact = FactKind::Delivery;
    row.record = record;
    row.factOn = due.addDays(-2);
    row.earliest = due.addDays(-1);
    row.due = row.naturalDue = row.latest = due;
    row.windowEnd = due.addDays(28);
    row.staff = domain::StaffCode(std::string_view(staff));
    return row;
}

struct Planned : Fixture
{
    Planned()
    {
        auto transaction = begin();
        for (const auto *code : {"E1", "E2"}) {
            Record person(RecordKind::Staff);
            person.set("code", q(code)).set("role", q("salesperson"));
            static_cast<void>(need(store->put(transaction, person)));
        }
        static_cast<void>(need(store->put(transaction, customer("C1").set("staff", q("E1")))));
        static_cast<void>(need(store->put(transaction, customer("C2", "渡邉 花子").set("staff", q("E2")))));
        need(transaction.commit());
        first = *need(store->customerId(domain::CustomerCode(std::string_view("C1"))));
        second = *need(store->customerId(domain::CustomerCode(std::string_view("C2"))));
    }

    PlanCounts save(RowId customer, const std::vector<FollowUpRow> &rows, const KeepEnded &keep = {},
                    QDate replanOn = today.addDays(5))
    {
        auto transaction = begin("plan");
        const auto counts = need(store->saveFollowUps(transaction, customer, rows, replanOn, keep));
        need(transaction.commit());
        return counts;
    }

    RowId first = 0, second = 0;
};

FollowUpRow done(FollowUpRow row, QDate on)
{
    row.state = State::Done;
    row.doneOn = row.endedOn = on;
    row.onTime = true;
    row.contact = domain::ContactCode(std::string_view("T1"));
    return row;
}

} // namespace

TEST_CASE("saving a plan touches only what differs")
{
    Planned plan;
    const std::vector rows{row("delivery-check", "P1", today), row("dm-cycle", "P1", today.addDays(60))};
    CHECK(plan.save(plan.first, rows) == PlanCounts{2, 0, 0});
    CHECK(plan.save(plan.first, rows) == PlanCounts{0, 0, 0});
    auto moved = rows;
    moved[0].state = State::Due; // what it is today is no part of what is kept
    CHECK(plan.save(plan.first, moved) == PlanCounts{0, 0, 0});
    moved[1].due = moved[1].due.addDays(1);
    CHECK(plan.save(plan.first, moved) == PlanCounts{0, 1, 0});
    moved[0] = done(moved[0], today);
    CHECK(plan.save(plan.first, moved) == PlanCounts{0, 0, 1});
    const auto kept = need(plan.store->followUpsOf(plan.first));
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].due == today.addDays(61));
    CHECK(kept[0].naturalDue == today.addDays(60));
    CHECK(kept[0].staff.utf8 == "E1");
    CHECK(plan.save(plan.first, {}) == PlanCounts{0, 1, 0}); // its opening fact was withdrawn
}

TEST_CASE("what ended recently is kept for the day's progress")
{
    Planned plan;
    const KeepEnded keep{.standsFrom = {}, .recentFrom = today.addDays(-7)};
    auto rows = std::vector{row("delivery-check", "P1", today)};
    plan.save(plan.first, rows, keep);
    rows[0] = done(rows[0], today);
    CHECK(plan.save(plan.first, rows, keep) == PlanCounts{0, 0, 1});
    CHECK(plan.save(plan.first, rows, keep) == PlanCounts{0, 0, 0});
    const auto ended = need(plan.store->endedFollowUps(domain::StaffCode(std::string_view("E1")), today));
    REQUIRE(ended.size() == 1);
    CHECK(ended[0].onTime);
    CHECK(ended[0].contact.utf8 == "T1");
    CHECK(need(plan.store->endedFollowUps(domain::StaffCode(std::string_view("E2")), today)).empty());
    CHECK(need(plan.store->dayFollowUps({}, today)).empty());
}

TEST_CASE("a day is one salesperson's begun follow-ups, with what the list shows")
{
    Planned plan;
    plan.put(Fixture::contact("T1", "C1", today.addDays(-3)));
    Record ban(RecordKind::Ban);
    ban.set("customer", q("C1")).set("channel", q("visit")).set("until", today);
    plan.put(ban);
    Record car(RecordKind::Purchase);
    car.set("code", q("P1")).set("customer", q("C1")).set("model", q("ノア")).set("delivered_on", today.addDays(-2));
    plan.put(car);
    auto suspended = row("dm-cycle", "P2", today);
    suspended.state = State::Suspended;
    plan.save(plan.first, {row("delivery-check", "P1", today), row("post-dm-call", "T9", today.addDays(9)), suspended});
    plan.save(plan.second, {row("delivery-check", "P3", today, "E2")});
    const auto day = need(plan.store->dayFollowUps(domain::StaffCode(std::string_view("E1")), today));
    REQUIRE(day.size() == 1);
    CHECK(day[0].card.code.utf8 == "C1");
    CHECK(day[0].card.model == q("ノア"));
    CHECK(day[0].card.lastOn == today.addDays(-3));
    CHECK(day[0].card.refuses == QStringList{q("visit")});
    REQUIRE(day[0].followUps.size() == 1);
    CHECK(day[0].followUps[0].stateOn(today) == State::Due);
    CHECK(day[0].followUps[0].stateOn(today.addDays(1)) == State::Overdue);
    CHECK(day[0].followUps[0].stateOn(today.addDays(-1)) == State::Open);
    CHECK(need(plan.store->dayFollowUps({}, today)).size() == 2);
    CHECK(need(plan.store->dayFollowUps(domain::StaffCode(std::string_view("E9")), today)).empty());
    CHECK(need(plan.store->loadOfDays(domain::StaffCode(std::string_view("E1")), today, today.addDays(9)))
          == std::vector<int>{1, 0, 0, 0, 0, 0, 0, 0, 0, 1});
    auto plannedFor = need(plan.store->database().query(q("EXPLAIN QUERY PLAN SELECT customer, rule, due FROM "
                                                          "follow_up WHERE state = 0 AND earliest <= ?1 AND staff = ?2 "
                                                          "ORDER BY customer"),
                                                        {1, 1}));
    REQUIRE(plannedFor.next());
    CHECK(plannedFor.value(3).toString().contains(q("follow_up_day")));
}

TEST_CASE("only customers whose day has come are planned again")
{
    Planned plan;
    plan.save(plan.first, {}, {}, today);
    plan.save(plan.second, {}, {}, QDate());
    CHECK(need(plan.store->customersToReplan(today.addDays(-1))).empty());
    CHECK(need(plan.store->customersToReplan(today)) == std::vector{plan.first});
}

TEST_CASE("history that stands is kept, and taken back when it is live again")
{
    Planned plan;
    const KeepEnded keep{.standsFrom = today.addDays(-30), .recentFrom = {}};
    const auto ended = done(row("delivery-check", "P1", today), today);
    const auto before = done(row("delivery-check", "P0", today.addDays(-60)), today.addDays(-60));
    CHECK(plan.save(plan.first, {ended, before}, keep).opened == 0);
    const auto history = [&] { return need(plan.store->records(RecordKind::FollowUpHistory, plan.first)); };
    REQUIRE(history().size() == 1);
    CHECK(history()[0].value("state") == q("done"));
    CHECK(history()[0].value("done_on") == q("2026-11-30"));
    CHECK(history()[0].value("staff") == q("E1"));
    const auto read = need(plan.store->customerRecords(domain::CustomerCode(std::string_view("C1"))));
    REQUIRE(read.history.size() == 1);
    CHECK(read.history[0].state == State::Done);
    CHECK(read.history[0].contact.utf8 == "T1");
    plan.save(plan.first, {row("delivery-check", "P1", today)}, keep);
    CHECK(history().empty());
    CHECK(need(plan.store->customerRecords(domain::CustomerCode(std::string_view("C1")))).history.empty());
    plan.save(plan.first, {ended}, keep);
    CHECK(history().size() == 1);
}

TEST_CASE("planning everybody at once stores what planning one by one does")
{
    Planned plan;
    const std::vector rows{row("delivery-check", "P1", today), row("dm-cycle", "P1", today.addDays(60))};
    auto transaction = plan.begin("plan");
    auto writer = need(FollowUpWriter::start(*plan.store, transaction, FollowUpWriter::Scale::Everyone));
    need(plan.store->forEachCustomer(
        {}, [&](const domain::CustomerRecords &, RowId id) { return writer->save(id, rows, today, {}); }));
    CHECK(need(writer->finish()) == PlanCounts{4, 0, 0});
    need(transaction.commit());
    for (const auto customer : {plan.first, plan.second})
        CHECK(plan.save(customer, rows, {}, today) == PlanCounts{0, 0, 0});
    CHECK(need(plan.store->dayFollowUps(domain::StaffCode(std::string_view("E1")), today)).size() == 2);
}

TEST_CASE("streaming everybody gives what reading each one gives")
{
    Planned plan;
    for (int i = 0; i < 30; ++i) {
        const auto code = "T" + std::to_string(i);
        plan.put(Fixture::contact(code.c_str(), i % 3 ? "C1" : "C2", today.addDays(-i)));
    }
    Record promise(RecordKind::Promise);
    promise.set("code", q("Y1")).set("customer", q("C2")).set("for_on", today);
    plan.put(promise);
    Record review(RecordKind::Review);
    review.set("code", q("V1")).set("contact", q("T3")).set("on", today);
    plan.put(review);
    auto taken = plan.begin();
    need(plan.store->voidRecord(taken, RecordKind::Contact, {q("T6")}, q("誤り")));
    need(taken.commit());
    std::vector<domain::CustomerRecords> streamed;
    need(plan.store->forEachCustomer({}, [&](const domain::CustomerRecords &records, RowId) {
        streamed.push_back(records);
        return Result<void>();
    }));
    REQUIRE(streamed.size() == 2);
    CHECK(streamed[0].contacts.size() == 20);
    CHECK(streamed[1].contacts.size() == 9);
    CHECK(streamed[1].reviews.size() == 1);
    for (const auto &records : streamed)
        CHECK(records == need(plan.store->customerRecords(records.code)));
    const auto stopped = plan.store->forEachCustomer({}, [](const domain::CustomerRecords &, RowId) -> Result<void> {
        return failure(ErrorKind::Cancelled, {}, {});
    });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == ErrorKind::Cancelled);
}
