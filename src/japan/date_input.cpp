// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/date_input.h"

#include "japan/date_words.h"
#include "japan/format.h"

#include <QRegularExpression>
#include <QRegularExpressionMatch>

#include <array>
#include <optional>

namespace kikubari::japan {

namespace {

QRegularExpressionMatch matched(const QString &text, const char16_t *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QStringView(pattern)),
                              QRegularExpression::CaseInsensitiveOption)
        .match(text);
}

std::optional<QDate> byWord(const QString &text, QDate today)
{
    struct Word
    {
        const char16_t *text;
        int days;
    };
    static constexpr std::array words{
        Word{u"今日", 0},  Word{u"本日", 0},    Word{u"きょう", 0},     Word{u"today", 0},   Word{u"明日", 1},
        Word{u"あす", 1},  Word{u"あした", 1},  Word{u"tomorrow", 1},   Word{u"明後日", 2},  Word{u"あさって", 2},
        Word{u"昨日", -1}, Word{u"きのう", -1}, Word{u"yesterday", -1}, Word{u"一昨日", -2}, Word{u"おととい", -2},
    };
    for (const Word &word : words)
        if (text == QStringView(word.text))
            return today.addDays(word.days);
    return std::nullopt;
}

std::optional<QDate> byWeekday(const QString &text, QDate today)
{
    static constexpr std::array<const char16_t *, 7> english{u"monday", u"tuesday",  u"wednesday", u"thursday",
                                                             u"friday", u"saturday", u"sunday"};
    for (int weekday = 1; weekday <= 7; ++weekday) {
        const QString ja = weekdayName(weekday).ja;
        const QStringView en(english.at(static_cast<std::size_t>(weekday - 1)));
        if (text == ja || text == ja + u"曜" || text == ja + u"曜日" || text == en || text == en.left(3))
            return today.addDays((weekday - today.dayOfWeek() + 6) % 7 + 1);
    }
    return std::nullopt;
}

std::optional<QDate> byOffset(const QString &text, QDate today)
{
    const auto match = matched(text, u"([+-])([0-9]{1,4})(d|日|日後|w|週|週間|m|か月|ヶ月|カ月|月)?");
    if (!match.hasMatch())
        return std::nullopt;
    const int count = match.captured(2).toInt() * (match.captured(1) == u"-" ? -1 : 1);
    const QString unit = match.captured(3);
    if (unit.startsWith(u'w') || unit.startsWith(u'週'))
        return today.addDays(7LL * count);
    if (unit.startsWith(u'm') || unit.endsWith(u'月'))
        return today.addMonths(count);
    return today.addDays(count);
}

// A date of an era; nothing where the text is none.
std::optional<Result<QDate>> byEra(const QString &text)
{
    const auto match
        = matched(text, u"(明治|大正|昭和|平成|令和|[mtshr])(元|[0-9]{1,2})[./年-]([0-9]{1,2})[./月-]([0-9]{1,2})日?");
    const auto era = match.hasMatch() ? eraOfWord(match.captured(1)) : std::nullopt;
    if (!era)
        return std::nullopt;
    const int year = match.captured(2) == u"元" ? 1 : match.captured(2).toInt();
    return dayOfEra(text, {*era, year}, match.captured(3).toInt(), match.captured(4).toInt());
}

std::optional<Result<QDate>> byYear(const QString &text)
{
    auto match = matched(text, u"([0-9]{4})[./年-]([0-9]{1,2})[./月-]([0-9]{1,2})日?");
    if (!match.hasMatch())
        match = matched(text, u"([0-9]{4})([0-9]{2})([0-9]{2})");
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (!date.isValid() || match.captured(1).toInt() == 0)
        return noSuchDay(text);
    return date;
}

std::optional<Result<QDate>> byMonthAndDay(const QString &text, QDate today)
{
    const auto match = matched(text, u"([0-9]{1,2})[./月-]([0-9]{1,2})日?");
    if (!match.hasMatch())
        return std::nullopt;
    QDate nearest;
    for (int year = today.year() - 1; year <= today.year() + 1; ++year) {
        const QDate date(year, match.captured(1).toInt(), match.captured(2).toInt());
        if (date.isValid() && (!nearest.isValid() || qAbs(date.daysTo(today)) < qAbs(nearest.daysTo(today))))
            nearest = date;
    }
    if (!nearest.isValid())
        return noSuchDay(text);
    return nearest;
}

} // namespace

Result<QDate> parseDate(QStringView typed, QDate today)
{
    QString text = typed.toString().normalized(QString::NormalizationForm_KC).toLower();
    text.remove(u' ');
    text.replace(QChar(u'\u2212'), u'-');
    if (const auto date = byWord(text, today))
        return *date;
    if (const auto date = byWeekday(text, today))
        return *date;
    if (const auto date = byOffset(text, today))
        return *date;
    if (const auto date = byEra(text))
        return *date;
    if (const auto date = byYear(text))
        return *date;
    if (const auto date = byMonthAndDay(text, today))
        return *date;
    return refusedDate(typed, QStringLiteral("2026/11/30、11/30、R8.11.30、月曜、+3、明日 のように入れてください。"),
                       QStringLiteral("Type it like 2026/11/30, 11/30, R8.11.30, Monday, +3 or tomorrow."));
}

} // namespace kikubari::japan
