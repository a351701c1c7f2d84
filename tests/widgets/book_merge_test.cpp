// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_window.h"

#include "support/catch.h"
#include "widgets/actions.h"
#include "widgets/book/book_page.h"
#include "widgets/book/book_table.h"
#include "widgets/book/export_dialog.h"
#include "widgets/book/handover_dialog.h"
#include "widgets/book/merge_page.h"
#include "widgets/book/segment_panel.h"
#include "widgets/controls.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QTreeWidget>

using namespace kikubari;
using namespace Qt::StringLiterals;
using test::SampleWindow;
using widgets::Act;

namespace {

void key(SampleWindow &w, Qt::Key pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &w.window, pressed, modifiers);
    SampleWindow::settle();
}

widgets::BookPage &bookOf(SampleWindow &w)
{
    key(w, Qt::Key_2, Qt::ControlModifier);
    widgets::BookPage *page = w.window.book()->list();
    REQUIRE(page);
    REQUIRE(QTest::qWaitFor([page] { return page->model()->row(0) != nullptr; }, 5000));
    return *page;
}

/// Triggers what opens a dialog and answers it once its counts are there.
template <typename D> void inDialog(SampleWindow &w, Act act, const std::function<void(D &)> &answer)
{
    bool met = false;
    QTimer::singleShot(400, [&met, &answer] {
        if (auto *dialog = qobject_cast<D *>(QApplication::activeModalWidget())) {
            met = true;
            answer(*dialog);
        } else if (QWidget *other = QApplication::activeModalWidget()) {
            other->close();
        }
    });
    w.window.actionRegistry()->at(act)->trigger();
    SampleWindow::settle();
    CHECK(met);
}

} // namespace

TEST_CASE("doubles stand side by side; arrows choose, one key joins, another parts", "[book][merge]")
{
    SampleWindow w;
    bookOf(w);
    w.window.actionRegistry()->at(Act::Duplicates)->trigger();
    SampleWindow::settle();
    SampleWindow::settle();
    widgets::MergePage *page = w.window.book()->merging();
    REQUIRE(page);
    REQUIRE(page->pairs()->count() == 2);
    CHECK(page->pairs()->hasFocus());
    REQUIRE(page->fields()->topLevelItemCount() == 5);
    key(w, Qt::Key_Right);
    CHECK(page->fields()->hasFocus());
    key(w, Qt::Key_Right); // the name of the other one
    key(w, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.book.merged.size() == 1);
    CHECK(w.book.merged.first().first == u"K0004182"_s);
    CHECK(w.book.choices.first() == QMap<QString, operations::Side>{{u"name"_s, operations::Side::Other}});
    SampleWindow::settle();
    REQUIRE(page->pairs()->count() == 1);
    page->pairs()->setFocus();
    key(w, Qt::Key_Delete);
    SampleWindow::settle();
    CHECK(w.book.different.size() == 1);
    CHECK(page->pairs()->count() == 0);
    key(w, Qt::Key_Escape);
    CHECK(w.window.book()->list()->isVisible());
}

TEST_CASE("two marked customers are joined, more are made one household", "[book][merge]")
{
    SampleWindow w;
    widgets::BookPage &book = bookOf(w);
    key(w, Qt::Key_Down, Qt::ShiftModifier);
    REQUIRE(book.model()->markedCount() == 2);
    w.window.actionRegistry()->at(Act::Merge)->trigger();
    SampleWindow::settle();
    SampleWindow::settle();
    widgets::MergePage *page = w.window.book()->merging();
    REQUIRE((page && page->isVisible()));
    key(w, Qt::Key_Return, Qt::ControlModifier);
    SampleWindow::settle();
    CHECK(w.book.merged.size() == 1);
    CHECK(book.isVisible());
    CHECK(book.model()->markedCount() == 0);
    book.table()->setFocus();
    key(w, Qt::Key_Down, Qt::ShiftModifier);
    key(w, Qt::Key_Down, Qt::ShiftModifier);
    inDialog<widgets::Dialog>(w, Act::Household, [](widgets::Dialog &dialog) { dialog.accept(); });
    QTest::qWait(500);
    REQUIRE(w.book.households.size() == 1);
    CHECK(w.book.households.first().size() == 3);
}

