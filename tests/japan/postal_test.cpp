// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/postal.h"
#include "japan/readers_test.h"
#include "support/catch.h"

#include <QElapsedTimer>

#include <algorithm>
#include <set>

using namespace kikubari::japan;

namespace {

std::set<std::string> areasOf(const PostalTable &table, const char16_t *code)
{
    std::set<std::string> found;
    for (const PostalTown &town : table.towns(q(code)))
        found.insert(s(town.text()));
    return found;
}

std::set<std::string> codesOf(const PostalTable &table, const char16_t *address)
{
    std::set<std::string> found;
    for (const PostalMatch &match : table.codesFor(q(address)))
        found.insert(s(match.town.code));
    return found;
}

using Words = std::set<std::string>;

const char *const kenAll
    = "14206,\"250  \",\"2500000\",\"ｶﾅｶﾞﾜｹﾝ\",\"ｵﾀﾞﾜﾗｼ\",\"ｲｶﾆｹｲｻｲｶﾞﾅｲﾊﾞｱｲ\",\"神奈川県\",\"小田原市\","
      "\"以下に掲載がない場合\",0,0,0,0,0,0\r\n"
      "14206,\"250  \",\"2500001\",\"ｶﾅｶﾞﾜｹﾝ\",\"ｵﾀﾞﾜﾗｼ\",\"ｵｳｷﾞﾁｮｳ\",\"神奈川県\",\"小田原市\",\"扇町\","
      "0,0,1,0,0,0\r\n"
      "03507,\"02879\",\"0287913\",\"ｲﾜﾃｹﾝ\",\"ｸﾉﾍｸﾞﾝﾋﾛﾉﾁｮｳ\",\"ﾀﾈｲﾁ(ﾀﾞｲ15ﾁﾜﾘ-ﾀﾞｲ21ﾁﾜﾘ\",\"岩手県\","
      "\"九戸郡洋野町\",\"種市（第１５地割～第２１地割\",0,1,0,0,0,0\r\n"
      "03507,\"02879\",\"0287913\",\"ｲﾜﾃｹﾝ\",\"ｸﾉﾍｸﾞﾝﾋﾛﾉﾁｮｳ\",\"､ｶﾇｶ)\",\"岩手県\",\"九戸郡洋野町\","
      "\"、鹿糠）\",0,1,0,0,0,0\r\n"
      "24303,\"498  \",\"4980000\",\"ﾐｴｹﾝ\",\"ｸﾜﾅｸﾞﾝｷｿｻｷﾁｮｳ\",\"ｲｶﾆｹｲｻｲｶﾞﾅｲﾊﾞｱｲ\",\"三重県\","
      "\"桑名郡木曽岬町\",\"以下に掲載がない場合\",0,0,0,0,0,0\r\n"
      "23235,\"498  \",\"4980000\",\"ｱｲﾁｹﾝ\",\"ﾔﾄﾐｼ\",\"ｲｶﾆｹｲｻｲｶﾞﾅｲﾊﾞｱｲ\",\"愛知県\",\"弥富市\","
      "\"以下に掲載がない場合\",0,0,0,0,0,0\r\n"
      "25443,\"52203\",\"5220317\",\"ｼｶﾞｹﾝ\",\"ｲﾇｶﾐｸﾞﾝﾀｶﾞﾁｮｳ\",\"ｲﾁｴﾝ\",\"滋賀県\",\"犬上郡多賀町\","
      "\"一円\",0,0,0,0,0,0\r\n";

} // namespace

