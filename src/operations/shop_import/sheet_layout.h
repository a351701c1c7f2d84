// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table_file.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace kikubari::operations {

/// A date that is spread over columns: 元号, 年, 月, 日.
struct SpreadDate
{
    int first = 0, count = 0;
    bool era = false, day = false; ///< begins with the era; ends with the day
    QString heading;               ///< what the whole of it is called
};

/// Where the headings of a table stand and what they are.
struct SheetLayout
{
    QStringList title;                   ///< the lines above
    qint64 headerLine = 0;               ///< line of the last heading row; 0 = there is none
    std::vector<QStringList> headerRows; ///< the heading rows as they are
    QStringList headings, groups;        ///< of each column; groups only where there are two heading rows
    std::vector<SpreadDate> spreadDates;
    int width = 0;         ///< number of columns
    int headed = 0;        ///< of them those that the heading rows reach
    bool overfull = false; ///< many rows have cells beyond the last heading
    bool ragged = false;   ///< many rows leave out their last cells: a short row is no fault
};

/// Finds the heading rows among the first rows of a file. `headerLine` is what a person said: 0 = there is none.
[[nodiscard]] SheetLayout findLayout(const std::vector<exchange::TableRow> &rows, std::optional<qint64> headerLine);

/// What a row below the headings is.
enum class ShopRowKind {
    Data,
    Blank,
    Heading, ///< the headings or the title again, as print-outs have them on every page
    Total,   ///< 合計 120件
    Remark   ///< ※…, a page number, a date of printing
};

[[nodiscard]] ShopRowKind kindOfRow(const exchange::TableRow &row, const SheetLayout &layout);

} // namespace kikubari::operations
