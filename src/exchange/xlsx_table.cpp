// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_source.h"
#include "exchange/xlsx_sheet.h"
#include "exchange/xlsx_workbook.h"

#include <algorithm>

namespace kikubari::exchange {

namespace {

class XlsxTable : public TableSource
{
public:
    explicit XlsxTable(std::unique_ptr<XlsxArchive> archive) : m_archive(std::move(archive)) { }

    [[nodiscard]] const TableFormat &format() const override { return m_format; }
    [[nodiscard]] double fraction() const override { return m_sheet ? m_sheet->fraction() : 0; }

    [[nodiscard]] Result<bool> next(TableRow &row) override
    {
        auto more = m_sheet->next(row);
        if (more && *more && row.cells.size() < m_width)
            row.cells.resize(m_width);
        return more;
    }

    [[nodiscard]] Result<void> rewind() override { return openSheet(m_part); }

    [[nodiscard]] Result<void> open(const TableOptions &options)
    {
        auto book = XlsxWorkbook::read(*m_archive);
        if (!book)
            return tl::unexpected(book.error());
        m_format.kind = TableFormat::Kind::Excel;
        m_shared.dates1904 = book->dates1904;
        if (m_archive->has(book->strings))
            if (auto read = m_shared.strings.read(*m_archive, book->strings); !read)
                return read;
        if (m_archive->has(book->styles))
            if (auto read = m_shared.styles.read(*m_archive, book->styles); !read)
                return read;
        return options.sheet ? chooseNamed(*book, *options.sheet, options.progress)
                             : chooseFullest(*book, options.progress);
    }

private:
    [[nodiscard]] Result<void> openSheet(const QString &part)
    {
        m_sheet.reset(); // the archive reads one part at a time
        auto opened = m_archive->part(part);
        if (!opened)
            return tl::unexpected(opened.error());
        m_part = part;
        m_sheet = std::make_unique<XlsxSheet>(m_archive->path(), std::move(*opened), m_shared);
        return {};
    }

    // The sheets to choose from: hidden ones only where there are no others.
    std::vector<XlsxSheetEntry> offer(const XlsxWorkbook &book)
    {
        std::vector<XlsxSheetEntry> offered;
        std::ranges::copy_if(book.sheets, std::back_inserter(offered), [](const auto &sheet) { return !sheet.hidden; });
        if (offered.empty())
            offered = book.sheets;
        for (const XlsxSheetEntry &sheet : offered)
            m_format.sheets.append(sheet.name);
        return offered;
    }

    [[nodiscard]] Result<SheetExtent> measure(const XlsxSheetEntry &sheet, const Progress &progress)
    {
        if (auto opened = openSheet(sheet.part); !opened)
            return tl::unexpected(opened.error());
        return measureSheet(*m_sheet, [&](double fraction) {
            return !progress
                || progress({QStringLiteral("シート「%1」を調べています").arg(sheet.name),
                             QStringLiteral("Looking through the sheet “%1”").arg(sheet.name)},
                            static_cast<qint64>(fraction * 100), 100);
        });
    }

    [[nodiscard]] Result<void> choose(const XlsxSheetEntry &sheet, std::size_t width)
    {
        m_format.sheet = sheet.name;
        m_width = width;
        return openSheet(sheet.part);
    }

    [[nodiscard]] Result<void> chooseNamed(const XlsxWorkbook &book, const QString &name, const Progress &progress)
    {
        offer(book);
        const auto sheet = std::ranges::find(book.sheets, name, &XlsxSheetEntry::name);
        if (sheet == book.sheets.end())
            return failure(ErrorKind::WrongUse, QStringLiteral("「%1」というシートはありません。").arg(name),
                           QStringLiteral("There is no sheet “%1”.").arg(name));
        const auto extent = measure(*sheet, progress);
        if (!extent)
            return tl::unexpected(extent.error());
        return choose(*sheet, extent->width);
    }

    // The first of those with the most in them; one that is damaged counts only if no other can be read.
    [[nodiscard]] Result<void> chooseFullest(const XlsxWorkbook &book, const Progress &progress)
    {
        const auto offered = offer(book);
        const XlsxSheetEntry *fullest = nullptr;
        SheetExtent most;
        Result<void> trouble;
        for (const XlsxSheetEntry &sheet : offered) {
            const auto extent = measure(sheet, progress);
            if (!extent && extent.error().kind == ErrorKind::Cancelled)
                return tl::unexpected(extent.error());
            if (!extent) {
                trouble = tl::unexpected(extent.error());
            } else if (fullest == nullptr || extent->cells > most.cells) {
                fullest = &sheet;
                most = *extent;
            }
        }
        if (!trouble && most.cells == 0)
            return trouble;
        return choose(*fullest, most.width);
    }

    std::unique_ptr<XlsxArchive> m_archive;
    XlsxShared m_shared;
    std::unique_ptr<XlsxSheet> m_sheet; ///< reads from the archive, with what is shared
    TableFormat m_format;
    QString m_part;
    std::size_t m_width = 0;
};

} // namespace

Result<std::unique_ptr<TableSource>> openXlsx(const QString &path, const TableOptions &options)
{
    auto archive = XlsxArchive::open(path);
    if (!archive)
        return tl::unexpected(archive.error());
    auto table = std::make_unique<XlsxTable>(std::move(*archive));
    if (auto opened = table->open(options); !opened)
        return tl::unexpected(opened.error());
    return table;
}

} // namespace kikubari::exchange
