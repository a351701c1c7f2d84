// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace kikubari::japan {

/// How numbers are written in kanji where a text stands upright.
enum class KanjiNumerals {
    Digits, ///< digit by digit: 12 is 一二, 10 is 一〇
    Tens, ///< numbers of two digits with 十: 12 is 十二, 20 is 二十; longer ones digit by digit (一〇一号室)
};

/// 〇一二三四五六七八九十百千: whether a character is part of a number in kanji.
[[nodiscard]] bool isKanjiNumeral(QChar c);

/// 二十七 → 27, 一二三 → 123; at most nine characters of the run count. The run must consist of kanji numerals.
[[nodiscard]] QString digitsOfKanji(QStringView run);

/// 27 → 二十七 or 二七; numbers that begin with 0 always digit by digit. The run must consist of digits, either width.
[[nodiscard]] QString kanjiOfDigits(QStringView digits, KanjiNumerals style);

/// A text as it is written downwards: every number in kanji (1丁目2番3号 → 一丁目二番三号), the hyphens between or
/// behind numbers of any kind and width as U+2010, which fonts turn upright, letters at full width. Kana and long marks
/// stay.
[[nodiscard]] QString uprightText(QStringView text, KanjiNumerals style);

} // namespace kikubari::japan
