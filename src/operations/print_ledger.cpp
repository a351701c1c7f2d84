// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/print_ledger.h"

#include "operations/campaign_choice.h"
#include "operations/campaign_recheck.h"

#include <QFileInfo>

#include <algorithm>

/// Jobs: what goes on paper, and what came out.
namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

using Groups = std::vector<std::vector<Candidate>>;

tl::unexpected<Error> noSuchJob(const QString &code)
{
    return failure(ErrorKind::WrongUse, u"印刷「%1」の記録はありません。"_s.arg(code),
                   u"There is no print job \"%1\"."_s.arg(code));
}

Result<store::Record> jobRecord(store::Store &store, const QString &code)
{
    const auto record = code.isEmpty() ? Result<std::optional<store::Record>>(std::nullopt)
                                       : store.record(RecordKind::PrintJob, code);
    if (!record)
        return tl::unexpected(record.error());
    if (!*record || (*record)->voided)
        return noSuchJob(code);
    return **record;
}

JobState stateOfJob(const store::Record &job)
{
    return fromWord<JobState>(job.value("state").toStdString()).value_or(JobState::Dropped);
}

int numberOf(const PieceBook &book, const QString &customer)
{
    return book.find(customer)->value("label_no").toInt();
}

bool within(const QList<LabelRange> &ranges, int number)
{
    return std::ranges::any_of(ranges,
                               [number](const LabelRange &one) { return number >= one.from && number <= one.to; });
}

/// The pieces of a job that did not come out wait again, with their numbers.
void requeue(PieceBook &book, const QString &job)
{
    QStringList waiting;
    for (const auto &[code, piece] : book.pieces())
        if (piece.value("job") == job && stateOf(piece) == PieceState::Queued)
            waiting << code;
    for (const QString &code : waiting)
        book.edit(code).set("job", QString());
}

/// What a killed program or a forgotten question left behind.
Result<void> dropPrepared(Action &action, const QString &campaign, PieceBook &book)
{
    const auto codes = store::printJobCodes(action.store(), campaign);
    if (!codes)
        return tl::unexpected(codes.error());
    for (const QString &code : *codes) {
        auto job = jobRecord(action.store(), code);
        if (!job)
            return tl::unexpected(job.error());
        if (stateOfJob(*job) != JobState::Prepared)
            continue;
        requeue(book, code);
        job->setWord("state", JobState::Dropped);
        job->version = 0;
        if (auto put = action.put(*job); !put)
            return put;
    }
    return {};
}

/// Printed pieces of these numbers are to be printed once more.
Result<void> printAgain(PieceBook &book, const QList<LabelRange> &again)
{
    QStringList spoiled;
    for (const auto &[code, piece] : book.pieces())
        if (stateOf(piece) == PieceState::Printed && within(again, piece.value("label_no").toInt()))
            spoiled << code;
    if (spoiled.isEmpty())
        return failure(ErrorKind::WrongUse,
                       u"その番号には、印刷して投函前のものがありません。番号を確かめてください。"_s,
                       u"No piece of these numbers is printed and not yet posted. Check the numbers."_s);
    for (const QString &code : spoiled)
        book.edit(code).setWord("state", PieceState::Queued).set("job", QString());
    return {};
}

/// The firsts of the pieces to be printed, in the order on paper: numbered ones first.
Result<Groups> toPrint(EntryMaker &maker, const PieceBook &book, const PrintRequest &request)
{
    QStringList firsts;
    for (const QString &first : book.firsts())
        if (stateOf(*book.find(first)) == PieceState::Queued && !request.skip.contains(CustomerCode(first))
            && (request.again.isEmpty() || within(request.again, numberOf(book, first))))
            firsts << first;
    auto groups = maker.candidates(book, firsts);
    if (!groups)
        return groups;
    sortGroups(*groups, request.order);
    std::ranges::stable_sort(*groups, {}, [&book](const std::vector<Candidate> &group) {
        const int number = numberOf(book, group.front().facts.code.text());
        return number == 0 ? std::numeric_limits<int>::max() : number;
    });
    return groups;
}

Result<void> drawNumbers(store::Store &store, PieceBook &book, const Groups &groups, const QString &job)
{
    auto last = store::lastLabelNumber(store);
    if (!last)
        return tl::unexpected(last.error());
    for (const auto &group : groups) {
        int number = numberOf(book, group.front().facts.code.text());
        if (number == 0)
            number = ++*last;
        for (const Candidate &one : group)
            book.edit(one.facts.code.text()).set("label_no", QString::number(number)).set("job", job);
    }
    return {};
}

Result<std::vector<AudienceEntry>> entriesOf(EntryMaker &maker, const Groups &groups, const PieceBook &book)
{
    std::vector<AudienceEntry> entries;
    entries.reserve(groups.size());
    for (const auto &group : groups) {
        auto entry = maker.entry(group, book);
        if (!entry)
            return tl::unexpected(entry.error());
        entries.push_back(*std::move(entry));
    }
    return entries;
}

