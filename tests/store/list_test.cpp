// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/customer_list.h"

#include "japan/fold.h"
#include "search_world.h"
#include "store/search_find.h"

#include <set>

using namespace kikubari;
using namespace kikubari::store;
using namespace kikubari::store::test;
using domain::RecordKind;

namespace {

const QDate today(2026, 11, 30);

ListQuery by(ListOrder order, bool descending = false)
{
    ListQuery query;
    query.order = order;
    query.descending = descending;
    return query;
}

/// What a line is sorted by, as text; empty = not known.
QString keyOf(const ListRow &row, ListOrder order)
{
    const auto day = [](QDate date) { return date.toString(Qt::ISODate); };
    switch (order) {
    case ListOrder::Kana: return japan::fold(row.kana);
    case ListOrder::Code: return row.code.text();
    case ListOrder::LastContact: return day(row.lastOn);
    case ListOrder::LastContactBy: return row.lastByName;
    case ListOrder::Delivered: return day(row.deliveredOn);
    case ListOrder::InspectionDue: return day(row.inspectionDueOn);
    case ListOrder::Staff: return row.staffName;
    case ListOrder::Rank: return row.rank;
    case ListOrder::PostalCode: return row.postalCode;
    case ListOrder::Best: break;
    }
    return {};
}

bool isOrdered(const std::vector<ListRow> &rows, ListOrder order, bool descending)
{
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto a = keyOf(rows[i - 1], order), b = keyOf(rows[i], order);
        if (a.isEmpty() ? !b.isEmpty()
                        : !b.isEmpty() && (descending ? a.toUtf8() < b.toUtf8() : a.toUtf8() > b.toUtf8()))
            return false;
        const auto tie = [](const ListRow &row) {
            const auto kana = japan::fold(row.kana);
            return std::tuple(kana.isEmpty(), kana.toUtf8(), japan::fold(row.name).toUtf8(), row.code);
        };
        if (a == b && order != ListOrder::Kana && tie(rows[i - 1]) > tie(rows[i]))
            return false;
    }
    return true;
}

} // namespace

TEST_CASE("every order of the list holds, either way, for everybody and for few", "[list]")
{
    SearchWorld world(11, 400);
    const auto all = need(listIds(world.store(), by(ListOrder::Kana), today));
    CHECK(all.size() == 400);
    for (int order = static_cast<int>(ListOrder::Kana); order <= static_cast<int>(ListOrder::PostalCode); ++order)
        for (const bool descending : {false, true})
            for (const char *condition : {"", "c.id % 40 = 3"}) {
                CAPTURE(order, descending, condition);
                auto query = by(static_cast<ListOrder>(order), descending);
                if (*condition != 0)
                    query.where = CustomerCondition{q(condition), {}};
                const auto ids = need(listIds(world.store(), query, today));
                CHECK(std::set<RowId>(ids.begin(), ids.end()).size() == ids.size());
                CHECK(ids.size() == (*condition == 0 ? 400u : 10u));
                CHECK(isOrdered(need(listRows(world.store(), ids, today)), query.order, descending));
            }
}

TEST_CASE("the list is narrowed by salesperson, condition and text", "[list]")
{
    SearchWorld world(12, 300);
    auto query = by(ListOrder::Best);
    query.text = q("山");
    const auto hits = need(findCustomers(world.store().database(), SearchQuery::of(query.text), today, 1000));
    std::vector<RowId> best;
    for (const auto &hit : hits)
        best.push_back(hit.customer);
    CHECK(best.size() > 50);
    CHECK(need(listIds(world.store(), query, today)) == best);
    query.staff = domain::StaffCode(std::string_view("S1"));
    query.where = CustomerCondition{q("c.rank = ?"), {q("A")}};
    const auto narrowed = need(listIds(world.store(), query, today));
    CHECK_FALSE(narrowed.empty());
    for (const auto &row : need(listRows(world.store(), narrowed, today)))
        CHECK((row.staff.text() == q("S1") && row.rank == q("A")));
    std::erase_if(best, [&](RowId id) { return std::find(narrowed.begin(), narrowed.end(), id) == narrowed.end(); });
    CHECK(narrowed == best); // still the best first
    query.order = ListOrder::Kana;
    auto sorted = need(listIds(world.store(), query, today));
    CHECK(isOrdered(need(listRows(world.store(), sorted, today)), ListOrder::Kana, false));
    std::sort(sorted.begin(), sorted.end());
    auto same = narrowed;
    std::sort(same.begin(), same.end());
    CHECK(sorted == same);
    query.staff = domain::StaffCode(std::string_view("nobody"));
    CHECK(need(listIds(world.store(), query, today)).empty());
    CHECK(need(countCustomers(world.store())) == 300);
}

