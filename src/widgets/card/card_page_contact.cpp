// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/day_words.h"
#include "widgets/card/card_middle.h"
#include "widgets/card/card_page.h"
#include "widgets/card/contact_form.h"
#include "widgets/card/timeline_view.h"
#include "widgets/dialogs.h"
#include "widgets/notices.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QPointer>

using namespace Qt::StringLiterals;

/// Recording on the customer card: contacts, what they give reason to check, promises.
namespace kikubari::widgets {

using domain::RecordKind;
using operations::RecordEdit;

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
           u"Promise to "_s % m_sheet.name % u" noted"_s},
          nullptr, false);
}

} // namespace kikubari::widgets
