// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_file.h"

#include "exchange/table_sniff.h"
#include "exchange/table_source.h"
#include "exchange/unreadable.h"

namespace kikubari::exchange {

TableFile::TableFile(std::unique_ptr<TableSource> source) : m_source(std::move(source)) { }
TableFile::TableFile(TableFile &&other) noexcept = default;
TableFile &TableFile::operator=(TableFile &&other) noexcept = default;
TableFile::~TableFile() = default;

Result<TableFile> TableFile::open(const QString &path, const TableOptions &options)
{
    const auto nature = natureOf(path);
    if (!nature)
        return tl::unexpected(nature.error());
    auto source = *nature == FileNature::Zip ? openXlsx(path, options) : openDelimited(path, options);
    if (!source)
        return tl::unexpected(source.error());
    TableFile file(std::move(*source));
    TableRow row;
    const auto any = file.next(row);
    if (!any)
        return tl::unexpected(any.error());
    if (!*any)
        return unreadable(path, QStringLiteral("表に行がありません。"), QStringLiteral("The table has no rows."));
    if (auto back = file.rewind(); !back)
        return tl::unexpected(back.error());
    return file;
}

const TableFormat &TableFile::format() const
{
    return m_source->format();
}

Result<bool> TableFile::next(TableRow &row)
{
    return m_source->next(row);
}

Result<void> TableFile::rewind()
{
    return m_source->rewind();
}

double TableFile::fraction() const
{
    return m_source->fraction();
}

} // namespace kikubari::exchange
