// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cells.h"

#include <QDate>

#include <algorithm>
#include <charconv>

namespace kikubari::store {

using domain::Column;
using domain::ColumnType;

namespace {

constexpr qint64 daysBefore1970 = 2440588; ///< Julian day of 1970-01-01

/// Two digits; -1 for anything else.
int twoDigits(const char *at)
{
    const unsigned tens = static_cast<unsigned char>(at[0]) - '0', ones = static_cast<unsigned char>(at[1]) - '0';
    return tens < 10 && ones < 10 ? static_cast<int>(tens * 10 + ones) : -1;
}

/// Gregorian calendar, counted from 1 March (so that the leap day ends the year).
constexpr qint64 julianDay(int year, int month, int day)
{
    const int shifted = month <= 2 ? year - 1 : year;
    const int era = shifted / 400, ofEra = shifted - era * 400;
    const int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int dayOfEra = ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear;
    return qint64{era} * 146097 + dayOfEra - 719468 + daysBefore1970;
}
static_assert(julianDay(1970, 1, 1) == daysBefore1970 && julianDay(2000, 3, 1) == 2451605);

int daysOfMonth(int year, int month)
{
    static constexpr int days[]{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

CellFault parseWord(const Column &column, std::string_view text, Cell &cell)
{
    const auto found = std::find(column.words.begin(), column.words.end(), text);
    if (found == column.words.end())
        return CellFault::UnknownWord;
    cell.stored = Cell::Stored::Integer;
    cell.integer = found - column.words.begin();
    return CellFault::None;
}

CellFault parseWordSet(const Column &column, std::string_view text, std::string &scratch, Cell &cell)
{
    scratch.clear();
    std::size_t at = 0;
    while (at < text.size()) {
        const auto begin = text.find_first_not_of(" \t", at);
        if (begin == std::string_view::npos)
            break;
        const auto end = std::min(text.find_first_of(" \t", begin), text.size());
        const auto word = text.substr(begin, end - begin);
        if (std::find(column.words.begin(), column.words.end(), word) == column.words.end())
            return CellFault::UnknownWord;
        if (!scratch.empty())
            scratch.push_back(' ');
        scratch.append(word);
        at = end;
    }
    cell.stored = Cell::Stored::Text;
    cell.text = scratch;
    return CellFault::None;
}

CellFault parseNumber(const Column &column, std::string_view text, std::string &scratch, Cell &cell)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < column.least || number > column.most)
        return CellFault::OutOfRange;
    cell.stored = Cell::Stored::Integer;
    cell.integer = number;
    scratch = std::to_string(number);
    cell.text = scratch;
    return CellFault::None;
}

CellFault parseId(std::optional<RowId> id, CellFault unknown, Cell &cell)
{
    if (!id)
        return unknown;
    cell.stored = Cell::Stored::Integer;
    cell.integer = *id;
    return CellFault::None;
}

CellFault ofEmpty(const Column &column)
{
    if (column.type == ColumnType::CustomerRef && !column.optional)
        return column.key ? CellFault::EmptyKey : CellFault::NoCustomer;
    return column.key ? CellFault::EmptyKey : CellFault::None;
}

} // namespace

std::optional<qint64> julianDayOf(std::string_view iso)
{
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-')
        return std::nullopt;
    const int century = twoDigits(iso.data()), ofCentury = twoDigits(iso.data() + 2);
    const int month = twoDigits(iso.data() + 5), day = twoDigits(iso.data() + 8);
    if (century < 0 || ofCentury < 0 || month < 1 || month > 12 || day < 1)
        return std::nullopt;
    const int year = century * 100 + ofCentury;
    if (year == 0 || day > daysOfMonth(year, month))
        return std::nullopt;
    return julianDay(year, month, day);
}

void appendIsoDay(std::string &text, qint64 julianDay)
{
    int year = 0, month = 0, day = 0;
    QDate::fromJulianDay(julianDay).getDate(&year, &month, &day);
    const char digits[]{static_cast<char>('0' + year / 1000),
                        static_cast<char>('0' + year / 100 % 10),
                        static_cast<char>('0' + year / 10 % 10),
                        static_cast<char>('0' + year % 10),
                        '-',
                        static_cast<char>('0' + month / 10),
                        static_cast<char>('0' + month % 10),
                        '-',
                        static_cast<char>('0' + day / 10),
                        static_cast<char>('0' + day % 10)};
    text.append(digits, sizeof digits);
}

CellFault parseCell(const Column &column, std::string_view text, References &references, std::string &scratch,
                    Cell &cell)
{
    cell.stored = Cell::Stored::Null;
    cell.text = text;
    if (text.empty())
        return ofEmpty(column);
    switch (column.type) {
    case ColumnType::Text:
    case ColumnType::LooseRef: cell.stored = Cell::Stored::Text; return CellFault::None;
    case ColumnType::Date: return parseId(julianDayOf(text), CellFault::NoSuchDay, cell);
    case ColumnType::Integer: return parseNumber(column, text, scratch, cell);
    case ColumnType::Word: return parseWord(column, text, cell);
    case ColumnType::WordSet: return parseWordSet(column, text, scratch, cell);
    case ColumnType::CustomerRef: return parseId(references.customer(text), CellFault::UnknownCustomer, cell);
    case ColumnType::StaffRef: return parseId(references.staff(text), CellFault::UnknownStaff, cell);
    case ColumnType::CodeRef:
        cell.stored = Cell::Stored::Text;
        return references.exists(column.target, text) ? CellFault::None : CellFault::UnknownReference;
    }
    return CellFault::None;
}

} // namespace kikubari::store
