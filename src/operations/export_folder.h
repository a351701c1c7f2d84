// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "operations/context.h"

#include <QString>

#include <vector>

namespace kikubari::store {
class Store;
}

namespace kikubari::operations {

struct ExportedFile
{
    QString file;
    qint64 rows = 0;
};

/// Writes the store as a folder of files (docs/formats.md): UTF-8, LF, every column, rows in the byte order of their
/// keys, only files that have rows. The same store gives the same bytes.
[[nodiscard]] Result<std::vector<ExportedFile>> exportFolder(store::Store &store, const QString &folder,
                                                             const Progress &progress = {});

/// Notes in the audit log who took out how many rows of which files. A store that cannot be written to is left as it
/// is.
[[nodiscard]] Result<void> noteExport(store::Store &store, const Context &context,
                                      const std::vector<ExportedFile> &files);

} // namespace kikubari::operations
