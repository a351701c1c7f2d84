// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/store.h"

#include <QStringList>

namespace kikubari::store {

struct OpenedDatabase
{
    std::unique_ptr<Database> database;
    OpenOutcome outcome{};
};

/// Makes a store beside its final name and moves it there when it is whole, so that a crash leaves none or a good one.
[[nodiscard]] Result<void> createDatabase(const QString &path, const QStringList &migrations);
/// Opens a store with a named outcome. `migrations` are the schemas this program knows.
[[nodiscard]] Result<OpenedDatabase> openDatabase(const QString &path, OpenMode mode, const QStringList &migrations);

} // namespace kikubari::store
