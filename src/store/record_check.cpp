// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_check.h"

#include "store/database.h"
#include "store/database_references.h"

#include <QJsonDocument>

namespace kikubari::store {

using domain::Belongs;
using domain::RecordKind;
using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> unacceptable(const domain::RecordDescription &description, const domain::Column &column,
                                   const QString &value)
{
    const QString place = QString::fromUtf8(description.table) % u"."_s % QString::fromUtf8(column.name);
    return failure(ErrorKind::WrongUse, u"「%1」は %2 の値として使えません。"_s.arg(value, place),
                   u"“%1” is no value for %2."_s.arg(value, place));
}

/// Bytes; what is longer could be exported, but not imported again.
constexpr std::size_t longestField = std::size_t{64} * 1024;

} // namespace

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

} // namespace kikubari::store
