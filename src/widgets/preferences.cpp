// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preferences.h"

#include <QSettings>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

Preferences::Preferences(QString file) : m_file(std::move(file)) { }

Appearance Preferences::appearance() const
{
    const QString word = QSettings(m_file, QSettings::IniFormat).value(u"appearance"_s).toString();
    return word == u"dark" ? Appearance::Dark : word == u"light" ? Appearance::Light : Appearance::Automatic;
}

void Preferences::setAppearance(Appearance appearance)
{
    const QString word = appearance == Appearance::Dark ? u"dark"_s
        : appearance == Appearance::Light               ? u"light"_s
                                                        : u"auto"_s;
    QSettings(m_file, QSettings::IniFormat).setValue(u"appearance"_s, word);
}

double Preferences::factor() const
{
    return qBound(0.9, QSettings(m_file, QSettings::IniFormat).value(u"factor"_s, 1.0).toDouble(), 1.5);
}

void Preferences::setFactor(double factor)
{
    QSettings(m_file, QSettings::IniFormat).setValue(u"factor"_s, factor);
}

Language Preferences::language() const
{
    const QString word = QSettings(m_file, QSettings::IniFormat).value(u"language"_s).toString();
    return word == u"en" ? Language::English : Language::Japanese;
}

void Preferences::setLanguage(Language language)
{
    QSettings(m_file, QSettings::IniFormat).setValue(u"language"_s, language == Language::English ? u"en"_s : u"ja"_s);
}

QString Preferences::personKey(const QString &store)
{
    // Slashes make groups in settings files, so the path is escaped.
    return u"person/"_s % QString::fromLatin1(QUrl::toPercentEncoding(store));
}

QString Preferences::person(const QString &store) const
{
    return QSettings(m_file, QSettings::IniFormat).value(personKey(store)).toString();
}

void Preferences::setPerson(const QString &store, const QString &staff)
{
    QSettings(m_file, QSettings::IniFormat).setValue(personKey(store), staff);
}

QByteArray Preferences::bookColumns() const
{
    return QSettings(m_file, QSettings::IniFormat).value(u"book/columns"_s).toByteArray();
}

void Preferences::setBookColumns(const QByteArray &columns)
{
    QSettings(m_file, QSettings::IniFormat).setValue(u"book/columns"_s, columns);
}

QByteArray Preferences::windowGeometry() const
{
    return QSettings(m_file, QSettings::IniFormat).value(u"geometry"_s).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    QSettings(m_file, QSettings::IniFormat).setValue(u"geometry"_s, geometry);
}

} // namespace kikubari::widgets
