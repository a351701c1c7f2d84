// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_sheet.h"

#include "japan/date_input.h"

#include <algorithm>
#include <cmath>

namespace kikubari::exchange {

namespace {

// The column of a reference such as AB12: 27. -1 if there is none.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        const char16_t letter = c.unicode() & ~char16_t{0x20};
        if (letter < u'A' || letter > u'Z' || column > XlsxSheet::mostColumns)
            break;
        column = column * 26 + (letter - u'A' + 1);
    }
    return column - 1;
}

Text tooLongText()
{
    return {QStringLiteral("32,767文字を超える項目があります。短くしてください。"),
            QStringLiteral("A cell is longer than 32,767 characters. Shorten it.")};
}

constexpr double halfSecond = 0.5 / 86'400; // fractions of a day are not exact

// The day of a cell that is a date by its format. Beyond what a number alone would be taken for, 9999/12/31 is a usual
// way to write "without end".
QDate dayOf(double serial, bool dates1904)
{
    constexpr double lastOfAll = 2'958'465;
    const double rounded = serial + halfSecond;
    const QDate day = japan::fromExcelSerial(rounded, dates1904);
    if (day.isValid() || serial < 100'000 || serial > lastOfAll + 1)
        return day;
    return (dates1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30)).addDays(static_cast<qint64>(rounded));
}

QString dayText(QDate day, double serial)
{
    QString text = day.toString(u"yyyy/MM/dd");
    const double rounded = serial + halfSecond;
    const double time = rounded - std::floor(rounded) - halfSecond;
    if (time > halfSecond)
        text += u' ' + timeText(time);
    return text;
}

QString plainDigits(const QString &value, double number)
{
    // Digits as they stand in the file are exact where a double is not.
    const bool digits = !value.isEmpty() && value.size() <= 18 && value.front() != u'0'
        && std::all_of(value.cbegin(), value.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits ? value : plainNumber(number);
}

} // namespace

XlsxSheet::XlsxSheet(QString path, std::unique_ptr<XlsxPart> part, const XlsxShared &shared)
    : m_path(std::move(path)),
      m_xml(std::move(part)),
      m_shared(shared)
{
}

Result<bool> XlsxSheet::next(TableRow &row)
{
    while (m_xml.next()) {
        if (m_xml.starts(QLatin1String("sheetData"))) {
            m_inRows = true;
        } else if (m_xml.ends(QLatin1String("sheetData"))) {
            m_inRows = false;
        } else if (m_inRows && m_xml.starts(QLatin1String("row"))) {
            readRow(row);
            const auto filled = [](const TableCell &cell) { return !cell.text.isEmpty(); };
            while (!row.cells.empty() && !filled(row.cells.back()))
                row.cells.pop_back();
            if (!row.cells.empty() && m_row <= mostRows)
                return true;
        }
    }
    if (auto read = m_xml.outcome(m_path); !read)
        return tl::unexpected(read.error());
    return false;
}

void XlsxSheet::readRow(TableRow &row)
{
    const qint64 told = m_xml.attribute(QLatin1String("r")).toLongLong();
    m_row = told > 0 ? told : m_row + 1;
    row.line = m_row;
    row.cells.clear();
    row.fault = {};
    const int depth = m_xml.depth();
    int column = -1;
    while (m_xml.next()) {
        if (m_xml.starts(QLatin1String("c"))) {
            const RawCell raw = readCell(column + 1);
            column = raw.column;
            if (column < mostColumns)
                take(raw, row);
        } else if (!m_xml.isStart() && !m_xml.isText() && m_xml.depth() == depth) {
            return;
        }
    }
}

