// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv.h"

#include <csv.h>

#include <algorithm>
#include <cstring>

namespace kikubari::exchange {

namespace {

constexpr std::string_view wideBlank = "\xE3\x80\x80"; // U+3000

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

int isLineFeed(unsigned char c)
{
    return c == '\n' ? 1 : 0;
}

} // namespace

std::string_view trimmedCell(std::string_view cell)
{
    for (;;) {
        if (cell.empty())
            return cell;
        if (isBlank(cell.front()))
            cell.remove_prefix(1);
        else if (isBlank(cell.back()))
            cell.remove_suffix(1);
        else if (cell.starts_with(wideBlank))
            cell.remove_prefix(wideBlank.size());
        else if (cell.ends_with(wideBlank))
            cell.remove_suffix(wideBlank.size());
        else
            return cell;
    }
}

Text textOf(RowFault fault)
{
    switch (fault) {
    case RowFault::None: break;
    case RowFault::FieldTooLong:
        return {QStringLiteral("64 KiB を超える項目があります。短くしてください。"),
                QStringLiteral("A field is longer than 64 KiB. Shorten it.")};
    case RowFault::BadQuoting:
        return {QStringLiteral(
                    "引用符（\"）の使い方が正しくありません。項目全体を \" で囲み、中の \" は \"\" と書いてください。"),
                QStringLiteral("The quotes are wrong. Put the whole field in \" and write a \" inside it as \"\".")};
    case RowFault::UnclosedQuote:
        return {QStringLiteral("引用符（\"）が閉じられていません。この行の \" を確かめてください。"),
                QStringLiteral("A quote is never closed. Check the \" in this line.")};
    }
    return {};
}

void CsvReader::FreeParser::operator()(csv_parser *parser) const
{
    csv_free(parser);
    delete parser;
}

CsvReader::CsvReader(TextLines lines) : m_lines(std::move(lines)) { }

Result<CsvReader> CsvReader::open(const QString &path)
{
    auto lines = TextLines::open(path);
    if (!lines)
        return tl::unexpected(lines.error());
    CsvReader reader(std::move(*lines));
    CsvRow row;
    const auto more = reader.next(row);
    if (!more)
        return tl::unexpected(more.error());
    const bool named = *more && row.fault == RowFault::None
        && std::ranges::any_of(row.cells, [](std::string_view cell) { return !cell.empty(); });
    if (!named)
        return failure(ErrorKind::Unreadable,
                       QStringLiteral("%1 を読めません。1行目に見出し（列の名前）がありません。").arg(path),
                       QStringLiteral("%1 cannot be read. Its first row has no headings (column names).").arg(path));
    reader.m_header.assign(row.cells.begin(), row.cells.end());
    return reader;
}

CsvReader CsvReader::overLines(TextLines lines, const CsvDialect &dialect)
{
    CsvReader reader(std::move(lines));
    reader.m_dialect = dialect;
    return reader;
}

std::optional<std::size_t> CsvReader::column(std::string_view name) const
{
    const auto it = std::ranges::find(m_header, name);
    return it == m_header.end() ? std::nullopt : std::optional(static_cast<std::size_t>(it - m_header.begin()));
}

Result<bool> CsvReader::next(CsvRow &row)
{
    TextLine line;
    for (;;) {
        auto more = m_lines.next(line);
        if (!more || !*more)
            return more;
        row.line = line.number;
        row.fault = RowFault::None;
        row.cells = {};
        row.firstLine = {};
        if (line.cut) {
            if (auto over = readOverLong(line.oddQuotes, row); !over)
                return tl::unexpected(over.error());
            return true;
        }
        if (line.quoted) {
            if (auto read = readQuoted(line, row); !read)
                return tl::unexpected(read.error());
            return true;
        }
        if (trimmedCell(line.text).empty())
            continue;
        split(line.text);
        shareCells(row);
        return true;
    }
}

// A line without a quote needs no parser: the cells are views into the line.
void CsvReader::split(std::string_view line)
{
    m_cells.clear();
    const char *at = line.data();
    const char *end = at + line.size();
    while (const auto *mark
           = static_cast<const char *>(std::memchr(at, m_dialect.delimiter, static_cast<std::size_t>(end - at)))) {
        keepCell({at, static_cast<std::size_t>(mark - at)});
        at = mark + 1;
    }
    keepCell({at, static_cast<std::size_t>(end - at)});
}

// One cell more than a record may have is kept, to tell by; a line of commas alone would fill the memory.
void CsvReader::keepCell(std::string_view cell)
{
    if (m_cells.size() <= mostCells)
        m_cells.push_back(cell);
}

// A record of one line in which quoted cells stand beside bare ones that hold a quote (12" wheels).
bool CsvReader::splitMixed()
{
    m_text.clear();
    split(std::string_view(m_record).substr(0, m_record.size() - 1));
    m_text.reserve(m_record.size()); // the cells are views into it
    for (std::string_view &cell : m_cells) {
        cell = trimmedCell(cell);
        if (!cell.starts_with('"'))
            continue;
        if (cell.size() < 2 || !cell.ends_with('"'))
            return false;
        const std::size_t start = m_text.size();
        for (std::size_t i = 1; i + 1 < cell.size(); ++i) {
            m_text += cell[i];
            if (cell[i] == '"' && (i + 2 >= cell.size() || cell[++i] != '"'))
                return false;
        }
        cell = std::string_view(m_text).substr(start);
    }
    return true;
}

// Whether what was parsed as one record of several lines is rather a stray quote and the records that follow it.
bool CsvReader::swallowedRecords() const
{
    const std::size_t usual = m_dialect.usualCells;
    if (usual < 3)
        return false;
    const auto cellsIn = [this](std::string_view line) {
        return static_cast<std::size_t>(std::ranges::count(line, m_dialect.delimiter)) + 1;
    };
    std::string_view rest(m_record);
    const std::size_t first = rest.find('\n');
    if (m_cells.size() != usual && cellsIn(rest.substr(0, first)) >= usual)
        return true;
    rest.remove_prefix(first + 1);
    for (std::size_t end = rest.find('\n'); end + 1 < rest.size(); end = rest.find('\n')) {
        if (cellsIn(rest.substr(0, end)) == usual)
            return true;
        rest.remove_prefix(end + 1);
    }
    return std::ranges::any_of(m_cells, [](std::string_view cell) { return cell.size() > longestField; });
}

// A record with quotes: its lines are put together until the quotes are even, then the library takes it apart.
Result<void> CsvReader::readQuoted(const TextLine &first, CsvRow &row)
{
    // A quote inside a bare cell (5" wheels) opens nothing; refusing the row for it would lose a record that is clear.
    split(first.text);
    const auto opens = [](std::string_view cell) { return trimmedCell(cell).starts_with('"'); };
    if (std::ranges::none_of(m_cells, opens)) {
        shareCells(row);
        return {};
    }
    m_record.assign(first.text);
    m_record += '\n';
    const std::size_t secondLine = m_record.size();
    bool open = first.oddQuotes;
    bool ended = false;
    while (open && !ended && m_record.size() <= TextLines::longest) {
        TextLine line;
        const auto more = m_lines.next(line);
        if (!more)
            return tl::unexpected(more.error());
        if (*more && line.cut)
            return readOverLong(open != line.oddQuotes, row);
        ended = !*more;
        if (ended)
            break;
        m_record += line.text;
        m_record += '\n';
        open = open != line.oddQuotes;
    }
    const bool oneLine = m_record.size() == secondLine;
    const bool proper = parse(m_record);
    const bool stray = !oneLine && proper && swallowedRecords();
    if ((proper && !open && m_rowEnded && !stray) || (oneLine && !open && splitMixed())) {
        shareCells(row);
        return {};
    }
    if (proper && open && !ended && !stray)
        return readOverLong(true, row);
    // The quote was never meant to open so much: only the first line is lost, the others are read as records.
    row.fault = proper ? RowFault::UnclosedQuote : RowFault::BadQuoting;
    row.firstLine = std::string_view(m_record).substr(0, secondLine - 1);
    m_lines.pushBack(std::string_view(m_record).substr(secondLine), row.line + 1);
    return {};
}

// A record too long to be kept: reads on to its end. If it has none, the quote was a stray one.
Result<void> CsvReader::readOverLong(bool inQuotes, CsvRow &row)
{
    row.fault = RowFault::FieldTooLong;
    TextLine line;
    while (inQuotes) {
        const auto more = m_lines.next(line);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more) {
            row.fault = RowFault::UnclosedQuote;
            return m_lines.restartAt(row.line + 1);
        }
        inQuotes = inQuotes != line.oddQuotes;
    }
    return {};
}

