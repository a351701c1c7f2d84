// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/date_input.h"

#include "japan/date_words.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QRegularExpressionMatch>

#include <array>
#include <cmath>

namespace kikubari::japan {

namespace {

constexpr qsizetype longestDate = 60; // longer texts are notes, not dates
constexpr int earliestYear = 1800;    // earlier years are slips (0026/11/21)

#define KIKUBARI_ERA u"(明治|大正|昭和|平成|令和|明|大|昭|平|令|[mtshr])"

QRegularExpression whole(const char16_t *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QStringView(pattern)));
}

// 二十一 → 21; 〇 and 一〇 count by place.
int numberOfKanji(QStringView run)
{
    static constexpr QStringView digits = u"〇一二三四五六七八九";
    int whole = 0, last = 0;
    for (const QChar c : run) {
        if (c == u'十' || c == u'百') {
            whole += std::max(last, 1) * (c == u'十' ? 10 : 100);
            last = 0;
        } else {
            last = std::min(last, 9999) * 10 + static_cast<int>(digits.indexOf(c));
        }
    }
    return whole + last;
}

QString withoutKanjiNumbers(const QString &text)
{
    static const QRegularExpression numeral(QStringLiteral("[〇一二三四五六七八九十百]+(?=[年月日])"));
    QString out;
    qsizetype at = 0;
    for (auto all = numeral.globalMatch(text); all.hasNext();) {
        const auto match = all.next();
        out += QStringView(text).mid(at, match.capturedStart() - at);
        out += QString::number(numberOfKanji(match.capturedView()));
        at = match.capturedEnd();
    }
    return out + QStringView(text).mid(at);
}

bool isAnyDash(QChar c)
{
    return (c >= u'\u2010' && c <= u'\u2015') || c == u'\u2212' || c == u'ー' || c == u'\u2500';
}

// The day of a moment with its zone, in Tokyo: many programs write midnight there as 15:00Z of the day before.
std::optional<QDate> byMoment(const QString &text)
{
    static const auto moment = whole(u"[0-9]{4}-[0-9]{2}-[0-9]{2}[t ][0-9:.]+(z|[+-][0-9]{2}:?[0-9]{2})");
    if (!moment.match(text).hasMatch())
        return std::nullopt;
    const QDateTime read = QDateTime::fromString(text.toUpper().replace(u' ', u'T'), Qt::ISODateWithMs);
    return read.isValid() ? std::optional(read.toOffsetFromUtc(9 * 3600).date()) : std::nullopt;
}

// One width, one dash; weekday, time of the day and 生 taken off.
QString bareDate(QStringView typed)
{
    static const QRegularExpression weekday(
        QStringLiteral("\\s*(\\((日|月|火|水|木|金|土|祝|mon|tue|wed|thu|fri|sat|sun)(曜日?|・祝)?\\)|"
                       "(?<=[日\\s])[月火水木金土日](曜日?)?$)"));
    static const QRegularExpression time(
        QStringLiteral("[t\\s]\\s*((午前|午後|am|pm)\\s*)?[0-9]{1,2}(:[0-9]{1,2}(:[0-9]{1,2}([.,][0-9]{1,9})?)?|"
                       "時([0-9]{1,2}分([0-9]{1,2}秒)?)?)(\\s*(am|pm))?$"));
    static const QRegularExpression born(QStringLiteral("(生|生まれ)$"));
    QString text = typed.toString().normalized(QString::NormalizationForm_KC).toLower().trimmed();
    for (QChar &c : text)
        if (isAnyDash(c))
            c = u'-';
    static const QRegularExpression ahead(QStringLiteral("^(西暦|(mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\\s)\\s*"));
    text.remove(ahead);
    text.remove(born);
    text.remove(time);
    text.remove(weekday);
    return text.trimmed();
}

// Blanks between numbers separate them; others mean nothing.
QString withoutBlanks(QString text)
{
    static const QRegularExpression between(QStringLiteral("(?<=[0-9])\\s+(?=[0-9])"));
    text.replace(between, QStringLiteral("/"));
    QString out;
    for (const QChar c : text)
        if (!c.isSpace())
            out += c;
    return out;
}

// A year that is written twice, 2026(R8)/11/21 or 令和8年(2026年)11月21日: without the one in brackets, which is kept
// aside.
QString withoutSecondYear(QString text, QString &second)
{
    static const QRegularExpression bracket(
        QStringLiteral("\\((([0-9]{4})|(明治|大正|昭和|平成|令和|[mtshr])(元|[0-9]{1,2}))年?\\)"));
    const auto match = bracket.match(text);
    if (!match.hasMatch())
        return text;
    second = match.captured(1);
    return text.remove(match.capturedStart(), match.capturedLength());
}

