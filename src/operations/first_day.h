// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "rules/engine.h"
#include "store/store.h"

#include <vector>

namespace kikubari::operations {

/// The first day of the program at a store with twenty years of lists: cycles that were overdue on `started_on` are
/// spread evenly over the open days of the 60 days from it, per salesperson, in the order of their old latest day, then
/// the customer's code, then the rule. Stores that have not begun by `today` are left out.
[[nodiscard]] Result<std::vector<store::FirstDayRow>> spreadFirstDay(store::Store &store, const rules::Engine &engine,
                                                                     QDate today, const Progress &progress);

/// Whether any of the engine's stores has begun by then.
[[nodiscard]] bool hasStarted(const rules::Engine &engine, QDate today);

} // namespace kikubari::operations
