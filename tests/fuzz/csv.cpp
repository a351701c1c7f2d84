// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a table in a text file: reading ends, twice the same, and what was read survives being written as CSV.
#include "exchange/csv.h"
#include "exchange/table_file.h"
#include "memory_file.h"

using namespace kikubari::exchange;

namespace {

std::vector<TableRow> readAll(TableFile &file)
{
    std::vector<TableRow> rows;
    TableRow row;
    for (;;) {
        const auto more = file.next(row);
        mustHold(more.has_value());
        if (!*more)
            return rows;
        rows.push_back(row);
    }
}

std::string written(const std::vector<TableRow> &rows)
{
    std::string csv = "heading\n";
    for (const TableRow &row : rows) {
        const char *separator = "";
        for (const TableCell &cell : row.cells) {
            csv += separator;
            csv += '"' + QString(cell.text).replace(u'"', QStringLiteral("\"\"")).toStdString() + '"';
            separator = ",";
        }
        csv += '\n';
    }
    return csv;
}

void readAsStoreFile(const QString &path)
{
    auto reader = CsvReader::open(path);
    if (!reader)
        return;
    CsvRow row;
    for (;;) {
        const auto more = reader->next(row);
        if (!more || !*more)
            return;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const MemoryFile file(viewOf(data, size));
    readAsStoreFile(file.path());
    auto table = TableFile::open(file.path());
    if (!table)
        return 0;
    const auto rows = readAll(*table);
    mustHold(!rows.empty());
    mustHold(table->rewind().has_value());
    const auto again = readAll(*table);
    mustHold(again.size() == rows.size());

    std::vector<TableRow> whole;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        mustHold(rows[i].line == again[i].line && rows[i].cells == again[i].cells);
        mustHold(i == 0 || rows[i].line > rows[i - 1].line);
        if (!rows[i].faulty())
            whole.push_back(rows[i]);
    }
    const MemoryFile copy(written(whole));
    auto reader = CsvReader::open(copy.path());
    mustHold(reader.has_value());
    CsvRow row;
    for (const TableRow &expected : whole) {
        const auto more = reader->next(row);
        mustHold(more.has_value() && *more && row.fault == RowFault::None);
        mustHold(row.cells.size() == expected.cells.size());
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            mustHold(QString::fromUtf8(row.cells[i].data(), static_cast<qsizetype>(row.cells[i].size())).trimmed()
                     == expected.cells[i].text);
    }
    return 0;
}
