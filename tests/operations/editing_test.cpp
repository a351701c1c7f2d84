// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/editing.h"

#include "support/export_bytes.h"
#include "support/store_folder.h"

using namespace kikubari;
using namespace kikubari::operations;
using namespace kikubari::test;
using domain::CustomerCode;
using domain::RecordKind;

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

void writeBook(StoreFolder &folder)
{
    folder.write("customers.csv", "code,kind,name,staff,colour\nK1,person,山田 太郎,S1,青\nK2,person,鈴木 花子,S1,\n");
    folder.write("purchases.csv", "code,customer,staff,condition,delivered_on\nP1,K1,S1,new,2026-11-19\n");
    folder.import();
    folder.plan();
}

store::Record recordOf(StoreFolder &folder, RecordKind kind, const QStringList &key)
{
    return need(folder.book->record(kind, key)).value();
}

} // namespace

TEST_CASE("Several records of a customer are edited as one operation and planned anew", "[editing]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writeBook(folder);
    auto &book = *folder.book;
    const auto before = exportBytes(book);
    const auto version = recordOf(folder, RecordKind::Customer, {q("K1")}).version;
    const auto done = need(editRecords(
        book, folder.context, k1,
        {{.kind = RecordKind::Customer, .key = {q("K1")}, .values = {{q("note"), q(" 釣り好き ")}}, .version = version},
         {.kind = RecordKind::Purchase, .key = {q("P1")}, .values = {{q("delivered_on"), q("2026-11-20")}}},
         {.kind = RecordKind::Purchase, .values = {{q("model"), q("軽")}, {q("delivered_on"), q("2026-11-21")}}},
         {.kind = RecordKind::Ban, .values = {{q("channel"), q("dm")}, {q("since"), q("2026-11-21")}}}}));
    CHECK(done.summary.ja.contains(q("山田 太郎")));
    CHECK_FALSE(done.opened.isEmpty());
    CHECK(recordOf(folder, RecordKind::Customer, {q("K1")}).value("note") == q("釣り好き"));
    CHECK(recordOf(folder, RecordKind::Customer, {q("K1")}).extra.value(q("colour")).toString() == q("青"));
    CHECK(recordOf(folder, RecordKind::Ban, {q("K1"), q("dm")}).value("since") == q("2026-11-21"));
    CHECK(need(book.customerRecords(k1)).purchases.size() == 2);

    const auto changes = need(changesOf(book, k1));
    REQUIRE(changes.size() >= 4);
    CHECK(changes.front().who == q("佐藤 一郎"));
    const auto note = std::ranges::find(changes, q("note"), &ChangeEntry::column);
    REQUIRE(note != changes.end());
    CHECK(note->after == q("釣り好き"));
    CHECK(note->what.ja == q("メモを変更"));
    const auto delivered = std::ranges::find(changes, q("delivered_on"), &ChangeEntry::column);
    REQUIRE(delivered != changes.end());
    CHECK(delivered->before == q("2026-11-19"));
    CHECK(delivered->what.ja == q("お車の納車日を変更"));
    CHECK(changes.back().what.ja == q("取り込み：お車を追加"));
    CHECK(need(changesOf(book, k1, 2)).size() == 2);

    need(undo(book, folder.context));
    requireSameExport(before, exportBytes(book));
    CHECK(need(changesOf(book, k1)).front().what.ja.startsWith(q("元に戻す：")));
    need(redo(book, folder.context));
    CHECK(need(book.customerRecords(k1)).purchases.size() == 2);
}

TEST_CASE("An operation under another that was undone can be undone too", "[editing]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writeBook(folder);
    auto &book = *folder.book;
    const auto before = exportBytes(book);
    for (const char *note : {"一", "二", "三"})
        need(editRecords(book, folder.context, k1,
                         {{.kind = RecordKind::Customer, .key = {q("K1")}, .values = {{q("note"), q(note)}}}}));
    for (int i = 0; i < 3; ++i)
        need(undo(book, folder.context));
    requireSameExport(before, exportBytes(book));
    CHECK_FALSE(undo(book, folder.context));
}

