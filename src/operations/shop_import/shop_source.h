// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table_file.h"
#include "operations/shop_import/shop_import.h"

#include <memory>
#include <optional>
#include <vector>

namespace kikubari::operations {

/// The rows of a shop's file: a table (exchange/table_file.h), or an address book (vCard) as a table of its own with
/// headings of ours.
class ShopSource
{
public:
    [[nodiscard]] static Result<ShopSource> open(const ShopImportOptions &options, const Progress &progress = {});

    [[nodiscard]] const exchange::TableFormat &format() const { return m_format; }
    [[nodiscard]] bool isAddressBook() const { return !m_table.has_value(); }
    [[nodiscard]] Result<bool> next(exchange::TableRow &row);
    [[nodiscard]] Result<void> rewind();
    [[nodiscard]] double fraction() const;

private:
    ShopSource() = default;

    std::optional<exchange::TableFile> m_table;
    exchange::TableFormat m_format;
    std::vector<exchange::TableRow> m_cards; ///< an address book's rows, headings first
    std::size_t m_at = 0;
};

} // namespace kikubari::operations
