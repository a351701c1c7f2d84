// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/import_folder.h"
#include "operations/import_table.h"

#include <map>
#include <utility>

namespace kikubari::operations {

/// Gathers what is odd but possible: counted by file, kind and column, with the first few lines.
class ImportFindings
{
public:
    /// Reports the file's unknown columns and gets ready to look at its rows; dates after `today` are odd.
    void beginFile(const QString &file, const ImportTable &table, QDate today);
    /// Looks at a row that went in.
    void look(const ImportTable &table);
    void add(const QString &kind, const QString &column, qint64 line);
    void setFile(const QString &file) { m_file = file; }
    [[nodiscard]] std::vector<ImportFinding> list() const { return m_findings; }

private:
    QString m_file;
    std::string m_today;
    std::vector<std::size_t> m_pastColumns;
    bool m_purchases = false;
    std::size_t m_ordered = 0, m_delivered = 0, m_disposed = 0;
    std::vector<ImportFinding> m_findings;                     ///< in the order in which they were first met
    std::map<std::pair<QString, QString>, std::size_t> m_open; ///< kind and column of this file's findings
};

} // namespace kikubari::operations
