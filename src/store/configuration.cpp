// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/store.h"

#include <sqlite3.h>

namespace kikubari::store {

namespace {

/// The last answer and what it rests on: nobody, neither this connection nor another, wrote since.
struct KnownRevision
{
    QString path, revision;
    sqlite3 *handle = nullptr;
    qint64 otherWrites = 0, ownWrites = -1;
};

} // namespace

Result<QString> Store::configurationRevision()
{
    thread_local KnownRevision known;
    auto version = m_database->cached("PRAGMA data_version");
    if (!version)
        return tl::unexpected(version.error());
    qint64 others = 0;
    if (auto done = (*version)->each([&](const Statement &row) { others = row.integer(0); }); !done)
        return tl::unexpected(done.error());
    sqlite3 *handle = m_database->handle();
    const qint64 own = sqlite3_total_changes(handle);
    if (known.handle == handle && known.path == m_database->path() && known.otherWrites == others
        && known.ownWrites == own)
        return known.revision;
    auto value = m_database->value(
        QStringLiteral("SELECT (SELECT count(*) || ':' || coalesce(max(op), 0) FROM staff) || ':' || "
                       "(SELECT count(*) || ':' || coalesce(max(op), 0) FROM store) || ':' || "
                       "coalesce((SELECT op FROM setting WHERE name = 'rules'), 0) || "
                       // A saved filter counts only while some rule names one.
                       "CASE WHEN EXISTS (SELECT 1 FROM setting WHERE name = 'rules' AND instr(value, '\"segment\"') "
                       "> 0) THEN (SELECT ':' || coalesce(max(op), 0) FROM segment) ELSE '' END"));
    if (!value)
        return tl::unexpected(value.error());
    known = {m_database->path(), value->toString(), handle, others, own};
    return known.revision;
}

} // namespace kikubari::store
