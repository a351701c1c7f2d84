// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/demo.h"
#include "operations/follow_ups.h"
#include "operations/planning.h"
#include "operations/recording.h"
#include "support/store_folder.h"

#include <algorithm>

using namespace kikubari;
using namespace kikubari::domain;
using namespace kikubari::operations;
using test::StoreFolder;

namespace {

/// A demo dealership that ends on a day, imported into a store.
StoreFolder demoStore(QDate today, int customers)
{
    StoreFolder folder(today, {});
    const auto made = writeDemoFolder(folder.dir.filePath(QStringLiteral("in")), {customers, 7, today}, {});
    REQUIRE(made);
    folder.import();
    return folder;
}

/// Every live row of the store with all that is kept of it.
std::vector<store::FollowUpRow> liveRows(StoreFolder &folder)
{
    std::vector<store::FollowUpRow> rows;
    const auto walked = folder.book->forEachCustomer({}, [&](const CustomerRecords &, store::RowId id) -> Result<void> {
        const auto theirs = folder.book->followUpsOf(id).value();
        for (const store::FollowUpRow &row : theirs)
            if (isLive(row.state))
                rows.push_back(row);
        return {};
    });
    REQUIRE(walked);
    return rows;
}

} // namespace

TEST_CASE("planning twice changes nothing the second time")
{
    auto folder = demoStore(QDate(2026, 11, 30), 60);
    const auto first = folder.plan();
    CHECK(first.customers == 60);
    CHECK(first.counts.opened > 60);
    const auto second = folder.plan();
    CHECK(second.customers == 0);
    CHECK(second.counts == store::PlanCounts{});
    CHECK(isPlanned(*folder.book, folder.context.today).value());
}

TEST_CASE("after one new contact exactly the rows of that customer change")
{
    auto folder = demoStore(QDate(2026, 11, 30), 60);
    folder.plan();
    const auto before = liveRows(folder);
    ContactDraft draft;
    draft.customer = folder.book->customerCode(7).value().value();
    const auto theirs = folder.book->followUpsOf(7).value();
    REQUIRE(recordContact(*folder.book, folder.context, draft));
    const auto after = liveRows(folder);
    for (const store::FollowUpRow &row : before) {
        const bool still = std::ranges::find(after, row) != after.end();
        if (!still)
            CHECK(std::ranges::find(theirs, row) != theirs.end());
    }
}

TEST_CASE("day by day for 400 days comes to the same as one jump")
{
    auto walking = demoStore(QDate(2026, 11, 30), 40);
    auto jumping = demoStore(QDate(2026, 11, 30), 40);
    walking.plan();
    for (int i = 0; i < 400; ++i) {
        walking.context.today = walking.context.today.addDays(1);
        walking.plan();
    }
    jumping.context.today = walking.context.today;
    jumping.plan();
    const auto walked = liveRows(walking), jumped = liveRows(jumping);
    CHECK(walked.size() == jumped.size());
    for (const store::FollowUpRow &row : walked) {
        INFO(row.rule.utf8 << ' ' << row.record << ' ' << isoText(row.due) << ' ' << isoText(row.hiddenUntil));
        CHECK(std::ranges::find(jumped, row) != jumped.end());
    }
    const auto a = followUps(*walking.book, walking.context, {});
    const auto b = followUps(*jumping.book, jumping.context, {});
    REQUIRE(a);
    REQUIRE(b);
    REQUIRE(a->size() == b->size());
    for (std::size_t i = 0; i < a->size(); ++i) {
        CHECK((*a)[i].id == (*b)[i].id);
        CHECK((*a)[i].followUp == (*b)[i].followUp);
    }
}

TEST_CASE("the stored rows are those that are computed")
{
    auto folder = demoStore(QDate(2026, 11, 30), 60);
    folder.plan();
    const auto computed = followUps(*folder.book, folder.context, {});
    REQUIRE(computed);
    const auto live = std::ranges::count_if(*computed, [](const auto &one) { return isLive(one.followUp.state); });
    CHECK(static_cast<std::size_t>(live) == liveRows(folder).size());
}

TEST_CASE("history stands through a change of closing days, owner and rule")
{
    StoreFolder folder(QDate(2026, 12, 10));
    folder.write("store.json", R"({"code":"K","name":"み","weekly_closed":["tue","wed"],"started_on":"2026-11-01"})");
    folder.write("customers.csv", "code,name,staff\nC1,山田 太郎,S1\n");
    folder.write("purchases.csv", "code,customer,delivered_on\nP1,C1,2026-11-30\n");
    folder.write("contacts.csv", "code,customer,staff,on,channel,outcome\nT1,C1,S1,2026-12-03,call,reached\n");
    folder.import();
    folder.plan();
    FollowUpFilter check;
    check.rule = RuleId("delivery-check");
    const auto before = followUps(*folder.book, folder.context, check).value().front().followUp;
    CHECK(before.due == QDate(2026, 12, 3));

    folder.context.today = QDate(2027, 1, 10);
    folder.write("store.json", R"({"code":"K","name":"み","weekly_closed":["mon"],"started_on":"2026-11-01"})");
    folder.write("customers.csv", "code,name,staff\nC1,山田 太郎,S2\n");
    folder.import();
    folder.plan();
    const auto after = followUps(*folder.book, folder.context, check).value().front().followUp;
    CHECK(after.due == before.due);
    CHECK(after.staff == before.staff);
    CHECK(after.state == State::Done);
    FollowUpFilter cycle;
    cycle.rule = RuleId("dm-cycle");
    CHECK(followUps(*folder.book, folder.context, cycle).value().front().followUp.staff.utf8 == "S2");
}

TEST_CASE("the first day spreads old cycles evenly over the open days of two months, per salesperson")
{
    StoreFolder folder(QDate(2026, 11, 20));
    folder.write("store.json", R"({"code":"K","name":"み","weekly_closed":["tue","wed"],"started_on":"2026-11-20"})");
    QByteArray customers("code,name,staff\n"), purchases("code,customer,delivered_on\n"),
        services("code,customer,purchase,on,kind\n");
    for (int i = 0; i < 88; ++i) {
        const QByteArray n = QByteArray::number(100 + i);
        customers += "C" + n + ",客,S1\n";
        purchases += "P" + n + ",C" + n + ",2025-03-10\n";
        services += "V" + n + ",C" + n + ",P" + n + ",2026-09-10,repair\n";
    }
    folder.write("customers.csv", customers);
    folder.write("purchases.csv", purchases);
    folder.write("services.csv", services);
    folder.import();
    FollowUpFilter cycle;
    cycle.rule = RuleId("dm-cycle");
    const auto unplanned = followUps(*folder.book, folder.context, cycle).value();
    folder.plan();
    const auto planned = followUps(*folder.book, folder.context, cycle).value();
    std::map<QDate, int> perDay;
    for (std::size_t i = 0; i < planned.size(); ++i) {
        CHECK(planned[i].followUp.due == unplanned[i].followUp.due);
        ++perDay[planned[i].followUp.due];
    }
    CHECK(perDay.size() == 44); // open days of the 60 from 20 November
    for (const auto &[date, count] : perDay)
        CHECK(count == 2);
    CHECK(planned.front().customer.utf8 == "C100");
}
