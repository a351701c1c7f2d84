// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "widgets/card/card_middle.h"
#include "widgets/card/customer_input.h"
#include "widgets/card_states.h"

#include <QComboBox>

using namespace kikubari;
using namespace Qt::StringLiterals;
using test::CardWindow;
using widgets::Act;
using widgets::CardBlock;
using widgets::CardMiddle;
using widgets::FormField;
using widgets::RecordForm;

namespace {

RecordForm *formOf(widgets::CustomerCardPage *page)
{
    for (RecordForm *form : page->findChildren<RecordForm *>())
        if (!form->isHidden())
            return form;
    return nullptr;
}

QLineEdit *lineOf(RecordForm *form, const QString &column)
{
    return qobject_cast<QLineEdit *>(form->input(column)->firstField());
}

RecordForm *openFields(CardWindow &w, CardMiddle::Tab tab, const QString &name)
{
    w.page->middle()->setTab(tab);
    for (CardBlock *block : w.page->findChildren<CardBlock *>())
        if (block->isVisible() && block->accessibleName().startsWith(name)) {
            block->setFocus();
            w.act(Act::EditInPlace);
            break;
        }
    RecordForm *form = formOf(w.page);
    REQUIRE(form);
    return form;
}

/// The page is made anew, as it is when sizes, colours or words change.
widgets::CustomerCardPage *rebuilt(CardWindow &w)
{
    const auto kept = w.page->unsaved();
    delete w.page;
    w.page = new widgets::CustomerCardPage(&w.day, &w.cards, &w.session, &w.actions, &w.window);
    w.window.layout()->addWidget(w.page);
    w.page->restore(kept);
    CardWindow::settle();
    return w.page;
}

} // namespace

TEST_CASE("fields that are open stay open when the page is made anew, letter by letter", "[card][edit]")
{
    CardWindow w;
    w.open();
    RecordForm *form = openFields(w, CardMiddle::Tab::Papers, u"駐車支援の説明"_s);
    lineOf(form, u"for_on"_s)->setText(u"12/"_s); // half a date
    lineOf(form, u"text"_s)->setText(u"駐車支援と自動ドア"_s);
    qobject_cast<QComboBox *>(form->input(u"channel"_s)->firstField())->setCurrentIndex(2);
    lineOf(form, u"text"_s)->setFocus();
    const QString channel = form->values().value(u"channel"_s);

    form = formOf(rebuilt(w));
    REQUIRE(form);
    CHECK(w.page->middle()->tab() == CardMiddle::Tab::Papers);
    CHECK(lineOf(form, u"for_on"_s)->text() == u"12/");
    CHECK(lineOf(form, u"text"_s)->text() == u"駐車支援と自動ドア");
    CHECK(form->values().value(u"channel"_s) == channel);
    CHECK(w.page->focusWidget() == lineOf(form, u"text"_s));
    CHECK(form->isChanged());

    lineOf(form, u"for_on"_s)->setText(u"2026/12/5"_s);
    QTest::keyClick(lineOf(form, u"text"_s), Qt::Key_Return);
    CardWindow::settle();
    REQUIRE(w.cards.edited.size() == 1);
    CHECK(w.cards.edited[0][0].values.value(u"for_on"_s) == u"2026-12-05");
    CHECK(w.cards.edited[0][0].version == 1);
}

TEST_CASE("a refresh behind another page does not take open fields away", "[card][edit]")
{
    CardWindow w;
    w.open();
    RecordForm *form = openFields(w, CardMiddle::Tab::Deals, u"商談を書く"_s);
    lineOf(form, u"opened_on"_s)->setText(u"2026/11/29"_s);
    w.page->hide();
    w.page->reload();
    CardWindow::settle();
    w.page->show();
    CardWindow::settle();
    REQUIRE(formOf(w.page) == form);
    CHECK(lineOf(form, u"opened_on"_s)->text() == u"2026/11/29");
}

