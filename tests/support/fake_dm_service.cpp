// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_dm_service.h"

#include "reports/mailing_pages.h"
#include "support/sample_dm.h"

using namespace Qt::StringLiterals;

namespace kikubari::test {

using domain::CustomerCode;
using domain::PieceState;
using operations::AudienceEntry;
using operations::CampaignStage;
using operations::Context;
using operations::OperationResult;

namespace {

QStringList codesOf(const QList<CustomerCode> &customers)
{
    QStringList codes;
    for (const CustomerCode &customer : customers)
        codes << customer.text();
    return codes;
}

OperationResult saying(const QString &sentence)
{
    OperationResult result;
    result.summary = {sentence, sentence};
    return result;
}

} // namespace

FakeDmService::FakeDmService(QObject *parent)
    : DmService(parent),
      mailing(sampleCampaign()),
      people(sampleAudience()),
      things(sampleShelf()),
      response(sampleResult())
{
    recount();
}

void FakeDmService::recount()
{
    operations::PieceCounts counts;
    for (const AudienceEntry &entry : people.entries) {
        const int persons = 1 + static_cast<int>(entry.joint.size());
        counts.queued += entry.state == PieceState::Queued ? persons : 0;
        counts.printed += entry.state == PieceState::Printed ? persons : 0;
        counts.posted += entry.state == PieceState::Posted ? persons : 0;
        counts.returned += entry.state == PieceState::Returned ? persons : 0;
        counts.toPrint += entry.state == PieceState::Queued ? 1 : 0;
        counts.toPost += entry.state == PieceState::Printed ? 1 : 0;
        counts.pieces += 1;
        counts.people += persons;
    }
    mailing.counts = counts;
    mailing.stage = counts.posted + counts.returned > 0 ? CampaignStage::Posted
        : counts.printed > 0                            ? CampaignStage::Printed
        : counts.pieces > 0                             ? CampaignStage::Chosen
                                                        : CampaignStage::Draft;
    people.fixed = mailing.stage >= CampaignStage::Printed;
}

AudienceEntry *FakeDmService::entryOf(const CustomerCode &customer)
{
    for (AudienceEntry &entry : people.entries) {
        if (entry.first.customer == customer)
            return &entry;
        for (const operations::Addressee &other : entry.joint)
            if (other.customer == customer)
                return &entry;
    }
    return nullptr;
}

void FakeDmService::finish(const QString &sentence, const Done &done)
{
    recount();
    later<OperationResult>(done,
                           writeFailure ? Result<OperationResult>(tl::unexpected(*writeFailure))
                                        : Result<OperationResult>(saying(sentence)));
}

void FakeDmService::campaigns(const Context &, Answer<std::vector<operations::Campaign>> answer)
{
    recount();
    later<std::vector<operations::Campaign>>(answer,
                                             listed ? std::vector{mailing} : std::vector<operations::Campaign>{});
}

void FakeDmService::campaign(const Context &, const QString &, Answer<operations::Campaign> answer)
{
    recount();
    later<operations::Campaign>(answer, mailing);
}

void FakeDmService::save(const Context &, const operations::CampaignDraft &draft,
                         Answer<operations::CampaignSaved> answer)
{
    saves << draft;
    listed = true;
    mailing.draft = draft;
    mailing.draft.code = u"D1"_s;
    later<operations::CampaignSaved>(answer, operations::CampaignSaved{saying(u"下書きを保存しました"_s), u"D1"_s});
}

void FakeDmService::remove(const Context &, const QString &, Done done)
{
    listed = false;
    finish(u"DMを取り消しました"_s, done);
}

void FakeDmService::segments(Answer<std::vector<operations::SavedSegment>> answer)
{
    later<std::vector<operations::SavedSegment>>(answer, std::vector<operations::SavedSegment>{});
}

void FakeDmService::cancel()
{
    searching = false;
    if (m_stopped)
        later<operations::Audience>(std::exchange(m_stopped, nullptr),
                                    tl::unexpected(Error{ErrorKind::Cancelled, {}, {}}));
}

void FakeDmService::audience(const Context &, const operations::AudienceRequest &, Told told,
                             Answer<operations::Audience> answer)
{
    if (searching) {
        m_stopped = answer;
        QMetaObject::invokeMethod(
            this,
            [told] {
                told({u"宛先を調べています"_s, u"Looking for addressees"_s}, 30, 100);
            },
            Qt::QueuedConnection);
        return;
    }
    later<operations::Audience>(answer, people);
}

void FakeDmService::saveAudience(const Context &, const operations::AudienceRequest &, Told, Done done)
{
    ++audiencesSaved;
    for (AudienceEntry &entry : people.entries)
        entry.saved = true;
    finish(u"宛先を決めました"_s, done);
}

void FakeDmService::writeLine(const Context &, const QString &, const CustomerCode &customer, const QString &line,
                              Done done)
{
    lines << QPair(customer.text(), line);
    if (AudienceEntry *entry = entryOf(customer))
        entry->line = line;
    finish(u"一言を書きました"_s, done);
}

void FakeDmService::setEnclosures(const Context &, const QString &, const QList<CustomerCode> &customers,
                                  const QStringList &enclosures, Done done)
{
    enclosed << QPair(codesOf(customers), enclosures);
    for (const CustomerCode &customer : customers)
        if (AudienceEntry *entry = entryOf(customer))
            entry->enclosures = enclosures;
    finish(u"同封物を決めました"_s, done);
}

void FakeDmService::takeOut(const Context &, const QString &, const QList<CustomerCode> &customers,
                            const QString &reason, Done done)
{
    takenOut << codesOf(customers);
    for (const CustomerCode &customer : customers) {
        const AudienceEntry *entry = entryOf(customer);
        if (!entry)
            continue;
        operations::LeftOut left;
        left.customer = entry->first;
        left.reason = operations::LeftOutReason::ByHand;
        left.how = reason;
        left.mayReturn = true;
        people.leftOut.push_back(left);
        ++people.byReason[static_cast<std::size_t>(left.reason)];
        std::erase_if(people.entries, [&](const AudienceEntry &each) { return &each == entry; });
    }
    finish(u"宛先から外しました"_s, done);
}

void FakeDmService::takeBack(const Context &, const QString &, const QList<CustomerCode> &customers, Done done)
{
    takenBack << codesOf(customers);
    finish(u"宛先に戻しました"_s, done);
}

void FakeDmService::shelf(Answer<std::vector<operations::Enclosure>> answer)
{
    later<std::vector<operations::Enclosure>>(answer, things);
}

void FakeDmService::saveEnclosure(const Context &, const operations::Enclosure &enclosure, Done done)
{
    things.push_back(enclosure);
    finish(u"棚に置きました"_s, done);
}

void FakeDmService::removeEnclosure(const Context &, const QString &code, Done done)
{
    std::erase_if(things, [&](const operations::Enclosure &thing) { return thing.code == code; });
    finish(u"棚から下ろしました"_s, done);
}

void FakeDmService::check(const Context &, const QString &, Answer<operations::MailingCheck> answer)
{
    later<operations::MailingCheck>(answer, checked.value_or(sampleCheck(people)));
}

void FakeDmService::sheets(Answer<QList<domain::LabelSheet>> answer)
{
    later<QList<domain::LabelSheet>>(answer, ownSheets);
}

void FakeDmService::saveSheet(const Context &, const domain::LabelSheet &sheet,
                              Answer<QList<domain::LabelSheet>> answer)
{
    ownSheets.removeIf([&sheet](const domain::LabelSheet &one) { return one.key == sheet.key; });
    ownSheets.append(sheet);
    later<QList<domain::LabelSheet>>(answer, ownSheets);
}

void FakeDmService::removeSheet(const Context &, const QString &key, Answer<QList<domain::LabelSheet>> answer)
{
    ownSheets.removeIf([&key](const domain::LabelSheet &one) { return one.key == key; });
    later<QList<domain::LabelSheet>>(answer, ownSheets);
}

void FakeDmService::mailWords(const Context &, const operations::CampaignDraft &,
                              const std::vector<AudienceEntry> &entries, Answer<models::MailWords> answer)
{
    models::MailWords words{sender, {}};
    for (const AudienceEntry &entry : entries) {
        words.values.push_back(print::letterValues(reports::recipientOf(entry, false)));
        words.values.back()[u"一言"_s] = entry.line;
        words.values.back()[u"日付"_s] = mailing.draft.mailOn;
        words.values.back()[u"催し"_s] = mailing.draft.name;
    }
    later<models::MailWords>(answer, words);
}

void FakeDmService::preparePrint(const Context &, const operations::PrintRequest &request,
                                 Answer<operations::PreparedPrint> answer)
{
    prepared << request;
    operations::PreparedPrint job;
    job.job = u"J%1"_s.arg(prepared.size());
    for (AudienceEntry &entry : people.entries) {
        for (const operations::LabelRange &range : request.again)
            if (entry.state == PieceState::Printed && entry.labelNo >= range.from && entry.labelNo <= range.to)
                entry.state = PieceState::Queued;
        if (entry.state != PieceState::Queued || request.skip.contains(entry.first.customer))
            continue;
        if (entry.labelNo == 0)
            entry.labelNo = nextNumber++;
        job.pieces.push_back(entry);
    }
    operations::PrintJob note;
    note.code = job.job;
    note.kind = request.kind;
    note.sheet = request.sheet;
    note.pieces = static_cast<int>(job.pieces.size());
    note.firstNo = job.pieces.empty() ? 0 : job.pieces.front().labelNo;
    note.lastNo = job.pieces.empty() ? 0 : job.pieces.back().labelNo;
    jobs = {note};
    later<operations::PreparedPrint>(answer, job);
}

void FakeDmService::finishPrint(const Context &, const QString &job, int lastPrinted, Done done)
{
    finished << QPair(job, lastPrinted);
    jobsDone.insert(jobsDone.end(), jobs.begin(), jobs.end());
    jobs.clear();
    for (AudienceEntry &entry : people.entries)
        if (entry.state == PieceState::Queued && entry.labelNo > 0
            && (lastPrinted == 0 || entry.labelNo <= lastPrinted))
            entry.state = PieceState::Printed;
    finish(u"印刷ずみにしました"_s, done);
}

void FakeDmService::dropPrint(const Context &, const QString &job, Done done)
{
    dropped << job;
    jobs.clear();
    finish(u"印刷を取り消しました"_s, done);
}

void FakeDmService::unfinishedJobs(const QString &, Answer<std::vector<operations::PrintJob>> answer)
{
    later<std::vector<operations::PrintJob>>(answer, jobs);
}

void FakeDmService::printJobs(const QString &, Answer<std::vector<operations::PrintJob>> answer)
{
    std::vector<operations::PrintJob> all = jobsDone;
    for (operations::PrintJob &job : all)
        job.state = domain::JobState::Printed;
    later<std::vector<operations::PrintJob>>(answer, all);
}

void FakeDmService::piecesOfJob(const Context &, const QString &, Answer<std::vector<AudienceEntry>> answer)
{
    std::vector<AudienceEntry> pieces;
    std::ranges::copy_if(people.entries, std::back_inserter(pieces), [](const AudienceEntry &entry) {
        return entry.state == PieceState::Queued && entry.labelNo > 0;
    });
    later<std::vector<AudienceEntry>>(answer, pieces);
}

void FakeDmService::resumeFiles(const Context &, const QString &, Answer<operations::ResumedFiles> answer)
{
    later<operations::ResumedFiles>(answer, operations::ResumedFiles{});
}

void FakeDmService::pulled(const QString &, Answer<QList<operations::PulledPiece>> answer)
{
    later<QList<operations::PulledPiece>>(answer, toPull);
}

void FakeDmService::post(const Context &, const QString &, QDate on, const QList<operations::LabelRange> &,
                         Answer<operations::Posted> answer)
{
    postedOn << on;
    operations::Posted posted;
    for (AudienceEntry &entry : people.entries)
        if (entry.state == PieceState::Printed) {
            entry.state = PieceState::Posted;
            ++posted.pieces;
        }
    mailing.postedOn = on;
    recount();
    posted.result = saying(u"%1通を投函ずみにしました"_s.arg(posted.pieces));
    posted.pulled = toPull;
    later<operations::Posted>(answer, posted);
}

void FakeDmService::returned(const Context &, const QStringList &numbers, QDate, Answer<operations::Returned> answer)
{
    cameBack << numbers;
    operations::Returned back;
    for (const QString &number : numbers) {
        const auto label = operations::labelNumberOf(number);
        for (AudienceEntry &entry : people.entries)
            if (label && entry.labelNo == *label && entry.state == PieceState::Posted) {
                entry.state = PieceState::Returned;
                back.pieces << operations::ReturnedPiece{*label, u"D1"_s, entry.first.name, entry.first.customer};
            }
    }
    recount();
    if (back.pieces.isEmpty())
        return later<operations::Returned>(
            answer, failure(ErrorKind::WrongUse, u"その番号のDMはありません。"_s, u"No piece has that number."_s));
    back.result = saying(u"返送を記録しました"_s);
    later<operations::Returned>(answer, back);
}

void FakeDmService::result(const Context &, const QString &campaign, Answer<operations::CampaignResult> answer)
{
    operations::CampaignResult result = response;
    result.campaign = campaign;
    later<operations::CampaignResult>(answer, result);
}

void FakeDmService::undo(const Context &, Done done)
{
    ++undone;
    finish(u"元に戻しました"_s, done);
}

void FakeDmService::redo(const Context &, Done done)
{
    finish(u"やり直しました"_s, done);
}

} // namespace kikubari::test
