// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv.h"
#include "support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace kikubari;
using namespace kikubari::exchange;

namespace {

struct Record
{
    qint64 line = 0;
    std::vector<std::string> cells;
    RowFault fault = RowFault::None;
    bool operator==(const Record &) const = default;
};

std::ostream &operator<<(std::ostream &out, const Record &record)
{
    out << record.line << ':' << static_cast<int>(record.fault);
    for (const std::string &cell : record.cells)
        out << '[' << cell << ']';
    return out;
}

class Folder
{
public:
    QString write(const std::string &bytes)
    {
        const QString path = m_dir.filePath(QStringLiteral("file%1.csv").arg(++m_count));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size()));
        return path;
    }
    QString path(const char *name) const { return m_dir.filePath(QString::fromUtf8(name)); }

private:
    QTemporaryDir m_dir;
    int m_count = 0;
};

std::vector<Record> readAll(const QString &path)
{
    auto reader = CsvReader::open(path);
    REQUIRE(reader);
    std::vector<Record> records;
    CsvRow row;
    for (;;) {
        const auto more = reader->next(row);
        REQUIRE(more);
        if (!*more)
            return records;
        records.push_back({row.line, {row.cells.begin(), row.cells.end()}, row.fault});
    }
}

std::vector<Record> readText(const std::string &bytes)
{
    Folder folder;
    return readAll(folder.write(bytes));
}

ErrorKind kindOf(const std::string &bytes)
{
    Folder folder;
    const auto reader = CsvReader::open(folder.write(bytes));
    REQUIRE_FALSE(reader);
    REQUIRE_FALSE(reader.error().text.ja.isEmpty());
    REQUIRE_FALSE(reader.error().text.en.isEmpty());
    return reader.error().kind;
}

} // namespace

TEST_CASE("rows carry trimmed cells and their first physical line")
{
    const auto rows = readText("code,name\nK1, 山田 \n\nK2,\xE3\x80\x80高橋\t\nK3,\n");
    REQUIRE(rows == std::vector<Record>{{2, {"K1", "山田"}}, {4, {"K2", "高橋"}}, {5, {"K3", ""}}});
}

TEST_CASE("line ends may be LF or CRLF, the last one may be missing")
{
    REQUIRE(readText("a,b\r\n1,2\r\n3,4") == std::vector<Record>{{2, {"1", "2"}}, {3, {"3", "4"}}});
    REQUIRE(readText("a,b\n1,\"2\"") == std::vector<Record>{{2, {"1", "2"}}});
}

TEST_CASE("quoted cells hold commas, quotes and newlines, and lines are counted on")
{
    const auto rows = readText("a,b,c\r\n1,\"x, \"\"y\"\"\",\"two\r\nlines\"\r\n2,z,\r\n");
    REQUIRE(rows == std::vector<Record>{{2, {"1", "x, \"y\"", "two\nlines"}}, {4, {"2", "z", ""}}});
}

TEST_CASE("blank lines are skipped, rows of empty cells are not")
{
    const auto rows = readText("\n \na,b\n,\n\xE3\x80\x80\n\"\",\n");
    REQUIRE(rows == std::vector<Record>{{4, {"", ""}}, {6, {"", ""}}});
}

TEST_CASE("more or fewer cells than the header are handed on as they are")
{
    const auto rows = readText("a,b\n1\n1,2,3\n");
    REQUIRE(rows[0].cells.size() == 1);
    REQUIRE(rows[1].cells.size() == 3);
}

TEST_CASE("a BOM is no part of the first heading")
{
    Folder folder;
    const auto reader = CsvReader::open(folder.write("\xEF\xBB\xBF"
                                                     "code,名前\nK1,山\n"));
    REQUIRE(reader);
    REQUIRE(reader->encoding() == TextEncoding::Utf8WithBom);
    REQUIRE(reader->column("code") == 0U);
    REQUIRE(reader->column("名前") == 1U);
    REQUIRE_FALSE(reader->column("Code"));
}

