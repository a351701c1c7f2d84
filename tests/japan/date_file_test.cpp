// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/date_input.h"
#include "japan/readers_test.h"
#include "support/catch.h"

#include <limits>

using namespace kikubari;
using namespace kikubari::japan;

namespace {

const QDate lastDay(2026, 11, 28);

std::string fileDate(const char16_t *text, TwoDigitYear years = TwoDigitYear::Refuse, QDate latest = lastDay)
{
    const auto date = parseFileDate(q(text), years, latest);
    return date ? s(date->toString(Qt::ISODate)) : "-";
}

std::string month(const char16_t *text)
{
    const auto date = parseYearMonth(q(text));
    return date ? s(date->toString(Qt::ISODate)) : "-";
}

} // namespace

TEST_CASE("a date of a file in every usual shape")
{
    for (const char16_t *text : {u"2026/11/21",
                                 u"2026-11-21",
                                 u"2026.11.21",
                                 u"20261121",
                                 u"2026年11月21日",
                                 u"R8.11.21",
                                 u"R08/11/21",
                                 u"r8-11-21",
                                 u"R081121",
                                 u"令和8年11月21日",
                                 u"令和08年11月21日",
                                 u"令8.11.21",
                                 u"㋿8年11月21日",
                                 u"２０２６／１１／２１",
                                 u"2026/11/21 0:00:00",
                                 u"2026/11/21 00:00",
                                 u"2026-11-21T00:00:00",
                                 u"2026-11-20T15:00:00Z",
                                 u"2026-11-21T00:00:00+09:00",
                                 u"2026/11/21(土)",
                                 u"2026/11/21（土）",
                                 u"2026年11月21日(土曜日)",
                                 u"2026年11月21日 土曜日",
                                 u"2026/11/21 土",
                                 u"2026(R8)/11/21",
                                 u"2026（令和8）年11月21日",
                                 u"令和8(2026)年11月21日",
                                 u"令和八年十一月二十一日",
                                 u"2026 11 21",
                                 u"2026年 11月 21日",
                                 u"21-Nov-2026",
                                 u"Nov 21, 2026",
                                 u"Sat Nov 21 2026",
                                 u"西暦2026年11月21日",
                                 u"20261121.0",
                                 u"11/21/2026",
                                 u"21/11/2026",
                                 u"2026/11/21 午後3時30分",
                                 u"2026/11/21 3:30 PM",
                                 u" 2026/11/21 ",
                                 u"2026−11−21",
                                 u"2026ー11ー21",
                                 u"2026/11/21(土) 10:00",
                                 u"2026-11-21 00:00:00.000"}) {
        INFO(q(text).toStdString());
        REQUIRE(fileDate(text) == "2026-11-21");
    }
    REQUIRE(fileDate(u"令和元年5月1日") == "2019-05-01");
    REQUIRE(fileDate(u"H30.4.1") == "2018-04-01");
    REQUIRE(fileDate(u"H300401") == "2018-04-01");
    REQUIRE(fileDate(u"平31.4.30") == "2019-04-30");
    REQUIRE(fileDate(u"平成31年04月30日") == "2019-04-30");
    REQUIRE(fileDate(u"S64.1.7") == "1989-01-07");
    REQUIRE(fileDate(u"昭和38年4月1日生") == "1963-04-01");
    REQUIRE(fileDate(u"S.38.4.1") == "1963-04-01");
    REQUIRE(fileDate(u"大正元年12月1日") == "1912-12-01");
    REQUIRE(fileDate(u"明治45年7月29日") == "1912-07-29");
    REQUIRE(fileDate(u"2024/2/29") == "2024-02-29");
}

