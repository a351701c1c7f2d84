// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dm_service.h"
#include "models/store_worker.h"

namespace kikubari::models {

/// Mailings over a real store, on the worker that the day's service opened it with.
class StoreDmService : public DmService
{
    Q_OBJECT
public:
    /// `worker` outlives this object.
    explicit StoreDmService(StoreWorker *worker, QObject *parent = nullptr);

    void campaigns(const operations::Context &context, Answer<std::vector<operations::Campaign>> answer) override;
    void campaign(const operations::Context &context, const QString &code,
                  Answer<operations::Campaign> answer) override;
    void save(const operations::Context &context, const operations::CampaignDraft &draft,
              Answer<operations::CampaignSaved> answer) override;
    void remove(const operations::Context &context, const QString &code, Done done) override;
    void segments(Answer<std::vector<operations::SavedSegment>> answer) override;
    void audience(const operations::Context &context, const operations::AudienceRequest &request, Told told,
                  Answer<operations::Audience> answer) override;
    void saveAudience(const operations::Context &context, const operations::AudienceRequest &request, Told told,
                      Done done) override;
    void writeLine(const operations::Context &context, const QString &campaign, const domain::CustomerCode &customer,
                   const QString &line, Done done) override;
    void setEnclosures(const operations::Context &context, const QString &campaign,
                       const QList<domain::CustomerCode> &customers, const QStringList &enclosures, Done done) override;
    void takeOut(const operations::Context &context, const QString &campaign,
                 const QList<domain::CustomerCode> &customers, const QString &reason, Done done) override;
    void takeBack(const operations::Context &context, const QString &campaign,
                  const QList<domain::CustomerCode> &customers, Done done) override;
    void shelf(Answer<std::vector<operations::Enclosure>> answer) override;
    void saveEnclosure(const operations::Context &context, const operations::Enclosure &enclosure, Done done) override;
    void removeEnclosure(const operations::Context &context, const QString &code, Done done) override;
    void check(const operations::Context &context, const QString &campaign,
               Answer<operations::MailingCheck> answer) override;
    void sheets(Answer<QList<domain::LabelSheet>> answer) override;
    void saveSheet(const operations::Context &context, const domain::LabelSheet &sheet,
                   Answer<QList<domain::LabelSheet>> answer) override;
    void removeSheet(const operations::Context &context, const QString &key,
                     Answer<QList<domain::LabelSheet>> answer) override;
    void mailWords(const operations::Context &context, const operations::CampaignDraft &campaign,
                   const std::vector<operations::AudienceEntry> &entries, Answer<MailWords> answer) override;
    void preparePrint(const operations::Context &context, const operations::PrintRequest &request,
                      Answer<operations::PreparedPrint> answer) override;
    void finishPrint(const operations::Context &context, const QString &job, int lastPrinted, Done done) override;
    void dropPrint(const operations::Context &context, const QString &job, Done done) override;
    void unfinishedJobs(const QString &campaign, Answer<std::vector<operations::PrintJob>> answer) override;
    void printJobs(const QString &campaign, Answer<std::vector<operations::PrintJob>> answer) override;
    void piecesOfJob(const operations::Context &context, const QString &job,
                     Answer<std::vector<operations::AudienceEntry>> answer) override;
    void resumeFiles(const operations::Context &context, const QString &campaign,
                     Answer<operations::ResumedFiles> answer) override;
    void pulled(const QString &campaign, Answer<QList<operations::PulledPiece>> answer) override;
    void post(const operations::Context &context, const QString &campaign, QDate on,
              const QList<operations::LabelRange> &labels, Answer<operations::Posted> answer) override;
    void returned(const operations::Context &context, const QStringList &numbers, QDate on,
                  Answer<operations::Returned> answer) override;
    void result(const operations::Context &context, const QString &campaign,
                Answer<operations::CampaignResult> answer) override;
    void undo(const operations::Context &context, Done done) override;
    void redo(const operations::Context &context, Done done) override;
    void cancel() override { m_worker->cancel(); }

private:
    StoreWorker *m_worker;
};

} // namespace kikubari::models
