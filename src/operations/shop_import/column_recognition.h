// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/shop_import/column_look.h"
#include "operations/shop_import/sheet_layout.h"
#include "operations/shop_import/shop_import.h"

#include <vector>

namespace kikubari::operations {

/// What each column is taken for: by its heading, and by what its values look like where the heading is missing, has
/// several meanings or contradicts them. No field that can be there once only is given twice.
[[nodiscard]] std::vector<ColumnMapping> recogniseColumns(const SheetLayout &layout,
                                                          const std::vector<ColumnLook> &looks);

/// Lays a person's corrections over the mapping.
void applyChoices(std::vector<ColumnMapping> &columns, const std::vector<ColumnChoice> &choices, const Text &why);

/// What a person should know of a mapping before going on.
[[nodiscard]] std::vector<Text> remarksOn(const ShopFilePlan &plan);

} // namespace kikubari::operations
