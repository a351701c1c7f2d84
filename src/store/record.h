// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record_catalogue.h"
#include "domain/words.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <string_view>
#include <vector>

namespace kikubari::store {

/// A customer's or member of staff's place in the database; never shown, never exported.
using RowId = qint64;

/// One record in the spelling of the store folder: every value is the text that its CSV cell would hold (dates
/// YYYY-MM-DD, words as spelt in docs/formats.md), empty = none. Columns are those of domain/record_catalogue.
class Record
{
public:
    explicit Record(domain::RecordKind kind);

    [[nodiscard]] domain::RecordKind kind() const { return m_kind; }
    [[nodiscard]] const domain::RecordDescription &description() const { return domain::describe(m_kind); }

    /// The value of a column; asking for a column that the kind does not have is a mistake of the program.
    [[nodiscard]] const QString &value(std::string_view column) const;
    [[nodiscard]] QDate date(std::string_view column) const;
    Record &set(std::string_view column, const QString &value);
    Record &set(std::string_view column, QDate value);
    template <typename E> Record &setWord(std::string_view column, E word);

    [[nodiscard]] const std::vector<QString> &values() const { return m_values; }
    [[nodiscard]] QString &at(std::size_t column) { return m_values[column]; }
    /// The values of the key columns.
    [[nodiscard]] QStringList key() const;

    QJsonObject extra;    ///< columns that the program does not know, kept for export
    qint64 version = 0;   ///< 0 = not from the store; put() refuses (Conflict) one that is not the stored version
    qint64 operation = 0; ///< the operation that wrote this version
    bool voided = false;  ///< taken back; kept, but no longer part of anything

private:
    domain::RecordKind m_kind;
    std::vector<QString> m_values;
};

template <typename E> Record &Record::setWord(std::string_view column, E word)
{
    const auto spelling = domain::wordOf(word);
    return set(column, QString::fromUtf8(spelling));
}

} // namespace kikubari::store
