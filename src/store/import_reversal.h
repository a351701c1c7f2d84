// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "store/store.h"

namespace kikubari::store {

/// What taking an import back has done.
struct ImportReversal
{
    qint64 voided = 0, restored = 0; ///< records of all kinds
    std::vector<RowId> customers;    ///< who is still there and has to be planned anew, in order
    bool configuration = false;      ///< calendar, staff or rules were changed back: everybody is to be planned anew
};

/// Takes an import back as a whole, inside `transaction`: what it added is voided, what it changed gets its old values,
/// the configuration too. What was planned since the operation `settled` (the last one before the import began) becomes
/// what it was, as far as no person's own doing stands on it. Conflict, naming it, where something later stands on a
/// record of the import.
[[nodiscard]] Result<ImportReversal> revertImport(Store &store, Transaction &transaction, const Operation &import,
                                                  qint64 settled, const Progress &progress = {});

/// The newest import that was not taken back.
[[nodiscard]] Result<std::optional<Operation>> newestImport(Store &store);
/// The number of the last operation; 0 where there is none.
[[nodiscard]] Result<qint64> lastOperation(Store &store);
/// Operations of a kind that stand, the newest first.
[[nodiscard]] Result<std::vector<Operation>> standingOperations(Store &store, const QString &kind, int limit);

} // namespace kikubari::store