TEST_CASE("a line tells what stands in the records", "[list]")
{
    Fixture fixture;
    fixture.put(Record(RecordKind::Staff).set("code", q("S1")).set("name", q("佐藤")));
    auto customer = Fixture::customer("C1", "髙橋 一郎");
    customer.set("kana", q("たかはし いちろう"))
        .set("staff", q("S1"))
        .set("refuses", q("dm"))
        .set("household", q("H1"));
    fixture.put(customer.set("address", q("藤沢市辻堂1"))
                    .set("building", q("メゾン"))
                    .set("mourning_until", QDate(2027, 1, 31)));
    const auto car = [&](const char *code, QDate delivered, QDate due, QDate disposed) {
        Record record(RecordKind::Purchase);
        record.set("code", q(code)).set("customer", q("C1")).set("model", q(code)).set("delivered_on", delivered);
        fixture.put(record.set("inspection_due_on", due).set("disposed_on", disposed));
    };
    car("P1", QDate(2019, 5, 1), QDate(2026, 12, 10), QDate(2025, 1, 1)); // gone
    car("P2", QDate(2020, 5, 1), QDate(2026, 10, 1), {});                 // met by the workshop
    car("P3", QDate(2018, 5, 1), QDate(2028, 4, 30), {});
    fixture.put(Record(RecordKind::Service)
                    .set("code", q("W1"))
                    .set("customer", q("C1"))
                    .set("purchase", q("P2"))
                    .set("on", QDate(2026, 9, 20))
                    .set("kind", q("shaken"))
                    .set("inspection_due_on", QDate(2028, 10, 1)));
    fixture.put(Record(RecordKind::OtherCar)
                    .set("code", q("O1"))
                    .set("customer", q("C1"))
                    .set("model", q("他社車"))
                    .set("inspection_due_on", QDate(2028, 4, 1)));
    fixture.put(Fixture::contact("T1", "C1", QDate(2026, 11, 20)).set("staff", q("S1")).set("channel", q("visit")));
    fixture.put(Fixture::contact("T2", "C1", QDate(2027, 11, 20)));
    fixture.put(
        Record(RecordKind::Ban).set("customer", q("C1")).set("channel", q("call")).set("since", QDate(2026, 1, 1)));
    fixture.put(Record(RecordKind::Complaint)
                    .set("code", q("X1"))
                    .set("customer", q("C1"))
                    .set("opened_on", QDate(2026, 11, 1)));

    const auto rows = need(listRows(*fixture.store, need(listIds(*fixture.store, {}, today)), today));
    REQUIRE(rows.size() == 1);
    const auto &row = rows.front();
    CHECK(row.name == q("髙橋 一郎"));
    CHECK(row.staffName == q("佐藤"));
    CHECK(row.address == q("藤沢市辻堂1 メゾン"));
    CHECK(row.refuses == QStringList{q("dm"), q("call")});
    CHECK((row.complaintOpen && row.mourningUntil == QDate(2027, 1, 31) && row.household == q("H1")));
    CHECK((row.model == q("P2") && row.cars == 3 && !row.otherMake));
    CHECK(row.deliveredOn == QDate(2020, 5, 1));
    CHECK(row.inspectionDueOn == QDate(2028, 4, 1));
    CHECK((row.lastOn == QDate(2026, 11, 20) && row.daysSince == 10 && row.lastByName == q("佐藤")));
    CHECK(row.lastChannel == domain::Channel::Visit);
    CHECK(need(listRows(*fixture.store, std::vector<RowId>{99, row.id, 0}, today)).size() == 1);
}
