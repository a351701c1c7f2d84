// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_support.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>

using namespace kikubari;
using namespace kikubari::exchange;

namespace {

using Records = std::vector<ReadRecord>;

std::string bytesOf(const char *charset, const QString &text)
{
    QStringEncoder encoder(charset);
    REQUIRE(encoder.isValid());
    const QByteArray bytes = encoder.encode(text);
    return bytes.toStdString();
}

std::string utf16(const QString &text, bool little, bool mark)
{
    std::string bytes = mark ? (little ? "\xFF\xFE" : "\xFE\xFF") : "";
    for (const QChar c : text) {
        const char low = static_cast<char>(c.unicode() & 0xFF);
        const char high = static_cast<char>(c.unicode() >> 8);
        bytes += little ? low : high;
        bytes += little ? high : low;
    }
    return bytes;
}

Records fromText(const std::string &bytes, const TableOptions &options = {})
{
    TableFolder folder;
    return recordsOf(folder.write(bytes), options);
}

TableFormat formatOf(const std::string &bytes)
{
    TableFolder folder;
    return opened(folder.write(bytes)).format();
}

const QString customers
    = QStringLiteral("氏名,フリガナ,電話\r\n髙橋 太郎,タカハシ タロウ,090-1111-2222\r\n𠮷田 花子,ﾖｼﾀﾞ,〜\r\n");

} // namespace

TEST_CASE("every usual encoding is found out and read the same")
{
    const std::string withoutPair
        = bytesOf("Shift_JIS", QStringLiteral("氏名,フリガナ\r\n表 太郎,ﾀﾛｳ\r\n")); // 0x5C tail
    CHECK(formatOf(withoutPair).encoding == u"CP932");
    CHECK(fromText(withoutPair) == Records{{1, {"氏名", "フリガナ"}}, {2, {"表 太郎", "ﾀﾛｳ"}}});

    const Records expected{{1, {"氏名", "フリガナ", "電話"}},
                           {2, {"髙橋 太郎", "タカハシ タロウ", "090-1111-2222"}},
                           {3, {"𠮷田 花子", "ﾖｼﾀﾞ", "〜"}}};
    const std::string utf8 = customers.toStdString();
    CHECK(fromText(utf8) == expected);
    CHECK(formatOf(utf8).encoding == u"UTF-8");
    CHECK(fromText("\xEF\xBB\xBF" + utf8) == expected);
    for (const bool little : {true, false})
        for (const bool mark : {true, false}) {
            const std::string bytes = utf16(customers, little, mark);
            INFO(little << mark);
            CHECK(fromText(bytes) == expected);
            CHECK(formatOf(bytes).encoding == (little ? u"UTF-16LE" : u"UTF-16BE"));
        }
}

TEST_CASE("EUC-JP and ISO-2022-JP are told from CP932 and plain text")
{
    const QString text = QStringLiteral("氏名,フリガナ,住所\n山田 太郎,ヤマダ タロウ,小田原市扇町\n");
    const Records expected{{1, {"氏名", "フリガナ", "住所"}}, {2, {"山田 太郎", "ヤマダ タロウ", "小田原市扇町"}}};
    const std::string euc = bytesOf("EUC-JP", text);
    CHECK(fromText(euc) == expected);
    CHECK(formatOf(euc).encoding == u"EUC-JP");
    const std::string escaped = bytesOf("ISO-2022-JP", text);
    CHECK(fromText(escaped) == expected);
    CHECK(formatOf(escaped).encoding == u"ISO-2022-JP");
    // Half-width kana in CP932 look like EUC-JP to who does not look at the rest.
    const std::string kana = bytesOf("Shift_JIS", QStringLiteral("名前,ｶﾅ\nﾔﾏﾀﾞ,ﾀﾛｳｻﾌﾞﾛｳ\n"));
    CHECK(formatOf(kana).encoding == u"CP932");
    CHECK(fromText(kana)[1].cells[1] == "ﾀﾛｳｻﾌﾞﾛｳ");
}

