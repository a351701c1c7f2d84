// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record.h"
#include "store/table_writer.h"

namespace kikubari::store {

class Database;
struct RecordChange;

[[nodiscard]] Record recordFrom(domain::RecordKind kind, const StoredRow &row);
/// Keeps what a record was before an operation, and which operation had written that; `old` is null where the operation
/// added it. `reason` = why the operation takes the record back.
[[nodiscard]] Result<void> writeHistory(Database &database, const Record &record, qint64 operation, const Record *old,
                                        const QString &reason = {});

/// The record as it was before a change; empty values where the change added it.
[[nodiscard]] Record recordBefore(const RecordChange &change);
/// In the old values of the history: the operation that had written them. No column is called so.
inline constexpr const char *historyOperation = "#op";
/// Beside it: why the operation took the record back. It outlives the record's coming back.
inline constexpr const char *historyReason = "#reason";

/// Removes the stored plan of a customer who is no longer there.
[[nodiscard]] Result<void> forgetPlan(Database &database, RowId customer);

} // namespace kikubari::store
