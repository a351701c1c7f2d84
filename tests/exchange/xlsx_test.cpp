// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_formats.h"
#include "table_support.h"

#include <QFile>

#include <xlsxwriter.h>

using namespace kikubari;
using namespace kikubari::exchange;
using Catch::Matchers::Contains;

namespace {

using Rows = std::vector<ReadRecord>;
using Kind = NumberFormat::Kind;

Kind kindOfFormat(const char *code)
{
    return NumberFormat(QString::fromUtf8(code)).kind();
}

QString shown(const char *mask, qint64 number)
{
    const NumberFormat format(QString::fromUtf8(mask));
    REQUIRE(format.kind() == Kind::Digits);
    return format.masked(number);
}

// One sheet written by libxlsxwriter, as another program would.
class Book
{
public:
    explicit Book(const QString &path) : m_book(workbook_new(QFile::encodeName(path).constData())) { }
    lxw_worksheet *sheet(const char *name) { return workbook_add_worksheet(m_book, name); }
    lxw_format *format(const char *code)
    {
        lxw_format *format = workbook_add_format(m_book);
        format_set_num_format(format, code);
        return format;
    }
    void close() { REQUIRE(workbook_close(m_book) == LXW_NO_ERROR); }

private:
    lxw_workbook *m_book;
};

} // namespace

TEST_CASE("a workbook as another program writes it: titles, texts, numbers, dates, gaps, the fullest sheet")
{
    TableFolder folder;
    const QString path = folder.fresh("xlsx");
    Book book(path);
    lxw_worksheet *cover = book.sheet("表紙");
    worksheet_write_string(cover, 0, 0, "顧客一覧", nullptr);
    lxw_worksheet *sheet = book.sheet("顧客");
    lxw_worksheet *hidden = book.sheet("隠し");
    for (lxw_row_t row = 0; row < 30; ++row)
        worksheet_write_number(hidden, row, 0, row, nullptr);
    worksheet_hide(hidden);
    worksheet_merge_range(sheet, 0, 0, 0, 5, "2026年 顧客一覧", nullptr);
    const char *headings[] = {"氏名", "電話", "郵便番号", "納車日", "走行", "車検"};
    for (lxw_col_t c = 0; c < 6; ++c)
        worksheet_write_string(sheet, 2, c, headings[c], nullptr);
    worksheet_write_string(sheet, 3, 0, " 髙橋 太郎 ", nullptr);
    worksheet_write_number(sheet, 3, 1, 9012345678.0, nullptr);
    worksheet_write_number(sheet, 3, 2, 600001, book.format("000-0000"));
    worksheet_write_number(sheet, 3, 3, 46347, book.format("[$-411]ggge\"年\"m\"月\"d\"日\";@"));
    worksheet_write_number(sheet, 3, 4, 12345.0, book.format("#,##0"));
    worksheet_write_string(sheet, 9, 0, "𠮷田", nullptr);
    worksheet_write_number(sheet, 9, 3, 46347, nullptr);
    worksheet_write_formula_num(sheet, 9, 4, "=1+2", nullptr, 3);
    worksheet_write_number(sheet, 9, 5, 46347.5, book.format("yyyy/m/d h:mm"));
    worksheet_write_blank(sheet, 20, 3, book.format("0.00"));
    book.close();

    TableFile file = opened(path);
    CHECK(file.format().kind == TableFormat::Kind::Excel);
    CHECK(file.format().sheet == u"顧客");
    CHECK(file.format().sheets == QStringList{QStringLiteral("表紙"), QStringLiteral("顧客")});
    CHECK(recordsOf(path)
          == Rows{{1, {"2026年 顧客一覧", "", "", "", "", ""}},
                  {3, {"氏名", "電話", "郵便番号", "納車日", "走行", "車検"}},
                  {4, {"髙橋 太郎", "9012345678", "060-0001", "2026/11/21", "12345", ""}},
                  {10, {"𠮷田", "", "", "46347", "3", "2026/11/21 12:00"}}});
    const auto rows = rowsOf(file);
    CHECK(rows[2].cells[3].date == QDate(2026, 11, 21));
    CHECK_FALSE(rows[2].cells[3].isNumber);
    CHECK_FALSE(rows[3].cells[3].date.isValid());
    CHECK(rows[3].cells[3].isNumber);
    CHECK(rows[3].cells[3].number == 46347);
    CHECK(file.fraction() == 1.0);
    REQUIRE(file.rewind());
    CHECK(rowsOf(file).size() == 4);

    TableOptions options;
    options.sheet = QStringLiteral("隠し");
    CHECK(recordsOf(path, options).size() == 30);
    options.sheet = QStringLiteral("ない");
    CHECK(TableFile::open(path, options).error().kind == ErrorKind::WrongUse);
}

