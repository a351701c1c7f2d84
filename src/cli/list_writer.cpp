// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/list_writer.h"

#include "cli/display_width.h"
#include "domain/offset.h"

#include <algorithm>

namespace kikubari::cli {

namespace {

constexpr qsizetype rowsForWidths = 2000;
constexpr int widestColumn = 60;

} // namespace

void appendJsonString(std::string &to, std::string_view utf8)
{
    constexpr std::string_view digits = "0123456789abcdef";
    to += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            to += '\\';
            to += c;
        } else if (c == '\n') {
            to += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            to += "\\u00";
            to += digits[static_cast<unsigned char>(c) >> 4];
            to += digits[static_cast<unsigned char>(c) & 15];
        } else {
            to += c;
        }
    }
    to += '"';
}

void appendCsvCell(std::string &to, std::string_view utf8)
{
    const bool plain = utf8.find_first_of(",\"\r\n") == std::string_view::npos;
    if (plain) {
        to += utf8;
        return;
    }
    to += '"';
    for (const char c : utf8) {
        if (c == '"')
            to += '"';
        to += c;
    }
    to += '"';
}

Cell::Cell(QDate day)
{
    if (day.isValid())
        m_value = domain::isoText(day);
}

void Cell::appendJson(std::string &to) const
{
    if (const auto *text = std::get_if<std::string>(&m_value))
        appendJsonString(to, *text);
    else
        to += std::holds_alternative<std::monostate>(m_value) ? "null" : plain();
}

std::string Cell::plain() const
{
    if (const auto *text = std::get_if<std::string>(&m_value))
        return *text;
    if (const auto *number = std::get_if<qint64>(&m_value))
        return std::to_string(*number);
    if (const auto *truth = std::get_if<bool>(&m_value))
        return *truth ? "true" : "false";
    return {};
}

ListWriter::ListWriter(Output &output, Format format, Language language, std::vector<ListColumn> columns)
    : m_output(output),
      m_format(format),
      m_language(language),
      m_columns(std::move(columns))
{
    if (m_format == Format::Table)
        return;
    std::vector<Cell> names;
    for (const ListColumn &column : m_columns)
        names.emplace_back(column.name);
    if (m_format == Format::Csv)
        csvRow(names);
}

bool ListWriter::shows(const ListColumn &column) const
{
    return column.in == ListColumn::In::All || (column.in == ListColumn::In::TableOnly) == (m_format == Format::Table);
}

void ListWriter::row(const std::vector<Cell> &cells)
{
    Q_ASSERT(cells.size() == m_columns.size());
    switch (m_format) {
    case Format::Json: jsonRow(cells); break;
    case Format::Csv: csvRow(cells); break;
    case Format::Table: tableRow(cells); break;
    }
    ++m_rows;
}

void ListWriter::finish()
{
    if (m_format == Format::Json)
        m_output.write(m_rows == 0 ? "[]\n" : "\n]\n");
    else if (m_format == Format::Table && !m_widthsKnown && !m_waiting.isEmpty())
        printWaiting();
}

void ListWriter::jsonRow(const std::vector<Cell> &cells)
{
    m_line = m_rows == 0 ? "[\n{" : ",\n{";
    bool first = true;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!shows(m_columns[i]))
            continue;
        if (!first)
            m_line += ',';
        first = false;
        appendJsonString(m_line, m_columns[i].name);
        m_line += ':';
        cells[i].appendJson(m_line);
    }
    m_line += '}';
    m_output.write(m_line);
}

void ListWriter::csvRow(const std::vector<Cell> &cells)
{
    m_line.clear();
    bool first = true;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!shows(m_columns[i]))
            continue;
        if (!first)
            m_line += ',';
        first = false;
        appendCsvCell(m_line, cells[i].plain());
    }
    m_line += '\n';
    m_output.write(m_line);
}

void ListWriter::tableRow(const std::vector<Cell> &cells)
{
    QStringList texts;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (shows(m_columns[i]))
            texts.append(QString::fromStdString(cells[i].plain()).replace(u'\n', u' '));
    if (m_widthsKnown) {
        printTableRow(texts);
        return;
    }
    m_waiting.append(std::move(texts));
    if (m_waiting.size() == rowsForWidths)
        printWaiting();
}

void ListWriter::printWaiting()
{
    QStringList headings;
    for (const ListColumn &column : m_columns)
        if (shows(column))
            headings.append(column.heading.in(m_language));
    m_waiting.prepend(headings);
    m_widths.assign(static_cast<std::size_t>(headings.size()), 0);
    for (const QStringList &texts : m_waiting)
        for (qsizetype i = 0; i < texts.size(); ++i) {
            int &width = m_widths[static_cast<std::size_t>(i)];
            width = std::max(width, std::min(displayWidth(texts[i]), widestColumn));
        }
    m_widthsKnown = true;
    for (const QStringList &texts : std::as_const(m_waiting))
        printTableRow(texts);
    m_waiting.clear();
}

void ListWriter::printTableRow(const QStringList &texts)
{
    QString line;
    qsizetype shown = 0;
    for (const ListColumn &column : m_columns) {
        if (!shows(column))
            continue;
        if (shown > 0)
            line += u"  ";
        line += padded(texts[shown], m_widths[static_cast<std::size_t>(shown)], column.right);
        ++shown;
    }
    while (line.endsWith(u' '))
        line.chop(1);
    m_output.line(line);
}

} // namespace kikubari::cli
