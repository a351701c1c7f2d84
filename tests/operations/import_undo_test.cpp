// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/import_undo.h"

#include "operations/demo.h"
#include "operations/recording.h"
#include "support/export_bytes.h"
#include "support/store_folder.h"

#include <QElapsedTimer>

using namespace kikubari;
using namespace kikubari::test;

namespace {

void writePeople(StoreFolder &folder)
{
    folder.write("customers.csv",
                 "code,kind,name,kana,staff,phone,note,colour\n"
                 "K1,person,山田 太郎,ヤマダ タロウ,S1,03-1111-2222,ふるい,青\n"
                 "K2,person,鈴木 花子,スズキ ハナコ,S2,03-3333-4444,,\n");
    folder.write("purchases.csv",
                 "code,customer,staff,condition,delivered_on\n"
                 "P1,K1,S1,new,2026-11-19\nP2,K2,S2,new,2026-08-01\n");
    folder.write("contacts.csv",
                 "code,customer,staff,on,channel,direction,outcome\n"
                 "T1,K1,S1,2026-11-20,call,out,reached\n");
}

/// A second folder: changes K1, adds K3 with a car and a talk, changes calendar and staff.
void writeSecond(StoreFolder &folder)
{
    folder.write("store.json", R"({"code":"K","name":"新しい名前","weekly_closed":["mon"],"vat":"8"})");
    folder.write("staff.csv", "code,name,role,store\nS1,佐藤 二郎,salesperson,K\nS9,新人 三郎,salesperson,K\n");
    folder.write("customers.csv", "code,name,note,colour,shoe\nK1,山田 太郎,あたらしい,赤,26\nK3,高橋 健,S9,,\n");
    folder.write("purchases.csv",
                 "code,customer,staff,condition,delivered_on\n"
                 "P1,K1,S1,used,2026-11-18\nP3,K3,S9,new,2026-11-01\n");
    folder.write("contacts.csv",
                 "code,customer,staff,on,channel,direction,outcome\n"
                 "T1,K1,S1,2026-11-20,call,out,absent\nT3,K3,S9,2026-11-02,call,out,reached\n");
    folder.write("bans.csv", "customer,channel,since\nK1,dm,2026-11-01\n");
    folder.write("absences.csv", "staff,from,to\nS2,2026-11-01,2026-11-30\n");
    folder.write("decisions.csv",
                 "code,rule,customer,fact,record,at,act,until\n"
                 "D1,delivery-check,K1,delivery,P1,2026-11-20,snooze,2026-11-25\n");
}

operations::OperationResult undoneImport(StoreFolder &folder)
{
    const auto result = operations::undoLastImport(*folder.book, folder.context);
    if (!result)
        FAIL(result.error().text.en.toStdString() + ' ' + result.error().detail.toStdString());
    return *result;
}

} // namespace

TEST_CASE("After an import was taken back an export has the bytes of before", "[import_undo]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writePeople(folder);
    folder.import();
    const bool planned = GENERATE(false, true);
    if (planned)
        folder.plan();
    const auto before = exportBytes(*folder.book);
    writeSecond(folder);
    folder.import();
    const bool plannedBetween = GENERATE(false, true);
    if (plannedBetween)
        folder.plan();
    REQUIRE(exportBytes(*folder.book) != before);
    undoneImport(folder);
    requireSameExport(before, exportBytes(*folder.book));
    CHECK(folder.book->checkFile());
    CHECK(folder.book->checkAuditLog());
    CHECK_FALSE(folder.book->checkAuditLog().value() == 0);
    folder.plan();
    requireSameExport(before, exportBytes(*folder.book));
}

TEST_CASE("In a store that has begun the history that stands is of before too", "[import_undo]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    folder.write("store.json",
                 R"({"code":"K","name":"みなと自動車","weekly_closed":["tue"],"started_on":"2026-10-01"})");
    writePeople(folder);
    folder.import();
    const int plannedUpTo = GENERATE(0, 1, 2); // never, on an earlier day, today
    if (plannedUpTo == 1) {
        folder.context.today = QDate(2026, 11, 15);
        folder.plan();
        folder.context.today = QDate(2026, 11, 21);
    } else if (plannedUpTo == 2) {
        folder.plan();
    }
    const auto before = exportBytes(*folder.book);
    writeSecond(folder);
    if (GENERATE(false, true))
        folder.write("store.json", R"({"code":"K","name":"みなと自動車","started_on":"2026-11-10"})");
    folder.import();
    folder.plan();
    undoneImport(folder);
    requireSameExport(before, exportBytes(*folder.book));
}

TEST_CASE("The first day that an import set is taken back with it", "[import_undo]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writePeople(folder);
    folder.import();
    folder.plan();
    const auto before = exportBytes(*folder.book);
    operations::ImportOptions options;
    options.folder = folder.dir.filePath(QStringLiteral("in"));
    options.rejects = folder.dir.filePath(QStringLiteral("rejects.csv"));
    options.start = QDate(2026, 11, 1);
    REQUIRE(operations::importFolder(*folder.book, folder.context, options));
    folder.plan();
    undoneImport(folder);
    requireSameExport(before, exportBytes(*folder.book));
}

