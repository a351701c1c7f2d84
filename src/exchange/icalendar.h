// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTime>

#include <span>

namespace kikubari::exchange {

/// A visit (an event) or a promise (a task) for somebody's calendar program.
struct CalendarEntry
{
    enum class Kind { Visit, Promise };

    Kind kind = Kind::Visit;
    QString uid; ///< the same for the same record in every export, so that it is replaced and not doubled: "V123@store"
    QDate day;   ///< an entry without a valid day is left out
    QTime time;  ///< Asia/Tokyo; invalid = the whole day
    int minutes = 60; ///< length of a visit that has a time
    QString summary, description, location;
    QDate doneOn;           ///< promises: kept on
    bool cancelled = false; ///< a visit that was called off
};

/// The entries as one iCalendar file (RFC 5545, UTF-8, CRLF, folded): visits as VEVENT, promises as VTODO with a due
/// day, times with the zone Asia/Tokyo. `now` is the moment of the export (DTSTAMP).
[[nodiscard]] Result<QByteArray> writeCalendar(std::span<const CalendarEntry> entries, const QDateTime &now,
                                               const QString &name = {});

} // namespace kikubari::exchange
