// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/customer_list.h"

#include <cstdint>
#include <vector>

namespace kikubari::store {

class Database;

/// A number for each customer, by his id, that sorts as a column of the list does.
using ListKeys = std::vector<std::uint32_t>;
inline constexpr std::uint32_t unknownKey = 0;

/// The keys of these customers for an order that has no index of its own. The last contacts have been loaded.
[[nodiscard]] Result<ListKeys> listKeys(Database &database, ListOrder order, std::span<const RowId> customers,
                                        QDate today);

} // namespace kikubari::store
