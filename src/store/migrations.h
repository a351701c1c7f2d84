// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace kikubari::store {

class Database;

/// The application id in the header of every store ("KIKU").
inline constexpr qint64 applicationId = 1263094613;

/// The scripts that bring a store from schema n to n + 1, in order; the first makes an empty one.
[[nodiscard]] const QStringList &shippedMigrations();

/// Applies the scripts after the store's `user_version`, all in one transaction: afterwards the store is either as it
/// was or wholly new. Gives the number of scripts applied.
[[nodiscard]] Result<int> migrate(Database &database, const QStringList &migrations);

} // namespace kikubari::store
