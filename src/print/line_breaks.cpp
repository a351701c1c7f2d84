// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/kanji_numerals.h"
#include "japan/line_break.h"
#include "print/set_text.h"

/// Which of the places where Japanese allows a break suits an address or name best.
namespace kikubari::print {

namespace {

constexpr float forbidden = -1;
constexpr float natural = 0;
constexpr float ordinary = 1;
constexpr float insideWord = 4;
constexpr float insideNumber = 12;

bool isKatakana(QChar c)
{
    return (c >= u'ァ' && c <= u'ヺ') || c == u'ー';
}

float costOfLegal(QChar last, QChar next)
{
    constexpr QStringView joints = u"都道府県市区町村郡目地";
    if (last.isSpace() || joints.contains(last) || (next.isDigit() && !last.isDigit()))
        return natural; // 小田原市 / 扇町, 緑ヶ丘 / 2丁目14-5
    return isKatakana(last) && isKatakana(next) ? insideWord : ordinary;
}

// A number or word of letters that is longer than a line by itself is broken all the same.
float costOfIllegal(QChar last, QChar next)
{
    const auto isPart = [](QChar c) {
        return c.isDigit() || japan::isKanjiNumeral(c) || (c.isLetter() && c.unicode() < 0x250) || c == u'-'
            || c == u'.';
    };
    return isPart(last) && (isPart(next) || QStringView(u"丁番号階室").contains(next)) ? insideNumber : forbidden;
}

} // namespace

std::vector<float> breakCosts(QStringView text)
{
    std::vector<float> costs(static_cast<std::size_t>(text.size()), forbidden);
    std::vector<bool> legal(costs.size() + 1);
    for (const qsizetype place : japan::lineBreaks(text))
        legal[static_cast<std::size_t>(place)] = true;
    for (std::size_t place = 1; place < costs.size(); ++place) {
        const QChar last = text[static_cast<qsizetype>(place) - 1], next = text[static_cast<qsizetype>(place)];
        costs[place] = legal[place] ? costOfLegal(last, next) : costOfIllegal(last, next);
    }
    return costs;
}

float breakCost(QStringView text, qsizetype place)
{
    struct Last
    {
        QString text;
        std::vector<float> costs;
    };
    thread_local Last last;
    if (place <= 0 || place >= text.size())
        return forbidden;
    if (last.text != text)
        last = {text.toString(), breakCosts(text)};
    return last.costs[static_cast<std::size_t>(place)];
}

} // namespace kikubari::print
