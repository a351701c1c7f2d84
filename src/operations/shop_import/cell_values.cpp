// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/cell_values.h"

#include "exchange/defuse.h"
#include "japan/fold.h"
#include "japan/person_name.h"
#include "operations/shop_import/known_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace kikubari::operations {

using namespace Qt::StringLiterals;

namespace {

/// Spreadsheets count days from 1900: these are 1927 to 2119.
constexpr double firstSerial = 10000, lastSerial = 80000;

bool isHalfKana(QChar c)
{
    return c.unicode() >= 0xFF61 && c.unicode() <= 0xFF9F;
}

/// 0000/00/00, 1900/01/00 and 0: what programs write for "none".
bool isNoDay(const QString &text)
{
    const bool anyDigit = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    const bool onlyZeros = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.digitValue() == 0 || QStringView(u"/-.: 　年月日").contains(c);
    });
    return (anyDigit && onlyZeros) || text == u"1900/01/00" || text == u"1900/1/0" || text == u"/  /" || text == u"//";
}

} // namespace

ReadDay readDay(const exchange::TableCell &cell, japan::TwoDigitYear years, QDate today)
{
    ReadDay read;
    if (cell.date.isValid()) {
        read.day = cell.date;
        return read;
    }
    const auto text = cell.text.trimmed();
    if (text.isEmpty() || isNoDay(text) || saysNothing(japan::fold(text)))
        return read;
    const auto day = japan::parseFileDate(text, years, today);
    if (day) {
        read.day = *day;
        return read;
    }
    if (const auto american = monthDayYear(text); american.isValid()) {
        read.day = american;
        read.american = true;
        return read;
    }
    bool isNumber = false;
    const auto number = japan::ordinaryWidth(text).toDouble(&isNumber);
    if (isNumber && number >= firstSerial && number < lastSerial) {
        read.day = japan::fromExcelSerial(number);
        read.fromSerial = read.day.isValid() && !cell.isNumber;
        if (read.day.isValid())
            return read;
    }
    if (const auto month = japan::parseYearMonth(text)) {
        read.day = *month;
        read.monthOnly = true;
        return read;
    }
    read.fault = day.error().text;
    return read;
}

QDate eraSeenFrom(ShopField field, QDate today)
{
    using enum ShopField;
    const bool toCome = field == InspectionDueOn || field == OtherInspectionDueOn || field == ContractEndsOn
        || field == InsuranceEndsOn || field == WarrantyEndsOn || field == BookedFor;
    return toCome ? today.addYears(7) : today;
}

QDate monthDayYear(const QString &text)
{
    static const QRegularExpression form(
        u"^([0-9]{1,2})/([0-9]{1,2})/((?:19|20)[0-9]{2})(?:\\s+[0-9:]+(?:\\s*[AP]M)?)?$"_s);
    const auto match = form.match(japan::ordinaryWidth(text).simplified().toUpper());
    return match.hasMatch() ? QDate(match.captured(3).toInt(), match.captured(1).toInt(), match.captured(2).toInt())
                            : QDate();
}

bool isDitto(const QString &text)
{
    static const QStringList words{u"〃"_s, u"〃〃"_s, u"同上"_s, u"″"_s, u"仝"_s, u"仝上"_s};
    return words.contains(text.trimmed());
}

bool isDayOfNoYear(const QString &text)
{
    static const QRegularExpression form(u"^(?:--[0-9]{2}-?[0-9]{2}|[0-9]{1,2}月[0-9]{1,2}日)$"_s);
    return form.match(japan::ordinaryWidth(text).simplified()).hasMatch();
}

bool isYearAlone(const QString &text)
{
    static const QRegularExpression year(
        u"^(?:(?:19|20)[0-9]{2}年?度?|(?:明治|大正|昭和|平成|令和|[MTSHRmtshr])(?:元|[0-9]{1,2})年?(?:式|頃|ごろ)?)$"_s);
    return year.match(japan::ordinaryWidth(text).simplified()).hasMatch();
}

QString keptText(const QString &text)
{
    QString kept = exchange::undefused(text);
    for (qsizetype at = 0; at < kept.size(); ++at) {
        if (!isHalfKana(kept[at]))
            continue;
        auto end = at;
        while (end < kept.size() && isHalfKana(kept[end]))
            ++end;
        const auto composed = kept.mid(at, end - at).normalized(QString::NormalizationForm_KC);
        kept.replace(at, end - at, composed);
        at += composed.size() - 1;
    }
    qsizetype from = 0, to = kept.size();
    while (from < to && kept[from].isSpace())
        ++from;
    while (to > from && kept[to - 1].isSpace())
        --to;
    return kept.mid(from, to - from);
}

QString keptLine(const QString &text)
{
    return keptText(text).simplified();
}

QString columnName(const ColumnMapping &column)
{
    return column.heading.isEmpty() ? infoOf(column.field).label.ja : column.heading;
}

} // namespace kikubari::operations
