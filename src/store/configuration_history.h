// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/writer_chain.h"

namespace kikubari::store {

class Database;

/// The tables of the configuration whose old rows are kept, beside those of records, in record_history.
inline constexpr const char *storeTable = "store";
inline constexpr const char *settingTable = "setting";

/// Keeps what a row of the configuration was before an operation; to be called before it is written.
[[nodiscard]] Result<void> keepConfiguration(Database &database, qint64 operation, const char *table,
                                             const QString &key);
/// Gives the rows that an operation wrote their old values back, or removes those that it added; Conflict where a later
/// operation wrote one. True where there were any of the table store.
[[nodiscard]] Result<bool> revertConfiguration(Database &database, WriterChain &chain, qint64 operation, qint64 by);

} // namespace kikubari::store
