// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/record.h"

#include <span>
#include <vector>

namespace kikubari::store {

class Database;

/// Writes anew what is derived of these customers for search and list: search key, postings, order, last contact (all
/// of them where the list is empty). Only what differs is written. Within a transaction.
[[nodiscard]] Result<void> refreshSearch(Database &database, std::span<const RowId> customers);

/// Notes that a record was written or taken back: what is derived of its customer is refreshed when the transaction is
/// committed, once for all its records. `owner` = the customer it belongs to; a record that moves is told of twice, as
/// it was and as it is. Whoever writes records past Store::put() and voidRecord() calls SearchUpkeep::add() himself.
[[nodiscard]] Result<void> refreshSearchAfter(Database &database, const Record &record, RowId owner);

/// The customers to be refreshed when the transaction is committed (Database::commit does it).
class SearchUpkeep
{
public:
    /// His records, or he himself, were changed.
    void add(RowId customer) { m_texts.push_back(customer); }
    /// Only his contacts were changed.
    void addContacts(RowId customer) { m_contacts.push_back(customer); }
    [[nodiscard]] Result<void> flush(Database &database);
    void forget();

private:
    std::vector<RowId> m_texts, m_contacts;
};

} // namespace kikubari::store
