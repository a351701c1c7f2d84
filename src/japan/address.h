// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <span>

namespace kikubari::japan {

/// An address cell taken apart. Its characters are kept, widths too; only the blanks at the borders go.
struct Address
{
    QString postalCode; ///< 250-0001; empty if the cell has none
    QString address;    ///< prefecture to block number
    QString building;   ///< ハイツ101, 第2ビル3F, 山田方
    bool operator==(const Address &) const = default;
};

/// Takes one cell apart (it may have line breaks): a postal code in front, then the address, then the building: what
/// follows the block number after a blank or a line break and is no number, or a name directly behind the block's
/// digits (1-2-3ハイツ101). Where no block number is found all of it is the address.
[[nodiscard]] Address splitAddress(QStringView cell);

/// The lines of several columns (住所1..3) as one address: the last of them becomes the building where the block number
/// is already complete before it; a prefecture or city that the next line repeats is not doubled. Empty lines are
/// skipped.
[[nodiscard]] Address joinAddress(std::span<const QString> lines);

/// 250-0001 from 2500001, 250−0001, 〒250-0001, ２５０－０００１, and from numbers that lost their leading zeros in a
/// spreadsheet (600001 → 060-0001). Empty if it is none; a zero is put back only where `repair` is given, which then
/// tells so.
[[nodiscard]] QString normalisedPostalCode(QStringView text, bool *repaired = nullptr);

/// The prefecture that an address begins with (神奈川県), or nothing.
[[nodiscard]] QString prefectureOf(QStringView address);

} // namespace kikubari::japan
