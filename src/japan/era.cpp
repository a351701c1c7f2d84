// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/era.h"

#include <unicode/ucal.h>

#include <QLocale>

#include <array>
#include <memory>

namespace kikubari::japan {

namespace {

struct EraSpan
{
    Era era;
    QDate from, to; ///< both included
    int firstYear;
};

const std::array<EraSpan, 5> &eras()
{
    static const std::array<EraSpan, 5> table{{
        {Era::Meiji, QDate(1873, 1, 1), QDate(1912, 7, 29), 1868}, // dates before 1873 are of the lunar calendar
        {Era::Taisho, QDate(1912, 7, 30), QDate(1926, 12, 24), 1912},
        {Era::Showa, QDate(1926, 12, 25), QDate(1989, 1, 7), 1926},
        {Era::Heisei, QDate(1989, 1, 8), QDate(2019, 4, 30), 1989},
        {Era::Reiwa, QDate(2019, 5, 1), QDate(9999, 12, 31), 2019},
    }};
    return table;
}

struct CloseCalendar
{
    void operator()(UCalendar *calendar) const { ucal_close(calendar); }
};

// Opening a calendar costs more than asking it, and asking changes it: one for each thread. `dangi` is the lunisolar
// calendar of UTC+9; `chinese` (UTC+8) puts some new moons on another day.
UCalendar *lunarCalendar()
{
    thread_local const std::unique_ptr<UCalendar, CloseCalendar> calendar = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<UCalendar, CloseCalendar>(
            ucal_open(u"Asia/Tokyo", -1, "ja@calendar=dangi", UCAL_DEFAULT, &status));
    }();
    return calendar.get();
}

} // namespace

std::optional<EraYear> eraYearOf(QDate day)
{
    for (const EraSpan &span : eras())
        if (span.from <= day && day <= span.to)
            return EraYear{span.era, day.year() - span.firstYear + 1};
    return std::nullopt;
}

QDate dateOf(EraYear year, int month, int day)
{
    const EraSpan &span = eras().at(static_cast<std::size_t>(year.era));
    const QDate date(span.firstYear + year.year - 1, month, day);
    return date.isValid() && span.from <= date && date <= span.to ? date : QDate();
}

Text nameOf(Era era)
{
    switch (era) {
    case Era::Meiji: return {QStringLiteral("明治"), QStringLiteral("Meiji")};
    case Era::Taisho: return {QStringLiteral("大正"), QStringLiteral("Taisho")};
    case Era::Showa: return {QStringLiteral("昭和"), QStringLiteral("Showa")};
    case Era::Heisei: return {QStringLiteral("平成"), QStringLiteral("Heisei")};
    case Era::Reiwa: return {QStringLiteral("令和"), QStringLiteral("Reiwa")};
    }
    return {};
}

QString eraDateText(QDate day, Language language)
{
    const auto year = eraYearOf(day);
    if (!year)
        return {};
    if (language == Language::English)
        return QStringLiteral("%1, %2 %3")
            .arg(QLocale::c().toString(day, u"d MMMM"), nameOf(year->era).en, QString::number(year->year));
    const QString number = year->year == 1 ? QStringLiteral("元") : QString::number(year->year);
    return QStringLiteral("%1%2年%3月%4日")
        .arg(nameOf(year->era).ja, number, QString::number(day.month()), QString::number(day.day()));
}

Rokuyo rokuyoOf(QDate day)
{
    UErrorCode status = U_ZERO_ERROR;
    UCalendar *calendar = lunarCalendar();
    constexpr double millisPerDay = 86'400'000.0;
    constexpr double noonInTokyo = 3 * 3'600'000.0; // in UTC
    const double days = static_cast<double>(QDate(1970, 1, 1).daysTo(day));
    ucal_setMillis(calendar, days * millisPerDay + noonInTokyo, &status);
    const int month = ucal_get(calendar, UCAL_MONTH, &status) + 1;
    const int date = ucal_get(calendar, UCAL_DATE, &status);
    return U_FAILURE(status) ? Rokuyo::Taian : static_cast<Rokuyo>((month + date) % 6);
}

Text nameOf(Rokuyo rokuyo)
{
    switch (rokuyo) {
    case Rokuyo::Taian: return {QStringLiteral("大安"), QStringLiteral("Taian")};
    case Rokuyo::Shakku: return {QStringLiteral("赤口"), QStringLiteral("Shakku")};
    case Rokuyo::Sensho: return {QStringLiteral("先勝"), QStringLiteral("Sensho")};
    case Rokuyo::Tomobiki: return {QStringLiteral("友引"), QStringLiteral("Tomobiki")};
    case Rokuyo::Sempu: return {QStringLiteral("先負"), QStringLiteral("Sempu")};
    case Rokuyo::Butsumetsu: return {QStringLiteral("仏滅"), QStringLiteral("Butsumetsu")};
    }
    return {};
}

} // namespace kikubari::japan
