// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/customer_barcode.h"
#include "japan/postal.h"
#include "japan/readers_test.h"
#include "support/catch.h"

#include <zint.h>

#include <random>

using namespace kikubari;
using namespace kikubari::japan;
using namespace Qt::StringLiterals;

namespace {

struct Vector
{
    const char16_t *code, *address, *building, *symbols, *check;
};

// Japan Post's published samples, with the prefecture and city that their postal codes stand for.
const Vector published[] = {
    {u"263-0023", u"千葉県千葉市稲毛区緑町3丁目30-8", u"郵便ビル403号", u"3-30-8-403", u"5"},
    {u"014-0113", u"秋田県大仙市堀見内 南田茂木 添60-1", u"", u"60-1", u"CC8"},
    {u"110-0016", u"東京都台東区台東5-6-3", u"ABCビル10F", u"5-6-3-10", u"9"},
    {u"060-0906", u"北海道札幌市東区北六条東4丁目", u"郵便センター6号館", u"4-6", u"9"},
    {u"065-0006", u"北海道札幌市東区北六条東8丁目", u"郵便センター10号館", u"8-10", u"9"},
    {u"407-0033", u"山梨県韮崎市龍岡町下條南割 韮崎400", u"", u"400", u"-"},
    {u"273-0102", u"千葉県鎌ケ谷市右京塚 東3丁目-20-5", u"郵便・A&bコーポB604号", u"3-20-5B604", u"0"},
    {u"198-0036", u"東京都青梅市河辺町十一丁目六番地一号", u"郵便タワー601", u"11-6-1-601", u"CC8"},
    {u"027-0203", u"岩手県宮古市津軽石第二十一地割大淵川480", u"", u"21-480", u"CC5"},
    {u"590-0016", u"大阪府堺市堺区中田出井町四丁六番十九号", u"", u"4-6-19", u"CC2"},
    {u"080-0831", u"北海道帯広市稲田町南七線 西28", u"", u"7-28", u"CC7"},
    {u"317-0055", u"茨城県日立市宮田町6丁目7-14", u"ABCビル2F", u"6-7-14-2", u"CC1"},
    {u"650-0046", u"兵庫県神戸市中央区港島中町9丁目7-6", u"郵便シティA棟1F1号", u"9-7-6A1-1", u"5"},
    {u"623-0011", u"京都府綾部市青野町綾部6-7", u"LプラザB106", u"6-7LB106", u"4"},
    {u"064-0804", u"北海道札幌市中央区南四条西29丁目1524-23", u"第2郵便ハウス501", u"29-1524-23-2-501", u"3"},
    {u"910-0067", u"福井県福井市新田塚3丁目80-25", u"J1ビル2-B", u"3-80-25J1-2B", u"9"},
    {u"100-0013", u"東京都千代田区霞が関1丁目3番2号", u"郵便プラザ503室", u"1-3-2-503", u"9"},
};

// The bars as zint draws them, or nothing where it refuses.
QByteArray barsOfZint(const std::string &text)
{
    zint_symbol *symbol = ZBarcode_Create();
    symbol->symbology = BARCODE_JAPANPOST;
    QByteArray bars;
    if (ZBarcode_Encode(symbol, reinterpret_cast<const unsigned char *>(text.data()), int(text.size())) < ZINT_ERROR) {
        const auto ink
            = [&](int row, int column) { return ((symbol->encoded_data[row][column / 8] >> (column % 8)) & 1) != 0; };
        for (int column = 0; column < symbol->width; column += 2)
            bars += ink(0, column) ? (ink(2, column) ? '1' : '2') : (ink(2, column) ? '3' : '4');
    }
    ZBarcode_Delete(symbol);
    return bars;
}

QString randomAddress(std::mt19937 &random)
{
    const auto below = [&](unsigned n) { return random() % n; };
    const auto number = [&](unsigned n) { return QString::number(1 + below(n)); };
    static const QStringList buildings{u"ハイツ"_s,  u"メゾンA"_s,   u"第2ビル"_s,
                                       u"Bコーポ"_s, u"ABCタワー"_s, u"郵便・A&b荘"_s};
    QString address;
    switch (below(4)) {
    case 0: address = number(30) + u"丁目"_s + number(90) + u"番"_s + number(50) + u"号"_s; break;
    case 1: address = number(30) + u"-"_s + number(90) + u"-"_s + number(50); break;
    case 2: address = number(9999) + u"番地の"_s + number(30); break;
    default: address = u"第"_s + number(40) + u"地割字山田"_s + number(300); break;
    }
    if (below(2) == 0)
        address
            += u' ' + buildings[below(unsigned(buildings.size()))] + number(1200) + (below(3) == 0 ? u"F"_s : u"号"_s);
    return address;
}

} // namespace

