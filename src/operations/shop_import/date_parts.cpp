// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/date_parts.h"

#include "japan/fold.h"
#include "japan/person_name.h"
#include "operations/shop_import/heading_words.h"

#include <QRegularExpression>

#include <array>

namespace kikubari::operations {

using namespace Qt::StringLiterals;
using exchange::TableRow;

namespace {

enum class Unit { None, Era, Year, Month, Day };

/// A heading's last word where it is a part of a date, and what stands before it.
struct PartHeading
{
    Unit unit = Unit::None;
    QString stem;
};

PartHeading partOf(const QString &heading, const QString &group)
{
    static const std::array<std::pair<QString, Unit>, 12> ends{{{u"元号"_s, Unit::Era},
                                                                {u"年号"_s, Unit::Era},
                                                                {u"和暦"_s, Unit::Era},
                                                                {u"年"_s, Unit::Year},
                                                                {u"月"_s, Unit::Month},
                                                                {u"日"_s, Unit::Day},
                                                                {u"era"_s, Unit::Era},
                                                                {u"year"_s, Unit::Year},
                                                                {u"month"_s, Unit::Month},
                                                                {u"day"_s, Unit::Day},
                                                                {u"西暦"_s, Unit::Year},
                                                                {u"gengo"_s, Unit::Era}}};
    const auto folded = foldedHeading(heading, true);
    for (const auto &[end, unit] : ends) {
        const auto word = foldedHeading(end);
        if (folded == word)
            return {unit, foldedHeading(group, true)};
        if (folded.endsWith(word))
            return {unit, foldedHeading(group, true) + folded.chopped(word.size())};
    }
    return {};
}

/// The heading of the whole date that a stem means: 納車 → 納車日; nothing where it means none.
QString wholeHeading(const QString &stem)
{
    if (stem.isEmpty())
        return {};
    for (const auto &end : {u"日"_s, QString(), u"年月日"_s}) {
        const auto guess = guessHeading(stem + end);
        if (guess.confidence >= 90 && isDateField(guess.field))
            return stem + end;
    }
    return {};
}

QString cellText(const TableRow &row, int column)
{
    return column < static_cast<int>(row.cells.size())
        ? japan::ordinaryWidth(row.cells[static_cast<std::size_t>(column)].text).simplified()
        : QString();
}

/// The digits of a part: "3月" and "03" are 3, 元 is 1. -1 where there is no number, 0 where there is nothing.
int partNumber(QString text)
{
    text.remove(QRegularExpression(u"[年月日\\s]"_s));
    if (text.isEmpty())
        return 0;
    if (text == u"元")
        return 1;
    bool isNumber = false;
    const auto number = text.toDouble(&isNumber);
    return isNumber && number >= 0 && number < 10000 ? static_cast<int>(number) : -1;
}

/// Whether a column holds whole numbers from 1 to `most` in nearly all rows that have something.
bool holdsNumbers(const std::vector<TableRow> &rows, const SheetLayout &layout, int column, int most)
{
    int filled = 0, fitting = 0;
    for (const auto &row : rows) {
        const auto text = cellText(row, column);
        if (row.line <= layout.headerLine || text.isEmpty())
            continue;
        ++filled;
        const int number = partNumber(text);
        fitting += number >= 0 && number <= most ? 1 : 0;
    }
    return filled > 0 && fitting * 10 >= filled * 8;
}

/// The letter of an era as a column of its own names it; also by its number (1 = Meiji to 5 = Reiwa, JIS X 0301).
QString eraLetter(const QString &text)
{
    static const QString kanji = u"明大昭平令"_s, letters = u"MTSHR"_s;
    if (text.isEmpty())
        return {};
    const auto first = text.front().toUpper();
    for (const auto &names : {kanji, letters, u"12345"_s})
        if (const auto at = names.indexOf(first); at >= 0)
            return letters.mid(at, 1);
    return {};
}

QString joined(const QString &era, QString year, const QString &month, const QString &day)
{
    const int m = partNumber(month), d = partNumber(day);
    year.remove(u'年');
    if (partNumber(year) == 0 && m == 0 && d == 0)
        return {};
    const auto letter = eraLetter(era);
    if (year.isEmpty())
        return month % u'月' % day % u'日';
    if (!era.isEmpty() && letter.isEmpty() && partNumber(year) < 1000) // an era nobody knows: the row says so
        return era % year % u'年' % month % u'月' % day % u'日';
    if (partNumber(year) > 0 && partNumber(year) < 1000 && !letter.isEmpty())
        year = letter + QString::number(partNumber(year));
    if (m == 0)
        return year;
    if (d == 0)
        return year % u'年' % QString(month).remove(u'月') % u'月';
    const bool spelled = !year.front().isDigit() && letter.isEmpty() && year.size() > 2;
    const QString mm = QString(month).remove(u'月'), dd = QString(day).remove(u'日');
    return spelled ? QString(year % u'年' % mm % u'月' % dd % u'日')
                   : QString(year % u'/' % mm % u'/' % dd).replace(u'/', year.front().isDigit() ? u'/' : u'.');
}

/// A date whose columns say 年, 月 (and 元号, 日) themselves.
std::optional<SpreadDate> named(const SheetLayout &layout, int first)
{
    SpreadDate date;
    date.first = first;
    int at = first;
    const auto part = [&](int column) { return partOf(layout.headings.value(column), layout.groups.value(column)); };
    const auto lead = part(first);
    if (lead.unit == Unit::Era) {
        date.era = true;
        ++at;
    }
    if (part(at).unit != Unit::Year || part(at).stem != lead.stem || part(at + 1).unit != Unit::Month
        || part(at + 1).stem != lead.stem)
        return std::nullopt;
    at += 2;
    date.day = part(at).unit == Unit::Day && part(at).stem == lead.stem;
    date.count = at - first + (date.day ? 1 : 0);
    date.heading = wholeHeading(lead.stem);
    return date.heading.isEmpty() ? std::nullopt : std::optional(date);
}

/// A date whose first column alone has a heading.
std::optional<SpreadDate> unnamed(const std::vector<TableRow> &rows, const SheetLayout &layout, int first)
{
    const auto &heading = layout.headings.at(first);
    const auto guess = guessHeading(heading, layout.groups.value(first));
    if (guess.confidence < 90 || !isDateField(guess.field))
        return std::nullopt;
    const auto blank = [&](int column) { return layout.headings.value(column).isEmpty() && column < layout.width; };
    for (const int era : {0, 1}) {
        const int year = first + era;
        if ((era == 1 && !blank(year)) || !blank(year + 1) || !blank(year + 2)
            || !holdsNumbers(rows, layout, year, 2200) || !holdsNumbers(rows, layout, year + 1, 12)
            || !holdsNumbers(rows, layout, year + 2, 31))
            continue;
        return SpreadDate{first, era + 3, era == 1, true, heading};
    }
    return std::nullopt;
}

} // namespace

bool isDateField(ShopField field)
{
    using enum ShopField;
    return (infoOf(field).group == ShopGroup::CarDates) || field == Birthday || field == FirstMetOn
        || field == Anniversary || field == ContactOn || field == VisitedOn || field == DmOn || field == ShakenOn
        || field == ServiceOn || field == BookedFor || field == OtherInspectionDueOn;
}

bool isDatePartHeading(const QString &heading)
{
    const auto part = partOf(heading, {});
    return part.unit != Unit::None && part.stem.isEmpty();
}

std::vector<SpreadDate> findSpreadDates(const std::vector<TableRow> &rows, const SheetLayout &layout)
{
    std::vector<SpreadDate> dates;
    for (int i = 0; i + 1 < layout.width && layout.headerLine > 0; ++i) {
        auto date = named(layout, i);
        if (date) {
            const int month = i + (date->era ? 2 : 1);
            if (!holdsNumbers(rows, layout, month, 12) || (date->day && !holdsNumbers(rows, layout, month + 1, 31)))
                date.reset();
        } else if (!layout.headings.at(i).isEmpty()) {
            date = unnamed(rows, layout, i);
        }
        if (!date)
            continue;
        dates.push_back(*date);
        i += date->count - 1;
    }
    return dates;
}

void joinSpreadDates(TableRow &row, const SheetLayout &layout)
{
    for (const auto &date : layout.spreadDates) {
        const int year = date.first + (date.era ? 1 : 0);
        const auto text = joined(date.era ? cellText(row, date.first) : QString(), cellText(row, year),
                                 cellText(row, year + 1), date.day ? cellText(row, year + 2) : QString());
        for (int i = date.first; i < date.first + date.count && i < static_cast<int>(row.cells.size()); ++i)
            row.cells[static_cast<std::size_t>(i)] = {};
        if (date.first < static_cast<int>(row.cells.size()))
            row.cells[static_cast<std::size_t>(date.first)].text = text;
    }
}

} // namespace kikubari::operations
