// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/database_references.h"
#include "store/record_check.h"
#include "store/record_rows.h"
#include "store/search_index.h"
#include "store/store.h"
#include "store/table_writer.h"
#include "store/transaction_state.h"

#include <algorithm>

namespace kikubari::store {

using domain::Belongs;
using domain::RecordKind;
using namespace Qt::StringLiterals;

namespace {

Result<std::vector<Record>> readAll(Database &database, RecordKind kind, Statement &statement)
{
    auto writer = database.writers().of(kind);
    if (!writer)
        return tl::unexpected(writer.error());
    std::vector<Record> list;
    StoredRow row;
    for (;;) {
        auto there = statement.step();
        if (!there)
            return tl::unexpected(there.error());
        if (!*there)
            return list;
        if (auto done = (*writer)->fill(statement, row); !done)
            return tl::unexpected(done.error());
        list.push_back(recordFrom(kind, row));
    }
}

} // namespace

Result<std::optional<Record>> Store::record(RecordKind kind, const QString &key)
{
    return record(kind, QStringList{key});
}

Result<std::optional<Record>> Store::record(RecordKind kind, const QStringList &key)
{
    auto writer = m_database->writers().of(kind);
    if (!writer)
        return tl::unexpected(writer.error());
    auto found = findStored(*m_database, **writer, kind, key);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    auto row = (*writer)->read((*found)->id);
    if (!row)
        return tl::unexpected(row.error());
    return recordFrom(kind, *row);
}

Result<std::vector<Record>> Store::records(RecordKind kind, RowId customer)
{
    auto statement = m_database->cached(TableWriter::selectColumns(domain::describe(kind))
                                        + " WHERE id >= ? AND id < ? AND voided_op IS NULL ORDER BY id");
    if (!statement)
        return tl::unexpected(statement.error());
    ResetLater reset(**statement);
    (*statement)->bind(1, customer * recordsPerCustomer);
    (*statement)->bind(2, (customer + 1) * recordsPerCustomer);
    return readAll(*m_database, kind, **statement);
}

Result<std::vector<Record>> Store::recordsWhere(RecordKind kind, std::string_view column, const QString &value,
                                                int limit)
{
    const auto &description = domain::describe(kind);
    const int at = description.indexOf(column);
    if (at < 0)
        return failure(ErrorKind::WrongUse, u"その項目はありません。"_s, u"There is no such column."_s,
                       QString::fromUtf8(column));
    DatabaseReferences references(*m_database);
    const auto text = value.toStdString();
    std::string scratch;
    Cell cell;
    if (value.isEmpty()
        || parseCell(description.columns[static_cast<std::size_t>(at)], text, references, scratch, cell)
            != CellFault::None)
        return std::vector<Record>{};
    auto statement = m_database->cached(TableWriter::selectColumns(description) + " WHERE \"" + std::string(column)
                                        + "\" = ? AND voided_op IS NULL ORDER BY id LIMIT ?");
    if (!statement)
        return tl::unexpected(statement.error());
    ResetLater reset(**statement);
    if (cell.stored == Cell::Stored::Integer)
        (*statement)->bind(1, cell.integer);
    else
        (*statement)->bind(1, cell.text);
    (*statement)->bind(2, qint64{limit});
    return readAll(*m_database, kind, **statement);
}

namespace {

/// Whether a search finds a customer by other words than before.
bool searchesOtherwise(const Record &before, const Record &after)
{
    if (before.kind() != RecordKind::Customer)
        return true;
    static constexpr std::string_view searched[]{"name",  "kana",   "postal_code", "address", "building",
                                                 "phone", "mobile", "email",       "note",    "household"};
    return std::ranges::any_of(searched,
                               [&](std::string_view column) { return before.value(column) != after.value(column); });
}

} // namespace

Result<PutOutcome> Store::put(Transaction &transaction, const Record &record)
{
    auto writer = m_database->writers().of(record.kind());
    if (!writer)
        return tl::unexpected(writer.error());
    auto checked = check(*m_database, record, false);
    if (!checked)
        return tl::unexpected(checked.error());
    if (record.version > 0) {
        auto stored = (*writer)->find(checked->cells);
        if (!stored)
            return tl::unexpected(stored.error());
        if (!*stored || (*stored)->version != record.version)
            return failure(
                ErrorKind::Conflict,
                u"開いているあいだに、ほかの人がこの記録を変えました。読み直してからもう一度お試しください。"_s,
                u"Somebody else changed this record meanwhile. Load it again and repeat your change."_s);
    }
    DatabaseReferences references(*m_database);
    const GivenRow row{.owner = checked->owner,
                       .cells = checked->cells,
                       .present = nullptr,
                       .extra = checked->extra.empty() ? nullptr : &checked->extra};
    auto written = (*writer)->upsert(row, transaction.operation(), references);
    if (!written)
        return tl::unexpected(written.error());
    if (written->outcome == PutOutcome::Unchanged)
        return PutOutcome::Unchanged;
    const bool updated = written->outcome == PutOutcome::Updated || written->revived;
    const auto old = updated ? recordFrom(record.kind(), written->old) : Record(record.kind());
    if (auto done = writeHistory(*m_database, record, transaction.operation(), updated ? &old : nullptr); !done)
        return tl::unexpected(done.error());
    transaction.touched(record.kind(), record.key(), written->hash);
    // Handing three hundred customers over changes nothing that a search looks through.
    if (written->outcome == PutOutcome::Updated && !searchesOtherwise(old, record))
        return written->outcome;
    if (updated) // it may have belonged to somebody else
        if (auto done = refreshSearchAfter(*m_database, old, written->old.id / recordsPerCustomer); !done)
            return tl::unexpected(done.error());
    if (auto done = refreshSearchAfter(*m_database, record, checked->owner); !done)
        return tl::unexpected(done.error());
    return written->outcome;
}

Result<void> forgetPlan(Database &database, RowId customer)
{
    for (const char *sql :
         {"DELETE FROM follow_up WHERE customer = ?", "DELETE FROM customer_plan WHERE customer = ?"}) {
        auto statement = database.cached(sql);
        if (!statement)
            return tl::unexpected(statement.error());
        (*statement)->bind(1, customer);
        if (auto done = (*statement)->run(); !done)
            return done;
    }
    return {};
}

Result<void> Store::voidRecord(Transaction &transaction, RecordKind kind, const QStringList &key, const QString &reason)
{
    auto writer = m_database->writers().of(kind);
    if (!writer)
        return tl::unexpected(writer.error());
    auto stored = record(kind, key);
    if (!stored)
        return tl::unexpected(stored.error());
    auto found = findStored(*m_database, **writer, kind, key);
    if (!found)
        return tl::unexpected(found.error());
    if (!*stored || !*found)
        return failure(ErrorKind::WrongUse, u"その記録はありません。"_s, u"There is no such record."_s, key.join(u'/'));
    if ((*stored)->voided)
        return {};
    if (auto done = writeHistory(*m_database, **stored, transaction.operation(), &**stored, reason); !done)
        return done;
    transaction.touched(kind, key, 0);
    const auto id = (*found)->id;
    auto done = (*writer)->setVoided(id, transaction.operation(), (*found)->version + 1, reason.toStdString());
    if (!done)
        return done;
    if (kind == RecordKind::Customer)
        if (auto forgotten = forgetPlan(*m_database, id); !forgotten)
            return forgotten;
    return refreshSearchAfter(*m_database, **stored, id / recordsPerCustomer);
}

Result<std::optional<RowId>> Store::customerOf(RecordKind kind, const QStringList &key)
{
    auto writer = m_database->writers().of(kind);
    if (!writer)
        return tl::unexpected(writer.error());
    auto found = findStored(*m_database, **writer, kind, key);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    if (kind == RecordKind::Customer)
        return (*found)->id;
    if (domain::describe(kind).belongs == Belongs::Nobody)
        return std::nullopt;
    return (*found)->id / recordsPerCustomer;
}

Result<QString> Store::newCode(RecordKind kind, const QString &letter)
{
    const auto &description = domain::describe(kind);
    // Codes of this shape are one range of the key's index, the greatest number at its end. The dash keeps them apart
    // from a shop's own (T0000001), ten million of which would have to be passed over.
    const QString prefix = letter + u'-';
    auto highest = m_database->value(
        u"SELECT code FROM \"%1\" WHERE code > ? AND code <= ? AND length(code) = ? ORDER BY code DESC LIMIT 1"_s.arg(
            QString::fromUtf8(description.table)),
        {prefix, QString(prefix % u"999999999"_s), prefix.size() + 9});
    if (!highest)
        return tl::unexpected(highest.error());
    const auto number = highest->toString().mid(prefix.size()).toLongLong();
    return prefix + QString::number(number + 1).rightJustified(9, QLatin1Char('0'));
}

Result<qint64> Store::count(RecordKind kind)
{
    auto value = m_database->value(
        u"SELECT count(*) FROM \"%1\" WHERE voided_op IS NULL"_s.arg(QString::fromUtf8(domain::describe(kind).table)));
    if (!value)
        return tl::unexpected(value.error());
    return value->toLongLong();
}

Result<std::optional<RowId>> Store::customerId(const domain::CustomerCode &code)
{
    DatabaseReferences references(*m_database);
    const auto id = references.customer(code.utf8);
    if (references.error)
        return tl::unexpected(*references.error);
    return id;
}

Result<std::optional<domain::CustomerCode>> Store::customerCode(RowId id)
{
    auto statement = m_database->cached("SELECT code FROM customer WHERE id = ?");
    if (!statement)
        return tl::unexpected(statement.error());
    ResetLater reset(**statement);
    (*statement)->bind(1, id);
    auto there = (*statement)->step();
    if (!there)
        return tl::unexpected(there.error());
    if (!*there)
        return std::nullopt;
    return domain::CustomerCode((*statement)->text(0));
}

} // namespace kikubari::store
