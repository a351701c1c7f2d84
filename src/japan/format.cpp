// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/format.h"

#include "japan/era.h"

#include <array>

namespace kikubari::japan {

namespace {

QString englishMonth(int month)
{
    static constexpr std::array<const char16_t *, 12> names{u"Jan", u"Feb", u"Mar", u"Apr", u"May", u"Jun",
                                                            u"Jul", u"Aug", u"Sep", u"Oct", u"Nov", u"Dec"};
    return QString::fromUtf16(names.at(static_cast<std::size_t>(month - 1)));
}

QString dateText(QDate day, bool withYear, Language language)
{
    const QString weekday = weekdayName(day.dayOfWeek()).in(language);
    const QString date = QString::number(day.day());
    const QString year = QString::number(day.year());
    if (language == Language::English) {
        const QString month = englishMonth(day.month());
        return withYear ? QStringLiteral("%1 %2 %3 (%4)").arg(date, month, year, weekday)
                        : QStringLiteral("%1 %2 (%3)").arg(date, month, weekday);
    }
    const QString month = QString::number(day.month());
    return withYear ? QStringLiteral("%1/%2/%3(%4)").arg(year, month, date, weekday)
                    : QStringLiteral("%1/%2(%3)").arg(month, date, weekday);
}

} // namespace

Text weekdayName(int weekday)
{
    static constexpr std::array<const char16_t *, 7> en{u"Mon", u"Tue", u"Wed", u"Thu", u"Fri", u"Sat", u"Sun"};
    static constexpr QStringView ja = u"月火水木金土日";
    if (weekday < 1 || weekday > 7)
        return {};
    return {QString(ja.at(weekday - 1)), QString::fromUtf16(en.at(static_cast<std::size_t>(weekday - 1)))};
}

QString shortDate(QDate day, QDate today, Language language)
{
    return day.isValid() ? dateText(day, day.year() != today.year(), language) : QString();
}

QString nearDate(QDate day, QDate today, Language language)
{
    const bool ja = language == Language::Japanese;
    const qint64 ago = day.daysTo(today);
    if (!day.isValid() || ago > 6 || ago < -2)
        return shortDate(day, today, language);
    switch (ago) {
    case 0: return ja ? QStringLiteral("今日") : QStringLiteral("today");
    case 1: return ja ? QStringLiteral("昨日") : QStringLiteral("yesterday");
    case -1: return ja ? QStringLiteral("明日") : QStringLiteral("tomorrow");
    case -2: return ja ? QStringLiteral("あさって") : QStringLiteral("in 2 days");
    default: return (ja ? QStringLiteral("%1日前") : QStringLiteral("%1 days ago")).arg(ago);
    }
}

QString fullDate(QDate day, Language language)
{
    if (!day.isValid())
        return {};
    QString text = dateText(day, true, language);
    const bool ja = language == Language::Japanese;
    if (const auto year = eraYearOf(day)) {
        const QString number = ja && year->year == 1 ? QStringLiteral("元") : QString::number(year->year);
        text += ja ? QStringLiteral("・%1%2年").arg(nameOf(year->era).ja, number)
                   : QStringLiteral(", %1 %2").arg(nameOf(year->era).en, number);
    }
    return text + (ja ? QStringLiteral("・") : QStringLiteral(", ")) + nameOf(rokuyoOf(day)).in(language);
}

} // namespace kikubari::japan
