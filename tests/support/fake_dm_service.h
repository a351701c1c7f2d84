// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dm_service.h"

#include <optional>

namespace kikubari::test {

/// Mailings in memory for tests of the window: one mailing whose pieces follow the rules of the ledger as far as the
/// page sees them, and a note of everything asked for. Answers come through the event loop.
class FakeDmService : public models::DmService
{
    Q_OBJECT
public:
    explicit FakeDmService(QObject *parent = nullptr);

    operations::Campaign mailing;
    operations::Audience people;
    std::vector<operations::Enclosure> things;
    std::optional<operations::MailingCheck> checked; ///< in place of what follows from the audience
    operations::CampaignResult response;
    std::vector<operations::PrintJob> jobs;     ///< of which nobody said what came out
    std::vector<operations::PrintJob> jobsDone; ///< that came out
    print::Sender sender{QStringLiteral("250-0011"),
                         QStringLiteral("神奈川県小田原市栄町1-2-3"),
                         {},
                         QStringLiteral("青葉自動車 小田原店"),
                         {},
                         {},
                         QStringLiteral("中村 拓也"),
                         QStringLiteral("0465-00-0000"),
                         {}};
    QList<operations::PulledPiece> toPull;
    QList<domain::LabelSheet> ownSheets;
    std::optional<Error> writeFailure;
    bool searching = false; ///< the search for addressees goes on until it is stopped
    bool listed = true;     ///< whether the mailing is in the list
    int nextNumber = 1;

    QList<operations::CampaignDraft> saves;
    int audiencesSaved = 0, undone = 0;
    QList<QPair<QString, QString>> lines; ///< customer, line
    QList<QPair<QStringList, QStringList>> enclosed;
    QList<QStringList> takenOut, takenBack;
    QList<operations::PrintRequest> prepared;
    QList<QPair<QString, int>> finished; ///< job, last printed
    QStringList dropped;
    QList<QDate> postedOn;
    QList<QStringList> cameBack;

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
                   const std::vector<operations::AudienceEntry> &entries, Answer<models::MailWords> answer) override;
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
    void cancel() override;

private:
    Answer<operations::Audience> m_stopped; ///< who waits for the search
    template <typename T> void later(const Answer<T> &answer, const Result<T> &value)
    {
        QMetaObject::invokeMethod(
            this, [answer, value] { answer(value); }, Qt::QueuedConnection);
    }
    void finish(const QString &sentence, const Done &done);
    void recount();
    [[nodiscard]] operations::AudienceEntry *entryOf(const domain::CustomerCode &customer);
};

} // namespace kikubari::test
