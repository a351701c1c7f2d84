// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/database.h"
#include "store/table_writer.h"

#include <QStringList>

#include <string>
#include <vector>

namespace kikubari::store {

class Store;

/// Gives all records of a kind that are not voided, in the byte order of their keys, in their canonical spelling.
class RecordDump
{
public:
    [[nodiscard]] static Result<RecordDump> open(Store &store, domain::RecordKind kind);

    /// The unknown columns that any of the records has, in byte order.
    [[nodiscard]] const std::vector<std::string> &extraColumns() const { return m_extraColumns; }
    /// False at the end. After true, `texts` and `extras` are those of the next record.
    [[nodiscard]] Result<bool> next();
    [[nodiscard]] const std::vector<std::string> &texts() const { return m_row.texts; }
    [[nodiscard]] const std::vector<std::string> &extras() const { return m_extras; }

private:
    RecordDump() = default;

    std::unique_ptr<ReadScope> m_scope; ///< goes last: the statement reads within it
    std::unique_ptr<TableWriter> m_reader;
    Statement m_statement;
    StoredRow m_row;
    std::vector<std::string> m_extraColumns, m_extras;
};

} // namespace kikubari::store
