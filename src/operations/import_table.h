// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/record_catalogue.h"
#include "exchange/csv.h"
#include "store/record_loader.h"

#include <QJsonObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace kikubari::operations {

/// Why a row was rejected: a word that programs can rely on, and a sentence for people.
struct RejectReason
{
    QString word;
    QString sentence;
};

/// A CSV file of the store folder, its columns brought into the order of the catalogue.
class ImportTable
{
public:
    /// Unreadable where the file is, or where a key column is missing.
    [[nodiscard]] static Result<std::unique_ptr<ImportTable>> open(const QString &path,
                                                                   const domain::RecordDescription &description);

    [[nodiscard]] const domain::RecordDescription &description() const { return m_description; }
    /// Which columns of the catalogue the file has.
    [[nodiscard]] const std::vector<bool> &present() const { return m_present; }
    [[nodiscard]] QStringList unknownColumns() const;
    /// Columns that stand in the header twice; the first one counts.
    [[nodiscard]] const QStringList &repeatedColumns() const { return m_repeated; }
    [[nodiscard]] qint64 bytesTotal() const { return m_reader.bytesTotal(); }
    [[nodiscard]] qint64 bytesRead() const { return m_reader.bytesRead(); }

    /// Reads the next row; false at the end.
    [[nodiscard]] Result<bool> next();
    /// Why the row as such cannot be used (number of fields, quoting, length); then its cells are not to be asked for.
    [[nodiscard]] std::optional<RejectReason> fault() const;
    [[nodiscard]] qint64 line() const { return m_row.line; }
    [[nodiscard]] std::span<const std::string_view> cells() const { return m_cells; }
    /// The unknown columns' values; null where the file has no such columns.
    [[nodiscard]] const QJsonObject *extra() const { return m_unknown.empty() ? nullptr : &m_extra; }

private:
    ImportTable(exchange::CsvReader reader, const domain::RecordDescription &description);
    [[nodiscard]] Result<void> mapColumns(const QString &path);
    void share();

    exchange::CsvReader m_reader;
    const domain::RecordDescription &m_description;
    std::vector<int> m_targets;         ///< for each column of the file its place in the catalogue; -1 = unknown
    std::vector<std::size_t> m_unknown; ///< the file's columns that the catalogue does not know
    std::vector<bool> m_present;
    QStringList m_repeated;
    exchange::CsvRow m_row;
    std::vector<std::string_view> m_cells;
    QJsonObject m_extra;
};

/// The reason for a row that the store did not take.
[[nodiscard]] RejectReason reasonOf(const store::RecordLoader::Answer &answer, const ImportTable &table);

/// rejects.csv: file, line, reason, message. It is written when something is rejected; one of an earlier import is then
/// replaced, also by an empty one.
class RejectsFile
{
public:
    explicit RejectsFile(QString path) : m_path(std::move(path)) { }
    [[nodiscard]] Result<void> add(const QString &file, qint64 line, const RejectReason &reason);
    /// The path where something was rejected, else empty.
    [[nodiscard]] Result<QString> finish();

private:
    [[nodiscard]] Result<void> open();

    QString m_path;
    std::optional<exchange::CsvWriter> m_writer;
    bool m_any = false;
};

} // namespace kikubari::operations
