// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table_file.h"
#include "exchange/xlsx_formats.h"
#include "exchange/xlsx_strings.h"

namespace kikubari::exchange {

/// What the cells of a workbook share.
struct XlsxShared
{
    XlsxStrings strings;
    XlsxStyles styles;
    bool dates1904 = false;
};

/// Reads the rows of one sheet in their order. Rows without any text or number are left out; a row ends with its last
/// filled cell.
class XlsxSheet
{
public:
    static constexpr qint64 mostRows = 1'048'576; ///< Excel's own limits
    static constexpr int mostColumns = 16'384;

    XlsxSheet(QString path, std::unique_ptr<XlsxPart> part, const XlsxShared &shared);

    /// False at the end of the sheet.
    [[nodiscard]] Result<bool> next(TableRow &row);
    [[nodiscard]] double fraction() const;

private:
    struct RawCell
    {
        int column = 0;
        int style = 0;
        QString type; ///< s, str, inlineStr, b, e, d, n or nothing
        QString value;
    };

    void readRow(TableRow &row);
    [[nodiscard]] RawCell readCell(int expected);
    void take(const RawCell &raw, TableRow &row) const;
    void takeNumber(const RawCell &raw, TableCell &cell) const;

    QString m_path;
    XlsxXml m_xml;
    const XlsxShared &m_shared;
    qint64 m_row = 0; ///< of the last row, 1 = the first
    bool m_inRows = false;
};

/// How much there is in a sheet.
struct SheetExtent
{
    qint64 cells = 0;      ///< that hold something
    std::size_t width = 0; ///< of the widest of the first rows, where the headings are
};

/// Reads a whole sheet to see how much there is in it.
[[nodiscard]] Result<SheetExtent> measureSheet(XlsxSheet &sheet, const std::function<bool(double)> &goOn);

} // namespace kikubari::exchange
