// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/staff.h"
#include "operations/day.h"

#include <QDate>
#include <QList>

/// An ordinary Monday of a salesperson, with every state, ban and badge the list can show.
namespace kikubari::test {

/// The day all samples live on: Monday 2026-11-30.
[[nodiscard]] QDate sampleToday();
[[nodiscard]] operations::DayList sampleDay();
[[nodiscard]] operations::CallSheet sampleSheet(const operations::DayRow &row);
[[nodiscard]] QList<domain::Staff> sampleStaff();

} // namespace kikubari::test
