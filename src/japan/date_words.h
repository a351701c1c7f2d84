// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "japan/era.h"

#include <QDate>
#include <QStringView>

#include <optional>

/// What the readers of dates share (date_input.cpp and date_file.cpp).
namespace kikubari::japan {

/// "「typed」は日付として読めません。" and what is wrong with it.
[[nodiscard]] tl::unexpected<Error> refusedDate(QStringView typed, const QString &ja, const QString &en);
/// The same for a day that the calendar does not have.
[[nodiscard]] tl::unexpected<Error> noSuchDay(QStringView typed);

/// The era by its name, its first kanji or its letter in lower case: 令和, 令, r.
[[nodiscard]] std::optional<Era> eraOfWord(QStringView word);

/// The day of an era date, or why there is none: the sentence names the day that was probably meant (平成32年 →
/// 令和2年).
[[nodiscard]] Result<QDate> dayOfEra(QStringView typed, EraYear year, int month, int day);

} // namespace kikubari::japan
