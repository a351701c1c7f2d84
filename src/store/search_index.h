// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/record.h"

#include <span>

namespace kikubari::store {

class Database;

/// Writes anew what a search looks through for these customers (all of them where the list is empty).
[[nodiscard]] Result<void> refreshSearch(Database &database, std::span<const RowId> customers);
/// The same after one record was written, where the record is one that is searched by.
[[nodiscard]] Result<void> refreshSearchAfter(Database &database, const Record &record, RowId owner);

} // namespace kikubari::store
