// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/table_writer.h"

#include "store/database.h"
#include "store/hash.h"
#include "store/store.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kikubari::store {

using domain::Belongs;
using domain::ColumnType;
using domain::RecordDescription;
using domain::RecordKind;
using namespace Qt::StringLiterals;

namespace {

std::string quoted(std::string_view name)
{
    return '"' + std::string(name) + '"';
}

std::string whereKey(const RecordDescription &description)
{
    std::string sql;
    for (const auto &column : description.columns)
        if (column.key)
            sql += (sql.empty() ? "" : " AND ") + quoted(column.name) + " = ?";
    return sql;
}

std::string insertSql(const RecordDescription &description)
{
    std::string names = "id, version, op, hash, extra", places = "?, 1, ?, ?, ?";
    if (description.belongs == Belongs::ViaContact)
        names += ", customer", places += ", ?";
    for (const auto &column : description.columns)
        names += ", " + quoted(column.name), places += ", ?";
    return "INSERT INTO " + std::string(description.table) + " (" + names + ") VALUES (" + places + ")";
}

/// The key is what the row was found by, so it stays. Neither it nor the id may stand in SET without need: where one
/// does, the database looks through every table that refers to this one, for each row, whether it changes or not.
std::string updateSql(const RecordDescription &description, bool moving)
{
    std::string sql = "UPDATE " + std::string(description.table)
        + " SET version = ?, op = ?, hash = ?, extra = ?, voided_op = NULL, voided_reason = NULL";
    if (description.belongs == Belongs::ViaContact)
        sql += ", customer = ?";
    for (const auto &column : description.columns)
        if (!column.key)
            sql += ", " + quoted(column.name) + " = ?";
    return sql + (moving ? ", id = ?" : "") + " WHERE id = ?";
}

/// The new values of unknown columns laid over the stored ones; an empty value clears.
std::string mergedExtra(const std::string &stored, const std::string &given)
{
    auto merged = QJsonDocument::fromJson(QByteArray::fromStdString(stored)).object();
    const auto said = QJsonDocument::fromJson(QByteArray::fromStdString(given)).object();
    for (auto it = said.begin(); it != said.end(); ++it) {
        if (it.value().toString().isEmpty())
            merged.remove(it.key());
        else
            merged.insert(it.key(), it.value());
    }
    return merged.isEmpty() ? std::string() : QJsonDocument(merged).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace

qint64 hashOf(std::span<const Cell> cells, std::string_view extra, std::string &buffer)
{
    buffer.clear();
    for (const auto &cell : cells)
        appendCanonical(buffer, cell.text);
    appendCanonical(buffer, extra);
    return rowHash(buffer);
}

TableWriter::TableWriter(Database &database, RecordKind kind)
    : m_database(&database),
      m_description(&domain::describe(kind))
{
}

Result<TableWriter> TableWriter::make(Database &database, RecordKind kind)
{
    TableWriter writer(database, kind);
    if (auto done = writer.prepare(); !done)
        return tl::unexpected(done.error());
    return writer;
}

std::string TableWriter::selectColumns(const RecordDescription &description)
{
    std::string sql = "SELECT id, version, op, hash, voided_op, extra";
    for (const auto &column : description.columns)
        sql += ", " + quoted(column.name);
    return sql + " FROM " + std::string(description.table);
}

Result<void> TableWriter::prepare()
{
    const std::string table(m_description->table);
    const std::pair<Statement *, std::string> statements[]{
        {&m_find, "SELECT id, hash, version, op, voided_op FROM " + table + " WHERE " + whereKey(*m_description)},
        {&m_read, selectColumns(*m_description) + " WHERE id = ?"},
        {&m_insert, insertSql(*m_description)},
        {&m_update, updateSql(*m_description, false)},
        {&m_move, updateSql(*m_description, true)},
        {&m_void, "UPDATE " + table + " SET voided_op = ?, voided_reason = ?, op = ?, version = ? WHERE id = ?"},
        {&m_lastId, "SELECT max(id) FROM " + table + " WHERE id >= ? AND id < ?"},
        {&m_customerCode, "SELECT code FROM customer WHERE id = ?"},
        {&m_staffCode, "SELECT code FROM staff WHERE id = ?"},
    };
    for (const auto &[statement, sql] : statements) {
        auto prepared = Statement::prepare(*m_database, sql);
        if (!prepared)
            return tl::unexpected(prepared.error());
        *statement = std::move(*prepared);
    }
    return {};
}

void TableWriter::bindCells(Statement &statement, int first, std::span<const Cell> cells)
{
    for (const auto &cell : cells) {
        switch (cell.stored) {
        case Cell::Stored::Null: statement.bindNull(first); break;
        case Cell::Stored::Integer: statement.bind(first, cell.integer); break;
        case Cell::Stored::Text: statement.bind(first, cell.text); break;
        }
        ++first;
    }
}

Result<std::optional<StoredRow>> TableWriter::find(std::span<const Cell> cells)
{
    ResetLater reset(m_find);
    int position = 1;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (m_description->columns[i].key)
            bindCells(m_find, position++, cells.subspan(i, 1));
    auto there = m_find.step();
    if (!there)
        return tl::unexpected(there.error());
    if (!*there)
        return std::nullopt;
    return StoredRow{.id = m_find.integer(0),
                     .texts = {},
                     .extra = {},
                     .version = m_find.integer(2),
                     .operation = m_find.integer(3),
                     .hash = m_find.integer(1),
                     .voided = !m_find.isNull(4)};
}

Result<std::string> TableWriter::codeOf(Statement &statement, RowId id)
{
    ResetLater reset(statement);
    statement.bind(1, id);
    auto there = statement.step();
    if (!there)
        return tl::unexpected(there.error());
    return *there ? std::string(statement.text(0)) : std::string();
}

Result<void> TableWriter::fill(const Statement &statement, StoredRow &row)
{
    row.id = statement.integer(0);
    row.version = statement.integer(1);
    row.operation = statement.integer(2);
    row.hash = statement.integer(3);
    row.voided = !statement.isNull(4);
    row.extra = statement.text(5);
    row.texts.assign(m_description->columns.size(), {});
    for (std::size_t i = 0; i < row.texts.size(); ++i) {
        const auto &column = m_description->columns[i];
        const int at = static_cast<int>(i) + 6;
        if (statement.isNull(at))
            continue;
        switch (column.type) {
        case ColumnType::Date: appendIsoDay(row.texts[i], statement.integer(at)); break;
        case ColumnType::Integer: row.texts[i] = std::to_string(statement.integer(at)); break;
        case ColumnType::Word: row.texts[i] = column.words[static_cast<std::size_t>(statement.integer(at))]; break;
        case ColumnType::CustomerRef:
        case ColumnType::StaffRef: {
            auto code
                = codeOf(column.type == ColumnType::StaffRef ? m_staffCode : m_customerCode, statement.integer(at));
            if (!code)
                return tl::unexpected(code.error());
            row.texts[i] = std::move(*code);
            break;
        }
        default: row.texts[i] = statement.text(at); break;
        }
    }
    return {};
}

Result<StoredRow> TableWriter::read(RowId id)
{
    ResetLater reset(m_read);
    StoredRow row;
    m_read.bind(1, id);
    auto there = m_read.step();
    if (!there)
        return tl::unexpected(there.error());
    if (*there)
        if (auto done = fill(m_read, row); !done)
            return tl::unexpected(done.error());
    return row;
}

Result<RowId> TableWriter::nextId(RowId owner)
{
    if (owner == m_lastOwner)
        return ++m_last;
    const bool owned = m_description->belongs != Belongs::Nobody;
    const RowId begin = owned ? owner * recordsPerCustomer : 1;
    const RowId end = owned ? begin + recordsPerCustomer : std::numeric_limits<RowId>::max();
    RowId next = begin;
    // In a table that was empty a customer greater than all before has no record yet.
    if (!m_empty || owner <= m_greatestOwner) {
        ResetLater reset(m_lastId);
        m_lastId.bind(1, begin);
        m_lastId.bind(2, end);
        auto there = m_lastId.step();
        if (!there)
            return tl::unexpected(there.error());
        if (!m_lastId.isNull(0))
            next = m_lastId.integer(0) + 1;
    }
    if (next >= end)
        return failure(ErrorKind::Failed, u"1人のお客様の記録が多すぎます（上限 1,048,576 件）。"_s,
                       u"One customer has too many records (the limit is 1,048,576)."_s);
    m_lastOwner = owner;
    m_greatestOwner = std::max(m_greatestOwner, owner);
    return m_last = next;
}

Result<RowId> TableWriter::insert(const GivenRow &row, qint64 operation, qint64 hash)
{
    auto id = nextId(row.owner);
    if (!id)
        return id;
    int at = 1;
    m_insert.bind(at++, *id);
    m_insert.bind(at++, operation);
    m_insert.bind(at++, hash);
    m_insert.bindOptional(at++, row.extra ? std::string_view(*row.extra) : std::string_view());
    if (m_description->belongs == Belongs::ViaContact)
        m_insert.bind(at++, row.owner);
    bindCells(m_insert, at, row.cells);
    if (auto done = m_insert.run(); !done)
        return tl::unexpected(done.error());
    return id;
}

Result<void> TableWriter::update(RowId id, const GivenRow &row, qint64 operation, qint64 hash, qint64 version,
                                 RowId newId)
{
    auto &statement = newId == id ? m_update : m_move;
    int at = 1;
    statement.bind(at++, version);
    statement.bind(at++, operation);
    statement.bind(at++, hash);
    statement.bindOptional(at++, row.extra ? std::string_view(*row.extra) : std::string_view());
    if (m_description->belongs == Belongs::ViaContact)
        statement.bind(at++, row.owner);
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (!m_description->columns[i].key)
            bindCells(statement, at++, row.cells.subspan(i, 1));
    if (newId != id)
        statement.bind(at++, newId);
    statement.bind(at, id);
    return statement.run();
}

Result<void> TableWriter::setVoided(RowId id, qint64 operation, qint64 version, const std::string &reason)
{
    m_void.bind(1, operation);
    m_void.bindOptional(2, reason);
    m_void.bind(3, operation);
    m_void.bind(4, version);
    m_void.bind(5, id);
    return m_void.run();
}

Result<void> TableWriter::setText(RowId id, std::size_t column, const std::string &text, qint64 operation,
                                  References &references)
{
    auto row = read(id);
    if (!row)
        return tl::unexpected(row.error());
    row->texts[column] = text;
    std::vector<Cell> cells(row->texts.size());
    std::vector<std::string> scratch(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i)
        static_cast<void>(parseCell(m_description->columns[i], row->texts[i], references, scratch[i], cells[i]));
    const GivenRow given{.owner = id / recordsPerCustomer, .cells = cells, .present = nullptr, .extra = &row->extra};
    return update(id, given, operation, hashOf(cells, row->extra, m_canonical), row->version, id);
}

Result<WrittenRow> TableWriter::upsert(const GivenRow &row, qint64 operation, References &references)
{
    auto found = find(row.cells);
    if (!found)
        return tl::unexpected(found.error());
    const std::string_view extra = row.extra ? std::string_view(*row.extra) : std::string_view();
    if (!*found) {
        std::string cleaned = mergedExtra({}, std::string(extra));
        auto added = row;
        added.extra = &cleaned;
        const auto hash = hashOf(row.cells, cleaned, m_canonical);
        auto id = insert(added, operation, hash);
        if (!id)
            return tl::unexpected(id.error());
        return WrittenRow{PutOutcome::Added, hash, {}, false};
    }
    // A record whose owner changed without any value of its own (a review, when its contact moves) has to move too.
    const bool moves
        = !row.present && m_description->belongs != Belongs::Nobody && row.owner != (*found)->id / recordsPerCustomer;
    if (!moves && !row.present && !row.extra && !(*found)->voided
        && hashOf(row.cells, {}, m_canonical) == (*found)->hash)
        return WrittenRow{PutOutcome::Unchanged, (*found)->hash, {}, false};
    return change(**found, row, operation, references);
}

Result<WrittenRow> TableWriter::change(const StoredRow &found, const GivenRow &row, qint64 operation,
                                       References &references)
{
    auto old = read(found.id);
    if (!old)
        return tl::unexpected(old.error());
    // What the row does not say stays as it is; of a record that was taken back nothing is left.
    std::vector<Cell> cells(row.cells.begin(), row.cells.end());
    std::vector<std::string> scratch(cells.size());
    GivenRow merged{.owner = row.owner, .cells = cells, .present = nullptr, .extra = nullptr};
    for (std::size_t i = 0; row.present && i < cells.size(); ++i)
        if (!(*row.present)[i] && !found.voided)
            static_cast<void>(parseCell(m_description->columns[i], old->texts[i], references, scratch[i], cells[i]));
    if (m_description->belongs != Belongs::Nobody && row.present
        && !(*row.present)[static_cast<std::size_t>(m_description->ownerColumn)])
        merged.owner = found.id / recordsPerCustomer;
    const std::string kept = found.voided ? std::string() : old->extra;
    const auto extra = row.extra ? mergedExtra(kept, *row.extra) : kept;
    merged.extra = &extra;
    const auto hash = hashOf(cells, extra, m_canonical);
    // The values decide: a row that was hashed before its table got a further column is still the same.
    const auto same = [](const std::string &text, const Cell &cell) { return text == cell.text; };
    const bool moves = m_description->belongs != Belongs::Nobody && merged.owner != found.id / recordsPerCustomer;
    if (!moves && !found.voided && extra == old->extra && std::ranges::equal(old->texts, cells, same))
        return WrittenRow{PutOutcome::Unchanged, hash, {}, false};
    RowId newId = found.id;
    if (moves) {
        auto next = nextId(merged.owner);
        if (!next)
            return tl::unexpected(next.error());
        newId = *next;
    }
    if (auto done = update(found.id, merged, operation, hash, found.version + 1, newId); !done)
        return tl::unexpected(done.error());
    const auto outcome = found.voided ? PutOutcome::Added : PutOutcome::Updated;
    return WrittenRow{outcome, hash, std::move(*old), found.voided};
}

void TableWriters::forget()
{
    for (auto &writer : m_writers)
        if (writer)
            writer->forget();
}

Result<TableWriter *> TableWriters::of(RecordKind kind)
{
    auto &writer = m_writers[static_cast<std::size_t>(kind)];
    if (!writer) {
        auto made = TableWriter::make(m_database, kind);
        if (!made)
            return tl::unexpected(made.error());
        writer = std::make_unique<TableWriter>(std::move(*made));
    }
    return writer.get();
}

} // namespace kikubari::store