TEST_CASE("the delimiter is the one that parts most records alike")
{
    CHECK(formatOf("a\tb\tc\n1,2\t3\t4\n5\t6,7\t8\n").delimiter == u'\t');
    CHECK(formatOf("name;phone;note\nA;1;x, y, z\nB;2;\"p; q\"\n").delimiter == u';');
    CHECK(formatOf("a|b|c\n1|2|3\n").delimiter == u'|');
    CHECK(formatOf("a,b\n\"x;y;z\",1\n\"p;q;r\",2\n").delimiter == u',');
    CHECK(formatOf("金額\t税\n1,000\t2,000\n3,000\t4,000\n").delimiter == u'\t');
    CHECK(formatOf("顧客一覧\n\n氏名\t電話\t住所\n山田\t1\t小田原,扇町\n").delimiter == u'\t');
    CHECK(formatOf("name\nA\nB\n").delimiter == u',');
}

TEST_CASE("a first line sep= names the delimiter and is no record")
{
    TableFolder folder;
    const QString path = folder.write("sep=;\r\na;b,c\r\n1;2,3\r\n");
    TableFile file = opened(path);
    CHECK(file.format().delimiter == u';');
    CHECK(rowsOf(file).size() == 2);
    REQUIRE(file.rewind());
    const auto again = rowsOf(file);
    REQUIRE(again.size() == 2);
    CHECK(again[0].line == 2);
    CHECK(again[0].cells[1].text == u"b,c");
    CHECK(file.fraction() == 1.0);
}

TEST_CASE("what the person chose counts instead of the guess")
{
    TableFolder folder;
    const QString path = folder.write("a;b,c\n1;2,3\n");
    TableOptions options;
    options.delimiter = u';';
    CHECK(recordsOf(path, options)[0].cells == std::vector<std::string>{"a", "b,c"});
    options.encoding = QStringLiteral("EUC-JP");
    CHECK(opened(path, options).format().encoding == u"EUC-JP");
    options.encoding = QStringLiteral("EBCDIC");
    CHECK(TableFile::open(path, options).error().kind == ErrorKind::WrongUse);
    options = {};
    options.delimiter = u'"';
    CHECK(TableFile::open(path, options).error().kind == ErrorKind::WrongUse);
    options = {};
    options.progress = [](const Text &, qint64, qint64) { return false; };
    CHECK(TableFile::open(path, options).error().kind == ErrorKind::Cancelled);
}

TEST_CASE("lines end in LF, CRLF or CR, also inside quotes")
{
    const Records expected{{1, {"a", "b"}}, {2, {"1", "x\ny"}}, {4, {"2", "z"}}};
    CHECK(fromText("a,b\n1,\"x\ny\"\n2,z") == expected);
    CHECK(fromText("a,b\r\n1,\"x\r\ny\"\r\n2,z\r\n") == expected);
    CHECK(fromText("a,b\r1,\"x\ry\"\r2,z\r") == expected);
    CHECK(fromText("a,b\r1,\"x\ny\"\r2,z\r") == expected);
    CHECK(fromText("a,b\n1,\"x\ry\"\n2,z\n") == Records{{1, {"a", "b"}}, {2, {"1", "x\ny"}}, {3, {"2", "z"}}});
}

TEST_CASE("RFC 4180: quotes, doubled quotes, empty cells, blanks outside, records of any number of cells")
{
    CHECK(fromText("\"a\",\"b\"\"c\"\n\"\",\"\"\"\"\n,x,\n1\n1,2,3,4\n")
          == Records{{1, {"a", "b\"c"}}, {2, {"", "\""}}, {3, {"", "x", ""}}, {4, {"1"}}, {5, {"1", "2", "3", "4"}}});
    CHECK(fromText("a,b\n \"x\" , y \n　z　,\xC2\xA0w\n")
          == Records{{1, {"a", "b"}}, {2, {"x", "y"}}, {3, {"z", "w"}}});
    CHECK(fromText("a\tb\n \"x\ty\"\t\"\"\t\n") == Records{{1, {"a", "b"}}, {2, {"x\ty", "", ""}}});
    CHECK(fromText("a,b\n,\n\n \n\"\"\n1,2\n") == Records{{1, {"a", "b"}}, {6, {"1", "2"}}}); // blank ones left out
}

