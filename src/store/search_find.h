// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/record.h"
#include "store/search_text.h"

#include <QDate>

#include <vector>

namespace kikubari::store {

class Database;

/// A customer who fits a search.
struct SearchHit
{
    RowId customer = 0;
    Fit fit = Fit::None;
    bool operator==(const SearchHit &) const = default;
};

/// The best `limit` customers who fit: by Fit, then the last contact up to `today` (the newest first, without one
/// last), then the id. The same as comparing every key, only sooner. Inside a ReadScope.
[[nodiscard]] Result<std::vector<SearchHit>> findCustomers(Database &database, const SearchQuery &query, QDate today,
                                                           std::size_t limit);
/// The ids of all who fit, in order.
[[nodiscard]] Result<std::vector<RowId>> findEverybody(Database &database, const SearchQuery &query, QDate today);

} // namespace kikubari::store
