// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "domain/store_calendar.h"
#include "rules/follow_up.h"
#include "rules/rule.h"

namespace kikubari::rules {

/// A kind of fact in a word or two: 納車 / delivery.
[[nodiscard]] Text factWords(domain::FactKind kind);

/// The opening fact with its day: 11/26(木) 納車 / 26 Nov (Thu) delivery.
[[nodiscard]] Text anchorOf(const FollowUp &followUp, QDate today);

/// Why the follow-up is there, as one sentence from its rule, its fact and the shifts applied:
/// 「11/30(月) 納車 → 2日以内。12/1・2 は定休のため 12/3(木) まで」.
[[nodiscard]] Text whyOf(const Rule &rule, const FollowUp &followUp, const domain::StoreCalendar &calendar,
                         QDate today);

} // namespace kikubari::rules
