// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record.h"
#include "store/table_writer.h"

#include <optional>
#include <string>
#include <vector>

namespace kikubari::store {

class Database;

/// A record's cells, with the texts they point to.
struct CheckedRecord
{
    std::vector<std::string> texts, scratch;
    std::vector<Cell> cells;
    RowId owner = 0;
    std::string extra;
};

/// The record as cells; WrongUse, naming column and value, where one of them cannot be. `keysOnly` leaves the rest
/// empty.
[[nodiscard]] Result<CheckedRecord> check(Database &database, const Record &record, bool keysOnly);

/// The stored row with this key; nothing where there is none, or where the key cannot be (an unknown customer).
[[nodiscard]] Result<std::optional<StoredRow>> findStored(Database &database, TableWriter &writer,
                                                          domain::RecordKind kind, const QStringList &key);

} // namespace kikubari::store
