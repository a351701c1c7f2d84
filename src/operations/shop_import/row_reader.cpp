// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/row_reader.h"

#include "japan/address.h"
#include "japan/fold.h"
#include "japan/person_name.h"
#include "operations/shop_import/date_parts.h"
#include "operations/shop_import/heading_words.h"
#include "operations/shop_import/known_words.h"

#include <QRegularExpression>

namespace kikubari::operations {

using namespace Qt::StringLiterals;
using enum ShopField;
using domain::RecordKind;
using store::Record;

namespace {

/// Columns that only describe how the customer is looked after; a row that has nothing else of him names nobody.
bool tellsWhoItIs(ShopField field)
{
    switch (infoOf(field).group) {
    case ShopGroup::Customer:
    case ShopGroup::Address:
    case ShopGroup::Reach:
    case ShopGroup::Person: return field != Honorific && field != Kind && field != Age && field != Fax;
    default: return false;
    }
}

/// The columns of the record that a date field fills; nullptr for other fields.
const char *customerDate(ShopField field)
{
    return field == Birthday   ? "birthday"
        : field == FirstMetOn  ? "first_met_on"
        : field == Anniversary ? "anniversary"
                               : nullptr;
}

} // namespace

RowReader::RowReader(const ShopFilePlan &plan, const SheetLayout &layout, QDate today, StaffFinder &staff,
                     ShopFindings &findings)
    : m_plan(plan),
      m_layout(layout),
      m_today(today),
      m_staff(staff),
      m_findings(findings)
{
    for (const auto &column : plan.columns)
        m_noteColumns += column.field == Note ? 1 : 0;
}

exchange::TableRow RowReader::completed(exchange::TableRow row)
{
    for (std::size_t i = 0; i < std::min(row.cells.size(), m_above.size()); ++i)
        if (isDitto(row.cells[i].text))
            row.cells[i] = m_above[i];
    m_above = row.cells;
    joinSpreadDates(row, m_layout);
    return row;
}

ShopDraft RowReader::read(const exchange::TableRow &asWritten)
{
    const auto row = completed(asWritten);
    m_draft = ShopDraft();
    m_parts = Parts();
    m_cars.clear();
    m_phones.clear();
    m_draft.line = row.line;
    m_draft.converted.resize(static_cast<qsizetype>(m_plan.columns.size()));
    if (row.faulty()) {
        reject(nullptr, {}, u"unreadable_row"_s, row.fault);
        return std::move(m_draft);
    }
    checkWidth(row);
    if (!m_draft.rejects.empty())
        return std::move(m_draft);
    const auto madeBefore = m_staff.made().size();
    static const Cell nothing;
    for (const auto &column : m_plan.columns) {
        const auto at = static_cast<std::size_t>(column.column);
        readCell(column, at < row.cells.size() ? row.cells[at] : nothing);
    }
    finishCars();
    finishCustomer();
    finishHistory();
    if (!m_draft.rejects.empty())
        m_staff.forgetSince(madeBefore);
    return std::move(m_draft);
}

void RowReader::checkWidth(const exchange::TableRow &row)
{
    if (!m_strictWidth || m_layout.headed == 0)
        return;
    const auto cells = static_cast<int>(row.cells.size());
    const bool more = cells > m_layout.headed && !m_layout.overfull
        && std::any_of(row.cells.begin() + m_layout.headed, row.cells.end(),
                       [](const auto &cell) { return !cell.text.isEmpty(); });
    const bool fewer = cells < m_layout.headed && !m_layout.ragged;
    if (more || fewer)
        reject(
            nullptr, {}, u"field_count"_s,
            {u"見出しは%1列ですが、この行は%2列です。区切りの記号や引用符を確かめてください"_s.arg(m_layout.headed)
                 .arg(cells),
             u"There are %1 headings but %2 cells in this row. Check its delimiters and quotes"_s.arg(m_layout.headed)
                 .arg(cells)});
}

void RowReader::readCell(const Column &column, const Cell &cell)
{
    const auto text = keptText(cell.text);
    if (text.isEmpty() && !cell.date.isValid())
        return;
    if (tellsWhoItIs(column.field))
        m_parts.anyCustomer = true;
    const bool taken = readPersonField(column, cell) || readCareField(column, cell) || readCarField(column, cell)
        || readHistoryField(column, cell);
    if (taken || column.field != Extra || column.heading.isEmpty())
        return;
    auto name = column.heading;
    if (domain::describe(RecordKind::Customer).indexOf(name.toStdString()) >= 0)
        name += u"（元の列）"_s;
    m_draft.customer.extra.insert(name, text);
    converted(column, text);
}

bool RowReader::readPersonField(const Column &column, const Cell &cell)
{
    const auto text = keptText(cell.text);
    auto &customer = m_draft.customer;
    if (const char *target = customerDate(column.field)) {
        setDay(customer, target, column, cell);
        return true;
    }
    switch (column.field) {
    case CustomerCode:
        customer.set("code", japan::ordinaryWidth(text).simplified());
        converted(column, customer.value("code"));
        return true;
    case Name: m_parts.name = text; return true;
    case FamilyName: m_parts.family = text; return true;
    case GivenName: m_parts.given = text; return true;
    case Kana: m_parts.kana = text; return true;
    case FamilyKana: m_parts.familyKana = text; return true;
    case GivenKana: m_parts.givenKana = text; return true;
    case Company: m_parts.company = saysNothing(japan::fold(text)) ? QString() : text; return true;
    case Department: m_parts.department = keptLine(text); return true;
    case Honorific: m_parts.honorific = keptLine(text); return true;
    case ShopField::Kind: m_parts.kind = keptLine(text); return true;
    case PostalCode: readPostalCode(column, text); return true;
    case Prefecture: {
        const auto named = prefectureOfCode(text);
        m_parts.prefecture = named.isEmpty() ? keptLine(text) : named;
        return true;
    }
    case City: m_parts.city = keptLine(text); return true;
    case Address: m_parts.addressLines << text; return true;
    case Building: m_parts.building = keptLine(text); return true;
    case Phone:
    case Mobile:
    case AnyPhone:
    case WorkPhone: m_phones.push_back({&column, text}); return true;
    case Email: readEmail(column, text); return true;
    case Fax:
    case Age:
    case Ignore: return true;
    default: return false;
    }
}

bool RowReader::readCareField(const Column &column, const Cell &cell)
{
    const auto text = keptText(cell.text), line = keptLine(cell.text);
    auto &customer = m_draft.customer;
    const auto set = [&](std::string_view target, const QString &value) {
        customer.set(target, value);
        converted(column, value);
        return true;
    };
    switch (column.field) {
    case Sex:
        if (const auto sex = sexOf(japan::fold(text)))
            return set("sex", *sex);
        if (const auto sex = sexOfCode(japan::fold(text)))
            return set("sex", *sex);
        if (!saysNothing(japan::fold(text)))
            keepInNote(column, line);
        return true;
    case Occupation: return set("occupation", line);
    case Rank: return set("rank", line);
    case Household: return set("household", japan::ordinaryWidth(line));
    case Staff: m_parts.staffName = line; return true;
    case StaffCode: m_parts.staffCode = line; return true;
    case Referrer:
        if (!saysNothing(japan::fold(text)))
            m_draft.referrer = line;
        converted(column, m_draft.referrer);
        return true;
    case Store: return set("store", m_stores.value(japan::fold(line), line));
    case Note:
        m_parts.notes.emplace_back(m_noteColumns > 1 ? columnName(column) : QString(), text);
        converted(column, text);
        return true;
    case Refuses:
    case PermitsDm:
    case RefusesDm: readRefusal(column, line); return true;
    default: return false;
    }
}

void RowReader::readPostalCode(const Column &column, const QString &text)
{
    if (saysNothing(japan::fold(text)) || text == u"〒")
        return;
    bool repaired = false;
    const auto code = japan::normalisedPostalCode(text, &repaired);
    // Five digits lost two zeros only in Hokkaido, whose codes begin with 00; that needs the address.
    if (code.isEmpty() || (repaired && code.startsWith(u"00"))) {
        m_parts.doubtfulCode = code;
        m_parts.doubtfulText = text;
        return;
    }
    if (repaired)
        find(u"zero_restored"_s, column,
             {u"先頭の 0 が落ちた郵便番号を補いました"_s,
              u"Postal codes that had lost a leading zero were completed"_s});
    m_draft.customer.set("postal_code", code);
    converted(column, code);
}

void RowReader::readEmail(const Column &column, const QString &text)
{
    static const QRegularExpression whole(u"^[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+$"_s);
    static const QRegularExpression inside(u"[A-Za-z0-9._%+\\-]+@[A-Za-z0-9.\\-]+\\.[A-Za-z]{2,}"_s);
    if (saysNothing(japan::fold(text)))
        return;
    auto address = japan::ordinaryWidth(text).simplified();
    address.replace(u'＠', u'@').replace(u'．', u'.');
    if (!whole.match(address).hasMatch()) {
        const auto first = inside.match(address);
        if (!first.hasMatch()) {
            reject(&column, text, u"bad_email"_s,
                   {u"メールアドレス「%1」に @ とドメインがありません。直すか、空にしてください"_s.arg(text.left(60)),
                    u"The e-mail address “%1” lacks its @ or domain. Mend it or leave it empty"_s.arg(text.left(60))});
            return;
        }
        if (const auto rest = address.remove(first.captured()).simplified(); rest.size() > 2)
            keepInNote(column, rest);
        address = first.captured();
    }
    m_draft.customer.set("email", address);
    converted(column, address);
}

void RowReader::readRefusal(const Column &column, const QString &text)
{
    const auto folded = japan::fold(text);
    static const QStringList noWords{japan::fold(u"不可"), japan::fold(u"拒否"), japan::fold(u"不要"),
                                     japan::fold(u"停止"), japan::fold(u"禁止"), japan::fold(u"お断り"),
                                     japan::fold(u"ng")};
    const auto mark = markOf(folded);
    const auto heading = japan::fold(column.heading);
    auto ways = refusalsIn(heading);
    if (ways.isEmpty() && (column.field == PermitsDm || column.field == RefusesDm))
        ways << u"dm"_s;
    const bool asksPermission = column.field == PermitsDm || heading.contains(japan::fold(u"可否"));
    bool refused = false;
    if (asksPermission)
        refused = mark
            ? !*mark
            : std::any_of(noWords.begin(), noWords.end(), [&](const auto &word) { return folded.contains(word); });
    else if (noWords.contains(folded))
        refused = true;
    else if (mark)
        refused = *mark;
    else if (const auto named = refusalsIn(folded); !named.isEmpty()) {
        ways = named;
        refused = true;
    } else {
        keepInNote(column, text);
        return;
    }
    if (asksPermission && !mark && !refused && !saysNothing(folded))
        keepInNote(column, text);
    if (!refused)
        return;
    if (ways.isEmpty())
        ways << u"all"_s;
    for (const auto &way : ways)
        if (!m_parts.refuses.contains(way))
            m_parts.refuses << way;
    converted(column, ways.join(u' '));
}

QDate RowReader::dayOf(const Column &column, const Cell &cell)
{
    const auto read = readDay(cell, m_plan.twoDigits, eraSeenFrom(column.field, m_today));
    if (!read.fault.ja.isEmpty()
        && (isYearAlone(cell.text) || isDayOfNoYear(cell.text) || standsForDay(japan::fold(cell.text)))) {
        keepBeside(column, keptLine(cell.text));
        return {};
    }
    if (!read.fault.ja.isEmpty()) {
        const auto shown = cell.text.left(60), name = columnName(column);
        reject(&column, cell.text, u"no_such_day"_s,
               {u"%1「%2」は日付ではありません。2026/11/21 や R8.11.21 のように直すか、空にしてください"_s.arg(name,
                                                                                                               shown),
                u"%1 “%2” is no day. Write it like 2026/11/21 or R8.11.21, or leave it empty"_s.arg(name, shown)});
        return {};
    }
    if (read.monthOnly && column.field != FirstRegisteredOn)
        find(u"month_only"_s, column,
             {u"「%1」が年月だけなので、その月の1日としました"_s.arg(columnName(column)),
              u"“%1” names a month only; its first day was taken"_s.arg(columnName(column))});
    if (read.american)
        find(u"month_day_year"_s, column,
             {u"「%1」を 月/日/年 の順の日付として読みました"_s.arg(columnName(column)),
              u"“%1” was read as month/day/year"_s.arg(columnName(column))});
    if (read.fromSerial)
        find(u"serial_number"_s, column,
             {u"「%1」の数字を Excel の日付の通し番号として読みました"_s.arg(columnName(column)),
              u"Numbers in “%1” were read as a spreadsheet's serial days"_s.arg(columnName(column))});
    if (read.day.isValid())
        converted(column, read.day.toString(Qt::ISODate));
    return read.day;
}

void RowReader::keepBeside(const Column &column, const QString &text)
{
    if (infoOf(column.field).ofCar && !column.heading.isEmpty())
        m_cars[column.number].ours.extra.insert(column.heading, text);
    else
        m_parts.notes.emplace_back(columnName(column), text);
    find(u"no_whole_day"_s, column,
         {u"「%1」に年だけ、月日だけ、または言葉だけの値があり、日付とせずそのまま残しました"_s.arg(columnName(column)),
          u"“%1” holds years, days of no year or words; they were kept as texts"_s.arg(columnName(column))});
    converted(column, text);
}

void RowReader::setDay(Record &record, std::string_view target, const Column &column, const Cell &cell)
{
    const auto day = dayOf(column, cell);
    if (!day.isValid())
        return;
    record.set(target, day);
    const auto &description = record.description();
    if (description.columns[static_cast<std::size_t>(description.indexOf(target))].past && day > m_today)
        find(u"future_date"_s, column,
             {u"「%1」が未来の日付です"_s.arg(columnName(column)),
              u"“%1” lies in the future"_s.arg(columnName(column))});
}

void RowReader::reject(const Column *column, const QString &value, const QString &reason, const Text &text)
{
    m_draft.rejects.push_back({m_draft.line, column ? columnName(*column) : QString(), value.left(200), reason, text});
}

void RowReader::find(const QString &kind, const Column &column, const Text &text)
{
    m_findings.add(kind, columnName(column), m_draft.line, text);
}

void RowReader::converted(const Column &column, const QString &text)
{
    m_draft.converted[static_cast<qsizetype>(&column - m_plan.columns.data())] = text;
}

void RowReader::keepInNote(const Column &column, const QString &text)
{
    m_parts.notes.emplace_back(columnName(column), text);
    find(u"kept_in_note"_s, column,
         {u"「%1」に、項目に入らない言葉があり、備考に残しました"_s.arg(columnName(column)),
          u"“%1” holds words that do not fit the field; they were kept in the note"_s.arg(columnName(column))});
}

} // namespace kikubari::operations
