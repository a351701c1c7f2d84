// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/shop_import.h"

#include <QJsonArray>

namespace kikubari::operations {

using namespace Qt::StringLiterals;

namespace {

QString latin(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject jsonOf(const ShopCounts &counts)
{
    return {{u"added"_s, counts.added}, {u"updated"_s, counts.updated}, {u"unchanged"_s, counts.unchanged}};
}

QJsonArray jsonOf(const std::vector<ShopReject> &rejects, Language language)
{
    QJsonArray array;
    for (const auto &reject : rejects)
        array.append(QJsonObject{{u"line"_s, reject.line},
                                 {u"column"_s, orNull(reject.column)},
                                 {u"value"_s, orNull(reject.value)},
                                 {u"reason"_s, reject.reason},
                                 {u"text"_s, reject.text.in(language)}});
    return array;
}

QJsonArray jsonOf(const std::vector<ImportFinding> &findings, Language language)
{
    QJsonArray array;
    for (const auto &finding : findings) {
        QJsonArray lines;
        for (const auto line : finding.lines)
            lines.append(line);
        array.append(QJsonObject{{u"file"_s, finding.file},
                                 {u"kind"_s, finding.kind},
                                 {u"column"_s, finding.column},
                                 {u"count"_s, finding.count},
                                 {u"lines"_s, lines},
                                 {u"text"_s, finding.text.in(language)}});
    }
    return array;
}

QString wordOf(ShopPreviewRow::State state)
{
    using enum ShopPreviewRow::State;
    switch (state) {
    case Added: return u"added"_s;
    case Updated: return u"updated"_s;
    case Unchanged: return u"unchanged"_s;
    case Doubled: return u"doubled"_s;
    case Skipped: return u"skipped"_s;
    case Rejected: return u"rejected"_s;
    case PassedOver: break;
    }
    return u"passed_over"_s;
}

QString wordOf(japan::TwoDigitYear years)
{
    return years == japan::TwoDigitYear::Western ? u"western"_s
        : years == japan::TwoDigitYear::Era      ? u"era"_s
                                                 : u"refuse"_s;
}

} // namespace

QJsonObject ShopTotals::json() const
{
    return {{u"rows"_s, rows},
            {u"taken"_s, taken},
            {u"rejected"_s, rejected},
            {u"doubled"_s, doubled},
            {u"passed_over"_s, passedOver},
            {u"customers"_s, jsonOf(customers)},
            {u"cars"_s, jsonOf(cars)},
            {u"other_cars"_s, jsonOf(otherCars)},
            {u"contacts"_s, jsonOf(contacts)},
            {u"services"_s, jsonOf(services)},
            {u"others"_s, jsonOf(others)},
            {u"staff"_s, jsonOf(staff)},
            {u"follow_ups_opened"_s, opened},
            {u"follow_ups_due"_s, openedNow},
            {u"follow_ups_put_off"_s, putOff},
            {u"follow_ups_waived"_s, waived}};
}

QJsonObject ShopFilePlan::json(Language language) const
{
    QJsonArray list, notes;
    for (const auto &column : columns)
        list.append(QJsonObject{{u"column"_s, column.column + 1},
                                {u"heading"_s, column.heading},
                                {u"field"_s, latin(infoOf(column.field).name)},
                                {u"label"_s, infoOf(column.field).label.in(language)},
                                {u"number"_s, column.number},
                                {u"confidence"_s, column.confidence},
                                {u"why"_s, column.why.in(language)},
                                {u"samples"_s, QJsonArray::fromStringList(column.samples)}});
    for (const auto &remark : remarks)
        notes.append(remark.in(language));
    return {{u"file"_s, path},
            {u"kind"_s, kind.in(language)},
            {u"encoding"_s, orNull(encoding)},
            {u"delimiter"_s, delimiter.isNull() ? QJsonValue() : QJsonValue(QString(delimiter))},
            {u"sheet"_s, orNull(sheet)},
            {u"sheets"_s, QJsonArray::fromStringList(sheets)},
            {u"title"_s, QJsonArray::fromStringList(title)},
            {u"header_line"_s, headerLine},
            {u"header_rows"_s, headerRows},
            {u"profile"_s, orNull(profile)},
            {u"two_digit_years"_s, wordOf(twoDigits)},
            {u"columns"_s, list},
            {u"remarks"_s, notes}};
}

QJsonObject ShopPreview::json(Language language) const
{
    QJsonArray list;
    for (const auto &row : rows)
        list.append(QJsonObject{{u"line"_s, row.line},
                                {u"state"_s, wordOf(row.state)},
                                {u"customer"_s, orNull(row.customer)},
                                {u"raw"_s, QJsonArray::fromStringList(row.raw)},
                                {u"converted"_s, QJsonArray::fromStringList(row.converted)},
                                {u"text"_s, orNull(row.text.in(language))}});
    return {{u"mapping"_s, plan.json(language)},
            {u"totals"_s, totals.json()},
            {u"rows"_s, list},
            {u"rejected"_s, jsonOf(rejects, language)},
            {u"findings"_s, jsonOf(findings, language)},
            {u"unknown_staff"_s, QJsonArray::fromStringList(unknownStaff)}};
}

int ShopImportResult::status() const
{
    return totals.rejected > 0 || !findings.empty() || !rejects.empty() ? 1 : 0;
}

QJsonObject ShopImportResult::json(Language language) const
{
    // The same five counts as an import of a folder has, for programs that read both.
    const QJsonObject total{{u"read"_s, totals.rows},
                            {u"added"_s, totals.customers.added},
                            {u"updated"_s, totals.customers.updated},
                            {u"unchanged"_s, totals.customers.unchanged},
                            {u"rejected"_s, totals.rejected}};
    return {{u"operation"_s, orNull(operation)},
            {u"total"_s, total},
            {u"totals"_s, totals.json()},
            {u"rejected"_s, jsonOf(rejects, language)},
            {u"findings"_s, jsonOf(findings, language)},
            {u"rejects"_s, orNull(rejectsFile)},
            {u"profile"_s, orNull(profile)}};
}

} // namespace kikubari::operations
