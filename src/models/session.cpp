// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session.h"

#include <algorithm>

namespace kikubari::models {

Session::Session(Clock clock, QObject *parent)
    : QObject(parent),
      m_clock(std::move(clock)),
      m_today(m_clock.today()) { }

operations::Context Session::context() const
{
    return {m_today, m_clock.now(), m_actor};
}

void Session::setStaff(const QList<domain::Staff> &staff)
{
    m_staff = staff;
}

QString Session::nameOf(const domain::StaffCode &code) const
{
    const auto found
        = std::find_if(m_staff.begin(), m_staff.end(), [&code](const domain::Staff &s) { return s.code == code; });
    return found == m_staff.end() ? code.text() : found->name;
}

void Session::setActor(const domain::StaffCode &actor)
{
    if (actor == m_actor)
        return;
    m_actor = actor;
    Q_EMIT actorChanged();
}

const domain::Staff *Session::person() const
{
    const auto found
        = std::find_if(m_staff.begin(), m_staff.end(), [this](const domain::Staff &s) { return s.code == m_actor; });
    return found == m_staff.end() ? nullptr : &*found;
}

void Session::checkDay()
{
    const QDate today = m_clock.today();
    if (today == m_today)
        return;
    m_today = today;
    Q_EMIT dayChanged();
}

} // namespace kikubari::models
