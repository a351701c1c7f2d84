// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/label_sheet.h"
#include "operations/context.h"

#include <QList>
#include <QString>

namespace kikubari::store {
class Store;
class Transaction;
} // namespace kikubari::store

/// The store's own label sheets, beside those that the program comes with. They are a setting of the store and are
/// exported as sheets.json.
namespace kikubari::operations {

/// In the order in which they were added.
[[nodiscard]] Result<QList<domain::LabelSheet>> labelSheets(store::Store &store);
/// Adds a sheet, or changes the one of this key, as one operation. Configuration, naming the field, for measures that
/// cannot be.
[[nodiscard]] Result<void> saveLabelSheet(store::Store &store, const Context &context, const domain::LabelSheet &sheet);
/// WrongUse for a key that is not there.
[[nodiscard]] Result<void> removeLabelSheet(store::Store &store, const Context &context, const QString &key);

/// Reads sheets.json of a store folder. Unreadable, naming the file and the sheet, for what is no sheet.
[[nodiscard]] Result<QList<domain::LabelSheet>> readLabelSheets(const QString &path);
/// Puts these in the place of the stored ones of the same keys, within `transaction`; whether anything changed.
[[nodiscard]] Result<bool> putLabelSheets(store::Store &store, store::Transaction &transaction,
                                          const QList<domain::LabelSheet> &sheets);

} // namespace kikubari::operations
