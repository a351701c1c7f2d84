// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/xlsx_archive.h"

#include <QString>

#include <vector>

namespace kikubari::exchange {

struct XlsxSheetEntry
{
    QString name;
    QString part; ///< its name in the archive
    bool hidden = false;
};

/// What a workbook says about itself: its sheets and where its parts lie in the archive.
struct XlsxWorkbook
{
    std::vector<XlsxSheetEntry> sheets; ///< those with cells (no charts), in the order of the tabs
    QString strings;                    ///< part with the shared strings; empty if there are none
    QString styles;
    bool dates1904 = false;

    /// Unreadable where the archive is another kind of file (OpenDocument, Word, .xlsb, just any ZIP).
    [[nodiscard]] static Result<XlsxWorkbook> read(XlsxArchive &archive);
};

} // namespace kikubari::exchange
