// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "store/customer_list.h"
#include "store/database.h"
#include "store/opening.h"
#include "store_fixture.h"

using namespace kikubari;
using namespace kikubari::store;
using namespace kikubari::store::test;

namespace {

/// A store of the first schema as the program of that time left it: customers with cars and contacts, one taken back.
QString oldStore(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(q("old.db"));
    need(createDatabase(path, shippedMigrations().mid(0, 1)));
    auto opened = need(openDatabase(path, OpenMode::ReadWrite, shippedMigrations().mid(0, 1)));
    const QString rest = q("1, 1, 0");
    need(opened.database->script(
        q("BEGIN;"
          "INSERT INTO operation (id, uuid, kind, actor, at, summary) VALUES (1, 'u', 'import', '', '', '');"
          "INSERT INTO staff (id, code, name, version, op, hash) VALUES (1, 'S1', '佐藤', %1);"
          "INSERT INTO customer (id, code, name, kana, phone, note, staff, version, op, hash) VALUES"
          " (1, 'C1', '髙橋 一郎', 'たかはし いちろう', '0466-22-1234', NULL, 1, %1),"
          " (2, 'C2', '高橋 花子', NULL, NULL, '犬が好き', 1, %1),"
          " (3, 'C3', '青木 高橋', 'あおき', NULL, NULL, NULL, %1);"
          "UPDATE customer SET voided_op = 1 WHERE id = 3;"
          "INSERT INTO purchase (id, customer, code, model, plate, version, op, hash) VALUES"
          " (1048576, 1, 'P1', 'ミニバン', '湘南 330 さ 12-34', %1);"
          "INSERT INTO contact (id, customer, code, staff, \"on\", channel, version, op, hash) VALUES"
          " (2097152, 2, 'T1', 1, 2461000, 0, %1);"
          "INSERT INTO customer_search (customer, \"key\") VALUES (1, 'x'), (2, 'y'), (3, 'z');"
          "COMMIT;")
            .arg(rest)));
    return path;
}

} // namespace

TEST_CASE("a filled store of the first schema is found and listed after its upgrade", "[migration]")
{
    const QTemporaryDir folder;
    const auto path = oldStore(folder);
    const QDate today(2026, 11, 30);
    {
        auto store = need(Store::open(path));
        CHECK(store->outcome() == OpenOutcome::Upgraded);
    }
    auto store = need(Store::open(path, OpenMode::ReadOnly));
    CHECK(store->outcome() == OpenOutcome::ReadOnly);
    need(store->checkFile());
    const auto codes = [&](const char *text) {
        QStringList list;
        for (const auto &hit : need(store->search(q(text), today, 10)))
            list << hit.card.code.text();
        return list;
    };
    CHECK(codes("高橋") == QStringList{q("C2"), q("C1")}); // the one who was contacted comes first
    CHECK(codes("046622") == QStringList{q("C1")});
    CHECK(codes("ミニバン 1234") == QStringList{q("C1")});
    CHECK(codes("犬") == QStringList{q("C2")});
    CHECK(codes("青木").isEmpty());
    CHECK(need(listIds(*store, {.order = ListOrder::Kana}, today)) == std::vector<RowId>{1, 2});
}

TEST_CASE("an upgrade that fails leaves the old store as it was", "[migration]")
{
    const QTemporaryDir folder;
    const auto path = oldStore(folder);
    auto scripts = shippedMigrations();
    scripts << q("CREATE TABLE nonsense (;");
    CHECK_FALSE(openDatabase(path, OpenMode::ReadWrite, scripts));
    auto opened = need(openDatabase(path, OpenMode::ReadWrite, shippedMigrations().mid(0, 1)));
    CHECK(opened.outcome == OpenOutcome::Current);
    CHECK(need(opened.database->value(q("SELECT \"key\" FROM customer_search WHERE customer = 1"))).toString()
          == q("x"));
}
