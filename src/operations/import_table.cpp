// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/import_table.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace kikubari::operations {

using exchange::RowFault;
using store::CellFault;
using namespace Qt::StringLiterals;

namespace {

} // namespace

ImportTable::ImportTable(exchange::CsvReader reader, const domain::RecordDescription &description)
    : m_reader(std::move(reader)),
      m_description(description),
      m_present(description.columns.size(), false),
      m_cells(description.columns.size())
{
}

Result<std::unique_ptr<ImportTable>> ImportTable::open(const QString &path,
                                                       const domain::RecordDescription &description)
{
    auto reader = exchange::CsvReader::open(path);
    if (!reader)
        return tl::unexpected(reader.error());
    std::unique_ptr<ImportTable> table(new ImportTable(std::move(*reader), description));
    if (auto done = table->mapColumns(path); !done)
        return tl::unexpected(done.error());
    return table;
}

Result<void> ImportTable::mapColumns(const QString &path)
{
    const auto &header = m_reader.header();
    for (std::size_t i = 0; i < header.size(); ++i) {
        const int target = m_description.indexOf(header[i]);
        const bool repeated = target >= 0 && m_present[static_cast<std::size_t>(target)];
        m_targets.push_back(repeated ? -1 : target);
        if (repeated)
            m_repeated << QString::fromStdString(header[i]);
        if (target >= 0)
            m_present[static_cast<std::size_t>(target)] = true;
        else if (!header[i].empty())
            m_unknown.push_back(i);
    }
    for (std::size_t i = 0; i < m_present.size(); ++i) {
        if (!m_description.columns[i].key || m_present[i])
            continue;
        const auto name = QString::fromUtf8(m_description.columns[i].name);
        const auto file = QFileInfo(path).fileName();
        return failure(
            ErrorKind::Unreadable,
            u"%1 に必要な列「%2」がありません。見出し行を確かめてください。何も変わっていません。"_s.arg(file, name),
            u"%1 lacks the column “%2”, which it must have. Check its header row; nothing was changed."_s.arg(file,
                                                                                                              name));
    }
    return {};
}

QStringList ImportTable::unknownColumns() const
{
    QStringList names;
    for (const auto column : m_unknown)
        names << QString::fromStdString(m_reader.header()[column]);
    return names;
}

Result<bool> ImportTable::next()
{
    auto there = m_reader.next(m_row);
    if (there && *there && m_row.fault == RowFault::None && m_row.cells.size() == m_targets.size())
        share();
    return there;
}

void ImportTable::share()
{
    for (std::size_t i = 0; i < m_targets.size(); ++i)
        if (m_targets[i] >= 0)
            m_cells[static_cast<std::size_t>(m_targets[i])] = m_row.cells[i];
    if (m_unknown.empty())
        return;
    m_extra = {};
    for (const auto column : m_unknown)
        m_extra.insert(QString::fromStdString(m_reader.header()[column]), QString::fromUtf8(m_row.cells[column]));
}

std::optional<RejectReason> ImportTable::fault() const
{
    static const std::array<QString, 4> words{QString(), u"field_too_long"_s, u"bad_quoting"_s, u"unclosed_quote"_s};
    if (m_row.fault != RowFault::None)
        return RejectReason{words[static_cast<std::size_t>(m_row.fault)], exchange::textOf(m_row.fault).ja};
    if (m_row.cells.size() != m_targets.size())
        return RejectReason{
            u"field_count"_s,
            u"見出しは %1 列ですが、この行は %2 列です"_s.arg(m_targets.size()).arg(m_row.cells.size())};
    return std::nullopt;
}

RejectReason reasonOf(const store::RecordLoader::Answer &answer, const ImportTable &table)
{
    if (answer.repeatedKey)
        return {u"repeated_key"_s, u"同じキーの行が、このファイルの前のほうにあります"_s};
    const auto at = static_cast<std::size_t>(std::max(0, answer.column));
    const auto &column = table.description().columns[at];
    const auto name = QString::fromUtf8(column.name), value = QString::fromUtf8(table.cells()[at]).left(60);
    switch (answer.fault) {
    case CellFault::EmptyKey: return {u"empty_key"_s, u"キー「%1」が空です"_s.arg(name)};
    case CellFault::NoCustomer: return {u"unknown_customer"_s, u"「%1」が空です"_s.arg(name)};
    case CellFault::UnknownCustomer:
        return {u"unknown_customer"_s, u"%1「%2」というお客様はいません"_s.arg(name, value)};
    case CellFault::UnknownStaff: return {u"unknown_staff"_s, u"%1「%2」というスタッフはいません"_s.arg(name, value)};
    case CellFault::UnknownReference:
        return {column.target == domain::RecordKind::Purchase ? u"unknown_purchase"_s : u"unknown_contact"_s,
                u"%1「%2」という記録はありません"_s.arg(name, value)};
    case CellFault::NoSuchDay: return {u"no_such_day"_s, u"%1「%2」は日付ではありません"_s.arg(name, value)};
    case CellFault::UnknownWord: return {u"unknown_word"_s, u"%1 に「%2」は使えません"_s.arg(name, value)};
    case CellFault::OutOfRange:
        return {u"out_of_range"_s,
                u"%1「%2」は %3〜%4 の数ではありません"_s.arg(name, value).arg(column.least).arg(column.most)};
    case CellFault::None: break;
    }
    return {u"not_taken"_s, u"取り込めませんでした"_s};
}

Result<void> RejectsFile::open()
{
    static constexpr std::array<std::string_view, 4> header{"file", "line", "reason", "message"};
    auto writer = exchange::CsvWriter::create(m_path, header);
    if (!writer)
        return tl::unexpected(writer.error());
    m_writer.emplace(std::move(*writer));
    return {};
}

Result<void> RejectsFile::add(const QString &file, qint64 line, const RejectReason &reason)
{
    if (!m_writer)
        if (auto done = open(); !done)
            return done;
    m_any = true;
    m_writer->cell(file).number(line).cell(reason.word).cell(reason.sentence).endRow();
    return {};
}

Result<QString> RejectsFile::finish()
{
    if (!m_writer && QFile::exists(m_path))
        if (auto done = open(); !done)
            return tl::unexpected(done.error());
    if (m_writer)
        if (auto done = m_writer->finish(); !done)
            return tl::unexpected(done.error());
    return m_any ? m_path : QString();
}

} // namespace kikubari::operations
