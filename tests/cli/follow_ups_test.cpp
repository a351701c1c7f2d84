// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/catch.h"

#include <QDate>

#include <set>

using namespace cli_test;
using namespace Qt::StringLiterals;

namespace {

/// A shop with its records imported.
struct Ready : Shop
{
    Ready()
    {
        fill(*this);
        const Ran imported = on("2026-11-30", {u"import"_s, folder()});
        INFO(imported.err.toStdString());
        REQUIRE(imported.status == 0);
    }
    QJsonArray list(const char *day, const QStringList &more = {}) const
    {
        const Ran ran = on(day, QStringList{u"follow-ups"_s, u"--format"_s, u"json"_s} + more);
        INFO(ran.err.toStdString());
        REQUIRE(ran.status == 0);
        return ran.array();
    }
};

QJsonObject only(const QJsonArray &rows, const char *rule, const char *customer)
{
    QJsonObject found;
    int count = 0;
    for (const QJsonValue &row : rows)
        if (row[u"rule"_s].toString() == QLatin1String(rule)
            && row[u"customer"_s].toString() == QLatin1String(customer)) {
            found = row.toObject();
            ++count;
        }
    REQUIRE(count == 1);
    return found;
}

} // namespace

TEST_CASE("follow-ups as JSON has the promised members with the promised types")
{
    const Ready shop;
    const QJsonObject row = only(shop.list("2026-11-30"), "delivery-check", "C1");
    const std::set<QString> names{u"id"_s,           u"rule"_s,        u"customer"_s, u"staff"_s,    u"fact"_s,
                                  u"fact_on"_s,      u"earliest"_s,    u"due"_s,      u"latest"_s,   u"expires"_s,
                                  u"state"_s,        u"on_time"_s,     u"done_on"_s,  u"attempts"_s, u"why"_s,
                                  u"closure_late"_s, u"hidden_until"_s};
    const QStringList keys = row.keys();
    REQUIRE(std::set<QString>(keys.begin(), keys.end()) == names);
    REQUIRE(row[u"staff"_s] == u"S1"_s);
    REQUIRE(row[u"fact"_s] == u"delivery"_s);
    REQUIRE(row[u"fact_on"_s] == u"2026-11-28"_s);
    REQUIRE(row[u"earliest"_s] == u"2026-11-29"_s);
    REQUIRE(row[u"due"_s] == u"2026-11-30"_s);
    REQUIRE(row[u"latest"_s] == u"2026-11-30"_s);
    REQUIRE(row[u"expires"_s] == u"2026-12-28"_s);
    REQUIRE(row[u"state"_s] == u"due"_s);
    REQUIRE(row[u"on_time"_s].isNull());
    REQUIRE(row[u"done_on"_s].isNull());
    REQUIRE(row[u"hidden_until"_s].isNull());
    REQUIRE(row[u"closure_late"_s] == false);
    REQUIRE(row[u"attempts"_s] == 0);
    REQUIRE(row[u"why"_s].toString() == u"11/28(土) 納車 → 2日以内。11/30(月) まで"_s);

    const QJsonObject late = only(shop.list("2026-11-30"), "delivery-check", "C2");
    REQUIRE(late[u"due"_s] == u"2026-12-03"_s);
    REQUIRE(late[u"closure_late"_s] == true);
    const QJsonObject done = only(shop.list("2026-11-30"), "delivery-check", "C4");
    REQUIRE(done[u"state"_s] == u"done"_s);
    REQUIRE(done[u"on_time"_s] == true);
    REQUIRE(done[u"done_on"_s] == u"2026-06-08"_s);
    const QJsonObject banned = only(shop.list("2026-11-30"), "dm-cycle", "C2");
    REQUIRE(banned[u"state"_s] == u"cancelled"_s);
}

