// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/repair.h"

#include "operations/day_list.h"
#include "operations/editing.h"
#include "operations/follow_ups.h"
#include "support/export_bytes.h"
#include "support/store_folder.h"

using namespace kikubari;
using namespace kikubari::operations;
using namespace kikubari::test;
using domain::Channel;
using domain::CustomerCode;
using domain::Outcome;
using domain::RecordKind;
using domain::State;

namespace {

template <typename T> T need(Result<T> result)
{
    if (!result)
        FAIL(result.error().text.en.toStdString() + " | " + result.error().detail.toStdString());
    return *std::move(result);
}

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

const CustomerCode k1("K1");

std::vector<ListedFollowUp> repairs(StoreFolder &folder)
{
    FollowUpFilter filter;
    filter.rule = domain::RuleId("data-repair");
    return need(followUps(*folder.book, folder.context, filter));
}

void writeBook(StoreFolder &folder)
{
    folder.write("customers.csv",
                 "code,kind,name,staff,phone,mobile,postal_code,address,building\n"
                 "K1,person,山田 太郎,S1,0465-11-2222,090-1111-2222,250-0001,小田原市扇町1-2-3,ハイツ1\n");
    folder.write("purchases.csv", "code,customer,staff,condition,delivered_on\nP1,K1,S1,new,2026-11-19\n");
    folder.import();
    folder.plan();
}

} // namespace

TEST_CASE("A returned letter opens nothing by itself, but offers a repair", "[repair]")
{
    StoreFolder folder(QDate(2026, 11, 21)); // a Saturday; closed on Tuesdays and Wednesdays
    writeBook(folder);
    auto &book = *folder.book;
    ContactDraft draft;
    draft.customer = k1;
    draft.channel = Channel::Dm;
    draft.outcome = Outcome::Returned;
    need(recordContact(book, folder.context, draft));
    CHECK(repairs(folder).empty());
    CHECK(need(repairOffers(book, k1, Channel::Call, Outcome::Reached)).isEmpty());
    const auto offers = need(repairOffers(book, k1, Channel::Dm, Outcome::Returned));
    REQUIRE(offers.size() == 1);
    CHECK(offers.front().value == q("小田原市扇町1-2-3"));

    const auto before = exportBytes(book);
    need(openRepair(book, folder.context, k1, offers.front()));
    auto list = repairs(folder);
    REQUIRE(list.size() == 1);
    CHECK(list.front().followUp.earliest == QDate(2026, 11, 21));
    CHECK(list.front().followUp.due == QDate(2026, 11, 26)); // the 24th and 25th are closed
    CHECK(list.front().followUp.latest == QDate(2026, 12, 5));
    CHECK(list.front().followUp.state == State::Open);
    CHECK(need(dataProblems(book, k1)).size() == 1);
    CHECK(need(repairOffers(book, k1, Channel::Dm, Outcome::Returned)).isEmpty());

    SECTION("which is done when the address was corrected")
    {
        folder.context.today = QDate(2026, 11, 27);
        const auto problem = need(dataProblems(book, k1)).front();
        CHECK_FALSE(closeRepair(book, folder.context, k1, problem.record, {}));
        Correction now;
        now.postalCode = q("250-0002");
        now.address = q("小田原市城山4-5-6");
        const auto done = need(closeRepair(book, folder.context, k1, problem.record, now));
        CHECK(done.finished.size() == 1);
        list = repairs(folder);
        REQUIRE(list.size() == 1);
        CHECK(list.front().followUp.state == State::Done);
        CHECK(list.front().followUp.doneOn == QDate(2026, 11, 27));
        const auto customer = need(book.record(RecordKind::Customer, q("K1"))).value();
        CHECK(customer.value("address") == now.address);
        CHECK(customer.value("building").isEmpty());
        CHECK(need(dataProblems(book, k1)).isEmpty());
        const auto old = need(book.record(RecordKind::Address, problem.record)).value();
        CHECK(old.value("address") == q("小田原市扇町1-2-3"));
        CHECK(old.value("building") == q("ハイツ1"));
        CHECK(old.value("until") == q("2026-11-27"));
    }
    SECTION("also where the address was simply edited")
    {
        const auto done = need(editRecords(
            book, folder.context, k1,
            {{.kind = RecordKind::Customer, .key = {q("K1")}, .values = {{q("address"), q("小田原市城山4-5-6")}}}}));
        CHECK(done.finished.size() == 1);
        CHECK(repairs(folder).front().followUp.state == State::Done);
    }
    SECTION("and is gone after undo")
    {
        need(undo(book, folder.context));
        requireSameExport(before, exportBytes(book));
        CHECK(repairs(folder).empty());
    }
}

TEST_CASE("A wrong number is not offered until it is set right", "[repair]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writeBook(folder);
    auto &book = *folder.book;
    const auto rowOf = [&] {
        for (const DayRow &row : need(dayList(book, folder.context, {})).rows)
            if (row.customer == k1)
                return row;
        FAIL("not in the list");
        return DayRow{};
    };
    auto offers = need(repairOffers(book, k1, Channel::Call, Outcome::WrongNumber));
    REQUIRE(offers.size() == 2);
    CHECK(offers[0].value == q("090-1111-2222"));
    need(openRepair(book, folder.context, k1, offers[0]));
    CHECK(rowOf().phone == q("0465-11-2222"));
    CHECK(rowOf().first().channels.contains(Channel::Call));

    // Both are wrong: the check that was to be a call is offered as a visit.
    need(openRepair(book, folder.context, k1, offers[1]));
    for (const DayItem &item : rowOf().items)
        if (item.rule == q("delivery-check"))
            CHECK(item.channels == QList<Channel>{Channel::Visit});

    const auto problems = need(dataProblems(book, k1));
    REQUIRE(problems.size() == 2);
    Correction correction;
    correction.number = q("080-9999-0000");
    need(closeRepair(book, folder.context, k1, problems[0].record, correction));
    const auto customer = need(book.record(RecordKind::Customer, q("K1"))).value();
    CHECK((customer.value("mobile") == correction.number || customer.value("phone") == correction.number));
    CHECK(repairs(folder).size() == 2);
    int done = 0;
    for (const auto &one : repairs(folder))
        done += one.followUp.state == State::Done;
    CHECK(done == 1); // the other number is still to be found out
    Correction right;
    right.stillRight = true;
    need(closeRepair(book, folder.context, k1, problems[1].record, right));
    CHECK(need(dataProblems(book, k1)).isEmpty());
}