Result<void> isPersonal(store::Store &store, const Context &context, const PrintRequest &request)
{
    if (request.despiteImpersonal || !request.again.isEmpty())
        return {};
    const auto check = mailingCheck(store, context, request.campaign);
    if (!check)
        return tl::unexpected(check.error());
    if (!check->blocks)
        return {};
    return failure(
        ErrorKind::Conflict, QString(check->warning.ja % u"一言か同封物を入れるか、このまま印刷すると答えてください。"),
        QString(check->warning.en % u" Write a line, add something, or say that it is to be printed as it is."));
}

Result<store::Record> newJob(Action &action, const PrintRequest &request, std::size_t pieces)
{
    auto job = action.fresh(RecordKind::PrintJob, u"J"_s);
    if (!job)
        return job;
    job->set("campaign", request.campaign)
        .setWord("kind", request.kind)
        .setWord("state", JobState::Prepared)
        .set("sheet", request.sheet)
        .set("start", QString::number(std::clamp(request.start, 1, 999)))
        .set("pieces", QString::number(pieces))
        .set("file", request.file.isEmpty() ? QString() : QFileInfo(request.file).absoluteFilePath())
        .set("at", action.context().now.toString(Qt::ISODate))
        .set("by", action.context().actor.text());
    if (auto put = action.put(*job); !put)
        return tl::unexpected(put.error());
    return job;
}

Result<void> rememberSheet(Action &action, store::Record campaign, const PrintRequest &request)
{
    if (request.sheet.isEmpty() || request.kind != JobKind::Labels || campaign.value("sheet") == request.sheet)
        return {};
    campaign.set("sheet", request.sheet);
    campaign.version = 0;
    return action.put(campaign);
}

PrintJob jobFrom(const store::Record &record)
{
    PrintJob job;
    job.code = record.value("code"), job.campaign = record.value("campaign");
    job.kind = fromWord<JobKind>(record.value("kind").toStdString()).value_or(JobKind::Labels);
    job.state = stateOfJob(record);
    job.sheet = record.value("sheet"), job.file = record.value("file");
    job.start = std::max(1, record.value("start").toInt()), job.pieces = record.value("pieces").toInt();
    job.at = record.value("at"), job.by = StaffCode(record.value("by"));
    return job;
}

void addNumbers(const PieceBook &book, std::vector<PrintJob> &jobs)
{
    for (const auto &[code, piece] : book.pieces()) {
        const int number = piece.value("label_no").toInt();
        for (PrintJob &job : jobs) {
            if (number == 0 || job.code != piece.value("job"))
                continue;
            job.firstNo = job.firstNo == 0 ? number : std::min(job.firstNo, number);
            job.lastNo = std::max(job.lastNo, number);
        }
    }
}

} // namespace

Result<PreparedPrint> preparePrint(store::Store &store, const Context &context, const PrintRequest &request)
{
    if (auto personal = isPersonal(store, context, request); !personal)
        return tl::unexpected(personal.error());
    Action action(store, context);
    if (auto started = action.start({}, u"print"_s); !started)
        return tl::unexpected(started.error());
    const auto campaign = campaignRecord(store, request.campaign);
    auto book = PieceBook::load(store, request.campaign);
    if (!campaign || !book)
        return tl::unexpected(!campaign ? campaign.error() : book.error());
    if (auto dropped = dropPrepared(action, request.campaign, *book); !dropped)
        return tl::unexpected(dropped.error());
    PreparedPrint prepared;
    auto removed = recheckBook(store, *campaign, *book, mailingDay(draftOf(*campaign), context.today), {}, true);
    if (!removed)
        return tl::unexpected(removed.error());
    prepared.removed = *std::move(removed);
    if (!request.again.isEmpty())
        if (auto again = printAgain(*book, request.again); !again)
            return tl::unexpected(again.error());
    EntryMaker maker(store, action.engine(), context, *campaign, {});
    const auto groups = toPrint(maker, *book, request);
    if (!groups)
        return tl::unexpected(groups.error());
    if (groups->empty())
        return failure(ErrorKind::WrongUse, u"印刷するものは残っていません。"_s, u"Nothing is left to print."_s);
    const auto job = newJob(action, request, groups->size());
    if (!job)
        return tl::unexpected(job.error());
    prepared.job = job->value("code");
    for (const auto &step : {drawNumbers(store, *book, *groups, prepared.job), book->flush(action),
                             rememberSheet(action, *campaign, request)})
        if (!step)
            return tl::unexpected(step.error());
    auto entries = entriesOf(maker, *groups, *book);
    if (!entries)
        return tl::unexpected(entries.error());
    prepared.pieces = *std::move(entries);
    auto done = action.finish(
        {u"%1 通の印刷を用意しました"_s.arg(groups->size()), u"Prepared %1 pieces for printing"_s.arg(groups->size())});
    if (!done)
        return tl::unexpected(done.error());
    prepared.result = *std::move(done);
    return prepared;
}

