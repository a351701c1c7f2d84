// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kikubari::domain {

/// A signed length of time as rules write it: "+2d", "-3m", "12m", "+1o".
struct Offset
{
    enum class Unit : std::uint8_t { Days, Weeks, Months, Years, OpenDays };
    int count = 0;
    Unit unit = Unit::Days;
    bool operator==(const Offset &) const = default;
};

/// Reads "[+-]N(d|w|m|y|o)"; nothing for any other text.
[[nodiscard]] std::optional<Offset> parseOffset(std::string_view text);

/// Adds calendar days, weeks, months or years; months clamp to the month's end (30 Nov + 3m = 28 or 29 Feb). Open days
/// need the store's calendar (StoreCalendar::add) and are left out here.
[[nodiscard]] QDate addCalendar(QDate day, Offset offset);

/// Reads a real day written YYYY-MM-DD; an invalid date for anything else.
[[nodiscard]] QDate parseIsoDate(std::string_view text);

/// Writes a day as YYYY-MM-DD; nothing for an invalid date.
[[nodiscard]] std::string isoText(QDate day);

} // namespace kikubari::domain
