// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/import_findings.h"

namespace kikubari::operations {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t linesKept = 20;

Text textOf(const QString &kind, const QString &column)
{
    if (kind == u"unknown_column")
        return {u"列「%1」は知らない列です。値はそのまま保管し、書き出しのときに戻します"_s.arg(column),
                u"The column “%1” is not known. Its values are kept and come back with the export."_s.arg(column)};
    if (kind == u"repeated_column")
        return {u"列「%1」が2回あります。はじめの列だけを使いました"_s.arg(column),
                u"The column “%1” stands there twice. Only the first was used."_s.arg(column)};
    if (kind == u"future_date")
        return {u"「%1」が未来の日付です"_s.arg(column), u"The date “%1” lies in the future."_s.arg(column)};
    if (kind == u"disposed_before_delivered")
        return {u"納車より前に手放したことになっています"_s, u"Disposed of before it was delivered."_s};
    if (kind == u"delivered_before_ordered")
        return {u"注文より前に納車したことになっています"_s, u"Delivered before it was ordered."_s};
    if (kind == u"unknown_referrer")
        return {u"紹介者がお客様の中にいないため、空にしました"_s,
                u"The referrer is no known customer and was left empty."_s};
    return {kind, kind};
}

} // namespace

void ImportFindings::beginFile(const QString &file, const ImportTable &table, QDate today)
{
    m_file = file;
    m_open.clear();
    m_today = today.toString(Qt::ISODate).toStdString();
    m_pastColumns.clear();
    const auto &description = table.description();
    for (std::size_t i = 0; i < description.columns.size(); ++i)
        if (description.columns[i].past && table.present()[i])
            m_pastColumns.push_back(i);
    m_purchases = description.kind == domain::RecordKind::Purchase;
    if (m_purchases) {
        m_ordered = static_cast<std::size_t>(description.indexOf("ordered_on"));
        m_delivered = static_cast<std::size_t>(description.indexOf("delivered_on"));
        m_disposed = static_cast<std::size_t>(description.indexOf("disposed_on"));
    }
    for (const auto &name : table.unknownColumns())
        add(u"unknown_column"_s, name, 1);
    for (const auto &name : table.repeatedColumns())
        add(u"repeated_column"_s, name, 1);
}

void ImportFindings::look(const ImportTable &table)
{
    const auto cells = table.cells();
    const auto &columns = table.description().columns;
    // Days written YYYY-MM-DD compare as texts.
    for (const auto column : m_pastColumns)
        if (cells[column] > std::string_view(m_today))
            add(u"future_date"_s, QString::fromUtf8(columns[column].name), table.line());
    if (!m_purchases || cells[m_delivered].empty())
        return;
    if (!cells[m_disposed].empty() && cells[m_disposed] < cells[m_delivered])
        add(u"disposed_before_delivered"_s, u"disposed_on"_s, table.line());
    if (!cells[m_ordered].empty() && cells[m_delivered] < cells[m_ordered])
        add(u"delivered_before_ordered"_s, u"delivered_on"_s, table.line());
}

void ImportFindings::add(const QString &kind, const QString &column, qint64 line)
{
    const auto [open, fresh] = m_open.try_emplace({kind, column}, m_findings.size());
    if (fresh)
        m_findings.push_back({.file = m_file, .kind = kind, .column = column, .text = textOf(kind, column)});
    auto &finding = m_findings[open->second];
    ++finding.count;
    if (finding.lines.size() < linesKept)
        finding.lines.push_back(line);
}

} // namespace kikubari::operations
