// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card_states.h"

#include "support/catch.h"
#include "widgets/card/address_input.h"
#include "widgets/card/card_details.h"
#include "widgets/card/card_middle.h"
#include "widgets/card/card_outlook.h"
#include "widgets/card/card_printout.h"
#include "widgets/card/contact_form.h"
#include "widgets/card/name_edit.h"
#include "widgets/card/new_customer_dialog.h"
#include "widgets/card/timeline_view.h"
#include "widgets/notices.h"
#include "widgets/today/result_area.h"

#include <QFileInfo>
#include <QInputMethodEvent>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace kikubari;
using namespace Qt::StringLiterals;
using test::CardWindow;
using widgets::Act;
using widgets::CardBlock;
using widgets::RecordForm;

namespace {

CardBlock *blockOf(CardWindow &w, const QString &name)
{
    for (CardBlock *block : w.page->findChildren<CardBlock *>())
        if (block->accessibleName().startsWith(name) && !block->isHidden())
            return block;
    return nullptr;
}

RecordForm *openForm(CardWindow &w)
{
    for (RecordForm *form : w.page->findChildren<RecordForm *>())
        if (form->isVisible())
            return form;
    return nullptr;
}

QLineEdit *field(RecordForm *form, const QString &column)
{
    return qobject_cast<QLineEdit *>(form->input(column)->firstField());
}

RecordForm *edit(CardWindow &w, const QString &name)
{
    CardBlock *block = blockOf(w, name);
    REQUIRE(block);
    block->setFocus();
    w.act(Act::EditInPlace);
    RecordForm *form = openForm(w);
    REQUIRE(form);
    return form;
}

/// What an input method sends while somebody types and converts.
void compose(QWidget *into, const QString &preedit, const QString &commit = {})
{
    QInputMethodEvent event(preedit, {});
    if (!commit.isEmpty())
        event.setCommitString(commit);
    QCoreApplication::sendEvent(into, &event);
}

} // namespace

TEST_CASE("a customer is shown as a whole", "[card]")
{
    CardWindow w;
    w.open();
    CHECK(blockOf(w, u"髙橋 健太様、たかはし けんた、再購入（2台目）、43歳・1983/5/9（昭和58年）"_s));
    CHECK(blockOf(w, u"連絡先: 携帯 090-0000-4182"_s));
    CHECK(blockOf(w, u"連絡の可否: メール不可"_s));
    CHECK(blockOf(w, u"ミニバン 8人乗り、当店、納車 11/28(土)"_s));
    CHECK(blockOf(w, u"軽ハイトワゴン、他社"_s));
    CHECK(blockOf(w, u"納車2日以内の確認、今日まで"_s));
    CHECK(blockOf(w, u"使い方、週末の遠征と通勤（片道 12 km）、2025/8 要確認"_s));
    CHECK(w.page->middle()->model()->count() == 12);
    CHECK(w.page->findChild<widgets::Banner *>()->accessibleName().startsWith(u"納車2日以内の確認が今日までです。"_s));
}

TEST_CASE("a complaint comes before everything else in the banner", "[card]")
{
    CardWindow w;
    w.cards.customers[0].complaints[0].closedOn = {};
    w.cards.customers[0].mourningUntil = QDate(2027, 1, 10);
    w.open();
    CHECK(w.page->findChild<widgets::Banner *>()->accessibleName().startsWith(u"苦情に対応しています。"_s));
}

TEST_CASE("the neighbours are reached without leaving the card, and Esc leads back", "[card][keys]")
{
    CardWindow w;
    QSignalSpy back(w.page, &widgets::CustomerCardPage::back);
    w.open();
    w.act(Act::NextPerson);
    CHECK(w.page->customer().text() == u"K0004187");
    w.act(Act::PreviousPerson);
    w.act(Act::PreviousPerson); // there is nobody before the first
    CHECK(w.page->customer().text() == u"K0004182");
    w.act(Act::Back);
    CHECK(back.size() == 1);
}

TEST_CASE("the arrow keys go through the blocks and F6 through the regions", "[card][keys]")
{
    CardWindow w;
    w.open();
    auto *head = qobject_cast<CardBlock *>(w.page->focusWidget());
    REQUIRE(head);
    w.act(Act::NextRegion);
    CHECK(w.page->details()->isAncestorOf(w.page->focusWidget()));
    const QWidget *first = w.page->focusWidget();
    QTest::keyClick(w.page->focusWidget(), Qt::Key_Down);
    CHECK(w.page->focusWidget() != first);
    QTest::keyClick(w.page->focusWidget(), Qt::Key_Up);
    CHECK(w.page->focusWidget() == first);
    w.act(Act::NextRegion);
    CHECK(w.page->focusWidget() == w.page->middle()->timeline());
    w.act(Act::NextRegion);
    CHECK(w.page->outlook()->isAncestorOf(w.page->focusWidget()));
    w.act(Act::PreviousRegion);
    CHECK(w.page->focusWidget() == w.page->middle()->timeline());
}

