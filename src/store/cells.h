// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record_catalogue.h"
#include "store/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kikubari::store {

/// A value on its way into the database: its canonical spelling (hashed and exported) and what is stored for it.
struct Cell
{
    enum class Stored : std::uint8_t { Null, Integer, Text } stored = Stored::Null;
    qint64 integer = 0;
    std::string_view text; ///< canonical spelling; empty = none
};

enum class CellFault : std::uint8_t {
    None,
    EmptyKey,
    NoCustomer,
    UnknownCustomer,
    UnknownStaff,
    UnknownReference,
    NoSuchDay,
    UnknownWord,
    OutOfRange
};

/// Answers what codes stand for while rows are checked.
class References
{
public:
    virtual ~References() = default;
    [[nodiscard]] virtual std::optional<RowId> customer(std::string_view code) = 0;
    [[nodiscard]] virtual std::optional<RowId> staff(std::string_view code) = 0;
    [[nodiscard]] virtual bool exists(domain::RecordKind kind, std::string_view code) = 0;
    /// The customer whom a contact belongs to.
    [[nodiscard]] virtual std::optional<RowId> customerOfContact(std::string_view code) = 0;
};

/// Reads a trimmed cell as its column says. `scratch` holds the canonical spelling where it differs from the cell's.
[[nodiscard]] CellFault parseCell(const domain::Column &column, std::string_view text, References &references,
                                  std::string &scratch, Cell &cell);

/// The Julian day of a real day written YYYY-MM-DD.
[[nodiscard]] std::optional<qint64> julianDayOf(std::string_view iso);
/// YYYY-MM-DD of a Julian day, appended.
void appendIsoDay(std::string &text, qint64 julianDay);

} // namespace kikubari::store
