// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/customer_records.h"
#include "domain/store_calendar.h"
#include "rules/fact.h"

#include <bitset>
#include <vector>

namespace kikubari::rules {

/// Which kinds of fact are wanted; planning a million customers derives only those that some rule reads.
using FactKinds = std::bitset<domain::Words<domain::FactKind>::list.size()>;

[[nodiscard]] inline FactKinds allFactKinds()
{
    return FactKinds().set();
}

/// A stretch of time without a transaction: dormant on d when began <= d < ended (invalid = not ended).
struct Dormancy
{
    QDate began, ended, lastVisit;
};

/// How far ahead yearly and half-yearly facts (birthday, season, service anniversary) are known.
inline constexpr int horizonDays = 400;

/// Yearly occasions that every customer shares; the detail of a `season` fact.
/// What a data_problem tells: a wrong address, a wrong number, or that it was corrected.
enum class DataProblemKind : std::uint8_t { Address, Phone, Corrected };
enum class Season : std::uint8_t { NewYear, MidWinter, Risshu };

/// The day of 立秋 in a year (1900-2099), by the usual approximation of its solar term.
[[nodiscard]] QDate risshuOf(int year);

/// What happened or will happen to one customer, as known on a day, in fact order.
struct CustomerFacts
{
    std::vector<Fact> facts;
    std::vector<Dormancy> dormancies;
    QDate nextChange; ///< the next day after `today` on which a record becomes a fact; invalid = none

    [[nodiscard]] bool dormantOn(QDate day) const;
};

/// Derives the facts of one customer into `out` (which keeps its memory). A record dated after `today` counts only
/// where it is known in advance (due dates, anniversaries, bookings, closures, promises).
void deriveFacts(const domain::CustomerRecords &records, const domain::StoreCalendar &calendar, QDate today,
                 const FactKinds &wanted, CustomerFacts &out);

/// The same for reading: all kinds, a new list.
[[nodiscard]] CustomerFacts facts(const domain::CustomerRecords &records, const domain::StoreCalendar &calendar,
                                  QDate today);

} // namespace kikubari::rules
