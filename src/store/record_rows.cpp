// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_rows.h"

#include "store/database.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kikubari::store {

using domain::RecordKind;
using namespace Qt::StringLiterals;

Record recordFrom(RecordKind kind, const StoredRow &row)
{
    Record record(kind);
    for (std::size_t i = 0; i < row.texts.size(); ++i)
        record.at(i) = QString::fromUtf8(row.texts[i]);
    record.extra = QJsonDocument::fromJson(QByteArray::fromStdString(row.extra)).object();
    record.version = row.version;
    record.operation = row.operation;
    record.voided = row.voided;
    return record;
}

Result<void> writeHistory(Database &database, const Record &record, qint64 operation, const Record *old,
                          const QString &reason)
{
    QJsonObject values;
    for (std::size_t i = 0; old && i < old->values().size(); ++i)
        if (!old->values()[i].isEmpty())
            values.insert(QString::fromUtf8(old->description().columns[i].name), old->values()[i]);
    if (old && !old->extra.isEmpty())
        values.insert(u"extra"_s, old->extra);
    if (old)
        values.insert(QString::fromLatin1(historyOperation), old->operation);
    if (old && !reason.isEmpty())
        values.insert(QString::fromLatin1(historyReason), reason);
    auto statement = database.cached("INSERT INTO record_history (op, kind, \"key\", old, old_version, old_voided) "
                                     "VALUES (?, ?, ?, ?, ?, ?)");
    if (!statement)
        return tl::unexpected(statement.error());
    const auto key
        = QJsonDocument(QJsonArray::fromStringList(record.key())).toJson(QJsonDocument::Compact).toStdString();
    const auto json = old ? QJsonDocument(values).toJson(QJsonDocument::Compact).toStdString() : std::string();
    (*statement)->bind(1, operation);
    (*statement)->bind(2, record.description().table);
    (*statement)->bind(3, key);
    (*statement)->bindOptional(4, json);
    (*statement)->bind(5, old ? old->version : 0);
    (*statement)->bind(6, qint64{old && old->voided});
    return (*statement)->run();
}

} // namespace kikubari::store
