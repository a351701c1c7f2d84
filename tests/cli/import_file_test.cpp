// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/catch.h"

#include <QFileInfo>

using namespace cli_test;
using namespace Qt::StringLiterals;

namespace {

const char *const list = "コード,氏名,ＴＥＬ,車名,納車日\n"
                         "K9,山田　太郎様,0465123456,ソレイユ,R8.11.21\n"
                         "K10,,0465-22-3333,ノエル,2026/11/22\n";

Ran importList(const Shop &shop, const QStringList &more)
{
    shop.file("list.csv", list);
    return shop.on("2026-11-30", QStringList{u"import"_s, shop.path("records/list.csv"), u"--format=json"_s} + more);
}

} // namespace

TEST_CASE("the mapping of a shop's own file is shown without a store, and none is made")
{
    const Shop shop;
    const auto ran = importList(shop, {u"--show-mapping"_s});
    REQUIRE(ran.status == 0);
    const auto columns = ran.object()[u"columns"_s].toArray();
    REQUIRE(columns.size() == 5);
    REQUIRE(columns[0][u"field"_s].toString() == u"code");
    REQUIRE(columns[1][u"field"_s].toString() == u"name");
    REQUIRE(columns[4][u"field"_s].toString() == u"delivered_on");
    REQUIRE_FALSE(QFileInfo::exists(shop.database()));
}

TEST_CASE("without --yes and without a terminal a file is only shown: status 2, nothing changed")
{
    const Shop shop;
    const auto ran = importList(shop, {});
    REQUIRE(ran.status == 2);
    REQUIRE(ran.object()[u"totals"_s][u"customers"_s][u"added"_s] == 1);
    REQUIRE_FALSE(QFileInfo::exists(shop.database()));
}

TEST_CASE(
    "a shop's own file goes in with --yes, its broken row with the reason into rejects.csv; --undo-last takes it back")
{
    const Shop shop;
    fill(shop);
    REQUIRE(shop.on("2026-11-30", {u"import"_s, shop.folder()}).status == 0);
    REQUIRE(shop.on("2026-11-30", {u"export"_s, shop.path("before")}).status == 0);
    const auto ran = importList(shop, {u"--yes"_s});
    REQUIRE(ran.status == 1);
    REQUIRE(ran.object()[u"total"_s][u"added"_s] == 1);
    const auto rejected = ran.object()[u"rejected"_s].toArray();
    REQUIRE(rejected.size() == 1);
    REQUIRE(rejected[0][u"line"_s] == 3);
    REQUIRE(rejected[0][u"reason"_s].toString() == u"no_name");
    REQUIRE(contentOf(shop.path("rejects.csv")).contains("K10,,0465-22-3333"));
    const auto found = shop.on("2026-11-30", {u"search"_s, u"山田太郎"_s, u"--format=json"_s});
    REQUIRE(found.array()[0][u"phone"_s].toString() == u"0465-12-3456");

    REQUIRE(shop.on("2026-11-30", {u"import"_s, u"--undo-last"_s}).status == 0);
    REQUIRE(shop.on("2026-11-30", {u"export"_s, shop.path("after")}).status == 0);
    REQUIRE(allOf(shop.path("after")) == allOf(shop.path("before")));
}

TEST_CASE("columns are corrected on the line; wrong words are status 2")
{
    const Shop shop;
    const auto ran = importList(shop, {u"--show-mapping"_s, u"--map"_s, u"車名=note"_s, u"--map"_s, u"#3=any_phone"_s});
    const auto columns = ran.object()[u"columns"_s].toArray();
    REQUIRE(columns[3][u"field"_s].toString() == u"note");
    REQUIRE(columns[2][u"field"_s].toString() == u"any_phone");
    REQUIRE(importList(shop, {u"--map"_s, u"車名=nonsense"_s}).status == 2);
    REQUIRE(importList(shop, {u"--doubles"_s, u"often"_s}).status == 2);
    REQUIRE(importList(shop, {u"--cut-off"_s, u"2026-02-30"_s}).status == 2);
    REQUIRE(shop.on("2026-11-30", {u"import"_s, shop.path("nothing.csv")}).status == 3);
    REQUIRE_FALSE(QFileInfo::exists(shop.database()));
}
