// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/catch.h"

#include <QFileInfo>
#include <QStringEncoder>

using namespace cli_test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject fileOf(const QJsonObject &summary, const char *name)
{
    for (const QJsonValue &file : summary[u"files"_s].toArray())
        if (file[u"file"_s].toString() == QLatin1String(name))
            return file.toObject();
    return {};
}

QJsonObject importJson(const Shop &shop, int status)
{
    const Ran ran = shop.on("2026-11-30", {u"import"_s, shop.folder(), u"--format=json"_s});
    INFO(ran.out.toStdString() + ran.err.toStdString());
    REQUIRE(ran.status == status);
    return ran.object();
}

} // namespace

TEST_CASE("import makes a store that is not there, and a second time changes nothing")
{
    const Shop shop;
    fill(shop);
    const QJsonObject first = importJson(shop, 0);
    REQUIRE(fileOf(first, "customers.csv")[u"added"_s] == 4);
    REQUIRE(first[u"total"_s][u"rejected"_s] == 0);
    const QJsonObject second = importJson(shop, 0);
    REQUIRE(second[u"total"_s][u"added"_s] == 0);
    REQUIRE(second[u"total"_s][u"updated"_s] == 0);
    REQUIRE(second[u"total"_s][u"unchanged"_s] == first[u"total"_s][u"read"_s]);
    REQUIRE_FALSE(QFileInfo::exists(shop.path("rejects.csv")));
}

TEST_CASE("bad rows go to rejects.csv with file, line and reason; the good ones go in")
{
    const Shop shop;
    fill(shop);
    shop.file("contacts.csv",
              "code,customer,on,channel,direction,outcome,note\n"
              "T1,C1,2026-11-29,call,out,reached,\"two\nlines\"\n"
              "T2,C9,2026-11-29,call,out,reached,\n"
              "T3,C1,2026-11-31,call,out,reached,\n"
              "T4,C1,2026-11-29,Call,out,reached,\n"
              "T5,C1,2026-11-29,call,out\n"
              "T6,C1,2026-11-29,call,out,reached,a,b\n"
              ",C1,2026-11-29,call,out,reached,\n"
              "T1,C1,2026-11-30,call,out,reached,\n"
              "T7,C1,2026-11-29,call,out,reached,"
                  + QByteArray(1 << 20, 'x')
                  + "\n"
                    "T8,C2,2026-11-30,call,out,reached,ok\n");
    const QJsonObject summary = importJson(shop, 1);
    REQUIRE(fileOf(summary, "contacts.csv")[u"added"_s] == 2);
    REQUIRE(fileOf(summary, "contacts.csv")[u"rejected"_s] == 8);
    const QByteArray rejects = contentOf(shop.path("rejects.csv"));
    INFO(rejects.left(2000).toStdString());
    for (const char *place : {"contacts.csv,4,", "contacts.csv,5,", "contacts.csv,6,", "contacts.csv,7,",
                              "contacts.csv,8,", "contacts.csv,9,", "contacts.csv,10,", "contacts.csv,11,"})
        REQUIRE(rejects.contains(place));
    REQUIRE(shop.run({u"import"_s, shop.folder(), u"--rejects"_s, shop.path("elsewhere.csv")}).status == 1);
    REQUIRE(contentOf(shop.path("elsewhere.csv")).contains("contacts.csv,4,"));
}

TEST_CASE("CP932, a byte order mark and CRLF are read right")
{
    const Shop shop;
    fill(shop);
    // "表示 能登 ソ" in CP932: second bytes that are backslashes in ASCII.
    shop.file("customers.csv",
              "code,name,staff\r\nC1,\x95\x5c\x8e\xa6 \x94\x5c\x93\x6f,S1\r\nC2,\x83\x5c,S1\r\n"
              "C3,a,S2\r\nC4,b,S2\r\n");
    shop.file("staff.csv",
              "\xef\xbb\xbf"
              "code,name,role\r\nS1,渡邊,salesperson\r\nS2,佐藤,salesperson\r\n");
    importJson(shop, 0);
    const auto hits = shop.run({u"search"_s, u"表示"_s, u"--format=json"_s}).array();
    REQUIRE(hits.size() == 1);
    REQUIRE(hits[0][u"name"_s] == u"表示 能登"_s);
    REQUIRE(hits[0][u"staff_name"_s] == u"渡邊"_s);
}

