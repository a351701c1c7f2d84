// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/campaigns.h"

#include "operations/campaign_store.h"
#include "operations/segments.h"

#include <algorithm>

/// Adding, changing, listing mailings.
namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostHeldOut = 50;

tl::unexpected<Error> wrong(const QString &ja, const QString &en)
{
    return failure(ErrorKind::WrongUse, ja, en);
}

Result<void> checkDraft(Action &action, const CampaignDraft &draft)
{
    if (draft.name.trimmed().isEmpty())
        return wrong(u"DMの名前が空です。名前を入れてください。"_s, u"The mailing has no name. Enter one."_s);
    if (draft.holdOut < 0 || draft.holdOut > mostHeldOut)
        return wrong(u"見送りの割合は 0〜50 % にしてください。"_s, u"Hold out between 0 and 50 per cent."_s);
    if (draft.eventTo.isValid() && (!draft.eventOn.isValid() || draft.eventTo < draft.eventOn))
        return wrong(u"展示会の終わりが始まりより前です。日付を確かめてください。"_s,
                     u"The event ends before it begins. Check the dates."_s);
    if (draft.mailOn.isValid() && draft.eventOn.isValid() && draft.mailOn > draft.eventOn)
        return wrong(u"投函の日が展示会より後です。日付を確かめてください。"_s,
                     u"The mailing is posted after the event. Check the dates."_s);
    if (!draft.staff.empty() && !action.engine().staff().find(draft.staff))
        return wrong(u"担当者「%1」はいません。コードを確かめてください。"_s.arg(draft.staff.text()),
                     u"There is no member of staff \"%1\". Check the code."_s.arg(draft.staff.text()));
    if (draft.segment.isEmpty())
        return {};
    const auto segment = findSegment(action.store(), draft.segment);
    return segment ? Result<void>() : tl::unexpected(segment.error());
}

/// The part of the numbers that this campaign holds out: the one behind that of the campaign before it.
Result<int> nextSlice(store::Store &store)
{
    const auto codes = store::campaignCodes(store);
    if (!codes)
        return tl::unexpected(codes.error());
    for (const QString &code : *codes) {
        const auto last = campaignRecord(store, code);
        if (!last)
            return tl::unexpected(last.error());
        if (last->value("slice").isEmpty())
            continue;
        return (last->value("slice").toInt() + last->value("hold_out").toInt()) % 100;
    }
    return 0;
}

void addTo(PieceCounts &counts, const store::PieceCount &part)
{
    switch (part.state) {
    case PieceState::Queued: counts.queued += part.count; break;
    case PieceState::Printed: counts.printed += part.count; break;
    case PieceState::Posted: counts.posted += part.count; break;
    case PieceState::Returned: counts.returned += part.count; break;
    case PieceState::Removed: counts.removed += part.count; return;
    case PieceState::HeldOut: counts.heldOut += part.count; return;
    }
    counts.people += part.count;
    if (part.joint)
        return;
    counts.pieces += part.count;
    counts.jointPieces += part.jointLeads;
    if (part.state == PieceState::Queued)
        counts.toPrint += part.count;
    if (part.state == PieceState::Printed)
        counts.toPost += part.count;
}

CampaignStage stageOf(const PieceCounts &counts)
{
    if (counts.posted + counts.returned > 0)
        return CampaignStage::Posted;
    if (counts.printed > 0)
        return CampaignStage::Printed;
    return counts.queued + counts.heldOut > 0 ? CampaignStage::Chosen : CampaignStage::Draft;
}

