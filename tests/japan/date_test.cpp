// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/date_input.h"
#include "japan/era.h"
#include "japan/format.h"
#include "support/catch.h"

using namespace kikubari;
using namespace kikubari::japan;

namespace {

const QDate today(2026, 11, 28); // a Saturday

std::string read(const char16_t *text)
{
    const auto date = parseDate(QString::fromUtf16(text), today);
    return date ? date->toString(Qt::ISODate).toStdString() : "-";
}

} // namespace

TEST_CASE("dates are read as people type them")
{
    for (const char16_t *text : {u"2026/11/30",
                                 u"2026-11-30",
                                 u"2026.11.30",
                                 u"2026年11月30日",
                                 u"20261130",
                                 u"11/30",
                                 u"11月30日",
                                 u"R8.11.30",
                                 u"r8/11/30",
                                 u"令和8年11月30日",
                                 u"Ｒ８．１１．３０",
                                 u"㋿8年11月30日",
                                 u"月曜",
                                 u"月",
                                 u"月曜日",
                                 u"Mon",
                                 u"monday",
                                 u"+2",
                                 u"＋２",
                                 u"+2日",
                                 u" 2026 / 11 / 30 ",
                                 u"あさって"}) {
        INFO(QString::fromUtf16(text).toStdString());
        REQUIRE(read(text) == "2026-11-30");
    }
    REQUIRE(read(u"今日") == "2026-11-28");
    REQUIRE(read(u"明日") == "2026-11-29");
    REQUIRE(read(u"昨日") == "2026-11-27");
    REQUIRE(read(u"土曜") == "2026-12-05"); // the next one, not today
    REQUIRE(read(u"-1") == "2026-11-27");
    REQUIRE(read(u"+2w") == "2026-12-12");
    REQUIRE(read(u"+3か月") == "2027-02-28");
}

TEST_CASE("a day without a year is the nearest one")
{
    REQUIRE(read(u"1/5") == "2027-01-05");
    REQUIRE(read(u"6/1") == "2026-06-01");
    REQUIRE(read(u"12/31") == "2026-12-31");
    REQUIRE(parseDate(u"12/30", QDate(2027, 1, 4)).value() == QDate(2026, 12, 30));
    REQUIRE(read(u"2/29") == "-");
    REQUIRE(parseDate(u"2/29", QDate(2027, 6, 1)).value() == QDate(2028, 2, 29));
}

TEST_CASE("eras change on their days")
{
    REQUIRE(read(u"昭和64年1月7日") == "1989-01-07");
    REQUIRE(read(u"S64.1.8") == "-");
    REQUIRE(read(u"平成元年1月8日") == "1989-01-08");
    REQUIRE(read(u"H1.1.7") == "-");
    REQUIRE(read(u"H31.4.30") == "2019-04-30");
    REQUIRE(read(u"H31.5.1") == "-");
    REQUIRE(read(u"令和元年5月1日") == "2019-05-01");
    REQUIRE(read(u"T15.12.24") == "1926-12-24");
    REQUIRE(read(u"S1.12.25") == "1926-12-25");
    REQUIRE(read(u"M45.7.29") == "1912-07-29");
    REQUIRE(read(u"T1.7.30") == "1912-07-30");
    REQUIRE(read(u"R0.1.1") == "-");
    const auto wrong = parseDate(u"平成31年5月1日", today);
    REQUIRE(wrong.error().text.ja.contains(QStringLiteral("令和元年5月1日")));

    for (QDate day(1873, 1, 1); day < QDate(2100, 1, 1); day = day.addDays(1)) {
        const auto year = eraYearOf(day);
        if (!year || dateOf(*year, day.month(), day.day()) != day)
            FAIL(day.toString(Qt::ISODate).toStdString());
    }
    REQUIRE_FALSE(eraYearOf(QDate(1872, 12, 31)));
    REQUIRE(eraDateText(QDate(2019, 5, 1)) == QStringLiteral("令和元年5月1日"));
    REQUIRE(eraDateText(QDate(2026, 11, 30), Language::English) == QStringLiteral("30 November, Reiwa 8"));
}

TEST_CASE("what is no date is refused with a sentence")
{
    for (const char16_t *text : {u"", u"2026/2/30", u"20261301", u"13/1", u"来月あたり", u"2026/11", u"99999", u"+",
                                 u"R8.2.30", u"0000/1/1"}) {
        const auto date = parseDate(QString::fromUtf16(text), today);
        INFO(QString::fromUtf16(text).toStdString());
        REQUIRE_FALSE(date);
        REQUIRE(date.error().kind == ErrorKind::WrongUse);
        REQUIRE(date.error().text.ja.endsWith(u'。'));
        REQUIRE_FALSE(date.error().text.en.isEmpty());
    }
}

TEST_CASE("rokuyo follows the lunisolar calendar")
{
    // The first day of a lunar year is always sensho.
    for (const QDate newYear : {QDate(2023, 1, 22), QDate(2024, 2, 10), QDate(2025, 1, 29), QDate(2026, 2, 17)})
        REQUIRE(rokuyoOf(newYear) == Rokuyo::Sensho);
    REQUIRE(rokuyoOf(QDate(2019, 5, 1)) == Rokuyo::Taian);   // 3rd month, 27th: 30
    REQUIRE(rokuyoOf(QDate(2024, 1, 1)) == Rokuyo::Shakku);  // 11th month, 20th: 31
    REQUIRE(rokuyoOf(QDate(2025, 1, 1)) == Rokuyo::Sensho);  // 12th month, 2nd: 14
    REQUIRE(rokuyoOf(QDate(2025, 7, 24)) == Rokuyo::Taian);  // 6th month, 30th: 36
    REQUIRE(rokuyoOf(QDate(2025, 7, 25)) == Rokuyo::Shakku); // leap 6th month, 1st: 7
    REQUIRE(nameOf(Rokuyo::Taian).ja == QStringLiteral("大安"));
}

TEST_CASE("dates are written short, near days in words")
{
    const auto ja = Language::Japanese;
    const auto en = Language::English;
    REQUIRE(shortDate(QDate(2026, 11, 30), today, ja) == QStringLiteral("11/30(月)"));
    REQUIRE(shortDate(QDate(2027, 6, 5), today, ja) == QStringLiteral("2027/6/5(土)"));
    REQUIRE(shortDate(QDate(2026, 11, 30), today, en) == QStringLiteral("30 Nov (Mon)"));
    REQUIRE(shortDate(QDate(2027, 6, 5), today, en) == QStringLiteral("5 Jun 2027 (Sat)"));
    REQUIRE(shortDate(QDate(), today, ja).isEmpty());
    REQUIRE(nearDate(today, today, ja) == QStringLiteral("今日"));
    REQUIRE(nearDate(today.addDays(-1), today, ja) == QStringLiteral("昨日"));
    REQUIRE(nearDate(today.addDays(-2), today, ja) == QStringLiteral("2日前"));
    REQUIRE(nearDate(today.addDays(-7), today, ja) == QStringLiteral("11/21(土)"));
    REQUIRE(nearDate(today.addDays(1), today, en) == QStringLiteral("tomorrow"));
    REQUIRE(nearDate(today.addDays(3), today, ja) == QStringLiteral("12/1(火)"));
    REQUIRE(fullDate(QDate(2019, 5, 1), ja) == QStringLiteral("2019/5/1(水)・令和元年・大安"));
    REQUIRE(fullDate(QDate(2019, 5, 1), en) == QStringLiteral("1 May 2019 (Wed), Reiwa 1, Taian"));
}
