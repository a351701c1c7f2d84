// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/real_window.h"

#include <QLabel>

using namespace kikubari;
using namespace kikubari::test;
using namespace Qt::StringLiterals;

namespace {

const QDate monday(2026, 11, 30), thursday(2026, 12, 3), friday(2026, 12, 4), saturday(2026, 12, 5);

/// Three cars delivered on Saturday: today is the last day of their check.
void freshDeliveries(Dealership &shop)
{
    shop.customer("C1", "山田 太郎", "ヤマダ タロウ", "2026-11-28", "new", "090-1111-2222");
    shop.customer("C2", "佐々木 花", "ササキ ハナ", "2026-11-28", "new", "090-3333-4444");
    shop.customer("C3", "井上 誠", "イノウエ マコト", "2026-11-28", "new", "090-5555-6666");
    shop.open(monday);
}

} // namespace

TEST_CASE("the first call of the day, by keyboard", "[journey]")
{
    Dealership shop;
    freshDeliveries(shop);
    REQUIRE(shop.state(monday, "C1", "delivery-check") == domain::State::Due);
    RealWindow w(shop.folder());
    REQUIRE(w.waitForDay());
    w.walkTo("C1");
    w.key(Qt::Key_F2);
    w.page().sheet()->result()->focusNote();
    w.type(u"新しい車に満足とのこと。"_s);
    w.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return !w.page().model()->rowOf(domain::CustomerCode("C1")) && w.onSheet() != "C1"; }));
    REQUIRE(w.waitForDay());

    // The store has it, and the check is done on its last day.
    const auto contacts = shop.contacts(monday, "C1");
    REQUIRE(contacts.size() == 1);
    CHECK(contacts.first().note == u"新しい車に満足とのこと。"_s);
    CHECK(contacts.first().outcome == domain::Outcome::Reached);
    CHECK(contacts.first().channel == domain::Channel::Call);
    CHECK(contacts.first().on == monday);
    CHECK(contacts.first().time == u"14:05"_s);
    CHECK(shop.state(monday, "C1", "delivery-check") == domain::State::Done);
    CHECK(shop.day(monday).doneToday == 1);
    // The next person is ready with empty fields, and nothing was written for him.
    CHECK_FALSE(w.page().sheet()->result()->outcome());
    CHECK(w.page().sheet()->result()->note()->toPlainText().isEmpty());
    CHECK(shop.contactsOfAll() == 1);
}

TEST_CASE("three attempts, then another channel is proposed", "[journey]")
{
    Dealership shop;
    freshDeliveries(shop);
    RealWindow w(shop.folder());
    REQUIRE(w.waitForDay());
    int attempts = 0;
    for (const QDate &day : {monday, thursday, friday}) {
        if (w.today != day)
            w.goTo(day);
        w.walkTo("C2");
        CHECK_FALSE(w.says(u"3回つながりません"_s));
        w.key(Qt::Key_F3);
        w.key(Qt::Key_Return, Qt::ControlModifier);
        // Not reached: off today's list, still to do.
        REQUIRE(w.waitFor([&] { return !w.page().model()->rowOf(domain::CustomerCode("C2")); }));
        ++attempts;
        CHECK(shop.contacts(day, "C2").size() == attempts);
        CHECK_FALSE(shop.listed(day, "C2"));
        CHECK(shop.state(day, "C2", "delivery-check") != domain::State::Done);
    }
    w.goTo(saturday);
    CHECK(shop.row(saturday, "C2").first().attempts == 3);
    w.walkTo("C2");
    CHECK(w.waitFor([&] { return w.says(u"3回つながりません"_s); }, 3000));
}

TEST_CASE("a promise made with Ctrl+R, kept on its day", "[journey]")
{
    Dealership shop;
    freshDeliveries(shop);
    RealWindow w(shop.folder());
    REQUIRE(w.waitForDay());
    w.walkTo("C3");
    w.key(Qt::Key_F2);
    w.inDialog([&] { w.key(Qt::Key_R, Qt::ControlModifier); },
               [&](QWidget &) {
                   w.type(u"+3"_s);
                   w.key(Qt::Key_Tab);
                   w.type(u"17:00"_s);
                   w.key(Qt::Key_Tab);
                   w.type(u"査定の返事"_s);
                   w.key(Qt::Key_Return);
               });
    REQUIRE(w.page().sheet()->result()->promise());
    CHECK(w.page().sheet()->result()->promise()->forOn == thursday);
    w.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return !shop.listed(monday, "C3"); }));
    CHECK(shop.state(monday, "C3", "promised-date") == domain::State::Upcoming);

    w.goTo(thursday);
    const auto promised = shop.row(thursday, "C3").first();
    CHECK(promised.rule == u"promised-date"_s);
    CHECK(promised.work == operations::Work::Promise);
    CHECK(promised.latest == thursday);
    w.walkTo("C3");
    CHECK(w.waitFor([&] { return w.says(u"査定の返事"_s); }, 3000));
    w.key(Qt::Key_F2);
    w.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return shop.state(thursday, "C3", "promised-date") == domain::State::Done; }));
    CHECK(shop.contacts(thursday, "C3").size() == 2);
    // Not on Friday either: a kept promise is kept.
    w.goTo(friday);
    for (const operations::DayRow &row : shop.day(friday).rows)
        for (const operations::DayItem &item : row.items)
            CHECK(item.rule != u"promised-date"_s);
}
