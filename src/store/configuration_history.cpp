// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/configuration_history.h"

#include "store/database.h"
#include "store/record_rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlRecord>

namespace kikubari::store {

using namespace Qt::StringLiterals;

namespace {

QString keyColumn(const QString &table)
{
    return table == QLatin1String(storeTable) ? u"code"_s : u"name"_s;
}

/// All columns of a row as they are stored; hashes as text, because a JSON number would lose their last digits.
Result<QJsonObject> rowOf(Database &database, const QString &table, const QString &key)
{
    auto rows = database.query(u"SELECT * FROM %1 WHERE %2 = ?"_s.arg(table, keyColumn(table)), {key});
    if (!rows)
        return tl::unexpected(rows.error());
    QJsonObject object;
    if (!rows->next())
        return object;
    const auto record = rows->record();
    for (int i = 0; i < record.count(); ++i) {
        const auto value = record.value(i);
        if (value.isNull())
            continue;
        const bool number = value.typeId() != QMetaType::QString;
        object.insert(record.fieldName(i), QJsonArray{number ? u"n"_s : u"t"_s, value.toString()}); // type and text
    }
    return object;
}

Result<void> writeRow(Database &database, const QString &table, QJsonObject row, qint64 operation)
{
    row.remove(QString::fromLatin1(historyOperation));
    row.insert(u"op"_s, QJsonArray{u"n"_s, QString::number(operation)});
    QStringList names, places;
    QVariantList values;
    for (auto it = row.begin(); it != row.end(); ++it) {
        names << u"\"%1\""_s.arg(it.key());
        places << u"?"_s;
        const auto text = it.value().toArray().at(1).toString();
        values << (it.value().toArray().at(0).toString() == u"n"_s ? QVariant(text.toLongLong()) : QVariant(text));
    }
    auto done = database.query(
        u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, names.join(u", "_s), places.join(u", "_s)), values);
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

} // namespace

Result<void> keepConfiguration(Database &database, qint64 operation, const char *table, const QString &key)
{
    auto row = rowOf(database, QString::fromLatin1(table), key);
    if (!row)
        return tl::unexpected(row.error());
    QVariant old(QMetaType::fromType<QString>());
    if (!row->isEmpty()) {
        row->insert(QString::fromLatin1(historyOperation), row->value(u"op"_s).toArray().at(1).toString().toLongLong());
        old = QString::fromUtf8(QJsonDocument(*row).toJson(QJsonDocument::Compact));
    }
    auto done = database.query(u"INSERT INTO record_history (op, kind, \"key\", old, old_version, old_voided) "
                               "VALUES (?, ?, ?, ?, 0, 0)"_s,
                               {operation, QString::fromLatin1(table), historyKey({key}), old});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

Result<bool> revertConfiguration(Database &database, WriterChain &chain, qint64 operation, qint64 by)
{
    struct Change
    {
        QString table, key;
        QJsonObject old;
    };
    std::vector<Change> changes;
    auto rows = database.query(u"SELECT kind, \"key\", old FROM record_history WHERE op = ? AND kind IN (?, ?) "
                               "ORDER BY id DESC"_s,
                               {operation, QString::fromLatin1(storeTable), QString::fromLatin1(settingTable)});
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next())
        changes.push_back({rows->value(0).toString(),
                           QJsonDocument::fromJson(rows->value(1).toString().toUtf8()).array().at(0).toString(),
                           QJsonDocument::fromJson(rows->value(2).toString().toUtf8()).object()});
    rows->finish();
    bool stores = false;
    for (const auto &[table, key, old] : changes) {
        stores = stores || table == QLatin1String(storeTable);
        auto current = database.value(u"SELECT op FROM %1 WHERE %2 = ?"_s.arg(table, keyColumn(table)), {key});
        if (!current)
            return tl::unexpected(current.error());
        const auto writer = current->toLongLong();
        if (!current->isNull() && writer != operation && writer != by) {
            auto last = chain.last(table, {key}, writer);
            if (!last)
                return tl::unexpected(last.error());
            if (*last != operation)
                return chain.standsOn(*last, {key});
        }
        if (auto kept
            = keepConfiguration(database, by, table == QLatin1String(storeTable) ? storeTable : settingTable, key);
            !kept)
            return tl::unexpected(kept.error());
        auto gone = database.query(u"DELETE FROM %1 WHERE %2 = ?"_s.arg(table, keyColumn(table)), {key});
        if (!gone)
            return tl::unexpected(gone.error());
        if (old.isEmpty())
            continue;
        if (auto done = writeRow(database, table, old, by); !done)
            return tl::unexpected(done.error());
    }
    return stores;
}

} // namespace kikubari::store
