// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/phone.h"
#include "japan/readers_test.h"
#include "support/catch.h"

using namespace kikubari::japan;

namespace {

const char *wordOf(Phone::Kind kind)
{
    switch (kind) {
    case Phone::Kind::Landline: return "L";
    case Phone::Kind::Mobile: return "M";
    case Phone::Kind::FreeCall: return "F";
    case Phone::Kind::Ip: return "I";
    case Phone::Kind::Foreign: return "A";
    case Phone::Kind::Unknown: return "?";
    }
    return "";
}

// "L 0465-12-3456[自宅]x12! ; M … ; rest": kind, number, label, extension, ! = repaired
std::string phonesOf(const char16_t *cell)
{
    const PhoneCell read = readPhones(q(cell));
    std::string text;
    for (const Phone &phone : read.phones) {
        text += text.empty() ? "" : " ; ";
        text += std::string(wordOf(phone.kind)) + " " + s(phone.number);
        if (!phone.label.isEmpty())
            text += "[" + s(phone.label) + "]";
        if (!phone.extension.isEmpty())
            text += "x" + s(phone.extension);
        text += phone.isFax ? "F" : "";
        text += phone.repaired ? "!" : "";
    }
    return read.rest.isEmpty() ? text : text + " ; rest " + s(read.rest);
}

} // namespace

TEST_CASE("one number however it is written")
{
    REQUIRE(phonesOf(u"0465-12-3456") == "L 0465-12-3456");
    REQUIRE(phonesOf(u"０４６５－１２－３４５６") == "L 0465-12-3456");
    REQUIRE(phonesOf(u"0465ー12ー3456") == "L 0465-12-3456");
    REQUIRE(phonesOf(u"0465−12−3456") == "L 0465-12-3456");
    REQUIRE(phonesOf(u"(045)123-4567") == "L 045-123-4567");
    REQUIRE(phonesOf(u"045（123）4567") == "L 045-123-4567");
    REQUIRE(phonesOf(u"045 (123) 4567") == "L 045-123-4567");
    REQUIRE(phonesOf(u"03 1234 5678") == "L 03-1234-5678");
    REQUIRE(phonesOf(u"03.1234.5678") == "L 03-1234-5678");
    REQUIRE(phonesOf(u"0451234567") == "L 045-123-4567");
    REQUIRE(phonesOf(u"0312345678") == "L 03-1234-5678");
    REQUIRE(phonesOf(u"0465123456") == "L 0465-12-3456");
    REQUIRE(phonesOf(u"09011112222") == "M 090-1111-2222");
    REQUIRE(phonesOf(u"090-11112222") == "M 090-1111-2222");
    REQUIRE(phonesOf(u"0120123456") == "F 0120-123-456");
    REQUIRE(phonesOf(u"08001234567") == "F 0800-123-4567");
    REQUIRE(phonesOf(u"05012345678") == "I 050-1234-5678");
    REQUIRE(phonesOf(u"+81-90-1111-2222") == "M 090-1111-2222");
    REQUIRE(phonesOf(u"+81 45 123 4567") == "L 045-123-4567");
    REQUIRE(phonesOf(u"+819011112222") == "M 090-1111-2222");
    REQUIRE(phonesOf(u"TEL:0465-12-3456") == "L 0465-12-3456");
    REQUIRE(phonesOf(u"℡0465-12-3456") == "L 0465-12-3456");
}

TEST_CASE("the zero that a spreadsheet drops comes back")
{
    REQUIRE(phonesOf(u"9012345678") == "M 090-1234-5678!");
    REQUIRE(phonesOf(u"7012345678") == "M 070-1234-5678!");
    REQUIRE(phonesOf(u"8012345678") == "M 080-1234-5678!");
    REQUIRE(phonesOf(u"451234567") == "L 045-123-4567!");
    REQUIRE(phonesOf(u"45-123-4567") == "L 045-123-4567!");
    REQUIRE(phonesOf(u"120123456") == "F 0120-123-456!");
}

