// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

namespace kikubari::operations {

/// One row that an import could not take, as rejects.csv tells it.
struct RejectedLine
{
    QString file;
    qint64 line = 0;
    QString message;
};

/// Reads the first `limit` rows of a rejects file back, for showing them after an import.
[[nodiscard]] Result<std::vector<RejectedLine>> readRejects(const QString &path, std::size_t limit);

} // namespace kikubari::operations