TEST_CASE("number formats: dates are told from times, numbers and quoted words")
{
    for (const char *code : {"yyyy/m/d", "yyyy\"年\"m\"月\"d\"日\"", "[$-411]ggge\"年\"m\"月\"d\"日\"", "ge.m.d", "m/d",
                             "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "yyyy-mm-dd\\ hh:mm:ss", "aaaa", "mmm-yy",
                             "[Red]yyyy/mm/dd;@", "e\"年\"", "[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\""}) {
        INFO(code);
        CHECK(kindOfFormat(code) == Kind::Day);
    }
    for (const char *code : {"h:mm", "mm:ss.0", "[h]:mm:ss", "[mm]:ss", "h\"時\"mm\"分\"", "h:mm AM/PM"}) {
        INFO(code);
        CHECK(kindOfFormat(code) == Kind::Time);
    }
    for (const char *code : {"General", "G/標準", "0.00E+00", "#,##0;[Red]-#,##0", "[Red]0.0", "0\"days\"", "@", "0%",
                             "\"yyyy\"0", "[DBNum1]General", "_-* #,##0_-", "", "0", "#,##0\\ \"円\""}) {
        INFO(code);
        CHECK(kindOfFormat(code) == Kind::Number);
    }
    for (int id = 0; id < 60; ++id) {
        const bool day
            = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || (id >= 34 && id <= 36) || id >= 50;
        CHECK((NumberFormat::builtIn(id < 59 ? id : 50).kind() == Kind::Day) == day);
    }
}

TEST_CASE("numbers in a mask of digits keep their zeros")
{
    CHECK(shown("00000", 12) == u"00012");
    CHECK(shown("000-0000", 2500001) == u"250-0001");
    CHECK(shown("000\\-0000", 600001) == u"060-0001");
    CHECK(shown("[<=999]000;[<=9999]000\\-00;000\\-0000", 2500001) == u"250-0001");
    CHECK(shown("[<=999]000;[<=9999]000\\-00;000\\-0000", 250) == u"250");
    CHECK(shown("[<=99999999]####\\-####;\\(00\\)\\ ####\\-####", 465223456) == u"(04) 6522-3456");
    CHECK(shown("\"K0\"0000", 7) == u"K00007");
    CHECK(shown("00", 12345) == u"12345");
}

