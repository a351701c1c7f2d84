// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/kanji_numerals.h"

namespace kikubari::japan {

namespace {

constexpr QStringView kanjiDigits = u"〇一二三四五六七八九";

bool isDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'０' && c <= u'９');
}

int valueOf(QChar digit)
{
    return digit.unicode() >= u'０' ? digit.unicode() - u'０' : digit.unicode() - u'0';
}

bool isHyphen(QChar c)
{
    return QStringView(u"-−－‐‑‒–—―").contains(c);
}

QChar fullWidth(QChar c)
{
    const bool letter = (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
    return letter ? QChar(char16_t(c.unicode() + 0xFEE0)) : c;
}

} // namespace

bool isKanjiNumeral(QChar c)
{
    return QStringView(u"〇一二三四五六七八九十百千").contains(c);
}

QString digitsOfKanji(QStringView run)
{
    qint64 whole = 0, last = 0;
    for (const QChar c : run.left(9)) {
        if (const qsizetype digit = kanjiDigits.indexOf(c); digit >= 0) {
            last = last * 10 + digit;
        } else {
            whole += std::max<qint64>(last, 1) * (c == u'十' ? 10 : c == u'百' ? 100 : 1000);
            last = 0;
        }
    }
    return QString::number(whole + last);
}

QString kanjiOfDigits(QStringView digits, KanjiNumerals style)
{
    QString kanji;
    if (style == KanjiNumerals::Tens && digits.size() == 2 && valueOf(digits[0]) > 0) {
        if (valueOf(digits[0]) > 1)
            kanji += kanjiDigits[valueOf(digits[0])];
        kanji += u'十';
        if (valueOf(digits[1]) > 0)
            kanji += kanjiDigits[valueOf(digits[1])];
        return kanji;
    }
    for (const QChar digit : digits)
        kanji += kanjiDigits[valueOf(digit)];
    return kanji;
}

QString uprightText(QStringView text, KanjiNumerals style)
{
    QString upright;
    bool number = false; // what stands before is one
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text[at];
        if (isDigit(c)) {
            qsizetype end = at;
            while (end < text.size() && isDigit(text[end]))
                ++end;
            upright += kanjiOfDigits(text.mid(at, end - at), style);
            at = end;
            number = true;
            continue;
        }
        const bool beforeNumber = at + 1 < text.size() && (isDigit(text[at + 1]) || isKanjiNumeral(text[at + 1]));
        const bool longMark = c == u'ー' || c == u'ｰ' || c == u'─'; // people type them for hyphens: 1ー2
        if (isHyphen(c) || (longMark && number && beforeNumber))
            upright += u'\u2010';
        else
            upright += fullWidth(c);
        number = isKanjiNumeral(c);
        ++at;
    }
    return upright;
}

} // namespace kikubari::japan
