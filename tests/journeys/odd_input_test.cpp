// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/real_window.h"

#include <QFile>

using namespace kikubari;
using namespace kikubari::test;
using namespace Qt::StringLiterals;

// What people and their keyboards do that nobody planned.
namespace {

const QDate monday(2026, 11, 30);

const char *const longName
    = "寿限無 寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処藪ら柑子の藪柑子";

void oddPeople(Dealership &shop)
{
    shop.customer("C1", longName, "ジュゲム ジュゲムゴコウノスリキレカイジャリスイギョノスイギョウマツ", "2026-11-28");
    shop.customer("C2", "𠮷田 🚗花子👨‍👩‍👧", "ヨシダ ハナコ", "2026-11-28");
    shop.customer("C3", "<b>太字</b> & %1 %2", "タグ", "2026-11-28");
    shop.open(monday);
}

void compose(const QString &preedit)
{
    QInputMethodEvent event(preedit, {});
    QApplication::sendEvent(QApplication::focusWidget(), &event);
}

} // namespace

TEST_CASE("names of every kind are shown as they are, and saved to the right person", "[journey][odd]")
{
    Dealership shop;
    oddPeople(shop);
    RealWindow w(shop.folder());
    REQUIRE(w.waitForDay());
    for (const char *code : {"C3", "C2", "C1"}) {
        w.walkTo(code);
        CHECK(w.says(w.page().sheet()->sheet().row.name));
        w.key(Qt::Key_F2);
        w.page().sheet()->result()->focusNote();
        w.type(u"😀 <i>𠮷</i> %1 ㋿\n二行目"_s);
        w.key(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(w.waitFor([&] { return !w.page().model()->rowOf(domain::CustomerCode(code)); }));
        REQUIRE(shop.contacts(monday, code).size() == 1);
        CHECK(shop.contacts(monday, code).first().note == u"😀 <i>𠮷</i> %1 ㋿\n二行目"_s);
    }
    CHECK(w.says(u"今日の予定はすべて終わりました"_s));
    w.key(Qt::Key_Return, Qt::ControlModifier); // nobody there to save
    w.key(Qt::Key_F2);
    QTest::qWait(200);
    CHECK(shop.contactsOfAll() == 3);
}

TEST_CASE("a note of 5,000 characters is saved whole; one beyond 64 KiB is refused in words and kept", "[journey][odd]")
{
    Dealership shop;
    oddPeople(shop);
    RealWindow w(shop.folder());
    REQUIRE(w.waitForDay());
    w.walkTo("C2");
    w.key(Qt::Key_F2);
    w.page().sheet()->result()->focusNote();
    const QString tooLong(30'000, u'長');
    w.type(tooLong);
    w.key(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(500);
    CHECK(shop.contactsOfAll() == 0);
    CHECK((w.page().sheet()->result()->note()->toPlainText() == tooLong));
    CHECK(w.says(u"長すぎて"_s));
    w.page().sheet()->result()->focusNote();
    w.key(Qt::Key_A, Qt::ControlModifier);
    const QString note(5'000, u'話');
    w.type(note);
    CHECK((w.page().sheet()->result()->note()->toPlainText() == note));
    w.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return shop.contacts(monday, "C2").size() == 1; }));
    CHECK((shop.contacts(monday, "C2").first().note == note));
}

TEST_CASE("the keys of the input method are its own while it composes", "[journey][odd]")
{
    Dealership shop;
    oddPeople(shop);
    RealWindow w(shop.folder());
    REQUIRE(w.waitForDay());
    auto *note = w.page().sheet()->result()->note();
    w.page().sheet()->result()->focusNote();
    compose(u"かんじ"_s);
    const auto order = w.page().model()->order();
    w.key(Qt::Key_F9);
    w.key(Qt::Key_F6);
    CHECK(w.page().model()->order() == order);
    CHECK(note->hasFocus());
    w.type(u"漢字"_s);
    CHECK(note->toPlainText() == u"漢字"_s);
    w.key(Qt::Key_F9);
    CHECK(w.page().model()->order() != order);
    w.key(Qt::Key_F6);
    CHECK_FALSE(note->hasFocus());
}

TEST_CASE("quick fingers: nothing is saved twice or for the wrong person", "[journey][odd]")
{
    Dealership shop;
    oddPeople(shop);
    RealWindow w(shop.folder());
    REQUIRE(w.waitForDay());
    w.walkTo("C1");
    for (int i = 0; i < 3; ++i)
        w.key(Qt::Key_Return, Qt::ControlModifier); // no outcome yet
    QTest::qWait(100);
    CHECK(shop.contactsOfAll() == 0);
    // The same keys again before the next person's sheet has come.
    for (int i = 0; i < 5; ++i) {
        w.key(Qt::Key_F3);
        w.key(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(4);
    }
    QTest::qWait(500);
    for (const char *code : {"C1", "C2", "C3"})
        CHECK(shop.contacts(monday, code).size() <= 1);
    CHECK(shop.contacts(monday, "C1").size() == 1);
}

TEST_CASE("undo with nothing to undo, after another person, and through the session", "[journey][odd]")
{
    Dealership shop;
    oddPeople(shop);
    const QByteArray untouched = shop.bytes();
    RealWindow w(shop.folder());
    REQUIRE(w.waitForDay());
    w.page().view()->setFocus();
    w.key(Qt::Key_Z, Qt::ControlModifier);
    w.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::qWait(300);
    CHECK(shop.bytes() == untouched);
    CHECK(w.page().openCount() == 3);
    for (const char *code : {"C1", "C2"}) {
        w.walkTo(code);
        w.key(Qt::Key_F2);
        w.key(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(w.waitFor([&] { return !w.page().model()->rowOf(domain::CustomerCode(code)); }));
    }
    w.walkTo("C3"); // somebody else is on the sheet when it is taken back
    w.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return shop.contacts(monday, "C2").isEmpty(); }));
    w.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return shop.contacts(monday, "C1").isEmpty(); }));
    REQUIRE(w.waitFor([&] { return w.page().openCount() == 3; }));
    CHECK(w.onSheet() == "C3");
}

