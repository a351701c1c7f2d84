// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "operations/context.h"
#include "rules/engine.h"
#include "store/store.h"

#include <memory>
#include <vector>

namespace kikubari::operations {

/// The store's rules (the shipped ones, and its own over them), calendars and staff as an engine. Kept between calls as
/// long as none of them changes.
[[nodiscard]] Result<std::shared_ptr<const rules::Engine>> engineOf(store::Store &store);
/// The store's rules alone; cheaper than the engine.
[[nodiscard]] Result<std::vector<rules::Rule>> rulesOf(store::Store &store);
/// Setting that holds the store's own rules as a JSON array.
inline constexpr const char *rulesSetting = "rules";

struct PlanSummary
{
    qint64 customers = 0; ///< how many were planned
    store::PlanCounts counts;
};

/// Brings every follow-up up to `context.today`. Only customers whose plan changes by then are touched, unless rules,
/// calendar or staff changed or the day lies before the last planned one. One transaction; cancelling changes nothing.
[[nodiscard]] Result<PlanSummary> planAll(store::Store &store, const Context &context, const Progress &progress = {});

/// Whether planAll has nothing to do.
[[nodiscard]] Result<bool> isPlanned(store::Store &store, QDate today);

/// How far the store is planned, as it is to be again when an import is taken back.
struct PlanningState
{
    QDate plannedOn;          ///< the day up to which everybody is planned; invalid = never, or not everybody
    QString spreadWith;       ///< with what the first day was spread; empty = never
    bool spreadHolds = false; ///< that is still the configuration
};
[[nodiscard]] Result<PlanningState> planningState(store::Store &store);
/// Says that the store is planned (and its first day spread) as it was, with the configuration that it has now.
/// `everyone` = all are to be planned anew all the same.
[[nodiscard]] Result<void> resumePlanning(store::Store &store, store::Transaction &transaction,
                                          const PlanningState &state, bool everyone, QDate today);

/// Plans up to today where the store has begun, so that what has ended stands as history before something changes that
/// it was computed with.
[[nodiscard]] Result<void> settleHistory(store::Store &store, const Context &context, const Progress &progress = {});

/// Plans some customers inside an operation that is under way.
[[nodiscard]] Result<store::PlanCounts> planCustomers(store::Store &store, store::Transaction &transaction,
                                                      const rules::Engine &engine,
                                                      const std::vector<store::RowId> &customers, QDate today);

/// The same after facts of these customers went away or to somebody else: history that nothing opens any more is taken
/// back too.
[[nodiscard]] Result<store::PlanCounts> planAndPrune(store::Store &store, store::Transaction &transaction,
                                                     const rules::Engine &engine,
                                                     const std::vector<store::RowId> &customers, QDate today);

[[nodiscard]] store::FollowUpRow toRow(const rules::FollowUp &followUp);
[[nodiscard]] rules::FollowUp fromRow(const store::FollowUpRow &row, QDate today);

} // namespace kikubari::operations
