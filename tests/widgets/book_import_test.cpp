// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_window.h"

#include "support/catch.h"
#include "widgets/actions.h"
#include "widgets/book/book_page.h"
#include "widgets/book/field_dialog.h"
#include "widgets/book/import_page.h"
#include "widgets/book/import_table.h"

#include <QApplication>
#include <QLineEdit>
#include <QTimer>

using namespace kikubari;
using namespace Qt::StringLiterals;
using operations::ShopField;
using test::SampleWindow;

namespace {

void key(SampleWindow &w, Qt::Key pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &w.window, pressed, modifiers);
    SampleWindow::settle();
}

/// The file has been chosen, and its rows are there.
widgets::ImportPage &chosenFile(SampleWindow &w)
{
    w.window.book()->importFile(u"/data/顧客一覧.csv"_s);
    REQUIRE(QTest::qWaitFor([&w] { return w.window.book()->import() && w.window.book()->import()->isReady(); }, 5000));
    SampleWindow::settle();
    return *w.window.book()->import();
}

} // namespace

TEST_CASE("a file goes into the book with Enter, and once more Enter shows the list", "[book][import]")
{
    SampleWindow w;
    widgets::ImportPage &page = chosenFile(w);
    CHECK(w.book.imports.isEmpty());
    CHECK(page.model()->rowCount() == 18);
    CHECK(w.book.previews.first().cutOff == w.today);
    key(w, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&page] { return page.isDone(); }, 5000));
    REQUIRE(w.book.imports.size() == 1);
    CHECK(w.book.imports.first().path == u"/data/顧客一覧.csv"_s);
    CHECK(w.book.imports.first().doubles == operations::ShopDoubles::Update);
    key(w, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&w] { return w.window.book()->list() && w.window.book()->list()->isVisible(); }, 5000));
}

TEST_CASE("a column is corrected by keyboard and the preview is asked for again", "[book][import]")
{
    SampleWindow w;
    widgets::ImportPage &page = chosenFile(w);
    const auto before = w.book.previews.size();
    key(w, Qt::Key_F6);
    CHECK(page.table()->hasFocus());
    QTest::keyClick(page.table(), Qt::Key_End);
    REQUIRE(page.table()->currentIndex().column() == 10);
    QTimer::singleShot(100, [] {
        auto *dialog = qobject_cast<widgets::FieldDialog *>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        dialog->findChild<QLineEdit *>()->setText(u"ランク"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    key(w, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return w.book.previews.size() > before && page.isReady(); }, 5000));
    REQUIRE(w.book.previews.last().columns.size() == 1);
    CHECK(w.book.previews.last().columns.front().column == 9);
    CHECK(w.book.previews.last().columns.front().field == ShopField::Rank);
    CHECK(page.model()->mapping(10)->field == ShopField::Rank);
    CHECK(w.book.imports.isEmpty());
}

TEST_CASE("Esc leaves without taking anything in; undo takes the import back", "[book][import]")
{
    SampleWindow w;
    widgets::ImportPage &page = chosenFile(w);
    key(w, Qt::Key_Escape);
    CHECK_FALSE(page.isVisible());
    CHECK(w.book.imports.isEmpty());
    chosenFile(w);
    key(w, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&page] { return page.isDone(); }, 5000));
    key(w, Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&w] { return w.book.importsUndone == 1; }, 5000));
}

TEST_CASE("a file that is no table says so, and offers another", "[book][import]")
{
    SampleWindow w;
    w.book.previewFailure
        = Error{ErrorKind::Unreadable, {u"この形式は読めません。"_s, u"This format cannot be read."_s}, {}};
    w.window.book()->importFile(u"/data/写真.jpg"_s);
    REQUIRE(QTest::qWaitFor([&w] { return w.window.book()->import() != nullptr; }, 5000));
    SampleWindow::settle();
    SampleWindow::settle();
    CHECK_FALSE(w.window.book()->import()->isReady());
    key(w, Qt::Key_Escape);
    CHECK_FALSE(w.window.book()->import()->isVisible());
}
