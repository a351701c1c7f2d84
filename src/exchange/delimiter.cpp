// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/delimiter.h"

#include <cmath>
#include <map>

namespace kikubari::exchange {

namespace {

struct DialectScore
{
    CsvDialect dialect;
    double score = 0;
};

// How well a delimiter fits: the records that agree on a number of cells, worth more the larger their share and the
// more cells they have.
Result<DialectScore> tryDelimiter(const QString &path, const TextShape &shape, char delimiter)
{
    constexpr int enough = 50;
    auto lines = TextLines::openAs(path, shape);
    if (!lines)
        return tl::unexpected(lines.error());
    CsvReader reader = CsvReader::overLines(std::move(*lines), {.delimiter = delimiter});
    std::map<std::size_t, int> records;
    int all = 0;
    CsvRow row;
    for (int i = 0; i < enough; ++i) {
        const auto more = reader.next(row);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        ++all;
        if (row.fault == RowFault::None)
            ++records[row.cells.size()];
    }
    DialectScore best{.dialect = {.delimiter = delimiter}};
    for (const auto &[cells, count] : records) {
        const double score = static_cast<double>(count) * count / all * std::log2(static_cast<double>(cells));
        if (score > best.score)
            best = {.dialect = {.delimiter = delimiter, .usualCells = cells}, .score = score};
    }
    return best;
}

} // namespace

Result<CsvDialect> findDialect(const QString &path, const TextShape &shape, std::optional<char> wanted)
{
    DialectScore best;
    for (const char delimiter : std::string_view(",\t;|")) {
        if (wanted && delimiter != ',')
            break;
        const auto tried = tryDelimiter(path, shape, wanted.value_or(delimiter));
        if (!tried)
            return tl::unexpected(tried.error());
        if (tried->score > best.score)
            best = *tried;
    }
    if (wanted)
        best.dialect.delimiter = *wanted;
    return best.dialect;
}

} // namespace kikubari::exchange
