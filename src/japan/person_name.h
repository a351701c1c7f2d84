// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace kikubari::japan {

/// A name cell taken apart. Characters of the name are never changed (髙橋 stays 髙橋).
struct PersonName
{
    QString name; ///< "山田 太郎": surname and given name with one ASCII blank, where the cell shows the border
    QString honorific; ///< 様, 殿, 先生, 御中, 氏 … as written; empty if there is none
    bool operator==(const PersonName &) const = default;
};

/// Takes the honorific off the end of a name: 様 殿 御中 先生 さま also directly behind it, 氏 さん ちゃん くん 君 only
/// after a blank (健さん may be a name). Never empties the name. Blanks of any width become one ASCII blank, half-width
/// kana become full-width; 山田 様・花子 様 and other rows for two people are left as they are.
[[nodiscard]] PersonName readPersonName(QStringView cell);

/// Surname and given name from two columns; an honorific behind the given name is taken off. Either may be empty.
[[nodiscard]] PersonName joinPersonName(QStringView surname, QStringView given);

enum class KanaForm { Hiragana, Katakana };

/// Text for a kana field: half-width kana composed to full-width (ﾔﾏﾀﾞ → ヤマダ), hiragana and katakana brought to one
/// form, full-width letters and digits to half-width, one ASCII blank between words, 様/サマ at the end taken off.
/// Letters and whatever is no kana stay. The store's own data are hiragana.
[[nodiscard]] QString kanaText(QStringView cell, KanaForm form = KanaForm::Hiragana);

/// Whether a text is nothing but kana, long marks, blanks and dots: a kana field, not a name in kanji.
[[nodiscard]] bool isKana(QStringView text);

/// Half-width kana and full-width letters, digits and blanks to their ordinary width; signs, kanji and everything else
/// stay as they are. For texts that are kept.
[[nodiscard]] QString ordinaryWidth(QStringView text);

} // namespace kikubari::japan
