// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace kikubari::store {

class Database;

/// Which operations made a record what it is. An operation that was undone and the one that undid it are left out, so
/// that what stood below them can be undone in turn.
class WriterChain
{
public:
    [[nodiscard]] static Result<WriterChain> make(Database &database);

    /// The operations that stand, the oldest first; `current` = the record's column `op`. Empty where nothing stands.
    [[nodiscard]] Result<std::vector<qint64>> of(const QString &table, const QStringList &key, qint64 current);
    /// The last of them; 0 where nothing stands.
    [[nodiscard]] Result<qint64> last(const QString &table, const QStringList &key, qint64 current);

    /// Conflict: the sentence that names what stands on a record.
    [[nodiscard]] tl::unexpected<Error> standsOn(qint64 operation, const QStringList &key);

private:
    explicit WriterChain(Database &database) : m_database(&database) { }

    Database *m_database;
    QHash<qint64, qint64> m_undoes; ///< operation → the one that it took back
};

/// The key of a record as record_history writes it.
[[nodiscard]] QString historyKey(const QStringList &key);

} // namespace kikubari::store
