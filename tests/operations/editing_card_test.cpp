// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/customer_card.h"
#include "operations/editing.h"

#include "support/export_bytes.h"
#include "support/store_folder.h"

#include <algorithm>

using namespace kikubari;
using namespace kikubari::operations;
using namespace kikubari::test;
using namespace Qt::StringLiterals;
using domain::CustomerCode;
using domain::RecordKind;

namespace {

template <typename T> T need(Result<T> result)
{
    if (!result)
        FAIL(result.error().text.en.toStdString() + " | " + result.error().detail.toStdString());
    return *std::move(result);
}

const CustomerCode k1("K1");
const QDate today(2026, 11, 21);

struct Book : StoreFolder
{
    Book() : StoreFolder(today)
    {
        write("customers.csv",
              "code,kind,name,staff,household,referrer\nK1,person,山田 太郎,S1,H1,\nK2,person,鈴木 花子,S1,H1,\n"
              "K3,person,中村 明,S1,,K1\n");
        write("purchases.csv", "code,customer,staff,condition,model,delivered_on\nP1,K1,S1,new,ミニバン,2026-05-19\n");
        write("household_members.csv", "code,household,customer,name,relation\nM1,H1,K2,鈴木 一,長男\n");
        import();
        plan();
    }
    OperationResult edit(const RecordEdit &edit) { return need(editRecords(*book, context, k1, {edit})); }
    CustomerSheet sheet() { return need(customerSheet(*book, context, k1)); }
    ChangeEntry lastChange() { return need(changesOf(*book, k1)).front(); }
};

/// How many of the live follow-ups sleep.
qsizetype asleep(const CustomerSheet &sheet)
{
    return std::ranges::count(sheet.followUps, domain::State::Suspended, &DayItem::state);
}

} // namespace

TEST_CASE("What is written beside the history is added, changed, taken back and undone", "[editing][card]")
{
    struct Case
    {
        RecordKind kind;
        QMap<QString, QString> values, more;
        QString about, label;
    };
    const QList<Case> cases{
        {RecordKind::Deal,
         {{u"opened_on"_s, u"2026-11-20"_s}, {u"rank"_s, u"A"_s}},
         {{u"next_on"_s, u"2026-11-25"_s}},
         u"2026/11/20 A"_s,
         u"商談の次回の日を変更"_s},
        {RecordKind::Complaint,
         {{u"opened_on"_s, u"2026-11-20"_s}, {u"type"_s, u"整備"_s}, {u"note"_s, u"音"_s}},
         {{u"owner"_s, u"S1"_s}},
         u"2026/11/20 整備 音"_s,
         u"苦情の対応する人を変更"_s},
        {RecordKind::Promise,
         {{u"for_on"_s, u"2026-11-25"_s}, {u"text"_s, u"見積り"_s}, {u"made_on"_s, u"2026-11-21"_s}},
         {{u"time"_s, u"17:00"_s}},
         u"2026/11/25 見積り"_s,
         u"約束の時刻を変更"_s},
        {RecordKind::Consent,
         {{u"purpose"_s, u"点検のご案内"_s}, {u"on"_s, u"2026-11-20"_s}},
         {{u"basis"_s, u"書面"_s}},
         u"点検のご案内 2026/11/20"_s,
         u"同意の根拠を変更"_s},
        {RecordKind::Referral,
         {{u"referred"_s, u"K2"_s}, {u"on"_s, u"2026-11-20"_s}},
         {{u"thanked_on"_s, u"2026-11-21"_s}},
         u"山田 太郎 鈴木 花子 2026/11/20"_s,
         u"紹介のお礼をした日を変更"_s},
        {RecordKind::Gift,
         {{u"what"_s, u"カレンダー"_s}, {u"on"_s, u"2026-11-20"_s}},
         {{u"taken"_s, u"喜ばれた"_s}},
         u"2026/11/20 カレンダー"_s,
         u"贈り物のご様子を変更"_s}};
    for (const Case &one : cases) {
        Book b;
        INFO(recordLabel(one.kind).ja.toStdString());
        const auto empty = exportBytes(*b.book);
        b.edit({.kind = one.kind, .values = one.values});
        const ChangeEntry added = b.lastChange();
        CHECK(added.what.ja == recordLabel(one.kind).ja + u"を追加");
        CHECK(added.afterWords.ja.toStdString() == one.about.toStdString());
        const auto id = need(b.book->customerId(k1)).value();
        const auto records = need(b.book->records(one.kind, id));
        REQUIRE(records.size() == 1);
        const auto written = exportBytes(*b.book);

        b.edit({.kind = one.kind, .key = records[0].key(), .values = one.more, .version = records[0].version});
        CHECK(b.lastChange().what.ja == one.label);
        CHECK_FALSE(b.lastChange().afterWords.ja.isEmpty());
        b.edit({.kind = one.kind, .key = records[0].key(), .remove = true, .reason = u"withdrawn"_s});
        CHECK(b.lastChange().what.ja == recordLabel(one.kind).ja + u"を取り消し");
        CHECK(need(b.book->records(one.kind, id)).empty());
        need(undo(*b.book, b.context));
        CHECK(need(b.book->records(one.kind, id)).size() == 1);
        need(undo(*b.book, b.context));
        requireSameExport(written, exportBytes(*b.book));
        need(undo(*b.book, b.context));
        requireSameExport(empty, exportBytes(*b.book));
    }
}

