// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/card_words.h"
#include "models/day_words.h"
#include "widgets/card/card_details.h"
#include "widgets/card/card_head.h"
#include "widgets/card/card_middle.h"
#include "widgets/card/card_outlook.h"
#include "widgets/card/card_page.h"
#include "widgets/card/card_printout.h"
#include "widgets/card/changes_dialog.h"
#include "widgets/card/contact_form.h"
#include "widgets/card/timeline_view.h"
#include "widgets/dialogs.h"
#include "widgets/notices.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMetaMethod>
#include <QPointer>
#include <QScrollArea>

using namespace Qt::StringLiterals;

/// What a person does on the customer card: record, promise, edit in place, confirm, hand over, undo.
namespace kikubari::widgets {

using domain::RecordKind;
using operations::RecordEdit;

namespace {

/// The record of a kind and key as it stands on a card; null where it has gone.
const operations::CardRecord *findRecord(const operations::CustomerSheet &sheet, const operations::CardRecord &wanted)
{
    const auto same = [&wanted](const operations::CardRecord &record) {
        return record.kind == wanted.kind && record.key == wanted.key;
    };
    if (same(sheet.customer))
        return &sheet.customer;
    const auto in = [&same](const auto &list) -> const operations::CardRecord * {
        for (const auto &one : list)
            if (same(one.record))
                return &one.record;
        return nullptr;
    };
    for (const operations::CardPhone &phone : sheet.phones)
        if (phone.record && same(*phone.record))
            return &*phone.record;
    for (const operations::CardAddress &address : sheet.addresses)
        if (address.record && same(*address.record))
            return &*address.record;
    for (const auto *found :
         {in(sheet.cars), in(sheet.members), in(sheet.keyPersons), in(sheet.facts), in(sheet.gifts)})
        if (found)
            return found;
    return nullptr;
}

/// What somebody else has changed meanwhile: 「携帯 090-…」.
QString differences(const operations::CardRecord &before, const operations::CardRecord &now)
{
    QStringList words;
    for (auto it = now.values.begin(); it != now.values.end(); ++it)
        if (before.value(it.key()) != it.value())
            words << models::say(operations::columnLabel(now.kind, it.key())) % u"「"_s % it.value() % u"」"_s;
    return words.join(u"、"_s);
}

/// Why a customer is not to be contacted any more.
class ExcludeDialog : public Dialog
{
public:
    ExcludeDialog(const QString &about, QWidget *parent)
        : Dialog(CustomerCardPage::tr("連絡から除外"), about, CustomerCardPage::tr("除外する"), parent),
          m_reason(new QLineEdit(this))
    {
        m_reason->setFixedHeight(qMax(theme().px(30), m_reason->fontMetrics().height() + theme().px(4)));
        addField(CustomerCardPage::tr("理由"), m_reason);
        connect(m_reason, &QLineEdit::textChanged, this,
                [this](const QString &text) { verb()->setEnabled(!text.trimmed().isEmpty()); });
        verb()->setEnabled(false);
        m_reason->setFocus();
    }
    [[nodiscard]] QString reason() const { return m_reason->text().trimmed(); }

private:
    QLineEdit *m_reason;
};

} // namespace

RecordForm *CustomerCardPage::editing() const
{
    for (RecordForm *form : findChildren<RecordForm *>())
        if (form->isVisible())
            return form;
    return nullptr;
}

void CustomerCardPage::editFocused()
{
    if (!writable() || m_sheet.code.empty())
        return;
    auto *block = qobject_cast<CardBlock *>(focusWidget());
    // With the keyboard elsewhere Ctrl+E means what is changed most often.
    if (!block || !block->form())
        block = m_details->firstBlock();
    if (block)
        editBlock(block);
}

void CustomerCardPage::editBlock(CardBlock *block)
{
    if (!writable())
        return;
    if (RecordForm *open = editing()) {
        // One thing at a time: what is open is kept first, if it can be.
        open->focusFirst();
        if (open->isChanged()) {
            open->setProblem(tr("先にここを保存するか、やめてください。"));
            return;
        }
        Q_EMIT open->dropped();
    }
    RecordForm *form = block->edit(m_session->today());
    if (!form)
        return;
    connect(form, &RecordForm::kept, this, [this, block] { keepForm(block); });
    connect(form, &RecordForm::removeWanted, this, [this, block] { removeRecord(block); });
    for (QScrollArea *scroll : {m_leftScroll, m_rightScroll})
        if (scroll->widget()->isAncestorOf(form)) {
            scroll->widget()->layout()->activate();
            scroll->ensureWidgetVisible(form, 0, 0);
            scroll->ensureWidgetVisible(form->focusWidget() ? form->focusWidget() : form, 0, theme().px(20));
        }
}

void CustomerCardPage::keepForm(CardBlock *block)
{
    RecordForm *form = block->editor();
    if (!form || m_saving)
        return;
    const auto edits = form->edits();
    if (!edits)
        return;
    if (edits->isEmpty()) {
        block->endEdit();
        return;
    }
    write(*edits, form->spec().summary, block);
}

void CustomerCardPage::removeRecord(CardBlock *block)
{
    RecordForm *form = block->editor();
    if (!form || form->spec().record.isNew() || m_saving)
        return;
    RecordEdit edit;
    edit.kind = form->spec().record.kind;
    edit.key = form->spec().record.key;
    edit.version = form->spec().record.version;
    edit.remove = true;
    edit.reason = u"card"_s;
    write({edit}, {u"カードから外しました"_s, u"Taken off the card"_s}, block);
}

void CustomerCardPage::write(const QList<RecordEdit> &edits, const Text &summary, CardBlock *block)
{
    if (!writable() || m_saving)
        return;
    m_saving = true;
    m_cards->edit(m_session->context(), m_customer, edits, summary,
                  [guard = QPointer(this), open = QPointer(block)](const Result<operations::OperationResult> &result) {
                      if (!guard)
                          return;
                      RecordForm *form = open ? open->editor() : nullptr;
                      if (result && form)
                          open->endEdit();
                      guard->written(result, form);
                  });
}

void CustomerCardPage::written(const Result<operations::OperationResult> &result, RecordForm *form)
{
    m_saving = false;
    if (!result) {
        if (form && result.error().kind == ErrorKind::Conflict)
            showConflict(models::say(result.error().text), form);
        else if (form)
            form->setProblem(models::say(result.error().text));
        else
            tell(result.error());
        return;
    }
    QString sentence = models::say(result->summary);
    if (!result->openedTitles.isEmpty())
        sentence += tr("　次: %1").arg(models::say(result->openedTitles.first()));
    m_toast->show(sentence, true);
    Q_EMIT saved(sentence);
    Q_EMIT changed();
    reload();
}

void CustomerCardPage::tell(const Error &error)
{
    m_toast->show(models::say(error.text), false);
    if (error.kind != ErrorKind::Conflict && error.kind != ErrorKind::WrongUse)
        Q_EMIT failed(error);
}

void CustomerCardPage::showConflict(const QString &sentence, RecordForm *form)
{
    form->setProblem(sentence);
    m_cards->customer(
        m_session->context(), m_customer,
        [guard = QPointer(this), open = QPointer(form), sentence](const Result<operations::CustomerSheet> &sheet) {
            if (!guard || !open || !sheet)
                return;
            const operations::CardRecord before = open->spec().record;
            const operations::CardRecord *now = findRecord(*sheet, before);
            if (!now) {
                open->setProblem(tr("ほかの人が取り消しました。Esc でやめてください。"));
                return;
            }
            open->setProblem(
                sentence % u'\n'
                % tr("いまは %1。Enter でもう一度保存すると、入れたものに替わります。").arg(differences(before, *now)));
            open->rebase(*now);
        });
}

void CustomerCardPage::startRecord()
{
    m_recordWanted = m_sheet.code.empty();
    if (m_recordWanted || !writable())
        return;
    m_middle->setTab(CardMiddle::Tab::History);
    m_middle->form()->start(m_middle->form()->draft().channel);
}

operations::ContactDraft CustomerCardPage::contactOf(const ContactFormDraft &draft) const
{
    operations::ContactDraft contact;
    contact.operation = draft.operation;
    contact.customer = m_customer;
    contact.channel = draft.channel;
    contact.outcome = *draft.outcome;
    const bool incoming = contact.outcome == domain::Outcome::Replied || contact.outcome == domain::Outcome::Returned
        || contact.channel == domain::Channel::Showroom;
    contact.direction = incoming ? domain::Direction::In : domain::Direction::Out;
    contact.on = draft.on.isValid() ? draft.on : m_session->today();
    if (contact.on == m_session->today())
        contact.time = m_session->now().toString(u"HH:mm"_s);
    contact.note = draft.note.trimmed();
    contact.promise = draft.promise;
    return contact;
}

void CustomerCardPage::saveContact()
{
    if (RecordForm *form = editing()) {
        Q_EMIT form->kept(); // Ctrl+S in a block keeps that
        return;
    }
    ContactForm *form = m_middle->form();
    if (m_saving || !writable() || !form->isOpen())
        return;
    QGuiApplication::inputMethod()->commit(); // what is still being composed belongs to the note
    const ContactFormDraft draft = form->draft();
    if (!draft.outcome) {
        form->setProblem(tr("結果を選んでください（F2 から F12）。メモはこのまま残っています。"));
        return;
    }
    if (!form->dayIsRight()) {
        form->setProblem(tr("対応した日を確かめてください。"));
        return;
    }
    m_saving = true;
    const auto done = [guard = QPointer(this), code = m_customer, channel = draft.channel,
                       outcome = *draft.outcome](const Result<operations::OperationResult> &result) {
        if (!guard)
            return;
        if (result) {
            guard->m_drafts.remove(code.text());
            if (guard->m_customer == code)
                guard->m_middle->form()->load({}, guard->m_session->today());
        }
        guard->written(result, nullptr);
        if (!result && guard->m_customer == code)
            guard->m_middle->form()->setProblem(models::say(result.error().text));
        if (result && guard->m_customer == code)
            guard->afterContact(channel, outcome);
    };
    m_day->record(m_session->context(), {contactOf(draft)}, done);
}

void CustomerCardPage::afterContact(domain::Channel channel, domain::Outcome outcome)
{
    m_middle->timeline()->scrollToTop();
    if (outcome == domain::Outcome::Refused) {
        Q_EMIT hint(tr("断られた手段があれば、左の「可否」に書いてください（Ctrl+E）。"));
        return;
    }
    if (outcome != domain::Outcome::WrongNumber && outcome != domain::Outcome::Returned)
        return;
    m_cards->repairOffers(
        m_session->context(), m_customer, channel, outcome,
        [guard = QPointer(this), code = m_customer](const Result<QList<operations::RepairOffer>> &offers) {
            if (!guard || !offers || offers->isEmpty() || guard->m_customer != code)
                return;
            const operations::RepairOffer offer = offers->first();
            guard->m_bannerLink = [guard, offer] { guard->openRepair(offer); };
            guard->m_banner->show(u"triangle-alert"_s, &Theme::due, &Theme::dueTint, models::say(offer.question),
                                  offer.value, tr("予定を立てる"));
            guard->m_bannerHolder->show();
            guard->m_offer = true;
        });
}

void CustomerCardPage::openRepair(const operations::RepairOffer &offer)
{
    if (m_saving || !writable())
        return;
    m_saving = true;
    m_offer = false;
    m_cards->openRepair(m_session->context(), m_customer, offer,
                        [guard = QPointer(this)](const Result<operations::OperationResult> &result) {
                            if (guard)
                                guard->written(result, nullptr);
                        });
}

void CustomerCardPage::askPreview()
{
    const ContactFormDraft draft = m_middle->form()->draft();
    const int asked = ++m_askedPreview;
    if (!draft.outcome || !draft.on.isValid()) {
        m_middle->form()->setPreview({});
        return;
    }
    m_day->preview(m_session->context(), contactOf(draft),
                   [guard = QPointer(this), asked](const Result<operations::OperationResult> &result) {
                       if (!guard || guard->m_askedPreview != asked || !result)
                           return;
                       const bool own = !result->nextTitle.ja.isEmpty() || result->openedTitles.isEmpty();
                       guard->m_middle->form()->setPreview(
                           models::say(own ? result->nextTitle : result->openedTitles.first()));
                   });
}

void CustomerCardPage::askPromise()
{
    if (!writable() || m_sheet.code.empty())
        return;
    ContactForm *form = m_middle->form();
    PromiseDialog dialog(m_sheet.name % u' ' % m_sheet.honorific, m_session->today(), form->draft().promise, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    // While a contact is being written the promise was made in it; else it stands alone.
    if (form->isOpen())
        form->setPromise(dialog.promise());
    else
        savePromise(dialog.promise());
}

void CustomerCardPage::savePromise(const operations::PromiseDraft &promise)
{
    RecordEdit edit;
    edit.kind = RecordKind::Promise;
    edit.values = {{u"customer"_s, m_customer.text()},
                   {u"staff"_s, m_session->actor().text()},
                   {u"made_on"_s, m_session->today().toString(Qt::ISODate)},
                   {u"for_on"_s, promise.forOn.toString(Qt::ISODate)},
                   {u"time"_s, promise.time},
                   {u"text"_s, promise.text}};
    write({edit},
          {m_sheet.name % u" "_s % m_sheet.honorific % u"との約束を入れました"_s,
           u"Promise to "_s % m_sheet.name % u" noted"_s});
}

void CustomerCardPage::confirmFact(const QString &code)
{
    for (const operations::CardFact &fact : std::as_const(m_sheet.facts)) {
        if (fact.record.value(u"code"_s) != code)
            continue;
        RecordEdit edit;
        edit.kind = RecordKind::Circumstance;
        edit.key = fact.record.key;
        edit.version = fact.record.version;
        edit.values = {{u"confirmed_on"_s, m_session->today().toString(Qt::ISODate)}};
        if (!m_session->actor().empty())
            edit.values.insert(u"by"_s, m_session->actor().text());
        write({edit}, {u"「"_s % fact.kind % u"」を今日確認しました"_s, u"Confirmed today: "_s % fact.kind});
        return;
    }
}

void CustomerCardPage::showMenu(QPoint at)
{
    QMenu menu(this);
    const bool write = writable() && !m_sheet.code.empty();
    const auto offer = [&](const QString &word, auto signal, bool enabled) {
        if (!isSignalConnected(QMetaMethod::fromSignal(signal)))
            return;
        QAction *action = menu.addAction(word, this, [this, signal] { Q_EMIT(this->*signal)(m_customer); });
        action->setEnabled(enabled);
    };
    menu.addAction(tr("変更の記録…"), this, &CustomerCardPage::showChanges);
    menu.addSeparator();
    menu.addAction(tr("担当替え…"), this, &CustomerCardPage::askHandOver)->setEnabled(write);
    QMenu *repair = menu.addMenu(tr("住所・電話を確かめる"));
    const auto check = [&](const operations::RepairOffer &wrong, const QString &word) {
        repair->addAction(word, this, [this, wrong] { openRepair(wrong); });
    };
    for (const operations::CardPhone &phone : std::as_const(m_sheet.phones))
        if (!phone.bad)
            check({false, phone.kind, phone.number, phone.record ? phone.record->key.value(0) : QString(), {}},
                  models::phoneKindWord(phone, m_sheet.company) % u' ' % phone.number);
    for (const operations::CardAddress &address : std::as_const(m_sheet.addresses))
        check({true, address.kind, address.address, address.record ? address.record->key.value(0) : QString(), {}},
              address.address % u' ' % address.building);
    repair->setEnabled(write && !repair->isEmpty());
    menu.addSeparator();
    offer(tr("結合…"), &CustomerCardPage::mergeWanted, write);
    offer(tr("世帯に入れる…"), &CustomerCardPage::householdWanted, write);
    offer(tr("書き出し（vCard）…"), &CustomerCardPage::exportWanted, true);
    menu.addSeparator();
    menu.addAction(tr("連絡から除外…"), this, &CustomerCardPage::askExclude)->setEnabled(write);
    menu.exec(at);
}

void CustomerCardPage::askHandOver()
{
    const domain::StaffCode from(m_sheet.customer.value(u"staff"_s));
    ReassignDialog dialog(tr("担当替え"), tr("%1 %2を引き継ぐのはどなたですか").arg(m_sheet.name, m_sheet.honorific),
                          tr("引き継ぐ"), m_session->staff(), from, this);
    if (dialog.exec() != QDialog::Accepted || dialog.chosen().empty() || m_saving)
        return;
    if (from.empty()) {
        // Nobody has him yet: there is nothing to hand over.
        write({RecordEdit{RecordKind::Customer,
                          m_sheet.customer.key,
                          {{u"staff"_s, dialog.chosen().text()}},
                          m_sheet.customer.version,
                          false,
                          {}}},
              {u"担当を決めました"_s, u"Salesperson set"_s});
        return;
    }
    m_saving = true;
    m_cards->handOver(m_session->context(), m_customer, from, dialog.chosen(),
                      [guard = QPointer(this)](const Result<operations::OperationResult> &result) {
                          if (guard)
                              guard->written(result, nullptr);
                      });
}

void CustomerCardPage::askExclude()
{
    ExcludeDialog dialog(
        tr("%1 %2への連絡をすべて止めます。記録は残り、元に戻せます。").arg(m_sheet.name, m_sheet.honorific), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    RecordEdit ban;
    ban.kind = RecordKind::Ban;
    ban.values = {{u"customer"_s, m_customer.text()},
                  {u"channel"_s, u"all"_s},
                  {u"since"_s, m_session->today().toString(Qt::ISODate)},
                  {u"by"_s, m_session->actor().text()},
                  {u"reason"_s, dialog.reason()},
                  {u"until"_s, QString()}};
    const QStringList refused = m_sheet.customer.value(u"refuses"_s).split(u' ', Qt::SkipEmptyParts) << u"all"_s;
    write({ban,
           RecordEdit{RecordKind::Customer,
                      m_sheet.customer.key,
                      {{u"refuses"_s, refused.join(u' ')}},
                      m_sheet.customer.version,
                      false,
                      {}}},
          {u"連絡から除外しました"_s, u"Excluded from contact"_s});
}

void CustomerCardPage::showChanges()
{
    m_cards->changes(m_session->context(), m_customer,
                     [guard = QPointer(this)](const Result<QList<operations::ChangeEntry>> &changes) {
                         if (!guard)
                             return;
                         if (!changes) {
                             guard->tell(changes.error());
                             return;
                         }
                         ChangesDialog dialog(guard->m_sheet.name % u' ' % guard->m_sheet.honorific, *changes,
                                              guard->m_session->today(), guard);
                         dialog.exec();
                     });
}

void CustomerCardPage::undo()
{
    if (!m_readOnly)
        m_day->undo(m_session->context(), takenBack());
}

void CustomerCardPage::redo()
{
    if (!m_readOnly)
        m_day->redo(m_session->context(), takenBack());
}

models::DayService::Done CustomerCardPage::takenBack()
{
    // The service does one thing after the other, so a second Ctrl+Z in quick succession takes back one thing more.
    return [guard = QPointer(this)](const Result<operations::OperationResult> &result) {
        if (!guard)
            return;
        if (!result) {
            guard->tell(result.error());
            return;
        }
        guard->m_toast->show(models::say(result->summary), false);
        Q_EMIT guard->saved(models::say(result->summary));
        Q_EMIT guard->changed();
        guard->reload();
    };
}

void CustomerCardPage::print()
{
    if (!m_sheet.code.empty())
        printCardWithDialog(m_sheet, m_session->nameOf(m_session->actor()), this);
}

} // namespace kikubari::widgets