TEST_CASE("a file that cannot be read changes nothing, and leaves no store behind")
{
    for (const QByteArray &bad : {QByteArray("\xff\xfe\x00\x01", 4), QByteArray(), QByteArray("name,kana\na,b\n"),
                                  QByteArray("code,name\nC1,a\0b\n", 17)}) {
        const Shop shop;
        fill(shop);
        shop.file("customers.csv", bad);
        const Ran fresh = shop.run({u"import"_s, shop.folder()});
        INFO(fresh.err.toStdString());
        REQUIRE(fresh.status == 3);
        REQUIRE(fresh.err.contains("customers.csv"));
        REQUIRE_FALSE(QFileInfo::exists(shop.database()));

        fill(shop);
        importJson(shop, 0);
        const QByteArray before = shop.on("2026-11-30", {u"follow-ups"_s, u"--format=json"_s}).out;
        shop.file("staff.csv", "code,name,role\nS1,別の名,salesperson\n");
        shop.file("customers.csv", bad);
        REQUIRE(shop.run({u"import"_s, shop.folder()}).status == 3);
        REQUIRE(shop.on("2026-11-30", {u"follow-ups"_s, u"--format=json"_s}).out == before);
    }
}

TEST_CASE("what is odd but possible goes in and is told: status 1")
{
    const Shop shop;
    fill(shop);
    shop.file("purchases.csv",
              "code,customer,ordered_on,delivered_on,disposed_on,colour_code\n"
              "P1,C1,2026-10-20,2026-11-20,2026-11-01,7\n");
    const QJsonObject summary = importJson(shop, 1);
    REQUIRE(fileOf(summary, "purchases.csv")[u"added"_s] == 1);
    QStringList kinds;
    for (const QJsonValue &finding : summary[u"findings"_s].toArray())
        kinds.append(finding[u"kind"_s].toString());
    REQUIRE(kinds.contains(u"disposed_before_delivered"_s));
    REQUIRE(kinds.contains(u"unknown_column"_s));
}

TEST_CASE("a folder that is not there is status 3, none at all status 2")
{
    const Shop shop;
    REQUIRE(shop.run({u"import"_s, shop.path("nowhere")}).status == 3);
    REQUIRE_FALSE(QFileInfo::exists(shop.database()));
    REQUIRE(shop.run({u"import"_s}).status == 2);
}

TEST_CASE("export, import into an empty store, export: the same bytes and the same follow-ups")
{
    const Shop shop;
    fill(shop);
    REQUIRE(shop.on("2026-11-30", {u"import"_s, shop.folder(), u"--start"_s, u"2026-11-01"_s}).status == 0);
    REQUIRE(shop.on("2026-11-30", {u"plan"_s}).status == 0);
    REQUIRE(shop.on("2026-11-30",
                    {u"record"_s, u"--staff=S1"_s, u"--customer=C1"_s, u"--channel=call"_s, u"--outcome=reached"_s,
                     u"--topic"_s, u"navi=地図"_s, u"--note"_s, u"良い,\"とても\""_s, u"--promise"_s,
                     u"2026-12-05:見積り"_s})
                .status
            == 0);
    REQUIRE(shop.on("2026-11-30", {u"snooze"_s, u"delivery-check/C2/delivery/P2"_s, u"--until=2026-12-03"_s}).status
            == 0);
    REQUIRE(shop.on("2026-11-30", {u"waive"_s, u"post-dm-call/C3/dm/T3"_s, u"--reason=too_late"_s}).status == 0);
    REQUIRE(shop.on("2026-12-04", {u"plan"_s}).status == 0);

    REQUIRE(shop.on("2026-12-04", {u"export"_s, shop.path("one")}).status == 0);
    const QString other = shop.path("other.db");
    REQUIRE(shop.bare({u"--db"_s, other, u"--today=2026-12-04"_s, u"import"_s, shop.path("one")}).status <= 1);
    REQUIRE(shop.bare({u"--db"_s, other, u"--today=2026-12-04"_s, u"plan"_s}).status == 0);
    REQUIRE(shop.bare({u"--db"_s, other, u"export"_s, shop.path("two")}).status == 0);
    REQUIRE(allOf(shop.path("one")).size() > 1000);
    REQUIRE(allOf(shop.path("one")) == allOf(shop.path("two")));
    const QStringList list{u"--today=2026-12-20"_s, u"follow-ups"_s, u"--format=json"_s};
    REQUIRE(shop.bare(QStringList{u"--db"_s, other} + list).out == shop.run(list).out);
}
