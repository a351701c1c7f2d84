// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/table_writer.h"

namespace kikubari::store {

/// A checked row as bytes, for sorting it outside the database.
void packRow(const GivenRow &row, qint64 hash, std::string &bytes);
/// The texts of `cells` point into `bytes`; their number must be that of the packed row.
void unpackRow(std::string_view bytes, std::span<Cell> cells, std::string &extra, qint64 &hash);

} // namespace kikubari::store
