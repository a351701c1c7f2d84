// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/holidays.h"
#include "support/catch.h"

#include <vector>

using kikubari::japan::isNationalHoliday;

namespace {

std::vector<std::pair<int, int>> holidaysOf(int year)
{
    std::vector<std::pair<int, int>> days;
    for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1))
        if (isNationalHoliday(day))
            days.emplace_back(day.month(), day.day());
    return days;
}

using Days = std::vector<std::pair<int, int>>;

} // namespace

TEST_CASE("the first holidays are those after the Act of 20 July 1948")
{
    REQUIRE(holidaysOf(1948) == Days{{9, 23}, {11, 3}, {11, 23}});
    REQUIRE(holidaysOf(1949) == Days{{1, 1}, {1, 15}, {3, 21}, {4, 29}, {5, 3}, {5, 5}, {9, 23}, {11, 3}, {11, 23}});
}

TEST_CASE("substitutes start in 1973, days between holidays at the end of 1985")
{
    REQUIRE_FALSE(isNationalHoliday(QDate(1973, 2, 12))); // 11 February was a Sunday, before the change
    REQUIRE(isNationalHoliday(QDate(1973, 4, 30)));
    REQUIRE_FALSE(isNationalHoliday(QDate(1985, 5, 4)));
    REQUIRE_FALSE(isNationalHoliday(QDate(1986, 5, 4))); // a Sunday
    REQUIRE(isNationalHoliday(QDate(1987, 5, 4)));       // substitute
    REQUIRE(isNationalHoliday(QDate(1988, 5, 4)));       // between two
}

TEST_CASE("since 2007 a substitute goes past further holidays")
{
    REQUIRE_FALSE(isNationalHoliday(QDate(1998, 5, 6))); // 3 May was a Sunday: 4 May, no further
    REQUIRE(isNationalHoliday(QDate(2008, 5, 6)));       // 4 May was a Sunday
    REQUIRE(isNationalHoliday(QDate(2009, 5, 6)));       // 3 May was a Sunday
    REQUIRE(isNationalHoliday(QDate(2026, 5, 6)));
    REQUIRE_FALSE(isNationalHoliday(QDate(2027, 5, 6)));
}

TEST_CASE("whole years as the Cabinet Office published them")
{
    REQUIRE(holidaysOf(1989)
            == Days{{1, 1},
                    {1, 2},
                    {1, 15},
                    {1, 16},
                    {2, 11},
                    {2, 24},
                    {3, 21},
                    {4, 29},
                    {5, 3},
                    {5, 4},
                    {5, 5},
                    {9, 15},
                    {9, 23},
                    {10, 10},
                    {11, 3},
                    {11, 23},
                    {12, 23}});
    REQUIRE(holidaysOf(2015)
            == Days{{1, 1},
                    {1, 12},
                    {2, 11},
                    {3, 21},
                    {4, 29},
                    {5, 3},
                    {5, 4},
                    {5, 5},
                    {5, 6},
                    {7, 20},
                    {9, 21},
                    {9, 22},
                    {9, 23},
                    {10, 12},
                    {11, 3},
                    {11, 23},
                    {12, 23}});
    REQUIRE(holidaysOf(2019) == Days{{1, 1},  {1, 14},  {2, 11},  {3, 21}, {4, 29}, {4, 30}, {5, 1},  {5, 2},
                                     {5, 3},  {5, 4},   {5, 5},   {5, 6},  {7, 15}, {8, 11}, {8, 12}, {9, 16},
                                     {9, 23}, {10, 14}, {10, 22}, {11, 3}, {11, 4}, {11, 23}});
    REQUIRE(holidaysOf(2020)
            == Days{{1, 1},
                    {1, 13},
                    {2, 11},
                    {2, 23},
                    {2, 24},
                    {3, 20},
                    {4, 29},
                    {5, 3},
                    {5, 4},
                    {5, 5},
                    {5, 6},
                    {7, 23},
                    {7, 24},
                    {8, 10},
                    {9, 21},
                    {9, 22},
                    {11, 3},
                    {11, 23}});
    REQUIRE(holidaysOf(2021)
            == Days{{1, 1},
                    {1, 11},
                    {2, 11},
                    {2, 23},
                    {3, 20},
                    {4, 29},
                    {5, 3},
                    {5, 4},
                    {5, 5},
                    {7, 22},
                    {7, 23},
                    {8, 8},
                    {8, 9},
                    {9, 20},
                    {9, 23},
                    {11, 3},
                    {11, 23}});
    REQUIRE(holidaysOf(2026)
            == Days{{1, 1},
                    {1, 12},
                    {2, 11},
                    {2, 23},
                    {3, 20},
                    {4, 29},
                    {5, 3},
                    {5, 4},
                    {5, 5},
                    {5, 6},
                    {7, 20},
                    {8, 11},
                    {9, 21},
                    {9, 22},
                    {9, 23},
                    {10, 12},
                    {11, 3},
                    {11, 23}});
}

TEST_CASE("days of the imperial house and equinoxes far away")
{
    for (const QDate day : {QDate(1959, 4, 10), QDate(1989, 2, 24), QDate(1990, 11, 12), QDate(1993, 6, 9)})
        REQUIRE(isNationalHoliday(day));
    REQUIRE(isNationalHoliday(QDate(2012, 9, 22)));
    REQUIRE(isNationalHoliday(QDate(2032, 9, 21))); // between respect for the aged and the equinox
    REQUIRE(isNationalHoliday(QDate(2092, 3, 19)));
    REQUIRE_FALSE(isNationalHoliday(QDate(2020, 7, 20)));
    REQUIRE_FALSE(isNationalHoliday(QDate(2019, 12, 23)));
}

TEST_CASE("days outside of the table are ordinary")
{
    REQUIRE_FALSE(isNationalHoliday(QDate(1900, 1, 1)));
    REQUIRE_FALSE(isNationalHoliday(QDate(2100, 1, 1)));
    REQUIRE_FALSE(isNationalHoliday(QDate()));
}
