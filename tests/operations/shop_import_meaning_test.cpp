// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/heading_words.h"
#include "operations/shop_import_fixture.h"

using namespace Qt::StringLiterals;

namespace kikubari::test {

using operations::ShopField;

TEST_CASE("a plain word means what the heading over it speaks of", "[shop]")
{
    CHECK(operations::guessHeading(u"名前"_s, u"お客様情報"_s).field == ShopField::Name);
    CHECK(operations::guessHeading(u"番号"_s, u"お客様情報"_s).field == ShopField::CustomerCode);
    CHECK(operations::guessHeading(u"名前"_s, u"車両情報"_s).field == ShopField::Model);
    CHECK(operations::guessHeading(u"リース満了"_s).field == ShopField::ContractEndsOn);
}

TEST_CASE("登録番号2 is a second car's plate where the values are whole plates", "[shop]")
{
    ShopDesk desk;
    const auto plan = desk.inspect(desk.file("two.csv",
                                             "氏名,TEL,車名1,登録番号1,車名2,登録番号2\n"
                                             "佐藤 健,0465-12-3456,ア,湘南 300 あ 12-34,イ,湘南 500 い 56-78\n"
                                             "鈴木 愛,0465-12-3457,ウ,湘南 300 う 12-35,エ,湘南 500 え 56-79\n"
                                             "高橋 学,0465-12-3458,オ,湘南 300 か 12-36,カ,湘南 500 き 56-80\n"));
    CHECK(fieldsOf(plan) == "name phone model plate model:2 plate:2");
    CHECK(plan.columns.back().number == 2);
}

TEST_CASE("two people of one name in one house have telephones of their own", "[shop]")
{
    ShopDesk desk;
    const auto options = desk.file("house.csv",
                                   "氏名,住所,携帯\n"
                                   "佐藤 健,小田原市扇町1-2-3,090-1111-2222\n"
                                   "佐藤 健,小田原市扇町1-2-3,090-3333-4444\n"
                                   "佐藤 健,小田原市扇町1-2-3,090-1111-2222\n");
    const auto totals = desk.import(options).totals;
    CHECK(totals.customers.added == 2);
    CHECK(totals.doubled == 1);
}

TEST_CASE("where every row has a code, one without is broken and told", "[shop]")
{
    ShopDesk desk;
    QByteArray text = "顧客コード,氏名,TEL\n";
    for (int i = 10; i < 30; ++i)
        text += (i == 20 ? QByteArray() : "K" + QByteArray::number(i)) + ",客" + QByteArray::number(i) + ",0465-12-34"
            + QByteArray::number(i) + "\n";
    const auto result = desk.import(desk.file("codes.csv", text));
    CHECK(result.totals.customers.added == 19);
    REQUIRE(result.rejects.size() == 1);
    CHECK(result.rejects.front().reason == u"no_code");
    CHECK(result.rejects.front().line == 12);
}

TEST_CASE("postal codes of full width are postal codes", "[shop]")
{
    ShopDesk desk;
    const auto plan = desk.inspect(desk.file("wide.csv",
                                             "氏名,郵便\n佐藤 健,２５０－０００１\n鈴木 愛,２５０－０００２\n"
                                             "高橋 学,２５０－０００３\n"));
    CHECK(fieldsOf(plan) == "name postal_code");
}

} // namespace kikubari::test
