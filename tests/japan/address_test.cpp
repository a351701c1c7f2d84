// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/address.h"
#include "japan/readers_test.h"
#include "support/catch.h"

#include <vector>

using namespace kikubari::japan;

namespace {

std::string text(const Address &address)
{
    return s(address.postalCode + u'|' + address.address + u'|' + address.building);
}

std::string split(const char16_t *cell)
{
    return text(splitAddress(q(cell)));
}

std::string join(std::vector<const char16_t *> lines)
{
    std::vector<QString> cells;
    for (const char16_t *line : lines)
        cells.push_back(q(line));
    return text(joinAddress(cells));
}

} // namespace

TEST_CASE("an address cell is taken apart")
{
    REQUIRE(split(u"〒250-0001 神奈川県小田原市扇町1-2-3 ハイツ101") == "250-0001|神奈川県小田原市扇町1-2-3|ハイツ101");
    REQUIRE(split(u"〒250-0001\n神奈川県小田原市扇町1-2-3\nハイツ101")
            == "250-0001|神奈川県小田原市扇町1-2-3|ハイツ101");
    REQUIRE(split(u"2500001 神奈川県小田原市扇町1-2-3") == "250-0001|神奈川県小田原市扇町1-2-3|");
    REQUIRE(split(u"２５０－０００１　神奈川県小田原市扇町１－２－３　ハイツ１０１")
            == "250-0001|神奈川県小田原市扇町１－２－３|ハイツ１０１");
    REQUIRE(split(u"(〒250-0001)神奈川県小田原市扇町1-2-3") != "");
    REQUIRE(split(u"小田原市扇町1-2-3ハイツ101") == "|小田原市扇町1-2-3|ハイツ101");
    REQUIRE(split(u"小田原市扇町1-2-3第2山田ビル3F") == "|小田原市扇町1-2-3|第2山田ビル3F");
    REQUIRE(split(u"小田原市扇町1丁目2番3号 山田方") == "|小田原市扇町1丁目2番3号|山田方");
    REQUIRE(split(u"小田原市扇町一丁目二番三号") == "|小田原市扇町一丁目二番三号|");
    REQUIRE(split(u"小田原市扇町1丁目 2-3 グリーンハイツ 205号室") == "|小田原市扇町1丁目 2-3|グリーンハイツ 205号室");
    REQUIRE(split(u"小田原市扇町12番地の3") == "|小田原市扇町12番地の3|");
    REQUIRE(split(u"小田原市扇町12番地") == "|小田原市扇町12番地|");
    REQUIRE(split(u"小田原市扇町1-2-3-405") == "|小田原市扇町1-2-3-405|");
    REQUIRE(split(u"小田原市扇町1-2-3 405") == "|小田原市扇町1-2-3|405");
    REQUIRE(split(u"小田原市扇町1-2-3 405号室") == "|小田原市扇町1-2-3|405号室");
    REQUIRE(split(u"札幌市中央区北1条西4丁目5-6 ビル7F") == "|札幌市中央区北1条西4丁目5-6|ビル7F");
    REQUIRE(split(u"富良野市山部東27線12番") == "|富良野市山部東27線12番|");
    REQUIRE(split(u"千代田区三番町5-2 タワー12階") == "|千代田区三番町5-2|タワー12階");
    REQUIRE(split(u"千代田区1番町5-2") == "|千代田区1番町5-2|");
    REQUIRE(split(u"九戸郡洋野町種市第3地割12-5") == "|九戸郡洋野町種市第3地割12-5|");
    REQUIRE(split(u"小田原市扇町1-2-3(ハイツ101)") == "|小田原市扇町1-2-3|(ハイツ101)");
    REQUIRE(split(u"小田原市扇町1-2-3Ａ") == "|小田原市扇町1-2-3Ａ|");
    REQUIRE(split(u"小田原市扇町甲12-3") == "|小田原市扇町甲12-3|");
    REQUIRE(split(u"小田原市扇町1丁目2番3号101号室") == "|小田原市扇町1丁目2番3号|101号室");
    REQUIRE(split(u"小田原市扇町1丁目2番3号の4") == "|小田原市扇町1丁目2番3号の4|");
    REQUIRE(split(u"小田原市扇町12の3") == "|小田原市扇町12の3|");
    REQUIRE(split(u"小田原市扇町") == "|小田原市扇町|");
    REQUIRE(split(u"神奈川県小田原市扇町1-2-3 〒250-0001") == "250-0001|神奈川県小田原市扇町1-2-3|");
    REQUIRE(split(u"") == "||");
    REQUIRE(split(u"〒250-0001") == "250-0001||");
    REQUIRE(split(u"京都市中京区寺町通御池上る上本能寺前町488番地")
            == "|京都市中京区寺町通御池上る上本能寺前町488番地|");
    REQUIRE(split(u"小田原市扇町１ー２ー３　ｺｰﾎﾟ扇202") == "|小田原市扇町１ー２ー３|ｺｰﾎﾟ扇202");
    REQUIRE(split(u"小田原市扇町1-2-3\r\nハイツ101\r\n山田様方") == "|小田原市扇町1-2-3|ハイツ101 山田様方");
}

