// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_window.h"

#include "support/catch.h"
#include "widgets/today/call_sheet.h"
#include "widgets/today/day_view.h"
#include "widgets/today/result_area.h"

#include <QApplication>

using namespace kikubari;
using namespace Qt::StringLiterals;
using domain::Outcome;

namespace {

/// A key where the keyboard is, as a person presses it.
void key(test::SampleWindow &w, Qt::Key pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &w.window, pressed, modifiers);
    test::SampleWindow::settle();
}

QString selected(test::SampleWindow &w)
{
    const auto *row = w.page().model()->row(w.page().view()->currentIndex());
    return row ? row->name : QString();
}

} // namespace

TEST_CASE("the first call of the day, by keyboard alone", "[keyboard]")
{
    test::SampleWindow w;
    CHECK(w.page().view()->hasFocus());
    CHECK(selected(w) == u"大野 由美子"_s);
    CHECK(w.page().sheet()->sheet().row.name == u"大野 由美子"_s);
    key(w, Qt::Key_F2);
    CHECK(w.page().sheet()->result()->outcome() == Outcome::Reached);
    w.page().sheet()->result()->focusNote();
    QTest::keyClicks(QApplication::focusWidget(), u"map"_s);
    key(w, Qt::Key_Return, Qt::ControlModifier);
    test::SampleWindow::settle();
    REQUIRE(w.service.recorded.size() == 1);
    const operations::ContactDraft draft = w.service.recorded.first();
    CHECK(draft.customer == domain::CustomerCode(u"K0004101"_s));
    CHECK(draft.outcome == Outcome::Reached);
    CHECK(draft.channel == domain::Channel::Call);
    CHECK(draft.note == u"map"_s);
    CHECK(draft.time == u"14:05"_s);
    CHECK_FALSE(draft.operation.isEmpty());
    CHECK(selected(w) == u"髙橋 健太"_s);
    CHECK(w.page().view()->hasFocus());
    CHECK(w.page().sheet()->result()->note()->toPlainText().isEmpty());
}

TEST_CASE("Enter goes to the outcome, Esc back to the list", "[keyboard]")
{
    test::SampleWindow w;
    key(w, Qt::Key_Return);
    CHECK(qobject_cast<widgets::OutcomeButton *>(QApplication::focusWidget()));
    key(w, Qt::Key_Escape);
    CHECK(w.page().view()->hasFocus());
}

TEST_CASE("without an outcome nothing is saved and the note stays", "[keyboard]")
{
    test::SampleWindow w;
    w.page().sheet()->result()->focusNote();
    QTest::keyClicks(QApplication::focusWidget(), u"half"_s);
    key(w, Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.service.recorded.isEmpty());
    CHECK(w.page().sheet()->result()->note()->toPlainText() == u"half"_s);
}

TEST_CASE("a half-written note survives another selection, a refresh and midnight", "[keyboard][drafts]")
{
    test::SampleWindow w;
    w.page().sheet()->result()->focusNote();
    QTest::keyClicks(QApplication::focusWidget(), u"half"_s);
    key(w, Qt::Key_Down, Qt::AltModifier);
    CHECK(selected(w) == u"髙橋 健太"_s);
    CHECK(w.page().sheet()->result()->note()->toPlainText().isEmpty());
    key(w, Qt::Key_Up, Qt::AltModifier);
    CHECK(w.page().sheet()->result()->note()->toPlainText() == u"half"_s);
    w.page().sheet()->result()->focusNote();
    w.today = w.today.addDays(1);
    const int before = w.service.days;
    w.window.checkDay();
    test::SampleWindow::settle();
    test::SampleWindow::settle();
    CHECK(w.service.days == before + 1);
    CHECK(w.page().model()->day().today == w.today);
    CHECK(w.page().sheet()->result()->note()->toPlainText() == u"half"_s);
    CHECK(w.page().sheet()->result()->note()->hasFocus());
}

