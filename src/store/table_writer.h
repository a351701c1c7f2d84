// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/cells.h"
#include "store/statement.h"

#include <array>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace kikubari::store {

class Database;
enum class PutOutcome;

/// A customer's records have ids of his id * recordsPerCustomer + a number: they lie together.
inline constexpr RowId recordsPerCustomer = RowId{1} << 20;

/// A stored record in its canonical spelling.
struct StoredRow
{
    RowId id = 0;
    std::vector<std::string> texts; ///< in catalogue order
    std::string extra;              ///< compact JSON; empty = none
    qint64 version = 0, operation = 0, hash = 0;
    bool voided = false;
};

/// A checked row that wants to be in the table.
struct GivenRow
{
    RowId owner = 0;                            ///< the customer it belongs to; 0 = nobody
    std::span<const Cell> cells;                ///< in catalogue order
    const std::vector<bool> *present = nullptr; ///< which columns are said; null = all of them
    const std::string *extra = nullptr;         ///< JSON of the unknown columns; null = none are said
};

/// What became of a row, with what stood there before.
struct WrittenRow
{
    PutOutcome outcome{};
    qint64 hash = 0;
    StoredRow old;        ///< for Updated and for a revived row
    bool revived = false; ///< Added, in the place of a record that had been taken back
};

/// Looks up, adds and changes the records of one table, with the driver's own statements; import and put() share it.
class TableWriter
{
public:
    [[nodiscard]] static Result<TableWriter> make(Database &database, domain::RecordKind kind);

    /// The stored row's id, hash, version and state by its key cells (no texts); nothing if there is none.
    [[nodiscard]] Result<std::optional<StoredRow>> find(std::span<const Cell> cells);
    /// A whole stored row.
    [[nodiscard]] Result<StoredRow> read(RowId id);
    /// Adds the row or changes the stored one with the same key.
    [[nodiscard]] Result<WrittenRow> upsert(const GivenRow &row, qint64 operation, References &references);
    /// Adds a row of which it is known that its key is new.
    [[nodiscard]] Result<RowId> insert(const GivenRow &row, qint64 operation, qint64 hash);
    [[nodiscard]] Result<void> setVoided(RowId id, qint64 operation, qint64 version, const std::string &reason);
    /// Sets one text of a row that this very operation has written, without a new version.
    [[nodiscard]] Result<void> setText(RowId id, std::size_t column, const std::string &text, qint64 operation,
                                       References &references);
    /// Tells that no record of the table is older than this writer, so ids need not be looked up.
    void assumeEmpty() { m_empty = true; }
    /// Forgets which ids are free; another program may have added records since.
    void forget() { m_lastOwner = -1; }

    /// Reads the columns of `statement`, which selects selectColumns(), into a stored row.
    [[nodiscard]] Result<void> fill(const Statement &statement, StoredRow &row);
    [[nodiscard]] static std::string selectColumns(const domain::RecordDescription &description);

private:
    TableWriter(Database &database, domain::RecordKind kind);
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<RowId> nextId(RowId owner);
    [[nodiscard]] Result<void> update(RowId id, const GivenRow &row, qint64 operation, qint64 hash, qint64 version,
                                      RowId newId);
    void bindCells(Statement &statement, int first, std::span<const Cell> cells);
    [[nodiscard]] Result<std::string> codeOf(Statement &statement, RowId id);
    [[nodiscard]] Result<WrittenRow> change(const StoredRow &found, const GivenRow &row, qint64 operation,
                                            References &references);

    Database *m_database;
    const domain::RecordDescription *m_description;
    Statement m_find, m_read, m_insert, m_update, m_move, m_void, m_lastId, m_customerCode, m_staffCode;
    std::string m_canonical;
    RowId m_lastOwner = -1, m_last = 0;
    RowId m_greatestOwner = -1;
    bool m_empty = false;
};

/// The canonical hash of a row of cells.
[[nodiscard]] qint64 hashOf(std::span<const Cell> cells, std::string_view extra, std::string &buffer);

/// The writers of a connection, made when first needed.
class TableWriters
{
public:
    explicit TableWriters(Database &database) : m_database(database) { }
    [[nodiscard]] Result<TableWriter *> of(domain::RecordKind kind);
    /// To be called when a transaction begins.
    void forget();

private:
    Database &m_database;
    std::array<std::unique_ptr<TableWriter>, domain::recordKindCount> m_writers;
};

} // namespace kikubari::store
