// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/follow_up_row.h"
#include "store/statement.h"

#include <QtGlobal>

#include <string_view>
#include <vector>

namespace kikubari::store {

/// The columns of the table follow_up after the customer, in the one order in which they are read and written.
inline constexpr std::string_view followUpColumns
    = "rule, fact, record, staff, state, fact_on, earliest, due, latest, natural_due, window_end, hidden_until, "
      "done_on, ended_on, flags, attempts, reasons, contact";

inline constexpr qint64 followUpOnTime = 1, followUpClosureLate = 2; ///< bits of `flags`

/// Names of rules and staff by their ids in the database.
struct FollowUpNames
{
    std::vector<domain::RuleId> rules;
    std::vector<domain::StaffCode> staff;
};

/// Reads followUpColumns, which begin at column `first`.
[[nodiscard]] FollowUpRow followUpFrom(const Statement &row, int first, const FollowUpNames &names);

} // namespace kikubari::store
