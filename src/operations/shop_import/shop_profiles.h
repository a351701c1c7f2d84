// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/shop_import/shop_import.h"

#include <vector>

namespace kikubari::store {
class Transaction;
}

namespace kikubari::operations {

/// A saved mapping: what the columns of files with these headings are.
struct ShopProfile
{
    QString name;
    QStringList headings; ///< folded, in the file's order; what a file is recognised by
    std::vector<ColumnChoice> columns;
    ShopDates dates;
};

[[nodiscard]] Result<std::vector<ShopProfile>> readShopProfiles(store::Store &store);
[[nodiscard]] Result<void> writeShopProfile(store::Store &store, store::Transaction &transaction, const QString &name,
                                            const ShopFilePlan &plan);
/// The profile of this name, or (without a name) the newest one whose headings are those of the file.
[[nodiscard]] const ShopProfile *profileFor(const std::vector<ShopProfile> &profiles, const QString &name,
                                            const std::vector<ColumnMapping> &columns);

} // namespace kikubari::operations
