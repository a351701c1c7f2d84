// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/kanji_numerals.h"
#include "japan/readers_test.h"
#include "support/catch.h"

using namespace kikubari::japan;

TEST_CASE("numbers of an address become kanji where it stands upright")
{
    const auto tens = [](const char16_t *text) { return s(uprightText(q(text), KanjiNumerals::Tens)); };
    const auto digits = [](const char16_t *text) { return s(uprightText(q(text), KanjiNumerals::Digits)); };
    CHECK(tens(u"扇町1丁目2番3号") == "扇町一丁目二番三号");
    CHECK(tens(u"扇町1-2-3") == "扇町一‐二‐三");
    CHECK(tens(u"１２番地１０") == "十二番地十");
    CHECK(tens(u"20-31") == "二十‐三十一");
    CHECK(digits(u"12番地10") == "一二番地一〇");
    CHECK(tens(u"1524-101") == "一五二四‐一〇一");
    CHECK(tens(u"第05棟") == "第〇五棟");
    CHECK(tens(u"1ー2ー3") == "一‐二‐三");
    CHECK(tens(u"コーポA101") == "コーポＡ一〇一");
    CHECK(tens(u"センター") == "センター");
    CHECK(digits(u"0465-23-1011") == "〇四六五‐二三‐一〇一一");
}

TEST_CASE("a run of kanji numerals is read as the number it is")
{
    CHECK(s(digitsOfKanji(u"二十七")) == "27");
    CHECK(s(digitsOfKanji(u"一二三")) == "123");
    CHECK(s(digitsOfKanji(u"千五百")) == "1500");
    CHECK(s(digitsOfKanji(u"一〇")) == "10");
    CHECK(s(kanjiOfDigits(u"10", KanjiNumerals::Tens)) == "十");
}
