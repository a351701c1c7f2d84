// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_window.h"

#include "support/catch.h"
#include "widgets/actions.h"
#include "widgets/book/book_bar.h"
#include "widgets/book/book_page.h"
#include "widgets/book/book_table.h"
#include "widgets/book/find_line.h"

#include <QApplication>

using namespace kikubari;
using namespace Qt::StringLiterals;
using models::BookColumn;
using test::SampleWindow;
using widgets::Act;

namespace {

void key(SampleWindow &w, Qt::Key pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &w.window, pressed, modifiers);
    SampleWindow::settle();
}

/// The customer book is in front, with its lines.
widgets::BookPage &bookOf(SampleWindow &w)
{
    key(w, Qt::Key_2, Qt::ControlModifier);
    widgets::BookPage *page = w.window.book()->list();
    REQUIRE(page);
    REQUIRE(QTest::qWaitFor([page] { return page->model()->row(0) != nullptr; }, 5000));
    return *page;
}

QString chosen(const widgets::BookPage &page)
{
    const operations::BookRow *row = page.model()->row(page.table()->currentIndex().row());
    return row ? row->name : QString();
}

} // namespace

TEST_CASE("the book opens with a key, in kana order, with the first customer chosen", "[book]")
{
    SampleWindow w;
    widgets::BookPage &page = bookOf(w);
    CHECK(page.isVisible());
    CHECK(page.table()->hasFocus());
    CHECK(page.model()->rowCount() == w.book.people.size());
    CHECK(w.book.lists.last().order == operations::BookOrder::Kana);
    CHECK(chosen(page) == page.model()->row(0)->name);
}

TEST_CASE("the list follows what is typed; the best hit is chosen and Esc brings everybody back", "[book]")
{
    SampleWindow w;
    widgets::BookPage &page = bookOf(w);
    key(w, Qt::Key_F, Qt::ControlModifier);
    CHECK(page.bar()->find()->hasFocus());
    QTest::keyClicks(page.bar()->find(), u"080-1234"_s);
    page.bar()->find()->setText(u"星野"_s);
    REQUIRE(QTest::qWaitFor([&page] { return page.model()->rowCount() == 1; }, 5000));
    CHECK(w.book.lists.last().order == operations::BookOrder::Best);
    REQUIRE(QTest::qWaitFor([&page] { return !chosen(page).isEmpty(); }, 5000));
    CHECK(chosen(page) == u"星野 真由美"_s);
    key(w, Qt::Key_Down);
    CHECK(page.table()->hasFocus());
    key(w, Qt::Key_Up);
    CHECK(page.bar()->find()->hasFocus());
    key(w, Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor([&] { return page.model()->rowCount() == w.book.people.size(); }, 5000));
    CHECK(w.book.lists.last().order == operations::BookOrder::Kana);
}

TEST_CASE("nobody found says what to do next", "[book]")
{
    SampleWindow w;
    widgets::BookPage &page = bookOf(w);
    key(w, Qt::Key_F, Qt::ControlModifier);
    page.bar()->find()->setText(u"いない人"_s);
    REQUIRE(QTest::qWaitFor([&page] { return page.model()->rowCount() == 0; }, 5000));
    CHECK_FALSE(page.table()->isVisible());
    key(w, Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor([&page] { return page.model()->rowCount() > 0; }, 5000));
    CHECK(page.table()->isVisible());
}

TEST_CASE("Space and Shift mark customers, Esc clears the marks", "[book][bulk]")
{
    SampleWindow w;
    widgets::BookPage &page = bookOf(w);
    key(w, Qt::Key_Space);
    CHECK(page.model()->markedCount() == 1);
    key(w, Qt::Key_Down, Qt::ShiftModifier);
    key(w, Qt::Key_Down, Qt::ShiftModifier);
    CHECK(page.model()->markedCount() == 3);
    key(w, Qt::Key_A, Qt::ControlModifier);
    CHECK(page.model()->markedCount() == w.book.people.size());
    key(w, Qt::Key_Escape);
    CHECK(page.model()->markedCount() == 0);
}

TEST_CASE("F9 goes through the orders, a heading sorts and turns", "[book]")
{
    SampleWindow w;
    widgets::BookPage &page = bookOf(w);
    key(w, Qt::Key_F9);
    CHECK(page.query().order == operations::BookOrder::LastContact);
    CHECK_FALSE(page.query().descending);
    Q_EMIT page.table()->orderWanted(operations::BookOrder::LastContact);
    SampleWindow::settle();
    CHECK(page.query().descending);
    Q_EMIT page.table()->orderWanted(operations::BookOrder::Kana);
    SampleWindow::settle();
    CHECK(page.query().order == operations::BookOrder::Kana);
    CHECK_FALSE(page.query().descending);
}

TEST_CASE("columns, their order and widths are kept", "[book]")
{
    SampleWindow w;
    widgets::BookPage &page = bookOf(w);
    page.table()->showColumns({BookColumn::Name, BookColumn::Code, BookColumn::Phone});
    page.table()->setColumnWidth(static_cast<int>(BookColumn::Code), 177);
    const widgets::Preferences kept(w.folder.filePath(u"settings.ini"_s));
    widgets::BookTable other(page.model(), nullptr);
    other.setColumns(kept.bookColumns());
    CHECK(other.shownColumns() == QList{BookColumn::Name, BookColumn::Code, BookColumn::Phone});
    CHECK(other.columnWidth(static_cast<int>(BookColumn::Code)) == 177);
    other.setColumns("nonsense");
    CHECK(other.isShown(BookColumn::Car));
}

TEST_CASE("Home, End and paging walk a long list and ask for few lines", "[book]")
{
    SampleWindow w({1280, 800}, [](SampleWindow &sample) { sample.book.multiply(20000); });
    widgets::BookPage &page = bookOf(w);
    CHECK(page.model()->rowCount() == 20000);
    const int before = w.book.pages;
    key(w, Qt::Key_End);
    CHECK(page.table()->currentIndex().row() == 19999);
    key(w, Qt::Key_Home);
    CHECK(page.table()->currentIndex().row() == 0);
    CHECK(w.book.pages - before <= 4);
}