TEST_CASE("Follow-ups are planned anew after what the rules look at was written by hand", "[editing][card]")
{
    Book b;
    REQUIRE(asleep(b.sheet()) == 0);
    b.edit({.kind = RecordKind::Complaint, .values = {{u"opened_on"_s, u"2026-11-21"_s}, {u"note"_s, u"音"_s}}});
    CHECK(asleep(b.sheet()) > 0);
    const CardRecord complaint = b.sheet().complaints.first().record;
    b.edit({.kind = RecordKind::Complaint, .key = complaint.key, .remove = true});
    CHECK(asleep(b.sheet()) == 0);

    b.edit({.kind = RecordKind::Promise,
            .values = {{u"for_on"_s, u"2026-11-21"_s}, {u"made_on"_s, u"2026-11-21"_s}, {u"text"_s, u"見積り"_s}}});
    const auto promised = [&b] {
        const auto items = b.sheet().followUps;
        return std::ranges::any_of(items, [](const DayItem &item) { return item.title.ja == u"約束 見積り"; });
    };
    CHECK(promised());
    const CardRecord promise = b.sheet().promises.first().record;
    const auto kept
        = b.edit({.kind = RecordKind::Promise, .key = promise.key, .values = {{u"kept_on"_s, u"2026-11-21"_s}}});
    CHECK_FALSE(kept.finished.isEmpty());
    CHECK_FALSE(promised());
    need(undo(*b.book, b.context));
    CHECK(promised());

    b.edit({.kind = RecordKind::Deal, .values = {{u"opened_on"_s, u"2026-11-20"_s}}});
    CHECK(b.sheet().stage == Stage::InDeal);
    const CardRecord deal = b.sheet().deals.first().record;
    b.edit({.kind = RecordKind::Deal,
            .key = deal.key,
            .values = {{u"closed_on"_s, u"2026-11-21"_s}, {u"result"_s, u"lost"_s}}});
    CHECK(b.sheet().stage != Stage::InDeal);
}

