// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_window.h"

#include "support/catch.h"
#include "widgets/actions.h"
#include "widgets/book/book_bar.h"
#include "widgets/book/book_page.h"
#include "widgets/book/book_table.h"
#include "widgets/book/find_line.h"

#include "widgets/book/book_printout.h"
#include "widgets/book/segment_panel.h"

#include <QApplication>
#include <QBuffer>
#include <QPdfWriter>
#include <QScrollBar>

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

TEST_CASE("columns share the room: none is left over, nothing scrolls sideways where they fit", "[book]")
{
    SampleWindow w({1280, 800});
    widgets::BookPage &page = bookOf(w);
    const auto filled = [&page] {
        int sum = 0;
        for (const auto &[column, width] : page.table()->columnShares())
            sum += width;
        return sum - page.table()->viewport()->width();
    };
    CHECK(filled() == 0);
    const QByteArray kept = page.table()->columns();
    const auto address = [&page] { return page.table()->columnWidth(static_cast<int>(BookColumn::Address)); };
    const int narrow = address();
    page.editSegment({});
    SampleWindow::settle();
    key(w, Qt::Key_Escape);
    SampleWindow::settle();
    CHECK_FALSE(page.panel()->isVisible());
    CHECK(filled() == 0);
    CHECK(page.table()->horizontalScrollBar()->maximum() == 0);
    w.window.resize(1920, 1080);
    SampleWindow::settle();
    CHECK(filled() == 0);
    CHECK(address() > narrow + 60);
    CHECK(page.table()->columns() == kept); // what is shown is not what was wanted

    // A width that somebody set stays; the others take what is left.
    page.table()->setColumnWidth(static_cast<int>(BookColumn::Address), 150);
    SampleWindow::settle();
    CHECK(address() == 150);
    CHECK(filled() == 0);
    w.window.resize(1280, 800);
    SampleWindow::settle();
    CHECK(address() == 150);
    CHECK(page.table()->columns() != kept);
}

TEST_CASE("Ctrl+N asks whose contact it is; a new customer has one key, which the button shows", "[book]")
{
    SampleWindow w;
    widgets::BookPage &page = bookOf(w);
    key(w, Qt::Key_N, Qt::ControlModifier);
    CHECK(page.bar()->find()->hasFocus());
    CHECK(w.window.actionRegistry()->keyName(Act::NewCustomer) == u"Ctrl+Shift+C"_s);
}

TEST_CASE("the list is printed with its columns, as many pages as it needs", "[book][print]")
{
    SampleWindow w;
    widgets::BookPage &page = bookOf(w);
    w.book.multiply(100);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    const int pages = widgets::paintBook(writer, {w.book.people, page.table()->columnShares(), w.today, page.title()});
    CHECK(pages >= 3);
    CHECK(pages <= 5);
    CHECK(widgets::paintBook(writer, {{}, page.table()->columnShares(), w.today, page.title()}) == 1);
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
