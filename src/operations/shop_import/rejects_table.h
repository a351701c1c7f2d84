// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table_file.h"
#include "exchange/table_writer.h"
#include "operations/shop_import/shop_import.h"

namespace kikubari::operations {

/// The rows that were not taken, as a table of the same columns with 行 (line in the file) and 理由 behind them: to be
/// corrected and read again, when the two added columns are passed over. CSV, UTF-8 with BOM.
class RejectsTable
{
public:
    explicit RejectsTable(const ShopFilePlan &plan, QString path, Language language)
        : m_plan(plan),
          m_path(std::move(path)),
          m_language(language)
    {
    }

    [[nodiscard]] Result<void> add(const exchange::TableRow &row, const std::vector<ShopReject> &rejects,
                                   std::size_t first);
    /// The path where something was rejected, else empty.
    [[nodiscard]] Result<QString> finish();

private:
    [[nodiscard]] Result<void> open();

    const ShopFilePlan &m_plan;
    QString m_path;
    Language m_language;
    std::unique_ptr<exchange::TableSink> m_sink;
};

} // namespace kikubari::operations