/// When it arrives, and when those who got it are rung: as the engine plans a DM posted on that day.
void addDays(const rules::Engine &engine, Campaign &campaign)
{
    const QDate posted = campaign.postedOn.isValid() ? campaign.postedOn : campaign.draft.mailOn;
    if (!posted.isValid())
        return;
    CustomerRecords sample;
    sample.staff = campaign.draft.staff;
    const StoreCalendar &calendar = engine.calendarOf(sample);
    campaign.arrivesOn = calendar.arrivalOf(posted);
    if (campaign.draft.kind != CampaignKind::Dm)
        return;
    ContactRecord contact;
    contact.code = ContactCode("(sample)");
    contact.on = posted, contact.eventOn = campaign.draft.eventOn;
    contact.channel = Channel::Dm, contact.direction = Direction::Out, contact.outcome = Outcome::Sent;
    sample.contacts.push_back(contact);
    for (const rules::FollowUp &followUp : engine.plan(sample, posted).followUps) {
        const rules::Rule *rule = engine.rule(followUp.rule);
        if (followUp.fact != FactKind::Dm || !rule
            || std::ranges::find(rule->channels, Channel::Call) == rule->channels.end())
            continue;
        campaign.callFrom = followUp.earliest, campaign.callDue = followUp.due, campaign.callUntil = followUp.latest;
    }
    for (QDate day = campaign.arrivesOn; day.isValid() && day <= campaign.callUntil; day = day.addDays(1))
        if (!calendar.isOpen(day))
            campaign.closedDays << day;
}

Result<Campaign> campaignFrom(store::Store &store, const rules::Engine &engine, const store::Record &record)
{
    Campaign campaign;
    campaign.draft = draftOf(record);
    campaign.slice = record.value("slice").toInt();
    campaign.fixedOn = record.date("fixed_on"), campaign.postedOn = record.date("posted_on");
    campaign.version = record.version;
    const auto counts = store::pieceCounts(store, campaign.draft.code);
    if (!counts)
        return tl::unexpected(counts.error());
    for (const store::PieceCount &part : *counts)
        addTo(campaign.counts, part);
    campaign.stage = stageOf(campaign.counts);
    addDays(engine, campaign);
    return campaign;
}

bool sameAudience(const CampaignDraft &a, const CampaignDraft &b)
{
    return a.kind == b.kind && a.celebratory == b.celebratory && a.mailOn == b.mailOn && a.holdOut == b.holdOut
        && a.staff == b.staff && a.segment == b.segment && a.recentReason == b.recentReason;
}

Result<void> mayChange(const Campaign &campaign, const CampaignDraft &draft)
{
    CampaignDraft wanted = draft;
    wanted.celebratory = wanted.celebratory || wanted.kind == CampaignKind::NewYear;
    if (campaign.stage == CampaignStage::Posted)
        return failure(ErrorKind::Conflict, u"投函したあとのDMは変えられません。新しいDMを作ってください。"_s,
                       u"A mailing that was posted cannot be changed. Make a new one."_s);
    if (campaign.stage == CampaignStage::Printed && !sameAudience(campaign.draft, wanted))
        return failure(
            ErrorKind::Conflict,
            u"印刷を始めたあとは、宛先の条件と投函の日を変えられません。印刷を取り消すか、新しいDMを作ってください。"_s,
            u"After printing has begun the audience and the day of posting stay as they are. Take the "
            u"printing back or make a new mailing."_s);
    return {};
}

} // namespace

Result<CampaignSaved> createCampaign(store::Store &store, const Context &context, const CampaignDraft &draft)
{
    Action action(store, context);
    if (auto started = action.start({}, u"campaign"_s); !started)
        return tl::unexpected(started.error());
    if (auto checked = checkDraft(action, draft); !checked)
        return tl::unexpected(checked.error());
    auto record = action.fresh(RecordKind::Campaign, u"M"_s);
    const auto slice = nextSlice(store);
    if (!record || !slice)
        return tl::unexpected(!record ? record.error() : slice.error());
    if (!draft.code.isEmpty()) {
        const auto there = store.record(RecordKind::Campaign, draft.code);
        if (!there)
            return tl::unexpected(there.error());
        if (*there && !(*there)->voided)
            return failure(ErrorKind::Conflict, u"コード「%1」のDMはもうあります。"_s.arg(draft.code),
                           u"There is already a mailing \"%1\"."_s.arg(draft.code));
        record->set("code", draft.code);
    }
    writeDraft(draft, *record);
    record->set("slice", QString::number(*slice));
    if (auto put = action.put(*record); !put)
        return tl::unexpected(put.error());
    auto done = action.finish(
        {u"DM「%1」を作りました"_s.arg(draft.name.trimmed()), u"Mailing \"%1\" was made"_s.arg(draft.name.trimmed())});
    if (!done)
        return tl::unexpected(done.error());
    return CampaignSaved{*std::move(done), record->value("code")};
}

