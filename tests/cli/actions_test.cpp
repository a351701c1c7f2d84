// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/catch.h"

#include <QFileInfo>

using namespace cli_test;
using namespace Qt::StringLiterals;

namespace {

const QString check = u"delivery-check/C1/delivery/P1"_s;
const QString late = u"delivery-check/C2/delivery/P2"_s;

struct Ready : Shop
{
    Ready()
    {
        fill(*this);
        REQUIRE(on("2026-11-30", {u"import"_s, folder()}).status == 0);
        REQUIRE(on("2026-11-30", {u"plan"_s}).status == 0);
    }
    /// Something that S1 does on 30 November 2026.
    Ran act(const QStringList &line) const { return on("2026-11-30", QStringList{u"--staff=S1"_s} + line); }
    Ran call(const QStringList &more = {}) const
    {
        return act(QStringList{u"record"_s, u"--format=json"_s, u"--customer=C1"_s, u"--channel=call"_s,
                               u"--outcome=reached"_s}
                   + more);
    }
    QJsonObject followUp(const QString &id, const char *day = "2026-11-30") const
    {
        for (const QJsonValue &row : on(day, {u"follow-ups"_s, u"--format=json"_s}).array())
            if (row[u"id"_s] == id)
                return row.toObject();
        return {};
    }
};

} // namespace

TEST_CASE("record finishes what the rules say and tells it")
{
    const Ready shop;
    const Ran ran
        = shop.call({u"--follow-up"_s, check, u"--satisfaction=5"_s, u"--visit-intent=yes"_s, u"--time=18:30"_s,
                     u"--purpose=courtesy"_s, u"--promise"_s, u"2026-12-05:見積り:二案"_s});
    INFO(ran.err.toStdString());
    REQUIRE(ran.status == 0);
    const QJsonObject told = ran.object();
    REQUIRE(told[u"finished"_s].toArray().contains(check));
    REQUIRE(told[u"summary"_s].toString().contains(u"髙橋 健太"_s));
    REQUIRE(shop.followUp(check)[u"done_on"_s] == u"2026-11-30"_s);
    QStringList opened;
    for (const QJsonValue &id : told[u"opened"_s].toArray())
        opened.append(shop.followUp(id.toString())[u"rule"_s].toString());
    REQUIRE(opened.contains(u"promised-date"_s));
}

TEST_CASE("record refuses a follow-up that it does not finish, and records nothing")
{
    const Ready shop;
    const Ran ran = shop.act(
        {u"record"_s, u"--customer=C1"_s, u"--channel=call"_s, u"--outcome=absent"_s, u"--follow-up"_s, check});
    REQUIRE(ran.status == 2);
    REQUIRE(shop.followUp(check)[u"attempts"_s] == 0);
    REQUIRE(shop.call({u"--follow-up"_s, u"no-such-id"_s}).status == 2);
    REQUIRE(shop.followUp(check)[u"state"_s] == u"due"_s);
}

TEST_CASE("an attempt counts and hides the follow-up until the next open day")
{
    const Ready shop;
    REQUIRE(shop.act({u"record"_s, u"--customer=C1"_s, u"--channel=call"_s, u"--outcome=absent"_s}).status == 0);
    const QJsonObject row = shop.followUp(check);
    REQUIRE(row[u"attempts"_s] == 1);
    REQUIRE(row[u"hidden_until"_s] == u"2026-12-03"_s);
    const auto inList = [&shop](const char *day) {
        for (const QJsonValue &item : shop.on(day, {u"today"_s, u"--format=json"_s}).array())
            if (item[u"id"_s] == check)
                return true;
        return false;
    };
    REQUIRE_FALSE(inList("2026-11-30"));
    REQUIRE(inList("2026-12-03"));
}

TEST_CASE("undo takes the last thing back, redo does it again")
{
    const Ready shop;
    REQUIRE(shop.call().status == 0);
    REQUIRE(shop.act({u"undo"_s}).status == 0);
    REQUIRE(shop.followUp(check)[u"state"_s] == u"due"_s);
    REQUIRE(shop.act({u"redo"_s}).status == 0);
    REQUIRE(shop.followUp(check)[u"state"_s] == u"done"_s);
}

TEST_CASE("undo of another person's doing is not offered")
{
    const Ready shop;
    REQUIRE(shop.call().status == 0);
    REQUIRE(shop.on("2026-11-30", {u"--staff=S2"_s, u"undo"_s}).status != 0);
    REQUIRE(shop.followUp(check)[u"state"_s] == u"done"_s);
}

