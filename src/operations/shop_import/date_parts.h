// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table_file.h"
#include "operations/shop_import/sheet_layout.h"
#include "operations/shop_import/shop_fields.h"

namespace kikubari::operations {

/// Whether a field holds a day.
[[nodiscard]] bool isDateField(ShopField field);

/// Finds dates that are spread over columns: 元号, 年, 月 and 日 under one group or behind one stem, or a heading of a
/// date that reaches over two columns without one.
[[nodiscard]] std::vector<SpreadDate> findSpreadDates(const std::vector<exchange::TableRow> &rows,
                                                      const SheetLayout &layout);

/// Puts each such date together in its first column; the others become empty.
void joinSpreadDates(exchange::TableRow &row, const SheetLayout &layout);

/// Whether a heading is nothing but 年, 月, 日 or 元号.
[[nodiscard]] bool isDatePartHeading(const QString &heading);

} // namespace kikubari::operations
