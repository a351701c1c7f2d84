// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_support.h"

#include <QFile>

#include <cctype>
#include <fstream>

using namespace kikubari;
using namespace kikubari::exchange;
using Catch::Matchers::Contains;

namespace {

// The most memory that the process ever had, in MiB; starts anew where the system allows.
class PeakMemory
{
public:
    PeakMemory()
    {
        std::ofstream("/proc/self/clear_refs") << "5";
        m_before = now("VmRSS:");
    }
    [[nodiscard]] long grown() const { return now("VmHWM:") - m_before; }

private:
    static long now(const std::string &name)
    {
        std::ifstream status("/proc/self/status");
        for (std::string word; status >> word;)
            if (long kib = 0; word == name && status >> kib)
                return kib / 1024;
        return 0;
    }
    long m_before = 0;
};

long readThrough(const QString &path)
{
    TableFile file = opened(path);
    TableRow row;
    long rows = 0;
    for (;; ++rows) {
        const auto more = file.next(row);
        REQUIRE(more);
        if (!*more)
            return rows;
    }
}

std::string repeated(const std::string &text, std::size_t count)
{
    std::string all;
    all.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        all += text;
    return all;
}

std::string refusalOf(const BookParts &book)
{
    TableFolder folder;
    return refusal(folder.zip(book.all()));
}

} // namespace

TEST_CASE("a file of 100 MB is read within bounded memory", "[large]")
{
    TableFolder folder;
    const QString path = folder.fresh("csv");
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        const QByteArray line = QByteArrayLiteral(
            "K000001,髙橋 太郎,タカハシ タロウ,250-0001,\"神奈川県小田原市, 扇町\",090-1111-2222\n");
        QByteArray block;
        while (block.size() < 1'000'000)
            block += line;
        for (int i = 0; i < 105; ++i)
            REQUIRE(file.write(block) == block.size());
    }
    const PeakMemory memory;
    CHECK(readThrough(path) > 900'000);
    CHECK(memory.grown() < 60);
}

TEST_CASE("100 MB in one field, one line or one open quote stay within bounded memory", "[large]")
{
    TableFolder folder;
    const std::string big = repeated("あいうえお,", 6'600'000); // 105 MB
    for (const char *start : {"a,b\n1,", "a,b\n1,\"", "\""}) {
        const QString path = folder.write(start + big + "\n2,x\n");
        const PeakMemory memory;
        CHECK(readThrough(path) >= 1);
        CHECK(memory.grown() < 60);
    }
}

TEST_CASE("a workbook that unpacks to gigabytes is refused", "[large]")
{
    BookParts book;
    const std::string run(20'000, 'x');
    book.rows = repeated("<row><c t=\"inlineStr\"><is><t>" + run + "</t></is></c></row>", 2'000);
    CHECK_THAT(refusalOf(book), Contains("unpacks to too much"));
    // The same with a lie about its size in the archive's directory.
    TableFolder folder;
    QFile honest(folder.zip(book.all()));
    REQUIRE(honest.open(QIODevice::ReadOnly));
    QByteArray bytes = honest.readAll();
    const qsizetype entry = bytes.lastIndexOf("xl/worksheets/sheet1.xml") - 46; // of the directory, at the end
    REQUIRE(bytes.mid(entry, 4) == "PK\x01\x02");
    bytes.replace(entry + 24, 4, QByteArray("\x00\x10\x00\x00", 4)); // 4 KiB unpacked
    CHECK_FALSE(TableFile::open(folder.write(bytes.toStdString())));
    bytes.replace(entry + 20, 4, QByteArray("\x00\x00\x00\x10", 4)); // and 256 MiB packed
    CHECK_FALSE(TableFile::open(folder.write(bytes.toStdString())));
    book.rows = "<row><c t=\"s\"><v>0</v></c></row>";
    book.strings = repeated("<si><t>" + run + "</t></si>", 2'000);
    CHECK_THAT(refusalOf(book), Contains("unpacks to too much"));
}

TEST_CASE("tags and texts without end, deep nesting and entities are refused", "[large]")
{
    BookParts book;
    const std::string big(20'000'000, 'x');
    PeakMemory memory;
    book.rows = "<row><c t=\"inlineStr\"><is><t>" + big + "</t></is></c></row>";
    CHECK_THAT(refusalOf(book), Contains("longer than Excel allows"));
    book.rows = "<row a=\"" + big + "\"/>";
    CHECK_THAT(refusalOf(book), Contains("longer than Excel allows"));
    book.rows = "<!--" + big + "-->";
    CHECK_THAT(refusalOf(book), Contains("longer than Excel allows"));
    std::string attributes;
    for (int i = 0; i < 5'000; ++i)
        attributes += " a" + std::to_string(i) + "=\"\"";
    book.rows = "<row" + attributes + "/>";
    CHECK_THAT(refusalOf(book), Contains("damaged"));
    book.rows = repeated("<row>", 200'000);
    CHECK_THAT(refusalOf(book), Contains("damaged"));
    CHECK(memory.grown() < 150); // the test's own copies of the 20 MB among it

    book.rows = "<row><c t=\"str\"><v>&l;</v></c></row>";
    auto parts = book.all();
    std::string &sheet = parts.back().second;
    sheet.insert(sheet.find("<worksheet"), "<!DOCTYPE w [<!ENTITY k \"kkkk\"><!ENTITY l \"&k;&k;&k;\">]>");
    TableFolder folder;
    CHECK_THAT(refusal(folder.zip(parts)), Contains("damaged"));
}

TEST_CASE("a cell longer than Excel's and a row beyond its columns are told or left out")
{
    TableFolder folder;
    BookParts book;
    book.rows = "<row><c t=\"inlineStr\"><is><t>" + std::string(40'000, 'x')
        + "</t></is></c></row><row><c r=\"ZZZZZZZZZ2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>"
          "<row r=\"99999999999999999999\"><c><v>3</v></c></row>";
    const auto rows = recordsOf(folder.zip(book.all()));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].faulty);
    CHECK(rows[1].cells[0] == "2");
    CHECK(rows[2].line == 3);
}
