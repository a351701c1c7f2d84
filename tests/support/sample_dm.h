// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/campaigns.h"
#include "operations/print_ledger.h"

/// A mailing as the page shows it; on the day of sample_day.h.
namespace kikubari::test {

/// 年末展示会のご案内, its audience chosen, nothing printed.
[[nodiscard]] operations::Campaign sampleCampaign();
/// Some pieces with lines, without, joint ones and a company; those left out. Repeated under other codes up to
/// `pieces`.
[[nodiscard]] operations::Audience sampleAudience(int pieces = 9);
[[nodiscard]] std::vector<operations::Enclosure> sampleShelf();
[[nodiscard]] operations::MailingCheck sampleCheck(const operations::Audience &audience);
[[nodiscard]] operations::CampaignResult sampleResult();

} // namespace kikubari::test