TEST_CASE("follow-ups speaks the language asked for, before or after the command")
{
    const Ready shop;
    const auto whyWith = [&shop](const QStringList &line) {
        return only(shop.run(line).array(), "delivery-check", "C1")[u"why"_s].toString();
    };
    const QString english
        = whyWith({u"--lang"_s, u"en"_s, u"--today=2026-11-30"_s, u"follow-ups"_s, u"--format=json"_s});
    REQUIRE(english.contains(u"28 Nov (Sat)"_s));
    REQUIRE(whyWith({u"follow-ups"_s, u"--format"_s, u"json"_s, u"--today"_s, u"2026-11-30"_s, u"--lang=en"_s})
            == english);
}

TEST_CASE("follow-ups is restricted by every filter, and a filter for nobody is an empty list")
{
    const Ready shop;
    const auto all = shop.list("2026-11-30");
    const auto every = [](const QJsonArray &rows, const QString &member, const QString &value) {
        REQUIRE_FALSE(rows.isEmpty());
        for (const QJsonValue &row : rows)
            REQUIRE(row[member].toString() == value);
    };
    every(shop.list("2026-11-30", {u"--rule"_s, u"dm-cycle"_s}), u"rule"_s, u"dm-cycle"_s);
    every(shop.list("2026-11-30", {u"--customer"_s, u"C3"_s}), u"customer"_s, u"C3"_s);
    every(shop.list("2026-11-30", {u"--staff"_s, u"S2"_s}), u"staff"_s, u"S2"_s);
    every(shop.list("2026-11-30", {u"--state"_s, u"upcoming"_s}), u"state"_s, u"upcoming"_s);
    const auto within = [](const QJsonArray &rows, const QString &member) {
        REQUIRE_FALSE(rows.isEmpty());
        for (const QJsonValue &row : rows) {
            REQUIRE(row[member].toString() >= u"2026-12-01"_s);
            REQUIRE(row[member].toString() <= u"2026-12-31"_s);
        }
    };
    const QStringList december{u"--from"_s, u"2026-12-01"_s, u"--to"_s, u"2026-12-31"_s};
    within(shop.list("2026-11-30", december), u"due"_s);
    within(shop.list("2026-11-30", december + QStringList{u"--by"_s, u"latest"_s}), u"latest"_s);
    REQUIRE(shop.list("2026-11-30", {u"--to"_s, u"1999-01-01"_s}).isEmpty());
    REQUIRE(all.size() > 10);
}

TEST_CASE("follow-ups does not depend on whether plan ran, and is sorted")
{
    const Ready shop;
    const QByteArray before = shop.on("2027-02-01", {u"follow-ups"_s, u"--format=json"_s}).out;
    REQUIRE(shop.on("2026-12-15", {u"plan"_s}).status == 0);
    REQUIRE(shop.on("2027-02-01", {u"follow-ups"_s, u"--format=json"_s}).out == before);
    const auto rows = shop.list("2027-02-01");
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const auto key = [&rows](qsizetype at) {
            QStringList parts;
            for (const char *name : {"due", "rule", "customer", "fact_on", "id"})
                parts.append(rows[at][QLatin1String(name)].toString());
            return parts;
        };
        REQUIRE(key(i - 1) < key(i));
    }
}

TEST_CASE("follow-ups as CSV and as a table hold the same rows")
{
    const Ready shop;
    const auto json = shop.list("2026-11-30");
    const QByteArray csv = shop.on("2026-11-30", {u"follow-ups"_s, u"--format=csv"_s}).out;
    REQUIRE(csv.startsWith("id,rule,customer,staff,fact,fact_on,earliest,due,latest,expires,state,on_time,done_on,"
                           "closure_late,attempts,why,hidden_until\n"));
    REQUIRE(csv.count('\n') == json.size() + 1);
    const QByteArray table = shop.on("2026-11-30", {u"follow-ups"_s}).out;
    REQUIRE(table.count('\n') == json.size() + 1);
}

