// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/reject_list.h"

#include "exchange/csv.h"

namespace kikubari::operations {

Result<std::vector<RejectedLine>> readRejects(const QString &path, std::size_t limit)
{
    auto reader = exchange::CsvReader::open(path);
    if (!reader)
        return tl::unexpected(reader.error());
    std::vector<RejectedLine> list;
    exchange::CsvRow row;
    while (list.size() < limit) {
        const auto more = reader->next(row);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        if (row.fault != exchange::RowFault::None || row.cells.size() < 4)
            continue;
        list.push_back({QString::fromUtf8(row.cells[0]), QString::fromUtf8(row.cells[1]).toLongLong(),
                        QString::fromUtf8(row.cells[3])});
    }
    return list;
}

} // namespace kikubari::operations
