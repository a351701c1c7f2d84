// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table_file.h"
#include "operations/shop_import/shop_import.h"

namespace kikubari::operations {

/// A day as a cell has it. Neither `day` nor `fault` = the cell says that there is none.
struct ReadDay
{
    QDate day;
    Text fault;              ///< not empty: this is no day
    bool monthOnly = false;  ///< the cell named a month; the day is its first
    bool american = false;   ///< written as month/day/year
    bool fromSerial = false; ///< the cell held a spreadsheet's number for the day
};

[[nodiscard]] ReadDay readDay(const exchange::TableCell &cell, japan::TwoDigitYear years, QDate today);

/// The day from which years of an era are seen: 8/12/1 of an inspection to come is 令和8年, of a delivery 平成8年.
[[nodiscard]] QDate eraSeenFrom(ShopField field, QDate today);

/// The day of 3/4/1970, month first as English-speaking programs write it; invalid where it is none.
[[nodiscard]] QDate monthDayYear(const QString &text);
/// Whether a cell says "as above": 〃, 同上.
[[nodiscard]] bool isDitto(const QString &text);
/// Whether a text names a month and day of no year: --05-06, 5月6日.
[[nodiscard]] bool isDayOfNoYear(const QString &text);

/// Whether a text names a year and no more: 平成27年, H27, 2015年.
[[nodiscard]] bool isYearAlone(const QString &text);

/// A text that is kept: half-width kana composed, blanks at the ends off, the apostrophe that keeps a spreadsheet from
/// computing it taken away; nothing else is changed.
[[nodiscard]] QString keptText(const QString &text);
/// The same on one line, with single blanks.
[[nodiscard]] QString keptLine(const QString &text);

/// A column's field in words for sentences: 納車日, or the heading where it says more.
[[nodiscard]] QString columnName(const ColumnMapping &column);

} // namespace kikubari::operations
