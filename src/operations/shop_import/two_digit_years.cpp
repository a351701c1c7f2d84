// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/two_digit_years.h"

#include "operations/shop_import/cell_values.h"

namespace kikubari::operations {

using enum ShopField;
using japan::TwoDigitYear;

namespace {

/// The years within which a date of a field makes sense.
std::optional<std::pair<QDate, QDate>> spanOf(ShopField field, QDate today)
{
    switch (field) {
    case Birthday: return std::pair(today.addYears(-105), today.addYears(-5));
    case Anniversary:
    case FirstMetOn:
    case OrderedOn:
    case RegisteredOn:
    case DeliveredOn:
    case FirstRegisteredOn:
    case DisposedOn: return std::pair(today.addYears(-30), today.addYears(1));
    case ContactOn:
    case VisitedOn:
    case DmOn:
    case ShakenOn:
    case ServiceOn: return std::pair(today.addYears(-15), today.addDays(1));
    case InspectionDueOn:
    case OtherInspectionDueOn:
    case InsuranceEndsOn:
    case ContractEndsOn:
    case WarrantyEndsOn:
    case BookedFor: return std::pair(today.addYears(-6), today.addYears(10));
    default: return std::nullopt;
    }
}

} // namespace

TwoDigitYear findTwoDigitYears(const std::vector<exchange::TableRow> &rows, const SheetLayout &layout,
                               const std::vector<ColumnMapping> &columns, QDate today)
{
    int western = 0, era = 0, any = 0;
    for (const auto &column : columns) {
        const auto span = spanOf(column.field, today);
        if (!span)
            continue;
        for (const auto &row : rows) {
            if (row.line <= layout.headerLine || static_cast<std::size_t>(column.column) >= row.cells.size())
                continue;
            const auto &cell = row.cells[static_cast<std::size_t>(column.column)];
            if (cell.text.isEmpty() || cell.date.isValid() || japan::parseFileDate(cell.text))
                continue;
            const auto asWestern = japan::parseFileDate(cell.text, TwoDigitYear::Western, today);
            const auto asEra = japan::parseFileDate(cell.text, TwoDigitYear::Era, eraSeenFrom(column.field, today));
            const auto sensible = [&](const auto &day) { return day && *day >= span->first && *day <= span->second; };
            any += asWestern || asEra ? 1 : 0;
            western += sensible(asWestern) ? 1 : 0;
            era += sensible(asEra) ? 1 : 0;
        }
    }
    if (any == 0)
        return TwoDigitYear::Refuse;
    return era > western ? TwoDigitYear::Era : TwoDigitYear::Western;
}

} // namespace kikubari::operations
