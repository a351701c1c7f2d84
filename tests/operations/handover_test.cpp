// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/handover.h"

#include "operations/follow_ups.h"
#include "operations/households.h"
#include "support/export_bytes.h"
#include "support/store_folder.h"

using namespace kikubari;
using namespace kikubari::operations;
using namespace kikubari::test;
using domain::CustomerCode;
using domain::RecordKind;
using domain::StaffCode;

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

void writeBook(StoreFolder &folder)
{
    folder.write("customers.csv",
                 "code,kind,name,kana,staff,postal_code,address,household\n"
                 "K1,person,山田 太郎,ヤマダ タロウ,S1,250-0001,小田原市扇町1,\n"
                 "K2,person,青木 花子,アオキ ハナコ,S1,251-0001,藤沢市1,H1\n"
                 "K3,person,鈴木 三郎,スズキ サブロウ,S2,250-0002,小田原市城山2,\n");
    folder.write("purchases.csv",
                 "code,customer,staff,condition,delivered_on\n"
                 "P1,K1,S1,new,2026-11-19\nP2,K2,S1,new,2026-11-19\nP3,K3,S2,new,2026-11-19\n");
    folder.write("household_members.csv", "code,household,customer,name\nM1,H1,K2,青木 空\n");
    folder.import();
    folder.plan();
}

/// Who is to do the check of a customer's delivery on a day.
QString staffOfCheck(StoreFolder &folder, const char *customer, QDate today)
{
    Context context = folder.context;
    context.today = today;
    FollowUpFilter filter;
    filter.rule = domain::RuleId("delivery-check");
    filter.customer = CustomerCode(customer);
    const auto list = need(followUps(*folder.book, context, filter));
    REQUIRE(list.size() == 1);
    return list.front().followUp.staff.text();
}

} // namespace

TEST_CASE("Who leaves hands everybody over with their follow-ups", "[handover]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writeBook(folder);
    const auto before = exportBytes(*folder.book);
    Handover handover{.from = StaffCode("S1"), .to = StaffCode("S2"), .marksLeaving = true};
    const auto preview = need(previewHandover(*folder.book, folder.context, handover));
    CHECK(preview.customers == 2);
    CHECK(preview.list.front().code == CustomerCode("K2")); // kana order
    CHECK(preview.followUps >= 2);
    const auto done = need(handOver(*folder.book, folder.context, handover));
    CHECK(done.changed >= 2);
    CHECK(staffOfCheck(folder, "K1", QDate(2026, 11, 21)) == q("S2"));
    const auto owner = need(folder.book->record(RecordKind::Owner, QStringList{q("K1"), q("2000-01-01")})).value();
    CHECK(owner.value("staff") == q("S1"));
    CHECK(owner.value("until") == q("2026-11-20"));
    CHECK(need(folder.book->record(RecordKind::Staff, q("S1"))).value().value("left_on") == q("2026-11-21"));
    CHECK(need(previewHandover(*folder.book, folder.context, handover)).customers == 0);
    need(undo(*folder.book, folder.context));
    requireSameExport(before, exportBytes(*folder.book));
    CHECK(staffOfCheck(folder, "K1", QDate(2026, 11, 21)) == q("S1"));
}

TEST_CASE("A cover holds from day to day and gives back by itself, or earlier", "[handover]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writeBook(folder);
    Handover cover{.from = StaffCode("S1"), .to = StaffCode("S2"), .cover = true};
    CHECK_FALSE(previewHandover(*folder.book, folder.context, cover));
    cover.coverFrom = QDate(2026, 11, 22);
    cover.coverUntil = QDate(2026, 11, 29);
    need(handOver(*folder.book, folder.context, cover));
    CHECK(staffOfCheck(folder, "K1", QDate(2026, 11, 21)) == q("S1"));
    CHECK(staffOfCheck(folder, "K1", QDate(2026, 11, 22)) == q("S2"));
    CHECK(staffOfCheck(folder, "K1", QDate(2026, 11, 30)) == q("S1"));
    CHECK(need(folder.book->record(RecordKind::Absence, QStringList{q("S1"), q("2026-11-22")})).has_value());
    CHECK(need(folder.book->record(RecordKind::Customer, q("K1"))).value().value("staff") == q("S1"));
    folder.context.today = QDate(2026, 11, 25);
    need(endCover(*folder.book, folder.context, StaffCode("S1")));
    CHECK(staffOfCheck(folder, "K1", QDate(2026, 11, 25)) == q("S1"));
    CHECK_FALSE(endCover(*folder.book, folder.context, StaffCode("S1")));
}

