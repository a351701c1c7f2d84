// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/code.h"
#include "domain/words.h"

#include <QDate>

#include <array>
#include <cstdint>
#include <string>

namespace kikubari::rules {

/// The dates that a date expression of a rule can be anchored on.
enum class NamedDate : std::uint8_t {
    Date,
    Ordered,
    Registered,
    Delivered,
    LastVisit,
    Arrival,
    Event,
    Booked,
    Start,
    Latest
};
inline constexpr std::size_t namedDateCount = 10;

/// Something that happened, or will happen, to a customer on a date.
struct Fact
{
    domain::FactKind kind{};
    QDate date;
    std::string record;   ///< code of the record it comes from, with its occurrence where it recurs
    std::string purchase; ///< the purchase it belongs to; empty = none
    std::array<QDate, namedDateCount> named{}; ///< [Date] is `date`; invalid = unknown
    int index = -1;                            ///< position of its record in CustomerRecords, for the fields of `where`
    int detail = 0;       ///< months of a service_anniversary, ClosureKind of a closure_end, Season of a season,
                          ///< DataProblemKind
    std::string finisher; ///< follow_up_done: the contact that finished it, which cannot finish what follows on it
    domain::RuleId rule;  ///< follow_up_done, follow_up_overdue, waiver: the rule it arose from

    [[nodiscard]] QDate at(NamedDate name) const { return named[static_cast<std::size_t>(name)]; }
};

/// Facts by date, on one date by the order of their kinds, then by the record's code (bytes of UTF-8).
[[nodiscard]] bool inFactOrder(const Fact &a, const Fact &b);

} // namespace kikubari::rules
