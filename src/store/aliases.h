// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <string>
#include <unordered_map>

namespace kikubari::store {

class Database;
class Store;

/// Customers who were joined into others: the code that is gone → the code of the one who was kept, to the end of the
/// chain. Few, so they are read as a whole.
using Aliases = std::unordered_map<std::string, std::string>;
[[nodiscard]] Result<Aliases> readAliases(Database &database);
[[nodiscard]] Result<Aliases> aliasesOf(Store &store);

/// The codes joined into a customer, from and to the column merged_codes: separated by ";", where "%" and ";" of a code
/// are written %25 and %3B.
[[nodiscard]] QStringList codesOf(const QString &mergedCodes);
[[nodiscard]] QString mergedCodesText(const QStringList &codes);

} // namespace kikubari::store
