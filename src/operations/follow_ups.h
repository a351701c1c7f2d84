// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "operations/context.h"
#include "rules/follow_up.h"
#include "store/store.h"

#include <QString>

#include <optional>
#include <vector>

namespace kikubari::operations {

/// Which follow-ups to list; what is not set does not restrict. An unknown code is an error (WrongUse).
struct FollowUpFilter
{
    std::optional<domain::RuleId> rule;
    std::optional<domain::CustomerCode> customer;
    std::optional<domain::StaffCode> staff;
    std::optional<domain::State> state;
    QDate from, to;
    bool byLatest = false; ///< from and to ask for `latest` instead of `due`
};

struct ListedFollowUp
{
    std::string id;
    domain::CustomerCode customer;
    rules::FollowUp followUp;
    Text why;
};

/// All follow-ups from the first fact on, ended ones too, computed for `context.today` whatever part of them is stored;
/// sorted by due, rule, customer, fact_on, id in byte order.
[[nodiscard]] Result<std::vector<ListedFollowUp>>
followUps(store::Store &store, const Context &context, const FollowUpFilter &filter, const Progress &progress = {});

/// The address of a follow-up from its id; nothing for a text that is no id.
[[nodiscard]] std::optional<store::FollowUpKey> keyOf(const QString &id);

} // namespace kikubari::operations
