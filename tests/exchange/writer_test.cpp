// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/defuse.h"
#include "exchange/table_file.h"
#include "exchange/table_writer.h"
#include "japan/cp932_encoder.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QStringDecoder>
#include <QTemporaryDir>

#include <array>

using namespace kikubari;
using namespace kikubari::exchange;
using namespace Qt::StringLiterals;

namespace {

const std::array<TableColumn, 3> columns{TableColumn{u"氏名"_s, TableColumn::Type::Text, 20},
                                         TableColumn{u"台数"_s, TableColumn::Type::Number, 0},
                                         TableColumn{u"納車日"_s, TableColumn::Type::Date, 0}};

// One table of each kind in a folder of its own.
struct Written
{
    QTemporaryDir folder;
    QString path;
    TableReport report;

    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    [[nodiscard]] std::vector<TableRow> rows() const
    {
        auto file = TableFile::open(path);
        REQUIRE(file);
        std::vector<TableRow> all;
        for (TableRow row;;) {
            const auto more = file->next(row);
            REQUIRE(more);
            if (!*more)
                return all;
            all.push_back(row);
        }
    }
};

std::unique_ptr<Written> write(TableKind kind, const QStringList &names)
{
    auto made = std::make_unique<Written>();
    made->path = made->folder.filePath(u"顧客.out"_s);
    auto sink = TableSink::create(made->path, kind, columns);
    REQUIRE(sink);
    for (const QString &name : names) {
        (*sink)->text(name);
        (*sink)->number(2);
        (*sink)->date(QDate(2026, 11, 21));
        (*sink)->endRow();
    }
    auto report = (*sink)->finish();
    REQUIRE(report);
    made->report = *report;
    return made;
}

} // namespace

TEST_CASE("texts that a spreadsheet would calculate are defused")
{
    for (const char16_t *text : {u"=1+1", u"+1+1", u"-1+1", u"@SUM(A1)", u"\t=1", u"\r=1", u"\n=1", u"＝1+1", u"＋1",
                                 u"－1+A1", u"＠x", u" =1+1", u"　=1", u"=HYPERLINK(\"http://x\")",
                                 u"-2+3+cmd|' /C calc'!A0", u"+81-90-1111-2222", u"-A1", u"=", u"−1+1"}) {
        const QString one = QString::fromUtf16(text);
        INFO(one.toStdString());
        REQUIRE(looksLikeFormula(one));
        REQUIRE(defused(one) == u'\'' + one);
        REQUIRE(undefused(defused(one)) == one);
    }
    for (const char16_t *text :
         {u"", u"山田", u"-5", u"-12.5", u"-", u"---", u"－", u"ー", u"1+1", u"090-1111-2222", u"a=b", u"'x", u"・"}) {
        const QString one = QString::fromUtf16(text);
        INFO(one.toStdString());
        REQUIRE(defused(one) == one);
        REQUIRE(undefused(one) == one);
    }
}

TEST_CASE("CSV for people: BOM, CRLF, quotes where needed, formulas defused")
{
    const auto made = write(TableKind::CsvUtf8, {u"山田 太郎"_s, u"=1+1"_s, u"a,\"b\"\r\nc"_s, u"𠮷田"_s});
    REQUIRE(made->bytes()
            == QByteArray("\xEF\xBB\xBF")
                + "氏名,台数,納車日\r\n山田 太郎,2,2026/11/21\r\n'=1+1,2,2026/11/21\r\n"
                  "\"a,\"\"b\"\"\nc\",2,2026/11/21\r\n𠮷田,2,2026/11/21\r\n");
    REQUIRE(made->report.rows == 4);
    REQUIRE(made->report.defusedCells == 1);
    REQUIRE(made->report.lostCount == 0);
}

TEST_CASE("CP932: what it has is written, what it lacks is reported with its place")
{
    const auto made = write(TableKind::CsvCp932, {u"髙橋 﨑"_s, u"𠮷田"_s, u"表〜−―"_s, u"葛\U000E0100城"_s});
    const QByteArray bytes = made->bytes();
    QStringDecoder decoder("Shift_JIS");
    REQUIRE(QString(decoder(bytes))
            == u"氏名,台数,納車日\r\n髙橋 "
               u"﨑,2,2026/11/21\r\n〓田,2,2026/11/21\r\n表～－―,2,2026/11/21\r\n葛城,2,2026/11/21\r\n");
    REQUIRE(made->report.lostCount == 2);
    REQUIRE(made->report.lost
            == std::vector<LostCharacter>{{3, u"氏名"_s, u"𠮷"_s}, {5, u"氏名"_s, u"葛\U000E0100"_s}});
}

