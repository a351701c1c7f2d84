// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/rejects_table.h"

#include "operations/shop_import/heading_words.h"

namespace kikubari::operations {

using namespace Qt::StringLiterals;
using exchange::TableColumn;

Result<void> RejectsTable::open()
{
    std::vector<TableColumn> columns;
    for (const auto &column : m_plan.columns) {
        // A file without headings gets them here, so that the corrected rows are known again.
        const auto heading = column.heading.isEmpty() ? usualHeading(column.field, column.number) : column.heading;
        columns.push_back({heading, TableColumn::Type::Text});
    }
    columns.push_back({u"行"_s, TableColumn::Type::Text});
    columns.push_back({u"理由"_s, TableColumn::Type::Text});
    auto sink = exchange::TableSink::create(m_path, exchange::TableKind::CsvUtf8, columns);
    if (!sink)
        return tl::unexpected(sink.error());
    m_sink = std::move(*sink);
    return {};
}

Result<void> RejectsTable::add(const exchange::TableRow &row, const std::vector<ShopReject> &rejects, std::size_t first)
{
    if (m_path.isEmpty())
        return {};
    if (!m_sink)
        if (auto done = open(); !done)
            return done;
    for (const auto &column : m_plan.columns) {
        const auto at = static_cast<std::size_t>(column.column);
        m_sink->text(at < row.cells.size() ? row.cells[at].text : QString());
    }
    QStringList reasons;
    for (std::size_t i = first; i < rejects.size(); ++i)
        reasons << rejects[i].text.in(m_language);
    m_sink->text(QString::number(row.line));
    m_sink->text(reasons.join(u" / "_s));
    m_sink->endRow();
    return {};
}

Result<QString> RejectsTable::finish()
{
    if (!m_sink)
        return QString();
    if (auto done = m_sink->finish(); !done)
        return tl::unexpected(done.error());
    return m_path;
}

} // namespace kikubari::operations
