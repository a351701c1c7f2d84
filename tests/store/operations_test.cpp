// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/code_map.h"
#include "store/database.h"
#include "store_fixture.h"

using namespace kikubari;
using namespace kikubari::store;
using namespace kikubari::store::test;
using domain::RecordKind;

TEST_CASE("a transaction that is not committed leaves nothing")
{
    Fixture fixture;
    {
        auto transaction = fixture.begin();
        static_cast<void>(need(fixture.store->put(transaction, Fixture::customer("C1"))));
    }
    CHECK(need(fixture.store->count(RecordKind::Customer)) == 0);
    CHECK(need(fixture.store->operations(10)).empty());
    fixture.put(Fixture::customer("C1"));
    CHECK(need(fixture.store->count(RecordKind::Customer)) == 1);
}

TEST_CASE("an operation's id answers whether it was saved, and saves once")
{
    Fixture fixture;
    const OperationStart start{
        .uuid = q("op-1"), .kind = q("record"), .actor = {}, .at = someTime, .summary = q("電話")};
    {
        auto transaction = need(fixture.store->begin(start));
        transaction.note(q("count"), 3);
        need(transaction.commit());
    }
    const auto saved = need(fixture.store->operationByUuid(q("op-1")));
    REQUIRE(saved);
    CHECK(saved->summary == q("電話"));
    CHECK(saved->at == someTime);
    CHECK(saved->detail.value(q("count")).toInt() == 3);
    CHECK_FALSE(need(fixture.store->operationByUuid(q("op-2"))));
    const auto again = fixture.store->begin(start);
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == ErrorKind::Conflict);
    fixture.put(Fixture::customer("C1")); // the refused one holds no lock
}

TEST_CASE("undo gives back what was, redo what was undone")
{
    Fixture fixture;
    fixture.put(Fixture::customer("C1"));
    const auto added = fixture.put(Fixture::contact("T1", "C1", QDate(2026, 11, 1)));
    auto renamed = *need(fixture.store->record(RecordKind::Customer, q("C1")));
    renamed.set("name", q("新しい名"));
    const auto changed = fixture.put(renamed, PutOutcome::Updated);
    const auto takeBack = [&](qint64 operation, const char *kind) {
        auto transaction = fixture.begin(kind);
        const auto id = transaction.operation();
        CHECK(need(fixture.store->revert(transaction, operation)).size() == 1);
        need(transaction.commit());
        return id;
    };
    CHECK(need(fixture.store->lastOperationOf(domain::StaffCode(std::string_view("E1"))))->id == changed);
    const auto undone = takeBack(changed, "undo");
    CHECK(need(fixture.store->record(RecordKind::Customer, q("C1")))->value("name") == q("山田 太郎"));
    CHECK(need(fixture.store->lastOperationOf(domain::StaffCode(std::string_view("E1"))))->id == added);
    CHECK(need(fixture.store->lastUndoOf(domain::StaffCode(std::string_view("E1"))))->id == undone);
    takeBack(undone, "redo");
    CHECK(need(fixture.store->record(RecordKind::Customer, q("C1")))->value("name") == q("新しい名"));
    CHECK_FALSE(need(fixture.store->lastUndoOf(domain::StaffCode(std::string_view("E1")))));

    const auto withdrawn = takeBack(added, "undo");
    CHECK(need(fixture.store->count(RecordKind::Contact)) == 0);
    CHECK(need(fixture.store->record(RecordKind::Contact, q("T1")))->voided); // kept, only taken back
    takeBack(withdrawn, "redo");
    CHECK(need(fixture.store->count(RecordKind::Contact)) == 1);
    CHECK(need(fixture.store->historyOf(RecordKind::Contact, {q("T1")})).size() == 3);
}

TEST_CASE("undo is refused when something later stands on it, with its name")
{
    Fixture fixture;
    fixture.put(Fixture::customer("C1"));
    auto contact = Fixture::contact("T1", "C1", QDate(2026, 11, 1));
    const auto first = fixture.put(contact);
    contact.set("note", q("追記"));
    {
        auto transaction = fixture.begin();
        transaction.setSummary(q("メモの追記"));
        static_cast<void>(need(fixture.store->put(transaction, contact)));
        need(transaction.commit());
    }
    auto transaction = fixture.begin("undo");
    const auto refused = fixture.store->revert(transaction, first);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Conflict);
    CHECK(refused.error().text.ja.contains(q("メモの追記")));
}

TEST_CASE("the audit log is a chain: any change of an entry is found")
{
    Fixture fixture;
    for (const auto *code : {"C1", "C2", "C3"})
        fixture.put(Fixture::customer(code));
    CHECK(need(fixture.store->checkAuditLog()) == 3);
    auto &database = fixture.store->database();
    SECTION("an entry changed")
    {
        need(database.script(q("UPDATE audit_log SET entry = replace(entry, 'E1', 'E2') WHERE seq = 2")));
    }
    SECTION("an entry taken out")
    {
        need(database.script(q("DELETE FROM audit_log WHERE seq = 2")));
    }
    SECTION("a hash changed")
    {
        need(database.script(q("UPDATE audit_log SET hash = 'x' WHERE seq = 3")));
    }
    const auto checked = fixture.store->checkAuditLog();
    REQUIRE_FALSE(checked);
    CHECK(checked.error().kind == ErrorKind::Damaged);
}

TEST_CASE("names and notes of people are no part of the audit log")
{
    Fixture fixture;
    fixture.put(Fixture::customer("C1", "秘密 太郎"));
    CHECK(need(fixture.store->database().value(q("SELECT count(*) FROM audit_log WHERE entry LIKE '%秘密%'"))).toInt()
          == 0);
}

TEST_CASE("codes are kept apart however many there are")
{
    CodeMap map;
    for (int i = 0; i < 200000; ++i)
        REQUIRE(map.insert("C" + std::to_string(i), i));
    CHECK_FALSE(map.insert("C77", 1));
    CHECK(map.find("C199999") == 199999);
    CHECK_FALSE(map.find("C200000"));
    CHECK_FALSE(map.find(""));
    SeenKeys seen;
    for (int i = 0; i < 200000; ++i)
        REQUIRE(seen.insert("T" + std::to_string(i)));
    CHECK_FALSE(seen.insert("T5"));
}

TEST_CASE("settings of stores come back whole")
{
    Fixture fixture;
    domain::StoreSettings settings;
    settings.code = "S1";
    settings.name = q("浜松店");
    settings.weeklyClosed = {{2, 0}, {3, 2}};
    settings.closures = {{QDate(2026, 12, 28), QDate(2027, 1, 4), q("年末年始"), domain::ClosureKind::NewYear}};
    settings.openDays = {QDate(2027, 5, 4)};
    settings.mailDays = 2;
    settings.dormantAfter = {18, domain::Offset::Unit::Months};
    settings.startedOn = QDate(2026, 4, 1);
    auto transaction = fixture.begin();
    CHECK(need(fixture.store->putStore(transaction, settings)) == PutOutcome::Added);
    CHECK(need(fixture.store->putStore(transaction, settings)) == PutOutcome::Unchanged);
    need(fixture.store->setSetting(transaction, q("rules"), q("[]")));
    need(transaction.commit());
    CHECK(need(fixture.store->storeSettings()) == std::vector{settings});
    CHECK(need(fixture.store->setting(q("rules"))) == q("[]"));
    CHECK(need(fixture.store->setting(q("none"))).isEmpty());
}