Result<std::vector<AudienceEntry>> piecesOfJob(store::Store &store, const Context &context, const QString &job)
{
    const auto engine = engineOf(store);
    const auto record = jobRecord(store, job);
    if (!engine || !record)
        return tl::unexpected(!engine ? engine.error() : record.error());
    const auto campaign = campaignRecord(store, record->value("campaign"));
    const auto book = PieceBook::load(store, record->value("campaign"));
    if (!campaign || !book)
        return tl::unexpected(!campaign ? campaign.error() : book.error());
    QStringList firsts;
    for (const QString &first : book->firsts())
        if (book->find(first)->value("job") == job)
            firsts << first;
    std::ranges::sort(firsts, {}, [&book](const QString &first) { return numberOf(*book, first); });
    EntryMaker maker(store, **engine, context, *campaign, {});
    const auto groups = maker.candidates(*book, firsts);
    return groups ? entriesOf(maker, *groups, *book) : tl::unexpected(groups.error());
}

Result<std::vector<AudienceEntry>> previewPrint(store::Store &store, const Context &context, const QString &campaign,
                                                PieceOrder order)
{
    const auto engine = engineOf(store);
    const auto record = campaignRecord(store, campaign);
    const auto book = PieceBook::load(store, campaign);
    if (!engine || !record || !book)
        return tl::unexpected(!engine ? engine.error() : !record ? record.error() : book.error());
    EntryMaker maker(store, **engine, context, *record, {});
    PrintRequest request;
    request.campaign = campaign, request.order = order;
    const auto groups = toPrint(maker, *book, request);
    return groups ? entriesOf(maker, *groups, *book) : tl::unexpected(groups.error());
}

namespace {

tl::unexpected<Error> jobOver(const QString &code)
{
    return failure(ErrorKind::Conflict, u"印刷「%1」はもう終わっています。画面を読み直してください。"_s.arg(code),
                   u"The print job \"%1\" is over. Load the page again."_s.arg(code));
}

/// Ends a prepared job: `printed` = up to and with `last` it came out.
Result<OperationResult> endJob(store::Store &store, const Context &context, const QString &code, bool printed, int last)
{
    Action action(store, context);
    if (auto started = action.start({}, u"print"_s); !started)
        return tl::unexpected(started.error());
    auto job = jobRecord(store, code);
    if (!job)
        return tl::unexpected(job.error());
    if (stateOfJob(*job) != JobState::Prepared)
        return jobOver(code);
    auto book = PieceBook::load(store, job->value("campaign"));
    if (!book)
        return tl::unexpected(book.error());
    QStringList out;
    bool known = last == 0;
    for (const auto &[customer, piece] : book->pieces()) {
        if (piece.value("job") != code)
            continue;
        const int number = piece.value("label_no").toInt();
        known = known || number == last;
        if (printed && stateOf(piece) == PieceState::Queued && (last == 0 || number <= last))
            out << customer;
    }
    if (!known)
        return failure(ErrorKind::WrongUse,
                       u"No.%1 はこの印刷にありません。最後に出た番号を確かめてください。"_s.arg(last),
                       u"No. %1 is not in this printing. Check the last number that came out."_s.arg(last));
    std::set<QString> pieces;
    for (const QString &customer : out) {
        book->edit(customer).setWord("state", PieceState::Printed);
        pieces.insert(book->find(customer)->value("label_no"));
    }
    requeue(*book, code);
    job->setWord("state", printed ? JobState::Printed : JobState::Dropped);
    job->version = 0;
    if (printed)
        job->set("pieces", QString::number(pieces.size()));
    if (auto put = action.put(*job); !put)
        return tl::unexpected(put.error());
    if (auto flushed = book->flush(action); !flushed)
        return tl::unexpected(flushed.error());
    return printed
        ? action.finish({u"%1 通を印刷しました"_s.arg(pieces.size()), u"%1 pieces are printed"_s.arg(pieces.size())})
        : action.finish({u"印刷を取りやめました"_s, u"The printing was dropped"_s});
}

} // namespace

Result<OperationResult> finishPrint(store::Store &store, const Context &context, const QString &job, int lastPrinted)
{
    return endJob(store, context, job, true, lastPrinted);
}

Result<OperationResult> dropPrint(store::Store &store, const Context &context, const QString &job)
{
    return endJob(store, context, job, false, 0);
}

Result<std::vector<PrintJob>> jobsOf(store::Store &store, const QString &campaign)
{
    const auto codes = store::printJobCodes(store, campaign);
    if (!codes)
        return tl::unexpected(codes.error());
    std::vector<PrintJob> jobs;
    std::set<QString> campaigns;
    for (const QString &code : *codes) {
        const auto record = jobRecord(store, code);
        if (!record)
            return tl::unexpected(record.error());
        jobs.push_back(jobFrom(*record));
        campaigns.insert(jobs.back().campaign);
    }
    for (const QString &one : campaigns) {
        const auto book = PieceBook::load(store, one);
        if (!book)
            return tl::unexpected(book.error());
        addNumbers(*book, jobs);
    }
    return jobs;
}

Result<std::vector<PrintJob>> unfinishedJobs(store::Store &store, const QString &campaign)
{
    auto jobs = jobsOf(store, campaign);
    if (jobs)
        std::erase_if(*jobs, [](const PrintJob &job) { return job.state != JobState::Prepared; });
    return jobs;
}

} // namespace kikubari::operations
