// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/text_lines.h"

#include <QDate>
#include <QSaveFile>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct csv_parser;

namespace kikubari::exchange {

/// What is wrong with a row as such; its cells are then not to be used.
enum class RowFault {
    None,
    FieldTooLong, ///< a field of more than CsvReader::longestField bytes, or a record too long to be kept
    BadQuoting,   ///< a quote inside an unquoted field, or text after a closing quote
    UnclosedQuote ///< a quoted field that never ends; reading goes on at the next physical line
};

/// One record of a CSV file. The views hold until the next record is read.
struct CsvRow
{
    std::span<const std::string_view> cells; ///< trimmed (ASCII blanks and U+3000), UTF-8
    qint64 line = 0;                         ///< its first physical line; 1 = the file's first
    RowFault fault = RowFault::None;
    std::string_view firstLine; ///< where the quotes are at fault: the physical line as it stands
};

/// How a table is written that is not the house's own.
struct CsvDialect
{
    char delimiter = ',';
    /// How many cells its records usually have, 0 if that is not known. With it, a quote that was never meant to open
    /// is told from a cell of several lines even where a later quote seems to close it.
    std::size_t usualCells = 0;
};

/// The fault in words that a person can act on, for rejects.csv.
[[nodiscard]] Text textOf(RowFault fault);

/// Reads a CSV file of any size record by record (RFC 4180: comma, quotes, newlines inside quotes, LF or CRLF; BOM,
/// else strict UTF-8, else strict CP932). Blank lines are skipped. Line ends inside a cell become LF. `open` fails with
/// Unreadable where nothing of the file may be used: neither encoding, NUL bytes, zero bytes, no header.
class CsvReader
{
public:
    static constexpr std::size_t longestField = std::size_t{64} * 1024;
    static constexpr std::size_t mostCells = 16'384; ///< what Excel has; a record of more is too long

    [[nodiscard]] static Result<CsvReader> open(const QString &path);
    /// Reads a table whose first record is no header, or not known to be one: it comes as a record like the others.
    [[nodiscard]] static CsvReader overLines(TextLines lines, const CsvDialect &dialect);

    /// The names in the header row, trimmed, in the file's order.
    [[nodiscard]] const std::vector<std::string> &header() const { return m_header; }
    /// Where a column stands, or nothing if the file does not have it.
    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
    [[nodiscard]] TextEncoding encoding() const { return m_lines.encoding(); }
    /// How far the file has been read, for progress: bytes of the file.
    [[nodiscard]] qint64 bytesRead() const { return m_lines.bytesRead(); }
    [[nodiscard]] qint64 bytesTotal() const { return m_lines.bytesTotal(); }

    /// Reads the next record; false at the end. A fault of one record is told in the row; the failure is for a file
    /// that can no longer be read.
    [[nodiscard]] Result<bool> next(CsvRow &row);
    /// Goes on with the record that starts at this physical line.
    [[nodiscard]] Result<void> restartAt(qint64 line) { return m_lines.restartAt(line); }

private:
    struct FreeParser
    {
        void operator()(csv_parser *parser) const;
    };

    explicit CsvReader(TextLines lines);
    void split(std::string_view line);
    [[nodiscard]] Result<void> readQuoted(const TextLine &first, CsvRow &row);
    [[nodiscard]] Result<void> readOverLong(bool inQuotes, CsvRow &row);
    [[nodiscard]] bool parse(std::string_view record);
    [[nodiscard]] bool splitMixed();
    [[nodiscard]] bool swallowedRecords() const;
    void keepCell(std::string_view cell);
    void shareCells(CsvRow &row);
    static void onField(void *text, std::size_t length, void *self);
    static void onRow(int last, void *self);

    TextLines m_lines;
    std::unique_ptr<csv_parser, FreeParser> m_parser;
    std::vector<std::string> m_header;
    std::vector<std::string_view> m_cells;
    std::string m_record;            ///< a record of several lines
    std::string m_text;              ///< the cells of a parsed record, one after the other
    std::vector<std::size_t> m_ends; ///< where each ends in m_text
    bool m_rowEnded = false;
    CsvDialect m_dialect;
};

/// Writes a CSV file: UTF-8 without BOM, LF, quotes only where they are needed. The file appears (or replaces the one
/// that was there) only when `finish` succeeded; a writer that is dropped leaves everything as it was.
class CsvWriter
{
public:
    [[nodiscard]] static Result<CsvWriter> create(const QString &path, std::span<const std::string_view> header);

    CsvWriter &cell(std::string_view utf8);
    CsvWriter &cell(const char *utf8) { return cell(std::string_view(utf8)); }
    CsvWriter &cell(const QString &text);
    /// YYYY-MM-DD; an invalid date is an empty cell.
    CsvWriter &cell(QDate day);
    CsvWriter &number(qint64 value);
    CsvWriter &empty();
    void endRow();

    [[nodiscard]] Result<void> finish();

private:
    explicit CsvWriter(const QString &path);
    void separate();
    void flush();

    std::unique_ptr<QSaveFile> m_file;
    std::string m_buffer;
    std::size_t m_rowStart = 0;
    bool m_inRow = false;
    bool m_failed = false;
};

/// Appends a cell to a row that is being written, with quotes only where they are needed.
void appendCsvCell(std::string &row, std::string_view utf8);

/// The cell without blanks (ASCII and U+3000) at either end.
[[nodiscard]] std::string_view trimmedCell(std::string_view cell);

} // namespace kikubari::exchange