TEST_CASE("every published customer barcode comes out as published")
{
    const PostalTable &table = PostalTable::shipped();
    for (const Vector &vector : published) {
        INFO(s(q(vector.address)));
        const QString symbols = addressSymbols(q(vector.code), q(vector.address), q(vector.building), table);
        CHECK(s(symbols) == s(q(vector.symbols)));
        const auto barcode = customerBarcode(q(vector.code), q(vector.address), q(vector.building), table);
        REQUIRE(barcode);
        CHECK(s(barcode->check) == s(q(vector.check)));
        CHECK(barcode->bars.size() == 67);
        if (const QByteArray bars = barsOfZint(s(barcode->text)); !bars.isEmpty())
            CHECK(barcode->bars == bars);
    }
}

TEST_CASE("ten thousand random addresses agree with zint bar for bar")
{
    std::mt19937 random(20260905);
    int compared = 0;
    for (int i = 0; i < 10'000; ++i) {
        const QString code = QString::number(100'0000 + random() % 899'9999);
        const QString symbols = addressSymbols(randomAddress(random));
        const auto barcode = encodeCustomerBarcode(code, symbols);
        REQUIRE(barcode);
        REQUIRE(barcode->bars.size() == 67);
        const QByteArray bars = barsOfZint(s(barcode->text));
        if (bars.isEmpty())
            continue; // longer than the barcode: zint refuses where Japan Post cuts
        INFO(s(barcode->text));
        REQUIRE(barcode->bars == bars);
        ++compared;
    }
    CHECK(compared > 8'000);
}

TEST_CASE("an address is reduced to its numbers and single letters")
{
    CHECK(s(addressSymbols(u"１丁目２番３号")) == "1-2-3");
    CHECK(s(addressSymbols(u"一-二-三")) == "1-2-3");
    CHECK(s(addressSymbols(u"1ー2ー3 コーポ三条102")) == "1-2-3-102");
    CHECK(s(addressSymbols(u"6の3　ａ棟")) == "6-3A");
    CHECK(s(addressSymbols(u"5-6-3 B1F")) == "5-6-3B1");
    CHECK(s(addressSymbols(u"字大淵川")).empty());
}

TEST_CASE("the town goes off in every way of writing, also without prefecture and city")
{
    const PostalTable &table = PostalTable::shipped();
    CHECK(s(addressSymbols(u"0600906", u"札幌市東区北6条東四丁目1", {}, table)) == "4-1");
    CHECK(s(addressSymbols(u"060-0906", u"北六条東4丁目", u"6号館", table)) == "4-6");
    CHECK(s(addressSymbols(u"604-8091", u"京都市中京区寺町通御池下る下本能寺前町518", {}, table)) == "518");
}

TEST_CASE("codes of one office and of floors carry no address, codes of no town get no barcode")
{
    const PostalTable &table = PostalTable::shipped();
    const auto office = customerBarcode(u"100-8798", u"東京都千代田区霞が関1-3-2", {}, table);
    REQUIRE(office);
    CHECK(s(office->text) == "1008798");
    const auto floor = customerBarcode(u"163-1010", u"東京都新宿区西新宿3-7-1", u"新宿パークタワー10F", table);
    REQUIRE(floor);
    CHECK(s(floor->text) == "1631010");
    CHECK_FALSE(customerBarcode(u"250-0000", u"神奈川県小田原市1-2", {}, table));
    CHECK_FALSE(customerBarcode(u"25-0000", u"神奈川県小田原市扇町1-2", {}, table));
    CHECK_FALSE(encodeCustomerBarcode(u"250-0001", u"1-2イ"));
    CHECK_FALSE(customerBarcode(u"", u"神奈川県小田原市扇町1-2", {}, table));
}
