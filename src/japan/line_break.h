// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <functional>
#include <vector>

namespace kikubari::japan {

/// The places where a line of Japanese text may end, by the strict rules (禁則): not before 。、」）ー or small kana,
/// not behind 「（, not within a word of letters or a number (kanji ones too), nor around the hyphens and before the
/// counters of a block number (1-2-3, 一‐二, 五一八番地). Each is the offset of the character that would begin the next
/// line; the text's end is the last. Empty text: none.
[[nodiscard]] std::vector<qsizetype> lineBreaks(QStringView text);

/// One line of a broken text.
struct TextLine
{
    qsizetype from = 0, end = 0; ///< end: behind the last character that is drawn; blanks at the break are left out
    bool operator==(const TextLine &) const = default;
};

/// Breaks a text (without line feeds) into lines no longer than `room`, measured by `measure`. A piece that has no
/// place to break and is longer by itself is broken between characters; nothing is left out. A longer piece must not
/// measure less.
[[nodiscard]] std::vector<TextLine> brokenLines(QStringView text, double room,
                                                const std::function<double(QStringView)> &measure);

} // namespace kikubari::japan