TEST_CASE("The same folder can be imported again after its import was taken back", "[import_undo]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writePeople(folder);
    folder.import();
    folder.plan();
    const auto full = exportBytes(*folder.book);
    undoneImport(folder);
    CHECK(exportBytes(*folder.book).empty());
    CHECK(folder.book->count(domain::RecordKind::Customer).value() == 0);
    const auto again = folder.import();
    CHECK(again.total().rejected == 0);
    CHECK(again.total().updated == 0);
    folder.plan();
    requireSameExport(full, exportBytes(*folder.book));

    SECTION("and taken back again")
    {
        undoneImport(folder);
        CHECK(exportBytes(*folder.book).empty());
    }
    SECTION("and with fewer columns nothing of the first import shows through")
    {
        undoneImport(folder);
        folder.write("customers.csv", "code,name\nK1,山田 太郎\nK2,鈴木 花子\n");
        folder.import();
        const auto record = folder.book->record(domain::RecordKind::Customer, QStringLiteral("K1"));
        REQUIRE(record);
        REQUIRE(record->has_value());
        CHECK((*record)->value("note").isEmpty());
        CHECK((*record)->extra.isEmpty());
    }
}

TEST_CASE("A row that names a customer of an import that was taken back is rejected", "[import_undo]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writePeople(folder);
    folder.import();
    undoneImport(folder);
    QFile::remove(folder.dir.filePath(QStringLiteral("in/customers.csv")));
    CHECK(folder.import().total().rejected == 3);
}

TEST_CASE("An import on which something stands is not taken back, and the sentence names it", "[import_undo]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writePeople(folder);
    folder.import();
    folder.plan();
    const auto full = exportBytes(*folder.book);
    operations::ContactDraft call;
    call.customer = domain::CustomerCode("K2");
    REQUIRE(operations::recordContact(*folder.book, folder.context, call));
    const auto refused = operations::undoLastImport(*folder.book, folder.context);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Conflict);
    CHECK(refused.error().text.ja.contains(QStringLiteral("鈴木 花子")));

    SECTION("until that was undone")
    {
        REQUIRE(operations::undo(*folder.book, folder.context));
        requireSameExport(full, exportBytes(*folder.book));
        undoneImport(folder);
        CHECK(exportBytes(*folder.book).empty());
    }
    SECTION("nor one that changed what was changed later")
    {
        REQUIRE(operations::undo(*folder.book, folder.context));
        writeSecond(folder);
        folder.import();
        REQUIRE(operations::voidContact(*folder.book, folder.context, domain::ContactCode("T1"),
                                        QStringLiteral("まちがい")));
        const auto second = operations::undoLastImport(*folder.book, folder.context);
        REQUIRE_FALSE(second);
        CHECK(second.error().kind == ErrorKind::Conflict);
    }
}

TEST_CASE("Imports are taken back one after the other, and redo says that it cannot", "[import_undo]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    const auto empty = exportBytes(*folder.book);
    writePeople(folder);
    folder.import();
    const auto first = exportBytes(*folder.book);
    writeSecond(folder);
    folder.import();
    undoneImport(folder);
    requireSameExport(first, exportBytes(*folder.book));
    const auto redone = operations::redo(*folder.book, folder.context);
    REQUIRE_FALSE(redone);
    CHECK(redone.error().text.ja.contains(QStringLiteral("もう一度取り込んで")));
    undoneImport(folder);
    requireSameExport(empty, exportBytes(*folder.book));
    const auto none = operations::undoLastImport(*folder.book, folder.context);
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == ErrorKind::WrongUse);
}

TEST_CASE("A large import is taken back within seconds, can be stopped, and is then as it was", "[import_undo]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writePeople(folder);
    folder.import();
    folder.plan();
    const auto before = exportBytes(*folder.book);
    const QString demo = folder.dir.filePath(QStringLiteral("demo"));
    const auto made = operations::writeDemoFolder(demo, operations::DemoOptions{2000, 5, folder.context.today}, {});
    REQUIRE(made);
    operations::ImportOptions options;
    options.folder = demo;
    options.rejects = folder.dir.filePath(QStringLiteral("rejects.csv"));
    const auto imported = operations::importFolder(*folder.book, folder.context, options);
    REQUIRE(imported);
    REQUIRE(imported->total().added > 10000);
    folder.plan();
    const auto full = exportBytes(*folder.book);
    const auto stopped = operations::undoLastImport(*folder.book, folder.context,
                                                    [](const Text &, qint64 done, qint64) { return done < 2048; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == ErrorKind::Cancelled);
    requireSameExport(full, exportBytes(*folder.book));
    QElapsedTimer timer;
    timer.start();
    undoneImport(folder);
    CHECK(timer.elapsed() < 20000);
    requireSameExport(before, exportBytes(*folder.book));
}
