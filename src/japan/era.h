// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"

#include <QDate>
#include <QString>

#include <optional>

namespace kikubari::japan {

enum class Era { Meiji, Taisho, Showa, Heisei, Reiwa };

/// A year of a Japanese era; year 1 is 元年.
struct EraYear
{
    Era era = Era::Reiwa;
    int year = 1;
    bool operator==(const EraYear &) const = default;
};

/// The era year of a day, exact to the day (1989-01-07 is 昭和64年, 1989-01-08 is 平成元年). Nothing before 1873, when
/// Japan took over this calendar.
[[nodiscard]] std::optional<EraYear> eraYearOf(QDate day);
/// The day that an era date names; invalid where there is none (昭和64年1月8日 or 令和8年2月30日).
[[nodiscard]] QDate dateOf(EraYear year, int month, int day);
/// 令和 / Reiwa.
[[nodiscard]] Text nameOf(Era era);
/// 令和8年11月30日 (元年 for the first); in English "30 November, Reiwa 8". Empty before 1873.
[[nodiscard]] QString eraDateText(QDate day, Language language = Language::Japanese);

/// One of the six days that weddings and deliveries are chosen by.
enum class Rokuyo { Taian, Shakku, Sensho, Tomobiki, Sempu, Butsumetsu };

/// The rokuyō of a day, from the lunisolar calendar at Japan's meridian; good for 1912 to 2099.
[[nodiscard]] Rokuyo rokuyoOf(QDate day);
/// 大安 / Taian.
[[nodiscard]] Text nameOf(Rokuyo rokuyo);

} // namespace kikubari::japan