TEST_CASE("a contact is written down in place and saved with Ctrl+Enter", "[card][keys]")
{
    CardWindow w;
    w.open();
    w.act(Act::RecordContact);
    CHECK(w.page->middle()->form()->isOpen());
    w.act(Act::SaveAndNext); // without an outcome nothing is saved
    CHECK(w.day.recorded.isEmpty());
    w.act(Act::Outcome2);
    w.page->middle()->form()->note()->setPlainText(u"夕方にかけ直す"_s);
    w.act(Act::SaveAndNext);
    REQUIRE(w.day.recorded.size() == 1);
    CHECK(w.day.recorded[0].customer.text() == u"K0004182");
    CHECK(w.day.recorded[0].outcome == domain::Outcome::Absent);
    CHECK(w.day.recorded[0].note == u"夕方にかけ直す");
    CHECK(!w.page->middle()->form()->isOpen());
    CHECK(w.cards.asked == 2); // the card was read again
}

TEST_CASE("a half-written contact is there again after a look at somebody else", "[card]")
{
    CardWindow w;
    w.open();
    w.act(Act::RecordContact);
    w.page->middle()->form()->note()->setPlainText(u"途中"_s);
    w.act(Act::NextPerson);
    CHECK(w.page->middle()->form()->note()->toPlainText().isEmpty());
    w.act(Act::PreviousPerson);
    CHECK(w.page->middle()->form()->note()->toPlainText() == u"途中");
    CHECK(w.page->middle()->form()->isOpen());
}

TEST_CASE("a wrong number offers to have it checked", "[card]")
{
    CardWindow w;
    w.open();
    w.act(Act::RecordContact);
    w.act(Act::Outcome5);
    w.act(Act::SaveAndNext);
    CardWindow::settle();
    auto *banner = w.page->findChild<widgets::Banner *>();
    CHECK(banner->accessibleName().startsWith(u"番号を確認する予定を立てますか？"_s));
    Q_EMIT banner->linkChosen();
    CardWindow::settle();
    CHECK(w.cards.repairs.size() == 1);
}

TEST_CASE("Ctrl+E turns a block into fields, Enter keeps them with the version that was shown", "[card][keys]")
{
    CardWindow w;
    w.open();
    RecordForm *form = edit(w, u"連絡先"_s);
    QLineEdit *mobile = field(form, u"mobile"_s);
    mobile->setText(u"09011112222"_s);
    QTest::keyClick(mobile, Qt::Key_Return);
    CardWindow::settle();
    REQUIRE(w.cards.edited.size() == 1);
    REQUIRE(w.cards.edited[0].size() == 1);
    CHECK(w.cards.edited[0][0].values == QMap<QString, QString>{{u"mobile"_s, u"090-1111-2222"_s}});
    CHECK(w.cards.edited[0][0].version == 1);
    CHECK(!openForm(w));
}

TEST_CASE("Esc drops the fields and stays on the card", "[card][keys]")
{
    CardWindow w;
    QSignalSpy back(w.page, &widgets::CustomerCardPage::back);
    w.open();
    RecordForm *form = edit(w, u"髙橋 健太様"_s);
    QTest::keyClick(form->input(u"name"_s)->firstField(), Qt::Key_Escape);
    CardWindow::settle();
    CHECK(!openForm(w));
    CHECK(w.cards.edited.isEmpty());
    CHECK(back.isEmpty());
}

TEST_CASE("a date that cannot be read is said at its field and keeps the form open", "[card]")
{
    CardWindow w;
    w.open();
    RecordForm *form = edit(w, u"髙橋 健太様"_s);
    QLineEdit *birthday = field(form, u"birthday"_s);
    birthday->setText(u"S58.13.40"_s);
    QTest::keyClick(birthday, Qt::Key_Return);
    CHECK(w.cards.edited.isEmpty());
    CHECK(openForm(w));
    birthday->setText(u"S58.5.10"_s);
    QTest::keyClick(birthday, Qt::Key_Return);
    CardWindow::settle();
    REQUIRE(w.cards.edited.size() == 1);
    CHECK(w.cards.edited[0][0].values.value(u"birthday"_s) == u"1983-05-10");
}

