// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QDate>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace kikubari::exchange {

/// One cell as the file has it.
struct TableCell
{
    QString text;          ///< as a person reads it: trimmed, line ends as LF, a number without exponent or noise
    QDate date;            ///< valid only where the file itself types the cell as a date (an Excel number format)
    double number = 0;     ///< the value of a numeric Excel cell; for a date its serial as the file has it
    bool isNumber = false; ///< a numeric Excel cell that is not typed as a date; 46000 may still be meant as one

    bool operator==(const TableCell &) const = default;
};

/// One record of the table. Records may have different numbers of cells; blank ones are left out.
struct TableRow
{
    qint64 line = 0; ///< its first physical line in a text file, its row number in Excel; 1 = the first
    std::vector<TableCell> cells;
    Text fault; ///< where not empty: why this record could not be read; `cells` then holds what was made out of it

    [[nodiscard]] bool faulty() const { return !fault.ja.isEmpty(); }
};

/// What the file turned out to be.
struct TableFormat
{
    enum class Kind { Delimited, Excel };

    Kind kind = Kind::Delimited;
    QString encoding;   ///< delimited: "UTF-8", "CP932", "UTF-16LE", "UTF-16BE", "EUC-JP", "ISO-2022-JP"
    QChar delimiter;    ///< delimited: comma, tab, semicolon or vertical bar
    QString sheet;      ///< Excel: the one being read
    QStringList sheets; ///< Excel: those that can be chosen, in the order of the file

    bool operator==(const TableFormat &) const = default;
};

/// What the person decided instead of the program; what is not given is found out.
struct TableOptions
{
    std::optional<QString> sheet;
    std::optional<QChar> delimiter;
    std::optional<QString> encoding; ///< one of the names of TableFormat::encoding
    Progress progress;               ///< asked while `open` looks through a large file; false ends it with Cancelled
};

class TableSource;

/// Reads a table that a shop kept elsewhere, record by record: CSV, TSV and their kin in any usual encoding, and Excel
/// (.xlsx, .xlsm). What it is is decided by its content, never by its name. Memory stays bounded whatever the file
/// holds. `open` fails with Unreadable where nothing of the file may be used, and says what to do then.
class TableFile
{
public:
    [[nodiscard]] static Result<TableFile> open(const QString &path, const TableOptions &options = {});

    TableFile(TableFile &&other) noexcept;
    TableFile &operator=(TableFile &&other) noexcept;
    ~TableFile();

    [[nodiscard]] const TableFormat &format() const;
    /// Reads the next record; false at the end. A fault of one record is told in the row; the failure is for a file
    /// that can no longer be read.
    [[nodiscard]] Result<bool> next(TableRow &row);
    /// Goes back to before the first record.
    [[nodiscard]] Result<void> rewind();
    /// How much of the table has been read, 0 to 1.
    [[nodiscard]] double fraction() const;

private:
    explicit TableFile(std::unique_ptr<TableSource> source);

    std::unique_ptr<TableSource> m_source;
};

} // namespace kikubari::exchange