bool CsvReader::parse(std::string_view record)
{
    // After an error libcsv keeps half a field, so a parser lives only as long as its records end well.
    if (!m_parser || !m_rowEnded) {
        auto parser = std::make_unique<csv_parser>();
        if (csv_init(parser.get(), CSV_STRICT) != 0)
            return false;
        csv_set_term_func(parser.get(), isLineFeed);
        csv_set_delim(parser.get(), static_cast<unsigned char>(m_dialect.delimiter));
        m_parser.reset(parser.release());
    }
    m_text.clear();
    m_ends.clear();
    m_cells.clear();
    m_rowEnded = false;
    const std::size_t parsed
        = csv_parse(m_parser.get(), record.data(), record.size(), &CsvReader::onField, &CsvReader::onRow, this);
    if (parsed != record.size()) {
        m_rowEnded = false;
        return false;
    }
    std::size_t start = 0;
    for (const std::size_t end : m_ends) {
        keepCell({m_text.data() + start, end - start});
        start = end;
    }
    return true;
}

void CsvReader::onField(void *text, std::size_t length, void *self)
{
    auto *reader = static_cast<CsvReader *>(self);
    if (reader->m_ends.size() > mostCells)
        return;
    reader->m_text.append(static_cast<const char *>(text), length);
    reader->m_ends.push_back(reader->m_text.size());
}

void CsvReader::onRow(int, void *self)
{
    static_cast<CsvReader *>(self)->m_rowEnded = true;
}

void CsvReader::shareCells(CsvRow &row)
{
    for (std::string_view &cell : m_cells) {
        cell = trimmedCell(cell);
        if (cell.size() > longestField)
            row.fault = RowFault::FieldTooLong;
    }
    if (m_cells.size() > mostCells)
        row.fault = RowFault::FieldTooLong;
    row.cells = m_cells;
}

} // namespace kikubari::exchange
