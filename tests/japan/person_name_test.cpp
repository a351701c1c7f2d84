// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/person_name.h"
#include "japan/readers_test.h"
#include "support/catch.h"

using namespace kikubari::japan;

namespace {

std::string read(const char16_t *cell)
{
    const PersonName name = readPersonName(q(cell));
    return s(name.name + u'|' + name.honorific);
}

} // namespace

TEST_CASE("a honorific behind a name is taken off and kept")
{
    REQUIRE(read(u"山田　太郎") == "山田 太郎|");
    REQUIRE(read(u"山田 太郎 様") == "山田 太郎|様");
    REQUIRE(read(u"山田太郎様") == "山田太郎|様");
    REQUIRE(read(u"髙橋 一郎　殿") == "髙橋 一郎|殿");
    REQUIRE(read(u"佐藤先生") == "佐藤|先生");
    REQUIRE(read(u"アオバ商事御中") == "アオバ商事|御中");
    REQUIRE(read(u"山田 太郎 さん") == "山田 太郎|さん");
    REQUIRE(read(u"山田 太郎 君") == "山田 太郎|君");
    REQUIRE(read(u"山田 太郎 氏") == "山田 太郎|氏");
    REQUIRE(read(u"山田 太郎（様）") == "山田 太郎|様");
    REQUIRE(read(u"林 様") == "林|様");
    REQUIRE(read(u"林様") == "林|様");
    REQUIRE(read(u"ﾔﾏﾀﾞ ﾀﾛｳ ｻﾏ") == "ヤマダ タロウ|サマ");
    REQUIRE(read(u"鵜殿 様") == "鵜殿|様");
}

TEST_CASE("a honorific that may be part of the name is left")
{
    REQUIRE(read(u"様") == "様|");
    REQUIRE(read(u"鵜殿") == "鵜殿|"); // a surname
    REQUIRE(read(u"王健さん") == "王健さん|");
    REQUIRE(read(u"文君") == "文君|");
    REQUIRE(read(u"山田太郎様・花子様") == "山田太郎様・花子様|");
    REQUIRE(read(u"山田 様 花子 様") == "山田 様 花子 様|");
    REQUIRE(read(u"") == "|");
    REQUIRE(read(u"　 ") == "|");
    REQUIRE(read(u"John Smith") == "John Smith|");
    REQUIRE(read(u"𠮷田　花子") == "𠮷田 花子|");
}

TEST_CASE("surname and given name of two columns")
{
    REQUIRE(joinPersonName(u"山田", u"太郎") == PersonName{QStringLiteral("山田 太郎"), {}});
    REQUIRE(joinPersonName(u"山田　", u" 太郎様") == PersonName{QStringLiteral("山田 太郎"), QStringLiteral("様")});
    REQUIRE(joinPersonName(u"山田", u"様") == PersonName{QStringLiteral("山田"), QStringLiteral("様")});
    REQUIRE(joinPersonName(u"山田", u"") == PersonName{QStringLiteral("山田"), {}});
    REQUIRE(joinPersonName(u"", u"花子") == PersonName{QStringLiteral("花子"), {}});
}

TEST_CASE("kana fields come to one form")
{
    REQUIRE(s(kanaText(u"ﾔﾏﾀﾞ ﾀﾛｳ")) == "やまだ たろう");
    REQUIRE(s(kanaText(u"ヤマダ　タロウ")) == "やまだ たろう");
    REQUIRE(s(kanaText(u"やまだ　たろう 様")) == "やまだ たろう");
    REQUIRE(s(kanaText(u"ﾔﾏﾀﾞ ﾀﾛｳ ｻﾏ")) == "やまだ たろう");
    REQUIRE(s(kanaText(u"やまだ たろう", KanaForm::Katakana)) == "ヤマダ タロウ");
    REQUIRE(s(kanaText(u"ｱｵﾊﾞ ﾓ-ﾀ-ｽ")) == "あおば もーたーす");
    REQUIRE(s(kanaText(u"ヴィラ・ｱｵﾊﾞ")) == "ゔぃら・あおば");
    REQUIRE(s(kanaText(u"ＡＢＣ カンパニー")) == "ABC かんぱにー");
    REQUIRE(s(kanaText(u"Smith")) == "Smith");
    REQUIRE(s(kanaText(u"ﾊﾟｰｸ ｶﾞｰﾃﾞﾝ", KanaForm::Katakana)) == "パーク ガーデン");
    const QString once = kanaText(u"ｳﾞｧｲｵﾘﾝ ﾊﾟﾋﾟﾌﾟ");
    REQUIRE(kanaText(once) == once);
}

TEST_CASE("what is kana")
{
    REQUIRE(isKana(u"やまだ たろう"));
    REQUIRE(isKana(u"ﾔﾏﾀﾞ　ﾀﾛｳ"));
    REQUIRE(isKana(u"ヤマダ・タロー"));
    REQUIRE_FALSE(isKana(u"山田 たろう"));
    REQUIRE_FALSE(isKana(u""));
    REQUIRE_FALSE(isKana(u"--"));
}

TEST_CASE("ordinary width leaves signs and kanji alone")
{
    REQUIRE(s(ordinaryWidth(u"ﾊｲﾂ１０１　Ａ棟①㈱～－")) == "ハイツ101 A棟①㈱～－");
}