TEST_CASE("what is no whole date of a file is refused")
{
    for (const char16_t *text : {u"",
                                 u"11/30",
                                 u"明日",
                                 u"月曜",
                                 u"+3",
                                 u"2026/2/29",
                                 u"2026/13/1",
                                 u"2026/11/31",
                                 u"2026年11月",
                                 u"2026",
                                 u"昭和63年",
                                 u"H32.5.1",
                                 u"S64.1.8",
                                 u"R0.1.1",
                                 u"26/11/21",
                                 u"261121",
                                 u"8.11.21",
                                 u"2026(R7)/11/21",
                                 u"11/12/2026",
                                 u"0026/11/21",
                                 u"0000-00-00",
                                 u"9999-99-99",
                                 u"不明",
                                 u"2026/11/21頃",
                                 u"2026/11/21-2026/12/1",
                                 u"46347",
                                 u"R8.11",
                                 u"2026/11/21 と 22",
                                 u"1 2 3",
                                 u"令和",
                                 u"////"}) {
        INFO(q(text).toStdString());
        REQUIRE(fileDate(text) == "-");
    }
    REQUIRE(parseFileDate(u"H32.5.1").error().text.ja.contains(u"令和2年5月1日"));
    REQUIRE(parseFileDate(u"26/11/21").error().text.ja.contains(u"2桁"));
    REQUIRE(parseFileDate(u"2026年11月").error().text.ja.contains(u"日がありません"));
    REQUIRE(parseFileDate(u"11/12/2026").error().text.ja.contains(u"先か"));
    REQUIRE(parseFileDate(QString(1000, u'あ')).error().text.ja.size() < 200);
}

TEST_CASE("years of two digits are read as the file's owner says")
{
    REQUIRE(fileDate(u"26/11/21", TwoDigitYear::Western) == "2026-11-21");
    REQUIRE(fileDate(u"63/4/1", TwoDigitYear::Western) == "1963-04-01");
    REQUIRE(fileDate(u"27/1/1", TwoDigitYear::Western) == "1927-01-01");
    REQUIRE(fileDate(u"27/1/1", TwoDigitYear::Western, {}) == "2027-01-01");
    REQUIRE(fileDate(u"27/1/1", TwoDigitYear::Western, QDate(2030, 1, 1)) == "2027-01-01");
    REQUIRE(fileDate(u"980401", TwoDigitYear::Western) == "1998-04-01");
    REQUIRE(fileDate(u"8.11.21", TwoDigitYear::Era) == "2026-11-21");
    REQUIRE(fileDate(u"08/11/21", TwoDigitYear::Era) == "2026-11-21");
    REQUIRE(fileDate(u"30/4/1", TwoDigitYear::Era) == "2018-04-01");
    REQUIRE(fileDate(u"63/4/1", TwoDigitYear::Era) == "1988-04-01");
    REQUIRE(fileDate(u"9/3/31", TwoDigitYear::Era) == "1997-03-31");
    REQUIRE(fileDate(u"9/3/31", TwoDigitYear::Era, QDate(2030, 1, 1)) == "2027-03-31");
    REQUIRE(fileDate(u"99/1/1", TwoDigitYear::Era) == "-");
}

TEST_CASE("a month without its day")
{
    REQUIRE(month(u"2026年11月") == "2026-11-01");
    REQUIRE(month(u"2026/11") == "2026-11-01");
    REQUIRE(month(u"2026-11") == "2026-11-01");
    REQUIRE(month(u"202611") == "2026-11-01");
    REQUIRE(month(u"R8.11") == "2026-11-01");
    REQUIRE(month(u"令和8年11月") == "2026-11-01");
    REQUIRE(month(u"平成元年1月") == "1989-01-01");
    REQUIRE(month(u"昭和64年1月") == "1989-01-01");
    REQUIRE(month(u"令和元年5月") == "2019-05-01");
    REQUIRE(month(u"平成31年4月") == "2019-04-01");
    REQUIRE(month(u"2026/11/21") == "2026-11-01");
    REQUIRE(month(u"H30.4.1") == "2018-04-01");
    for (const char16_t *text : {u"", u"昭和63年", u"1988年", u"2026/13", u"R0.1", u"H32.5", u"202613", u"11月"}) {
        INFO(q(text).toStdString());
        REQUIRE(month(text) == "-");
    }
}

TEST_CASE("serial numbers of spreadsheets")
{
    REQUIRE(fromExcelSerial(46347) == QDate(2026, 11, 21));
    REQUIRE(fromExcelSerial(46347.75) == QDate(2026, 11, 21));
    REQUIRE(fromExcelSerial(1) == QDate(1900, 1, 1));
    REQUIRE(fromExcelSerial(59) == QDate(1900, 2, 28));
    REQUIRE(fromExcelSerial(61) == QDate(1900, 3, 1));
    REQUIRE(fromExcelSerial(44885, true) == QDate(2026, 11, 21));
    for (const double none :
         {60.0, 0.0, -1.0, 1e9, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
        REQUIRE_FALSE(fromExcelSerial(none).isValid());
}
