// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/label_sheet.h"
#include "operations/campaigns.h"
#include "operations/print_ledger.h"
#include "operations/segments.h"
#include "print/letter_template.h"
#include "print/mail_piece.h"

#include <QObject>

#include <functional>
#include <vector>

namespace kikubari::models {

/// What cards, envelopes and letters say beyond the pieces themselves.
struct MailWords
{
    print::Sender sender;
    std::vector<print::LetterValues> values; ///< by piece: what the fields of a letter say
};

/// What the page of mailings asks of the store. Every call returns at once; the answer comes later in the window's
/// thread, in the order of asking; a failure is a value in the answer.
class DmService : public QObject
{
    Q_OBJECT
public:
    template <typename T> using Answer = std::function<void(const Result<T> &)>;
    using Done = Answer<operations::OperationResult>;
    using Told = std::function<void(const Text &what, qint64 done, qint64 total)>;

    using QObject::QObject;

    // --- campaigns ---------------------------------------------------------------------------------------------------
    virtual void campaigns(const operations::Context &context, Answer<std::vector<operations::Campaign>> answer) = 0;
    virtual void campaign(const operations::Context &context, const QString &code, Answer<operations::Campaign> answer)
        = 0;
    /// A draft without a code is added, another one changed; answers its code.
    virtual void save(const operations::Context &context, const operations::CampaignDraft &draft,
                      Answer<operations::CampaignSaved> answer)
        = 0;
    virtual void remove(const operations::Context &context, const QString &code, Done done) = 0;
    virtual void segments(Answer<std::vector<operations::SavedSegment>> answer) = 0;

    // --- audience ----------------------------------------------------------------------------------------------------
    virtual void audience(const operations::Context &context, const operations::AudienceRequest &request, Told told,
                          Answer<operations::Audience> answer)
        = 0;
    virtual void saveAudience(const operations::Context &context, const operations::AudienceRequest &request, Told told,
                              Done done)
        = 0;
    virtual void writeLine(const operations::Context &context, const QString &campaign,
                           const domain::CustomerCode &customer, const QString &line, Done done)
        = 0;
    virtual void setEnclosures(const operations::Context &context, const QString &campaign,
                               const QList<domain::CustomerCode> &customers, const QStringList &enclosures, Done done)
        = 0;
    virtual void takeOut(const operations::Context &context, const QString &campaign,
                         const QList<domain::CustomerCode> &customers, const QString &reason, Done done)
        = 0;
    virtual void takeBack(const operations::Context &context, const QString &campaign,
                          const QList<domain::CustomerCode> &customers, Done done)
        = 0;
    virtual void shelf(Answer<std::vector<operations::Enclosure>> answer) = 0;
    virtual void saveEnclosure(const operations::Context &context, const operations::Enclosure &enclosure, Done done)
        = 0;
    virtual void removeEnclosure(const operations::Context &context, const QString &code, Done done) = 0;
    virtual void check(const operations::Context &context, const QString &campaign,
                       Answer<operations::MailingCheck> answer)
        = 0;

    // --- on paper ----------------------------------------------------------------------------------------------------
    /// The store's own label sheets.
    virtual void sheets(Answer<QList<domain::LabelSheet>> answer) = 0;
    /// Adds one of the store's own, or changes the one of this key; answers all of them.
    virtual void saveSheet(const operations::Context &context, const domain::LabelSheet &sheet,
                           Answer<QList<domain::LabelSheet>> answer)
        = 0;
    virtual void removeSheet(const operations::Context &context, const QString &key,
                             Answer<QList<domain::LabelSheet>> answer)
        = 0;
    /// The sender of a mailing (who looks after it; else the store alone), and the words of a letter for `entries`.
    virtual void mailWords(const operations::Context &context, const operations::CampaignDraft &campaign,
                           const std::vector<operations::AudienceEntry> &entries, Answer<MailWords> answer)
        = 0;
    virtual void preparePrint(const operations::Context &context, const operations::PrintRequest &request,
                              Answer<operations::PreparedPrint> answer)
        = 0;
    virtual void finishPrint(const operations::Context &context, const QString &job, int lastPrinted, Done done) = 0;
    virtual void dropPrint(const operations::Context &context, const QString &job, Done done) = 0;
    virtual void unfinishedJobs(const QString &campaign, Answer<std::vector<operations::PrintJob>> answer) = 0;
    /// All of a mailing, the newest first.
    virtual void printJobs(const QString &campaign, Answer<std::vector<operations::PrintJob>> answer) = 0;
    virtual void piecesOfJob(const operations::Context &context, const QString &job,
                             Answer<std::vector<operations::AudienceEntry>> answer)
        = 0;
    /// Sets right what a killed program left of files (operations::resumeFiles).
    virtual void resumeFiles(const operations::Context &context, const QString &campaign,
                             Answer<operations::ResumedFiles> answer)
        = 0;

    // --- posting and after -------------------------------------------------------------------------------------------
    virtual void pulled(const QString &campaign, Answer<QList<operations::PulledPiece>> answer) = 0;
    virtual void post(const operations::Context &context, const QString &campaign, QDate on,
                      const QList<operations::LabelRange> &labels, Answer<operations::Posted> answer)
        = 0;
    virtual void returned(const operations::Context &context, const QStringList &numbers, QDate on,
                          Answer<operations::Returned> answer)
        = 0;
    /// `campaign` empty: all of them together.
    virtual void result(const operations::Context &context, const QString &campaign,
                        Answer<operations::CampaignResult> answer)
        = 0;

    virtual void undo(const operations::Context &context, Done done) = 0;
    virtual void redo(const operations::Context &context, Done done) = 0;
    /// Asks the running long job to stop; it then changes nothing.
    virtual void cancel() = 0;

Q_SIGNALS:
    /// Another program writes and an answer waits for it.
    void busyChanged(bool busy);
};

} // namespace kikubari::models
