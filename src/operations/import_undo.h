// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "operations/recording.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace kikubari::store {
class Transaction;
}

namespace kikubari::operations {

/// What an import that can be taken back has to remember; every import asks for it before it settles the history.
struct ImportMark
{
    QJsonObject before; ///< what was planned until when, and the last operation
    /// Keeps it with the import's operation.
    void note(store::Transaction &transaction) const;
};
[[nodiscard]] Result<ImportMark> markImport(store::Store &store);

/// The import that `undoLastImport` would take back.
struct LastImport
{
    QString operation; ///< its UUID
    QDateTime at;
    QString who, summary;
    qint64 added = 0, updated = 0; ///< records
};
[[nodiscard]] Result<std::optional<LastImport>> lastImport(store::Store &store);

/// Takes the newest import that is not undone back as one operation: what it added is voided, what it changed has its
/// old values again, calendar and first day too; follow-ups are planned as they were. Until something is done with the
/// store, an export gives the bytes of before the import. WrongUse where there is none; Conflict, naming it, where
/// something later stands on a record of the import. Not undone by `undo`, and not redone: the file is read again.
[[nodiscard]] Result<OperationResult> undoLastImport(store::Store &store, const Context &context,
                                                     const Progress &progress = {});

} // namespace kikubari::operations
