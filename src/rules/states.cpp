// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/planner.h"

#include <algorithm>

namespace kikubari::rules {

using namespace domain;

namespace {

constexpr int complaintRest = 14; // selling sleeps this many days after a complaint is closed

void addSleeps(SuspendingState state, const CustomerRecords &records, QDate today, std::vector<Sleep> &sleeps)
{
    switch (state) {
    case SuspendingState::Complaint:
        for (const ComplaintRecord &complaint : records.complaints) {
            const bool closed = complaint.closedOn.isValid() && complaint.closedOn <= today;
            sleeps.push_back({complaint.openedOn, closed ? complaint.closedOn.addDays(complaintRest) : QDate()});
        }
        return;
    case SuspendingState::Deal:
        for (const DealRecord &deal : records.deals) {
            const bool closed = deal.closedOn.isValid() && deal.closedOn <= today;
            sleeps.push_back({deal.openedOn, closed ? deal.closedOn : QDate()});
        }
        return;
    case SuspendingState::Mourning:
        // Only its end is recorded; mourning lasts a year.
        if (records.mourningUntil.isValid())
            sleeps.push_back({records.mourningUntil.addYears(-1), records.mourningUntil});
        return;
    case SuspendingState::Promise:
        for (const PromiseRecord &promise : records.promises) {
            const bool kept = promise.keptOn.isValid() && promise.keptOn <= today && promise.keptOn < promise.forOn;
            sleeps.push_back({promise.madeOn, (kept ? promise.keptOn : promise.forOn).addDays(-1)});
        }
        return;
    }
}

} // namespace

std::vector<Sleep> sleepsWhile(const std::vector<SuspendingState> &states, const CustomerRecords &records, QDate today)
{
    std::vector<Sleep> sleeps;
    for (const SuspendingState state : states)
        addSleeps(state, records, today, sleeps);
    std::erase_if(sleeps, [today](const Sleep &sleep) {
        return !sleep.from.isValid() || sleep.from > today || (sleep.to.isValid() && sleep.to < sleep.from);
    });
    std::ranges::sort(sleeps, {}, &Sleep::from);
    std::vector<Sleep> merged;
    for (const Sleep &sleep : sleeps) {
        const bool touches
            = !merged.empty() && (!merged.back().to.isValid() || sleep.from <= merged.back().to.addDays(1));
        if (!touches)
            merged.push_back(sleep);
        else if (merged.back().to.isValid() && (!sleep.to.isValid() || sleep.to > merged.back().to))
            merged.back().to = sleep.to;
    }
    return merged;
}

QDate nextSleepChange(const CustomerRecords &records, QDate today)
{
    QDate next;
    const auto consider = [&](QDate day) {
        if (day > today && (!next.isValid() || day < next))
            next = day;
    };
    for (const ComplaintRecord &complaint : records.complaints) {
        consider(complaint.openedOn);
        consider(complaint.closedOn);
        if (complaint.closedOn.isValid())
            consider(complaint.closedOn.addDays(complaintRest + 1));
    }
    for (const DealRecord &deal : records.deals) {
        consider(deal.openedOn);
        consider(deal.closedOn);
        if (deal.closedOn.isValid())
            consider(deal.closedOn.addDays(1));
    }
    if (records.mourningUntil.isValid()) {
        consider(records.mourningUntil.addYears(-1));
        consider(records.mourningUntil.addDays(1));
    }
    for (const PromiseRecord &promise : records.promises) {
        consider(promise.madeOn);
        consider(promise.keptOn);
        consider(promise.forOn);
    }
    return next;
}

bool banCovers(std::string_view ban, Channel channel)
{
    if (ban == "all")
        return true;
    switch (channel) {
    case Channel::Call: return ban == "call";
    case Channel::Visit: return ban == "visit";
    case Channel::Dm: return ban == "dm" || ban == "mail";
    case Channel::Letter:
    case Channel::Card: return ban == "mail";
    case Channel::Email: return ban == "email";
    case Channel::Sms: return ban == "sms";
    case Channel::Showroom:
    case Channel::InHouse: return false;
    }
    return false;
}

bool refuses(Channel channel, const CustomerRecords &records, QDate today)
{
    for (const std::string &word : records.refuses)
        if (banCovers(word, channel))
            return true;
    return std::ranges::any_of(records.bans, [&](const BanRecord &ban) {
        const bool inForce = !(ban.since > today) && !(ban.until.isValid() && ban.until < today);
        return inForce && banCovers(ban.channel, channel);
    });
}

bool refusesEvery(const std::vector<Channel> &channels, const CustomerRecords &records, QDate today)
{
    if (records.refuses.empty() && records.bans.empty())
        return false;
    // "all" stops every rule, also one without a channel of its own.
    if (refuses(Channel::InHouse, records, today))
        return true;
    return !channels.empty()
        && std::ranges::all_of(channels, [&](Channel channel) { return refuses(channel, records, today); });
}

} // namespace kikubari::rules
