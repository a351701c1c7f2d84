// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store_fixture.h"

#include <set>

using namespace kikubari;
using namespace kikubari::store;
using namespace kikubari::store::test;
using domain::RecordKind;

TEST_CASE("the tables are those of the catalogue, column for column")
{
    Fixture fixture;
    const std::set<QString> system{q("id"), q("voided_op"), q("voided_reason"), q("version"),
                                   q("op"), q("hash"),      q("extra")};
    for (const auto &description : domain::recordCatalogue()) {
        const auto table = QString::fromStdString(std::string(description.table));
        CAPTURE(table.toStdString());
        auto rows
            = need(fixture.store->database().query(q("SELECT name, type, pk FROM pragma_table_info('%1')").arg(table)));
        std::map<QString, QString> types;
        while (rows.next())
            types[rows.value(0).toString()] = rows.value(1).toString();
        std::size_t own = 0;
        for (const auto &column : description.columns) {
            const auto name = QString::fromStdString(std::string(column.name));
            CAPTURE(name.toStdString());
            REQUIRE(types.contains(name));
            using enum domain::ColumnType;
            const bool text
                = column.type == Text || column.type == WordSet || column.type == CodeRef || column.type == LooseRef;
            CHECK(types[name] == (text ? q("TEXT") : q("INTEGER")));
            ++own;
        }
        for (const auto &name : system)
            CHECK(types.contains(name));
        const bool viaContact = description.belongs == domain::Belongs::ViaContact;
        CHECK(types.size() == own + system.size() + (viaContact ? 1 : 0));
    }
}

TEST_CASE("a record is added, unchanged, updated, with versions")
{
    Fixture fixture;
    auto record = Fixture::customer("C1");
    record.set("birthday", QDate(1980, 2, 29)).set("refuses", q("dm  call"));
    fixture.put(record);
    fixture.put(record, PutOutcome::Unchanged);
    auto stored = need(fixture.store->record(RecordKind::Customer, q("C1")));
    REQUIRE(stored);
    CHECK(stored->version == 1);
    CHECK(stored->value("birthday") == q("1980-02-29"));
    CHECK(stored->value("refuses") == q("dm call"));
    stored->set("name", q("髙橋 𠮷郎"));
    fixture.put(*stored, PutOutcome::Updated);
    const auto changed = need(fixture.store->record(RecordKind::Customer, q("C1")));
    CHECK(changed->version == 2);
    CHECK(changed->value("name") == q("髙橋 𠮷郎"));

    SECTION("two people editing: the second is told")
    {
        stored->set("name", q("別名"));
        auto transaction = fixture.begin();
        const auto second = fixture.store->put(transaction, *stored);
        REQUIRE_FALSE(second);
        CHECK(second.error().kind == ErrorKind::Conflict);
    }
}

TEST_CASE("values are checked as an import checks them")
{
    Fixture fixture;
    fixture.put(Fixture::customer("C1"));
    auto bad = Fixture::contact("T1", "C1", QDate(2026, 11, 1));
    SECTION("unknown customer")
    {
        bad.set("customer", q("C9"));
    }
    SECTION("unknown staff")
    {
        bad.set("staff", q("E9"));
    }
    SECTION("no day")
    {
        bad.set("on", q("2026-02-30"));
    }
    SECTION("unknown word")
    {
        bad.set("channel", q("Call"));
    }
    SECTION("out of range")
    {
        bad.set("satisfaction", q("6"));
    }
    SECTION("no key")
    {
        bad.set("code", QString());
    }
    auto transaction = fixture.begin();
    const auto done = fixture.store->put(transaction, bad);
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == ErrorKind::WrongUse);
}

TEST_CASE("a record moves with its customer, and unknown columns stay")
{
    Fixture fixture;
    fixture.put(Fixture::customer("C1"));
    fixture.put(Fixture::customer("C2"));
    auto contact = Fixture::contact("T1", "C1", QDate(2026, 11, 1));
    contact.extra = {{q("colour"), q("red")}};
    fixture.put(contact);
    contact.set("customer", q("C2"));
    contact.extra = {};
    fixture.put(contact, PutOutcome::Updated);
    const auto first = need(fixture.store->customerId(domain::CustomerCode(std::string_view("C1"))));
    const auto second = need(fixture.store->customerId(domain::CustomerCode(std::string_view("C2"))));
    CHECK(need(fixture.store->records(RecordKind::Contact, *first)).empty());
    const auto moved = need(fixture.store->records(RecordKind::Contact, *second));
    REQUIRE(moved.size() == 1);
    CHECK(moved[0].extra.value(q("colour")).toString() == q("red"));
}

TEST_CASE("two customers' codes are bytes: case and blanks inside count")
{
    Fixture fixture;
    fixture.put(Fixture::customer("c1"));
    fixture.put(Fixture::customer("C1"));
    fixture.put(Fixture::customer("C 1"));
    CHECK(need(fixture.store->count(RecordKind::Customer)) == 3);
}

TEST_CASE("new codes go on from the greatest of their kind")
{
    Fixture fixture;
    fixture.put(Fixture::customer("C1"));
    const auto first = need(fixture.store->newCode(RecordKind::Contact, q("N")));
    CHECK(first == q("N-000000001"));
    fixture.put(Fixture::contact(first.toUtf8().constData(), "C1", QDate(2026, 11, 1)));
    fixture.put(Fixture::contact("N99", "C1", QDate(2026, 11, 1)));
    CHECK(need(fixture.store->newCode(RecordKind::Contact, q("N"))) == q("N-000000002"));
}

TEST_CASE("texts of every kind come back as they went in")
{
    Fixture fixture;
    for (const auto *text :
         {"'; DROP TABLE customer; --", "100%_\\", "改行\nあり", "絵文字🚗", "\"quoted\"", "ＮＵＬＬ"}) {
        auto record = Fixture::customer("C1", text);
        auto transaction = fixture.begin();
        static_cast<void>(need(fixture.store->put(transaction, record)));
        need(transaction.commit());
        CHECK(need(fixture.store->record(RecordKind::Customer, q("C1")))->value("name") == q(text));
        CHECK(need(fixture.store->recordsWhere(RecordKind::Customer, "name", q(text))).size() == 1);
    }
}

TEST_CASE("search finds by every way that people ask")
{
    Fixture fixture;
    auto record = Fixture::customer("C0042", "髙橋 一郎");
    record.set("kana", q("たかはし いちろう")).set("mobile", q("090-1234-5678")).set("address", q("浜松市中央区1-2"));
    fixture.put(record);
    fixture.put(Fixture::customer("C0043", "山田 高橋屋"));
    Record car(RecordKind::Purchase);
    car.set("code", q("P1")).set("customer", q("C0042")).set("plate", q("浜松 500 あ 12-34"));
    fixture.put(car);
    const auto codes = [&](const char *text) {
        QStringList list;
        for (const auto &hit : need(fixture.store->search(q(text), QDate(2026, 11, 21), 10)))
            list << hit.card.code.text();
        return list;
    };
    CHECK(codes("高橋") == QStringList{q("C0042"), q("C0043")}); // a name that begins so comes first
    CHECK(codes("タカハシ") == QStringList{q("C0042")});
    CHECK(codes("09012345678") == QStringList{q("C0042")});
    CHECK(codes("1234-5678") == QStringList{q("C0042")});
    CHECK(codes("12-34") == QStringList{q("C0042")});
    CHECK(codes("c0042") == QStringList{q("C0042")});
    CHECK(codes("中央区") == QStringList{q("C0042")});
    CHECK(codes("%").isEmpty());
    CHECK(codes("").isEmpty());
}