TEST_CASE("marks, outcomes and dialogs do not get into each other's way", "[journey][odd]")
{
    Dealership shop;
    oddPeople(shop);
    RealWindow w(shop.folder());
    REQUIRE(w.waitForDay());
    w.walkTo("C1");
    w.page().view()->setFocus();
    w.key(Qt::Key_Space);
    REQUIRE(w.page().model()->marked().size() == 1);
    w.key(Qt::Key_F5); // 折返し on the sheet, the mark stays
    CHECK(w.page().model()->marked().size() == 1);
    CHECK(w.page().sheet()->result()->outcome() == domain::Outcome::CallBack);
    w.page().view()->setFocus();
    w.key(Qt::Key_D, Qt::ControlModifier); // calls are not done in bulk
    QTest::qWait(200);
    CHECK(shop.contactsOfAll() == 0);
    w.inDialog([&] { w.key(Qt::Key_M, Qt::ControlModifier); }, [&](QWidget &) { w.key(Qt::Key_Escape); });
    w.inDialog([&] { w.key(Qt::Key_T, Qt::ControlModifier); }, [&](QWidget &) { w.key(Qt::Key_Escape); });
    CHECK(shop.day(monday).rows.size() == 3);
    CHECK(w.page().model()->marked().size() == 1);
    w.inDialog([&] { w.key(Qt::Key_M, Qt::ControlModifier); },
               [&](QWidget &) {
                   w.key(Qt::Key_4);
                   w.key(Qt::Key_Return);
               });
    REQUIRE(w.waitFor([&] { return w.page().openCount() == 2; }));
    CHECK(shop.state(monday, "C1", "delivery-check") == domain::State::Waived);
}
