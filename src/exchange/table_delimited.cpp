// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/delimiter.h"
#include "exchange/table_encoding.h"
#include "exchange/table_source.h"

#include <algorithm>

namespace kikubari::exchange {

namespace {

// Excel's own first line "sep=;" names the delimiter and is no record.
std::optional<char> delimiterLine(std::string_view line)
{
    line = line.starts_with('"') && line.ends_with('"') && line.size() > 1 ? line.substr(1, line.size() - 2) : line;
    if (line.size() != 5 || !(line.starts_with("sep=") || line.starts_with("SEP=")) || line[4] == '"')
        return std::nullopt;
    return line[4];
}

Text brokenCharacters()
{
    return {QStringLiteral("文字として読めないデータ（文字化け）があります。元のデータを確かめてください。"),
            QStringLiteral("It holds bytes that are no characters. Check it in the program it comes from.")};
}

Text tooManyCells()
{
    return {QStringLiteral("列が多すぎます（16,384列まで）。"), QStringLiteral("It has more than 16,384 columns.")};
}

// A cell's text without what only programs see: blanks around it, CR, byte order marks within (files that were joined),
// the end mark 0x1A of old systems, and the wrapping ="0901" that keeps Excel from taking a code for a number.
QString plainText(std::string_view cell)
{
    QString text = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
    if (cell.find_first_of("\r\x1A") != std::string_view::npos)
        text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n').remove(QChar(0x1A));
    if (cell.find("\xEF\xBB\xBF") != std::string_view::npos)
        text.remove(QChar(0xFEFF));
    text = text.trimmed();
    if (text.size() > 2 && text.startsWith(QLatin1String("=\"")) && text.indexOf(u'"', 2) == text.size() - 1)
        text = text.mid(2, text.size() - 3).trimmed();
    return text;
}

class DelimitedTable : public TableSource
{
public:
    DelimitedTable(CsvReader reader, TableFormat format, bool broken, qint64 firstLine)
        : m_reader(std::move(reader)),
          m_format(std::move(format)),
          m_broken(broken),
          m_firstLine(firstLine)
    {
    }

    [[nodiscard]] const TableFormat &format() const override { return m_format; }

    [[nodiscard]] Result<bool> next(TableRow &row) override
    {
        for (;;) {
            auto more = m_reader.next(m_row);
            if (!more || !*more)
                return more;
            take(row);
            const bool blank
                = std::ranges::all_of(row.cells, [](const TableCell &cell) { return cell.text.isEmpty(); });
            if (row.faulty() || !blank)
                return true;
        }
    }

    [[nodiscard]] Result<void> rewind() override { return m_reader.restartAt(m_firstLine); }

    [[nodiscard]] double fraction() const override
    {
        const auto total = static_cast<double>(std::max<qint64>(m_reader.bytesTotal(), 1));
        return std::min(1.0, static_cast<double>(m_reader.bytesRead()) / total);
    }

private:
    void take(TableRow &row)
    {
        row.line = m_row.line;
        row.fault = m_row.fault == RowFault::FieldTooLong && m_row.cells.size() > CsvReader::mostCells
            ? tooManyCells()
            : textOf(m_row.fault);
        row.cells.clear();
        if (m_row.fault == RowFault::FieldTooLong)
            return;
        for (const std::string_view cell : m_row.cells)
            takeCell(row, cell);
        if (!m_row.firstLine.empty())
            takeRaw(row, m_row.firstLine.substr(0, CsvReader::longestField));
    }

    void takeCell(TableRow &row, std::string_view cell)
    {
        TableCell &taken = row.cells.emplace_back();
        taken.text = plainText(cell);
        if (m_broken && (taken.text.contains(QChar::ReplacementCharacter) || taken.text.contains(QChar::Null)))
            row.fault = brokenCharacters();
    }

    // Of a record with wrong quotes: its line parted at every delimiter, for the person to see what stands there.
    void takeRaw(TableRow &row, std::string_view line)
    {
        const Text fault = row.fault;
        const char delimiter = static_cast<char>(m_format.delimiter.unicode());
        for (std::size_t end = 0; end != std::string_view::npos;) {
            end = line.find(delimiter);
            takeCell(row, line.substr(0, end));
            line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
        }
        row.fault = fault;
    }

    CsvReader m_reader;
    TableFormat m_format;
    CsvRow m_row;
    bool m_broken = false;
    qint64 m_firstLine = 1;
};

Result<std::optional<char>> wantedDelimiter(const QString &path, const TableOptions &options)
{
    if (!options.delimiter)
        return std::optional<char>();
    const char16_t c = options.delimiter->unicode();
    if (c >= 0x7F || (c < 0x20 && c != u'\t') || c == u'"')
        return failure(ErrorKind::WrongUse, QStringLiteral("%1 は区切り文字にできません。").arg(*options.delimiter),
                       QStringLiteral("%1 cannot part cells.").arg(*options.delimiter), path);
    return std::optional<char>(static_cast<char>(c));
}

} // namespace

Result<std::unique_ptr<TableSource>> openDelimited(const QString &path, const TableOptions &options)
{
    std::optional<TextEncoding> encoding;
    if (options.encoding && !(encoding = encodingNamed(*options.encoding)))
        return failure(ErrorKind::WrongUse, QStringLiteral("文字コード %1 はありません。").arg(*options.encoding),
                       QStringLiteral("There is no encoding %1.").arg(*options.encoding));
    auto delimiter = wantedDelimiter(path, options);
    if (!delimiter)
        return tl::unexpected(delimiter.error());
    const auto shape = findTextShape(path, encoding, options.progress);
    if (!shape)
        return tl::unexpected(shape.error());
    auto lines = TextLines::openAs(path, *shape);
    if (!lines)
        return tl::unexpected(lines.error());

    TextLine line;
    const auto more = lines->next(line);
    if (!more)
        return tl::unexpected(more.error());
    const auto named = *more ? delimiterLine(line.text) : std::nullopt;
    const qint64 firstLine = named ? 2 : 1;
    const auto dialect = findDialect(path, *shape, *delimiter ? *delimiter : named);
    if (!dialect)
        return tl::unexpected(dialect.error());
    if (auto back = lines->restartAt(firstLine); !back)
        return tl::unexpected(back.error());

    TableFormat format;
    format.kind = TableFormat::Kind::Delimited;
    format.encoding = nameOf(shape->encoding);
    format.delimiter = QLatin1Char(dialect->delimiter);
    return std::make_unique<DelimitedTable>(CsvReader::overLines(std::move(*lines), *dialect), std::move(format),
                                            shape->broken, firstLine);
}

} // namespace kikubari::exchange
