// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv.h"

namespace kikubari::exchange {

/// Which of comma, tab, semicolon and vertical bar parts the cells of a text file, from its first 50 records, quotes
/// respected: the one that parts most records into the same number of cells, and into the more cells. A file of one
/// column counts as comma-separated. `wanted` is taken where given, and only the number of cells is found out.
[[nodiscard]] Result<CsvDialect> findDialect(const QString &path, const TextShape &shape, std::optional<char> wanted);

} // namespace kikubari::exchange
