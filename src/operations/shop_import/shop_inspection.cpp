// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/shop_inspection.h"

#include "operations/shop_import/column_look.h"
#include "operations/shop_import/column_recognition.h"
#include "operations/shop_import/date_parts.h"
#include "operations/shop_import/heading_words.h"
#include "operations/shop_import/shop_profiles.h"
#include "operations/shop_import/two_digit_years.h"

#include <algorithm>

namespace kikubari::operations {

using namespace Qt::StringLiterals;
using exchange::TableFormat;
using exchange::TableRow;

namespace {

/// How many rows columns are recognised from.
constexpr std::size_t rowsLookedAt = 2000;

Text kindOf(const ShopSource &source)
{
    const auto &format = source.format();
    if (source.isAddressBook())
        return {u"アドレス帳（vCard）"_s, u"address book (vCard)"_s};
    if (format.kind == TableFormat::Kind::Excel)
        return {u"Excel（シート「%1」）"_s.arg(format.sheet), u"Excel (sheet “%1”)"_s.arg(format.sheet)};
    const Text delimiter = format.delimiter == u'\t' ? Text{u"タブ区切り"_s, u"tabs"_s}
        : format.delimiter == u';'                   ? Text{u"セミコロン区切り"_s, u"semicolons"_s}
        : format.delimiter == u'|'                   ? Text{u"縦線区切り"_s, u"vertical bars"_s}
                                                     : Text{u"コンマ区切り"_s, u"commas"_s};
    return {u"テキスト（%1、%2）"_s.arg(format.encoding, delimiter.ja),
            u"text (%1, %2)"_s.arg(format.encoding, delimiter.en)};
}

Result<std::vector<TableRow>> firstRows(ShopSource &source)
{
    std::vector<TableRow> rows;
    TableRow row;
    while (rows.size() < rowsLookedAt) {
        const auto there = source.next(row);
        if (!there)
            return tl::unexpected(there.error());
        if (!*there)
            break;
        rows.push_back(row);
    }
    if (auto done = source.rewind(); !done)
        return tl::unexpected(done.error());
    return rows;
}

std::vector<ColumnLook> looksOf(const std::vector<TableRow> &rows, const SheetLayout &layout, QDate today)
{
    std::vector<ColumnLook> looks(static_cast<std::size_t>(layout.width), ColumnLook(today));
    for (const auto &row : rows) {
        if (row.faulty() || row.line <= layout.headerLine || kindOfRow(row, layout) != ShopRowKind::Data)
            continue;
        for (std::size_t i = 0; i < std::min(row.cells.size(), looks.size()); ++i)
            looks[i].add(row.cells[i]);
    }
    return looks;
}

/// Whether a column has a value in at least nine of ten rows; the fullest column tells how many rows there are.
bool areNearlyAllFilled(const std::vector<ColumnLook> &looks, int column)
{
    int rows = 0;
    for (const auto &look : looks)
        rows = std::max(rows, look.filled());
    return looks.at(static_cast<std::size_t>(column)).filled() * 10 >= rows * 9;
}

/// A correction of a column that the file does not have is a slip of the pen, not nothing.
Result<void> checkChoices(const ShopFilePlan &plan, const std::vector<ColumnChoice> &choices)
{
    for (const auto &choice : choices) {
        const auto wanted = foldedHeading(choice.heading, true);
        const bool found = std::any_of(plan.columns.begin(), plan.columns.end(), [&](const auto &column) {
            return choice.column >= 0 ? column.column == choice.column
                                      : !wanted.isEmpty() && foldedHeading(column.heading, true) == wanted;
        });
        if (found)
            continue;
        const auto shown = choice.heading.isEmpty() ? u"#%1"_s.arg(choice.column + 1) : choice.heading;
        return failure(
            ErrorKind::WrongUse,
            u"列「%1」はこのファイルにありません。見出しか #3 のような列の番号を確かめてください。"_s.arg(shown),
            u"This file has no column “%1”. Check the heading, or the place as in #3."_s.arg(shown));
    }
    return {};
}

Result<void> applyProfile(ShopFilePlan &plan, store::Store *store, const ShopImportOptions &options)
{
    if (!store || (options.profile.isEmpty() && !options.useProfiles))
        return {};
    const auto profiles = readShopProfiles(*store);
    if (!profiles)
        return tl::unexpected(profiles.error());
    const auto *profile = profileFor(*profiles, options.profile, plan.columns);
    if (!profile)
        return {};
    // A named profile may be used for a file with more columns or another order: headings decide then.
    auto choices = profile->columns;
    for (auto &choice : choices)
        if (!choice.heading.isEmpty()
            && (choice.column >= static_cast<int>(plan.columns.size())
                || plan.columns[static_cast<std::size_t>(choice.column)].heading != choice.heading))
            choice.column = -1;
    applyChoices(plan.columns, choices, {u"対応表「%1」"_s.arg(profile->name), u"profile “%1”"_s.arg(profile->name)});
    plan.profile = profile->name;
    if (profile->dates.twoDigits)
        plan.twoDigits = *profile->dates.twoDigits;
    return {};
}

} // namespace

Result<ShopInspection> inspectSource(ShopSource &source, store::Store *store, const Context &context,
                                     const ShopImportOptions &options)
{
    auto rows = firstRows(source);
    if (!rows)
        return tl::unexpected(rows.error());
    ShopInspection made;
    made.layout = findLayout(*rows, options.headerLine);
    if (made.layout.width == 0)
        return failure(ErrorKind::Unreadable, u"「%1」には行がありません。"_s.arg(options.path),
                       u"“%1” holds no rows."_s.arg(options.path));
    for (auto &row : *rows)
        if (row.line > made.layout.headerLine)
            joinSpreadDates(row, made.layout);
    auto &plan = made.plan;
    plan.path = options.path;
    plan.kind = kindOf(source);
    plan.encoding = source.format().encoding;
    plan.delimiter = source.format().delimiter;
    plan.sheet = source.format().sheet;
    plan.sheets = source.format().sheets;
    plan.title = made.layout.title;
    plan.headerLine = made.layout.headerLine;
    plan.headerRows = static_cast<int>(made.layout.headerRows.size());
    const auto looks = looksOf(*rows, made.layout, context.today);
    plan.columns = recogniseColumns(made.layout, looks);
    if (auto done = applyProfile(plan, store, options); !done)
        return tl::unexpected(done.error());
    // Where the heading line was moved, earlier corrections may name headings that are gone.
    if (auto done = options.headerLine ? Result<void>() : checkChoices(plan, options.columns); !done)
        return tl::unexpected(done.error());
    applyChoices(plan.columns, options.columns, {u"選ばれた項目"_s, u"chosen"_s});
    if (options.dates.twoDigits)
        plan.twoDigits = *options.dates.twoDigits;
    else if (plan.twoDigits == japan::TwoDigitYear::Refuse)
        plan.twoDigits = findTwoDigitYears(*rows, made.layout, plan.columns, context.today);
    if (const auto *codes = plan.find(ShopField::CustomerCode))
        made.codesGiven = areNearlyAllFilled(looks, codes->column);
    plan.remarks = remarksOn(plan);
    if (plan.twoDigits != japan::TwoDigitYear::Refuse) {
        const bool era = plan.twoDigits == japan::TwoDigitYear::Era;
        plan.remarks.push_back({era ? u"2桁の年は元号の年として読みます"_s : u"2桁の年は西暦の下2桁として読みます"_s,
                                era ? u"Years of two digits are read as years of an era"_s
                                    : u"Years of two digits are read as western years"_s});
    }
    return made;
}

Result<ShopFilePlan> inspectShopFile(store::Store *store, const Context &context, const ShopImportOptions &options)
{
    auto source = ShopSource::open(options);
    if (!source)
        return tl::unexpected(source.error());
    auto made = inspectSource(*source, store, context, options);
    if (!made)
        return tl::unexpected(made.error());
    return std::move(made->plan);
}

const ColumnMapping *ShopFilePlan::find(ShopField field, int number) const
{
    for (const auto &column : columns)
        if (column.field == field && column.number == number)
            return &column;
    return nullptr;
}

bool ShopFilePlan::hasName() const
{
    return find(ShopField::Name) || find(ShopField::FamilyName) || find(ShopField::Company);
}

} // namespace kikubari::operations
