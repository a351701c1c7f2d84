// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writer_chain.h"

#include "store/database.h"
#include "store/record_rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kikubari::store {

using namespace Qt::StringLiterals;

QString historyKey(const QStringList &key)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(key)).toJson(QJsonDocument::Compact));
}

Result<WriterChain> WriterChain::make(Database &database)
{
    WriterChain chain(database);
    auto rows = database.query(u"SELECT undone_by, id FROM operation WHERE undone_by IS NOT NULL"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next())
        chain.m_undoes.insert(rows->value(0).toLongLong(), rows->value(1).toLongLong());
    return chain;
}

Result<std::vector<qint64>> WriterChain::of(const QString &table, const QStringList &key, qint64 current)
{
    auto rows = m_database->query(u"SELECT op, old FROM record_history WHERE kind = ? AND \"key\" = ? ORDER BY id"_s,
                                  {table, historyKey(key)});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<qint64> chain;
    qint64 before = 0;
    const auto write = [&](qint64 operation) {
        if (operation == 0 || operation == before)
            return;
        before = operation;
        const auto undone = m_undoes.value(operation, 0);
        if (undone != 0 && !chain.empty() && chain.back() == undone)
            chain.pop_back();
        else
            chain.push_back(operation);
    };
    while (rows->next()) {
        // Who wrote the old values may have left no history of his own: what an import adds is known by `op` alone.
        const auto old = QJsonDocument::fromJson(rows->value(1).toString().toUtf8()).object();
        write(old.value(QString::fromLatin1(historyOperation)).toInteger());
        write(rows->value(0).toLongLong());
    }
    write(current);
    return chain;
}

Result<qint64> WriterChain::last(const QString &table, const QStringList &key, qint64 current)
{
    auto chain = of(table, key, current);
    if (!chain)
        return tl::unexpected(chain.error());
    return chain->empty() ? 0 : chain->back();
}

tl::unexpected<Error> WriterChain::standsOn(qint64 operation, const QStringList &key)
{
    auto summary = m_database->value(u"SELECT summary FROM operation WHERE id = ?"_s, {operation});
    const auto name = summary ? summary->toString() : QString();
    return failure(
        ErrorKind::Conflict,
        u"取り消せません。あとの操作「%1」がこの記録に基づいています。先にそれを取り消してください。"_s.arg(name),
        u"This cannot be undone: the later action “%1” stands on it. Undo that first."_s.arg(name), key.join(u'/'));
}

} // namespace kikubari::store