TEST_CASE("plan a second time changes nothing; one more contact changes only its customer")
{
    const Ready shop;
    const QJsonObject first = shop.on("2026-11-30", {u"plan"_s, u"--format=json"_s}).object();
    REQUIRE(first[u"today"_s] == u"2026-11-30"_s);
    REQUIRE(first[u"opened"_s].toInt() > 0);
    REQUIRE(first[u"milliseconds"_s].isDouble());
    const QJsonObject second = shop.on("2026-11-30", {u"plan"_s, u"--format=json"_s}).object();
    for (const char *name : {"opened", "finished", "changed"})
        REQUIRE(second[QLatin1String(name)] == 0);

    const auto before = shop.list("2026-11-30");
    REQUIRE(shop.on("2026-11-30",
                    {u"record"_s, u"--staff=S1"_s, u"--customer=C1"_s, u"--channel=call"_s, u"--outcome=reached"_s})
                .status
            == 0);
    const auto after = shop.list("2026-11-30");
    const auto others = [](const QJsonArray &rows) {
        QJsonArray kept;
        for (const QJsonValue &row : rows)
            if (row[u"customer"_s] != u"C1"_s)
                kept.append(row);
        return kept;
    };
    REQUIRE(others(before) == others(after));
    REQUIRE(only(after, "delivery-check", "C1")[u"state"_s] == u"done"_s);
}

TEST_CASE("day by day the store comes to the same as in one jump")
{
    const Ready jump;
    const Ready steps;
    const QDate from(2026, 11, 30);
    for (int i = 0; i <= 400; i += 1)
        REQUIRE(steps.on(from.addDays(i).toString(Qt::ISODate).toUtf8().constData(), {u"plan"_s}).status == 0);
    const QByteArray last = from.addDays(400).toString(Qt::ISODate).toUtf8();
    REQUIRE(jump.on(last.constData(), {u"plan"_s}).status == 0);
    for (const char *command : {"today", "follow-ups"}) {
        const QStringList line{QString::fromLatin1(command), u"--format=json"_s};
        const Ran a = jump.on(last.constData(), line);
        REQUIRE(a.status == 0);
        REQUIRE(a.array().size() > 3);
        REQUIRE(steps.on(last.constData(), line).out == a.out);
    }
}

TEST_CASE("today lists what is open, due or overdue and not hidden, the most pressing first")
{
    const Ready shop;
    const Ran ran = shop.on("2026-12-05", {u"today"_s, u"--format=json"_s});
    REQUIRE(ran.status == 0);
    const auto rows = ran.array();
    REQUIRE_FALSE(rows.isEmpty());
    int rank = 0;
    for (const QJsonValue &row : rows) {
        INFO(row[u"id"_s].toString().toStdString());
        const QString state = row[u"state"_s].toString();
        REQUIRE((state == u"open" || state == u"due" || state == u"overdue"));
        REQUIRE(row[u"rank"_s].toInt() >= rank);
        REQUIRE(row[u"hidden_until"_s].isNull());
        REQUIRE_FALSE(row[u"name"_s].toString().isEmpty());
        rank = row[u"rank"_s].toInt();
    }
    const QJsonObject check = only(rows, "delivery-check", "C1");
    REQUIRE(check[u"state"_s] == u"overdue"_s);
    REQUIRE(check[u"rank"_s] == 4);
    // Every member that both lists have is the same in both.
    const QJsonObject listed = only(shop.list("2026-12-05"), "delivery-check", "C1");
    for (const QString &name : listed.keys())
        REQUIRE(check[name] == listed[name]);

    const auto mine = shop.on("2026-12-05", {u"today"_s, u"--format=json"_s, u"--staff=S2"_s}).array();
    REQUIRE_FALSE(mine.isEmpty());
    for (const QJsonValue &row : mine)
        REQUIRE(row[u"staff"_s] == u"S2"_s);
}

TEST_CASE("the table of today names each customer once")
{
    const Ready shop;
    const QByteArray out = shop.on("2026-12-05", {u"today"_s, u"--all"_s}).out;
    INFO(out.toStdString());
    REQUIRE(out.count("髙橋 健太 様") == 1);
    REQUIRE(out.contains("2026/12/5(土)"));
    REQUIRE(out.contains("2日以内"));
}
