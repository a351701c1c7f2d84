// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_support.h"

#include <QFile>

#include <zip.h>

#include <ostream>

namespace kikubari::exchange {

std::ostream &operator<<(std::ostream &out, const ReadRecord &record)
{
    out << record.line << (record.faulty ? "!" : ":");
    for (const std::string &cell : record.cells)
        out << '[' << cell << ']';
    return out;
}

QString TableFolder::fresh(const char *ending)
{
    return m_dir.filePath(QStringLiteral("file%1.%2").arg(++m_count).arg(QLatin1String(ending)));
}

QString TableFolder::write(const std::string &bytes)
{
    const QString path = fresh("csv");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size()));
    return path;
}

QString TableFolder::zip(const std::vector<std::pair<std::string, std::string>> &parts)
{
    const QString path = fresh("xlsx");
    const zipFile zip = zipOpen64(QFile::encodeName(path).constData(), APPEND_STATUS_CREATE);
    REQUIRE(zip != nullptr);
    for (const auto &[name, bytes] : parts) {
        zip_fileinfo info{};
        REQUIRE(zipOpenNewFileInZip(zip, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, 6)
                == ZIP_OK);
        REQUIRE(zipWriteInFileInZip(zip, bytes.data(), static_cast<unsigned>(bytes.size())) == ZIP_OK);
        REQUIRE(zipCloseFileInZip(zip) == ZIP_OK);
    }
    REQUIRE(zipClose(zip, nullptr) == ZIP_OK);
    return path;
}

TableFile opened(const QString &path, const TableOptions &options)
{
    auto file = TableFile::open(path, options);
    INFO((file ? "" : file.error().text.en.toStdString() + " / " + file.error().detail.toStdString()));
    REQUIRE(file);
    return std::move(*file);
}

std::vector<TableRow> rowsOf(TableFile &file)
{
    std::vector<TableRow> rows;
    TableRow row;
    for (;;) {
        const auto more = file.next(row);
        REQUIRE(more);
        if (!*more)
            return rows;
        rows.push_back(row);
    }
}

std::vector<ReadRecord> recordsOf(const QString &path, const TableOptions &options)
{
    TableFile file = opened(path, options);
    std::vector<ReadRecord> records;
    for (const TableRow &row : rowsOf(file)) {
        ReadRecord &record = records.emplace_back(ReadRecord{row.line, {}, row.faulty()});
        for (const TableCell &cell : row.cells)
            record.cells.push_back(cell.text.toStdString());
    }
    return records;
}

std::string refusal(const QString &path)
{
    const auto file = TableFile::open(path);
    REQUIRE_FALSE(file);
    REQUIRE(file.error().kind == ErrorKind::Unreadable);
    REQUIRE(file.error().text.ja.startsWith(path));
    return file.error().text.en.toStdString();
}

std::vector<std::pair<std::string, std::string>> BookParts::all() const
{
    const std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const std::string packed = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
    const auto relation = [&](const char *id, const char *type, const char *target) {
        return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + office + "/" + type + "\" Target=\"" + target
            + "\"/>";
    };
    std::vector<std::pair<std::string, std::string>> parts{
        {"_rels/.rels",
         xml + "<Relationships " + packed + ">" + relation("rId1", "officeDocument", "xl/workbook.xml")
             + "</Relationships>"},
        {"xl/workbook.xml",
         xml + "<workbook " + main + " xmlns:r=\"" + office + "\">" + workbook
             + "<sheets><sheet name=\"顧客\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         xml + "<Relationships " + packed + ">" + relation("rId1", "worksheet", "worksheets/sheet1.xml")
             + relation("rId2", "styles", "styles.xml") + relation("rId3", "sharedStrings", "sharedStrings.xml")
             + "</Relationships>"},
        {"xl/worksheets/sheet1.xml", xml + "<worksheet " + main + "><sheetData>" + rows + "</sheetData></worksheet>"},
    };
    if (!styles.empty())
        parts.emplace_back("xl/styles.xml", xml + "<styleSheet " + main + ">" + styles + "</styleSheet>");
    if (!strings.empty())
        parts.emplace_back("xl/sharedStrings.xml", xml + "<sst " + main + ">" + strings + "</sst>");
    return parts;
}

} // namespace kikubari::exchange
