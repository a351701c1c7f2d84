// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_states.h"

#include "widgets/actions.h"
#include "widgets/book/book_bar.h"
#include "widgets/book/book_page.h"
#include "widgets/book/book_table.h"
#include "widgets/book/find_line.h"
#include "widgets/book/import_page.h"
#include "widgets/book/merge_page.h"

#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace kikubari::test {

namespace {

void press(SampleWindow &w, widgets::Act act)
{
    w.window.actionRegistry()->at(act)->trigger();
    SampleWindow::settle();
}

widgets::BookPage &book(SampleWindow &w)
{
    press(w, widgets::Act::PageCustomers);
    widgets::BookPage &page = *w.window.book()->list();
    (void)QTest::qWaitFor([&page] { return page.model()->row(0) != nullptr || page.model()->rowCount() == 0; }, 5000);
    return page;
}

void import(SampleWindow &w)
{
    w.window.book()->importFile(u"/data/顧客一覧.csv"_s);
    (void)QTest::qWaitFor([&w] { return w.window.book()->import() && w.window.book()->import()->isReady(); }, 5000);
    SampleWindow::settle();
}

} // namespace

QList<SampleState> bookStates()
{
    using widgets::Act;
    const auto keep = [](SampleWindow &) {};
    return {
        {u"book"_s, keep, [](SampleWindow &w) { QTest::keyClick(book(w).table(), Qt::Key_Down); }},
        {u"book-marked"_s, keep,
         [](SampleWindow &w) {
             widgets::BookPage &page = book(w);
             page.model()->markRange(2, 3);
         }},
        {u"book-search"_s, keep,
         [](SampleWindow &w) {
             widgets::BookPage &page = book(w);
             page.bar()->find()->setText(u"郎"_s);
             press(w, Act::Find);
             QTest::qWait(150);
         }},
        {u"book-none"_s, keep,
         [](SampleWindow &w) {
             book(w).bar()->find()->setText(u"いない人"_s);
             QTest::qWait(200);
         }},
        {u"book-empty"_s, [](SampleWindow &w) { w.book.people.clear(); }, [](SampleWindow &w) { book(w); }},
        {u"book-segment"_s, keep,
         [](SampleWindow &w) {
             book(w).editSegment(w.book.saved.front());
             QTest::qWait(400);
         }},
        {u"book-read-only"_s, [](SampleWindow &w) { w.service.store.readOnly = true; },
         [](SampleWindow &w) { book(w); }},
        {u"import"_s, keep, [](SampleWindow &w) { import(w); }},
        {u"import-clean"_s,
         [](SampleWindow &w) {
             w.book.preview.rejects.clear();
             w.book.preview.totals.rejected = 0;
             w.book.preview.unknownStaff.clear();
         },
         [](SampleWindow &w) { import(w); }},
        {u"import-done"_s, keep,
         [](SampleWindow &w) {
             import(w);
             QTest::keyClick(w.window.focusWidget(), Qt::Key_Return);
             (void)QTest::qWaitFor([&w] { return w.window.book()->import()->isDone(); }, 5000);
         }},
        {u"import-failed"_s,
         [](SampleWindow &w) {
             w.book.previewFailure = Error{
                 ErrorKind::Unreadable,
                 {u"このファイルは表ではありません（PDF）。CSV か Excel で保存してから、もう一度選んでください。"_s,
                  u"This file is no table (PDF). Save it as CSV or Excel and choose it again."_s},
                 {}};
         },
         [](SampleWindow &w) {
             w.window.book()->importFile(u"/data/顧客一覧.pdf"_s);
             QTest::qWait(200);
         }},
        {u"merge"_s, keep,
         [](SampleWindow &w) {
             book(w);
             press(w, Act::Duplicates);
             SampleWindow::settle();
         }},
        {u"merge-none"_s, [](SampleWindow &w) { w.book.doubles = {}; },
         [](SampleWindow &w) {
             book(w);
             press(w, Act::Duplicates);
         }},
    };
}

} // namespace kikubari::test