TEST_CASE("What cannot be written is refused with a sentence, and nothing is changed", "[editing]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writeBook(folder);
    auto &book = *folder.book;
    const auto before = exportBytes(book);
    const auto kindOf = [&](const RecordEdit &edit) {
        const RecordEdit good{.kind = RecordKind::Customer, .key = {q("K1")}, .values = {{q("note"), q("x")}}};
        const auto done = editRecords(book, folder.context, k1, {good, edit});
        REQUIRE_FALSE(done);
        CHECK_FALSE(done.error().text.ja.isEmpty());
        return done.error().kind;
    };
    const QStringList self{q("K1")};
    CHECK(kindOf({.kind = RecordKind::Customer, .key = self, .values = {{q("name"), {}}}}) == ErrorKind::WrongUse);
    CHECK(kindOf({.kind = RecordKind::Customer, .key = self, .values = {{q("shoe"), q("1")}}}) == ErrorKind::WrongUse);
    CHECK(kindOf({.kind = RecordKind::Customer, .key = self, .values = {{q("birthday"), q("2026-02-30")}}})
          == ErrorKind::WrongUse);
    CHECK(kindOf({.kind = RecordKind::Customer, .key = {q("K2")}, .values = {{q("note"), q("1")}}})
          == ErrorKind::WrongUse);
    CHECK(kindOf({.kind = RecordKind::Purchase, .key = {q("P9")}, .values = {{q("model"), q("1")}}})
          == ErrorKind::Conflict);
    CHECK(kindOf({.kind = RecordKind::Purchase, .key = {q("P1")}, .values = {{q("model"), q("1")}}, .version = 7})
          == ErrorKind::Conflict);
    CHECK(kindOf({.kind = RecordKind::Customer, .key = self, .remove = true}) == ErrorKind::WrongUse);
    requireSameExport(before, exportBytes(book));
    CHECK_FALSE(editRecords(book, folder.context, k1, {}));
}

TEST_CASE("A record is taken back, and back again by undo", "[editing]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writeBook(folder);
    auto &book = *folder.book;
    const auto before = exportBytes(book);
    need(editRecords(book, folder.context, k1, {{.kind = RecordKind::Purchase, .key = {q("P1")}, .remove = true}}));
    CHECK(need(book.customerRecords(k1)).purchases.empty());
    CHECK(need(changesOf(book, k1)).front().what.ja == q("お車を取り消し"));
    need(undo(book, folder.context));
    requireSameExport(before, exportBytes(book));
}

TEST_CASE("A new customer with his car comes into the book once, whatever is sent twice", "[editing]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writeBook(folder);
    auto &book = *folder.book;
    CustomerDraft draft;
    draft.operation = q("11111111-2222-3333-4444-555555555555");
    draft.customer = {{q("name"), q("新田 光")}, {q("staff"), q("S2")}, {q("mobile"), q("090-1234-5678")}};
    draft.purchase = {{q("model"), q("軽")}, {q("delivered_on"), q("2026-11-20")}, {q("condition"), q("new")}};
    draft.more = {{.kind = RecordKind::OtherCar, .values = {{q("maker"), q("他社")}}}};
    const auto code = need(newCustomer(book, folder.context, draft));
    CHECK(need(newCustomer(book, folder.context, draft)) == code);
    const auto record = recordOf(folder, RecordKind::Customer, {code.text()});
    CHECK(record.value("store") == q("K"));
    CHECK(record.value("first_met_on") == q("2026-11-21"));
    CHECK_FALSE(record.value("random").isEmpty());
    const auto records = need(book.customerRecords(code));
    CHECK(records.purchases.size() == 1);
    CHECK(records.otherCars.size() == 1);
    CHECK(need(book.count(RecordKind::Customer)) == 3);
    draft.operation.clear();
    draft.customer.insert(q("code"), code.text());
    CHECK_FALSE(newCustomer(book, folder.context, draft));
    need(undo(book, folder.context));
    CHECK(need(book.count(RecordKind::Customer)) == 2);
}
