// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/holidays.h"

#include <array>
#include <bitset>
#include <cmath>

namespace kikubari::japan {

namespace {

constexpr int firstYear = 1948; // the Act is of 20 July 1948
constexpr int lastYear = 2099;  // the equinox formulas hold to here
constexpr std::size_t tableDays = std::size_t{152} * 366;
using Days = std::bitset<tableDays>;

qint64 tableStart()
{
    return QDate(firstYear, 1, 1).toJulianDay();
}

std::size_t indexOf(QDate day)
{
    return static_cast<std::size_t>(day.toJulianDay() - tableStart());
}

/// A holiday on a fixed day, or on the nth Monday of its month, in the years from..to except for moved ones.
struct YearlyHoliday
{
    int month, day; ///< day 0: the nth Monday
    int nthMonday;
    int from, to;
};

constexpr std::array yearlyHolidays{
    YearlyHoliday{1, 1, 0, 1949, lastYear},   // 元日
    YearlyHoliday{1, 15, 0, 1949, 1999},      // 成人の日
    YearlyHoliday{1, 0, 2, 2000, lastYear},   // 成人の日
    YearlyHoliday{2, 11, 0, 1967, lastYear},  // 建国記念の日
    YearlyHoliday{2, 23, 0, 2020, lastYear},  // 天皇誕生日
    YearlyHoliday{4, 29, 0, 1949, lastYear},  // 天皇誕生日, みどりの日, 昭和の日
    YearlyHoliday{5, 3, 0, 1949, lastYear},   // 憲法記念日
    YearlyHoliday{5, 4, 0, 2007, lastYear},   // みどりの日
    YearlyHoliday{5, 5, 0, 1949, lastYear},   // こどもの日
    YearlyHoliday{7, 20, 0, 1996, 2002},      // 海の日
    YearlyHoliday{7, 0, 3, 2003, 2019},       // 海の日
    YearlyHoliday{7, 0, 3, 2022, lastYear},   // 海の日
    YearlyHoliday{8, 11, 0, 2016, 2019},      // 山の日
    YearlyHoliday{8, 11, 0, 2022, lastYear},  // 山の日
    YearlyHoliday{9, 15, 0, 1966, 2002},      // 敬老の日
    YearlyHoliday{9, 0, 3, 2003, lastYear},   // 敬老の日
    YearlyHoliday{10, 10, 0, 1966, 1999},     // 体育の日
    YearlyHoliday{10, 0, 2, 2000, 2019},      // 体育の日
    YearlyHoliday{10, 0, 2, 2022, lastYear},  // スポーツの日
    YearlyHoliday{11, 3, 0, 1948, lastYear},  // 文化の日
    YearlyHoliday{11, 23, 0, 1948, lastYear}, // 勤労感謝の日
    YearlyHoliday{12, 23, 0, 1989, 2018},     // 天皇誕生日
};

/// Holidays of one year only: weddings, funeral and enthronements of the imperial house, and the Olympic moves.
struct OnceHoliday
{
    int year, month, day;
};

constexpr std::array onceHolidays{
    OnceHoliday{1959, 4, 10}, OnceHoliday{1989, 2, 24},  OnceHoliday{1990, 11, 12}, OnceHoliday{1993, 6, 9},
    OnceHoliday{2019, 5, 1},  OnceHoliday{2019, 10, 22}, OnceHoliday{2020, 7, 23},  OnceHoliday{2020, 7, 24},
    OnceHoliday{2020, 8, 10}, OnceHoliday{2021, 7, 22},  OnceHoliday{2021, 7, 23},  OnceHoliday{2021, 8, 8},
};

// The usual formula of the day of an equinox; integer division towards zero is part of it.
int equinoxDay(int year, double before1980, double from1980)
{
    const double drift = 0.242194 * (year - 1980);
    const int leapYears = (year - (year < 1980 ? 1983 : 1980)) / 4;
    return year < 1980 ? static_cast<int>(before1980 + drift) - leapYears
                       : static_cast<int>(from1980 + drift - leapYears);
}

QDate springEquinox(int year)
{
    return QDate(year, 3, equinoxDay(year, 20.8357, 20.8431));
}

QDate autumnEquinox(int year)
{
    return QDate(year, 9, equinoxDay(year, 23.2588, 23.2488));
}

QDate nthMonday(int year, int month, int nth)
{
    const QDate first(year, month, 1);
    return first.addDays((8 - first.dayOfWeek()) % 7 + 7 * (nth - 1));
}

// The days that the Act names (国民の祝日).
Days namedHolidays()
{
    Days named;
    for (const YearlyHoliday &holiday : yearlyHolidays)
        for (int year = holiday.from; year <= holiday.to; ++year)
            named.set(indexOf(holiday.day ? QDate(year, holiday.month, holiday.day)
                                          : nthMonday(year, holiday.month, holiday.nthMonday)));
    for (const OnceHoliday &holiday : onceHolidays)
        named.set(indexOf(QDate(holiday.year, holiday.month, holiday.day)));
    for (int year = firstYear; year <= lastYear; ++year) {
        if (year > firstYear)
            named.set(indexOf(springEquinox(year)));
        named.set(indexOf(autumnEquinox(year)));
    }
    return named;
}

// Adds what follows from the named days: substitutes for Sundays, and days between two named ones.
Days allHolidays()
{
    const Days named = namedHolidays();
    Days all = named;
    const std::size_t last = indexOf(QDate(lastYear, 12, 31));
    const std::size_t substitutesFrom = indexOf(QDate(1973, 4, 12));
    const std::size_t betweenFrom = indexOf(QDate(1985, 12, 27));
    const std::size_t secondRuleFrom = indexOf(QDate(2007, 1, 1));
    for (std::size_t i = substitutesFrom; i < last; ++i) {
        const bool sunday = QDate::fromJulianDay(tableStart() + static_cast<qint64>(i)).dayOfWeek() == 7;
        if (named[i] && sunday) {
            std::size_t substitute = i + 1;
            // Since 2007 the next day that is no holiday itself; before, only the very next day.
            while (i >= secondRuleFrom && named[substitute])
                ++substitute;
            all.set(substitute);
        }
        if (i >= betweenFrom && !named[i] && named[i - 1] && named[i + 1] && (!sunday || i >= secondRuleFrom))
            all.set(i);
    }
    return all;
}

} // namespace

bool isNationalHoliday(QDate day)
{
    static const Days table = allHolidays();
    static const qint64 start = tableStart();
    const qint64 index = day.toJulianDay() - start;
    return index >= 0 && index < static_cast<qint64>(tableDays) && table[static_cast<std::size_t>(index)];
}

} // namespace kikubari::japan
