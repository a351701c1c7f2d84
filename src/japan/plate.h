// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace kikubari::japan {

/// A vehicle registration number in its four parts.
struct Plate
{
    QString place;   ///< 品川: one to four kanji, kana or letters
    QString classNo; ///< 300, 50, 3, 30A: one to three, digits with letters at its end
    QString kana;    ///< one hiragana (or a letter of the forces' plates, E H K M T Y)
    QString serial;  ///< the digits without dots and leading zeros: 1234, 12, 1
    bool operator==(const Plate &) const = default;

    /// 品川 300 あ 12-34; short serials with their dots: 品川 300 あ ・・12.
    [[nodiscard]] QString text() const;
    /// 品川300あ1234: equal for every way of writing the same number.
    [[nodiscard]] QString key() const;
};

/// Reads a registration number however it is written: half or full width, blanks, hyphens and dots anywhere
/// (品川300あ1234, 品川　３００　あ　１２－３４, 品川 500 さ ・・12, 品川 300 あ …1). Nothing where it is not one
/// whole, possible number; the kana お し へ ん and a serial of zero do not exist.
[[nodiscard]] std::optional<Plate> parsePlate(QStringView text);

} // namespace kikubari::japan
