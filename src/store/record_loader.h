// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/aliases.h"
#include "store/cells.h"
#include "store/code_map.h"
#include "store/row_sorter.h"
#include "store/store.h"
#include "store/table_writer.h"

#include <QJsonObject>

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace kikubari::store {

/// Loads whole files of records inside one transaction: checks each row as the catalogue says, resolves codes from
/// memory and writes in the order of customers. A table that is empty is filled without its key's index, which is built
/// afterwards. Files must come in the order of RecordKind; the transaction should be a bulk one.
class RecordLoader
{
public:
    /// What became of a row.
    struct Answer
    {
        std::optional<PutOutcome> outcome; ///< nothing = rejected
        CellFault fault = CellFault::None; ///< why it was rejected
        int column = -1;                   ///< whose value was at fault, in catalogue order
        bool repeatedKey = false;          ///< rejected because the key stood in the file before
    };
    /// A referrer who is still unknown after the last row, and was left out.
    struct Unresolved
    {
        qint64 line = 0;
        std::string value;
    };

    [[nodiscard]] static Result<std::unique_ptr<RecordLoader>> start(Store &store, Transaction &transaction);
    ~RecordLoader();

    /// `present` says for each column of the catalogue whether the file has it.
    [[nodiscard]] Result<void> beginFile(domain::RecordKind kind, std::vector<bool> present);
    /// `cells` are trimmed texts in catalogue order, empty for absent columns; `extra` are the file's unknown columns
    /// (null = it has none).
    [[nodiscard]] Result<Answer> add(std::span<const std::string_view> cells, const QJsonObject *extra, qint64 line);
    [[nodiscard]] Result<std::vector<Unresolved>> endFile();

    /// Brings search and plan marks up to date with what was loaded. Gives the number of customers to be planned anew.
    [[nodiscard]] Result<qint64> finish();

private:
    class Codes;
    RecordLoader(Store &store, Transaction &transaction);
    [[nodiscard]] CellFault parseRow(std::span<const std::string_view> cells, int &column);
    class MergedCodesAbsent;
    [[nodiscard]] bool isRepeated(std::span<const std::string_view> given);
    [[nodiscard]] std::span<const std::string_view> withoutAliases(std::span<const std::string_view> cells);
    [[nodiscard]] Result<bool> givesWay();
    [[nodiscard]] Result<Answer> addFresh(const QJsonObject *extra);
    [[nodiscard]] Result<Answer> addMerging(const QJsonObject *extra);
    [[nodiscard]] Result<void> insertOrSort(const GivenRow &row, qint64 hash);
    [[nodiscard]] Result<void> insertSorted(RowId owner, std::string_view bytes);
    [[nodiscard]] Result<std::vector<Unresolved>> resolveReferrers();
    void holdBackReferrer(qint64 line);
    void noteId(RowId id);
    void touch(RowId customer);

    Store &m_store;
    Database &m_database;
    Transaction &m_transaction;
    std::unique_ptr<Codes> m_codes;
    std::unique_ptr<TableWriter> m_writer;
    const domain::RecordDescription *m_description = nullptr;
    std::vector<bool> m_present;
    bool m_allPresent = false, m_fresh = false, m_sorting = false, m_everyCustomerNew = false;
    std::string m_indexSql;
    Aliases m_aliases;                          ///< codes of customers who were joined into others
    std::unordered_set<std::string> m_keptSeen; ///< of those others, who have a row of their own in this file
    std::vector<std::string_view> m_translated;
    bool m_renamed = false; ///< the row came under the code of a joined customer
    SeenKeys m_seen;
    RowSorter m_sorter;
    std::vector<Cell> m_cells;
    std::vector<std::string> m_scratch;
    std::string m_key, m_canonical, m_packed, m_extra;
    RowId m_owner = 0, m_lastOwner = 0;
    struct HeldReferrer
    {
        std::string customer, referrer;
        qint64 line = 0;
    };
    std::vector<HeldReferrer> m_held;
    std::vector<bool> m_touched; ///< by customer id
};

} // namespace kikubari::store
