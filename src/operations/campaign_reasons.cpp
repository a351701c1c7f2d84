// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/campaign_reasons.h"

#include "rules/planner.h"

namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char16_t *, leftOutReasons> words{
    u"deceased", u"refused",   u"no_address",     u"returned_mail", u"complaint",
    u"mourning", u"recent_dm", u"same_household", u"held_out",      u"by_hand"};
constexpr int neverWithin = 21; // days after a DM in which no other one goes out
constexpr int complaintRest = 14;

/// Since when a ban that stands against this mail holds; invalid where nobody wrote that down.
QDate refusedSince(const CustomerRecords &records, Channel channel, QDate day)
{
    QDate since;
    for (const BanRecord &ban : records.bans) {
        const bool mail
            = ban.channel == "all" || ban.channel == "mail" || (channel == Channel::Dm && ban.channel == "dm");
        const bool inForce = !(ban.since > day) && !(ban.until.isValid() && ban.until < day);
        if (mail && inForce && (!since.isValid() || ban.since < since))
            since = ban.since;
    }
    return since;
}

/// The day an open address problem was reported.
QDate returnedOn(const CustomerRecords &records)
{
    for (const DataProblemRecord &problem : records.dataProblems)
        if (!problem.phone && problem.reportedOn.isValid() && !problem.correctedOn.isValid())
            return problem.reportedOn;
    return {};
}

QDate complaintOn(const CustomerRecords &records, QDate day)
{
    for (const ComplaintRecord &complaint : records.complaints) {
        const bool over = complaint.closedOn.isValid() && complaint.closedOn.addDays(complaintRest) < day;
        if (complaint.openedOn.isValid() && complaint.openedOn <= day && !over)
            return complaint.openedOn;
    }
    return {};
}

bool mailedTooRecently(const CampaignDraft &campaign, QDate last, QDate day)
{
    if (campaign.kind != CampaignKind::Dm || !last.isValid())
        return false;
    return last.daysTo(day) < neverWithin || (last.addMonths(1) > day && campaign.recentReason.trimmed().isEmpty());
}

} // namespace

QString wordOf(LeftOutReason reason)
{
    return QStringView(words[static_cast<std::size_t>(reason)]).toString();
}

std::optional<LeftOutReason> leftOutReasonOf(const QString &word)
{
    for (std::size_t i = 0; i < words.size(); ++i)
        if (word == QStringView(words[i]))
            return static_cast<LeftOutReason>(i);
    return std::nullopt;
}

Text titleOf(LeftOutReason reason)
{
    switch (reason) {
    case LeftOutReason::Deceased: return {u"亡くなられた方"_s, u"Deceased"_s};
    case LeftOutReason::Refused: return {u"DM不可（ご本人の希望）"_s, u"Wants no mail"_s};
    case LeftOutReason::NoAddress: return {u"住所なし"_s, u"No address"_s};
    case LeftOutReason::ReturnedMail: return {u"前のDMが返送のまま"_s, u"Mail came back"_s};
    case LeftOutReason::Complaint: return {u"苦情に対応中"_s, u"Complaint open"_s};
    case LeftOutReason::Mourning: return {u"喪中"_s, u"In mourning"_s};
    case LeftOutReason::RecentDm: return {u"最近DMを送付"_s, u"Had a DM lately"_s};
    case LeftOutReason::SameHousehold: return {u"同じ世帯の方に送付"_s, u"Same household"_s};
    case LeftOutReason::HeldOut: return {u"比較のため見送り"_s, u"Held out for comparison"_s};
    case LeftOutReason::ByHand: break;
    }
    return {u"手で外した方"_s, u"Taken out by hand"_s};
}

QDate mailingDay(const CampaignDraft &campaign, QDate today)
{
    return campaign.mailOn.isValid() ? std::max(campaign.mailOn, today) : today;
}

QDate lastDmOf(const CustomerRecords &records, QDate day)
{
    QDate last;
    for (const ContactRecord &contact : records.contacts)
        if (contact.channel == Channel::Dm && contact.outcome == Outcome::Sent && !contact.voided && contact.on <= day
            && (!last.isValid() || contact.on > last))
            last = contact.on;
    return last;
}

bool sparesMourning(const CampaignDraft &campaign)
{
    return campaign.kind == CampaignKind::NewYear || (campaign.celebratory && campaign.kind != CampaignKind::MidWinter);
}

QDate newYearOf(QDate day)
{
    return QDate(day.month() > 6 ? day.year() + 1 : day.year(), 1, 1);
}

std::optional<Exclusion> exclusionOf(const CustomerRecords &records, const MailingView &view)
{
    const Channel channel = channelOf(view.campaign.kind);
    if (records.deceasedOn.isValid() && records.deceasedOn <= view.day)
        return Exclusion{LeftOutReason::Deceased, records.deceasedOn};
    if (records.erasedOn.isValid())
        return Exclusion{LeftOutReason::Refused, records.erasedOn};
    if (rules::refuses(channel, records, view.day))
        return Exclusion{LeftOutReason::Refused, refusedSince(records, channel, view.day)};
    if (!view.hasAddress)
        return Exclusion{LeftOutReason::NoAddress, {}};
    if (const QDate on = returnedOn(records); on.isValid())
        return Exclusion{LeftOutReason::ReturnedMail, on};
    if (const QDate on = complaintOn(records, view.day); on.isValid())
        return Exclusion{LeftOutReason::Complaint, on};
    const QDate mourning = std::max(records.mourningUntil, view.houseMourningUntil);
    if (sparesMourning(view.campaign) && mourning.isValid() && mourning >= view.day)
        return Exclusion{LeftOutReason::Mourning, mourning};
    if (view.askRecent)
        if (const QDate last = lastDmOf(records, view.day); mailedTooRecently(view.campaign, last, view.day))
            return Exclusion{LeftOutReason::RecentDm, last};
    return std::nullopt;
}

} // namespace kikubari::operations