TEST_CASE("Excel gets typed dates and numbers, and texts never as formulas")
{
    const QString longText(40'000, u'長');
    const auto made = write(TableKind::Xlsx, {u"山田 太郎"_s, u"=1+1"_s, u"0123"_s, u"改\n行 \u0001"_s, longText});
    const auto rows = made->rows();
    REQUIRE(rows.size() == 6);
    REQUIRE(rows[0].cells[0].text == u"氏名");
    REQUIRE(rows[1].cells[0].text == u"山田 太郎");
    REQUIRE(rows[1].cells[1].isNumber);
    REQUIRE(rows[1].cells[1].text == u"2");
    REQUIRE(rows[1].cells[2].date == QDate(2026, 11, 21));
    REQUIRE(rows[2].cells[0].text == u"=1+1");
    REQUIRE_FALSE(rows[2].cells[0].isNumber);
    REQUIRE(rows[3].cells[0].text == u"0123");
    REQUIRE(rows[4].cells[0].text == u"改\n行");
    REQUIRE(rows[5].cells[0].text.size() == 32'767);
    REQUIRE(rows[5].cells[0].text.endsWith(u'…'));
    REQUIRE(made->report.cutCells == 1);
    REQUIRE(made->report.rows == 5);
}

TEST_CASE("days outside Excel's calendar are texts, rows may be short")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.xlsx"_s);
    auto sink = TableSink::create(path, TableKind::Xlsx, columns);
    REQUIRE(sink);
    (*sink)->text(u"山田"_s);
    (*sink)->empty();
    (*sink)->date(QDate(1899, 1, 1));
    (*sink)->endRow();
    (*sink)->endRow();
    (*sink)->text(u"佐藤"_s);
    (*sink)->number(std::numeric_limits<double>::infinity());
    (*sink)->date({});
    (*sink)->endRow();
    REQUIRE((*sink)->finish());
    auto file = TableFile::open(path);
    REQUIRE(file);
    TableRow row;
    REQUIRE(*file->next(row));
    REQUIRE(*file->next(row));
    REQUIRE(row.cells.size() == 3);
    REQUIRE(row.cells[2].text == u"1899/01/01");
    REQUIRE(*file->next(row));
    REQUIRE(row.line == 4);
    REQUIRE(row.cells[0].text == u"佐藤");
}

TEST_CASE("a table that is not finished, or cannot be written, leaves everything as it was")
{
    for (const TableKind kind : {TableKind::CsvUtf8, TableKind::CsvCp932, TableKind::Xlsx}) {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.out"_s);
        QFile before(path);
        REQUIRE(before.open(QIODevice::WriteOnly));
        before.write("before");
        before.close();
        {
            auto sink = TableSink::create(path, kind, columns);
            REQUIRE(sink);
            (*sink)->text(u"山田"_s);
            (*sink)->endRow();
        }
        REQUIRE(before.open(QIODevice::ReadOnly));
        REQUIRE(before.readAll() == "before");
        REQUIRE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
        const auto nowhere = TableSink::create(folder.filePath(u"no/such/folder/a.out"_s), kind, columns);
        REQUIRE_FALSE(nowhere);
        REQUIRE(nowhere.error().text.ja.contains(u"書き込め"));
    }
}

TEST_CASE("every character that CP932 has comes back as it was")
{
    // All of its bytes, decoded and encoded again; a few characters have several codes, the text is what counts.
    QStringDecoder decode("Shift_JIS");
    japan::Cp932Encoder encoder;
    int characters = 0;
    for (int lead = 0x81; lead <= 0xFC; ++lead) {
        if (lead > 0x9F && lead < 0xE0)
            continue;
        for (int trail = 0x40; trail <= 0xFC; ++trail) {
            const std::array<char, 2> pair{static_cast<char>(lead), static_cast<char>(trail)};
            QStringDecoder one("Shift_JIS");
            const QString text = one(QByteArrayView(pair.data(), 2));
            if (one.hasError() || text.size() != 1 || text.front() == QChar(QChar::ReplacementCharacter)
                || (text.front() >= u'\uE000' && text.front() <= u'\uF8FF'))
                continue;
            std::string bytes;
            QStringList lost;
            encoder.append(text, bytes, lost);
            INFO(lead << " " << trail << " " << text.toStdString());
            REQUIRE(lost.isEmpty());
            REQUIRE(bytes.size() == 2);
            ++characters;
        }
    }
    REQUIRE(characters > 7'000);
}
