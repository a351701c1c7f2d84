// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/segment.h"
#include "operations/import_folder.h"

#include <QString>

#include <vector>

namespace kikubari::store {
class RecordLoader;
}

namespace kikubari::operations {

/// Reads segments.json of a store folder. Unreadable, naming the file and the place in it, for what is no segment.
[[nodiscard]] Result<std::vector<domain::Segment>> readSegments(const QString &path);
/// Puts them into the store as part of an import.
[[nodiscard]] Result<ImportedFile> importSegments(store::RecordLoader &loader,
                                                  const std::vector<domain::Segment> &segments);

} // namespace kikubari::operations