TEST_CASE("the lines of several columns")
{
    REQUIRE(join({u"神奈川県", u"小田原市扇町1-2-3", u"ハイツ101"}) == "|神奈川県小田原市扇町1-2-3|ハイツ101");
    REQUIRE(join({u"神奈川県小田原市扇町", u"1-2-3", u"ハイツ101"}) == "|神奈川県小田原市扇町1-2-3|ハイツ101");
    REQUIRE(join({u"神奈川県小田原市", u"扇町1丁目", u"2-3"}) == "|神奈川県小田原市扇町1丁目2-3|");
    REQUIRE(join({u"神奈川県小田原市", u"神奈川県小田原市扇町1-2-3", u""}) == "|神奈川県小田原市扇町1-2-3|");
    REQUIRE(join({u"神奈川県", u"小田原市", u"小田原市扇町1-2-3"}) == "|神奈川県小田原市扇町1-2-3|");
    REQUIRE(join({u"小田原市扇町1-2-3", u"405"}) == "|小田原市扇町1-2-3|405");
    REQUIRE(join({u"", u" ", u""}) == "||");
    REQUIRE(join({u"〒250-0001 小田原市扇町1-2-3", u"山田ビル"}) == "250-0001|小田原市扇町1-2-3|山田ビル");
}

TEST_CASE("postal codes come to one form")
{
    for (const char16_t *code : {u"2500001", u"250-0001", u"250−0001", u"〒250-0001", u"２５０－０００１", u"250ー0001",
                                 u" 250 - 0001 ", u"'2500001", u"2500001.0"}) {
        INFO(q(code).toStdString());
        bool repaired = true;
        REQUIRE(s(normalisedPostalCode(q(code), &repaired)) == "250-0001");
        REQUIRE_FALSE(repaired);
    }
    bool repaired = false;
    REQUIRE(s(normalisedPostalCode(u"600001", &repaired)) == "060-0001");
    REQUIRE(repaired);
    REQUIRE(s(normalisedPostalCode(u"10010", &repaired)) == "001-0010");
    REQUIRE(s(normalisedPostalCode(u"60-0001", &repaired)) == "060-0001");
    REQUIRE(normalisedPostalCode(u"600001").isEmpty());
    for (const char16_t *code : {u"", u"250", u"250-00", u"25000011", u"abc-defg", u"250-0001-1"})
        REQUIRE(normalisedPostalCode(q(code), &repaired).isEmpty());
}

TEST_CASE("the prefecture of an address")
{
    REQUIRE(s(prefectureOf(u"神奈川県小田原市")) == "神奈川県");
    REQUIRE(s(prefectureOf(u"京都府京都市")) == "京都府");
    REQUIRE(s(prefectureOf(u"東京都府中市")) == "東京都");
    REQUIRE(prefectureOf(u"小田原市").isEmpty());
}