TEST_CASE("letters are finished in bulk and come back with one undo", "[keyboard][bulk]")
{
    test::SampleWindow w;
    w.page().view()->setCurrentIndex(w.page().model()->indexOf(domain::CustomerCode(u"K0004189"_s)));
    test::SampleWindow::settle();
    const int before = w.page().openCount();
    key(w, Qt::Key_D, Qt::ControlModifier);
    CHECK(w.page().model()->marked().size() == 2);
    CHECK(w.service.recorded.isEmpty());
    key(w, Qt::Key_D, Qt::ControlModifier);
    test::SampleWindow::settle();
    REQUIRE(w.service.recorded.size() == 2);
    CHECK(w.service.recorded.first().outcome == Outcome::Sent);
    CHECK(w.service.recorded.first().channel == domain::Channel::Letter);
    CHECK(w.page().openCount() == before - 2);
    key(w, Qt::Key_Z, Qt::ControlModifier);
    test::SampleWindow::settle();
    CHECK(w.service.undone == 1);
    CHECK(w.page().openCount() == before);
}

TEST_CASE("calls are never finished without a record", "[keyboard][bulk]")
{
    test::SampleWindow w;
    key(w, Qt::Key_Space);
    key(w, Qt::Key_D, Qt::ControlModifier);
    CHECK(w.service.recorded.isEmpty());
    key(w, Qt::Key_Escape);
    CHECK(w.page().model()->marked().isEmpty());
}

TEST_CASE("Shift and an arrow mark row after row", "[keyboard][bulk]")
{
    test::SampleWindow w;
    key(w, Qt::Key_Down, Qt::ShiftModifier);
    key(w, Qt::Key_Down, Qt::ShiftModifier);
    CHECK(w.page().model()->marked().size() == 3);
}

TEST_CASE("the arrows walk over customers and skip the heads", "[keyboard]")
{
    test::SampleWindow w;
    for (int i = 0; i < 11; ++i)
        key(w, Qt::Key_Down);
    CHECK(selected(w) == u"宮下 和代"_s);
    key(w, Qt::Key_Down);
    CHECK(selected(w) == u"宮下 和代"_s);
    key(w, Qt::Key_J, Qt::ControlModifier);
    CHECK(selected(w).startsWith(u"長谷川"_s));
}

TEST_CASE("in-house work is finished by a note", "[keyboard]")
{
    test::SampleWindow w;
    w.page().view()->setCurrentIndex(w.page().model()->indexOf(domain::CustomerCode(u"K0004192"_s)));
    test::SampleWindow::settle();
    const int before = w.page().openCount();
    w.page().sheet()->result()->focusNote();
    key(w, Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.page().openCount() == before);
    QTest::keyClicks(QApplication::focusWidget(), u"done"_s);
    key(w, Qt::Key_Return, Qt::ControlModifier);
    test::SampleWindow::settle();
    CHECK(w.page().openCount() == before - 1);
}

TEST_CASE("search finds by kana and telephone digits and fills the sheet", "[keyboard][search]")
{
    test::SampleWindow w;
    for (const QString &words : {u"たかはし"_s, u"4182"_s}) {
        key(w, Qt::Key_F, Qt::ControlModifier);
        QApplication::focusWidget()->setProperty("text", words);
        QTest::qWait(150);
        key(w, Qt::Key_Return);
        test::SampleWindow::settle();
        CHECK(w.page().sheet()->sheet().row.name == u"髙橋 健太"_s);
        CHECK(qobject_cast<widgets::OutcomeButton *>(QApplication::focusWidget()));
    }
}

TEST_CASE("a failed save keeps everything that was typed and says why", "[keyboard]")
{
    test::SampleWindow w;
    w.service.writeFailure
        = Error{ErrorKind::Conflict, {u"ほかの人が先に書きました。"_s, u"Somebody was first."_s}, {}};
    key(w, Qt::Key_F3);
    QTest::keyClicks(QApplication::focusWidget(), u"kept"_s);
    key(w, Qt::Key_Return, Qt::ControlModifier);
    test::SampleWindow::settle();
    CHECK(w.page().sheet()->result()->note()->toPlainText() == u"kept"_s);
    CHECK(w.page().sheet()->result()->outcome() == Outcome::Absent);
    w.service.writeFailure.reset();
    key(w, Qt::Key_Return, Qt::ControlModifier);
    test::SampleWindow::settle();
    CHECK(w.service.recorded.size() == 1);
}
