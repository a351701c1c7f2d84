// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table_file.h"
#include "support/catch.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

namespace kikubari::exchange {

/// A record as tests compare it: its line, its texts, and whether it could be read.
struct ReadRecord
{
    qint64 line = 0;
    std::vector<std::string> cells;
    bool faulty = false;

    bool operator==(const ReadRecord &) const = default;
};

std::ostream &operator<<(std::ostream &out, const ReadRecord &record);

/// A folder for the files of one test.
class TableFolder
{
public:
    [[nodiscard]] QString write(const std::string &bytes);
    /// A ZIP file with these parts, packed.
    [[nodiscard]] QString zip(const std::vector<std::pair<std::string, std::string>> &parts);
    [[nodiscard]] QString fresh(const char *ending);

private:
    QTemporaryDir m_dir;
    int m_count = 0;
};

/// Opens the file, which must work.
[[nodiscard]] TableFile opened(const QString &path, const TableOptions &options = {});
[[nodiscard]] std::vector<TableRow> rowsOf(TableFile &file);
[[nodiscard]] std::vector<ReadRecord> recordsOf(const QString &path, const TableOptions &options = {});
/// Opening the file must fail with Unreadable; the sentence.
[[nodiscard]] std::string refusal(const QString &path);

/// The parts of a workbook with one sheet, whose rows are given as XML; styles and strings where not empty.
struct BookParts
{
    std::string rows;
    std::string styles;   ///< what stands inside styleSheet
    std::string strings;  ///< what stands inside sst
    std::string workbook; ///< what stands before the sheets

    [[nodiscard]] std::vector<std::pair<std::string, std::string>> all() const;
};

} // namespace kikubari::exchange
