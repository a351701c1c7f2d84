// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace kikubari::store {

/// Makes functions of japan/ known to a connection, so that queries compare texts as C++ does: kikubari_fold(text) and
/// kikubari_digits(text); NULL gives NULL. Gives the driver's code.
[[nodiscard]] int addTextFunctions(sqlite3 *handle);

} // namespace kikubari::store
