// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/context.h"
#include "operations/day.h"

namespace kikubari::store {
class Store;
}

namespace kikubari::operations {

/// The daily list of one salesperson; of all where `staff` is empty.
[[nodiscard]] Result<DayList> dayList(store::Store &store, const Context &context, const domain::StaffCode &staff);
[[nodiscard]] Result<CallSheet> callSheet(store::Store &store, const Context &context,
                                          const domain::CustomerCode &customer);
/// Customers by name, kana, phone digits, plate, address or code; folded alike on both sides. At most `limit`.
[[nodiscard]] Result<QList<SearchHit>> search(store::Store &store, const Context &context, const QString &text,
                                              int limit = 50);

} // namespace kikubari::operations