TEST_CASE("when somebody was faster the form says what stands there now and can be kept again", "[card]")
{
    CardWindow w;
    w.open();
    RecordForm *form = edit(w, u"連絡先"_s);
    field(form, u"mobile"_s)->setText(u"090-3333-4444"_s);
    w.cards.customers[0].customer.values.insert(u"mobile"_s, u"080-9999-0000"_s);
    w.cards.customers[0].customer.version = 2;
    w.cards.writeFailure = Error{ErrorKind::Conflict, {u"ほかの人が変えました。"_s, u"Changed."_s}, {}};
    QTest::keyClick(field(form, u"mobile"_s), Qt::Key_Return);
    CardWindow::settle();
    REQUIRE(openForm(w) == form);
    QString said;
    for (const widgets::Label *label : form->findChildren<widgets::Label *>())
        if (label->isVisible() && label->text().contains(u"080-9999-0000"_s))
            said = label->text();
    CHECK(!said.isEmpty());
    w.cards.writeFailure.reset();
    QTest::keyClick(field(form, u"mobile"_s), Qt::Key_Return);
    CardWindow::settle();
    REQUIRE(w.cards.edited.size() == 1);
    CHECK(w.cards.edited[0][0].version == 2);
}

TEST_CASE("Space confirms a circumstance as of today", "[card][keys]")
{
    CardWindow w;
    w.open();
    CardBlock *block = blockOf(w, u"使い方"_s);
    block->setFocus();
    QTest::keyClick(block, Qt::Key_Space);
    CardWindow::settle();
    REQUIRE(w.cards.edited.size() == 1);
    CHECK(w.cards.edited[0][0].values.value(u"confirmed_on"_s) == u"2026-11-30");
    CHECK(!blockOf(w, u"使い方、週末の遠征と通勤（片道 12 km）、2025/8 要確認"_s));
}

TEST_CASE("a refused channel becomes a ban with its day, and the customer's own list follows", "[card]")
{
    CardWindow w;
    w.open();
    RecordForm *form = edit(w, u"連絡の可否"_s);
    QTest::keyClick(form->input(u"refuses"_s)->firstField(), Qt::Key_Space); // 電話
    QTest::keyClick(field(form, u"reason"_s), Qt::Key_Return);
    CardWindow::settle();
    REQUIRE(w.cards.edited.size() == 1);
    const auto edits = w.cards.edited[0];
    REQUIRE(edits.size() == 2);
    CHECK(edits[0].kind == domain::RecordKind::Ban);
    CHECK(edits[0].values.value(u"channel"_s) == u"call");
    CHECK(edits[0].values.value(u"since"_s) == u"2026-11-30");
    CHECK(edits[1].values.value(u"refuses"_s) == u"call email");
}

TEST_CASE("the history is filtered by kind", "[card]")
{
    CardWindow w;
    w.open();
    auto *model = w.page->middle()->model();
    model->setKind(operations::EntryKind::Complaint);
    CHECK(model->rowCount() == 2); // the month and the one entry
    CHECK(model->month(model->index(0)) == u"2025年7月");
    CHECK(model->entry(model->index(1))->kind == operations::EntryKind::Complaint);
}

TEST_CASE("a plate has four parts, and a whole number put into the first is taken apart", "[card]")
{
    CardWindow w;
    w.open();
    RecordForm *form = edit(w, u"ミニバン"_s);
    const QList<QLineEdit *> parts = form->input(u"plate"_s)->findChildren<QLineEdit *>();
    REQUIRE(parts.size() == 4);
    CHECK(parts[0]->text() == u"横浜");
    CHECK(parts[3]->text() == u"41-82");
    parts[0]->clear();
    compose(parts[0], {}, u"湘南３０１あ１２３４"_s);
    CHECK(parts[0]->text() == u"湘南");
    CHECK(parts[2]->text() == u"あ");
    CHECK(form->values().value(u"plate"_s) == u"湘南 301 あ 12-34");
}

TEST_CASE("the reading of a name is what the input method showed before the conversion", "[card][ime]")
{
    widgets::NameEdit name;
    QLineEdit kana;
    widgets::followReading(&name, &kana);
    for (const QString &step : {u"t"_s, u"た"_s, u"たk"_s, u"たか"_s, u"たかh"_s, u"たかはし"_s, u"高橋"_s, u"髙橋"_s})
        compose(&name, step);
    compose(&name, {}, u"髙橋"_s);
    CHECK(kana.text() == u"たかはし");
    QTest::keyClick(&name, Qt::Key_Space);
    compose(&name, u"けんた"_s);
    compose(&name, u"健太"_s);
    compose(&name, {}, u"健太"_s);
    CHECK(name.text() == u"髙橋 健太");
    CHECK(kana.text() == u"たかはし けんた");

    SECTION("what somebody wrote himself is not replaced")
    {
        kana.clear();
        QTest::keyClicks(&kana, u"ko"_s);
        compose(&name, u"み"_s);
        compose(&name, {}, u"実"_s);
        CHECK(kana.text() == u"ko");
    }
}

