// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

/// Asks the desktop's settings portal whether it is dark, and hears of changes. Never waits for the answer: where there
/// is no bus, no portal or no such setting, nothing is told and the window stays light.
class DesktopAppearance : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// To be called when the window is on the screen; connecting to the bus takes some milliseconds. Once is enough.
    void ask();

Q_SIGNALS:
    void darkChanged(bool dark);

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void tell(const QVariant &value);

    bool m_asked = false;
};
