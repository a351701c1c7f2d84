// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kikubari::store {

/// What differs between databases, in one place: the rest of the store speaks the SQL that they share. SQLite is the
/// one there is today; a PostgreSQL one fills the same members.
struct Dialect
{
    QString driver;       ///< Qt's name of the driver
    QString identifier;   ///< type of ids and Julian days that may pass 32 bits
    QString strict;       ///< end of a CREATE TABLE
    QString withoutRowId; ///< end of a CREATE TABLE that is stored in the order of its primary key
    QString beginWrite;   ///< begins a transaction that may write, taking the write lock at once
    QString keysOfExtra;  ///< SELECT giving the distinct names in a table's JSON column `extra`; %1 = table

    /// Replaces $id, $strict and $clustered in a migration.
    [[nodiscard]] QString expand(QString sql) const;
    [[nodiscard]] static const Dialect &sqlite();
};

} // namespace kikubari::store
