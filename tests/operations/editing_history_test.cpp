// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/customer_card.h"
#include "operations/customer_list.h"
#include "operations/day_list.h"
#include "operations/editing.h"
#include "operations/recording.h"

#include "support/export_bytes.h"
#include "support/store_folder.h"

#include <algorithm>

using namespace kikubari;
using namespace kikubari::operations;
using namespace kikubari::test;
using namespace Qt::StringLiterals;
using domain::CustomerCode;
using domain::RecordKind;

/// Contacts and workshop entries are corrected and taken back from the card.
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
        write("customers.csv", "code,kind,name,staff\nK1,person,山田 太郎,S1\n");
        write("purchases.csv", "code,customer,staff,condition,model,delivered_on\nP1,K1,S1,new,ミニバン,2026-11-20\n");
        write("services.csv", "code,customer,purchase,kind,booked_on,booked_for\nW1,K1,P1,6m,2026-11-01,2026-11-25\n");
        import();
        plan();
    }
    CustomerSheet sheet() { return need(customerSheet(*book, context, k1)); }
    CardEntry entry(EntryKind kind)
    {
        const auto entries = sheet().entries;
        const auto found = std::ranges::find(entries, kind, &CardEntry::kind);
        REQUIRE(found != entries.end());
        REQUIRE(found->own);
        return *found;
    }
    Result<OperationResult> edit(EntryKind kind, const QMap<QString, QString> &values)
    {
        const CardRecord record = *entry(kind).own;
        return editRecords(*book, context, k1,
                           {{.kind = record.kind, .key = record.key, .values = values, .version = record.version}});
    }
    Result<OperationResult> remove(EntryKind kind, const QString &reason)
    {
        const CardRecord record = *entry(kind).own;
        return editRecords(
            *book, context, k1,
            {{.kind = record.kind, .key = record.key, .version = record.version, .remove = true, .reason = reason}});
    }
    void call(domain::Outcome outcome)
    {
        ContactDraft draft;
        draft.customer = k1;
        draft.outcome = outcome;
        draft.note = u"お元気でした"_s;
        need(recordContact(*book, context, draft));
    }
    /// How many follow-ups this customer's contacts have finished.
    qsizetype finished()
    {
        qsizetype count = 0;
        for (const CardEntry &one : sheet().entries)
            count += one.kind == EntryKind::Contact ? one.finished.size() : 0;
        return count;
    }
};

} // namespace

TEST_CASE("A contact that is corrected to nobody at home finishes nothing, and undo gives it back", "[editing][card]")
{
    Book b;
    b.call(domain::Outcome::Reached);
    const auto then = b.finished();
    REQUIRE(then > 0);
    const auto bytes = exportBytes(*b.book);
    need(b.edit(EntryKind::Contact, {{u"outcome"_s, u"absent"_s}, {u"note"_s, u"留守"_s}, {u"on"_s, u"2026-11-20"_s}}));
    CHECK(b.finished() == 0);
    CHECK(b.entry(EntryKind::Contact).on == QDate(2026, 11, 20));
    CHECK(b.entry(EntryKind::Contact).text == u"留守");
    const auto changes = need(changesOf(*b.book, k1));
    CHECK(std::ranges::any_of(changes, [](const ChangeEntry &one) {
        return one.what.ja == u"連絡の結果を変更" && one.beforeWords.ja == u"話せた" && one.afterWords.ja == u"留守";
    }));
    need(undo(*b.book, b.context));
    CHECK(b.finished() == then);
    requireSameExport(bytes, exportBytes(*b.book));
}

TEST_CASE("A contact is taken back with a reason, stays to be read, and is not written any more", "[editing][card]")
{
    Book b;
    b.call(domain::Outcome::Reached);
    const auto bytes = exportBytes(*b.book);
    const CardRecord record = *b.entry(EntryKind::Contact).own;
    const auto without = b.remove(EntryKind::Contact, u" "_s);
    REQUIRE_FALSE(without);
    CHECK(without.error().kind == ErrorKind::WrongUse);
    need(b.remove(EntryKind::Contact, u"別の方でした"_s));
    CHECK(b.entry(EntryKind::Contact).voided);
    CHECK(b.finished() == 0);
    const ChangeEntry last = need(changesOf(*b.book, k1)).front();
    CHECK(last.what.ja == u"連絡を取り消し");
    CHECK(last.afterWords.ja == u"別の方でした");
    CHECK_FALSE(b.edit(EntryKind::Contact, {{u"note"_s, u"x"_s}}));
    CHECK_FALSE(b.remove(EntryKind::Contact, u"もう一度"_s));
    need(undo(*b.book, b.context));
    CHECK_FALSE(b.entry(EntryKind::Contact).voided);
    requireSameExport(bytes, exportBytes(*b.book));
}

TEST_CASE("A promise that a contact kept follows the contact", "[editing][card]")
{
    Book b;
    need(editRecords(
        *b.book, b.context, k1,
        {{.kind = RecordKind::Promise,
          .values = {{u"for_on"_s, u"2026-11-21"_s}, {u"made_on"_s, u"2026-11-19"_s}, {u"text"_s, u"見積り"_s}}}}));
    b.call(domain::Outcome::Reached);
    const auto keptOn = [&b] { return b.sheet().promises.first().keptOn; };
    REQUIRE(keptOn() == today);
    need(b.edit(EntryKind::Contact, {{u"on"_s, u"2026-11-20"_s}}));
    const QDate moved = keptOn(); // the day before may keep it or not, but it is never kept on a day without a contact
    CHECK((!moved.isValid() || moved == QDate(2026, 11, 20)));
    need(undo(*b.book, b.context));
    CHECK(keptOn() == today);
    need(b.edit(EntryKind::Contact, {{u"note"_s, u"見積りをお渡しした"_s}}));
    CHECK(keptOn() == today);
    need(b.edit(EntryKind::Contact, {{u"outcome"_s, u"absent"_s}}));
    CHECK_FALSE(keptOn().isValid());
    need(undo(*b.book, b.context));
    need(b.remove(EntryKind::Contact, u"間違い"_s));
    CHECK_FALSE(keptOn().isValid());
}

