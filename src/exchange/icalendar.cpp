// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/icalendar.h"

#include <libical/ical.h>

#include <algorithm>
#include <memory>

namespace kikubari::exchange {

namespace {

struct FreeComponent
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

constexpr const char *zoneName = "Asia/Tokyo";
constexpr int secondsOfZone = 9 * 3600;

// Line feeds stay (the library writes them as \n); other control characters are allowed nowhere in the format.
QByteArray plainText(const QString &text)
{
    QString plain;
    for (const QChar c : text)
        if (c == u'\n' || c == u'\t' || (c.unicode() >= 0x20 && c.unicode() != 0x7F))
            plain += c;
    return plain.toUtf8();
}

icaltimetype dayOnly(QDate day)
{
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    time.is_date = 1;
    return time;
}

icaltimetype moment(const QDateTime &when)
{
    icaltimetype time = dayOnly(when.date());
    time.hour = when.time().hour();
    time.minute = when.time().minute();
    time.second = when.time().second();
    time.is_date = 0;
    return time;
}

icaltimetype utc(const QDateTime &when)
{
    icaltimetype time = moment(when.toUTC());
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

void add(icalcomponent *component, icalproperty *property)
{
    icalcomponent_add_property(component, property);
}

// A day, or a moment of the store's zone.
void addTime(icalcomponent *component, icalproperty *property, bool withZone)
{
    if (withZone)
        icalproperty_add_parameter(property, icalparameter_new_tzid(zoneName));
    else
        icalproperty_add_parameter(property, icalparameter_new_value(ICAL_VALUE_DATE));
    add(component, property);
}

// Japan's zone has had one offset and no summer time since 1952.
icalcomponent *timeZone()
{
    const icaltimetype since = moment(QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC));
    icalcomponent *standard = icalcomponent_vanew(
        ICAL_XSTANDARD_COMPONENT, icalproperty_new_dtstart(since), icalproperty_new_tzoffsetfrom(secondsOfZone),
        icalproperty_new_tzoffsetto(secondsOfZone), icalproperty_new_tzname("JST"), static_cast<void *>(nullptr));
    return icalcomponent_vanew(ICAL_VTIMEZONE_COMPONENT, icalproperty_new_tzid(zoneName), standard,
                               static_cast<void *>(nullptr));
}

void addWords(icalcomponent *component, const CalendarEntry &entry)
{
    add(component, icalproperty_new_summary(plainText(entry.summary).constData()));
    if (!entry.description.isEmpty())
        add(component, icalproperty_new_description(plainText(entry.description).constData()));
    if (!entry.location.isEmpty())
        add(component, icalproperty_new_location(plainText(entry.location).constData()));
}

void addVisitTimes(icalcomponent *event, const CalendarEntry &entry)
{
    const bool timed = entry.time.isValid();
    const QDateTime from(entry.day, timed ? entry.time : QTime(0, 0), Qt::UTC); // of the wall clock; no zone is meant
    const QDateTime until = from.addSecs(60LL * std::max(entry.minutes, 1));
    addTime(event, icalproperty_new_dtstart(timed ? moment(from) : dayOnly(entry.day)), timed);
    addTime(event, icalproperty_new_dtend(timed ? moment(until) : dayOnly(entry.day.addDays(1))), timed);
    add(event, icalproperty_new_status(entry.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
}

void addPromiseTimes(icalcomponent *task, const CalendarEntry &entry)
{
    const bool timed = entry.time.isValid();
    const QDateTime due(entry.day, timed ? entry.time : QTime(0, 0), Qt::UTC);
    addTime(task, icalproperty_new_due(timed ? moment(due) : dayOnly(entry.day)), timed);
    if (entry.cancelled) {
        add(task, icalproperty_new_status(ICAL_STATUS_CANCELLED));
    } else if (entry.doneOn.isValid()) {
        add(task, icalproperty_new_status(ICAL_STATUS_COMPLETED));
        add(task, icalproperty_new_percentcomplete(100));
        const QDateTime noon(entry.doneOn, QTime(12, 0), Qt::OffsetFromUTC, secondsOfZone);
        add(task, icalproperty_new_completed(utc(noon)));
    } else {
        add(task, icalproperty_new_status(ICAL_STATUS_NEEDSACTION));
    }
}

icalcomponent *componentOf(const CalendarEntry &entry, const QDateTime &now)
{
    const bool visit = entry.kind == CalendarEntry::Kind::Visit;
    icalcomponent *component = icalcomponent_new(visit ? ICAL_VEVENT_COMPONENT : ICAL_VTODO_COMPONENT);
    add(component, icalproperty_new_uid(plainText(entry.uid).constData()));
    add(component, icalproperty_new_dtstamp(utc(now)));
    addWords(component, entry);
    if (visit)
        addVisitTimes(component, entry);
    else
        addPromiseTimes(component, entry);
    return component;
}

} // namespace

Result<QByteArray> writeCalendar(std::span<const CalendarEntry> entries, const QDateTime &now, const QString &name)
{
    const Component calendar(icalcomponent_vanew(
        ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"), icalproperty_new_prodid("-//Kikubari//Kikubari//JA"),
        icalproperty_new_calscale("GREGORIAN"), icalproperty_new_method(ICAL_METHOD_PUBLISH),
        static_cast<void *>(nullptr)));
    if (!calendar)
        return failure(ErrorKind::Failed,
                       QStringLiteral("カレンダーを作れませんでした。メモリーの空きを確かめてください。"),
                       QStringLiteral("The calendar could not be made. Check the free memory."));
    if (!name.isEmpty()) {
        icalproperty *title = icalproperty_new_x(plainText(name).constData());
        icalproperty_set_x_name(title, "X-WR-CALNAME");
        add(calendar.get(), title);
    }
    icalcomponent_add_component(calendar.get(), timeZone());
    for (const CalendarEntry &entry : entries)
        if (entry.day.isValid())
            icalcomponent_add_component(calendar.get(), componentOf(entry, now));
    const std::unique_ptr<char, decltype(&free)> text(icalcomponent_as_ical_string_r(calendar.get()), &free);
    return QByteArray(text.get());
}

} // namespace kikubari::exchange
