// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <string>
#include <string_view>

namespace kikubari::japan {

/// The form in which texts are compared when somebody searches: NFKC, lower case, katakana as hiragana, variant kanji
/// as their common form (髙橋 = 高橋, 渡邉 = 渡辺 = 渡邊, 𠮷田 = 吉田), 々 written out, every hyphen and long mark as
/// "-", blanks and variation selectors removed. Folding a folded text changes nothing. For finding only: two people may
/// have one folded name.
[[nodiscard]] QString fold(QStringView text);

/// The same on UTF-8; about 0.2 microseconds for a name. Bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string foldUtf8(std::string_view text);

/// The digits of a telephone number, full-width ones too, without the rest; +81 at the front becomes 0.
[[nodiscard]] QString phoneDigits(QStringView number);

} // namespace kikubari::japan
