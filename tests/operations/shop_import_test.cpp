// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/planning.h"
#include "operations/shop_import/heading_words.h"
#include "operations/shop_import_fixture.h"

using namespace Qt::StringLiterals;

namespace kikubari::test {

using operations::ColumnChoice;
using operations::ShopDoubles;
using operations::ShopField;

TEST_CASE("every synonym of a heading means its field", "[shop]")
{
    for (const auto &info : operations::shopFields()) {
        const auto heading = operations::usualHeading(info.field);
        INFO(info.name);
        if (!heading.isEmpty())
            CHECK(operations::guessHeading(heading).field == info.field);
        CHECK(operations::shopFieldOfName(QString::fromUtf8(info.name)) == info.field);
    }
}

TEST_CASE("headings are recognised through width, marks, brackets, line breaks and polite prefixes", "[shop]")
{
    const std::pair<QString, ShopField> cases[]{
        {u"★氏　名※"_s, ShopField::Name},
        {u"ﾌﾘｶﾞﾅ"_s, ShopField::Kana},
        {u"お客様名（漢字）"_s, ShopField::Name},
        {u"氏名（カナ）"_s, ShopField::Kana},
        {u"電話\n番号"_s, ShopField::Phone},
        {u"ＴＥＬ（携帯）"_s, ShopField::Mobile},
        {u"生年月日(西暦)"_s, ShopField::Birthday},
        {u"【必須】納車日"_s, ShopField::DeliveredOn},
        {u"ご住所"_s, ShopField::Address},
        {u"次回 車検 満了日"_s, ShopField::InspectionDueOn},
        {u"勤務先TEL"_s, ShopField::WorkPhone},
        {u"紹介者名"_s, ShopField::Referrer},
        {u"配偶者氏名"_s, ShopField::Extra},
        {u"任意保険満期日"_s, ShopField::InsuranceEndsOn},
        {u"E-Mail"_s, ShopField::Email},
        {u"契約者住所"_s, ShopField::Address},
        {u"担当営業マン名"_s, ShopField::Staff},
    };
    for (const auto &[heading, field] : cases) {
        INFO(heading.toStdString());
        CHECK(operations::guessHeading(heading).field == field);
    }
    CHECK(operations::guessHeading(u"車名２"_s).number == 2);
    CHECK(operations::guessHeading(u"2台目の車名"_s).number == 2);
    CHECK(operations::guessHeading(u"住所②"_s).line == 2);
}

TEST_CASE("a file without headings is recognised by its values", "[shop]")
{
    ShopDesk desk;
    const auto options = desk.file("bare.csv",
                                   "佐藤 健,さとう けん,250-0001,神奈川県小田原市扇町1-2-3,0465-12-3456,090-1111-2222,"
                                   "1970/01/02,湘南 300 あ 12-34,2027/05/06\n"
                                   "鈴木 愛,すずき あい,250-0002,神奈川県小田原市寿町4-5-6,0465-22-3456,090-1111-3333,"
                                   "1980/01/02,湘南 300 あ 12-35,2027/07/06\n"
                                   "高橋 学,たかはし まなぶ,250-0003,神奈川県小田原市東町7-8-9,0465-32-3456,"
                                   "090-1111-4444,1965/01/02,湘南 300 あ 12-36,2028/05/06\n");
    const auto plan = desk.inspect(options);
    CHECK(plan.headerLine == 0);
    CHECK(fieldsOf(plan) == "name kana postal_code address phone mobile birthday plate inspection_due_on");
    CHECK(desk.import(options).totals.customers.added == 3);
}

TEST_CASE("values settle what a heading leaves open", "[shop]")
{
    ShopDesk desk;
    const auto plan
        = desk.inspect(desk.file("open.csv",
                                 "No,名前,連絡先,区分,登録日\n1,佐藤 健,sato@example.jp,個人,2020/1/1\n"
                                 "2,鈴木 愛,ai@example.jp,個人,2020/1/2\n3,青葉会,ao@example.jp,法人,2020/1/3\n"));
    CHECK(fieldsOf(plan) == "ignore name email kind first_met_on");
    const auto car = desk.inspect(
        desk.file("car.csv", "No,名前,車名,区分,登録日\n8,佐藤 健,ア,新車,2020/1/1\n5,鈴木 愛,イ,中古,2020/1/2\n"));
    CHECK(fieldsOf(car) == "code name model condition registered_on");
}

TEST_CASE("rows of one customer are joined: by code, or by name with telephone, birthday or address", "[shop]")
{
    ShopDesk desk;
    const auto result = desk.import(desk.file("cars.csv",
                                              "氏名,TEL,車名,登録番号\n佐藤 健,0465-12-3456,ア,湘南 300 あ 12-34\n"
                                              "佐藤　健,0465(12)3456,イ,湘南 300 あ 12-35\n佐藤 健,0465-99-9999,ウ,\n"
                                              "佐藤 健,0465-12-3456,ア,湘南300あ1234\n"));
    CHECK(result.totals.customers.added == 2);
    CHECK(result.totals.cars.added == 3);
    CHECK(result.totals.doubled == 1);
}

TEST_CASE("a code that stands at another name is a broken row", "[shop]")
{
    ShopDesk desk;
    const auto result = desk.import(desk.file("codes.csv", "顧客コード,氏名\n1,佐藤 健\n1,鈴木 愛\n"));
    REQUIRE(result.rejects.size() == 1);
    CHECK(result.rejects[0].line == 3);
    CHECK(result.rejects[0].reason == u"code_of_another");
    CHECK(result.totals.customers.added == 1);
}

TEST_CASE("customers of the store are updated, skipped or added once more", "[shop]")
{
    ShopDesk desk;
    desk.import(desk.file("first.csv", "顧客コード,氏名,TEL,備考\n1,佐藤 健,0465-12-3456,古い\n"));
    const auto file = desk.file("second.csv", "氏名,TEL,メール,備考\n佐藤 健,0465123456,s@example.jp,新しい\n");

    auto skip = file;
    skip.doubles = ShopDoubles::Skip;
    CHECK(desk.preview(skip).totals.customers == operations::ShopCounts{});
    auto add = file;
    add.doubles = ShopDoubles::Add;
    CHECK(desk.preview(add).totals.customers.added == 1);

    const auto result = desk.import(file);
    CHECK(result.totals.customers.updated == 1);
    CHECK(desk.value("1", "email") == "s@example.jp");
    CHECK(desk.value("1", "phone") == "0465-12-3456");
    CHECK(desk.value("1", "note") == "古い\n新しい");
    REQUIRE(operations::undoLastImport(*desk.book, desk.context));
    CHECK(desk.value("1", "email").empty());
    CHECK(desk.value("1", "note") == "古い");
}

TEST_CASE("an empty cell keeps what the store has", "[shop]")
{
    ShopDesk desk;
    desk.import(desk.file("first.csv", "顧客コード,氏名,TEL\n1,佐藤 健,0465-12-3456\n"));
    CHECK(desk.import(desk.file("second.csv", "顧客コード,氏名,TEL\n1,佐藤 健,\n")).operation.isEmpty());
    CHECK(desk.value("1", "phone") == "0465-12-3456");
}

TEST_CASE("rejected rows can be corrected and read again with the same mapping", "[shop]")
{
    ShopDesk desk;
    auto options = desk.file("odd.csv", "だれ,番地など,いつ\n佐藤 健,扇町1,2026/02/30\n鈴木 愛,寿町2,2026/02/03\n");
    options.columns = {{0, {}, ShopField::Name, 1}, {1, {}, ShopField::Address, 1}, {2, {}, ShopField::DeliveredOn, 1}};
    options.profile = u"変わった表"_s;
    options.saveProfile = true;
    options.rejects = desk.dir.filePath(u"rejects.csv"_s);
    const auto result = desk.import(options);
    REQUIRE(result.rejects.size() == 1);
    CHECK(result.rejects[0].column == u"いつ");
    CHECK(result.rejects[0].value == u"2026/02/30");

    QFile rejects(result.rejectsFile);
    REQUIRE(rejects.open(QIODevice::ReadOnly));
    auto bytes = rejects.readAll();
    CHECK(bytes.startsWith("\xEF\xBB\xBFだれ,番地など,いつ,行,理由"));
    bytes.replace("2026/02/30", "2026/02/28");
    const auto again = desk.file("mended.csv", bytes);
    CHECK(desk.inspect(again).profile == u"変わった表");
    const auto second = desk.import(again);
    CHECK(second.totals.customers.added == 1);
    CHECK(second.totals.cars.added == 1);
    CHECK(second.totals.rejected == 0);
}

TEST_CASE("the preview counts the follow-ups that planning then opens; a cut-off waives the old ones", "[shop]")
{
    ShopDesk desk;
    QByteArray text("顧客コード,氏名,車名,納車日,車検満了日\n");
    for (int i = 0; i < 40; ++i)
        text += QByteArray::number(i) + ",客 " + QByteArray::number(i) + ",ア,"
            + QDate(2004, 1, 5).addMonths(i * 6).toString(Qt::ISODate).toUtf8() + ","
            + QDate(2026, 12, 1).addDays(i * 9).toString(Qt::ISODate).toUtf8() + "\n";
    auto options = desk.file("old.csv", text);
    const auto all = desk.preview(options);
    options.cutOff = QDate(2026, 6, 1);
    const auto preview = desk.preview(options);
    CHECK(preview.totals.putOff == 80); // a DM and a visit each
    CHECK(preview.totals.openedNow < all.totals.openedNow);
    const auto result = desk.import(options);
    CHECK(result.totals == preview.totals);
    const auto planned = operations::planAll(*desk.book, desk.context);
    REQUIRE(planned);
    CHECK(planned->counts.opened == result.totals.opened);
    REQUIRE(operations::undoLastImport(*desk.book, desk.context));
    CHECK_FALSE(desk.exported().contains(u"decisions.csv"_s));
}

TEST_CASE("unknown salespeople are made, left out, rejected or mapped", "[shop]")
{
    ShopDesk desk;
    auto options
        = desk.file("staff.csv", "顧客コード,氏名,担当\n1,佐藤 健,山本 学\n2,鈴木 愛,山本\n3,原 一,12:森 次郎\n");
    CHECK(desk.preview(options).unknownStaff == QStringList{u"山本 学"_s, u"12:森 次郎"_s});
    options.unknownStaff = operations::ShopStaff::Reject;
    CHECK(desk.preview(options).totals.rejected == 3);
    options.unknownStaff = operations::ShopStaff::Empty;
    CHECK(desk.preview(options).totals.staff.added == 0);
    options.unknownStaff = operations::ShopStaff::Make;
    const auto result = desk.import(options);
    CHECK(result.totals.staff.added == 2);
    CHECK(desk.value("1", "staff") == desk.value("2", "staff"));
    CHECK(desk.value("3", "staff") == "12");
}

TEST_CASE("years of two digits are read as the file's dates make sense", "[shop]")
{
    ShopDesk desk;
    const auto era = desk.file("era.csv", "氏名,納車日,車検満了日\n佐藤 健,30/4/1,09/4/1\n鈴木 愛,29/4/1,08/12/1\n");
    CHECK(desk.inspect(era).twoDigits == japan::TwoDigitYear::Era);
    const auto western
        = desk.file("western.csv", "氏名,納車日,車検満了日\n佐藤 健,24/4/1,27/4/1\n鈴木 愛,25/4/1,28/3/31\n");
    CHECK(desk.inspect(western).twoDigits == japan::TwoDigitYear::Western);
}

TEST_CASE("values that no row could keep make a column one that is kept, not a file of rejected rows", "[shop]")
{
    ShopDesk desk;
    const auto options = desk.file("odd.csv",
                                   "氏名,TEL,登録,車検,顧客区分\n佐藤 健,0465-12-3456,済,廃車,新規\n"
                                   "鈴木 愛,0465-22-3456,未,2027/01/02,既存\n原 一,0465-32-3456,済,平成27年,新規\n");
    const auto plan = desk.inspect(options);
    CHECK(fieldsOf(plan) == "name phone car_extra inspection_due_on extra");
    const auto result = desk.import(options);
    CHECK(result.totals.rejected == 0);
    CHECK(result.totals.cars.added == 1);
}

TEST_CASE("short tables: a row with a count or a dash in it is a customer, a total line is none", "[shop]")
{
    ShopDesk desk;
    const auto result = desk.import(
        desk.file("short.csv", "氏名,台数,TEL\n佐藤 健,2台,-\n計 学,1台,0465-11-1111\n合計,3台,\n2名,,\n"));
    CHECK(result.totals.customers.added == 2);
    CHECK(result.totals.passedOver == 2);
}

TEST_CASE("an unquoted comma, a cut-off row and an open quote are broken rows, told by line", "[shop]")
{
    ShopDesk desk;
    const auto result
        = desk.import(desk.file("cut.csv", "コード,氏名,住所\n1,佐藤 健,扇町1,2号\n2,鈴木 愛\n3,原 一,寿町3\n"));
    REQUIRE(result.rejects.size() == 2);
    CHECK(result.rejects[0].reason == u"field_count");
    CHECK(result.rejects[0].line == 2);
    CHECK(result.rejects[1].line == 3);
    CHECK(result.totals.customers.added == 1);
}

TEST_CASE("names over two columns, with numbers or without a heading over the second", "[shop]")
{
    ShopDesk desk;
    const auto plan = desk.inspect(desk.file(
        "one.csv", "得意先CD,得意先名1,得意先名2,TEL\n1,加藤,春男,0465-11-1111\n2,㈱青葉,本店,0465-11-1112\n"));
    CHECK(fieldsOf(plan) == "code family_name given_name phone");
    const auto blank = desk.inspect(desk.file("two.csv", "氏名,,TEL\n加藤,春男,0465-11-1111\n原,学,0465-11-1112\n"));
    CHECK(fieldsOf(blank) == "family_name given_name phone");
}

TEST_CASE("a person's correction wins over what was recognised, also of the heading row", "[shop]")
{
    ShopDesk desk;
    auto options = desk.file("title.csv", "佐藤商店,名簿\n名前,電話\n鈴木 愛,0465-11-1111\n");
    options.columns = {{-1, u"電話"_s, ShopField::Note, 1}};
    CHECK(fieldsOf(desk.inspect(options)) == "name note");
    options.headerLine = 0;
    CHECK(desk.inspect(options).headerLine == 0);
}

TEST_CASE("stopping an import changes nothing", "[shop]")
{
    ShopDesk desk;
    const auto before = desk.exported();
    const auto options = desk.file("stop.csv", "氏名\n佐藤 健\n");
    const auto result = operations::runShopImport(*desk.book, desk.context, options,
                                                  [](const Text &, qint64, qint64) { return false; });
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::Cancelled);
    CHECK(desk.exported() == before);
}

TEST_CASE("an address book goes the same way", "[shop]")
{
    ShopDesk desk;
    const auto options
        = desk.file("book.vcf",
                    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:佐藤;健;;;\r\nFN:佐藤 健\r\n"
                    "TEL;TYPE=CELL:090-1111-2222\r\nTEL;TYPE=HOME:0465-12-3456\r\n"
                    "ADR;TYPE=HOME:;;扇町1-2-3;小田原市;神奈川県;250-0001;日本\r\nBDAY:1980-04-05\r\nEND:VCARD\r\n");
    const auto result = desk.import(options);
    CHECK(result.totals.customers.added == 1);
    CHECK(desk.value("K-000000001", "name") == "佐藤 健");
    CHECK(desk.value("K-000000001", "mobile") == "090-1111-2222");
    CHECK(desk.value("K-000000001", "phone") == "0465-12-3456");
    CHECK(desk.value("K-000000001", "postal_code") == "250-0001");
    CHECK(desk.value("K-000000001", "address") == "神奈川県小田原市扇町1-2-3");
    CHECK(desk.value("K-000000001", "birthday") == "1980-04-05");
}

} // namespace kikubari::test
