// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/shop_import/sheet_layout.h"
#include "operations/shop_import/shop_import.h"
#include "operations/shop_import/shop_source.h"

namespace kikubari::operations {

/// A file looked at: what it is, where its headings are, and what its columns mean.
struct ShopInspection
{
    ShopFilePlan plan;
    SheetLayout layout;
    bool codesGiven = false; ///< nearly every row has its customer's code, so that one without is broken
};

/// Looks at the beginning of the source and goes back to its start.
[[nodiscard]] Result<ShopInspection> inspectSource(ShopSource &source, store::Store *store, const Context &context,
                                                   const ShopImportOptions &options);

} // namespace kikubari::operations