TEST_CASE("numbers are read without exponent or noise")
{
    CHECK(plainNumber(9012345678.0) == u"9012345678");
    CHECK(plainNumber(3.0) == u"3");
    CHECK(plainNumber(0.1 + 0.2) == u"0.3");
    CHECK(plainNumber(-12.5) == u"-12.5");
    CHECK(plainNumber(1e15) == u"1000000000000000");
    CHECK(plainNumber(0.00001) == u"0.00001");
    CHECK(timeText(0.5) == u"12:00");
    CHECK(timeText(1.25 + 1.0 / 86'400) == u"30:00:01");
}

TEST_CASE("odd but valid sheets: no references, gaps, rich text with furigana, every type of cell")
{
    TableFolder folder;
    BookParts book;
    book.strings = "<si><t>氏名</t></si><si><r><rPr><b/></rPr><t xml:space=\"preserve\">髙橋 </t></r><r><t>太郎</t></r>"
                   "<rPh sb=\"0\" eb=\"2\"><t>タカハシ</t></rPh><phoneticPr fontId=\"1\"/></si>"
                   "<si><t>一行目_x000D_\n二行目 &amp; _x005F_x000D_</t></si><si/>";
    book.rows = "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>住所</t></is></c></row>"
                "<row r=\"5\" spans=\"1:9\"><c r=\"B5\" t=\"s\"><v>1</v></c><c r=\"AB5\" t=\"b\"><v>1</v></c></row>"
                "<row><c t=\"s\"><v>2</v></c><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c t=\"str\"><f>A1</f><v>式</v></c>"
                "<c t=\"d\"><v>2026-11-21T00:00:00</v></c><c t=\"s\"><v>3</v></c><c t=\"s\"><v>99</v></c>"
                "<c><v>9.012345678E9</v></c><c t=\"n\"><v>0.30000000000000004</v></c></row>"
                "<row r=\"9\"><c r=\"A9\" s=\"3\"/></row>"
                "<row><c t=\"d\"><v>2026-11-21</v></c><c r=\"A10\"><v>7</v></c></row>";
    const QString path = folder.zip(book.all());
    auto file = opened(path);
    auto rows = rowsOf(file);
    REQUIRE(rows.size() == 4);
    CHECK(rows[3].cells[0].isNumber);
    CHECK_FALSE(rows[3].cells[0].date.isValid());
    CHECK(rows[0].line == 1);
    CHECK(rows[0].cells[1].text == u"住所");
    CHECK(rows[1].line == 5);
    REQUIRE(rows[1].cells.size() == 28);
    CHECK(rows[1].cells[1].text == u"髙橋 太郎");
    CHECK(rows[1].cells[27].text == u"TRUE");
    CHECK(rows[2].line == 6);
    CHECK(rows[2].cells[0].text == u"一行目\n二行目 & _x000D_");
    CHECK(rows[2].cells[1].text == u"#DIV/0!");
    CHECK(rows[2].cells[2].text == u"式");
    CHECK(rows[2].cells[3].date == QDate(2026, 11, 21));
    CHECK(rows[2].cells[4].text.isEmpty());
    CHECK(rows[2].cells[5].text.isEmpty());
    CHECK(rows[2].cells[6].text == u"9012345678");
    CHECK(rows[2].cells[7].text == u"0.3");
}

TEST_CASE("dates count from 1900 with its false leap day, or from 1904")
{
    TableFolder folder;
    BookParts book;
    book.styles = "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"[$-411]ge\\.m\\.d\"/></numFmts>"
                  "<cellStyleXfs><xf numFmtId=\"0\"/><xf numFmtId=\"0\"/></cellStyleXfs>"
                  "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs>";
    book.rows = "<row><c s=\"1\"><v>1</v></c><c s=\"2\"><v>59</v></c><c s=\"1\"><v>60</v></c><c s=\"1\"><v>61</v></c>"
                "<c s=\"0\"><v>61</v></c><c s=\"1\"><v>-5</v></c></row>";
    const QString path = folder.zip(book.all());
    auto cells = [&](const QString &from) {
        TableFile file = opened(from);
        return rowsOf(file).front().cells;
    };
    auto row = cells(path);
    CHECK(row[0].date == QDate(1900, 1, 1));
    CHECK(row[1].date == QDate(1900, 2, 28));
    CHECK_FALSE(row[2].date.isValid());
    CHECK(row[2].isNumber);
    CHECK(row[3].date == QDate(1900, 3, 1));
    CHECK_FALSE(row[4].date.isValid());
    CHECK_FALSE(row[5].date.isValid());
    book.rows
        += "<row><c s=\"1\"><v>2958465</v></c><c s=\"1\"><v>46346.999999</v></c><c s=\"1\"><v>46347.25</v></c></row>";
    TableFile file = opened(folder.zip(book.all()));
    row = rowsOf(file)[1].cells;
    CHECK(row[0].date == QDate(9999, 12, 31));
    CHECK(row[1].text == u"2026/11/21");
    CHECK(row[2].text == u"2026/11/21 6:00");
    book.workbook = "<workbookPr date1904=\"1\"/>";
    row = cells(folder.zip(book.all()));
    CHECK(row[3].date == QDate(1904, 3, 2));
}

TEST_CASE("the strict flavour and parts with odd names read alike")
{
    TableFolder folder;
    BookParts book;
    book.rows = "<row><c t=\"inlineStr\"><is><t>厳密</t></is></c></row>";
    auto parts = book.all();
    for (auto &[name, bytes] : parts) {
        for (std::size_t at; (at = bytes.find("schemas.openxmlformats.org")) != std::string::npos;)
            bytes.replace(at, 26, "purl.oclc.org/ooxml");
        if (name == "xl/worksheets/sheet1.xml") {
            name = "XL\\Worksheets\\Sheet1.xml";
            for (std::size_t at = 0; (at = bytes.find('<', at)) != std::string::npos; at += 3)
                if (bytes[at + 1] != '?')
                    bytes.insert(at + (bytes[at + 1] == '/' ? 2 : 1), "x:");
            bytes.replace(bytes.find("xmlns="), 6, "xmlns:x=");
        }
    }
    parts.emplace_back("../../../../etc/evil.txt", "nothing of an archive is ever written");
    CHECK(recordsOf(folder.zip(parts))[0].cells[0] == "厳密");
}

TEST_CASE("archives that are no workbook, or a broken one, are refused with the way out")
{
    TableFolder folder;
    CHECK_THAT(refusal(folder.zip({{"a.csv", "a,b\n"}})), Contains("Unpack"));
    CHECK_THAT(refusal(folder.zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})), Contains(".ods"));
    CHECK_THAT(refusal(folder.zip({{"word/document.xml", "<w/>"}})), Contains("Word"));
    CHECK_THAT(refusal(folder.write("PK\x03\x04 cut off")), Contains("damaged"));
    BookParts book;
    CHECK_THAT(refusal(folder.zip(book.all())), Contains("no rows"));
    book.rows = "<row><c><v>1</v></c>";
    CHECK_THAT(refusal(folder.zip(book.all())), Contains("damaged"));
    book.rows = "<row><c t=\"inlineStr\"><is><t>&boom;</t></is></c></row>";
    CHECK_THAT(refusal(folder.zip(book.all())), Contains("damaged"));

    book.rows = "<row><c><v>1</v></c></row>";
    const QString path = folder.zip(book.all());
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    for (qsizetype cut = 10; cut < whole.size(); cut += 97) {
        const auto table = TableFile::open(folder.write(whole.left(cut).toStdString()));
        CHECK_FALSE(table);
    }
}
