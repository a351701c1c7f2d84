// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/company_name.h"
#include "japan/readers_test.h"
#include "support/catch.h"

using namespace kikubari::japan;

TEST_CASE("firms and bodies are told from people")
{
    for (const char16_t *name : {u"株式会社アオバ",
                                 u"㈱アオバ",
                                 u"アオバ(株)",
                                 u"（有）山田商店",
                                 u"㈲山田",
                                 u"合同会社みどり",
                                 u"医療法人社団 緑会",
                                 u"社会福祉法人ひかり",
                                 u"アオバ農業協同組合",
                                 u"小田原市役所",
                                 u"山田工務店",
                                 u"さくら歯科クリニック",
                                 u"青葉建設",
                                 u"Aoba Co., Ltd.",
                                 u"AOBA INC.",
                                 u"ｶ)ｱｵﾊﾞ",
                                 u"アオバ商事 総務部",
                                 u"扇町自治会",
                                 u"青葉小学校",
                                 u"特定非営利活動法人 虹",
                                 u"山田自動車",
                                 u"㍿アオバ",
                                 u"青葉神社"}) {
        INFO(q(name).toStdString());
        REQUIRE(isCompany(q(name)));
    }
    for (const char16_t *name : {u"山田 太郎", u"小野寺 花子", u"会田 誠", u"有田 一", u"大学 太郎", u"組 太郎",
                                 u"株元 次郎", u"西園寺 公子", u"John Smith", u"", u"森", u"青木 商", u"工藤 建"}) {
        INFO(q(name).toStdString());
        REQUIRE_FALSE(isCompany(q(name)));
    }
}

TEST_CASE("abbreviated legal forms are written out")
{
    const auto canonical = [](const char16_t *name) { return s(canonicalCompanyName(q(name))); };
    REQUIRE(canonical(u"㈱アオバ") == "株式会社アオバ");
    REQUIRE(canonical(u"(株)アオバ") == "株式会社アオバ");
    REQUIRE(canonical(u"（株）アオバ") == "株式会社アオバ");
    REQUIRE(canonical(u"(株) アオバ") == "株式会社 アオバ");
    REQUIRE(canonical(u"アオバ（有）") == "アオバ有限会社");
    REQUIRE(canonical(u"アオバ㈱小田原支店") == "アオバ株式会社小田原支店");
    REQUIRE(canonical(u"(医)緑会") == "医療法人緑会");
    REQUIRE(canonical(u"(医社)緑会") == "医療法人社団緑会");
    REQUIRE(canonical(u"（福）ひかり") == "社会福祉法人ひかり");
    REQUIRE(canonical(u"株式会社アオバ") == "株式会社アオバ");
    REQUIRE(canonical(u"山田 太郎") == "山田 太郎");
    REQUIRE(canonical(u"緑会(社)と仲間") == "緑会(社)と仲間");
}

TEST_CASE("one firm has one folded name")
{
    for (const char16_t *name :
         {u"㈱ｱｵﾊﾞ", u"株式会社アオバ", u"アオバ(株)", u"アオバ　株式会社", u"（株） アオバ", u"株式会社 あおば"}) {
        INFO(q(name).toStdString());
        REQUIRE(s(companyFold(q(name))) == "あおば");
    }
    REQUIRE(companyFold(u"有限会社") == u"有限会社");
    REQUIRE(companyFold(u"アオバ商事") != companyFold(u"アオバ商会"));
    REQUIRE(companyFold(u"A&B(株)") == companyFold(u"株式会社A＆B"));
}
