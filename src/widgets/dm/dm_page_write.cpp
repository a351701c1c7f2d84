// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/day_words.h"
#include "print/label_sheets.h"
#include "widgets/dialogs.h"
#include "widgets/dm/dm_audience.h"
#include "widgets/dm/dm_dialogs.h"
#include "widgets/dm/dm_page.h"
#include "widgets/dm/dm_paper.h"
#include "widgets/dm/dm_paper_form.h"
#include "widgets/dm/dm_posting.h"
#include "widgets/dm/dm_purpose.h"
#include "widgets/dm/sheet_dialog.h"

#include <QPointer>

/// What the page writes.
namespace kikubari::widgets {

using namespace Qt::StringLiterals;
using operations::CampaignDraft;
using operations::CampaignStage;
using operations::OperationResult;

models::DmService::Done DmPage::done(bool undoable)
{
    return [guard = QPointer(this), undoable](const Result<OperationResult> &result) {
        if (guard)
            guard->finished(result, undoable);
    };
}

void DmPage::finished(const Result<OperationResult> &result, bool undoable)
{
    if (!result) {
        Q_EMIT failed(result.error());
        reload(); // what was shown beforehand is not in the store
        return;
    }
    const QString sentence = models::say(result->summary);
    if (!sentence.isEmpty()) {
        tellDone(sentence, undoable);
        Q_EMIT saved(sentence);
    }
    reload();
    Q_EMIT changed();
}

void DmPage::saveDraft(bool goOn)
{
    if (!m_campaign)
        return;
    if (const QString problem = m_purpose->problem(); !problem.isEmpty()) {
        Q_EMIT hint(problem);
        return;
    }
    const bool undecided = code().isEmpty() || m_campaign->counts.printed + m_campaign->counts.posted == 0;
    const auto further = [this, goOn, undecided] {
        if (!goOn)
            return reload();
        m_wantedStep = Audience;
        if (undecided)
            decideAudience([this] { reload(); });
        else
            reload();
    };
    if (m_readOnly || (!code().isEmpty() && !m_purpose->touched())) {
        if (goOn && !m_readOnly)
            further();
        else if (goOn)
            setStep(Audience);
        return;
    }
    CampaignDraft draft = m_purpose->draft();
    m_service->save(m_session->context(), draft,
                    [guard = QPointer(this), draft, further](const Result<operations::CampaignSaved> &saved) {
                        if (!guard)
                            return;
                        if (!saved) {
                            Q_EMIT guard->failed(saved.error());
                            return;
                        }
                        const QString sentence = models::say(saved->result.summary);
                        Q_EMIT guard->saved(sentence);
                        Q_EMIT guard->changed();
                        if (!guard->m_campaign) {
                            guard->showList(); // left meanwhile
                            return;
                        }
                        guard->m_campaign->draft = draft;
                        guard->m_campaign->draft.code = saved->code;
                        guard->m_purpose->setDraft(guard->m_campaign->draft, guard->m_session->today(), false, false);
                        guard->tellDone(sentence, true);
                        further();
                    });
}

void DmPage::decideAudience(const std::function<void()> &then)
{
    const operations::AudienceRequest request{.campaign = code(), .order = m_audience->order()};
    m_audience->setBusy(true);
    m_service->saveAudience(
        m_session->context(), request,
        [guard = QPointer(this)](const Text &what, qint64 done, qint64 total) {
            if (guard && total > 0)
                guard->showWorking(what, done, total);
        },
        [guard = QPointer(this), then](const Result<OperationResult> &result) {
            if (!guard)
                return;
            guard->m_audience->setBusy(false);
            guard->showWorking({}, 0, 0);
            if (!result && result.error().kind == ErrorKind::Cancelled) {
                guard->m_wantedStep = -1;
                Q_EMIT guard->hint(tr("やめました。宛先は前のままです。"));
                return;
            }
            if (!result) {
                Q_EMIT guard->failed(result.error());
                guard->reload();
                return;
            }
            Q_EMIT guard->saved(models::say(result->summary));
            Q_EMIT guard->changed();
            then();
        });
}

void DmPage::withSaved(const QList<domain::CustomerCode> &customers, const std::function<void()> &then)
{
    bool missing = false;
    for (const operations::AudienceEntry &entry : m_audience->model()->audience().entries)
        missing |= !entry.saved && (customers.isEmpty() || customers.contains(entry.first.customer));
    if (missing && !m_readOnly)
        decideAudience([this, then] {
            then();
            reload();
        });
    else
        then();
}

void DmPage::takeOut(const QList<domain::CustomerCode> &customers)
{
    if (m_campaign->stage == CampaignStage::Posted && m_campaign->counts.toPost + m_campaign->counts.toPrint == 0) {
        Q_EMIT hint(tr("投函したので、外せません。"));
        return;
    }
    withSaved(customers,
              [this, customers] { m_service->takeOut(m_session->context(), code(), customers, {}, done()); });
}

void DmPage::takeBack(const QList<domain::CustomerCode> &customers)
{
    m_service->takeBack(m_session->context(), code(), customers, done());
}

void DmPage::writeLine(const domain::CustomerCode &customer, const QString &line)
{
    withSaved({customer}, [this, customer, line] {
        m_service->writeLine(m_session->context(), code(), customer, line,
                             [guard = QPointer(this)](const Result<OperationResult> &result) {
                                 if (!guard)
                                     return;
                                 if (!result)
                                     return guard->finished(result, false);
                                 // The line stands in the table already: writing on is not disturbed by a new list.
                                 Q_EMIT guard->saved(models::say(result->summary));
                                 guard->askCheck();
                             });
    });
}

void DmPage::editShelf()
{
    ShelfDialog dialog(m_audience->model()->shelf(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QList<operations::Enclosure> changed = dialog.changed();
    const QStringList removed = dialog.removed();
    const auto refuse = [guard = QPointer(this)](const Result<OperationResult> &result) {
        if (guard && !result)
            Q_EMIT guard->failed(result.error());
    };
    for (const operations::Enclosure &thing : changed)
        m_service->saveEnclosure(m_session->context(), thing, refuse);
    for (const QString &thing : removed)
        m_service->removeEnclosure(m_session->context(), thing, refuse);
    if (!changed.isEmpty() || !removed.isEmpty()) {
        askChoices();
        reload();
    }
}

void DmPage::takeSheets(const Result<QList<domain::LabelSheet>> &own, const QString &key)
{
    if (!own) {
        Q_EMIT failed(own.error());
        return;
    }
    m_ownSheets = *own;
    m_paper->setOwnSheets(*own);
    if (!key.isEmpty())
        chooseSheet(key);
}

void DmPage::registerSheet()
{
    QList<domain::LabelSheet> known = m_paper->sheets();
    for (const QString &path : print::installedGlabelsTemplates())
        if (const auto templates = print::readGlabelsTemplates(path))
            known += *templates;
    SheetDialog dialog(known, m_ownSheets, m_paper->choice().sheet, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto sheet = dialog.sheet();
    m_service->saveSheet(m_session->context(), sheet,
                         [guard = QPointer(this), sheet](const Result<QList<domain::LabelSheet>> &own) {
                             if (guard)
                                 guard->takeSheets(own, sheet.key);
                         });
}

void DmPage::removeSheet()
{
    ListDialog dialog(tr("お店の用紙を削除"),
                      m_ownSheets.isEmpty() ? tr("お店で登録した用紙はありません。") : tr("削除する用紙を選びます。"),
                      {tr("用紙"), tr("寸法")}, m_ownSheets.isEmpty() ? QString() : tr("削除する"), this);
    for (const domain::LabelSheet &sheet : m_ownSheets)
        dialog.add({sheet.key, u"%1×%2"_s.arg(sheet.width).arg(sheet.height)}, sheet.key);
    if (dialog.exec() != QDialog::Accepted || dialog.current().isEmpty())
        return;
    m_service->removeSheet(m_session->context(), dialog.current(),
                           [guard = QPointer(this)](const Result<QList<domain::LabelSheet>> &own) {
                               if (guard)
                                   guard->takeSheets(own, {});
                           });
}

void DmPage::chooseSheet(const QString &key)
{
    if (key == DmPaperForm::newSheet())
        return registerSheet();
    if (key == DmPaperForm::removedSheet())
        return removeSheet();
    m_paper->setSheet(key);
    if (!m_campaign)
        return;
    CampaignDraft draft = m_campaign->draft;
    draft.sheet = key;
    noteChoice(draft);
}

void DmPage::chooseLetter(const QString &key)
{
    m_paper->setLetter(key);
    if (!m_campaign)
        return;
    CampaignDraft draft = m_campaign->draft;
    draft.letterTemplate = key;
    noteChoice(draft);
}

void DmPage::noteChoice(const CampaignDraft &draft)
{
    if (code().isEmpty() || m_readOnly || m_campaign->stage == CampaignStage::Posted)
        return;
    m_service->save(m_session->context(), draft,
                    [guard = QPointer(this), draft](const Result<operations::CampaignSaved> &saved) {
                        // Only a note of what was chosen: nobody is disturbed where it cannot be kept.
                        if (guard && saved && guard->code() == draft.code) {
                            guard->m_campaign->draft.sheet = draft.sheet;
                            guard->m_campaign->draft.letterTemplate = draft.letterTemplate;
                        }
                    });
}

void DmPage::post(QDate on, const QList<operations::LabelRange> &labels)
{
    if (!m_campaign || m_readOnly)
        return;
    m_service->post(m_session->context(), code(), on, labels,
                    [guard = QPointer(this)](const Result<operations::Posted> &posted) {
                        if (!guard)
                            return;
                        if (!posted) {
                            guard->m_posting->tellProblem(models::say(posted.error().text));
                            if (posted.error().kind != ErrorKind::WrongUse)
                                Q_EMIT guard->failed(posted.error());
                            return;
                        }
                        guard->m_posting->setPulled(posted->pulled);
                        guard->finished(posted->result, true);
                    });
}

void DmPage::noteReturned(ReturnedField *field, const QStringList &numbers)
{
    if (m_readOnly)
        return;
    m_service->returned(
        m_session->context(), numbers, m_session->today(),
        [guard = QPointer(this), field = QPointer(field)](const Result<operations::Returned> &returned) {
            if (!guard || !field)
                return;
            if (!returned)
                return field->tell(models::say(returned.error().text), false);
            QStringList names;
            for (const operations::ReturnedPiece &piece : returned->pieces)
                names << u"No.%1 %2"_s.arg(piece.labelNo).arg(piece.name);
            field->tell(tr("%1　住所を確かめる予定を開きました").arg(names.join(u"、"_s)), true);
            guard->finished(returned->result, true);
        });
}

void DmPage::removeCampaign()
{
    if (code().isEmpty() || m_readOnly)
        return;
    m_service->remove(m_session->context(), code(), [guard = QPointer(this)](const Result<OperationResult> &result) {
        if (!guard)
            return;
        if (!result) {
            Q_EMIT guard->failed(result.error());
            return;
        }
        guard->m_campaign.reset();
        guard->finished(result, true);
    });
}

} // namespace kikubari::widgets
