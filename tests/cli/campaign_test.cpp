// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/catch.h"

#include <QFile>

#include <map>

using namespace cli_test;
using namespace Qt::StringLiterals;

namespace {

/// Five customers, delivered forty days before.
struct Mailing : Shop
{
    Mailing()
    {
        file("store.json", R"({"code":"K","name":"みなと自動車","weekly_closed":["tue","wed"]})");
        file("staff.csv", "code,name,role,store\nS1,佐藤 一郎,salesperson,K\nS2,鈴木 次郎,salesperson,K\n");
        QByteArray customers = "code,kind,name,postal_code,address,staff,household,refuses\n";
        QByteArray purchases = "code,customer,staff,condition,model,delivered_on\n";
        for (int i = 1; i <= 5; ++i) {
            const QByteArray number = QByteArray::number(i);
            const QByteArray house = i > 3 ? "H1" : "";
            customers += "C" + number + ",person,山田 太郎,250-000" + number + ",小田原市緑町" + (i > 3 ? "9" : number)
                + "," + (i == 1 ? "S2" : "S1") + "," + house + "," + (i == 2 ? "dm" : "") + "\n";
            purchases += "P" + number + ",C" + number + ",S1,new,ミニバン,2026-10-20\n";
        }
        file("customers.csv", customers);
        file("purchases.csv", purchases);
        REQUIRE(act({u"import"_s, folder()}).status == 0);
    }
    Ran act(const QStringList &line) const { return on("2026-12-03", QStringList{u"--lang=en"_s} + line); }
    Ran campaign(const QStringList &line) const
    {
        return act(QStringList{u"campaign"_s} + line + QStringList{u"--format=json"_s});
    }
};

} // namespace

TEST_CASE("a mailing goes from its audience to what came of it without a window")
{
    const Mailing shop;
    const Ran made = shop.campaign({u"create"_s, u"--name=Fair"_s, u"--event-on=2026-12-12"_s});
    REQUIRE(made.status == 0);
    const QString code = made.object()[u"campaign"_s].toString();
    CHECK(code == u"M-000000001");
    std::map<QString, QJsonObject> rows;
    for (const QJsonValue &row : shop.campaign({u"audience"_s, code, u"--save"_s}).array())
        rows[row[u"customer"_s].toString()] = row.toObject();
    REQUIRE(rows.size() == 5);
    CHECK(rows[u"C2"_s][u"reason"_s].toString() == u"refused");
    CHECK_FALSE(rows[u"C2"_s][u"included"_s].toBool());
    CHECK(rows[u"C5"_s][u"joint_with"_s].toString() == u"C4");
    CHECK(rows[u"C1"_s][u"reason"_s].isNull());
    CHECK(rows[u"C1"_s][u"window_from"_s].toString() == u"2026-11-20");

    CHECK(shop.campaign({u"check"_s, code}).object()[u"blocks"_s].toBool());
    REQUIRE(shop.campaign({u"line"_s, code, u"--customers=C1"_s, u"--text=For you"_s}).status == 0);
    REQUIRE(shop.campaign({u"remove"_s, code, u"--customers=C3"_s, u"--reason=comes anyway"_s}).status == 0);
    REQUIRE(shop.campaign({u"restore"_s, code, u"--customers=C3"_s}).status == 0);
    CHECK(shop.campaign({u"posted"_s, code}).status == 2); // nothing printed
    const Ran printed = shop.campaign({u"print"_s, code, u"--out"_s, shop.path("l.pdf")});
    REQUIRE(printed.status == 0);
    CHECK(printed.object()[u"pieces"_s].toInt() == 3);
    CHECK(QFile::exists(shop.path("l.pdf")));
    const QByteArray pdf = contentOf(shop.path("l.pdf"));
    CHECK(shop.campaign({u"print"_s, code, u"--out"_s, shop.path("l.pdf")}).status == 2);
    CHECK(contentOf(shop.path("l.pdf")) == pdf); // nothing left, nothing overwritten

    CHECK(shop.campaign({u"posted"_s, code, u"--on=2026-12-04"_s}).status == 2); // still to come
    const Ran posted = shop.campaign({u"posted"_s, code, u"--on=2026-12-03"_s});
    REQUIRE(posted.status == 0);
    CHECK(posted.object()[u"pieces"_s].toInt() == 3);
    CHECK(posted.object()[u"people"_s].toInt() == 4);
    const QJsonArray calls = shop.act({u"follow-ups"_s, u"--rule=post-dm-call"_s, u"--format=json"_s}).array();
    CHECK(calls.size() == 4);
    const Ran returned = shop.campaign({u"returned"_s, u"No.1"_s});
    REQUIRE(returned.status == 0);
    CHECK(returned.array().size() == 1);
    const QJsonObject result = shop.campaign({u"result"_s, code}).object();
    CHECK(result[u"posted"_s].toInt() == 4);
    CHECK(result[u"returned"_s].toInt() == 1);
    CHECK(result[u"spans"_s].toArray().size() == 3);
    CHECK(shop.campaign({u"list"_s}).array()[0][u"stage"_s].toString() == u"posted");
}

