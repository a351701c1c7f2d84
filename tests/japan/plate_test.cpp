// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/plate.h"
#include "japan/readers_test.h"
#include "support/catch.h"

#include <utility>

using namespace kikubari::japan;

namespace {

std::string plateText(const char16_t *written)
{
    const auto plate = parsePlate(q(written));
    return plate ? s(plate->text()) : "-";
}

} // namespace

TEST_CASE("a plate is read however it is written")
{
    for (const char16_t *written :
         {u"品川 300 あ 12-34", u"品川300あ1234", u"品川　３００　あ　１２－３４", u"品川300ア12-34",
          u"品川 300 ｱ 12-34", u"品川-300-あ-1234", u"品川 ３００ あ １２ー３４", u"品川300 あ12−34",
          u" 品川300あ12‐34 ", u"品川300あ　1234"}) {
        INFO(q(written).toStdString());
        REQUIRE(plateText(written) == "品川 300 あ 12-34");
    }
}

TEST_CASE("short serials have their dots")
{
    for (const char16_t *written : {u"湘南 500 さ ・・12", u"湘南500さ12", u"湘南 500 さ ･･12", u"湘南 500 さ ‥12",
                                    u"湘南 500 さ ..12", u"湘南 500 さ 0012", u"湘南 500 さ ・・-12"}) {
        INFO(q(written).toStdString());
        REQUIRE(plateText(written) == "湘南 500 さ ・・12");
    }
    REQUIRE(plateText(u"富士山 300 な …1") == "富士山 300 な ・・・1");
    REQUIRE(plateText(u"富士山 300 な ・1-23") == "富士山 300 な ・1-23");
    REQUIRE(plateText(u"富士山 300 な 123") == "富士山 300 な ・1-23");
}

TEST_CASE("places, class numbers and letters of every kind there is")
{
    REQUIRE(plateText(u"尾張小牧 530 た 1") == "尾張小牧 530 た ・・・1");
    REQUIRE(plateText(u"いわき 580 つ 77-77") == "いわき 580 つ 77-77");
    REQUIRE(plateText(u"つくば480あ・・12") == "つくば 480 あ ・・12");
    REQUIRE(plateText(u"品川 30A あ 12-34") == "品川 30A あ 12-34");
    REQUIRE(plateText(u"品川 ３ｃｙ あ 12-34") == "品川 3CY あ 12-34");
    REQUIRE(plateText(u"横浜 5 そ 12-34") == "横浜 5 そ 12-34");
    REQUIRE(plateText(u"横浜 33 わ 12-34") == "横浜 33 わ 12-34");
    REQUIRE(plateText(u"横浜 300 Y 12-34") == "横浜 300 Y 12-34");
    REQUIRE(plateText(u"一宮 300 れ 12-34") == "一宮 300 れ 12-34");
    REQUIRE(parsePlate(u"品川300あ1234")->key() == parsePlate(u"品川　３００ ア 12-34")->key());
}

TEST_CASE("what is no whole plate is not read")
{
    for (const char16_t *written : {u"",
                                    u"未定",
                                    u"12-34",
                                    u"品川 300 お 12-34",
                                    u"品川 300 し 12-34",
                                    u"品川 300 へ 12-34",
                                    u"品川 300 ん 12-34",
                                    u"品川 300 あ 00-00",
                                    u"品川 300 あ",
                                    u"300 あ 12-34",
                                    u"品川 3000 あ 12-34",
                                    u"品川 300 あ 123-45",
                                    u"品川 300 が 12-34",
                                    u"品川 300 ぁ 12-34",
                                    u"品川 30Q あ 12-34",
                                    u"品川 A30 あ 12-34",
                                    u"品川 012 あ 12-34",
                                    u"品川 300 あ 12-34 と 品川 500 い 1",
                                    u"ZVW50-1234567",
                                    u"品川市千代田区 300 あ 12-34"}) {
        INFO(q(written).toStdString());
        REQUIRE(plateText(written) == "-");
    }
}
