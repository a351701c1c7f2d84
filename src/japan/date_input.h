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

} // namespace kikubari::japan
