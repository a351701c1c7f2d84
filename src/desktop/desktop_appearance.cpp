// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/desktop_appearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;
const QString group = u"org.freedesktop.appearance"_s;
const QString key = u"color-scheme"_s;

constexpr uint preferDark = 1; // 0 = no preference, 2 = light
constexpr int patience = 3000; // milliseconds for a portal that has to be started first

} // namespace

void DesktopAppearance::ask()
{
    if (m_asked)
        return;
    m_asked = true;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage read = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    read << group << key;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read, patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            tell(reply.value().variant());
        watcher->deleteLater();
    });
}

void DesktopAppearance::settingChanged(const QString &changedGroup, const QString &changedKey,
                                       const QDBusVariant &value)
{
    if (changedGroup == group && changedKey == key)
        tell(value.variant());
}

void DesktopAppearance::tell(const QVariant &value)
{
    // Read wraps the value twice, SettingChanged once.
    const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    Q_EMIT darkChanged(inner.toUInt() == preferDark);
}
