// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/export_customers.h"

#include "exchange/table_file.h"
#include "operations/customer_list.h"
#include "operations/export_folder.h"
#include "support/store_folder.h"

using namespace kikubari;
using namespace kikubari::operations;
using namespace Qt::StringLiterals;
using test::StoreFolder;

namespace {

StoreFolder shop()
{
    StoreFolder folder(QDate(2026, 11, 30));
    folder.write(
        "customers.csv",
        "code,kind,name,kana,honorific,postal_code,address,building,phone,mobile,staff,birthday,note\n"
        "C1,person,髙橋 健太,たかはし けんた,様,250-0001,小田原市扇町1-2,ハイツ101,0465-11-2222,090-1-2,S1,1983-05-09,"
        "=HYPERLINK(1)\n"
        "C2,company,𠮷田運輸,よしだうんゆ,御中,250-0002,小田原市寿町3-4,,0465-33-4444,,S2,,\n"
        "C3,person,山田 花子,やまだ はなこ,様,250-0003,小田原市南町5-6,,0465-55-6666,,S1,,\n");
    folder.write("purchases.csv",
                 "code,customer,staff,condition,model,plate,delivered_on,inspection_due_on\n"
                 "P1,C1,S1,new,ミニバン,湘南 300 さ 12-34,2026-11-28,2029-11-27\n");
    folder.write("contacts.csv",
                 "code,customer,staff,on,channel,direction,outcome\nT1,C1,S1,2026-11-20,call,out,reached\n");
    folder.write("promises.csv",
                 "code,customer,staff,made_on,for_on,time,text,kept_on\n"
                 "Q1,C1,S1,2026-11-28,2026-12-05,14:30,駐車支援の説明,\n"
                 "Q2,C3,S1,2026-11-01,2026-11-05,,前の約束,2026-11-05\n");
    folder.import();
    folder.plan();
    return folder;
}

CustomerExportReport exported(StoreFolder &folder, const QString &name, CustomerFile format)
{
    const auto all = bookList(*folder.book, folder.context, {});
    REQUIRE(all);
    const auto report
        = exportCustomers(*folder.book, folder.context, *all, {folder.dir.filePath(name), format, Language::Japanese});
    if (!report)
        FAIL(report.error().text.en.toStdString() + ' ' + report.error().detail.toStdString());
    return *report;
}

QByteArray bytesOf(const StoreFolder &folder, const QString &name)
{
    QFile file(folder.dir.filePath(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

std::vector<exchange::TableRow> rowsOf(const StoreFolder &folder, const QString &name)
{
    auto table = exchange::TableFile::open(folder.dir.filePath(name));
    REQUIRE(table);
    std::vector<exchange::TableRow> rows;
    for (exchange::TableRow row; table->next(row).value();)
        rows.push_back(row);
    return rows;
}

} // namespace

TEST_CASE("customers written as CSV have a line each, dates as dates, and no formulas")
{
    auto folder = shop();
    const auto report = exported(folder, u"list.csv"_s, CustomerFile::CsvUtf8);
    CHECK(report.rows == 3);
    CHECK(report.defused == 1);
    const auto bytes = bytesOf(folder, u"list.csv"_s);
    CHECK(bytes.startsWith("\xEF\xBB\xBF顧客コード,氏名"));
    CHECK(bytes.contains("'=HYPERLINK(1)"));
    CHECK(bytes.contains("湘南 300 さ 12-34"));
}

TEST_CASE("what CP932 lacks is reported with its place")
{
    auto folder = shop();
    const auto report = exported(folder, u"list.csv"_s, CustomerFile::CsvCp932);
    REQUIRE(report.lostCount == 1);
    CHECK(report.lost.front().character == u"𠮷");
    CHECK(report.lost.front().column == u"氏名");
}

TEST_CASE("an Excel file has typed dates and reads back as it was")
{
    auto folder = shop();
    exported(folder, u"list.xlsx"_s, CustomerFile::Excel);
    const auto rows = rowsOf(folder, u"list.xlsx"_s);
    REQUIRE(rows.size() == 4);
    REQUIRE(rows[0].cells.size() > 18);
    const auto column = [&rows](const QString &heading) {
        for (std::size_t i = 0; i < rows[0].cells.size(); ++i)
            if (rows[0].cells[i].text == heading)
                return i;
        return std::size_t{999};
    };
    CHECK(rows[1].cells.at(column(u"氏名"_s)).text == u"髙橋 健太");
    CHECK(rows[1].cells.at(column(u"納車日"_s)).date == QDate(2026, 11, 28));
    CHECK(rows[1].cells.at(column(u"接触からの日数"_s)).number == 10);
}

TEST_CASE("an address book holds the name in parts and the reading")
{
    auto folder = shop();
    exported(folder, u"list.vcf"_s, CustomerFile::Vcard3);
    const auto bytes = bytesOf(folder, u"list.vcf"_s);
    CHECK(bytes.contains("N:髙橋;健太"));
    CHECK(bytes.contains("X-PHONETIC-LAST-NAME:たかはし"));
    CHECK(bytes.count("BEGIN:VCARD") == 3);
}

TEST_CASE("a calendar holds promises that are not kept yet, once under the same id")
{
    auto folder = shop();
    const auto report = exported(folder, u"list.ics"_s, CustomerFile::Calendar);
    const auto bytes = bytesOf(folder, u"list.ics"_s);
    CHECK(bytes.contains("UID:Q1@kikubari"));
    CHECK_FALSE(bytes.contains("UID:Q2@kikubari"));
    CHECK(report.rows >= 1);
}

TEST_CASE("the audit log says how many rows went out, and undo passes over it")
{
    auto folder = shop();
    const auto before = folder.book->lastOperationOf(folder.context.actor).value();
    exported(folder, u"list.csv"_s, CustomerFile::CsvUtf8);
    const auto files = exportFolder(*folder.book, folder.dir.filePath(u"out"_s));
    REQUIRE(files);
    REQUIRE(noteExport(*folder.book, folder.context, *files));
    const auto newest = folder.book->operations(2).value();
    CHECK(newest[1].kind == u"export");
    CHECK(newest[1].detail.value(u"rows"_s).toInt() == 3);
    CHECK(newest[0].detail.value(u"files"_s).toArray().size() == static_cast<qsizetype>(files->size()));
    const auto after = folder.book->lastOperationOf(folder.context.actor).value();
    CHECK(before.has_value() == after.has_value());
}
