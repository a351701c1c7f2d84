// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/shop_import/shop_book.h"
#include "rules/engine.h"
#include "store/record_loader.h"

#include <set>
#include <string>

namespace kikubari::operations {

/// Writes a book into the store inside a transaction, counts what that changes, and settles what lies before the
/// cut-off.
class ShopLoad
{
public:
    ShopLoad(store::Store &store, const Context &context, ShopBook &book, ShopTotals &totals,
             std::vector<ShopReject> &rejects)
        : m_store(store),
          m_context(context),
          m_book(book),
          m_totals(totals),
          m_rejects(rejects)
    {
    }

    /// Remembers what is live of the customers whom the store has; before the transaction begins.
    [[nodiscard]] Result<void> before(const Progress &progress);
    /// Writes the records. Nothing is left to do where the store has all of them just so: then `changed` is false.
    [[nodiscard]] Result<void> write(store::Transaction &transaction, const std::vector<store::Record> &staff,
                                     QDate cutOff, const Progress &progress);
    [[nodiscard]] bool changed() const { return m_changed; }

private:
    using Records = std::vector<const store::Record *>;

    [[nodiscard]] Result<void> load(domain::RecordKind kind, const Records &records, ShopCounts &counts);
    [[nodiscard]] Result<void> loadAll(const std::vector<store::Record> &staff, const Progress &progress);
    [[nodiscard]] Result<void> add(const store::Record &record, ShopCounts &counts);
    [[nodiscard]] Result<rules::Engine> makeEngine();
    [[nodiscard]] Result<void> plan(QDate cutOff, const Progress &progress);
    [[nodiscard]] Result<void> decide(std::vector<store::Record> decisions);
    using Live = std::function<void(const domain::CustomerRecords &, const rules::FollowUp &)>;
    [[nodiscard]] Result<void> eachLive(const rules::Engine &engine, const std::vector<store::RowId> &customers,
                                        const Progress &progress, const Live &live);

    store::Store &m_store;
    const Context &m_context;
    ShopBook &m_book;
    ShopTotals &m_totals;
    std::vector<ShopReject> &m_rejects;
    std::unique_ptr<store::RecordLoader> m_loader;
    std::set<std::string> m_liveBefore; ///< ids of follow-ups
    bool m_changed = false;
};

} // namespace kikubari::operations