TEST_CASE("snooze hides, waive lets go, reassign gives away; each can be undone")
{
    const Ready shop;
    REQUIRE(shop.act({u"snooze"_s, late, u"--until=2026-12-03"_s}).status == 0);
    REQUIRE(shop.followUp(late)[u"hidden_until"_s] == u"2026-12-03"_s);
    REQUIRE(shop.act({u"undo"_s}).status == 0);
    REQUIRE(shop.followUp(late)[u"hidden_until"_s].isNull());

    REQUIRE(shop.act({u"waive"_s, late, check, u"--reason=told_otherwise"_s}).status == 0);
    REQUIRE(shop.followUp(late)[u"state"_s] == u"waived"_s);
    REQUIRE(shop.followUp(check)[u"state"_s] == u"waived"_s);
    REQUIRE(shop.act({u"undo"_s}).status == 0);
    REQUIRE(shop.followUp(check)[u"state"_s] == u"due"_s);

    REQUIRE(shop.act({u"reassign"_s, check, u"--to=S2"_s}).status == 0);
    REQUIRE(shop.followUp(check)[u"staff"_s] == u"S2"_s);
}

TEST_CASE("void takes a contact back with a reason")
{
    const Ready shop;
    const QString done = u"delivery-check/C4/delivery/P4"_s;
    REQUIRE(shop.followUp(done)[u"state"_s] == u"done"_s);
    REQUIRE(shop.act({u"void"_s, u"T1"_s}).status == 2);
    REQUIRE(shop.act({u"void"_s, u"T1"_s, u"--reason"_s, u"別の人"_s}).status == 0);
    REQUIRE(shop.followUp(done)[u"state"_s] == u"missed"_s);
    REQUIRE(shop.act({u"void"_s, u"T99"_s, u"--reason=x"_s}).status == 2);
}

TEST_CASE("search finds by kana, digits, plate and code")
{
    const Ready shop;
    for (const QString &text : {u"たかはし"_s, u"高橋"_s, u"タカハシ"_s, u"09000000001"_s, u"12-34"_s, u"C1"_s}) {
        const Ran ran = shop.run({u"search"_s, text, u"--format=json"_s});
        INFO(text.toStdString() << " " << ran.out.toStdString());
        REQUIRE(ran.status == 0);
        REQUIRE(ran.array().size() >= 1);
        REQUIRE(ran.array()[0][u"customer"_s] == u"C1"_s);
    }
    REQUIRE(shop.run({u"search"_s, u"いない"_s, u"--format=json"_s}).out == "[]\n");
}

TEST_CASE("rules can be read without a store and parsed again")
{
    const Shop shop;
    const auto all = shop.run({u"rules"_s, u"export"_s}).array();
    REQUIRE(all.size() >= 4);
    const QJsonObject rule = shop.run({u"rules"_s, u"show"_s, u"delivery-check"_s}).object();
    REQUIRE(rule[u"done_by"_s][u"fact"_s] == u"talk"_s);
    REQUIRE(shop.run({u"rules"_s, u"list"_s, u"--format=json"_s}).array().size() == all.size());
    REQUIRE(shop.run({u"rules"_s, u"show"_s, u"nothing"_s}).status == 2);
    REQUIRE_FALSE(QFileInfo::exists(shop.database()));
}

TEST_CASE("a demo is made, checked, and the same again for the same seed")
{
    const Shop shop;
    const Ran made = shop.on("2026-11-30", {u"demo"_s, u"--customers=60"_s, u"--seed=7"_s, u"--format=json"_s});
    INFO(made.err.toStdString());
    REQUIRE(made.status == 0);
    REQUIRE(made.object()[u"customers"_s] == 60);
    REQUIRE(made.object()[u"follow_ups"_s].toInt() > 60);
    REQUIRE(shop.on("2026-11-30", {u"demo"_s}).status == 3); // there is a store already
    const Ran sound = shop.run({u"check"_s, u"--format=json"_s});
    REQUIRE(sound.status == 0);
    REQUIRE(sound.object()[u"customers"_s] == 60);
    const QJsonObject plan = shop.on("2026-11-30", {u"plan"_s, u"--format=json"_s}).object();
    REQUIRE(plan[u"changed"_s] == 0);

    REQUIRE(shop.on("2026-11-30", {u"export"_s, shop.path("one")}).status == 0);
    REQUIRE(shop.bare({u"--db"_s, shop.path("b.db"), u"--today=2026-11-30"_s, u"demo"_s, u"--customers=60"_s,
                       u"--seed=7"_s})
                .status
            == 0);
    REQUIRE(shop.bare({u"--db"_s, shop.path("b.db"), u"export"_s, shop.path("two")}).status == 0);
    REQUIRE(allOf(shop.path("one")) == allOf(shop.path("two")));
}
