// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/staff.h"
#include "operations/context.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <functional>

namespace kikubari::models {

/// The two questions to the clock. Only the program's main answers them with the real one.
struct Clock
{
    std::function<QDate()> today;
    std::function<QDateTime()> now;
};

/// Who works here on which day. The window asks for the day again at midnight and on resume (`checkDay`).
class Session : public QObject
{
    Q_OBJECT
public:
    explicit Session(Clock clock, QObject *parent = nullptr);

    [[nodiscard]] QDate today() const { return m_today; }
    [[nodiscard]] QDateTime now() const { return m_clock.now(); }
    [[nodiscard]] operations::Context context() const;

    void setStaff(const QList<domain::Staff> &staff);
    [[nodiscard]] const QList<domain::Staff> &staff() const { return m_staff; }
    [[nodiscard]] QString nameOf(const domain::StaffCode &code) const;

    void setActor(const domain::StaffCode &actor);
    [[nodiscard]] const domain::StaffCode &actor() const { return m_actor; }
    /// The person who works here; null while nobody is chosen.
    [[nodiscard]] const domain::Staff *person() const;

    /// Asks the clock for the day and tells when it is another one than before.
    void checkDay();

Q_SIGNALS:
    void dayChanged();
    void actorChanged();

private:
    Clock m_clock;
    QDate m_today;
    QList<domain::Staff> m_staff;
    domain::StaffCode m_actor;
};

} // namespace kikubari::models
