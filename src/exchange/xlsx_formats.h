// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/xlsx_xml.h"

#include <vector>

namespace kikubari::exchange {

/// How a number format shows a number, as far as it changes what a person reads in the cell.
class NumberFormat
{
public:
    enum class Kind {
        Number, ///< as a number
        Day,    ///< as a date, with or without the time
        Time,   ///< as a time of the day or a duration
        Digits  ///< as digits in a mask: 000-0000, 00000
    };

    NumberFormat() = default;
    /// A custom format as the file writes it: `[$-411]ggge"年"m"月"d"日"`, `yyyy/mm/dd;@`, `000-0000`.
    explicit NumberFormat(const QString &code);
    /// One of those that Excel knows by number, as they are in Japan.
    [[nodiscard]] static NumberFormat builtIn(int id);

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// A whole number that is not negative, in the digits of the mask.
    [[nodiscard]] QString masked(qint64 number) const;

    bool operator==(const NumberFormat &) const = default;

private:
    struct Section
    {
        QString mask;    ///< with marks where digits stand
        double upTo = 0; ///< the condition [<=999] or [<1000]
        bool bounded = false;
        bool included = true;
        bool operator==(const Section &) const = default;
    };

    static Kind kindOf(const QString &section);
    static bool readMask(const QString &section, Section &into);

    Kind m_kind = Kind::Number;
    std::vector<Section> m_sections; ///< of Kind::Digits
};

/// A workbook's styles: which number format each cell style has.
class XlsxStyles
{
public:
    [[nodiscard]] Result<void> read(XlsxArchive &archive, const QString &part);
    [[nodiscard]] const NumberFormat &format(int style) const;

private:
    std::vector<NumberFormat> m_formats;
    std::vector<quint32> m_ofStyle; ///< index into m_formats
    NumberFormat m_plain;
};

/// A number as a person reads it in a cell: without exponent and without the noise of binary fractions.
[[nodiscard]] QString plainNumber(double value);

/// The time of the day or duration of a serial number, H:MM or H:MM:SS.
[[nodiscard]] QString timeText(double serial);

} // namespace kikubari::exchange