TEST_CASE("a postal code brings its town, and several towns are offered", "[card][postal]")
{
    widgets::AddressInput input({u"postal_code"_s, u"住所"_s, widgets::FormField::Type::Address, {}, {}, false},
                                nullptr);
    input.show();
    QTest::keyClicks(input.code(), u"2510026"_s);
    CHECK(input.address()->text().contains(u"鵠沼東"_s));
    QMap<QString, QString> values;
    input.store(values);
    CHECK(values.value(u"postal_code"_s) == u"251-0026");
    input.load({});
    input.address()->setText(u"神奈川県藤沢市鵠沼東4-5-14"_s);
    Q_EMIT input.address()->editingFinished();
    CHECK(input.code()->text() == u"251-0026");
}

TEST_CASE("a new customer is added with reading, telephones by their kind, and a car", "[card][new]")
{
    CardWindow w;
    widgets::NewCustomerDialog dialog(&w.cards, &w.session, &w.window);
    dialog.show();
    auto *name = qobject_cast<widgets::NameEdit *>(dialog.input(u"name"_s)->firstField());
    compose(name, u"みうら"_s);
    compose(name, {}, u"三浦"_s);
    const auto type = [&dialog](const QString &column, const QString &text) {
        auto *edit = qobject_cast<QLineEdit *>(dialog.input(column)->firstField());
        edit->clear();
        QTest::keyClicks(edit, text);
    };
    type(u"mobile"_s, u"0451234567"_s);
    type(u"phone"_s, u"09011112222"_s);
    type(u"model"_s, u"SUV 2.0"_s);
    type(u"delivered_on"_s, u"R8.11.28"_s);
    dialog.accept();
    CardWindow::settle();
    REQUIRE(w.cards.added.size() == 1);
    const operations::CustomerDraft &draft = w.cards.added[0];
    CHECK(draft.customer.value(u"kana"_s) == u"みうら");
    CHECK(draft.customer.value(u"phone"_s) == u"045-123-4567");
    CHECK(draft.customer.value(u"mobile"_s) == u"090-1111-2222");
    CHECK(draft.customer.value(u"staff"_s) == w.session.actor().text());
    CHECK(draft.purchase.value(u"delivered_on"_s) == u"2026-11-28");
    CHECK(dialog.created().text() == u"K0010000");
}

TEST_CASE("whoever may be in the book already is shown while one types and can be opened", "[card][new]")
{
    CardWindow w;
    w.cards.possible = {{domain::CustomerCode("K0004182"),
                         u"髙橋 健太"_s,
                         u"様"_s,
                         u"横浜市中区"_s,
                         {u"ミニバン"_s, u"ミニバン"_s},
                         {u"電話番号が同じ"_s, u"same phone"_s},
                         90}};
    widgets::NewCustomerDialog dialog(&w.cards, &w.session, &w.window);
    dialog.show();
    QTest::keyClicks(dialog.input(u"mobile"_s)->firstField(), u"09000004182"_s);
    QTest::qWait(350);
    REQUIRE(!w.cards.sketches.isEmpty());
    widgets::Button *openIt = nullptr;
    for (widgets::Button *button : dialog.findChildren<widgets::Button *>())
        if (button->text() == u"この方を開く")
            openIt = button;
    REQUIRE(openIt);
    openIt->click();
    CHECK(dialog.existing().text() == u"K0004182");
    CHECK(w.cards.added.isEmpty());
}

TEST_CASE("nothing can be opened for writing where the records are for reading only", "[card]")
{
    CardWindow w;
    w.page->setReadOnly(true);
    w.open();
    blockOf(w, u"連絡先"_s)->setFocus();
    w.act(Act::EditInPlace);
    w.act(Act::RecordContact);
    CHECK(!openForm(w));
    CHECK(!w.page->middle()->form()->isOpen());
}

TEST_CASE("the card is printed on paper", "[card]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"card.pdf"_s);
    {
        QPdfWriter writer(file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        widgets::printCard(writer, test::sampleCustomer(), u"佐藤 美咲"_s);
    }
    CHECK(QFileInfo(file).size() > 5000);
}
