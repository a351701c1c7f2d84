// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table_file.h"

namespace kikubari::exchange {

/// One kind of file behind TableFile.
class TableSource
{
public:
    TableSource() = default;
    TableSource(const TableSource &) = delete;
    TableSource &operator=(const TableSource &) = delete;
    virtual ~TableSource() = default;

    [[nodiscard]] virtual const TableFormat &format() const = 0;
    [[nodiscard]] virtual Result<bool> next(TableRow &row) = 0;
    [[nodiscard]] virtual Result<void> rewind() = 0;
    [[nodiscard]] virtual double fraction() const = 0;
};

/// A text file of the given options; it is known to be no other kind of file.
[[nodiscard]] Result<std::unique_ptr<TableSource>> openDelimited(const QString &path, const TableOptions &options);

/// A ZIP file that may be an Excel workbook.
[[nodiscard]] Result<std::unique_ptr<TableSource>> openXlsx(const QString &path, const TableOptions &options);

} // namespace kikubari::exchange
