// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace kikubari::exchange {

/// A column of a table for people.
struct TableColumn
{
    enum class Type { Text, Number, Date };

    QString heading;
    Type type = Type::Text;
    double width = 0; ///< in characters of the sheet's font; 0 = by the heading and type
};

/// A character that the file's encoding lacks, and was written as 〓.
struct LostCharacter
{
    qint64 row = 0; ///< 1 = the heading, as a spreadsheet counts
    QString column; ///< its heading
    QString character;
    bool operator==(const LostCharacter &) const = default;
};

/// What became of a table.
struct TableReport
{
    qint64 rows = 0;                 ///< without the heading
    qint64 defusedCells = 0;         ///< texts that a spreadsheet would have taken for a formula
    std::vector<LostCharacter> lost; ///< the first `mostLost` of them
    qint64 lostCount = 0;            ///< all of them
    qint64 cutCells = 0; ///< texts longer than the 32,767 characters of an Excel cell, cut and ended with …
    static constexpr std::size_t mostLost = 1000;
};

enum class TableKind {
    CsvUtf8,  ///< UTF-8 with BOM, CRLF: what Excel opens by a double click
    CsvCp932, ///< CP932 (Windows-31J), CRLF; what it lacks is reported
    Xlsx,     ///< typed numbers and dates, bold frozen heading, filter
};

/// Writes one table for people to a file, row by row and in bounded memory. The file appears (or replaces the one that
/// was there) only when `finish` succeeded; a writer that is dropped leaves everything as it was. Cells come in the
/// order of the columns; a row with fewer is filled up with empty cells.
class TableSink
{
public:
    /// A file named by `path`, of `kind`. More than 1,048,575 rows or 16,384 columns do not go into an Excel sheet:
    /// `finish` then fails.
    [[nodiscard]] static Result<std::unique_ptr<TableSink>> create(const QString &path, TableKind kind,
                                                                   std::span<const TableColumn> columns);
    virtual ~TableSink() = default;

    TableSink(const TableSink &) = delete;
    TableSink &operator=(const TableSink &) = delete;

    /// A text, in a Number or Date column too. Never a formula: Excel gets it as a string, in CSV an apostrophe is put
    /// in front (exchange/defuse.h). Control characters are left out, line feeds stay.
    virtual void text(const QString &value) = 0;
    virtual void number(double value) = 0;
    /// A real date cell in Excel (yyyy/mm/dd), the same as text in CSV; an invalid day is an empty cell.
    virtual void date(QDate day) = 0;
    virtual void empty() = 0;
    virtual void endRow() = 0;
    [[nodiscard]] virtual Result<TableReport> finish() = 0;

protected:
    TableSink() = default;
};

} // namespace kikubari::exchange