TEST_CASE("handing over tells what moves before it does", "[book][handover]")
{
    SampleWindow w;
    bookOf(w);
    inDialog<widgets::HandoverDialog>(w, Act::Handover, [](widgets::HandoverDialog &dialog) {
        REQUIRE(QTest::qWaitFor(
            [&dialog] {
                for (const auto *label : dialog.findChildren<widgets::Label *>())
                    if (label->text().contains(u"86名"_s))
                        return true;
                return false;
            },
            3000));
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    REQUIRE(w.book.handovers.size() == 1);
    CHECK(w.book.handovers.first().from == w.session.actor());
    CHECK(w.book.handovers.first().to != w.session.actor());
    CHECK_FALSE(w.book.handovers.first().cover);
}

TEST_CASE("marked customers are handed over from whoever has each, and refuse DM together", "[book][handover]")
{
    SampleWindow w;
    widgets::BookPage &book = bookOf(w);
    key(w, Qt::Key_Down, Qt::ShiftModifier);
    inDialog<widgets::HandoverDialog>(w, Act::Handover, [](widgets::HandoverDialog &dialog) {
        CHECK(dialog.ids().size() == 2);
        CHECK(dialog.handover().from.empty());
        dialog.reject();
    });
    inDialog<widgets::Dialog>(w, Act::RefuseDm, [](widgets::Dialog &dialog) { dialog.accept(); });
    SampleWindow::settle();
    REQUIRE(w.book.refused.size() == 1);
    CHECK(w.book.refused.first().first.size() == 2);
    CHECK(w.book.refused.first().second == u"dm"_s);
    CHECK(book.model()->markedCount() == 0);
}

TEST_CASE("Tab walks through a segment's form from top to bottom and says in words what is missing", "[book][segment]")
{
    SampleWindow w;
    widgets::BookPage &page = bookOf(w);
    using domain::SegmentNode;
    operations::SavedSegment start;
    start.segment.where = SegmentNode::all(
        {SegmentNode::leaf(domain::SegmentFieldId::Rank, domain::SegmentOperator::Is, {}),
         SegmentNode::some(domain::SegmentGroup::Car,
                           {SegmentNode::leaf(domain::SegmentFieldId::CarInspectionDue, domain::SegmentOperator::Ahead,
                                              {u"0d"_s, u"6m"_s})})});
    page.editSegment(start);
    QTest::qWait(400);
    widgets::SegmentPanel *panel = page.panel();
    const auto says = [panel](const QString &words) {
        return std::ranges::any_of(panel->findChildren<widgets::Label *>(), [&words](const widgets::Label *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    CHECK(says(u"言葉を入れてください"_s));
    CHECK_FALSE(says(u"values"_s));
    panel->findChild<QLineEdit *>()->setFocus();
    QStringList way; // what a screen reader would say at each stop
    while (way.size() < 40 && !way.contains(u"閉じる"_s)) {
        QWidget *now = QApplication::focusWidget();
        REQUIRE(panel->isAncestorOf(now));
        const auto *button = qobject_cast<widgets::Button *>(now);
        way << (button && !button->text().isEmpty() ? button->text() : now->accessibleName());
        QTest::keyClick(now, Qt::Key_Tab);
    }
    const QStringList expected{u"この条件の名前"_s,
                               u"条件のつなぎ方"_s,
                               u"項目"_s,
                               u"比べ方"_s,
                               u"言葉（、で区切ると「どれか」）"_s,
                               u"この条件を外す"_s,
                               u"条件"_s,
                               u"この組を外す"_s,
                               u"項目"_s,
                               u"比べ方"_s,
                               u"今日"_s,
                               u"値"_s,
                               u"ずっと"_s,
                               u"値"_s,
                               u"この条件を外す"_s,
                               u"条件を足す"_s,
                               u"同じ車で…"_s,
                               u"閉じる"_s};
    CHECK(way == expected);
}

TEST_CASE("what both doubles say alike is marked on neither side; what is neither's stands with the label",
          "[book][merge]")
{
    SampleWindow w;
    bookOf(w);
    w.window.actionRegistry()->at(Act::Duplicates)->trigger();
    SampleWindow::settle();
    SampleWindow::settle();
    const QTreeWidget *fields = w.window.book()->merging()->fields();
    CHECK_FALSE(fields->topLevelItem(0)->icon(1).isNull()); // two names: one stays
    CHECK(fields->topLevelItem(1)->icon(1).isNull());       // one kana
    CHECK(fields->topLevelItem(1)->icon(2).isNull());
    CHECK(fields->topLevelItem(4)->text(0).endsWith(u"→ 電話 DM"_s));
    CHECK(fields->topLevelItem(4)->icon(1).isNull());
}

TEST_CASE("the list is written to a file of the chosen kind", "[book][export]")
{
    SampleWindow w;
    bookOf(w);
    inDialog<widgets::ExportDialog>(w, Act::ExportList, [](widgets::ExportDialog &dialog) {
        QTest::keyClick(&dialog, Qt::Key_2);
        CHECK(dialog.wanted().path.endsWith(u".csv"_s));
        QTest::keyClick(&dialog, Qt::Key_5);
        CHECK(dialog.wanted().path.endsWith(u".vcf"_s));
        QTest::keyClick(&dialog, Qt::Key_1);
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    SampleWindow::settle();
    REQUIRE(w.book.exports.size() == 1);
    CHECK(w.book.exports.first().format == operations::CustomerFile::Excel);
    CHECK(w.book.exported == w.book.people.size());
}

TEST_CASE("a segment is chosen, changed beside the list that follows it, and saved", "[book][segment]")
{
    SampleWindow w;
    widgets::BookPage &page = bookOf(w);
    page.chooseSegment(w.book.saved.front());
    SampleWindow::settle();
    REQUIRE(w.book.lists.last().where);
    CHECK(*w.book.lists.last().where == w.book.saved.front().segment.where);
    page.editSegment(w.book.saved.front());
    QTest::qWait(400);
    REQUIRE((page.panel() && page.panel()->isVisible()));
    // What the form shows is what was saved: reading and writing it changes nothing.
    CHECK(page.panel()->segment().where == w.book.saved.front().segment.where);
    const auto before = w.book.lists.size();
    const auto boxes = page.panel()->findChildren<QComboBox *>();
    boxes.first()->setCurrentIndex(1);
    Q_EMIT boxes.first()->activated(1);
    QTest::qWait(500);
    CHECK(w.book.lists.size() > before);
    CHECK(w.book.lists.last().where->kind == domain::SegmentNode::Kind::Any);
    page.panel()->findChild<QLineEdit *>()->setText(u"どれか"_s);
    QTest::qWait(400);
    key(w, Qt::Key_S, Qt::ControlModifier);
    SampleWindow::settle();
    bool saved = false;
    for (const operations::SavedSegment &each : w.book.saved)
        saved = saved || (each.segment.nameJa == u"どれか"_s && each.segment.key == u"G-000000001"_s);
    CHECK(saved);
    CHECK(w.book.saved.size() == 2);
    key(w, Qt::Key_Escape);
    CHECK_FALSE(page.panel()->isVisible());
}

TEST_CASE("every shipped sample of a segment can be shown in the form without changing it", "[book][segment]")
{
    widgets::SegmentPanel panel(nullptr);
    panel.setSurroundings({test::sampleToday(), test::sampleStaff()});
    for (const domain::Segment &sample : operations::segmentSamples()) {
        INFO(sample.nameEn.toStdString());
        panel.edit({sample, 0, {}});
        CHECK(panel.segment().where == sample.where);
    }
}
