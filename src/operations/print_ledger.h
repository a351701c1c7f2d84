// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/campaigns.h"

/// The print ledger: what was put on paper, what came out of it, what was posted, what came back.
///
/// A printing goes through steps that may be cut off anywhere without a piece being lost, doubled or skipped:
/// preparePrint (stored list, numbers drawn) → pages (a file is written as partFileOf(FILE)) → finishPrint (pieces are
/// printed) → completeFile (the file gets its name). What was cut off before finishPrint is printed again with the same
/// numbers in the same order; after it only the file's name is missing, which resumeFiles sets right.
namespace kikubari::operations {

/// Label numbers, both included.
struct LabelRange
{
    int from = 0, to = 0;
    bool operator==(const LabelRange &) const = default;
};
/// 1-12, 15 and 20-22 from "1-12,15,20-22"; full-width digits, 〜 and "No." are understood. WrongUse otherwise.
[[nodiscard]] Result<QList<LabelRange>> labelRangesOf(const QString &text);
/// The number that somebody typed or scanned: "No.12", "１２", "#12". Nothing for anything else.
[[nodiscard]] std::optional<int> labelNumberOf(const QString &text);

struct PrintRequest
{
    QString campaign;
    domain::JobKind kind = domain::JobKind::Labels;
    QString sheet; ///< key of the sheet, card or envelope; only noted
    int start = 1; ///< first free label of the first sheet; only noted
    PieceOrder order = PieceOrder::Postal;
    QList<LabelRange> again{}; ///< print these printed pieces once more (spoiled ones); empty = what is still queued
    QString file{};            ///< the PDF it goes to; empty = a printer
    QList<domain::CustomerCode> skip{}; ///< firsts of pieces that do not fit on this paper: they stay queued
    bool despiteImpersonal = false;     ///< the explicit yes to MailingCheck::blocks
};

/// A piece that is not to be posted although its label was printed.
struct PulledPiece
{
    int labelNo = 0;
    domain::CustomerCode customer;
    QString name;           ///< with its honorific
    QString reason;         ///< word of LeftOutReason, or what a person wrote
    bool reprinted = false; ///< others of the household get a new label of this number
};

struct PreparedPrint
{
    QString job;                       ///< code of the stored job
    std::vector<AudienceEntry> pieces; ///< in the order of their numbers: the order on paper
    QList<PulledPiece> removed; ///< taken out just now: banned, deceased, mail came back … since they were chosen
    OperationResult result;
};

/// Draws up the next job in one transaction: looks at every queued piece again, draws the missing numbers in the wanted
/// order (those that have one come first), stores the list. A job of the campaign that was cut off is dropped and its
/// pieces are in the new one. WrongUse where nothing is left to print; Conflict where most pieces carry nothing
/// personal and `despiteImpersonal` is not set.
[[nodiscard]] Result<PreparedPrint> preparePrint(store::Store &store, const Context &context,
                                                 const PrintRequest &request);
/// The same list again (preview, packing list, another copy of the pages). WrongUse for an unknown job.
[[nodiscard]] Result<std::vector<AudienceEntry>> piecesOfJob(store::Store &store, const Context &context,
                                                             const QString &job);
/// What would be printed, in the order in which it would; nothing is drawn (labelNo may be 0) or stored.
[[nodiscard]] Result<std::vector<AudienceEntry>> previewPrint(store::Store &store, const Context &context,
                                                              const QString &campaign,
                                                              PieceOrder order = PieceOrder::Postal);
/// It came out, up to and with `lastPrinted` (a label number; 0 = all of it): those pieces are printed, the rest is
/// queued again with its numbers. Conflict for a job that is not prepared any more.
[[nodiscard]] Result<OperationResult> finishPrint(store::Store &store, const Context &context, const QString &job,
                                                  int lastPrinted = 0);
/// Nothing of it came out: its pieces are queued with their numbers.
[[nodiscard]] Result<OperationResult> dropPrint(store::Store &store, const Context &context, const QString &job);

struct PrintJob
{
    QString code, campaign;
    domain::JobKind kind{};
    domain::JobState state{};
    QString sheet, file;
    int start = 1, pieces = 0;
    int firstNo = 0, lastNo = 0;
    QString at; ///< ISO, when it was prepared
    domain::StaffCode by;
};
/// Prepared ones of which nobody said what came out (`campaign` empty = of all).
[[nodiscard]] Result<std::vector<PrintJob>> unfinishedJobs(store::Store &store, const QString &campaign = {});
/// All of a campaign, the newest first.
[[nodiscard]] Result<std::vector<PrintJob>> jobsOf(store::Store &store, const QString &campaign);

// --- files -----------------------------------------------------------------------------------------------------------

/// Where the pages of a job are written before it counts as printed: FILE.part
[[nodiscard]] QString partFileOf(const QString &file);
/// Puts a written part file safely on the disk; DiskFull or Failed where that cannot be done.
[[nodiscard]] Result<void> secureFile(const QString &part);
/// After finishPrint: the part file takes its name (an older file of that name is replaced).
[[nodiscard]] Result<void> completeFile(const QString &file);

struct ResumedFiles
{
    QStringList completed; ///< files that only lacked their name
    QStringList dropped;   ///< part files of jobs that never counted; their pieces are queued
};
/// To be called before a campaign is printed to a file: sets right what a killed program left behind.
[[nodiscard]] Result<ResumedFiles> resumeFiles(store::Store &store, const Context &context, const QString &campaign);

// --- posting and coming back -----------------------------------------------------------------------------------------

/// Pieces that are printed and not to be posted: No.12 を抜いてください
[[nodiscard]] Result<QList<PulledPiece>> pulledPieces(store::Store &store, const QString &campaign);

struct Posted
{
    OperationResult result;
    int pieces = 0, people = 0, heldOut = 0;
    int finished = 0, opened = 0; ///< follow-ups (`result` lists none of them: they may be thousands)
    int notPrinted = 0;           ///< pieces still queued, which were not posted
    QList<PulledPiece> pulled;    ///< all that must not be in the mail, those found just now among them
};
/// The person says that he posted it on that day: only now do the contacts arise (one for each addressed customer) and
/// calls after a DM open; the DM cycles of the held-out ones are waived. Only printed pieces, each looked at once more;
/// of the given numbers where there are any. One operation, undone by `undo`. WrongUse for a day in the future or
/// where nothing is printed.
[[nodiscard]] Result<Posted> markPosted(store::Store &store, const Context &context, const QString &campaign, QDate on,
                                        const QList<LabelRange> &labels = {});

struct ReturnedPiece
{
    int labelNo = 0;
    QString campaign, name;
    domain::CustomerCode customer;
};
struct Returned
{
    OperationResult result;
    QList<ReturnedPiece> pieces;
};
/// What the scanner or the person gave as the number of a piece that came back; WrongUse for a number that nobody has
/// or that was not posted. The address gets a repair task (operations/repair.h). One operation.
[[nodiscard]] Result<Returned> markReturned(store::Store &store, const Context &context, const QStringList &numbers,
                                            QDate on);

} // namespace kikubari::operations
