// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/import_findings.h"
#include "store/store.h"

namespace kikubari::operations {

/// The objects of store.json: one, or an array of them. Unreadable where it is neither.
[[nodiscard]] Result<std::vector<QJsonObject>> readStoreJson(const QString &path);

/// Puts the stores into the database; `start`, if valid, becomes the first day of all that are there. Fails
/// (Configuration) where a store would never be open.
[[nodiscard]] Result<ImportedFile> putStores(store::Store &store, store::Transaction &transaction,
                                             const std::vector<QJsonObject> &objects, QDate start,
                                             ImportFindings &findings);

} // namespace kikubari::operations