bool isSameYear(QDate day, const QString &second)
{
    if (second.isEmpty())
        return true;
    static const auto era = whole(KIKUBARI_ERA u"(元|[0-9]{1,2})");
    const auto match = era.match(second);
    if (!match.hasMatch())
        return second.toInt() == day.year();
    const int year = match.captured(2) == u"元" ? 1 : match.captured(2).toInt();
    return eraOfWord(match.captured(1)).has_value()
        && dateOf({*eraOfWord(match.captured(1)), year}, day.month(), day.day()) == day;
}

Result<QDate> dayOf(QStringView typed, int year, int month, int day)
{
    const QDate date(year, month, day);
    if (!date.isValid() || year < earliestYear)
        return noSuchDay(typed);
    return date;
}

std::optional<Result<QDate>> byWesternYear(QStringView typed, const QString &text)
{
    static const auto parted = whole(u"([0-9]{4})[./年-]([0-9]{1,2})[./月-]([0-9]{1,2})日?[.]?");
    static const auto compact = whole(u"([0-9]{4})([0-9]{2})([0-9]{2})(?:[.]0)?");
    for (const auto *form : {&parted, &compact})
        if (const auto match = form->match(text); match.hasMatch())
            return dayOf(typed, match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return std::nullopt;
}

std::optional<Result<QDate>> byEraYear(QStringView typed, const QString &text)
{
    static const auto parted = whole(KIKUBARI_ERA u"[.]?(元|[0-9]{1,2})[./年-]([0-9]{1,2})[./月-]([0-9]{1,2})日?[.]?");
    static const auto compact = whole(KIKUBARI_ERA u"([0-9]{2})([0-9]{2})([0-9]{2})");
    for (const auto *form : {&parted, &compact}) {
        const auto match = form->match(text);
        const auto era = match.hasMatch() ? eraOfWord(match.captured(1)) : std::nullopt;
        if (!era)
            continue;
        const int year = match.captured(2) == u"元" ? 1 : match.captured(2).toInt();
        return dayOfEra(typed, {*era, year}, match.captured(3).toInt(), match.captured(4).toInt());
    }
    return std::nullopt;
}

int monthByName(const QString &name)
{
    static constexpr std::array<QStringView, 12> names{u"jan", u"feb", u"mar", u"apr", u"may", u"jun",
                                                       u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (name.startsWith(names.at(i)))
            return static_cast<int>(i) + 1;
    return 0;
}

// 11/21/2026, 21.11.2026, 21-Nov-2026, Nov 21, 2026.
std::optional<Result<QDate>> byYearLast(QStringView typed, const QString &text)
{
    static const auto numbers = whole(u"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})");
    static const auto dayFirst = whole(u"([0-9]{1,2})[./,-]?([a-z]{3,9})[./,-]*([0-9]{4})");
    static const auto monthFirst = whole(u"([a-z]{3,9})[./-]?([0-9]{1,2})[./,-]+([0-9]{4})");
    if (const auto match = numbers.match(text); match.hasMatch()) {
        const int one = match.captured(1).toInt(), two = match.captured(2).toInt(), year = match.captured(3).toInt();
        if (one <= 12 && two <= 12 && one != two)
            return refusedDate(typed,
                               QStringLiteral("月と日のどちらが先か決められません。年/月/日の順に直してください。"),
                               QStringLiteral("It may be month/day or day/month. Write it as year/month/day."));
        return one <= 12 ? dayOf(typed, year, one, two) : dayOf(typed, year, two, one);
    }
    if (const auto match = dayFirst.match(text); match.hasMatch() && monthByName(match.captured(2)) > 0)
        return dayOf(typed, match.captured(3).toInt(), monthByName(match.captured(2)), match.captured(1).toInt());
    if (const auto match = monthFirst.match(text); match.hasMatch() && monthByName(match.captured(1)) > 0)
        return dayOf(typed, match.captured(3).toInt(), monthByName(match.captured(1)), match.captured(2).toInt());
    return std::nullopt;
}

QDate inLatestEra(int year, int month, int day, QDate latest)
{
    for (const Era era : {Era::Reiwa, Era::Heisei, Era::Showa, Era::Taisho, Era::Meiji})
        if (const QDate date = dateOf({era, year}, month, day); date.isValid() && (!latest.isValid() || date <= latest))
            return date;
    return {};
}

QDate inLatestCentury(int year, int month, int day, QDate latest)
{
    if (!latest.isValid())
        return QDate(year + (year < 70 ? 2000 : 1900), month, day);
    for (int century = latest.year() / 100 * 100; century >= 1800; century -= 100)
        if (const QDate date(century + year, month, day); date.isValid() && date <= latest)
            return date;
    return {};
}

std::optional<Result<QDate>> byTwoDigits(QStringView typed, const QString &text, TwoDigitYear years, QDate latest)
{
    static const auto parted = whole(u"([0-9]{1,2})[./年-]([0-9]{1,2})[./月-]([0-9]{1,2})日?[.]?");
    static const auto compact = whole(u"([0-9]{2})([0-9]{2})([0-9]{2})");
    auto match = parted.match(text);
    if (!match.hasMatch())
        match = compact.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    if (years == TwoDigitYear::Refuse)
        return refusedDate(
            typed, QStringLiteral("年が2桁です。西暦と元号のどちらの年かを、この列の設定で選んでください。"),
            QStringLiteral("Its year has two digits. Choose for this column whether years are western or "
                           "of an era."));
    const int year = match.captured(1).toInt(), month = match.captured(2).toInt(), day = match.captured(3).toInt();
    const QDate date = years == TwoDigitYear::Era ? inLatestEra(year, month, day, latest)
                                                  : inLatestCentury(year, month, day, latest);
    if (!date.isValid())
        return noSuchDay(typed);
    return date;
}

// What a text that is no date probably is.
tl::unexpected<Error> noDate(QStringView typed)
{
    if (parseYearMonth(typed))
        return refusedDate(typed, QStringLiteral("日がありません。年月日で入れてください。"),
                           QStringLiteral("The day is missing. Write year, month and day."));
    return refusedDate(typed, QStringLiteral("2026/11/30、R8.11.30、令和8年11月30日 のように直してください。"),
                       QStringLiteral("Write it like 2026/11/30 or R8.11.30."));
}

} // namespace

Result<QDate> parseFileDate(QStringView typed, TwoDigitYear years, QDate latest)
{
    if (typed.size() > longestDate)
        return noDate(typed);
    const QString plain = typed.toString().normalized(QString::NormalizationForm_KC).toLower().trimmed();
    if (const auto day = byMoment(plain))
        return *day;
    QString second;
    const QString text = withoutSecondYear(withoutBlanks(withoutKanjiNumbers(bareDate(typed))), second);
    std::optional<Result<QDate>> read = byWesternYear(typed, text);
    if (!read)
        read = byEraYear(typed, text);
    if (!read)
        read = byYearLast(typed, text);
    if (!read)
        read = byTwoDigits(typed, text, years, latest);
    if (!read)
        return noDate(typed);
    if (*read && !isSameYear(**read, second))
        return refusedDate(typed, QStringLiteral("西暦と元号の年が合いません。どちらかを直してください。"),
                           QStringLiteral("The western year and the era's do not agree. Correct one of them."));
    return *read;
}

Result<QDate> parseYearMonth(QStringView typed)
{
    static const auto western = whole(u"([0-9]{4})[./年-]([0-9]{1,2})月?");
    static const auto compact = whole(u"([0-9]{4})([0-9]{2})");
    static const auto byEra = whole(KIKUBARI_ERA u"[.]?(元|[0-9]{1,2})[./年-]([0-9]{1,2})月?");
    const auto refuse = [&typed] {
        return refusedDate(typed, QStringLiteral("年月は 2026/11、R8.11、令和8年11月 のように入れてください。"),
                           QStringLiteral("Write a month like 2026/11 or R8.11."));
    };
    if (typed.size() > longestDate)
        return refuse();
    QString second;
    const QString text = withoutSecondYear(withoutBlanks(withoutKanjiNumbers(bareDate(typed))), second);
    for (const auto *form : {&western, &compact})
        if (const auto match = form->match(text); match.hasMatch())
            return dayOf(typed, match.captured(1).toInt(), match.captured(2).toInt(), 1);
    if (const auto match = byEra.match(text); match.hasMatch()) {
        const int year = match.captured(2) == u"元" ? 1 : match.captured(2).toInt();
        const int month = match.captured(3).toInt();
        const auto era = eraOfWord(match.captured(1));
        // An era may end or begin within the month: 昭和64年1月, 平成元年1月.
        for (const int day : {1, 8, 25, 30})
            if (const QDate date = dateOf({*era, year}, month, day); date.isValid())
                return QDate(date.year(), date.month(), 1);
        return dayOfEra(typed, {*era, year}, month, 1);
    }
    if (auto read = byWesternYear(typed, text); read && *read)
        return QDate((*read)->year(), (*read)->month(), 1);
    if (auto read = byEraYear(typed, text); read && *read)
        return QDate((*read)->year(), (*read)->month(), 1);
    return refuse();
}

QDate fromExcelSerial(double serial, bool dates1904)
{
    if (!std::isfinite(serial) || serial < 1 || serial >= 110'000)
        return {};
    const auto days = static_cast<qint64>(serial);
    if (dates1904)
        return QDate(1904, 1, 1).addDays(days);
    // Day 60 is 29 February 1900, which never was: the days before it count from another start.
    return days == 60 ? QDate() : QDate(1899, 12, days < 60 ? 31 : 30).addDays(days);
}

} // namespace kikubari::japan
