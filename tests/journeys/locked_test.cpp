// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/real_window.h"

#include <QFile>
#include <QLabel>

using namespace kikubari;
using namespace kikubari::test;
using namespace Qt::StringLiterals;

namespace {

const QDate monday(2026, 11, 30), thursday(2026, 12, 3);

void deliveries(Dealership &shop)
{
    shop.customer("C1", "山田 太郎", "ヤマダ タロウ", "2026-11-28");
    shop.customer("C2", "佐々木 花", "ササキ ハナ", "2026-11-28");
    shop.customer("C3", "井上 誠", "イノウエ マコト", "2026-11-28");
    shop.open(monday);
}

bool barRuns(const RealWindow &w)
{
    const auto bars = w.window.findChildren<widgets::BusyBar *>();
    return std::any_of(bars.begin(), bars.end(), [](const auto *bar) { return bar->isShown() && bar->isVisible(); });
}

/// Nothing on the screen speaks of locks or SQLite.
bool showsNoTechnicalWords(const RealWindow &w)
{
    for (const QLabel *label : w.window.findChildren<QLabel *>())
        if (label->isVisible() && (label->text().contains(u"locked"_s) || label->text().contains(u"SQLite"_s)))
            return false;
    return true;
}

} // namespace

TEST_CASE("while another program writes, a record waits and then goes through", "[journey][failure]")
{
    Dealership shop;
    deliveries(shop);
    RealWindow w(shop.folder());
    REQUIRE(w.waitForDay());
    w.walkTo("C1");
    OtherProgram other(shop.path(), "IMMEDIATE");
    w.key(Qt::Key_F2);
    w.page().sheet()->result()->focusNote();
    w.type(u"待っている間"_s);
    w.key(Qt::Key_Return, Qt::ControlModifier);
    w.key(Qt::Key_Return, Qt::ControlModifier); // an impatient second time
    CHECK(w.waitFor([&] { return barRuns(w); }, 4000));
    CHECK(w.page().openCount() == 3);
    CHECK(w.page().sheet()->result()->note()->toPlainText() == u"待っている間"_s);
    CHECK(showsNoTechnicalWords(w));
    CHECK(shop.contactsOfAll() == 0);
    other.release();
    REQUIRE(w.waitFor([&] { return w.page().openCount() == 2; }));
    CHECK(shop.contacts(monday, "C1").size() == 1);
    CHECK(shop.contactsOfAll() == 1);
    CHECK(w.waitFor([&] { return !barRuns(w); }, 3000));
}

TEST_CASE("while another program shuts everybody out, the rows stay and the bar runs", "[journey][failure]")
{
    Dealership shop;
    deliveries(shop);
    RealWindow w(shop.folder());
    REQUIRE(w.waitForDay());
    w.walkTo("C1");
    {
        OtherProgram other(shop.path(), "EXCLUSIVE");
        w.page().reload();
        REQUIRE(w.waitFor([&] { return barRuns(w); }, 4000));
        QTest::qWait(500);
        CHECK(w.page().openCount() == 3);
        CHECK(w.page().view()->isVisible());
        CHECK(showsNoTechnicalWords(w));
        // What is pressed meanwhile never lands on the person of the sheet that still stands there.
        for (const Qt::Key key : {Qt::Key_End, Qt::Key_Home})
            if (w.page().model()->row(w.page().view()->currentIndex())->customer == domain::CustomerCode("C1"))
                QTest::keyClick(w.page().view(), key);
        const auto *row = w.page().model()->row(w.page().view()->currentIndex());
        REQUIRE(row);
        const std::string selected = row->customer.text().toStdString();
        REQUIRE(selected != "C1");
        w.key(Qt::Key_F3);
        w.key(Qt::Key_Return, Qt::ControlModifier);
        other.release();
        REQUIRE(w.waitForDay());
        CHECK(w.onSheet() == selected);
    }
    QTest::qWait(200);
    CHECK(shop.contacts(monday, "C1").isEmpty());
    CHECK(w.waitFor([&] { return !barRuns(w); }, 3000));
}

TEST_CASE("a store that is locked at the start opens when the lock is gone", "[journey][failure]")
{
    Dealership shop;
    deliveries(shop);
    OtherProgram other(shop.path(), "EXCLUSIVE");
    RealWindow w(shop.folder());
    QTest::qWait(1500);
    CHECK(w.says(u"読み込んでいます"_s)); // no empty window meanwhile
    CHECK(showsNoTechnicalWords(w));
    other.release();
    REQUIRE(w.waitForDay());
    CHECK(w.page().openCount() == 3);
}

TEST_CASE("the open window moves to the new day with a half-written note", "[journey]")
{
    Dealership shop;
    deliveries(shop);
    RealWindow w(shop.folder());
    REQUIRE(w.waitForDay());
    w.walkTo("C1");
    w.key(Qt::Key_F2);
    w.page().sheet()->result()->focusNote();
    w.type(u"途中まで書いた"_s);
    w.goTo(thursday);
    REQUIRE(w.waitForDay());
    QTest::qWait(200);
    REQUIRE(w.onSheet() == "C1");
    CHECK(w.page().sheet()->result()->note()->toPlainText() == u"途中まで書いた"_s);
    CHECK(w.page().sheet()->result()->outcome() == domain::Outcome::Reached);
    CHECK(w.page().sheet()->result()->note()->hasFocus());
    CHECK(shop.contactsOfAll() == 0);
    // Saved after midnight it is of the new day.
    w.type(u"続き"_s);
    w.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return shop.contactsOfAll() == 1; }));
    CHECK(shop.contacts(thursday, "C1").first().on == thursday);
    CHECK(shop.contacts(thursday, "C1").first().note == u"途中まで書いた続き"_s);
}

TEST_CASE("a note stays with its person through other selections", "[journey]")
{
    Dealership shop;
    deliveries(shop);
    RealWindow w(shop.folder());
    REQUIRE(w.waitForDay());
    w.walkTo("C1");
    w.page().sheet()->result()->focusNote();
    w.type(u"山田様のこと"_s);
    w.walkTo("C2");
    CHECK(w.page().sheet()->result()->note()->toPlainText().isEmpty());
    w.key(Qt::Key_Z, Qt::ControlModifier); // nothing to undo: nothing happens to either
    QTest::qWait(200);
    w.walkTo("C1");
    CHECK(w.page().sheet()->result()->note()->toPlainText() == u"山田様のこと"_s);
    CHECK(shop.contactsOfAll() == 0);
}
