// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/day_words.h"
#include "widgets/dialogs.h"
#include "widgets/notices.h"
#include "widgets/today/call_sheet.h"
#include "widgets/today/day_printout.h"
#include "widgets/today/day_view.h"
#include "widgets/today/result_area.h"
#include "widgets/today/sheet_body.h"
#include "widgets/today/today_page.h"
#include "widgets/today/triage_sheet.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QPointer>
#include <QStackedWidget>
#include <QUuid>

using namespace Qt::StringLiterals;

/// What a person does on the Today page: record, promise, put off, waive, hand over, undo.
namespace kikubari::widgets {

models::DayService::Done TodayPage::done(const Customer &cleared, bool thenNext)
{
    m_saving = true;
    return [guard = QPointer(this), cleared, thenNext](const Result<operations::OperationResult> &result) {
        if (guard)
            guard->finished(result, cleared, thenNext);
    };
}

void TodayPage::finished(const Result<operations::OperationResult> &result, const Customer &cleared, bool thenNext)
{
    m_saving = false;
    if (!result) {
        m_next = {};
        tell(result.error());
        return;
    }
    if (!cleared.empty()) {
        m_drafts.remove(cleared.text());
        if (m_sheet->sheet().row.customer == cleared)
            m_sheet->setSheet(m_sheet->sheet(), {}, m_session->today());
    }
    QString sentence = models::say(result->summary);
    if (!result->openedTitles.isEmpty())
        sentence += tr("　次: %1").arg(models::say(result->openedTitles.first()));
    m_toast->show(sentence, true);
    Q_EMIT saved(sentence);
    m_model->clearMarks();
    m_leaving = thenNext;
    if (thenNext)
        m_view->setFocus();
    if (thenNext && m_narrowWindow)
        m_sheet->hide();
    reload();
}

void TodayPage::tell(const Error &error)
{
    if (error.kind == ErrorKind::Conflict || error.kind == ErrorKind::WrongUse) {
        m_sheet->result()->setProblem(models::say(error.text));
        m_toast->show(models::say(error.text), false);
        return;
    }
    Q_EMIT failed(error);
}

bool TodayPage::checkDraft(const SheetDraft &draft)
{
    if (!draft.outcome) {
        m_sheet->result()->setProblem(tr("結果を選んでください（F2 から F12）。メモはこのまま残っています。"));
        m_sheet->result()->focusOutcome();
        return false;
    }
    return true;
}

operations::ContactDraft TodayPage::contactOf(const SheetDraft &draft) const
{
    operations::ContactDraft contact;
    contact.operation = draft.operation;
    contact.customer = m_sheet->sheet().row.customer;
    contact.channel = draft.channel.value_or(domain::Channel::Call);
    contact.outcome = *draft.outcome;
    const bool incoming = contact.outcome == domain::Outcome::Replied || contact.outcome == domain::Outcome::Returned
        || contact.channel == domain::Channel::Showroom;
    contact.direction = incoming ? domain::Direction::In : domain::Direction::Out;
    contact.on = m_session->today();
    contact.time = m_session->now().toString(u"HH:mm"_s);
    if (isTalk(contact.outcome)) {
        contact.satisfaction = draft.satisfaction;
        contact.visitIntent = draft.intent;
        contact.topics = draft.topics;
        for (QString &words : contact.topics)
            if (words.isEmpty())
                words = SheetBody::tr("はい");
    }
    contact.note = draft.note.trimmed();
    contact.script = m_sheet->sheet().script.id;
    contact.promise = draft.promise;
    contact.confirmedFacts = QStringList(draft.confirmedFacts.begin(), draft.confirmedFacts.end());
    for (auto it = draft.rewrittenFacts.begin(); it != draft.rewrittenFacts.end(); ++it)
        if (!it.value().trimmed().isEmpty())
            contact.rewrittenFacts.insert(it.key(), it.value().trimmed());
    return contact;
}

void TodayPage::previewLater()
{
    const SheetDraft draft = m_sheet->draft();
    if (!draft.outcome || m_sheet->result()->channel() == domain::Channel::InHouse) {
        m_previewDelay.stop();
        m_previewOf.clear();
        ++m_askedPreview;
        m_sheet->result()->setPreview({}, {});
        return;
    }
    // Typing a note changes nothing of what follows.
    const QString choices = u"%1/%2/%3/%4/%5/%6"_s.arg(m_sheet->sheet().row.customer.text())
                                .arg(static_cast<int>(*draft.channel))
                                .arg(static_cast<int>(*draft.outcome))
                                .arg(draft.satisfaction)
                                .arg(draft.intent ? static_cast<int>(*draft.intent) : -1)
                                .arg(draft.promise ? draft.promise->forOn.toJulianDay() : 0);
    if (choices == m_previewOf)
        return;
    m_previewOf = choices;
    m_previewDelay.start();
}

void TodayPage::askPreview()
{
    const SheetDraft draft = m_sheet->draft();
    if (!m_sheet->hasSheet() || !draft.outcome)
        return;
    const int asked = ++m_askedPreview;
    m_service->preview(m_session->context(), contactOf(draft),
                       [guard = QPointer(this), asked](const Result<operations::OperationResult> &result) {
                           // What cannot be foreseen is not worth a word: saving will say it.
                           if (!guard || guard->m_askedPreview != asked || !result)
                               return;
                           QStringList finished;
                           for (const Text &title : result->finishedTitles)
                               finished << models::say(title);
                           const bool own = !result->nextTitle.ja.isEmpty() || result->openedTitles.isEmpty();
                           const Text &next = own ? result->nextTitle : result->openedTitles.first();
                           guard->m_sheet->result()->setPreview(models::say(next), finished.join(u"・"_s));
                       });
}

void TodayPage::save(bool thenNext)
{
    if (m_saving || m_leaving || m_readOnly || !sheetIsSelected())
        return;
    QGuiApplication::inputMethod()->commit(); // what is still being composed belongs to the note
    const SheetDraft draft = m_sheet->draft();
    if (m_sheet->result()->channel() == domain::Channel::InHouse) {
        saveInHouse(thenNext);
        return;
    }
    if (!checkDraft(draft))
        return;
    const Customer customer = m_sheet->sheet().row.customer;
    if (thenNext) {
        // The row after this one; when this one leaves, it moves up.
        const QList<QModelIndex> shown = m_model->shown(m_view->waitingOpen());
        const qsizetype at = shown.indexOf(m_model->indexOf(customer));
        if (const auto *next = at >= 0 ? m_model->row(shown.value(at + 1)) : nullptr)
            m_next = next->customer;
    }
    m_service->record(m_session->context(), {contactOf(draft)}, done(customer, thenNext));
}

void TodayPage::saveInHouse(bool thenNext)
{
    const QString note = m_sheet->draft().note.trimmed();
    if (note.isEmpty()) {
        m_sheet->result()->setProblem(tr("したことをメモに書いてください。社内の用事はメモで完了になります。"));
        m_sheet->result()->focusNote();
        return;
    }
    const QStringList items = m_sheet->tickedItems();
    if (items.isEmpty())
        return;
    m_service->writeReviewNote(m_session->context(), items.first(), note,
                               done(m_sheet->sheet().row.customer, thenNext));
}

void TodayPage::askPromise()
{
    if (!m_sheet->hasSheet())
        return;
    const operations::DayRow &row = m_sheet->sheet().row;
    PromiseDialog dialog(row.name % u' ' % row.honorific, m_session->today(), m_sheet->result()->promise(), this);
    if (dialog.exec() == QDialog::Accepted) {
        m_sheet->result()->setPromise(dialog.promise());
        previewLater();
    }
}

QStringList TodayPage::meant(QString *about, QDate *latest) const
{
    QStringList ids;
    const QList<operations::DayRow> marked = m_model->marked();
    const auto look = [&latest](const operations::DayItem &item) {
        if (item.latest.isValid() && (!latest->isValid() || item.latest < *latest))
            *latest = item.latest;
    };
    if (!marked.isEmpty()) {
        for (const operations::DayRow &row : marked)
            for (const operations::DayItem &item : row.items) {
                ids << item.id;
                look(item);
            }
        const operations::DayRow &first = marked.first();
        *about = marked.size() == 1 ? first.name % u' ' % first.honorific
                                    : tr("%1 %2 ほか%3人").arg(first.name, first.honorific).arg(marked.size() - 1);
        return ids;
    }
    if (!m_sheet->hasSheet())
        return ids;
    ids = m_sheet->tickedItems();
    const operations::DayRow &row = m_sheet->sheet().row;
    QStringList titles;
    for (const operations::DayItem &item : row.items)
        if (ids.contains(item.id)) {
            titles << models::say(item.title);
            look(item);
        }
    *about = row.name % u' ' % row.honorific % u"　"_s % titles.join(u"・"_s);
    return ids;
}

void TodayPage::askSnooze()
{
    QString about;
    QDate latest;
    const QStringList ids = meant(&about, &latest);
    if (ids.isEmpty())
        return;
    SnoozeDialog dialog(about, m_session->today(), latest, m_model->day().nextWorkingDay, this);
    if (dialog.exec() == QDialog::Accepted)
        m_service->snooze(m_session->context(), ids, dialog.until(), dialog.reason(), done({}, true));
}

void TodayPage::askWaive()
{
    QString about;
    QDate latest;
    const QStringList ids = meant(&about, &latest);
    if (ids.isEmpty())
        return;
    WaiveDialog dialog(about, this);
    if (dialog.exec() == QDialog::Accepted)
        m_service->waive(m_session->context(), ids, dialog.reason(), dialog.note(), done({}, true));
}

void TodayPage::askReassign()
{
    QString about;
    QDate latest;
    const QStringList ids = meant(&about, &latest);
    if (ids.isEmpty())
        return;
    ReassignDialog dialog(tr("担当替え"), about, tr("担当を替える"), m_session->staff(), m_session->actor(), this);
    if (dialog.exec() == QDialog::Accepted && !dialog.chosen().empty())
        m_service->reassign(m_session->context(), ids, dialog.chosen(), done({}, true));
}

void TodayPage::bulkDone()
{
    QList<operations::DayRow> rows = m_model->marked();
    const operations::DayRow *current = m_model->row(m_view->currentIndex());
    if (rows.isEmpty() && current && current->first().work == operations::Work::Mail) {
        // The first press marks the whole group of letters, so that one sees what the second will finish.
        const QModelIndex group = m_view->currentIndex().parent();
        for (int i = 0; i < m_model->rowCount(group); ++i)
            m_model->toggleMark(m_model->index(i, 0, group));
        Q_EMIT hint(tr("%1件に印を付けました。もう一度 Ctrl+D で完了にします。").arg(m_model->rowCount(group)));
        return;
    }
    QList<operations::ContactDraft> drafts;
    int left = 0;
    for (const operations::DayRow &row : std::as_const(rows)) {
        const operations::DayItem &item = row.first();
        if (item.work != operations::Work::Mail) {
            ++left;
            continue;
        }
        operations::ContactDraft draft;
        draft.operation = QUuid::createUuid().toString(QUuid::WithoutBraces);
        draft.customer = row.customer;
        draft.channel = channelFor(item);
        draft.outcome = domain::Outcome::Sent;
        draft.on = m_session->today();
        draft.followUps = {item.id};
        drafts << draft;
    }
    if (drafts.isEmpty() || left > 0) {
        // A talk is known only to him who talked: calls and visits are recorded one by one.
        m_toast->show(tr("まとめて完了できるのはDM・手紙だけです。電話・訪問は1件ずつ記録してください。"), false);
        return;
    }
    m_service->record(m_session->context(), drafts, done({}, true));
}

void TodayPage::undo()
{
    m_service->undo(m_session->context(), done({}, false));
}

void TodayPage::redo()
{
    m_service->redo(m_session->context(), done({}, false));
}

void TodayPage::applyTriage()
{
    const QStringList dropped = m_triage->ids(TriageSheet::Fate::Drop);
    const QStringList handed = m_triage->ids(TriageSheet::Fate::HandOver);
    domain::StaffCode to;
    if (!handed.isEmpty()) {
        ReassignDialog dialog(tr("担当替え"), tr("%1件をお願いする人").arg(handed.size()), tr("担当を替える"),
                              m_session->staff(), m_session->actor(), this);
        if (dialog.exec() != QDialog::Accepted || dialog.chosen().empty())
            return;
        to = dialog.chosen();
    }
    m_triageDone = true;
    if (!dropped.isEmpty())
        m_service->waive(m_session->context(), dropped, domain::WaiveReason::Absence, {}, done({}, true));
    if (!handed.isEmpty())
        m_service->reassign(m_session->context(), handed, to, done({}, true));
    refreshEmpty();
    m_view->setFocus();
}

void TodayPage::print()
{
    QList<operations::DayRow> rows = m_model->marked();
    if (rows.isEmpty())
        for (const QModelIndex &index : m_model->shown(m_view->waitingOpen()))
            rows << *m_model->row(index);
    const domain::Staff *person = m_session->person();
    printDay(rows, m_model->day().today, person ? person->name : QString(), this);
}

} // namespace kikubari::widgets
