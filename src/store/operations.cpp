// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/hash.h"
#include "store/import_reversal.h"
#include "store/store.h"
#include "store/transaction_state.h"

#include <QJsonDocument>

namespace kikubari::store {

using namespace Qt::StringLiterals;

namespace {

const QString operationColumns = u"SELECT id, uuid, kind, actor, at, summary, undone_by, detail FROM operation "_s;

Operation operationFrom(const QSqlQuery &row)
{
    return {.id = row.value(0).toLongLong(),
            .uuid = row.value(1).toString(),
            .kind = row.value(2).toString(),
            .actor = domain::StaffCode(row.value(3).toString()),
            .at = QDateTime::fromString(row.value(4).toString(), Qt::ISODateWithMs),
            .summary = row.value(5).toString(),
            .undoneBy = row.value(6).toLongLong(),
            .detail = QJsonDocument::fromJson(row.value(7).toString().toUtf8()).object()};
}

Result<std::optional<Operation>> firstOperation(Database &database, const QString &where, const QVariantList &values)
{
    auto rows = database.query(operationColumns % where, values);
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next())
        return std::nullopt;
    return operationFrom(*rows);
}

RecordChange changeFrom(const QSqlQuery &row)
{
    QStringList key;
    for (const auto &part : QJsonDocument::fromJson(row.value(2).toString().toUtf8()).array())
        key << part.toString();
    return {.operation = row.value(0).toLongLong(),
            .kind = *domain::recordKindOfTable(row.value(1).toString().toStdString()),
            .key = key,
            .old = QJsonDocument::fromJson(row.value(3).toString().toUtf8()).object(),
            .oldVersion = row.value(4).toLongLong(),
            .oldVoided = row.value(5).toBool()};
}

Result<std::vector<RecordChange>> changes(Database &database, const QString &where, const QVariantList &values)
{
    auto rows = database.query(u"SELECT op, kind, \"key\", old, old_version, old_voided FROM record_history "_s % where,
                               values);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<RecordChange> list;
    while (rows->next())
        list.push_back(changeFrom(*rows));
    return list;
}

} // namespace

Result<Transaction> Store::begin(const OperationStart &start)
{
    auto state = std::make_unique<Transaction::State>();
    auto &database = *m_database;
    state->database = &database;
    state->start = start;
    // SQLite ignores the switch inside a transaction, so it has to be thrown before.
    if (start.bulk && !database.readOnly()) {
        if (auto off = database.script(u"PRAGMA foreign_keys = OFF"_s); !off)
            return tl::unexpected(off.error());
        state->foreignKeysOff = true;
    }
    if (auto begun = database.beginWrite(); !begun) {
        if (state->foreignKeysOff)
            static_cast<void>(database.script(u"PRAGMA foreign_keys = ON"_s));
        return tl::unexpected(begun.error());
    }
    Transaction transaction(std::move(state)); // from here on every way out takes the transaction back
    auto known = operationByUuid(start.uuid);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return failure(ErrorKind::Conflict, u"この操作はすでに保存されています。"_s,
                       u"This operation has already been saved."_s, start.uuid);
    auto added = database.query(u"INSERT INTO operation (uuid, kind, actor, at, summary) VALUES (?, ?, ?, ?, '')"_s,
                                {start.uuid, start.kind, start.actor.empty() ? u""_s : start.actor.text(),
                                 start.at.isValid() ? start.at.toString(Qt::ISODateWithMs) : u""_s});
    if (!added)
        return tl::unexpected(added.error());
    transaction.m_state->operation = added->lastInsertId().toLongLong();
    return transaction;
}

Result<std::optional<Operation>> Store::operationByUuid(const QString &uuid)
{
    return firstOperation(*m_database, u"WHERE uuid = ?"_s, {uuid});
}

Result<std::optional<Operation>> Store::lastOperationOf(const domain::StaffCode &actor)
{
    return firstOperation(
        *m_database,
        u"WHERE actor = ? AND undone_by IS NULL AND kind NOT IN ('undo', 'plan', 'import', 'undo_import', 'export') "
        "ORDER BY id DESC LIMIT 1"_s,
        {actor.empty() ? u""_s : actor.text()});
}

Result<std::optional<Operation>> Store::lastUndoOf(const domain::StaffCode &actor)
{
    const auto who = actor.empty() ? u""_s : actor.text();
    return firstOperation(*m_database,
                          u"WHERE actor = ? AND kind = 'undo' AND undone_by IS NULL AND id > "
                          "(SELECT coalesce(max(id), 0) FROM operation WHERE actor = ? "
                          "AND kind NOT IN ('undo', 'redo', 'plan', 'import', 'export')) ORDER BY id DESC LIMIT 1"_s,
                          {who, who});
}

Result<std::vector<Operation>> Store::operations(int limit)
{
    auto rows = m_database->query(operationColumns % u"ORDER BY id DESC LIMIT ?"_s, {limit});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Operation> list;
    while (rows->next())
        list.push_back(operationFrom(*rows));
    return list;
}

Result<std::vector<RecordChange>> Store::recordHistory(qint64 operation)
{
    // Rows of the configuration are kept there too, but are no records.
    return changes(*m_database, u"WHERE op = ? AND kind NOT IN ('store', 'setting') ORDER BY id"_s, {operation});
}

Result<std::vector<RecordChange>> Store::historyOf(domain::RecordKind kind, const QStringList &key)
{
    const auto table = domain::describe(kind).table;
    return changes(*m_database, u"WHERE kind = ? AND \"key\" = ? ORDER BY id DESC"_s,
                   {QString::fromUtf8(table),
                    QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(key)).toJson(QJsonDocument::Compact))});
}

Result<std::optional<Operation>> newestImport(Store &store)
{
    return firstOperation(store.database(), u"WHERE kind = 'import' AND undone_by IS NULL ORDER BY id DESC LIMIT 1"_s,
                          {});
}

Result<qint64> lastOperation(Store &store)
{
    auto last = store.database().value(u"SELECT coalesce(max(id), 0) FROM operation"_s);
    if (!last)
        return tl::unexpected(last.error());
    return last->toLongLong();
}

Result<std::vector<Operation>> standingOperations(Store &store, const QString &kind, int limit)
{
    auto rows = store.database().query(
        operationColumns % u"WHERE kind = ? AND undone_by IS NULL ORDER BY id DESC LIMIT ?"_s, {kind, limit});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Operation> list;
    while (rows->next())
        list.push_back(operationFrom(*rows));
    return list;
}

Result<qint64> Store::checkAuditLog()
{
    auto rows = m_database->query(u"SELECT seq, entry, prev_hash, hash FROM audit_log ORDER BY seq"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    QString previous;
    qint64 count = 0;
    while (rows->next()) {
        ++count;
        const auto entry = rows->value(1).toString().toUtf8();
        const auto hash = chainHash(previous, entry);
        if (rows->value(0).toLongLong() != count || rows->value(2).toString() != previous
            || rows->value(3).toString() != hash)
            return failure(
                ErrorKind::Damaged,
                u"操作の記録の %1 番目が、前後とつながりません。控えと見比べてください。"_s.arg(count),
                u"Entry %1 of the audit log does not fit its neighbours. Compare it with a backup."_s.arg(count));
        previous = hash;
    }
    return count;
}

} // namespace kikubari::store