TEST_CASE("several numbers in a cell")
{
    REQUIRE(phonesOf(u"03-1234-5678 / 090-1111-2222") == "L 03-1234-5678 ; M 090-1111-2222");
    REQUIRE(phonesOf(u"03-1234-5678/090-1111-2222") == "L 03-1234-5678 ; M 090-1111-2222");
    REQUIRE(phonesOf(u"03-1234-5678、090-1111-2222") == "L 03-1234-5678 ; M 090-1111-2222");
    REQUIRE(phonesOf(u"03-1234-5678\n090-1111-2222") == "L 03-1234-5678 ; M 090-1111-2222");
    REQUIRE(phonesOf(u"03-1234-5678　090-1111-2222") == "L 03-1234-5678 ; M 090-1111-2222");
    REQUIRE(phonesOf(u"0312345678 09011112222") == "L 03-1234-5678 ; M 090-1111-2222");
    REQUIRE(phonesOf(u"0312345678(09011112222)") == "L 03-1234-5678 ; M 090-1111-2222");
    REQUIRE(phonesOf(u"自宅:0465-12-3456 携帯:090-1111-2222") == "L 0465-12-3456[自宅] ; M 090-1111-2222[携帯]");
    REQUIRE(phonesOf(u"自宅 0465-12-3456・携帯 090-1111-2222") == "L 0465-12-3456[自宅] ; M 090-1111-2222[携帯]");
    REQUIRE(phonesOf(u"0465-12-3456(自宅) 090-1111-2222(妻)") == "L 0465-12-3456[自宅] ; M 090-1111-2222[妻]");
    REQUIRE(phonesOf(u"0465-12-3456 FAX 0465-12-3457") == "L 0465-12-3456 ; L 0465-12-3457[FAX]F");
    REQUIRE(phonesOf(u"山田商店:0465-12-3456") == "L 0465-12-3456[山田商店]");
    REQUIRE(phonesOf(u"(自)0465-12-3456 (携)090-1111-2222") == "L 0465-12-3456[自宅] ; M 090-1111-2222[携帯]");
    REQUIRE(phonesOf(u"090-1111-2222(本人)、080-3333-4444(奥様)") == "M 090-1111-2222[本人] ; M 080-3333-4444[奥様]");
    REQUIRE(phonesOf(u"①0465-12-3456 ②090-1111-2222") == "L 0465-12-3456 ; M 090-1111-2222");
    REQUIRE(phonesOf(u"1.0465-12-3456 2.090-1111-2222") == "L 0465-12-3456 ; M 090-1111-2222");
    REQUIRE(phonesOf(u"0465-12-3456 又は 090-1111-2222") == "L 0465-12-3456 ; M 090-1111-2222");
    REQUIRE(phonesOf(u"TEL/FAX 0465-12-3456") == "L 0465-12-3456");
    REQUIRE(phonesOf(u"045-123-4567～8") == "L 045-123-4567 ; rest ~8");
}

TEST_CASE("switchboards, extensions and words beside the number")
{
    REQUIRE(phonesOf(u"0465-12-3456(代)") == "L 0465-12-3456[代表]");
    REQUIRE(phonesOf(u"0465-12-3456（代表）") == "L 0465-12-3456[代表]");
    REQUIRE(phonesOf(u"0465-12-3456 内線12") == "L 0465-12-3456x12");
    REQUIRE(phonesOf(u"0465-12-3456(内線 123)") == "L 0465-12-3456x123");
    REQUIRE(phonesOf(u"0465-12-3456 内線1234 / 090-1111-2222") == "L 0465-12-3456x1234 ; M 090-1111-2222");
    REQUIRE(phonesOf(u"090-1111-2222 昼は不可") == "M 090-1111-2222 ; rest 昼は不可");
    REQUIRE(phonesOf(u"12-3456") == "? 12-3456");
    REQUIRE(phonesOf(u"+1-212-555-0100") == "A +1-212-555-0100");
    REQUIRE(phonesOf(u"不在がち") == " ; rest 不在がち");
    for (const char16_t *none :
         {u"", u" ", u"-", u"なし", u"無し", u"不明", u"電話なし", u"0", u"×", u"000-0000-0000", u"－"}) {
        INFO(q(none).toStdString());
        REQUIRE(phonesOf(none).empty());
    }
}

TEST_CASE("numbers are split where Japan's plan splits them")
{
    const auto formatted = [](const char16_t *number) { return s(formattedPhone(q(number))); };
    REQUIRE(formatted(u"0612345678") == "06-1234-5678");
    REQUIRE(formatted(u"0112345678") == "011-234-5678");
    REQUIRE(formatted(u"0426123456") == "042-612-3456");
    REQUIRE(formatted(u"0467123456") == "0467-12-3456");
    REQUIRE(formatted(u"0499212345") == "04992-1-2345");
    REQUIRE(formatted(u"0126712345") == "01267-1-2345");
    REQUIRE(formatted(u"0466-12-3456") == "0466-12-3456");
    REQUIRE(formatted(u"08012345678") == "080-1234-5678");
    REQUIRE(formatted(u"12345") == "12345");
}

TEST_CASE("any text at all is read without harm")
{
    for (const char16_t *odd : {u"((((((", u"++++", u"0-0-0-0", u"内線", u"内線内線12内線",
                                u"９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９",
                                u")0312345678(", u"-03-", u"\u0000\uFFFF", u"()()()12345", u"+81", u"0081", u"+"})
        (void)readPhones(q(odd));
    REQUIRE(readPhones(QString(5000, u'1')).phones.size() <= 1);
}