TEST_CASE("the built-in table is there and large")
{
    const PostalTable &table = PostalTable::shipped();
    REQUIRE(table.size() > 120'000);
    REQUIRE(table.source().startsWith(u"Japan Post"));
}

TEST_CASE("a code gives every area it stands for")
{
    const PostalTable &table = PostalTable::shipped();
    REQUIRE(areasOf(table, u"250-0001") == Words{"神奈川県小田原市扇町"});
    REQUIRE(areasOf(table, u"〒２５０－０００１") == Words{"神奈川県小田原市扇町"});
    REQUIRE(areasOf(table, u"2310000") == Words{"神奈川県横浜市中区"});
    REQUIRE(areasOf(table, u"4980000") == Words{"愛知県弥富市", "三重県桑名郡木曽岬町"});
    REQUIRE(areasOf(table, u"060-0001") == Words{"北海道札幌市中央区北一条西"});
    REQUIRE(areasOf(table, u"430-0804") == Words{"静岡県浜松市中央区富吉町"}); // wards since 2024
    REQUIRE(areasOf(table, u"100-6001").size() == 1);
    REQUIRE(areasOf(table, u"999-9999").empty());
    REQUIRE(areasOf(table, u"").empty());
    const PostalTown town = table.towns(u"250-0001").front();
    REQUIRE(s(town.prefectureKana) == "カナガワケン");
    REQUIRE(s(town.cityKana) == "オダワラシ");
}

TEST_CASE("an address gives its code")
{
    const PostalTable &table = PostalTable::shipped();
    REQUIRE(codesOf(table, u"神奈川県小田原市扇町1-2-3") == Words{"250-0001"});
    REQUIRE(codesOf(table, u"小田原市扇町1-2-3") == Words{"250-0001"});
    REQUIRE(codesOf(table, u"神奈川県　小田原市　扇町１－２－３") == Words{"250-0001"});
    REQUIRE(codesOf(table, u"東京都千代田区霞ヶ関3-2-5") == Words{"100-0013"});
    REQUIRE(codesOf(table, u"東京都千代田区霞ケ関3-2-5") == Words{"100-0013"});
    // 1 to 19 丁目 have one code and 20 to 28 the other: which, only the person knows.
    REQUIRE(codesOf(table, u"札幌市中央区北1条西4丁目") == Words{"060-0001", "064-0821"});
    REQUIRE(codesOf(table, u"札幌市中央区北一条西四丁目") == Words{"060-0001", "064-0821"});
    REQUIRE(codesOf(table, u"富良野市山部東27線12") == codesOf(table, u"富良野市山部東二十七線12"));
    REQUIRE_FALSE(codesOf(table, u"富良野市山部東27線12").empty());
    REQUIRE(codesOf(table, u"茅ヶ崎市東海岸北1-1") == Words{"253-0053"});
    REQUIRE(codesOf(table, u"箱根町湯本1") == codesOf(table, u"神奈川県足柄下郡箱根町湯本1"));
    REQUIRE_FALSE(codesOf(table, u"箱根町湯本1").empty());
    REQUIRE(codesOf(table, u"静岡県浜松市中区富吉町1") == Words{"430-0804"}); // the ward until 2023
    REQUIRE_FALSE(codesOf(table, u"京都市中京区寺町通御池上る上本能寺前町488").empty());
    REQUIRE(table.codesFor(u"京都市中京区寺町通御池上る上本能寺前町488").front().exact);
    REQUIRE(table.codesFor(u"京都市下京区四条通寺町東入二丁目御旅町35").front().exact);
    REQUIRE(codesOf(table, u"どこでもない町1-2").empty());
    REQUIRE(codesOf(table, u"").empty());
}

TEST_CASE("of an address it is told how much the code explains")
{
    const PostalTable &table = PostalTable::shipped();
    const QString address = QStringLiteral("神奈川県小田原市大字扇町1-2-3");
    const auto matches = table.codesFor(address);
    REQUIRE(matches.size() == 1);
    REQUIRE(matches.front().exact);
    REQUIRE(s(address.mid(matches.front().length)) == "1-2-3");
    const auto rest = table.codesFor(u"神奈川県小田原市新しい町1-2-3");
    REQUIRE(rest.size() == 1);
    REQUIRE_FALSE(rest.front().exact);
    REQUIRE(s(rest.front().town.code) == "250-0000");
}

TEST_CASE("every code leads to an area that leads back to it")
{
    const PostalTable &table = PostalTable::shipped();
    int asked = 0, lost = 0;
    for (int code = 1; code < 10'000'000; code += 997) {
        for (const PostalTown &town : table.towns(QString::number(code).rightJustified(7, u'0'))) {
            if (town.town.contains(u'、'))
                continue;
            ++asked;
            const auto back = table.codesFor(QString(town.text() + u"1-2-3"));
            lost
                += std::ranges::none_of(back, [&town](const PostalMatch &match) { return match.town == town; }) ? 1 : 0;
        }
    }
    INFO(asked << " asked, " << lost << " lost");
    REQUIRE(asked > 100);
    REQUIRE(lost * 200 <= asked);
}

TEST_CASE("Japan Post's own file can be read")
{
    const auto table = PostalTable::fromKenAll(QByteArray(kenAll));
    REQUIRE(table);
    REQUIRE(table->size() == 6);
    REQUIRE(areasOf(*table, u"250-0000") == Words{"神奈川県小田原市"});
    REQUIRE(areasOf(*table, u"0287913") == Words{"岩手県九戸郡洋野町種市"}); // two rows of one town
    REQUIRE(areasOf(*table, u"498-0000") == Words{"愛知県弥富市", "三重県桑名郡木曽岬町"});
    REQUIRE(areasOf(*table, u"522-0317") == Words{"滋賀県犬上郡多賀町一円"});
    REQUIRE(s(table->towns(u"250-0001").front().townKana) == "オウギチョウ");
    REQUIRE(s(table->towns(u"028-7913").front().townKana) == "タネイチ");
    REQUIRE(codesOf(*table, u"小田原市扇町1") == Words{"250-0001"});
}

TEST_CASE("a file that is no table of postal codes is refused with a reason")
{
    for (const char *file : {"", "a,b,c\n1,2,3\n", "\xFF\xFE\x00\x00", "PK\x03\x04"}) {
        const auto table = PostalTable::fromKenAll(QByteArray(file));
        REQUIRE_FALSE(table);
        REQUIRE(table.error().kind == kikubari::ErrorKind::Unreadable);
        REQUIRE(table.error().text.ja.contains(u"KEN_ALL.CSV"));
    }
}
