// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_dump.h"

#include "store/database.h"
#include "store/record_rows.h"
#include "store/store.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace kikubari::store {

using domain::ColumnType;

namespace {

/// Keys that are stored as ids or numbers are ordered by what they stand for, so that the order of two exports does not
/// depend on the order in which customers were added.
std::string keyOrder(const domain::RecordDescription &description)
{
    std::string sql;
    const std::string table(description.table);
    for (const auto &column : description.columns) {
        if (!column.key)
            continue;
        const auto name = table + ".\"" + std::string(column.name) + '"';
        sql += sql.empty() ? "" : ", ";
        if (column.type == ColumnType::CustomerRef)
            sql += "(SELECT c.code FROM customer c WHERE c.id = " + name + ")";
        else if (column.type == ColumnType::StaffRef)
            sql += "(SELECT s.code FROM staff s WHERE s.id = " + name + ")";
        else
            sql += name;
    }
    return sql;
}

} // namespace

Result<RecordDump> RecordDump::open(Store &store, domain::RecordKind kind)
{
    auto &database = store.database();
    const auto &description = domain::describe(kind);
    RecordDump dump;
    dump.m_scope = std::make_unique<ReadScope>(database);
    auto keys = database.query(database.dialect().keysOfExtra.arg(QString::fromUtf8(description.table)));
    if (!keys)
        return tl::unexpected(keys.error());
    while (keys->next())
        dump.m_extraColumns.push_back(keys->value(0).toString().toStdString());
    auto reader = TableWriter::make(database, kind);
    auto statement = Statement::prepare(database,
                                        TableWriter::selectColumns(description) + " WHERE voided_op IS NULL ORDER BY "
                                            + keyOrder(description));
    if (!reader || !statement)
        return tl::unexpected(!reader ? reader.error() : statement.error());
    dump.m_reader = std::make_unique<TableWriter>(std::move(*reader));
    dump.m_statement = std::move(*statement);
    return dump;
}

Result<bool> RecordDump::next()
{
    auto there = m_statement.step();
    if (!there || !*there)
        return there;
    if (auto done = m_reader->fill(m_statement, m_row); !done)
        return tl::unexpected(done.error());
    m_extras.assign(m_extraColumns.size(), {});
    if (!m_row.extra.empty()) {
        const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(m_row.extra)).object();
        for (std::size_t i = 0; i < m_extras.size(); ++i)
            m_extras[i] = object.value(QString::fromStdString(m_extraColumns[i])).toString().toStdString();
    }
    return true;
}

} // namespace kikubari::store