Result<OperationResult> changeCampaign(store::Store &store, const Context &context, const CampaignDraft &draft)
{
    Action action(store, context);
    if (auto started = action.start({}, u"campaign"_s); !started)
        return tl::unexpected(started.error());
    auto record = campaignRecord(store, draft.code);
    if (!record)
        return tl::unexpected(record.error());
    if (auto checked = checkDraft(action, draft); !checked)
        return tl::unexpected(checked.error());
    const auto campaign = campaignFrom(store, action.engine(), *record);
    if (!campaign)
        return tl::unexpected(campaign.error());
    if (auto may = mayChange(*campaign, draft); !may)
        return tl::unexpected(may.error());
    writeDraft(draft, *record);
    record->version = 0;
    if (auto put = action.put(*record); !put)
        return tl::unexpected(put.error());
    return action.finish({u"DM「%1」を変えました"_s.arg(draft.name.trimmed()),
                          u"Mailing \"%1\" was changed"_s.arg(draft.name.trimmed())});
}

namespace {

/// Nobody is asked any more what came out of a mailing that is gone.
Result<void> dropJobs(Action &action, const QString &campaign)
{
    const auto codes = store::printJobCodes(action.store(), campaign);
    if (!codes)
        return tl::unexpected(codes.error());
    for (const QString &code : *codes) {
        auto job = action.store().record(RecordKind::PrintJob, code);
        if (!job)
            return tl::unexpected(job.error());
        if (!*job || (*job)->value("state") != u"prepared")
            continue;
        (*job)->setWord("state", JobState::Dropped);
        (*job)->version = 0;
        if (auto put = action.put(**job); !put)
            return put;
    }
    return {};
}

} // namespace

Result<OperationResult> removeCampaign(store::Store &store, const Context &context, const QString &code)
{
    Action action(store, context);
    if (auto started = action.start({}, u"campaign"_s); !started)
        return tl::unexpected(started.error());
    const auto record = campaignRecord(store, code);
    const auto book = PieceBook::load(store, code);
    if (!record || !book)
        return tl::unexpected(!record ? record.error() : book.error());
    for (const auto &[customer, piece] : book->pieces()) {
        if (stateOf(piece) == PieceState::Posted || stateOf(piece) == PieceState::Returned)
            return failure(ErrorKind::Conflict, u"投函したDMは消せません。"_s,
                           u"A mailing that was posted cannot be removed."_s);
        if (auto done = store.voidRecord(action.transaction(), RecordKind::Piece, {code, customer}, u"removed"_s);
            !done)
            return tl::unexpected(done.error());
    }
    if (auto dropped = dropJobs(action, code); !dropped)
        return tl::unexpected(dropped.error());
    if (auto done = store.voidRecord(action.transaction(), RecordKind::Campaign, {code}, u"removed"_s); !done)
        return tl::unexpected(done.error());
    return action.finish({u"DM「%1」を消しました"_s.arg(record->value("name")),
                          u"Mailing \"%1\" was removed"_s.arg(record->value("name"))});
}

Result<Campaign> campaignOf(store::Store &store, const Context &, const QString &code)
{
    const auto engine = engineOf(store);
    const auto record = campaignRecord(store, code);
    if (!engine || !record)
        return tl::unexpected(!engine ? engine.error() : record.error());
    return campaignFrom(store, **engine, *record);
}

Result<std::vector<Campaign>> campaigns(store::Store &store, const Context &)
{
    const auto engine = engineOf(store);
    const auto codes = store::campaignCodes(store);
    if (!engine || !codes)
        return tl::unexpected(!engine ? engine.error() : codes.error());
    std::vector<Campaign> list;
    for (const QString &code : *codes) {
        const auto record = campaignRecord(store, code);
        if (!record)
            return tl::unexpected(record.error());
        auto campaign = campaignFrom(store, **engine, *record);
        if (!campaign)
            return tl::unexpected(campaign.error());
        list.push_back(*std::move(campaign));
    }
    return list;
}

} // namespace kikubari::operations
