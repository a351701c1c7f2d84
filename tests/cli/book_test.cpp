// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/catch.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace cli_test;
using namespace Qt::StringLiterals;

namespace {

/// Four customers, of whom two are one: the same telephone, and the name in another writing of its first character.
struct Doubled : Shop
{
    Doubled()
    {
        file("staff.csv",
             "code,name,kana,role\nS1,佐藤 健,サトウ ケン,salesperson\nS2,林 由美,ハヤシ ユミ,salesperson\n");
        file("customers.csv",
             "code,kind,name,kana,staff,postal_code,address,building,mobile,refuses\n"
             "K1,person,髙橋 一,タカハシ ハジメ,S1,250-0001,小田原市扇町1-2,扇荘201,090-1111-2222,\n"
             "K2,person,高橋 一,タカハシ ハジメ,S1,250-0001,小田原市扇町1-2,,090-1111-2222,dm\n"
             "K3,person,鈴木 花,スズキ ハナ,S1,251-0001,藤沢市1-1,,090-3333-4444,\n"
             "K4,person,青木 二郎,アオキ ジロウ,S2,251-0001,藤沢市9-9,,090-5555-6666,\n");
        file("purchases.csv",
             "code,customer,staff,condition,delivered_on\nP1,K1,S1,new,2026-11-27\nP2,K2,S1,new,2025-11-19\n"
             "P3,K3,S1,new,2026-11-27\nP4,K4,S2,new,2026-11-27\n");
        REQUIRE(act({u"import"_s, folder()}).status == 0);
        REQUIRE(act({u"plan"_s}).status == 0);
    }
    Ran act(const QStringList &line) const
    {
        return on("2026-11-28", QStringList{u"--lang=en"_s, u"--staff=S1"_s} + line);
    }
    QJsonObject json(const QStringList &line) const { return act(QStringList{u"--format=json"_s} + line).object(); }
    QByteArray exported(const char *name) const
    {
        REQUIRE(act({u"export"_s, path(name)}).status == 0);
        return allOf(path(name));
    }
    /// The codes of who a salesperson looks after.
    QStringList customersOf(const QString &staff) const
    {
        QStringList codes;
        const Ran ran
            = on("2026-11-28", {u"--staff="_s + staff, u"customers"_s, u"--order=code"_s, u"--format=json"_s});
        REQUIRE(ran.status == 0);
        for (const QJsonValue &row : ran.array())
            codes << row[u"customer"_s].toString();
        return codes;
    }
};

} // namespace

TEST_CASE("duplicates names the pair, its reasons and how sure it is, in every format")
{
    const Doubled shop;
    const QJsonObject list = shop.json({u"duplicates"_s});
    CHECK(list[u"total"_s].toInt() == 1);
    const QJsonArray pairs = list[u"pairs"_s].toArray();
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0][u"a"_s].toString() == u"K1");
    CHECK(pairs[0][u"b"_s].toString() == u"K2");
    CHECK(pairs[0][u"score"_s].toInt() >= 80);
    const QJsonArray reasons = pairs[0][u"reasons"_s].toArray();
    CHECK(reasons.contains(u"name"_s)); // 髙 is 高 where one compares
    CHECK(reasons.contains(u"phone"_s));
    CHECK(reasons.contains(u"address"_s)); // one of the two left the building out
    CHECK(shop.act({u"duplicates"_s}).out.contains("K1"));
    const Ran csv = shop.act({u"duplicates"_s, u"--format=csv"_s});
    CHECK(csv.out.contains("K1,K2,"));
    CHECK(shop.act({u"duplicates"_s, u"--limit=0"_s}).status == 2);
}

