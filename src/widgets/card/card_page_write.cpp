// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/day_words.h"
#include "widgets/card/card_details.h"
#include "widgets/card/card_middle.h"
#include "widgets/card/card_page.h"
#include "widgets/card/reason_dialog.h"
#include "widgets/card/timeline_view.h"
#include "widgets/notices.h"

#include <QPointer>

using namespace Qt::StringLiterals;

/// Editing on the customer card: fields in place, what is confirmed with one key, undo.
namespace kikubari::widgets {

using domain::RecordKind;
using operations::RecordEdit;

namespace {

/// The record of a kind and key as it stands on a card; null where it has gone.
const operations::CardRecord *findRecord(const operations::CustomerSheet &sheet, const operations::CardRecord &wanted)
{
    for (const operations::CardRecord *record : recordsOf(sheet))
        if (record->kind == wanted.kind && record->key == wanted.key)
            return record;
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

} // namespace

RecordForm *CustomerCardPage::editing() const
{
    for (RecordForm *form : findChildren<RecordForm *>())
        if (!form->isHidden()) // the page may be behind another one
            return form;
    return nullptr;
}

void CustomerCardPage::editFocused()
{
    if (!writable() || m_sheet.code.empty())
        return;
    if (m_middle->timeline()->hasFocus()) {
        editEntry(m_middle->timeline()->currentIndex());
        return;
    }
    auto *block = qobject_cast<CardBlock *>(focusWidget());
    // With the keyboard elsewhere Ctrl+E means what is changed most often.
    if (!block || !block->form())
        block = m_details->firstBlock();
    if (block)
        editBlock(block);
}

bool CustomerCardPage::closeUnchanged()
{
    RecordForm *open = editing();
    if (!open)
        return true;
    // One thing at a time: what is open is kept first, if it can be.
    if (const auto *at = qobject_cast<const CardBlock *>(open->parentWidget()))
        m_middle->reveal(at);
    open->focusFirst();
    if (open->isChanged()) {
        open->setProblem(tr("先にここを保存するか、やめてください。"));
        return false;
    }
    Q_EMIT open->dropped();
    return true;
}

void CustomerCardPage::editEntry(const QModelIndex &index)
{
    const QPersistentModelIndex at(index);
    const operations::CardEntry *entry = m_middle->model()->entry(index);
    if (!entry || !writable() || !closeUnchanged())
        return;
    CardBlock *block = entry->own ? m_middle->entryBlock(at) : blockOfEntry(*entry);
    if (block)
        editBlock(block);
    else if (entry->voided)
        Q_EMIT hint(tr("取り消された連絡は書き直せません。元に戻すには Ctrl+Z を使います。"));
}

void CustomerCardPage::editBlock(CardBlock *block)
{
    if (!writable() || !closeUnchanged())
        return;
    RecordForm *form = block->edit(m_session->today());
    if (!form)
        return;
    connect(form, &RecordForm::kept, this, [this, block] { keepForm(block); });
    connect(form, &RecordForm::removeWanted, this, [this, block] { removeRecord(block); });
    m_middle->reveal(block);
    scrollTo(form);
    if (form->focusWidget())
        scrollTo(form->focusWidget());
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
    edit.reason = form->spec().removeReason;
    if (!form->spec().removeAsk.isEmpty()) {
        ReasonDialog dialog(form->spec().removeWord, form->spec().removeAsk, tr("取り消す"), this);
        if (dialog.exec() != QDialog::Accepted || block->editor() != form)
            return;
        edit.reason = dialog.reason();
    }
    const Text removed = form->spec().removed;
    write({edit}, removed.ja.isEmpty() ? Text{u"カードから外しました"_s, u"Taken off the card"_s} : removed, block);
}

void CustomerCardPage::write(const QList<RecordEdit> &edits, const Text &summary, CardBlock *block, bool follow)
{
    if (!writable() || m_saving)
        return;
    m_saving = true;
    m_cards->edit(
        m_session->context(), m_customer, edits, summary,
        [guard = QPointer(this), open = QPointer(block), follow](const Result<operations::OperationResult> &result) {
            if (!guard)
                return;
            guard->m_followChange = follow && result.has_value();
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
    m_offer = false; // what was offered belonged to the write before; it may be done or undone now
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
        guard->m_followChange = true;
        guard->m_toast->show(models::say(result->summary), false);
        Q_EMIT guard->saved(models::say(result->summary));
        Q_EMIT guard->changed();
        guard->reload();
    };
}

} // namespace kikubari::widgets
