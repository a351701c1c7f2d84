// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dm_store_service.h"

#include "operations/label_sheets.h"
#include "reports/mail_documents.h"

namespace kikubari::models {

using operations::Context;
using operations::OperationResult;

StoreDmService::StoreDmService(StoreWorker *worker, QObject *parent) : DmService(parent), m_worker(worker)
{
    connect(worker, &StoreWorker::busyChanged, this, &DmService::busyChanged);
}

void StoreDmService::campaigns(const Context &context, Answer<std::vector<operations::Campaign>> answer)
{
    m_worker->ask<std::vector<operations::Campaign>>(
        this, [context](store::Store &store) { return operations::campaigns(store, context); }, std::move(answer));
}

void StoreDmService::campaign(const Context &context, const QString &code, Answer<operations::Campaign> answer)
{
    m_worker->ask<operations::Campaign>(
        this, [context, code](store::Store &store) { return operations::campaignOf(store, context, code); },
        std::move(answer));
}

void StoreDmService::save(const Context &context, const operations::CampaignDraft &draft,
                          Answer<operations::CampaignSaved> answer)
{
    m_worker->write<operations::CampaignSaved>(
        this,
        [context, draft](store::Store &store) -> Result<operations::CampaignSaved> {
            if (draft.code.isEmpty())
                return operations::createCampaign(store, context, draft);
            auto changed = operations::changeCampaign(store, context, draft);
            if (!changed)
                return tl::unexpected(changed.error());
            return operations::CampaignSaved{*std::move(changed), draft.code};
        },
        std::move(answer));
}

void StoreDmService::remove(const Context &context, const QString &code, Done done)
{
    m_worker->write<OperationResult>(
        this, [context, code](store::Store &store) { return operations::removeCampaign(store, context, code); },
        std::move(done));
}

void StoreDmService::segments(Answer<std::vector<operations::SavedSegment>> answer)
{
    m_worker->ask<std::vector<operations::SavedSegment>>(
        this, [](store::Store &store) { return operations::listSegments(store); }, std::move(answer));
}

void StoreDmService::audience(const Context &context, const operations::AudienceRequest &request, Told told,
                              Answer<operations::Audience> answer)
{
    m_worker->ask<operations::Audience>(
        this,
        [worker = m_worker, guard = QPointer<QObject>(this), context, request, told](store::Store &store) {
            return operations::audience(store, context, request, worker->progressReport(guard, told));
        },
        std::move(answer));
}

void StoreDmService::saveAudience(const Context &context, const operations::AudienceRequest &request, Told told,
                                  Done done)
{
    m_worker->write<OperationResult>(
        this,
        [worker = m_worker, guard = QPointer<QObject>(this), context, request, told](store::Store &store) {
            return operations::saveAudience(store, context, request, worker->progressReport(guard, told));
        },
        std::move(done));
}

void StoreDmService::writeLine(const Context &context, const QString &campaign, const domain::CustomerCode &customer,
                               const QString &line, Done done)
{
    m_worker->write<OperationResult>(
        this,
        [context, campaign, customer, line](store::Store &store) {
            return operations::writeLine(store, context, campaign, customer, line);
        },
        std::move(done));
}

void StoreDmService::setEnclosures(const Context &context, const QString &campaign,
                                   const QList<domain::CustomerCode> &customers, const QStringList &enclosures,
                                   Done done)
{
    m_worker->write<OperationResult>(
        this,
        [context, campaign, customers, enclosures](store::Store &store) {
            return operations::setEnclosures(store, context, campaign, customers, enclosures);
        },
        std::move(done));
}

void StoreDmService::takeOut(const Context &context, const QString &campaign,
                             const QList<domain::CustomerCode> &customers, const QString &reason, Done done)
{
    m_worker->write<OperationResult>(
        this,
        [context, campaign, customers, reason](store::Store &store) {
            return operations::takeOut(store, context, campaign, customers, reason);
        },
        std::move(done));
}

void StoreDmService::takeBack(const Context &context, const QString &campaign,
                              const QList<domain::CustomerCode> &customers, Done done)
{
    m_worker->write<OperationResult>(
        this,
        [context, campaign, customers](store::Store &store) {
            return operations::takeBack(store, context, campaign, customers);
        },
        std::move(done));
}

void StoreDmService::shelf(Answer<std::vector<operations::Enclosure>> answer)
{
    m_worker->ask<std::vector<operations::Enclosure>>(
        this, [](store::Store &store) { return operations::enclosures(store); }, std::move(answer));
}

void StoreDmService::saveEnclosure(const Context &context, const operations::Enclosure &enclosure, Done done)
{
    m_worker->write<OperationResult>(
        this,
        [context, enclosure](store::Store &store) { return operations::saveEnclosure(store, context, enclosure); },
        std::move(done));
}

void StoreDmService::removeEnclosure(const Context &context, const QString &code, Done done)
{
    m_worker->write<OperationResult>(
        this, [context, code](store::Store &store) { return operations::removeEnclosure(store, context, code); },
        std::move(done));
}

void StoreDmService::check(const Context &context, const QString &campaign, Answer<operations::MailingCheck> answer)
{
    m_worker->ask<operations::MailingCheck>(
        this, [context, campaign](store::Store &store) { return operations::mailingCheck(store, context, campaign); },
        std::move(answer));
}

void StoreDmService::sheets(Answer<QList<domain::LabelSheet>> answer)
{
    m_worker->ask<QList<domain::LabelSheet>>(
        this, [](store::Store &store) { return operations::labelSheets(store); }, std::move(answer));
}

void StoreDmService::saveSheet(const Context &context, const domain::LabelSheet &sheet,
                               Answer<QList<domain::LabelSheet>> answer)
{
    m_worker->ask<QList<domain::LabelSheet>>(
        this,
        [context, sheet](store::Store &store) -> Result<QList<domain::LabelSheet>> {
            if (auto saved = operations::saveLabelSheet(store, context, sheet); !saved)
                return tl::unexpected(saved.error());
            return operations::labelSheets(store);
        },
        std::move(answer));
}

void StoreDmService::removeSheet(const Context &context, const QString &key, Answer<QList<domain::LabelSheet>> answer)
{
    m_worker->ask<QList<domain::LabelSheet>>(
        this,
        [context, key](store::Store &store) -> Result<QList<domain::LabelSheet>> {
            if (auto removed = operations::removeLabelSheet(store, context, key); !removed)
                return tl::unexpected(removed.error());
            return operations::labelSheets(store);
        },
        std::move(answer));
}

void StoreDmService::mailWords(const Context &context, const operations::CampaignDraft &campaign,
                               const std::vector<operations::AudienceEntry> &entries, Answer<MailWords> answer)
{
    m_worker->ask<MailWords>(
        this,
        [context, campaign, entries](store::Store &store) -> Result<MailWords> {
            auto sender = reports::senderOf(store, campaign.staff);
            if (!sender)
                return tl::unexpected(sender.error());
            MailWords words{*std::move(sender), {}};
            if (entries.empty())
                return words;
            auto values = reports::letterValues(store, context, entries, &campaign);
            if (!values)
                return tl::unexpected(values.error());
            words.values = *std::move(values);
            return words;
        },
        std::move(answer));
}

void StoreDmService::preparePrint(const Context &context, const operations::PrintRequest &request,
                                  Answer<operations::PreparedPrint> answer)
{
    m_worker->write<operations::PreparedPrint>(
        this, [context, request](store::Store &store) { return operations::preparePrint(store, context, request); },
        std::move(answer));
}

void StoreDmService::finishPrint(const Context &context, const QString &job, int lastPrinted, Done done)
{
    m_worker->write<OperationResult>(
        this,
        [context, job, lastPrinted](store::Store &store) {
            return operations::finishPrint(store, context, job, lastPrinted);
        },
        std::move(done));
}

void StoreDmService::dropPrint(const Context &context, const QString &job, Done done)
{
    m_worker->write<OperationResult>(
        this, [context, job](store::Store &store) { return operations::dropPrint(store, context, job); },
        std::move(done));
}

void StoreDmService::unfinishedJobs(const QString &campaign, Answer<std::vector<operations::PrintJob>> answer)
{
    m_worker->ask<std::vector<operations::PrintJob>>(
        this, [campaign](store::Store &store) { return operations::unfinishedJobs(store, campaign); },
        std::move(answer));
}

void StoreDmService::printJobs(const QString &campaign, Answer<std::vector<operations::PrintJob>> answer)
{
    m_worker->ask<std::vector<operations::PrintJob>>(
        this, [campaign](store::Store &store) { return operations::jobsOf(store, campaign); }, std::move(answer));
}

void StoreDmService::piecesOfJob(const Context &context, const QString &job,
                                 Answer<std::vector<operations::AudienceEntry>> answer)
{
    m_worker->ask<std::vector<operations::AudienceEntry>>(
        this, [context, job](store::Store &store) { return operations::piecesOfJob(store, context, job); },
        std::move(answer));
}

void StoreDmService::resumeFiles(const Context &context, const QString &campaign,
                                 Answer<operations::ResumedFiles> answer)
{
    m_worker->write<operations::ResumedFiles>(
        this, [context, campaign](store::Store &store) { return operations::resumeFiles(store, context, campaign); },
        std::move(answer));
}

void StoreDmService::pulled(const QString &campaign, Answer<QList<operations::PulledPiece>> answer)
{
    m_worker->ask<QList<operations::PulledPiece>>(
        this, [campaign](store::Store &store) { return operations::pulledPieces(store, campaign); }, std::move(answer));
}

void StoreDmService::post(const Context &context, const QString &campaign, QDate on,
                          const QList<operations::LabelRange> &labels, Answer<operations::Posted> answer)
{
    m_worker->write<operations::Posted>(
        this,
        [context, campaign, on, labels](store::Store &store) {
            return operations::markPosted(store, context, campaign, on, labels);
        },
        std::move(answer));
}

void StoreDmService::returned(const Context &context, const QStringList &numbers, QDate on,
                              Answer<operations::Returned> answer)
{
    m_worker->write<operations::Returned>(
        this,
        [context, numbers, on](store::Store &store) { return operations::markReturned(store, context, numbers, on); },
        std::move(answer));
}

void StoreDmService::result(const Context &context, const QString &campaign, Answer<operations::CampaignResult> answer)
{
    m_worker->ask<operations::CampaignResult>(
        this, [context, campaign](store::Store &store) { return operations::campaignResult(store, context, campaign); },
        std::move(answer));
}

void StoreDmService::undo(const Context &context, Done done)
{
    m_worker->write<OperationResult>(
        this, [context](store::Store &store) { return operations::undo(store, context); }, std::move(done));
}

void StoreDmService::redo(const Context &context, Done done)
{
    m_worker->write<OperationResult>(
        this, [context](store::Store &store) { return operations::redo(store, context); }, std::move(done));
}

} // namespace kikubari::models