TEST_CASE("merge shows what it would do, does it, and takes it back; the stricter ban wins and every file comes back")
{
    const Doubled shop;
    const QByteArray before = shop.exported("before");
    const QJsonObject preview = shop.json({u"merge"_s, u"K1"_s, u"K2"_s, u"--preview"_s});
    CHECK_FALSE(preview[u"fields"_s].toArray().isEmpty());
    CHECK(shop.exported("after-preview") == before);

    REQUIRE(shop.act({u"merge"_s, u"K1"_s, u"K2"_s}).status == 0);
    CHECK(shop.customersOf(u"S1"_s) == QStringList{u"K1"_s, u"K3"_s});
    const QByteArray merged = shop.exported("merged");
    CHECK(merged != before);
    CHECK(merged.contains("P2,K1,")); // the car went along
    CHECK(merged.contains("扇荘201"));
    CHECK(shop.json({u"duplicates"_s})[u"total"_s].toInt() == 0);

    REQUIRE(shop.act({u"merge"_s, u"K1"_s, u"K2"_s, u"--undo"_s}).status == 0);
    CHECK(shop.exported("undone") == before);
    CHECK(shop.act({u"merge"_s, u"K1"_s, u"K2"_s, u"--undo"_s}).status != 0);
    CHECK(shop.act({u"merge"_s, u"K1"_s}).status == 2);
    CHECK(shop.act({u"merge"_s, u"K1"_s, u"K1"_s}).status != 0);
    CHECK(shop.act({u"merge"_s, u"K1"_s, u"K9"_s}).status != 0);
}

TEST_CASE("two who were marked as different people are no duplicates until that is undone")
{
    const Doubled shop;
    REQUIRE(shop.act({u"merge"_s, u"K1"_s, u"K2"_s, u"--different"_s}).status == 0);
    CHECK(shop.json({u"duplicates"_s})[u"total"_s].toInt() == 0);
    REQUIRE(shop.act({u"undo"_s}).status == 0);
    CHECK(shop.json({u"duplicates"_s})[u"total"_s].toInt() == 1);
}

TEST_CASE("handover shows whom it moves, moves them with their follow-ups, and is undone")
{
    const Doubled shop;
    const QByteArray before = shop.exported("before");
    const QJsonObject preview = shop.json({u"handover"_s, u"--from=S1"_s, u"--to=S2"_s, u"--preview"_s});
    CHECK(preview[u"customers"_s].toInt() == 3);
    CHECK(preview[u"follow_ups"_s].toInt() >= 2);
    CHECK(preview[u"list"_s].toArray().size() == 3);
    REQUIRE(shop.act({u"handover"_s, u"--from=S1"_s, u"--to=S2"_s, u"--leaving"_s}).status == 0);
    CHECK(shop.customersOf(u"S2"_s) == QStringList{u"K1"_s, u"K2"_s, u"K3"_s, u"K4"_s});
    REQUIRE(shop.act({u"undo"_s}).status == 0);
    CHECK(shop.exported("undone") == before);
}

TEST_CASE("handover of named customers takes each from whoever has him; the area and a cover narrow it")
{
    const Doubled shop;
    const QJsonObject named = shop.json({u"handover"_s, u"--to=S2"_s, u"--customers=K3,K4"_s, u"--preview"_s});
    CHECK(named[u"customers"_s].toInt() == 1); // K4 is his already
    REQUIRE(shop.act({u"handover"_s, u"--to=S2"_s, u"--customers=K3,K4"_s}).status == 0);
    CHECK(shop.customersOf(u"S2"_s) == QStringList{u"K3"_s, u"K4"_s});
    const QJsonObject area = shop.json({u"handover"_s, u"--from=S1"_s, u"--to=S2"_s, u"--area=250"_s, u"--preview"_s});
    CHECK(area[u"customers"_s].toInt() == 2);
    REQUIRE(shop.act({u"handover"_s, u"--from=S1"_s, u"--to=S2"_s, u"--until=2026-12-20"_s}).status == 0);
    CHECK(shop.customersOf(u"S1"_s).contains(u"K1"_s)); // a cover gives nobody away

    CHECK(shop.act({u"handover"_s, u"--from=S1"_s}).status == 2);
    CHECK(shop.act({u"handover"_s, u"--from=S1"_s, u"--to=S9"_s}).status != 0);
    CHECK(shop.act({u"handover"_s, u"--from=S1"_s, u"--to=S1"_s}).status != 0);
    CHECK(shop.act({u"handover"_s, u"--from=S1"_s, u"--to=S2"_s, u"--from-date=2026-12-01"_s}).status == 2);
}
