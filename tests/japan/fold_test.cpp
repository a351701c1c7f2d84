// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/fold.h"
#include "japan/kanji_variants.h"
#include "support/catch.h"

#include <QHash>

using namespace kikubari::japan;

namespace {

std::string folded(const char16_t *text)
{
    const QString string = QString::fromUtf16(text);
    const std::string utf8 = foldUtf8(string.toStdString());
    REQUIRE(utf8 == fold(string).toStdString());
    REQUIRE(foldUtf8(utf8) == utf8);
    return utf8;
}

} // namespace

TEST_CASE("variant kanji are found by their common form")
{
    REQUIRE(folded(u"髙橋") == "高橋");
    REQUIRE(folded(u"山﨑") == "山崎");
    REQUIRE(folded(u"渡邉") == "渡辺");
    REQUIRE(folded(u"渡邊") == folded(u"渡辺"));
    REQUIRE(folded(u"齋藤") == folded(u"斉藤"));
    REQUIRE(folded(u"齊藤") == folded(u"斎藤"));
    REQUIRE(folded(u"𠮷田") == "吉田");
    REQUIRE(folded(u"濵口 德眞") == "浜口徳真");
    REQUIRE(folded(u"長嶋惠") == folded(u"長島恵"));
    REQUIRE(folded(u"桒原") == "桑原");
    REQUIRE(folded(u"佐々木") == "佐佐木");
}

TEST_CASE("widths, cases and kana are one")
{
    REQUIRE(folded(u"ﾀﾅｶ　ﾊﾅｺ") == "たなかはなこ");
    REQUIRE(folded(u"ｶﾞｷﾞ ﾊﾟ") == "がぎぱ");
    REQUIRE(folded(u"か\u3099") == "が");
    REQUIRE(folded(u"ヴィッツ") == "ゔぃっつ");
    REQUIRE(folded(u"ＡＢＣ１２３ abc") == "abc123abc");
    REQUIRE(folded(u"㈱山田") == "(株)山田");
    REQUIRE(folded(u"龍ヶ崎") == folded(u"竜ケ崎"));
}

TEST_CASE("hyphens and long marks of every kind are one, blanks and invisible signs go")
{
    for (const char16_t *dash : {u"1-2-3", u"1－2－3", u"1−2−3", u"1ー2ー3", u"1ｰ2ｰ3", u"1‐2–3", u"1—2―3"})
        REQUIRE(folded(dash) == "1-2-3");
    REQUIRE(folded(u"サトー") == "さと-");
    REQUIRE(folded(u"山\u200B田\t太\u3000郎\r\n") == "山田太郎");
    REQUIRE(folded(u"葛\U000E0100城") == "葛城");
    REQUIRE(folded(u"") == "");
    REQUIRE(folded(u" 　") == "");
    REQUIRE(folded(u"々") == "々");
}

TEST_CASE("bytes that are no UTF-8 do no harm")
{
    REQUIRE(foldUtf8("a\xFF"
                     "b")
            == "a\xEF\xBF\xBD"
               "b");
    REQUIRE(foldUtf8("\xE5\xB1") == "\xEF\xBF\xBD");
}

TEST_CASE("no common form is itself a variant of another")
{
    QHash<char32_t, char32_t> commonOf;
    char32_t common = 0;
    for (const char32_t c : kanjiVariants.toUcs4()) {
        if (c == U' ' || common == 0)
            common = c == U' ' ? 0 : c;
        else
            commonOf.insert(c, common);
    }
    REQUIRE(commonOf.size() > 300);
    for (const char32_t target : commonOf) {
        INFO(QString::fromUcs4(&target, 1).toStdString());
        REQUIRE_FALSE(commonOf.contains(target));
    }
}

TEST_CASE("every character folds to the same alone, in UTF-8, and when folded again")
{
    for (char32_t c = 1; c < 0x30000; ++c) {
        if (QChar::isSurrogate(c))
            continue;
        const QString text = QString::fromUcs4(&c, 1);
        const QString once = fold(text);
        if (fold(once) != once || fold(once).toStdString() != foldUtf8(text.toStdString())) {
            CAPTURE(static_cast<unsigned>(c));
            REQUIRE(fold(once).toStdString() == once.toStdString());
            REQUIRE(once.toStdString() == foldUtf8(text.toStdString()));
        }
    }
}

TEST_CASE("telephone numbers are compared by their digits")
{
    REQUIRE(phoneDigits(u"090-0000-1234") == QStringLiteral("09000001234"));
    REQUIRE(phoneDigits(u"０９０（００００）１２３４") == QStringLiteral("09000001234"));
    REQUIRE(phoneDigits(u"+81 90-0000-1234") == QStringLiteral("09000001234"));
    REQUIRE(phoneDigits(u"+81 (0)90-0000-1234") == QStringLiteral("09000001234"));
    REQUIRE(phoneDigits(u"内線なし").isEmpty());
}
