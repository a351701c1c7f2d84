// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace kikubari::japan {

class PostalTable;

/// Japan Post's customer barcode (カスタマバーコード) of one address.
struct CustomerBarcode
{
    QString text;  ///< what was encoded: the seven digits of the code and the symbols of the address, 26300233-30-8-403
    QString check; ///< the check symbol: 0 to 9, "-", CC1 to CC8
    QByteArray bars; ///< 67 bars from left to right: '1' long, '2' upper, '3' lower, '4' short
    bool operator==(const CustomerBarcode &) const = default;
};

/// The symbols of what follows the town's name in an address (住所表示番号), by Japan Post's rules: numbers, single
/// letters and hyphens; 緑町3丁目30-8 郵便ビル403号 → 3-30-8-403. The town, in any way of writing that the postal table
/// knows, is taken off first. Not cut to the barcode's length.
[[nodiscard]] QString addressSymbols(QStringView postalCode, QStringView address, QStringView building,
                                     const PostalTable &table);
/// The same for what is left when the town's name is already off.
[[nodiscard]] QString addressSymbols(QStringView behindTown);

/// The barcode of a postal code and symbols (0-9, A-Z, "-"); what exceeds the 13 places is cut, as Japan Post says.
/// WrongUse if the code has no seven digits or a symbol is none.
[[nodiscard]] Result<CustomerBarcode> encodeCustomerBarcode(QStringView postalCode, QStringView symbols);

/// The barcode that an address gets, or why it gets none: the postal code is none, is not in the table, or is that of
/// "以下に掲載がない場合", for which Japan Post wants no barcode. Codes of one office or of a floor of a high building
/// carry no address symbols.
[[nodiscard]] Result<CustomerBarcode> customerBarcode(QStringView postalCode, QStringView address, QStringView building,
                                                      const PostalTable &table);

} // namespace kikubari::japan
