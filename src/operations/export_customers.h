// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "base/text.h"
#include "operations/context.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace kikubari::store {
class Store;
}

/// Customers out of the house, for other programs and for paper: tables, address books, calendars.
namespace kikubari::operations {

enum class CustomerFile {
    CsvUtf8,  ///< UTF-8 with BOM
    CsvCp932, ///< what Windows' old programs read; characters it lacks are reported
    Excel,    ///< XLSX with typed dates
    Vcard3,
    Vcard4,
    Calendar, ///< iCalendar: planned visits, and promises that are not kept yet
};

/// By the ending of the name: .csv (UTF-8), .xlsx, .vcf (3.0), .ics; nothing for another one.
[[nodiscard]] std::optional<CustomerFile> customerFileOf(const QString &path);

struct CustomerExport
{
    QString path;
    CustomerFile format = CustomerFile::CsvUtf8;
    Language language = Language::Japanese; ///< of headings and words
};

/// A character that the file could not hold.
struct LostText
{
    qint64 row = 0; ///< as a spreadsheet counts; 1 = the headings
    QString column, character;
};

struct CustomerExportReport
{
    qint64 customers = 0;       ///< how many were asked for and are there
    qint64 rows = 0;            ///< lines, cards or calendar entries in the file
    qint64 defused = 0;         ///< texts that a spreadsheet would have taken for formulas
    qint64 lostCount = 0;       ///< characters that CP932 lacks, written as 〓
    std::vector<LostText> lost; ///< the first of them
};

/// Writes these customers (numbers as bookList gives them) in their order. The file appears only when all of it was
/// written. Who took out how many rows is noted in the audit log; a store that cannot be written to cannot be exported
/// from in this way (ReadOnly), since the note would be missing.
[[nodiscard]] Result<CustomerExportReport> exportCustomers(store::Store &store, const Context &context,
                                                           std::span<const qint64> customers,
                                                           const CustomerExport &wanted, const Progress &progress = {});

} // namespace kikubari::operations
