// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card_states.h"

#include "widgets/card/card_details.h"
#include "widgets/card/card_middle.h"
#include "widgets/card/card_outlook.h"
#include "widgets/card/contact_form.h"
#include "widgets/card/timeline_view.h"
#include "widgets/today/result_area.h"

#include <QInputMethodEvent>

using namespace Qt::StringLiterals;

namespace kikubari::test {

using widgets::Act;
using widgets::CardBlock;

namespace {

/// The block whose accessible name begins so.
CardBlock *block(CardWindow &w, const QString &name)
{
    for (CardBlock *one : w.page->findChildren<CardBlock *>())
        if (one->accessibleName().startsWith(name) && one->isVisible())
            return one;
    return nullptr;
}

void edit(CardWindow &w, const QString &name)
{
    w.open();
    if (CardBlock *one = block(w, name)) {
        one->setFocus();
        w.act(Act::EditInPlace);
    }
}

void tab(CardWindow &w, widgets::CardMiddle::Tab tab)
{
    w.open();
    w.page->middle()->setTab(tab);
    CardWindow::settle();
}

/// Words as an input method commits them.
void typeWords(QWidget *into, const QString &words)
{
    QInputMethodEvent event;
    event.setCommitString(words);
    QCoreApplication::sendEvent(into, &event);
}

void editIn(CardWindow &w, widgets::CardMiddle::Tab which, const QString &name)
{
    tab(w, which);
    if (CardBlock *one = block(w, name)) {
        one->setFocus();
        w.act(Act::EditInPlace);
    }
}

} // namespace

QList<CardState> cardStates()
{
    using Tab = widgets::CardMiddle::Tab;
    return {
        {u"card"_s, [](CardWindow &w) { w.open(); }},
        {u"card-company-complaint"_s, [](CardWindow &w) { w.open(1); }},
        {u"card-unknown"_s, [](CardWindow &w) { w.open(2); }},
        {u"card-recording"_s,
         [](CardWindow &w) {
             w.open();
             w.act(Act::RecordContact);
             w.act(Act::Outcome1);
             w.page->middle()->form()->note()->setPlainText(u"駐車支援の使い方をもう一度ご説明した"_s);
             w.page->middle()->form()->setPromise(
                 operations::PromiseDraft{QDate(2026, 12, 14), u"17:00"_s, u"自動ドアの設定を一緒に確認する"_s, {}});
             CardWindow::settle();
         }},
        {u"card-saved"_s,
         [](CardWindow &w) {
             w.open();
             w.act(Act::RecordContact);
             w.act(Act::Outcome5);
             w.act(Act::SaveAndNext);
             CardWindow::settle();
         }},
        {u"card-edit-contact"_s, [](CardWindow &w) { edit(w, u"連絡先"_s); }},
        {u"card-edit-person"_s, [](CardWindow &w) { edit(w, u"髙橋 健太様"_s); }},
        {u"card-edit-car"_s, [](CardWindow &w) { edit(w, u"ミニバン"_s); }},
        {u"card-edit-bans"_s, [](CardWindow &w) { edit(w, u"連絡の可否"_s); }},
        {u"card-edit-fact"_s, [](CardWindow &w) { edit(w, u"使い方"_s); }},
        {u"card-why"_s,
         [](CardWindow &w) {
             w.open();
             w.page->outlook()->showWhy();
             CardWindow::settle();
         }},
        {u"card-past"_s,
         [](CardWindow &w) {
             w.open();
             if (CardBlock *one = block(w, u"終わったもの"_s))
                 QTest::keyClick(one, Qt::Key_Return);
             CardWindow::settle();
         }},
        {u"card-timeline-focus"_s,
         [](CardWindow &w) {
             w.open();
             w.page->middle()->timeline()->setFocus(Qt::TabFocusReason);
             QTest::keyClick(w.page->middle()->timeline(), Qt::Key_Down);
             CardWindow::settle();
         }},
        {u"card-deals"_s, [](CardWindow &w) { tab(w, Tab::Deals); }},
        {u"card-referrals"_s, [](CardWindow &w) { tab(w, Tab::Referrals); }},
        {u"card-gifts"_s, [](CardWindow &w) { tab(w, Tab::Gifts); }},
        {u"card-papers"_s, [](CardWindow &w) { tab(w, Tab::Papers); }},
        {u"card-edit-deal"_s, [](CardWindow &w) { editIn(w, Tab::Deals, u"商談を書く"_s); }},
        {u"card-edit-referral"_s,
         [](CardWindow &w) {
             editIn(w, Tab::Referrals, u"紹介していただいた方を書く"_s);
             for (widgets::RecordForm *form : w.page->findChildren<widgets::RecordForm *>())
                 typeWords(form->input(u"referred"_s)->firstField(), u"髙橋"_s);
             QTest::qWait(250);
         }},
        {u"card-edit-complaint"_s, [](CardWindow &w) { editIn(w, Tab::Papers, u"整備"_s); }},
        {u"card-edit-promise"_s, [](CardWindow &w) { editIn(w, Tab::Papers, u"駐車支援の説明"_s); }},
        {u"card-edit-consent"_s, [](CardWindow &w) { editIn(w, Tab::Papers, u"同意を書く"_s); }},
        {u"card-edit-member"_s, [](CardWindow &w) { edit(w, u"髙橋 真理"_s); }},
        {u"card-read-only"_s,
         [](CardWindow &w) {
             w.page->setReadOnly(true);
             w.open();
         }},
        {u"card-deceased"_s,
         [](CardWindow &w) {
             w.cards.customers[0].deceasedOn = QDate(2026, 11, 3);
             w.cards.customers[0].stage = operations::Stage::Deceased;
             w.open();
         }},
        {u"card-missing"_s,
         [](CardWindow &w) {
             w.cards.readFailure = Error{ErrorKind::WrongUse,
                                         {u"顧客「K0004182」は登録されていません。一覧から選び直してください。"_s,
                                          u"There is no customer \"K0004182\". Choose again from the list."_s},
                                         {}};
             w.open();
         }},
    };
}

} // namespace kikubari::test
