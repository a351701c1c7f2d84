// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/store_calendar.h"

#include "japan/holidays.h"

#include <algorithm>

namespace kikubari::domain {

namespace {

// The table covers every date a dealer's records can hold; outside of it days are computed one by one.
const QDate tableFrom(1990, 1, 1);
const QDate tableTo(2059, 12, 31);
constexpr int longestRun = 400;

} // namespace

Result<StoreCalendar> StoreCalendar::make(StoreSettings settings)
{
    StoreCalendar calendar;
    calendar.m_settings = std::move(settings);
    std::ranges::sort(calendar.m_settings.openDays);
    calendar.m_first = tableFrom.toJulianDay();
    const auto days = static_cast<std::size_t>(tableFrom.daysTo(tableTo) + 1);
    const std::vector<bool> open = calendar.openDays(days);

    calendar.m_toLast.resize(days);
    calendar.m_toNext.resize(days);
    // Before the table's first day only the weekly rule is known; a closure of more than 400 days is refused anyhow.
    int run = 0;
    for (std::size_t i = 0; i < days; ++i) {
        run = open[i] ? 0 : run + 1;
        if (run >= longestRun) {
            const QDate day = QDate::fromJulianDay(calendar.m_first + static_cast<qint64>(i));
            return failure(
                ErrorKind::Configuration,
                QStringLiteral("店舗カレンダー（%1）に、%2 "
                               "までの400日間に営業日が1日もありません。定休日と長期休暇を見直してください。")
                    .arg(QString::fromStdString(calendar.m_settings.code), day.toString(Qt::ISODate)),
                QStringLiteral("The calendar of store %1 has no open day in the 400 days up to %2. Check "
                               "weekly_closed, closures and open_days.")
                    .arg(QString::fromStdString(calendar.m_settings.code), day.toString(Qt::ISODate)));
        }
        calendar.m_toLast[i] = static_cast<std::int16_t>(run);
    }
    run = 0;
    for (std::size_t i = days; i-- > 0;) {
        run = open[i] ? 0 : run + 1;
        calendar.m_toNext[i] = static_cast<std::int16_t>(run);
    }
    return calendar;
}

/// The table's days at once: asking day by day would cost a store of hundreds of branches half a second.
std::vector<bool> StoreCalendar::openDays(std::size_t days) const
{
    std::vector<bool> open(days, true);
    const auto each = [&](QDate from, QDate to, bool value) {
        const qint64 first = std::max(from.toJulianDay() - m_first, qint64(0));
        const qint64 last = std::min(to.toJulianDay() - m_first, static_cast<qint64>(days) - 1);
        for (qint64 i = first; i <= last; ++i)
            open[static_cast<std::size_t>(i)] = value;
    };
    for (const WeeklyClosing &closed : m_settings.weeklyClosed) {
        const qint64 shift = (closed.weekday - 1 - m_first % 7 + 7) % 7; // Julian day 0 was a Monday
        for (std::size_t i = static_cast<std::size_t>(shift); i < days; i += 7) {
            const auto isNth = [&] {
                return (QDate::fromJulianDay(m_first + static_cast<qint64>(i)).day() - 1) / 7 + 1 == closed.nth;
            };
            if (closed.nth == 0 || isNth())
                open[i] = false;
        }
    }
    for (const Closure &closure : m_settings.closures)
        each(closure.from, closure.to, false);
    for (const QDate day : m_settings.openDays)
        each(day, day, true);
    return open;
}

bool StoreCalendar::computeOpen(QDate day) const
{
    if (std::ranges::binary_search(m_settings.openDays, day))
        return true;
    const int weekday = day.dayOfWeek();
    const int nth = (day.day() - 1) / 7 + 1;
    for (const WeeklyClosing &closed : m_settings.weeklyClosed)
        if (closed.weekday == weekday && (closed.nth == 0 || closed.nth == nth))
            return false;
    for (const Closure &closure : m_settings.closures)
        if (closure.from <= day && day <= closure.to)
            return false;
    return true;
}

bool StoreCalendar::isOpen(QDate day) const
{
    const qint64 index = day.toJulianDay() - m_first;
    if (index < 0 || index >= static_cast<qint64>(m_toNext.size()))
        return computeOpen(day);
    return m_toNext[static_cast<std::size_t>(index)] == 0;
}

QDate StoreCalendar::onOrAfter(QDate day) const
{
    const qint64 index = day.toJulianDay() - m_first;
    if (index >= 0 && index + longestRun < static_cast<qint64>(m_toNext.size()))
        return day.addDays(m_toNext[static_cast<std::size_t>(index)]);
    while (!computeOpen(day))
        day = day.addDays(1);
    return day;
}

QDate StoreCalendar::onOrBefore(QDate day) const
{
    const qint64 index = day.toJulianDay() - m_first;
    if (index >= longestRun && index < static_cast<qint64>(m_toLast.size()))
        return day.addDays(-m_toLast[static_cast<std::size_t>(index)]);
    while (!computeOpen(day))
        day = day.addDays(-1);
    return day;
}

QDate StoreCalendar::add(QDate day, Offset offset) const
{
    if (offset.unit != Offset::Unit::OpenDays)
        return addCalendar(day, offset);
    if (offset.count == 0)
        return onOrAfter(day);
    for (int i = 0; i < offset.count; ++i)
        day = onOrAfter(day.addDays(1));
    for (int i = 0; i > offset.count; --i)
        day = onOrBefore(day.addDays(-1));
    return day;
}

QDate StoreCalendar::arrivalOf(QDate posted) const
{
    QDate day = posted.addDays(m_settings.mailDays);
    while (day.dayOfWeek() >= 6 || japan::isNationalHoliday(day))
        day = day.addDays(1);
    return day;
}

} // namespace kikubari::domain