TEST_CASE("A booking becomes the visit to the workshop, is corrected and taken back", "[editing][card]")
{
    Book b;
    const auto bytes = exportBytes(*b.book);
    CHECK(b.entry(EntryKind::Service).title.ja == u"6か月点検の予約");
    need(b.edit(EntryKind::Service, {{u"on"_s, u"2026-11-20"_s}}));
    CHECK(b.entry(EntryKind::Service).title.ja == u"6か月点検");
    CHECK(b.entry(EntryKind::Service).on == QDate(2026, 11, 20));
    need(b.edit(EntryKind::Service, {{u"kind"_s, u"repair"_s}}));
    CHECK(b.entry(EntryKind::Service).title.ja == u"修理");
    need(b.remove(EntryKind::Service, u"二重でした"_s));
    const auto entries = b.sheet().entries;
    CHECK(std::ranges::none_of(entries, [](const CardEntry &one) { return one.kind == EntryKind::Service; }));
    for (int i = 0; i < 3; ++i)
        need(undo(*b.book, b.context));
    requireSameExport(bytes, exportBytes(*b.book));
}

TEST_CASE("What no contact and no workshop entry can be is refused with a sentence", "[editing][card]")
{
    Book b;
    b.call(domain::Outcome::Reached);
    const auto bytes = exportBytes(*b.book);
    const auto wrong = [&b](EntryKind kind, const QMap<QString, QString> &values) {
        const auto done = b.edit(kind, values);
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == ErrorKind::WrongUse);
        return done.error().text.ja;
    };
    CHECK(wrong(EntryKind::Contact, {{u"outcome"_s, u"sent"_s}}).startsWith(u"この手段にはない結果です。"_s));
    CHECK(wrong(EntryKind::Contact, {{u"on"_s, u"2026-11-22"_s}}).startsWith(u"まだ来ていない日です。"_s));
    CHECK(wrong(EntryKind::Contact, {{u"on"_s, {}}}) == u"連絡した日を入れてください。");
    CHECK(wrong(EntryKind::Contact, {{u"time"_s, u"25:00"_s}}) == u"時刻は 17:00 の形で入れてください。");
    CHECK(wrong(EntryKind::Service, {{u"booked_for"_s, {}}}).startsWith(u"入庫した日か、予約の日"_s));
    CHECK(wrong(EntryKind::Service, {{u"booked_for"_s, u"2026-10-01"_s}}).startsWith(u"予約を受けた日より前"_s));
    CHECK(wrong(EntryKind::Service, {{u"on"_s, u"2026-12-01"_s}}).startsWith(u"まだ来ていない日です。"_s));
    requireSameExport(bytes, exportBytes(*b.book));
    const CardRecord stale = *b.entry(EntryKind::Contact).own;
    need(b.edit(EntryKind::Contact, {{u"note"_s, u"先の人"_s}}));
    const auto late = editRecords(
        *b.book, b.context, k1,
        {{.kind = stale.kind, .key = stale.key, .values = {{u"note"_s, u"後の人"_s}}, .version = stale.version}});
    REQUIRE_FALSE(late);
    CHECK(late.error().kind == ErrorKind::Conflict);
}

TEST_CASE("Why a workshop entry was taken back stays in the changes, also when it comes back", "[editing][card]")
{
    Book b;
    need(b.remove(EntryKind::Service, u"別のお客様の予約でした"_s));
    const auto saysWhy = [&b] {
        const auto changes = need(changesOf(*b.book, k1));
        return std::ranges::count_if(changes, [](const ChangeEntry &one) {
            return one.what.ja == u"入庫を取り消し" && one.afterWords.en == u"別のお客様の予約でした";
        });
    };
    CHECK(saysWhy() == 1);
    need(undo(*b.book, b.context));
    CHECK(saysWhy() == 1);
    need(b.remove(EntryKind::Service, u"card"_s)); // the program's own word says nothing to a person
    for (const ChangeEntry &one : need(changesOf(*b.book, k1)))
        CHECK(one.afterWords.ja != u"card");
}

TEST_CASE("The list says the further cars in the reader's language and the building apart", "[editing][book]")
{
    StoreFolder shop(today);
    shop.write("customers.csv",
               "code,kind,name,staff,address,building\nK1,person,山田 太郎,S1,小田原市扇町1-2-3,コーポ扇101\n");
    shop.write("purchases.csv",
               "code,customer,staff,condition,model,delivered_on\nP1,K1,S1,new,ミニバン,2026-11-20\n"
               "P2,K1,S1,new,ミニバン,2026-11-19\n");
    shop.import();
    shop.plan();
    const auto rows = need(bookRowsOf(*shop.book, shop.context, {k1}));
    REQUIRE(rows.size() == 1);
    CHECK(rows.first().car == Text{u"ミニバン ほか1台"_s, u"ミニバン and 1 more"_s});
    CHECK(rows.first().address == u"小田原市扇町1-2-3 コーポ扇101");
    const auto hits = need(search(*shop.book, shop.context, u"山田"_s, 5));
    REQUIRE(hits.size() == 1);
    CHECK(hits.first().car.en == u"ミニバン and 1 more");
    CHECK(hits.first().address == rows.first().address);
}
