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

QString Preferences::offsetKey(const QString &printer)
{
    return u"labels/offset/"_s % QString::fromLatin1(QUrl::toPercentEncoding(printer)) % u'_';
}

std::optional<QPointF> Preferences::labelOffset(const QString &printer) const
{
    const QVariant value = QSettings(m_file, QSettings::IniFormat).value(offsetKey(printer));
    return value.isValid() ? std::optional(value.toPointF()) : std::nullopt;
}

void Preferences::setLabelOffset(const QString &printer, QPointF offset)
{
    QSettings(m_file, QSettings::IniFormat).setValue(offsetKey(printer), offset);
}

QString Preferences::labelPrinter() const
{
    return QSettings(m_file, QSettings::IniFormat).value(u"labels/printer"_s).toString();
}

void Preferences::setLabelPrinter(const QString &printer)
{
    QSettings(m_file, QSettings::IniFormat).setValue(u"labels/printer"_s, printer);
}

Preferences::LabelOptions Preferences::labelOptions() const
{
    const QSettings settings(m_file, QSettings::IniFormat);
    return {settings.value(u"labels/sheet"_s).toString(), settings.value(u"labels/start"_s, 1).toInt(),
            settings.value(u"labels/guides"_s).toBool(), settings.value(u"labels/barcode"_s).toBool()};
}

void Preferences::setLabelOptions(const LabelOptions &options)
{
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue(u"labels/sheet"_s, options.sheet);
    settings.setValue(u"labels/start"_s, options.start);
    settings.setValue(u"labels/guides"_s, options.guides);
    settings.setValue(u"labels/barcode"_s, options.barcode);
}

Preferences::MailOptions Preferences::mailOptions() const
{
    const QSettings settings(m_file, QSettings::IniFormat);
    return {settings.value(u"mail/form"_s, 0).toInt(), settings.value(u"mail/printedStock"_s, true).toBool(),
            settings.value(u"mail/envelope"_s).toString()};
}

void Preferences::setMailOptions(const MailOptions &options)
{
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue(u"mail/form"_s, options.form);
    settings.setValue(u"mail/printedStock"_s, options.printedStock);
    settings.setValue(u"mail/envelope"_s, options.envelope);
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
