// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QStringView>

namespace kikubari::japan {

/// Reads a date as people type it. Full-width digits and signs are taken like half-width ones.
///   2026/11/30 2026-11-30 2026.11.30 2026年11月30日 20261130
///   11/30 11月30日: in the year that brings it nearest to `today`
///   R8.11.30 令和8年11月30日 S64.1.7 平成元年1月8日: exact to the days on which eras change
///   月 月曜 月曜日 mon monday: the next such day after `today`
///   +3 -1 +3日 +2w +2週 +1m +1か月: from `today` on
///   今日 明日 あさって 昨日 おととい today tomorrow yesterday
/// Anything else is WrongUse with a sentence that says what is wrong and what can be typed.
[[nodiscard]] Result<QDate> parseDate(QStringView text, QDate today);

/// How a file writes years of two digits. Only the person who knows the file can tell.
enum class TwoDigitYear {
    Refuse,  ///< 26/11/21 is no date
    Western, ///< 26/11/21 is 2026: the latest year that ends so and is not after `latest`
    Era,     ///< 26/11/21 is 平成26年: the latest era that has this day not after `latest`
};

/// Reads a date as files have it: whole dates only (no 11/30, no 明日), in every form that parseDate takes and besides
/// with the weekday behind it (土), with a time ("2026/11/21 0:00:00", ISO 8601; with a zone it is the day in Tokyo),
/// R08/11/21, R081121, 平31.4.30, 2026(R8)/11/21, 令和八年十一月二十一日, 2026 11 21, 21-Nov-2026, 昭和38年4月1日生,
/// and 11/21/2026 where only one order is possible. `latest` is the last day that the column can hold (today for
/// birthdays); without it, two-digit years are 1970 to 2069 and the newest era. WrongUse with a sentence that says what
/// is wrong otherwise.
[[nodiscard]] Result<QDate> parseFileDate(QStringView text, TwoDigitYear years = TwoDigitYear::Refuse,
                                          QDate latest = {});

/// A month without a day, or a whole date: 2026年11月, 2026/11, 202611, R8.11, 令和8年11月, 昭和63年11月, 平成元年5月;
/// the first day of that month. Of a year alone (昭和63年, 1988年) nothing is known about the month: WrongUse.
[[nodiscard]] Result<QDate> parseYearMonth(QStringView text);

/// The day of a spreadsheet's serial number (46347 = 2026-11-21; the time of the day is dropped). Invalid for numbers
/// that are no day of 1900 to 2199, for 60 (the leap day that 1900 did not have) and for what is not finite.
[[nodiscard]] QDate fromExcelSerial(double serial, bool dates1904 = false);

} // namespace kikubari::japan
