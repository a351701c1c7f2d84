// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/day_words.h"
#include "models/dm_words.h"
#include "widgets/dm/dm_audience.h"
#include "widgets/dm/dm_dialogs.h"
#include "widgets/dm/dm_head.h"
#include "widgets/dm/dm_labels.h"
#include "widgets/dm/dm_list.h"
#include "widgets/dm/dm_page.h"
#include "widgets/dm/dm_paper.h"
#include "widgets/dm/dm_posting.h"
#include "widgets/dm/dm_purpose.h"
#include "widgets/dm/dm_result.h"
#include "widgets/dm/dm_side.h"
#include "widgets/dm/dm_table.h"

#include <QPointer>
#include <QStackedWidget>

/// What the page asks for, and how it shows the answers.
namespace kikubari::widgets {

using namespace Qt::StringLiterals;
using operations::AudienceEntry;
using operations::Campaign;
using operations::CampaignStage;

void DmPage::showList()
{
    const QString before = code();
    m_campaign.reset();
    m_check.reset();
    showWorking({}, 0, 0);
    const int asked = ++m_asked;
    m_side->hide();
    m_stack->setCurrentWidget(m_list);
    m_head->showList(m_list->count());
    if (isVisible())
        m_list->view()->setFocus();
    m_service->campaigns(m_session->context(),
                         [guard = QPointer(this), asked, before](const Result<std::vector<Campaign>> &campaigns) {
                             if (!guard || guard->m_asked != asked)
                                 return;
                             if (!campaigns) {
                                 Q_EMIT guard->failed(campaigns.error());
                                 return;
                             }
                             guard->m_list->setCampaigns(*campaigns, guard->m_session->today());
                             if (!before.isEmpty())
                                 guard->m_list->select(before);
                             guard->m_head->showList(guard->m_list->count());
                             Q_EMIT guard->loaded();
                         });
}

void DmPage::openCampaign(const QString &code, int step)
{
    m_campaign = Campaign{};
    m_campaign->draft.code = code;
    m_wantedStep = step < 0 ? -2 : step;
    m_check.reset();
    askChoices();
    if (!m_readOnly)
        m_service->resumeFiles(
            m_session->context(), code, [guard = QPointer(this)](const Result<operations::ResumedFiles> &resumed) {
                if (guard && resumed && !resumed->completed.isEmpty())
                    Q_EMIT guard->hint(tr("前に作ったPDFを仕上げました: %1").arg(resumed->completed.join(u", "_s)));
            });
    reload();
}

void DmPage::reload()
{
    if (!m_campaign)
        return showList();
    if (!code().isEmpty())
        askCampaign();
}

void DmPage::askCampaign()
{
    const int asked = ++m_asked;
    m_service->campaign(m_session->context(), code(),
                        [guard = QPointer(this), asked](const Result<Campaign> &campaign) {
                            if (!guard || guard->m_asked != asked)
                                return;
                            if (campaign)
                                return guard->takeCampaign(*campaign);
                            // An undo may have taken the whole mailing back.
                            if (campaign.error().kind != ErrorKind::WrongUse)
                                Q_EMIT guard->failed(campaign.error());
                            guard->showList();
                        });
}

void DmPage::takeCampaign(const Campaign &campaign)
{
    m_campaign = campaign;
    const QDate today = m_session->today();
    m_head->showCampaign(campaign, today);
    const bool fixed = campaign.counts.printed + campaign.counts.posted + campaign.counts.returned > 0;
    if (!m_purpose->touched() || m_wantedStep != -1)
        m_purpose->setDraft(campaign.draft, today, fixed, campaign.stage == CampaignStage::Posted);
    m_posting->setCampaign(campaign, today);
    m_paper->setCampaign(campaign.draft);
    showPieces();
    refreshSteps();
    if (m_wantedStep == -2)
        m_wantedStep = campaign.stage == CampaignStage::Draft ? (campaign.draft.mailOn.isValid() ? Audience : Purpose)
            : campaign.stage == CampaignStage::Chosen         ? Audience
            : campaign.counts.toPrint > 0                     ? Labels
            : campaign.counts.toPost > 0                      ? Posting
                                                              : Response;
    if (m_wantedStep >= 0)
        setStep(std::exchange(m_wantedStep, -1));
    else if (m_step == Response)
        askResult();
    askAudience();
    askCheck();
    askRest();
}

void DmPage::askAudience()
{
    if (code().isEmpty())
        return;
    const operations::AudienceRequest request{.campaign = code(), .order = m_audience->order()};
    m_audience->setBusy(true);
    m_service->audience(
        m_session->context(), request,
        [guard = QPointer(this)](const Text &what, qint64 done, qint64 total) {
            if (guard && total > 0)
                guard->showWorking(what, done, total);
        },
        [guard = QPointer(this), asked = m_asked](const Result<operations::Audience> &audience) {
            if (!guard || guard->m_asked != asked)
                return;
            guard->m_audience->setBusy(false);
            guard->showWorking({}, 0, 0);
            if (audience)
                guard->takeAudience(*audience);
            else if (audience.error().kind == ErrorKind::Cancelled)
                guard->m_audience->showStopped();
            else
                Q_EMIT guard->failed(audience.error());
        });
}

void DmPage::showPieces()
{
    if (!m_campaign)
        return;
    const operations::PieceCounts &counts = m_campaign->counts;
    const int printed = counts.pieces - counts.toPrint;
    // The second paper of what is printed already is to be printed as well.
    const int second = m_paper->second() ? static_cast<int>(m_paper->laidOut().size()) : 0;
    m_side->setPieces(counts.toPrint + second, printed);
    m_labels->setPieces(counts.toPrint + second, printed);
}

QString DmPage::conditionWords() const
{
    const operations::CampaignDraft &draft = m_campaign->draft;
    QString words = tr("DMの期間内");
    if (!draft.segment.isEmpty()) {
        words = draft.segment;
        for (const operations::SavedSegment &saved : m_segments)
            if (saved.segment.key == draft.segment)
                words = saved.segment.name(models::language());
    }
    return words % u'・' % (draft.staff.empty() ? tr("全員") : m_session->nameOf(draft.staff));
}

void DmPage::takeAudience(const operations::Audience &audience)
{
    m_paper->setEntries(audience.entries);
    m_audience->setAudience(audience, *m_campaign, m_session->today(), conditionWords());
    if (m_step == Audience && isVisible() && (!focusWidget() || focusWidget()->isHidden()))
        focusStep();
    Q_EMIT loaded();
}

void DmPage::askCheck()
{
    m_service->check(m_session->context(), code(),
                     [guard = QPointer(this), asked = m_asked](const Result<operations::MailingCheck> &check) {
                         if (!guard || guard->m_asked != asked)
                             return;
                         guard->m_check = check ? std::optional(*check) : std::nullopt;
                         guard->m_side->setCheck(guard->m_check);
                     });
}

void DmPage::askRest()
{
    m_service->unfinishedJobs(
        code(), [guard = QPointer(this), asked = m_asked](const Result<std::vector<operations::PrintJob>> &jobs) {
            if (!guard || guard->m_asked != asked || !jobs)
                return;
            guard->m_unfinished = *jobs;
            QString words;
            if (!jobs->empty()) {
                const operations::PrintJob &job = jobs->front();
                words = tr("No.%1〜No.%2（%3通）は、どこまで出ましたか。")
                            .arg(job.firstNo)
                            .arg(job.lastNo)
                            .arg(job.pieces);
            }
            guard->m_labels->setUnfinished(words);
            if (!jobs->empty())
                guard->m_paper->setKind(jobs->front().kind); // it is the one that goes on
        });
    m_service->printJobs(
        code(), [guard = QPointer(this), asked = m_asked](const Result<std::vector<operations::PrintJob>> &jobs) {
            if (!guard || guard->m_asked != asked || !jobs)
                return;
            QList<domain::JobKind> kinds;
            for (const operations::PrintJob &job : *jobs)
                if (job.state == domain::JobState::Printed && !kinds.contains(job.kind))
                    kinds << job.kind;
            guard->m_paper->setPrintedKinds(kinds);
        });
    m_service->pulled(code(),
                      [guard = QPointer(this), asked = m_asked](const Result<QList<operations::PulledPiece>> &pulled) {
                          if (guard && guard->m_asked == asked && pulled)
                              guard->m_posting->setPulled(*pulled);
                      });
}

void DmPage::askResult()
{
    if (!m_campaign)
        return;
    if (m_campaign->stage != CampaignStage::Posted && !m_response->pooled())
        return m_response->setNotPosted();
    m_service->result(m_session->context(), m_response->pooled() ? QString() : code(),
                      [guard = QPointer(this), asked = m_asked](const Result<operations::CampaignResult> &result) {
                          if (!guard || guard->m_asked != asked)
                              return;
                          if (result)
                              guard->m_response->setResult(*result, guard->m_session->today());
                          else
                              Q_EMIT guard->failed(result.error());
                      });
}

void DmPage::askChoices()
{
    m_purpose->setChoices(m_session->staff(), m_segments);
    m_service->segments([guard = QPointer(this)](const Result<std::vector<operations::SavedSegment>> &segments) {
        if (!guard || !segments)
            return;
        guard->m_segments = *segments;
        guard->m_purpose->setChoices(guard->m_session->staff(), *segments);
    });
    m_service->sheets([guard = QPointer(this)](const Result<QList<domain::LabelSheet>> &sheets) {
        if (guard && sheets)
            guard->takeSheets(sheets, {});
    });
    m_service->shelf([guard = QPointer(this)](const Result<std::vector<operations::Enclosure>> &shelf) {
        if (guard && shelf)
            guard->m_audience->model()->setShelf(*shelf);
    });
}

void DmPage::refreshSteps()
{
    StepBar *steps = m_head->steps();
    const bool saved = !code().isEmpty();
    const operations::PieceCounts &counts = m_campaign->counts;
    const bool printed = saved && m_campaign->stage >= CampaignStage::Printed;
    for (int step = Audience; step <= Response; ++step)
        steps->setTabEnabled(step, saved);
    steps->setDone(Purpose, saved);
    steps->setDone(Audience, printed || (saved && m_campaign->stage == CampaignStage::Chosen && m_step > Audience));
    steps->setDone(Labels, printed && counts.toPrint == 0);
    steps->setDone(Posting, saved && m_campaign->stage == CampaignStage::Posted && counts.toPost + counts.toPrint == 0);
}

void DmPage::refreshSample()
{
    if (!m_campaign)
        return;
    const models::DmAudienceModel *model = m_audience->model();
    const int row = m_audience->table()->currentIndex().row();
    m_side->showEntry(model->entry(row), row, model->rowCount());
    refreshSteps();
}

void DmPage::stepSample(int by)
{
    m_audience->table()->goTo(m_audience->table()->currentIndex().row() + by);
}

void DmPage::showFindings()
{
    const auto &pages = m_paper->pages();
    if (!pages)
        return;
    ListDialog dialog(tr("印刷の確認"), tr("Enter でその方の行に移ります。"), {tr("宛名"), tr("内容")}, tr("行に移る"),
                      this);
    for (const bool refused : {true, false})
        for (std::size_t i = 0; i < m_paper->laidOut().size(); ++i) {
            const print::Findings &found = pages->findings[i];
            if (found.isEmpty() || print::forbidsPrinting(found) != refused)
                continue;
            QStringList words;
            for (const print::Finding &finding : found)
                words << models::say(print::textOf(finding));
            const AudienceEntry &entry = m_paper->laidOut()[i];
            dialog.add({models::addresseeWords(entry), words.join(u' ')}, entry.first.customer.text());
        }
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QTreeWidgetItem *item = dialog.list()->currentItem();
    if (!item)
        return;
    setStep(Audience);
    m_audience->goTo(domain::CustomerCode(item->data(0, Qt::UserRole).toString()));
}

} // namespace kikubari::widgets
