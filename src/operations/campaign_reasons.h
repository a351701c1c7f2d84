// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/customer_records.h"
#include "operations/campaigns.h"

namespace kikubari::operations {

/// Why a customer gets no piece for his own sake, and since when.
struct Exclusion
{
    LeftOutReason reason{};
    QDate date;
};

/// What an exclusion is judged by beside the customer's records.
struct MailingView
{
    const CampaignDraft &campaign;
    QDate day; ///< the day of posting, not before today
    bool hasAddress = true;
    QDate houseMourningUntil{}; ///< of anybody in his household
    bool askRecent = true;      ///< a DM of the last weeks counts
};

/// The first reason that holds, up to and with RecentDm; the others need more than one customer.
[[nodiscard]] std::optional<Exclusion> exclusionOf(const domain::CustomerRecords &records, const MailingView &view);

/// The day a campaign is judged for: mailOn, never before today.
[[nodiscard]] QDate mailingDay(const CampaignDraft &campaign, QDate today);
/// The last DM posted up to a day; invalid = none.
[[nodiscard]] QDate lastDmOf(const domain::CustomerRecords &records, QDate day);
/// Whether a house in mourning gets none.
[[nodiscard]] bool sparesMourning(const CampaignDraft &campaign);
/// A mid-winter card goes to who was in mourning on this New Year's Day.
[[nodiscard]] QDate newYearOf(QDate day);

} // namespace kikubari::operations
