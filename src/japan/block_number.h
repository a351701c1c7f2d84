// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace kikubari::japan {

/// Where the block number of an address stands: 1-2-3, １丁目２番３号, 一丁目二番, 1条西4丁目5-6, 12番地の3.
struct BlockNumber
{
    qsizetype from = 0, end = 0; ///< end: the character behind it
    int parts = 0;               ///< numbers in it
};

/// The block number of an address: the last one before the building. Digits inside a town's name (1番町, 第2区) and
/// those of the building (ハイツ101) are none. A line feed in the text ends it like a blank.
[[nodiscard]] std::optional<BlockNumber> findBlock(QStringView address);

/// Whether a text begins with a number (of either width) or with one in kanji and 丁目, 番 or 番地.
[[nodiscard]] bool startsWithNumber(QStringView text);

} // namespace kikubari::japan
