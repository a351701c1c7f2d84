// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "cli/output.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <string>
#include <variant>
#include <vector>

/// A list in any of the formats, row by row, so that millions of rows need no memory.
namespace kikubari::cli {

enum class Format { Table, Json, Csv };

/// One column: `name` in JSON and CSV, `heading` in the table.
struct ListColumn
{
    /// Where a column is shown.
    enum class In { All, DataOnly, TableOnly };

    std::string name;
    Text heading;
    In in = In::All;
    bool right = false; ///< numbers stand at the right
};

/// A value as data; nothing is null in JSON and empty elsewhere.
class Cell
{
public:
    Cell() = default;
    Cell(std::string text) : m_value(std::move(text)) { }
    Cell(const QString &text) : m_value(text.toStdString()) { }
    Cell(std::string_view text) : m_value(std::string(text)) { }
    Cell(const char *) = delete; // it would be taken for a truth
    Cell(bool value) : m_value(value) { }
    Cell(qint64 value) : m_value(value) { }
    Cell(int value) : m_value(static_cast<qint64>(value)) { }
    /// YYYY-MM-DD; an invalid day is nothing.
    Cell(QDate day);
    /// A text that is nothing where it is empty.
    static Cell orNothing(const std::string &text) { return text.empty() ? Cell() : Cell(text); }
    static Cell orNothing(const QString &text) { return text.isEmpty() ? Cell() : Cell(text); }

    void appendJson(std::string &to) const;
    [[nodiscard]] std::string plain() const;

private:
    std::variant<std::monostate, bool, qint64, std::string> m_value;
};

/// Writes the rows; `finish` ends the list. Columns of a table are as wide as the first rows need.
class ListWriter
{
public:
    ListWriter(Output &output, Format format, Language language, std::vector<ListColumn> columns);
    /// One cell for each column, in their order.
    void row(const std::vector<Cell> &cells);
    void finish();

private:
    [[nodiscard]] bool shows(const ListColumn &column) const;
    void jsonRow(const std::vector<Cell> &cells);
    void csvRow(const std::vector<Cell> &cells);
    void tableRow(const std::vector<Cell> &cells);
    void printWaiting();
    void printTableRow(const QStringList &texts);

    Output &m_output;
    Format m_format;
    Language m_language;
    std::vector<ListColumn> m_columns;
    QList<QStringList> m_waiting; ///< rows of a table whose widths are not decided yet
    std::vector<int> m_widths;
    std::string m_line;
    qint64 m_rows = 0;
    bool m_widthsKnown = false;
};

/// A JSON string with its quotes.
void appendJsonString(std::string &to, std::string_view utf8);
/// A CSV cell (RFC 4180), with quotes where they are needed.
void appendCsvCell(std::string &to, std::string_view utf8);

} // namespace kikubari::cli