XlsxSheet::RawCell XlsxSheet::readCell(int expected)
{
    RawCell raw;
    raw.column = columnOf(m_xml.attribute(QLatin1String("r")));
    if (raw.column < 0)
        raw.column = expected;
    raw.style = m_xml.attribute(QLatin1String("s")).toInt();
    raw.type = m_xml.attribute(QLatin1String("t")).toString();
    const int depth = m_xml.depth();
    bool inValue = false;
    while (m_xml.next()) {
        if (m_xml.starts(QLatin1String("v")))
            inValue = true;
        else if (m_xml.ends(QLatin1String("v")))
            inValue = false;
        else if (m_xml.starts(QLatin1String("is")))
            raw.value = readRichText(m_xml);
        else if (inValue && m_xml.isText() && raw.value.size() <= longestCellText * 7)
            raw.value += m_xml.text();
        else if (!m_xml.isStart() && !m_xml.isText() && m_xml.depth() == depth)
            break;
    }
    return raw;
}

void XlsxSheet::take(const RawCell &raw, TableRow &row) const
{
    if (raw.value.isEmpty())
        return;
    const auto column = static_cast<std::size_t>(raw.column);
    if (row.cells.size() <= column)
        row.cells.resize(column + 1);
    TableCell &cell = row.cells[column];
    cell = {}; // a sheet may name a cell twice; the last counts
    if (raw.type == u"s")
        cell.text = m_shared.strings.text(raw.value.trimmed().toLongLong());
    else if (raw.type == u"str")
        cell.text = unescaped(raw.value).trimmed();
    else if (raw.type == u"inlineStr" || raw.type == u"e")
        cell.text = raw.value.trimmed();
    else if (raw.type == u"b")
        cell.text = raw.value.trimmed() == u"1" ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    else
        takeNumber(raw, cell);
    if (cell.text.contains(u'\r'))
        cell.text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    cell.text.remove(QChar::Null); // nothing that a person put there
    if (cell.text.size() > longestCellText)
        row.fault = tooLongText();
}

void XlsxSheet::takeNumber(const RawCell &raw, TableCell &cell) const
{
    const QString value = raw.value.trimmed();
    if (raw.type == u"d") { // the strict flavour may write a date as such
        cell.date = QDate::fromString(value.left(10), Qt::ISODate);
        cell.text = cell.date.isValid() ? cell.date.toString(u"yyyy/MM/dd") : value;
        return;
    }
    bool isNumber = false;
    cell.number = value.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(cell.number)) {
        cell.number = 0;
        cell.text = value;
        return;
    }
    cell.isNumber = true;
    cell.text = plainDigits(value, cell.number);
    const NumberFormat &format = m_shared.styles.format(raw.style);
    const bool whole = cell.number >= 0 && cell.number < 1e15 && std::floor(cell.number) == cell.number;
    switch (format.kind()) {
    case NumberFormat::Kind::Number: return;
    case NumberFormat::Kind::Digits:
        if (whole)
            cell.text = format.masked(static_cast<qint64>(cell.number));
        return;
    case NumberFormat::Kind::Time: cell.text = timeText(cell.number); return;
    case NumberFormat::Kind::Day:
        cell.date = dayOf(cell.number, m_shared.dates1904);
        if (!cell.date.isValid())
            return;
        cell.isNumber = false;
        cell.text = dayText(cell.date, cell.number);
    }
}

double XlsxSheet::fraction() const
{
    const auto promised = static_cast<double>(std::max<qint64>(m_xml.promised(), 1));
    return std::min(1.0, static_cast<double>(m_xml.unpacked()) / promised);
}

Result<SheetExtent> measureSheet(XlsxSheet &sheet, const std::function<bool(double)> &goOn)
{
    constexpr qint64 firstRows = 50;
    constexpr qint64 askEvery = 1'000;
    SheetExtent extent;
    TableRow row;
    for (qint64 rows = 1;; ++rows) {
        const auto more = sheet.next(row);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return extent;
        extent.cells += std::ranges::count_if(row.cells, [](const TableCell &cell) { return !cell.text.isEmpty(); });
        if (rows <= firstRows)
            extent.width = std::max(extent.width, row.cells.size());
        if (rows % askEvery == 0 && !goOn(sheet.fraction()))
            return failure(ErrorKind::Cancelled, QStringLiteral("ファイルの読み取りを中止しました。"),
                           QStringLiteral("Reading the file was stopped."));
    }
}

} // namespace kikubari::exchange