TEST_CASE("what only programs see is taken off: the wrapping of codes for Excel, the end mark of old systems")
{
    CHECK(fromText("TEL,code\n\xEF\xBB\xBF=\"09011112222\",\"=\"\"007\"\"\"\n=\"a\"&\"b\",=1+2\n\x1A")
          == Records{{1, {"TEL", "code"}}, {2, {"09011112222", "007"}}, {3, {"=\"a\"&\"b\"", "=1+2"}}});
}

TEST_CASE("a quote inside a bare cell is a quote, also beside quoted cells")
{
    CHECK(fromText("a,b,c\n17\" alloy,x,y\n\"p\",15\"6\",\"q\"\"r\"\n")
          == Records{{1, {"a", "b", "c"}}, {2, {"17\" alloy", "x", "y"}}, {3, {"p", "15\"6\"", "q\"r"}}});
}

TEST_CASE("wrong quotes cost their own line, and what stands there is shown")
{
    const auto rows = fromText("a,b,c\n1,\"x\"y,z\n2,p,q\n3,\"r,s\n4,t,u\n5,v,w\n");
    CHECK(rows
          == Records{{1, {"a", "b", "c"}},
                     {2, {"1", "\"x\"y", "z"}, true},
                     {3, {"2", "p", "q"}},
                     {4, {"3", "\"r", "s"}, true},
                     {5, {"4", "t", "u"}},
                     {6, {"5", "v", "w"}}});
}

