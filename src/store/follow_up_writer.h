// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/follow_up_row.h"
#include "store/statement.h"
#include "store/store.h"
#include "store/table_writer.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace kikubari::store {

class Transaction;

/// Saves plans, customer after customer, touching only rows that differ. Made for one transaction; `finish` must be
/// called before it is committed.
class FollowUpWriter
{
public:
    enum class Scale {
        Few,      ///< ordinary work
        Everyone, ///< most customers of the store: indexes are left aside meanwhile and built again by finish()
    };
    [[nodiscard]] static Result<std::unique_ptr<FollowUpWriter>> start(Store &store, Transaction &transaction,
                                                                       Scale scale);

    /// `all` = the customer's live and ended follow-ups; what of the ended ones is kept, KeepEnded says. `replanOn` =
    /// the next day on which his plan changes by itself; invalid = never.
    [[nodiscard]] Result<void> save(RowId customer, std::span<const FollowUpRow> all, QDate replanOn,
                                    const KeepEnded &keep);
    [[nodiscard]] Result<PlanCounts> finish();

private:
    /// A row as it is stored, comparable column by column.
    struct Stored
    {
        qint64 rule = 0, fact = 0;
        std::string record;
        qint64 numbers[14]{}; ///< staff .. reasons, in the order of the table; `none` for NULL
        std::string contact;
        const FollowUpRow *row = nullptr;

        [[nodiscard]] bool before(const Stored &other) const;
        [[nodiscard]] bool sameKey(const Stored &other) const;
        [[nodiscard]] bool live() const;
    };

    FollowUpWriter(Database &database, Transaction &transaction) : m_database(database), m_transaction(transaction) { }
    [[nodiscard]] Result<void> prepare(Scale scale);
    [[nodiscard]] Result<qint64> ruleId(const domain::RuleId &rule);
    /// Nobody is smaller than every id.
    [[nodiscard]] Result<qint64> staffId(const domain::StaffCode &code);
    [[nodiscard]] Result<void> readStored(RowId customer);
    [[nodiscard]] Result<void> gatherWanted(std::span<const FollowUpRow> all, const KeepEnded &keep);
    [[nodiscard]] Result<void> toStored(const FollowUpRow &row, Stored &to);
    [[nodiscard]] Result<void> insert(RowId customer, const Stored &row);
    [[nodiscard]] Result<void> erase(RowId customer, const Stored &row);
    [[nodiscard]] Result<void> replace(RowId customer, const Stored &row);
    [[nodiscard]] Result<void> merge(RowId customer, std::span<const FollowUpRow> all);
    [[nodiscard]] Result<void> keepHistory(RowId customer, std::span<const FollowUpRow> all, const KeepEnded &keep);
    [[nodiscard]] Result<void> putHistory(RowId customer, const std::string &code, const FollowUpRow &row);
    [[nodiscard]] Result<void> voidHistory(RowId customer, const FollowUpRow &row);

    Database &m_database;
    Transaction &m_transaction;
    Statement m_select, m_insert, m_delete, m_update, m_plan, m_code, m_history;
    std::map<std::string, qint64, std::less<>> m_rules, m_staff;
    std::vector<Stored> m_stored, m_wanted;
    std::size_t m_storedCount = 0, m_wantedCount = 0;
    bool m_wasEmpty = false, m_everyone = false, m_historyEmpty = false;
    PlanCounts m_counts;
    qint64 m_lastRule = 0;
    std::string m_lastRuleName;
};

} // namespace kikubari::store