TEST_CASE("another block is opened at once while nothing was typed into the first", "[card][edit]")
{
    CardWindow w;
    w.open();
    RecordForm *first = openFields(w, CardMiddle::Tab::Deals, u"商談を書く"_s);
    CHECK_FALSE(first->isChanged());
    RecordForm *second = openFields(w, CardMiddle::Tab::Papers, u"同意を書く"_s);
    CHECK(second->input(u"evidence"_s));
    lineOf(second, u"evidence"_s)->setText(u"ファイル3"_s);
    // What was typed is not lost: the first form asks for a decision and comes to the front.
    RecordForm *still = openFields(w, CardMiddle::Tab::Deals, u"商談を書く"_s);
    CHECK(still == second);
    CHECK(w.page->middle()->tab() == CardMiddle::Tab::Papers);
}

TEST_CASE("a time of day is written in any usual way, other words stay", "[card][edit]")
{
    FormField field{u"time"_s, u"時刻"_s, FormField::Type::Time, {}, {}, false};
    const std::unique_ptr<widgets::FormInput> input(widgets::makeInput(field, QDate(2026, 11, 30), nullptr));
    const auto read = [&input](const QString &typed) {
        qobject_cast<QLineEdit *>(input->firstField())->setText(typed);
        QMap<QString, QString> values;
        input->store(values);
        return values.value(u"time"_s).toStdString();
    };
    CHECK(read(u"17:00"_s) == "17:00");
    CHECK(read(u"9時"_s) == "09:00");
    CHECK(read(u"９：３０"_s) == "09:30");
    CHECK(read(u"1730"_s) == "17:30");
    CHECK(read(u"午後5時15分"_s) == "17:15");
    CHECK(read(u"午前10時"_s) == "10:00");
    CHECK(read(u"夕方"_s) == "夕方");
    CHECK(read(u"25:00"_s) == "25:00"); // said to be wrong when it is kept
    CHECK(read({}).empty());
}

TEST_CASE("who brought a customer has to be somebody of the book", "[card][edit]")
{
    FormField field{u"referrer"_s, u"紹介者"_s, FormField::Type::Customer, {}, {}, true};
    field.inBook = true;
    field.find = [](const QString &, const auto &answer) {
        operations::SearchHit hit;
        hit.customer = domain::CustomerCode("K7");
        hit.name = u"浜田 義男"_s;
        answer({hit});
    };
    widgets::CustomerInput input(field, nullptr);
    input.setVisible(true);
    QTest::keyClicks(input.firstField(), u"ham"_s);
    CHECK_FALSE(input.problem().isEmpty());
    REQUIRE(QTest::qWaitFor([&input] { return input.hits()->isVisible(); }, 2000));
    QTest::keyClick(input.firstField(), Qt::Key_Return);
    CHECK(input.chosen() == u"K7");
    CHECK(input.problem().isEmpty());
    QMap<QString, QString> values;
    input.store(values);
    CHECK(values.value(u"referrer"_s) == u"K7");
    QTest::keyClicks(input.firstField(), u"x"_s); // no longer his name
    CHECK(input.chosen().isEmpty());
}

TEST_CASE("← and → turn the tabs of the card", "[card][keys]")
{
    CardWindow w;
    w.open();
    w.page->middle()->setTab(CardMiddle::Tab::History);
    QWidget *tab = nullptr;
    for (QAbstractButton *button : w.page->middle()->findChildren<QAbstractButton *>())
        if (button->text() == u"対応履歴")
            tab = button;
    REQUIRE(tab);
    tab->setFocus();
    QTest::keyClick(tab, Qt::Key_Right);
    CHECK(w.page->middle()->tab() == CardMiddle::Tab::Deals);
    QTest::keyClick(w.page->focusWidget(), Qt::Key_Down);
    CHECK(qobject_cast<CardBlock *>(w.page->focusWidget()));
}
