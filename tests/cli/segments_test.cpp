// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/catch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace cli_test;
using namespace Qt::StringLiterals;

namespace {

struct Ready : Shop
{
    Ready()
    {
        fill(*this);
        REQUIRE(on("2026-11-30", {u"import"_s, folder()}).status == 0);
    }
    Ran act(const QStringList &line) const { return on("2026-11-30", QStringList{u"--lang=en"_s} + line); }
    QStringList codes(const QStringList &line) const
    {
        const Ran ran = act(QStringList{u"customers"_s, u"--format=json"_s, u"--order=code"_s} + line);
        REQUIRE(ran.status == 0);
        QStringList list;
        for (const QJsonValue &row : ran.array())
            list.append(row[u"customer"_s].toString());
        return list;
    }
    QString segmentFile(const QByteArray &json) const
    {
        QFile file(path("segments.json"));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(json);
        return file.fileName();
    }
};

} // namespace

TEST_CASE("segments are saved from a file, listed with their customers, shown, deleted and brought back")
{
    const Ready shop;
    const QStringList everybody = shop.codes({});
    CHECK(everybody.size() == 4);
    const QString file = shop.segmentFile(
        R"([{"key":"with-car","name":{"ja":"お車あり","en":"With a car"},"where":{"field":"car_count","op":"at_least","values":[1]}},
            {"key":"without","name":"なし","where":{"none":[{"car":[]}]}}])");
    const Ran saved = shop.act({u"segments"_s, u"save"_s, file, u"--format=json"_s});
    REQUIRE(saved.status == 0);
    CHECK_FALSE(saved.object()[u"operation"_s].toString().isEmpty());

    const QJsonArray list = shop.act({u"segments"_s, u"list"_s, u"--format=json"_s}).array();
    REQUIRE(list.size() == 2);
    CHECK(list[0][u"key"_s].toString() == u"with-car");
    CHECK(list[0][u"sentence"_s].toString() == u"number of cars at least 1");
    CHECK(list[0][u"customers"_s].toInt() + list[1][u"customers"_s].toInt() == 4);
    const QStringList with = shop.codes({u"--segment=with-car"_s}), without = shop.codes({u"--segment=without"_s});
    CHECK(with.size() == list[0][u"customers"_s].toInt());
    CHECK(without.size() == list[1][u"customers"_s].toInt());
    CHECK_FALSE(with.isEmpty());
    CHECK(shop.codes({u"--segment=with-car"_s, u"--where={\"none\":[{\"car\":[]}]}"_s}).isEmpty());
    CHECK(shop.act({u"segments"_s, u"show"_s, u"without"_s}).object()[u"where"_s].toObject().contains(u"none"_s));

    REQUIRE(shop.act({u"segments"_s, u"delete"_s, u"without"_s}).status == 0);
    CHECK(shop.act({u"segments"_s, u"list"_s, u"--format=json"_s}).array().size() == 1);
    REQUIRE(shop.act({u"undo"_s}).status == 0);
    CHECK(shop.act({u"segments"_s, u"list"_s, u"--format=json"_s}).array().size() == 2);
}

TEST_CASE("wrong segments and conditions are told with their place")
{
    const Ready shop;
    const Ran unknown = shop.act({u"customers"_s, u"--segment=nobody"_s});
    CHECK(unknown.status == 2);
    CHECK(unknown.err.contains("nobody"));
    const Ran field = shop.act({u"customers"_s, u"--where={\"all\":[{\"field\":\"rang\"}]}"_s});
    CHECK(field.status == 2);
    CHECK(field.err.contains("--where.all[0].field"));
    CHECK(shop.act({u"customers"_s, u"--where=rank=A"_s}).status == 2);
    CHECK(shop.act({u"customers"_s, u"--order=shoe_size"_s}).status == 2);
    CHECK(shop.act({u"segments"_s, u"paint"_s}).status == 2);
    CHECK(shop.act({u"segments"_s, u"show"_s, u"nobody"_s}).status == 2);
    CHECK(shop.act({u"segments"_s, u"delete"_s, u"nobody"_s}).status == 2);
    CHECK(shop.act({u"segments"_s, u"save"_s, shop.path("none.json")}).status == 3);
    const Ran wrong = shop.act(
        {u"segments"_s, u"save"_s, shop.segmentFile(R"([{"key":"a","where":{"field":"rank","op":"near"}}])")});
    CHECK(wrong.status == 3);
    CHECK(wrong.err.contains("a.where.op"));
    CHECK(shop.act({u"segments"_s, u"list"_s, u"--format=json"_s}).array().isEmpty());
}
