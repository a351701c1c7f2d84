// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "operations/context.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace kikubari::store {
class Store;
}

namespace kikubari::operations {

/// How an import is to be done.
struct ImportOptions
{
    QString folder;
    QString rejects;   ///< where rejects.csv goes
    QDate start;       ///< sets `started_on` of every store; invalid = leaves it
    QString operation; ///< UUID made by the caller; empty = made here
};

/// What became of one file's rows.
struct ImportedFile
{
    QString file;
    qint64 read = 0, added = 0, updated = 0, unchanged = 0, rejected = 0;
};

/// Something odd that went in all the same; the lines are those of the first few.
struct ImportFinding
{
    QString file, kind; ///< kind: unknown_column, future_date, disposed_before_delivered, delivered_before_ordered,
                        ///< unknown_referrer, repeated_column
    QString column;
    Text text;
    qint64 count = 0;
    std::vector<qint64> lines{};
};

struct ImportSummary
{
    std::vector<ImportedFile> files;
    std::vector<ImportFinding> findings;
    qint64 customersToPlan = 0;
    bool settingsChanged = false; ///< calendar, staff or first day changed: everybody is to be planned anew
    QString rejects;              ///< the file that was written; empty = nothing was rejected

    [[nodiscard]] ImportedFile total() const;
    /// Status of the command line: 1 where there are rejected rows or findings.
    [[nodiscard]] int status() const;
    /// {"files":[{"file","read","added","updated","unchanged","rejected"}],"total":{…},"findings":[{"file","kind",
    /// "column","count","lines","text"}],"rejects"}; `text` in the language asked for.
    [[nodiscard]] QJsonObject json(Language language) const;
};

/// Reads a store folder (docs/formats.md) into the store, in one transaction: bad rows land in the rejects file, the
/// good ones go in; a file that cannot be read changes nothing at all (Unreadable). Importing again updates.
[[nodiscard]] Result<ImportSummary> importFolder(store::Store &store, const Context &context,
                                                 const ImportOptions &options, const Progress &progress = {});

} // namespace kikubari::operations