TEST_CASE("Only some are handed over: those named, or those of an area", "[handover]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writeBook(folder);
    Handover handover{.from = StaffCode("S1"), .to = StaffCode("S2"), .area = q("250")};
    CHECK(need(previewHandover(*folder.book, folder.context, handover)).customers == 1);
    handover.area = q("藤沢市");
    CHECK(need(previewHandover(*folder.book, folder.context, handover)).list.front().code == CustomerCode("K2"));
    handover.area.clear();
    handover.customers << CustomerCode("K1");
    need(handOver(*folder.book, folder.context, handover));
    CHECK(staffOfCheck(folder, "K1", QDate(2026, 11, 21)) == q("S2"));
    CHECK(staffOfCheck(folder, "K2", QDate(2026, 11, 21)) == q("S1"));
    handover.to = StaffCode("S7");
    CHECK_FALSE(handOver(*folder.book, folder.context, handover));
}

TEST_CASE("Customers marked in the list go from whoever has each of them; who is the receiver's stays", "[handover]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writeBook(folder);
    const auto before = exportBytes(*folder.book);
    Handover handover{.from = {}, .to = StaffCode("S2"), .customers = {CustomerCode("K1"), CustomerCode("K3")}};
    const auto preview = need(previewHandover(*folder.book, folder.context, handover));
    CHECK(preview.customers == 1);
    CHECK(preview.fromName.isEmpty());
    CHECK(preview.followUps >= 1);
    CHECK(preview.stay == 0);
    need(handOver(*folder.book, folder.context, handover));
    CHECK(staffOfCheck(folder, "K1", QDate(2026, 11, 21)) == q("S2"));
    CHECK(staffOfCheck(folder, "K3", QDate(2026, 11, 21)) == q("S2"));
    need(undo(*folder.book, folder.context));
    requireSameExport(before, exportBytes(*folder.book));
    handover.customers.clear();
    CHECK_FALSE(previewHandover(*folder.book, folder.context, handover)); // nobody is named at all
}

TEST_CASE("A household is joined with the families of each, left again, and undone", "[household]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writeBook(folder);
    const auto before = exportBytes(*folder.book);
    const auto valueOf = [&](const char *code) {
        return need(folder.book->record(RecordKind::Customer, q(code))).value().value("household");
    };
    const auto preview = need(previewHousehold(*folder.book, {CustomerCode("K1"), CustomerCode("K2")}));
    CHECK(preview.household == q("H1"));
    CHECK(preview.notes.size() == 1);
    need(joinHousehold(*folder.book, folder.context, {CustomerCode("K1"), CustomerCode("K2")}));
    CHECK(valueOf("K1") == q("H1"));
    need(joinHousehold(*folder.book, folder.context, {CustomerCode("K3"), CustomerCode("K1")}));
    CHECK(valueOf("K3") == q("H1"));
    need(leaveHousehold(*folder.book, folder.context, CustomerCode("K2")));
    CHECK(valueOf("K2").isEmpty());
    CHECK(need(folder.book->record(RecordKind::HouseholdMember, q("M1"))).value().value("household").isEmpty());
    CHECK_FALSE(leaveHousehold(*folder.book, folder.context, CustomerCode("K2")));
    CHECK_FALSE(joinHousehold(*folder.book, folder.context, {CustomerCode("K1")}));
    for (int i = 0; i < 3; ++i)
        need(undo(*folder.book, folder.context));
    requireSameExport(before, exportBytes(*folder.book));
}
