// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/shop_import/sheet_layout.h"
#include "operations/shop_import/shop_import.h"

namespace kikubari::operations {

/// How a file's years of two digits are to be read: the reading by which most of its dates make sense (birthdays in the
/// past, inspections near today …). Refuse where it has none.
[[nodiscard]] japan::TwoDigitYear findTwoDigitYears(const std::vector<exchange::TableRow> &rows,
                                                    const SheetLayout &layout,
                                                    const std::vector<ColumnMapping> &columns, QDate today);

} // namespace kikubari::operations