TEST_CASE("Records that contradict themselves are refused with a sentence", "[editing][card]")
{
    Book b;
    const auto before = exportBytes(*b.book);
    const auto wrong = [&b](RecordKind kind, const QMap<QString, QString> &values) {
        const auto done = editRecords(*b.book, b.context, k1, {{.kind = kind, .values = values}});
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == ErrorKind::WrongUse);
        return done.error().text.ja;
    };
    CHECK(wrong(RecordKind::Deal, {{u"rank"_s, u"A"_s}}) == u"商談を始めた日を入れてください。");
    CHECK(wrong(RecordKind::Deal, {{u"opened_on"_s, u"2026-11-22"_s}})
          == u"まだ来ていない日です。今日までの日を入れてください。");
    CHECK(wrong(RecordKind::Deal,
                {{u"opened_on"_s, u"2026-11-10"_s}, {u"closed_on"_s, u"2026-11-09"_s}, {u"result"_s, u"won"_s}})
          == u"始めた日より前の日です。日付を確かめてください。");
    CHECK(wrong(RecordKind::Deal, {{u"opened_on"_s, u"2026-11-10"_s}, {u"result"_s, u"won"_s}})
          == u"結果が出た日を入れてください。");
    CHECK(wrong(RecordKind::Complaint, {{u"opened_on"_s, u"2026-11-10"_s}})
          == u"どのようなお申し出かを入れてください。");
    CHECK(wrong(RecordKind::Promise, {{u"text"_s, u"見積り"_s}}) == u"いつの約束かを入れてください。");
    CHECK(wrong(RecordKind::Promise, {{u"for_on"_s, u"2026-11-25"_s}, {u"time"_s, u"25:00"_s}})
          == u"時刻は 17:00 の形で入れてください。");
    CHECK(wrong(RecordKind::Referral, {{u"referred"_s, u"K1"_s}}).startsWith(u"ご本人は選べません"_s));
    requireSameExport(before, exportBytes(*b.book));
    b.edit({.kind = RecordKind::Consent, .values = {{u"purpose"_s, u"点検"_s}, {u"basis"_s, u"書面"_s}}});
    CHECK(wrong(RecordKind::Consent, {{u"purpose"_s, u"点検"_s}}).contains(u"もうあります"_s));
}

TEST_CASE("What an import brought in odd can still be changed elsewhere", "[editing][card]")
{
    Book b;
    b.write("deals.csv", "code,customer,opened_on,closed_on\nN1,K1,2026-05-10,2026-05-01\n");
    b.import();
    const auto done = editRecords(*b.book, b.context, k1,
                                  {{.kind = RecordKind::Deal, .key = {u"N1"_s}, .values = {{u"rank"_s, u"B"_s}}}});
    CHECK(done);
}

TEST_CASE("Who brought a customer and the family of his house are written from his own card", "[editing][card]")
{
    Book b;
    // K1's card says who brought him: the record stands under that person.
    b.edit({.kind = RecordKind::Referral, .values = {{u"referrer"_s, u"K2"_s}, {u"referred"_s, u"K1"_s}}});
    CustomerSheet sheet = b.sheet();
    const auto up = std::ranges::find(sheet.referrals, false, &CardReferral::gave);
    REQUIRE(up != sheet.referrals.end());
    CHECK(up->customer.text() == u"K2");
    b.edit({.kind = RecordKind::Referral, .key = up->record.key, .values = {{u"occasion"_s, u"ご近所"_s}}});
    CHECK(b.sheet().referrals.first().occasion == u"ご近所");

    // The boy stands under K2 of the same house; that he drives K1's car is said here.
    b.edit({.kind = RecordKind::HouseholdMember, .key = {u"M1"_s}, .values = {{u"drives"_s, u"P1"_s}}});
    CHECK(b.sheet().cars.first().user == u"長男");
    const auto others = need(changesOf(*b.book, CustomerCode("K2")));
    CHECK(others.front().what.ja == u"ご家族の乗るお車を変更");
    CHECK(others.front().afterWords.ja == u"ミニバン");

    // K3 is in another house.
    const auto foreign
        = editRecords(*b.book, b.context, CustomerCode("K3"),
                      {{.kind = RecordKind::HouseholdMember, .key = {u"M1"_s}, .values = {{u"drives"_s, {}}}}});
    REQUIRE_FALSE(foreign);
    CHECK(foreign.error().kind == ErrorKind::WrongUse);
}

TEST_CASE("Undoing says what was undone in a sentence that can be read", "[editing][card]")
{
    Book b;
    b.edit({.kind = RecordKind::Customer, .key = {u"K1"_s}, .values = {{u"note"_s, u"釣り"_s}}});
    CHECK(need(undo(*b.book, b.context)).summary.ja == u"山田 太郎 様の内容の変更を元に戻しました");
    CHECK(need(redo(*b.book, b.context)).summary.ja == u"山田 太郎 様の内容の変更をやり直しました");
    need(editRecords(*b.book, b.context, k1,
                     {{.kind = RecordKind::Customer, .key = {u"K1"_s}, .values = {{u"note"_s, u"山"_s}}}},
                     {u"メモを変えました"_s, u"Note changed"_s}));
    CHECK(need(undo(*b.book, b.context)).summary.ja == u"メモの変更を元に戻しました");
}
