// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/offset.h"

#include <fmt/format.h>

#include <charconv>

namespace kikubari::domain {

std::optional<Offset> parseOffset(std::string_view text)
{
    if (text.size() < 2)
        return std::nullopt;
    const bool negative = text.front() == '-';
    if (negative || text.front() == '+')
        text.remove_prefix(1);
    Offset offset;
    const char *end = text.data() + text.size() - 1;
    const auto [stop, error] = std::from_chars(text.data(), end, offset.count);
    if (error != std::errc() || stop != end || offset.count < 0 || offset.count > 40'000)
        return std::nullopt;
    if (negative)
        offset.count = -offset.count;
    switch (*end) {
    case 'd': offset.unit = Offset::Unit::Days; break;
    case 'w': offset.unit = Offset::Unit::Weeks; break;
    case 'm': offset.unit = Offset::Unit::Months; break;
    case 'y': offset.unit = Offset::Unit::Years; break;
    case 'o': offset.unit = Offset::Unit::OpenDays; break;
    default: return std::nullopt;
    }
    return offset;
}

QDate addCalendar(QDate day, Offset offset)
{
    switch (offset.unit) {
    case Offset::Unit::Days: return day.addDays(offset.count);
    case Offset::Unit::Weeks: return day.addDays(7LL * offset.count);
    case Offset::Unit::Months: return day.addMonths(offset.count);
    case Offset::Unit::Years: return day.addMonths(12 * offset.count);
    case Offset::Unit::OpenDays: break;
    }
    return day;
}

QDate parseIsoDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return {};
    int parts[3] = {};
    constexpr std::size_t starts[3] = {0, 5, 8};
    constexpr std::size_t lengths[3] = {4, 2, 2};
    for (int part = 0; part < 3; ++part)
        for (std::size_t i = 0; i < lengths[part]; ++i) {
            const char c = text[starts[part] + i];
            if (c < '0' || c > '9')
                return {};
            parts[part] = parts[part] * 10 + (c - '0');
        }
    return parts[0] == 0 ? QDate() : QDate(parts[0], parts[1], parts[2]);
}

std::string isoText(QDate day)
{
    if (!day.isValid())
        return {};
    int year = 0, month = 0, dayOfMonth = 0;
    day.getDate(&year, &month, &dayOfMonth);
    return fmt::format("{:04}-{:02}-{:02}", year, month, dayOfMonth);
}

} // namespace kikubari::domain