TEST_CASE("who refuses after the audience was fixed is not printed; who does after printing is to be pulled out")
{
    const Mailing shop;
    const QString code = shop.campaign({u"create"_s, u"--name=Fair"_s}).object()[u"campaign"_s].toString();
    REQUIRE(shop.campaign({u"audience"_s, code, u"--save"_s}).status == 0);
    shop.file("customers.csv", "code,refuses\nC4,mail\n");
    REQUIRE(shop.act({u"import"_s, shop.folder()}).status == 0);
    const Ran printed = shop.campaign({u"print"_s, code, u"--out"_s, shop.path("l.pdf")});
    CHECK(printed.object()[u"pieces"_s].toInt() == 3);
    shop.file("customers.csv", "code,refuses\nC1,all\n");
    REQUIRE(shop.act({u"import"_s, shop.folder()}).status == 0);
    CHECK(shop.campaign({u"pulled"_s, code}).array().size() == 1);
    const Ran posted = shop.campaign({u"posted"_s, code});
    CHECK(posted.status == 1);
    CHECK(posted.object()[u"pulled"_s].toArray()[0][u"label_no"_s].toInt() == 1);
    CHECK(posted.object()[u"people"_s].toInt() == 2);
    for (const QJsonValue &row : shop.campaign({u"audience"_s, code}).array())
        if (row[u"customer"_s].toString() == u"C1")
            CHECK(row[u"label_no"_s].toInt() == 1); // found on the envelope that is to be pulled out
}

TEST_CASE("figures for a spreadsheet have the words and heads of the JSON in either language")
{
    const Mailing shop;
    const QString code = shop.campaign({u"create"_s, u"--name=Fair"_s}).object()[u"campaign"_s].toString();
    REQUIRE(shop.campaign({u"print"_s, code, u"--out"_s, shop.path("l.pdf")}).status == 0);
    const auto csv = [&shop](const QStringList &line) {
        return shop.on("2026-12-03", QStringList{u"campaign"_s} + line + QStringList{u"--format=csv"_s}).out;
    };
    CHECK(csv({u"check"_s, code}).startsWith("pieces,impersonal,impersonal_with_hint,share,blocks,"));
    CHECK(csv({u"check"_s, code}).contains("\n3,3,"));
    REQUIRE(shop.campaign({u"posted"_s, code}).status == 0);
    const QByteArray result = csv({u"result"_s, code});
    for (const char *group : {"\n30,sent,visits,0,4,", "\n30,called,visits,", "\n30,held_out,visits,"})
        CHECK(result.contains(group));
    CHECK(shop.campaign({u"result"_s, u"--from=2027-01-01"_s, u"--to=2026-01-01"_s}).status == 2);
    CHECK(shop.campaign({u"pulled"_s, u"M-9"_s}).status == 2);
}

TEST_CASE("a salesperson's mailing goes to his own customers; what cannot be is said with status 2")
{
    const Mailing shop;
    const QString own
        = shop.campaign({u"create"_s, u"--name=Mine"_s, u"--staff=S2"_s}).object()[u"campaign"_s].toString();
    CHECK(shop.campaign({u"audience"_s, own}).array().size() == 1);
    CHECK(shop.campaign({u"create"_s, u"--name"_s, u" "_s}).status == 2);
    CHECK(shop.campaign({u"create"_s, u"--name=A"_s, u"--hold-out=60"_s}).status == 2);
    CHECK(shop.campaign({u"create"_s, u"--name=A"_s, u"--postage=free"_s}).status == 2);
    CHECK(shop.campaign({u"audience"_s, u"M-9"_s}).status == 2);
    CHECK(shop.campaign({u"send"_s}).status == 2);
    CHECK(shop.campaign({u"returned"_s, u"abc"_s}).status == 2);
    CHECK(shop.campaign({u"posted"_s}).status == 2);
}
