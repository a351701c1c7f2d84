// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/offset.h"
#include "domain/words.h"

#include <QDate>
#include <QString>

#include <string>
#include <vector>

namespace kikubari::domain {

/// A named long closure, both days included.
struct Closure
{
    QDate from, to;
    QString name;
    ClosureKind kind = ClosureKind::Other;
    bool operator==(const Closure &) const = default;
};

/// A weekly closing day: every one (nth = 0) or only the nth of the month (1..5).
struct WeeklyClosing
{
    int weekday = 1; ///< 1 = Monday .. 7 = Sunday
    int nth = 0;
    bool operator==(const WeeklyClosing &) const = default;
};

/// A store's settings as store.json has them.
struct StoreSettings
{
    std::string code;
    QString name, postalCode, address, phone;
    std::vector<WeeklyClosing> weeklyClosed;
    std::vector<Closure> closures;
    std::vector<QDate> openDays; ///< open although a weekly closing or a closure says otherwise
    int mailDays = 3;            ///< days the mail takes, before week-ends and holidays are skipped
    Offset dormantAfter{12, Offset::Unit::Months};
    QDate startedOn; ///< the day the program took over; invalid = none
    bool operator==(const StoreSettings &) const = default;
};

/// Which days a store is open. Answers are looked up in a table made once, so asking is cheap enough for planning a
/// million customers. `make` fails (Configuration) where some 400 days in a row have no open day.
class StoreCalendar
{
public:
    [[nodiscard]] static Result<StoreCalendar> make(StoreSettings settings);

    [[nodiscard]] const StoreSettings &settings() const { return m_settings; }
    [[nodiscard]] bool isOpen(QDate day) const;
    /// The day itself or the next open one after it.
    [[nodiscard]] QDate onOrAfter(QDate day) const;
    /// The day itself or the last open one before it.
    [[nodiscard]] QDate onOrBefore(QDate day) const;
    /// Adds any offset; +1o is the next open day after, -1o the last before, +0o the day itself or the next open one.
    [[nodiscard]] QDate add(QDate day, Offset offset) const;
    /// The day a mail posted on `posted` is delivered: the first day on or after posted + mail_days that is not a
    /// Saturday, a Sunday or a national holiday. The store's own closed days do not delay the mail.
    [[nodiscard]] QDate arrivalOf(QDate posted) const;

private:
    [[nodiscard]] bool computeOpen(QDate day) const;
    [[nodiscard]] std::vector<bool> openDays(std::size_t days) const;

    StoreSettings m_settings;
    qint64 m_first = 0;                 ///< Julian day of the table's first entry
    std::vector<std::int16_t> m_toNext; ///< days to the next open day; 0 = open
    std::vector<std::int16_t> m_toLast; ///< days back to the last open day; 0 = open
};

} // namespace kikubari::domain
