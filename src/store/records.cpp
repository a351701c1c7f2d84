// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/database_references.h"
#include "store/record_rows.h"
#include "store/search_index.h"
#include "store/store.h"
#include "store/table_writer.h"
#include "store/transaction_state.h"

#include <QJsonDocument>

namespace kikubari::store {

using domain::Belongs;
using domain::RecordKind;
using namespace Qt::StringLiterals;

namespace {

/// A record's cells, with the texts they point to.
struct CheckedRecord
{
    std::vector<std::string> texts, scratch;
    std::vector<Cell> cells;
    RowId owner = 0;
    std::string extra;
};

tl::unexpected<Error> unacceptable(const domain::RecordDescription &description, const domain::Column &column,
                                   const QString &value)
{
    const QString place = QString::fromUtf8(description.table) % u"."_s % QString::fromUtf8(column.name);
    return failure(ErrorKind::WrongUse, u"「%1」は %2 の値として使えません。"_s.arg(value, place),
                   u"“%1” is no value for %2."_s.arg(value, place));
}

/// Bytes; what is longer could be exported, but not imported again.
constexpr std::size_t longestField = std::size_t{64} * 1024;

Result<CheckedRecord> check(Database &database, const Record &record, bool keysOnly)
{
    const auto &description = record.description();
    const auto count = description.columns.size();
    DatabaseReferences references(database);
    CheckedRecord checked;
    checked.texts.resize(count);
    checked.scratch.resize(count);
    checked.cells.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto &column = description.columns[i];
        if (keysOnly && !column.key)
            continue;
        checked.texts[i] = record.values()[i].toStdString();
        if (checked.texts[i].size() > longestField)
            return failure(ErrorKind::WrongUse, u"長すぎて保存できません（64 KiB まで）。短くしてください。"_s,
                           u"This is too long to be saved (up to 64 KiB). Shorten it."_s,
                           QString::fromUtf8(column.name));
        const auto fault = parseCell(column, checked.texts[i], references, checked.scratch[i], checked.cells[i]);
        if (references.error)
            return tl::unexpected(*references.error);
        if (fault != CellFault::None)
            return unacceptable(description, column, record.values()[i]);
    }
    if (!keysOnly && description.belongs == Belongs::Customer)
        checked.owner = checked.cells[static_cast<std::size_t>(description.ownerColumn)].integer;
    if (!keysOnly && description.belongs == Belongs::ViaContact)
        checked.owner = references.customerOfContact(checked.texts[static_cast<std::size_t>(description.ownerColumn)])
                            .value_or(0);
    if (!record.extra.isEmpty())
        checked.extra = QJsonDocument(record.extra).toJson(QJsonDocument::Compact).toStdString();
    return checked;
}

Result<std::optional<StoredRow>> findStored(Database &database, TableWriter &writer, RecordKind kind,
                                            const QStringList &key)
{
    Record wanted(kind);
    qsizetype next = 0;
    for (std::size_t i = 0; i < wanted.values().size(); ++i)
        if (wanted.description().columns[i].key)
            wanted.at(i) = key.value(next++);
    auto checked = check(database, wanted, true);
    // A key that cannot be (an unknown customer) is simply not there.
    if (!checked && checked.error().kind == ErrorKind::WrongUse)
        return std::nullopt;
    if (!checked)
        return tl::unexpected(checked.error());
    return writer.find(checked->cells);
}

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
    const bool updated = written->outcome == PutOutcome::Updated;
    const auto old = updated ? recordFrom(record.kind(), written->old) : Record(record.kind());
    if (auto done = writeHistory(*m_database, record, transaction.operation(), updated ? &old : nullptr); !done)
        return tl::unexpected(done.error());
    transaction.touched(record.kind(), record.key(), written->hash);
    if (auto done = refreshSearchAfter(*m_database, record, checked->owner); !done)
        return tl::unexpected(done.error());
    return written->outcome;
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
    if (auto done = writeHistory(*m_database, **stored, transaction.operation(), &**stored); !done)
        return done;
    transaction.touched(kind, key, 0);
    return (*writer)->setVoided((*found)->id, transaction.operation(), (*found)->version + 1, reason.toStdString());
}

Result<std::vector<RowId>> Store::revert(Transaction &transaction, qint64 operation)
{
    auto history = recordHistory(operation);
    if (!history)
        return tl::unexpected(history.error());
    std::vector<RowId> customers;
    for (auto change = history->rbegin(); change != history->rend(); ++change) {
        auto stored = record(change->kind, change->key);
        if (!stored)
            return tl::unexpected(stored.error());
        if (!*stored)
            return failure(ErrorKind::Damaged, u"取り消す記録が見つかりません。"_s,
                           u"The record to be taken back is not there."_s, change->key.join(u'/'));
        // A record that the operation wrote twice was already taken back by this very transaction.
        if ((*stored)->operation != operation && (*stored)->operation != transaction.operation()) {
            auto other = m_database->value(u"SELECT summary FROM operation WHERE id = ?"_s, {(*stored)->operation});
            const auto name = other ? other->toString() : QString();
            return failure(
                ErrorKind::Conflict,
                u"取り消せません。あとの操作「%1」がこの記録に基づいています。先にそれを取り消してください。"_s.arg(
                    name),
                u"This cannot be undone: the later action “%1” stands on it. Undo that first."_s.arg(name),
                change->key.join(u'/'));
        }
        Record old(change->kind);
        for (std::size_t i = 0; i < old.values().size(); ++i)
            old.at(i) = change->old.value(QString::fromUtf8(old.description().columns[i].name)).toString();
        if (change->old.isEmpty() || change->oldVoided) {
            if (auto done = voidRecord(transaction, change->kind, change->key, u"undo"_s); !done)
                return tl::unexpected(done.error());
        } else {
            old.extra = change->old.value(u"extra"_s).toObject();
            for (auto it = (*stored)->extra.begin(); it != (*stored)->extra.end(); ++it)
                if (!old.extra.contains(it.key()))
                    old.extra.insert(it.key(), QString());
            if (auto done = put(transaction, old); !done)
                return tl::unexpected(done.error());
        }
        if (auto customer = customerOf(change->kind, change->key); customer && *customer)
            customers.push_back(**customer);
    }
    std::sort(customers.begin(), customers.end());
    customers.erase(std::unique(customers.begin(), customers.end()), customers.end());
    if (auto done
        = m_database->query(u"UPDATE operation SET undone_by = ? WHERE id = ?"_s, {transaction.operation(), operation});
        !done)
        return tl::unexpected(done.error());
    return customers;
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