TEST_CASE("CP932 is decoded before it is parsed: second bytes 0x5C, 0x22-like text, half-width kana, 髙 and ①")
{
    Folder folder;
    // code,名 / K1,"表ソ能" / K2,ｱ髙①〜
    const QString path
        = folder.write("code,\x96\xBC\r\nK1,\"\x95\x5C\x83\x5C\x94\x5C\"\r\nK2,\xB1\xFB\xFC\x87\x40\x81\x60\r\n");
    const auto reader = CsvReader::open(path);
    REQUIRE(reader);
    REQUIRE(reader->encoding() == TextEncoding::Cp932);
    REQUIRE(reader->header()[1] == "名");
    const auto rows = readAll(path);
    REQUIRE(rows[0] == Record{2, {"K1", "表ソ能"}});
    REQUIRE(rows[1] == Record{3, {"K2", "ｱ髙①～"}});
}

TEST_CASE("CP932 characters may lie across the blocks that the file is read in")
{
    std::string bytes = "code,note\n";
    for (int i = 0; i < 60'000; ++i)
        bytes.append("K").append(std::to_string(i)).append(",\x95\x5C\x8E\xA6\n"); // 表示
    const auto rows = readText(bytes);
    REQUIRE(rows.size() == 60'000);
    REQUIRE(std::all_of(rows.begin(), rows.end(), [](const Record &row) { return row.cells[1] == "表示"; }));
    REQUIRE(rows.back().line == 60'001);
}

TEST_CASE("UTF-8 characters may lie across the blocks that the file is read in")
{
    for (int shift = 0; shift < 4; ++shift) {
        std::string bytes = "code,note\n";
        bytes.append(static_cast<std::size_t>(shift), 'x').append(",y\n");
        while (bytes.size() < 900'000)
            bytes += "𠮷野家,渡邉\n";
        const auto rows = readText(bytes);
        REQUIRE(rows.size() > 2);
        REQUIRE(rows.back().cells == std::vector<std::string>{"𠮷野家", "渡邉"});
    }
}

TEST_CASE("what is no text in a known encoding is unreadable")
{
    REQUIRE(kindOf("") == ErrorKind::Unreadable);
    REQUIRE(kindOf("\xEF\xBB\xBF") == ErrorKind::Unreadable);
    REQUIRE(kindOf("\n\n") == ErrorKind::Unreadable);
    REQUIRE(kindOf(",,\n1,2,3\n") == ErrorKind::Unreadable);
    REQUIRE(kindOf(std::string("code\nK1\0\n", 9)) == ErrorKind::Unreadable);
    REQUIRE(kindOf("code\n\xFF\xFE\n") == ErrorKind::Unreadable);
    REQUIRE(kindOf("\xEF\xBB\xBF"
                   "code\n\x95\x5C\n")
            == ErrorKind::Unreadable);
    REQUIRE(kindOf("code\n\x95") == ErrorKind::Unreadable);
    REQUIRE(kindOf("\"code\nK1\n") == ErrorKind::Unreadable);
    REQUIRE(CsvReader::open(QStringLiteral("no/such/file.csv")).error().kind == ErrorKind::Unreadable);
}

TEST_CASE("UTF-8 is checked strictly")
{
    const auto whole = [](std::string_view bytes) {
        bool cut = false;
        return validUtf8Prefix(bytes, cut) == bytes.size();
    };
    REQUIRE(whole("plain ascii, long enough for words"));
    REQUIRE(whole("é 山 𠮷 \xF4\x8F\xBF\xBF \xED\x9F\xBF \xEE\x80\x80"));
    for (const char *wrong : {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
                              "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE5\xB1", "\xE5\x41\x41", "abcdefgh\xFF"}) {
        INFO(wrong);
        REQUIRE_FALSE(whole(wrong));
    }
    bool cut = false;
    REQUIRE(validUtf8Prefix("ab\xE5\xB1", cut) == 2);
    REQUIRE(cut);
    REQUIRE(validUtf8Prefix("ab\xE5\x41", cut) == 2);
    REQUIRE_FALSE(cut);
}

TEST_CASE("a quote that never closes costs its own line and no other")
{
    const auto rows = readText("a,b\n1,\"open\n2,x\n3,\"y\"\n");
    REQUIRE(rows[0] == Record{2, {}, RowFault::BadQuoting}); // read on, the next quote has text behind it
    REQUIRE(rows[1] == Record{3, {"2", "x"}});
    REQUIRE(rows[2] == Record{4, {"3", "y"}});

    const auto toTheEnd = readText("a,b\n1,\"open\n2,x\n3,y");
    REQUIRE(toTheEnd[0] == Record{2, {}, RowFault::UnclosedQuote});
    REQUIRE(toTheEnd[1] == Record{3, {"2", "x"}});
    REQUIRE(toTheEnd[2] == Record{4, {"3", "y"}});
}

TEST_CASE("text after a closing quote or a quote inside a bare cell is told, the next row is read")
{
    const auto rows = readText("a,b\n1,\"x\"y\n2,5\"6\"\n3,ok\n");
    REQUIRE(rows[0] == Record{2, {}, RowFault::BadQuoting});
    REQUIRE(rows[1] == Record{3, {"2", "5\"6\""}, RowFault::None}); // inches, not a quotation
    REQUIRE(rows[2] == Record{4, {"3", "ok"}});
    REQUIRE_FALSE(textOf(RowFault::BadQuoting).ja.isEmpty());
}

TEST_CASE("fields up to 64 KiB are read, longer ones are told, whatever their size")
{
    const std::string most(CsvReader::longestField, 'm');
    for (const std::size_t size : {CsvReader::longestField + 1, std::size_t{1'000'000}, std::size_t{12'000'000}}) {
        const std::string big(size, 'b');
        std::string lines;
        while (lines.size() < size)
            lines += "line\n";
        const auto rows = readText("a,b\n1," + most + "\n2," + big + "\n3,\"" + big + "\"\n4,\"" + lines + "\"\n5,x\n");
        REQUIRE(rows.size() == 5);
        REQUIRE(rows[0] == Record{2, {"1", most}});
        REQUIRE(rows[1].fault == RowFault::FieldTooLong);
        REQUIRE(rows[2].fault == RowFault::FieldTooLong);
        REQUIRE(rows[3].fault == RowFault::FieldTooLong);
        REQUIRE(rows[3].line == 5);
        const auto last = static_cast<qint64>(6 + lines.size() / 5);
        REQUIRE(rows[4] == Record{last, {"5", "x"}});
    }
}

TEST_CASE("a stray quote before a very long file costs its own line only")
{
    std::string bytes = "a,b\n0,\"stray\n";
    while (bytes.size() < 9'000'000)
        bytes += "1,some ordinary row of text\n";
    const auto count = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')) - 2;
    const auto rows = readText(bytes);
    REQUIRE(rows.size() == count + 1);
    REQUIRE(rows[0].fault == RowFault::UnclosedQuote);
    REQUIRE(rows[1].line == 3);
    REQUIRE(rows.back().line == static_cast<qint64>(count + 2));
}

TEST_CASE("what the writer writes is plain, and reads back the same")
{
    Folder folder;
    const QString path = folder.path("out.csv");
    const std::string_view header[] = {"code", "note", "on", "count"};
    auto writer = CsvWriter::create(path, header);
    REQUIRE(writer);
    writer->cell("K1").cell(QStringLiteral("髙橋, \"引用\"\n二行目")).cell(QDate(2026, 11, 3)).number(-12).endRow();
    writer->cell("K2").empty().cell(QDate()).number(0).endRow();
    REQUIRE_FALSE(QFile::exists(path));
    REQUIRE(writer->finish());

    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    REQUIRE(file.readAll().toStdString()
            == "code,note,on,count\nK1,\"髙橋, \"\"引用\"\"\n二行目\",2026-11-03,-12\nK2,,,0\n");
    REQUIRE(readAll(path)[0].cells[1] == "髙橋, \"引用\"\n二行目");
    REQUIRE(readAll(path)[1].line == 4);
}

TEST_CASE("a row of one empty cell is no blank line")
{
    Folder folder;
    const QString path = folder.path("one.csv");
    const std::string_view header[] = {"code"};
    auto writer = CsvWriter::create(path, header);
    REQUIRE(writer);
    writer->empty().endRow();
    writer->cell("x").endRow();
    REQUIRE(writer->finish());
    REQUIRE(readAll(path) == std::vector<Record>{{2, {""}}, {3, {"x"}}});
}

TEST_CASE("a writer that is dropped or cannot write changes nothing")
{
    Folder folder;
    const QString path = folder.write("old\n");
    const std::string_view header[] = {"new"};
    {
        auto writer = CsvWriter::create(path, header);
        REQUIRE(writer);
    }
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    REQUIRE(file.readAll() == "old\n");
    REQUIRE_FALSE(CsvWriter::create(folder.path("none/out.csv"), header));
}
