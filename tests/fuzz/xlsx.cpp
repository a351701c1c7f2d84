// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes that start with PK are taken as the workbook itself; any others as the parts of one, each after a line that
// names it ("@@xl/styles.xml"), so that the fuzzer need not guess checksums.
#include "exchange/table_file.h"
#include "memory_file.h"

#include <QFile>

#include <zip.h>

#include <map>
#include <string>

using namespace kikubari::exchange;

namespace {

constexpr const char *relations
    = "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship "
      "Id=\"b\" Type=\"x/styles\" Target=\"styles.xml\"/><Relationship Id=\"c\" Type=\"x/sharedStrings\" "
      "Target=\"sharedStrings.xml\"/></Relationships>";

std::map<std::string, std::string> partsOf(std::string_view data)
{
    std::map<std::string, std::string> parts{
        {"xl/_rels/workbook.xml.rels", relations},
        {"xl/workbook.xml", "<workbook><sheets><sheet name=\"s\" id=\"a\"/></sheets></workbook>"},
    };
    std::string name = "xl/worksheets/sheet1.xml";
    while (!data.empty()) {
        const std::size_t end = data.find('\n');
        const std::string_view line = data.substr(0, end);
        data.remove_prefix(end == std::string_view::npos ? data.size() : end + 1);
        if (line.starts_with("@@")) {
            name = line.substr(2, 200);
            parts[name].clear();
        } else {
            parts[name].append(line).append("\n");
        }
    }
    return parts;
}

void pack(const std::map<std::string, std::string> &parts, const QString &path)
{
    const zipFile zip = zipOpen64(QFile::encodeName(path).constData(), APPEND_STATUS_CREATE);
    mustHold(zip != nullptr);
    for (const auto &[name, bytes] : parts) {
        zip_fileinfo info{};
        mustHold(zipOpenNewFileInZip(zip, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, 0, 0) == ZIP_OK);
        mustHold(zipWriteInFileInZip(zip, bytes.data(), static_cast<unsigned>(bytes.size())) == ZIP_OK);
        mustHold(zipCloseFileInZip(zip) == ZIP_OK);
    }
    mustHold(zipClose(zip, nullptr) == ZIP_OK);
}

long readAll(TableFile &file)
{
    TableRow row;
    for (long rows = 0;; ++rows) {
        const auto more = file.next(row);
        if (!more || !*more)
            return rows;
        for (const TableCell &cell : row.cells)
            mustHold(!cell.date.isValid() || !cell.isNumber);
    }
}

void readTable(const QString &path)
{
    auto table = TableFile::open(path);
    if (!table)
        return;
    const long rows = readAll(*table);
    mustHold(rows > 0);
    mustHold(table->fraction() >= 0 && table->fraction() <= 1);
    mustHold(table->rewind().has_value());
    mustHold(readAll(*table) == rows);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes = viewOf(data, size);
    if (bytes.starts_with("PK")) {
        const MemoryFile file(bytes);
        readTable(file.path());
        return 0;
    }
    const MemoryFile file;
    pack(partsOf(bytes), file.path());
    readTable(file.path());
    return 0;
}