TEST_CASE("two stray quotes do not swallow the records between them")
{
    std::string bytes = "code,name,note\n1,\"stray,x\n";
    for (int i = 2; i < 5'000; ++i)
        bytes += std::to_string(i) + ",name,note\n";
    bytes += "5000,name,\"closing\n"; // seems to close the first one
    bytes += "5001,name\",note\n";
    const auto rows = fromText(bytes);
    CHECK(rows.size() == 5'002);
    CHECK(std::count_if(rows.begin(), rows.end(), [](const ReadRecord &row) { return row.faulty; }) == 2);
    CHECK(rows[2].cells == std::vector<std::string>{"2", "name", "note"});
    // A note of several lines with commas is no such thing.
    CHECK(fromText("a,b,c\n1,\"x, y\nz\",2\n\"p,\nq,\nr\",3,4\n")
          == Records{{1, {"a", "b", "c"}}, {2, {"1", "x, y\nz", "2"}}, {4, {"p,\nq,\nr", "3", "4"}}});
}

TEST_CASE("a few bytes that are no characters cost their row only")
{
    std::string bytes = bytesOf("Shift_JIS", QStringLiteral("氏名,住所\n"));
    const std::string good = bytesOf("Shift_JIS", QStringLiteral("山田太郎,神奈川県小田原市扇町\n"));
    for (int i = 0; i < 20; ++i)
        bytes += good;
    bytes += std::string("\x8E,") + good; // a character cut in half
    bytes += good;
    const auto rows = fromText(bytes);
    REQUIRE(rows.size() == 23);
    CHECK(rows[21].faulty);
    CHECK(rows[21].cells.size() == 3);
    CHECK(std::count_if(rows.begin(), rows.end(), [](const ReadRecord &row) { return row.faulty; }) == 1);
    CHECK(fromText("a,b\n山田太郎山田太郎山田太郎,\xE5\xB1\n1,\xEF\xBF\xBD\n")[2].faulty);
    CHECK_FALSE(fromText("a,b\n1,\xEF\xBF\xBD\n")[1].faulty); // U+FFFD that the file itself has
}

TEST_CASE("fields and records that are too long are told; the next one is read")
{
    const std::string big(70'000, 'x');
    const auto rows = fromText("a,b\n1," + big + "\n2,\"" + big + "\"\n" + std::string(20'000, ',') + "\n"
                               + std::string(5'000'000, 'y') + "\n3,ok\n");
    REQUIRE(rows.size() == 6);
    for (std::size_t i = 1; i < 5; ++i)
        CHECK(rows[i].faulty);
    CHECK(rows[5] == ReadRecord{6, {"3", "ok"}});
}

TEST_CASE("what is no table is refused with the way out")
{
    TableFolder folder;
    using Catch::Matchers::Contains;
    CHECK_THAT(refusal(folder.write("%PDF-1.7\n...")), Contains("PDF"));
    CHECK_THAT(refusal(folder.write("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old")), Contains(".xls"));
    CHECK_THAT(refusal(folder.write("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
                                    + utf16(QStringLiteral("EncryptedPackage"), true, false))),
               Contains("password"));
    CHECK_THAT(refusal(folder.write("\x89PNG\r\n\x1A\n123")), Contains("picture"));
    CHECK_THAT(refusal(folder.write(" <html><table><tr><td>1</td></tr></table></html>")), Contains("web page"));
    CHECK_THAT(refusal(folder.write("BEGIN:VCARD\r\nEND:VCARD\r\n")), Contains("vCard"));
    CHECK_THAT(refusal(folder.write(std::string("a,b\n1,\0\n", 8))), Contains("no text"));
    CHECK_THAT(refusal(folder.write("a,b\n\xFF\xFE\xFD\xA0\x80\x80\n")), Contains("no text"));
    CHECK_THAT(refusal(folder.write("")), Contains("empty"));
    CHECK_THAT(refusal(folder.write("\xEF\xBB\xBF")), Contains("empty"));
    CHECK_THAT(refusal(folder.write("\n \n,,\n")), Contains("no rows"));
    CHECK_THAT(refusal(QStringLiteral("no/such/file.csv")), Contains("is there"));
    CHECK_THAT(refusal(QStringLiteral("/")), Contains("folder"));
}

TEST_CASE("the samples of csv-spectrum read as they should")
{
    const QString folder = QStringLiteral(KIKUBARI_SOURCE_DIR "/tests/exchange/data/csv-spectrum/");
    const auto name = GENERATE(as<std::string>(), "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json",
                               "newlines", "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8");
    INFO(name);
    QFile json(folder + QStringLiteral("json/") + QString::fromStdString(name) + QStringLiteral(".json"));
    REQUIRE(json.open(QIODevice::ReadOnly));
    const QJsonArray expected = QJsonDocument::fromJson(json.readAll()).array();
    REQUIRE_FALSE(expected.isEmpty());
    const auto rows
        = recordsOf(folder + QStringLiteral("csvs/") + QString::fromStdString(name) + QStringLiteral(".csv"));
    REQUIRE(rows.size() == static_cast<std::size_t>(expected.size()) + 1);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const QJsonObject object = expected[static_cast<qsizetype>(i - 1)].toObject();
        REQUIRE(rows[i].cells.size() == static_cast<std::size_t>(object.size()));
        for (std::size_t c = 0; c < rows[0].cells.size(); ++c) {
            // Line ends inside a cell are LF in this house.
            const QString value = object.value(QString::fromStdString(rows[0].cells[c])).toString();
            CHECK(rows[i].cells[c]
                  == QString(value).replace(QStringLiteral("\r\n"), QStringLiteral("\n")).toStdString());
        }
    }
}

TEST_CASE("csv-spectrum's coordinates: quotes inside bare cells")
{
    // The package's own JSON of this sample has another phone number and lacks a column, so it is spelled out here.
    const auto rows = recordsOf(
        QStringLiteral(KIKUBARI_SOURCE_DIR "/tests/exchange/data/csv-spectrum/csvs/location_coordinates.csv"));
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].cells
          == std::vector<std::string>{"2095257564",
                                      "37\xEF\xBF\xBD"
                                      "36'37.8\"N 121\xEF\xBF\xBD"
                                      "2'17.9\"W",
                                      "Modesto", "Stanislaus"});
}
