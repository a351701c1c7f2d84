// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/cell_values.h"
#include "operations/shop_import_fixture.h"

using namespace Qt::StringLiterals;

namespace kikubari::test {

TEST_CASE("a date may be spread over columns for the era, year, month and day", "[shop]")
{
    ShopDesk desk;
    const auto options
        = desk.file("split.csv",
                    "顧客NO,氏名,生年月日元号,生年月日年,生年月日月,生年月日日,車名,納車年,納車月,納車日\n"
                    "1001,佐藤 健,昭和,45,3,4,ア,2021,5,10\n1002,鈴木 愛,4,2,12,25,イ,2022,11,3\n"
                    "1003,高橋 学,S,50,1,31,ウ,2020,2,29\n");
    const auto plan = desk.inspect(options);
    CHECK(fieldsOf(plan) == "code name birthday ignore ignore ignore model delivered_on ignore ignore");
    const auto result = desk.import(options);
    CHECK(result.rejects.empty());
    CHECK(desk.value("1001", "birthday") == "1970-03-04");
    CHECK(desk.value("1002", "birthday") == "1990-12-25");
    CHECK(desk.value("1003", "birthday") == "1975-01-31");
    CHECK(desk.exported()[u"purchases.csv"_s].contains("2020-02-29"));
}

TEST_CASE("年, 月 and 日 below the heading of a date are its parts", "[shop]")
{
    ShopDesk desk;
    const auto options = desk.file("groups.csv",
                                   "お客様カード,,,,,\n番号,お名前,TEL,車検満了日,,,車名\n,,,年,月,日,\n"
                                   "12,佐藤 健,0465-12-3456,2027,5,9,ア\n17,鈴木 愛,0465-22-3456,2026,12,2,イ\n");
    const auto plan = desk.inspect(options);
    CHECK(plan.headerRows == 2);
    CHECK(fieldsOf(plan) == "code name phone inspection_due_on ignore ignore model");
    CHECK(desk.import(options).totals.cars.added == 2);
    CHECK(desk.exported()[u"purchases.csv"_s].contains("2026-12-02"));
}

TEST_CASE("columns without a heading are kept under their place", "[shop]")
{
    ShopDesk desk;
    const auto plan = desk.inspect(
        desk.file("blank.csv", "コード,氏名,,電話,,\n1,佐藤 健,甲,0465-12-3456,,乙\n2,鈴木 愛,丙,0465-22-3456,,丁\n"));
    CHECK(fieldsOf(plan) == "code name extra phone ignore extra");
    CHECK(plan.columns[2].heading == u"3列目"_s);
}

TEST_CASE("a heading row is found among many unknown headings", "[shop]")
{
    ShopDesk desk;
    QByteArray heads = "顧客コード,氏名,住所,電話番号", values = "1,佐藤 健,小田原市扇町1-2-3,0465-12-3456";
    for (int i = 0; i < 196; ++i) {
        heads += ",項目" + QByteArray::number(i);
        values += ",v" + QByteArray::number(i);
    }
    const auto result = desk.import(desk.file("wide.csv", heads + '\n' + values + '\n'));
    CHECK(result.totals.customers.added == 1);
    CHECK(desk.value("1", "name") == "佐藤 健");
}

TEST_CASE("〃 is what stands above it", "[shop]")
{
    ShopDesk desk;
    const auto result = desk.import(desk.file("ditto.csv",
                                              "顧客番号,使用者名,電話,車名,担当\n7,㈱青葉,0465-22-2222,ア,田中\n"
                                              "〃,〃,〃,イ,〃\n"));
    CHECK(result.totals.customers.added == 1);
    CHECK(result.totals.cars.added == 2);
    CHECK(result.totals.staff.added == 1);
}

TEST_CASE("headings of address books and of programs without Japanese letters", "[shop]")
{
    ShopDesk desk;
    CHECK(fieldsOf(desk.inspect(desk.file(
              "google.csv",
              "First Name,Last Name,Phonetic First Name,Phonetic Last Name,Organization Name,Birthday,E-mail 1 - "
              "Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Street,Address 1 - City,Address 1 "
              "- Region,Address 1 - Postal Code,Address 1 - Extended Address\n"
              "太郎,山田,タロウ,ヤマダ,,1970-03-04,* Home,t@example.jp,Mobile,090-1234-5678,栄町1-2-3,小田原市,"
              "神奈川県,250-0011,栄ハイツ201\n")))
          == "given_name family_name given_kana family_kana company birthday extra email extra phone address city "
             "prefecture postal_code building");
    CHECK(fieldsOf(desk.inspect(
              desk.file("romaji.csv",
                        "KOKYAKU_CD,SHIMEI,JUSHO1,JUSHO2,SEINENGAPPI,SHAMEI,SHATAI_NO,NOSHA_BI,TANTO_CD,TANTO_MEI\n"
                        "1001,佐藤 健,小田原市扇町1-2-3,メゾン扇305,19700304,ア,ZVW50-1234567,20210510,T01,田中\n")))
          == "code name address address birthday model chassis_no delivered_on staff_code staff");
    CHECK(fieldsOf(desk.inspect(desk.file("kana.csv",
                                          "ｺｷｬｸｺｰﾄﾞ,ｼﾒｲ,ｼﾞｭｳｼｮ1,ｼﾞｭｳｼｮ2,ﾃﾞﾝﾜ,ｼｬﾒｲ,ﾉｳｼｬﾋﾞ,ﾀﾝﾄｳ,ﾋﾞｺｳ\n"
                                          "12,佐藤 健,小田原市扇町1-2-3,甲,0465-12-3456,ﾌﾟﾘｳｽ,20210510,ﾀﾅｶ,x\n")))
          == "code name address address phone model delivered_on staff note");
}

TEST_CASE("the address at work does not mix with the one at home", "[shop]")
{
    ShopDesk desk;
    const auto options
        = desk.file("outlook.csv",
                    "名,姓,番地 (会社),市区町村 (会社),都道府県 (会社),番地 (自宅),市区町村 (自宅),"
                    "都道府県 (自宅)\n太郎,山田,本町2,横浜市西区,神奈川県,栄町1-2-3,小田原市,神奈川県\n");
    CHECK(fieldsOf(desk.inspect(options)) == "given_name family_name extra extra extra address city prefecture");
    desk.import(options);
    CHECK(desk.exported()[u"customers.csv"_s].contains("神奈川県小田原市栄町1-2-3"));
}

TEST_CASE("days with the month first are read and told", "[shop]")
{
    CHECK(operations::monthDayYear(u"3/4/1970"_s) == QDate(1970, 3, 4));
    CHECK(operations::monthDayYear(u"10/25/2026 12:00:00 AM"_s) == QDate(2026, 10, 25));
    CHECK_FALSE(operations::monthDayYear(u"25/10/2026"_s).isValid());
    ShopDesk desk;
    const auto result = desk.import(desk.file(
        "english.csv", "Customer ID,Customer Name,Date of Birth\nC-1,佐藤 健,3/4/1970\nC-2,鈴木 愛,12/25/1990\n"));
    CHECK(result.rejects.empty());
    CHECK(desk.value("C-1", "birthday") == "1970-03-04");
    CHECK(std::any_of(result.findings.begin(), result.findings.end(),
                      [](const auto &finding) { return finding.kind == u"month_day_year"; }));
}

TEST_CASE("numbers that everybody uses: prefectures and sexes", "[shop]")
{
    ShopDesk desk;
    desk.import(desk.file("codes.csv",
                          "顧客コード,氏名,性別,都道府県コード,市区町村名,番地\n1,佐藤 健,1,14,小田原市,扇町1-2-3\n"
                          "2,鈴木 愛,2,13,町田市,原町田1-2-3\n"));
    CHECK(desk.value("1", "address") == "神奈川県小田原市扇町1-2-3");
    CHECK(desk.value("2", "address") == "東京都町田市原町田1-2-3");
    CHECK(desk.value("1", "sex") == "male");
    CHECK(desk.value("2", "sex") == "female");
    CHECK(desk.value("2", "note").empty());
}

TEST_CASE("a firm, a post and a person in one cell are told apart", "[shop]")
{
    ShopDesk desk;
    desk.import(
        desk.file("firm.csv", "顧客コード,氏名,電話\n1,（有）西湘興業　代表取締役　鈴木 一郎 様,0465-11-0002\n"));
    CHECK(desk.value("1", "name") == "有限会社西湘興業");
    const auto keys = desk.exported()[u"key_persons.csv"_s];
    CHECK(keys.contains("鈴木 一郎"));
    CHECK(keys.contains("代表取締役"));
}

TEST_CASE("legends below the list are no customers", "[shop]")
{
    ShopDesk desk;
    const auto result
        = desk.import(desk.file("legend.csv",
                                "氏名,住所,電話,担当\n佐藤 健,小田原市扇町1-2-3,0465-12-3456,田中\n,,,\n【凡例】,,,\n"
                                "◎：重点顧客,,,\nお問い合わせは総務までお願いします。,,,\n林,,,\n"));
    CHECK(result.totals.customers.added == 2);
    CHECK(result.totals.passedOver == 3);
}

TEST_CASE("the end of an insurance is known in a list of policies", "[shop]")
{
    ShopDesk desk;
    CHECK(fieldsOf(desk.inspect(
              desk.file("policies.csv", "証券番号,契約者名,分類,満期日,車種\nA1,佐藤 健,友人,2027/04/01,ア\n")))
          == "car_extra name extra insurance_ends_on model");
}

TEST_CASE("a correction of a column that is not there is refused", "[shop]")
{
    ShopDesk desk;
    auto options = desk.file("plain.csv", "氏名,電話\n佐藤 健,0465-12-3456\n");
    options.columns = {{-1, u"でんわ番"_s, operations::ShopField::Phone, 1}};
    CHECK_FALSE(operations::inspectShopFile(desk.book.get(), desk.context, options));
    options.columns = {{-1, u"電話"_s, operations::ShopField::Mobile, 1}};
    CHECK(fieldsOf(desk.inspect(options)) == "name mobile");
}

TEST_CASE("full-width e-mail addresses are read", "[shop]")
{
    ShopDesk desk;
    desk.import(
        desk.file("mail.csv", "顧客コード,氏名,メール\n1,佐藤 健,ｓａｔｏ＠ｅｘａｍｐｌｅ．ｊｐ\n2,鈴木 愛,なし\n"));
    CHECK(desk.value("1", "email") == "sato@example.jp");
}

TEST_CASE("an import that is taken back leaves no column behind in the export", "[shop]")
{
    ShopDesk desk;
    desk.import(desk.file("plain.csv", "顧客コード,氏名\n1,佐藤 健\n"));
    const auto before = desk.exported();
    desk.import(desk.file("more.csv", "顧客コード,氏名,好きな色,車名,内装\n2,鈴木 愛,青,ア,革\n"));
    CHECK(desk.exported() != before);
    REQUIRE(operations::undoLastImport(*desk.book, desk.context));
    CHECK(desk.exported() == before);
}

} // namespace kikubari::test
