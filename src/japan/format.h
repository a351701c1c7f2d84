// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"

#include <QDate>
#include <QString>

namespace kikubari::japan {

/// 月 / Mon; weekday 1 = Monday .. 7 = Sunday.
[[nodiscard]] Text weekdayName(int weekday);

/// 11/30(月), in another year than `today` 2027/6/5(土); in English 30 Nov (Mon), 5 Jun 2027 (Sat). Empty if invalid.
[[nodiscard]] QString shortDate(QDate day, QDate today, Language language);

/// Near days in words: 今日, 昨日, 2日前 .. 6日前, 明日, あさって; any other as shortDate.
[[nodiscard]] QString nearDate(QDate day, QDate today, Language language);

/// For tooltips: 2026/11/30(月)・令和8年・大安.
[[nodiscard]] QString fullDate(QDate day, Language language);

} // namespace kikubari::japan
