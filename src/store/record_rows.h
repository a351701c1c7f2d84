// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record.h"
#include "store/table_writer.h"

namespace kikubari::store {

class Database;

[[nodiscard]] Record recordFrom(domain::RecordKind kind, const StoredRow &row);
/// Keeps what a record was before an operation; `old` is null where the operation added it.
[[nodiscard]] Result<void> writeHistory(Database &database, const Record &record, qint64 operation, const Record *old);

} // namespace kikubari::store
