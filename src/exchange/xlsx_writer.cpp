// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_writer.h"

#include "exchange/table_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <xlsxwriter.h>

#include <cmath>
#include <cstdio>

namespace kikubari::exchange {

namespace {

constexpr qint64 mostRows = 1'048'576; // the heading is one of them
constexpr qsizetype mostColumns = 16'384;
constexpr qsizetype longestText = 32'767;
constexpr const char *fontName = "游ゴシック"; // what Excel in Japanese has for new sheets

double widthOf(const TableColumn &column)
{
    if (column.width > 0)
        return column.width;
    constexpr double dateWidth = 12, leastWidth = 8, ofJapanese = 2;
    const double heading = static_cast<double>(column.heading.size()) * ofJapanese + 3;
    return std::max(column.type == TableColumn::Type::Date ? dateWidth : leastWidth, heading);
}

/// Writes to a file beside the target, which takes its place when all of it was written.
class XlsxSink final : public TableSink
{
public:
    XlsxSink(QString path, std::span<const TableColumn> columns)
        : m_path(std::move(path)),
          m_file(QDir(QFileInfo(m_path).path()).filePath(QStringLiteral(".kikubari-XXXXXX"))),
          m_columns(columns.begin(), columns.end())
    {
    }

    ~XlsxSink() override
    {
        // Only closing frees what the library holds.
        if (m_book != nullptr)
            workbook_close(m_book);
    }

    [[nodiscard]] Result<void> open()
    {
        if (!m_file.open())
            return notWrittenTable(m_path, m_file.errorString());
        m_file.close();
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        m_book = workbook_new_opt(QFile::encodeName(m_file.fileName()).constData(), &options);
        m_sheet = m_book == nullptr ? nullptr : workbook_add_worksheet(m_book, nullptr);
        if (m_sheet == nullptr)
            return notWrittenTable(m_path, QStringLiteral("libxlsxwriter"));
        makeFormats();
        for (std::size_t i = 0; i < m_columns.size() && i < mostColumns; ++i) {
            const auto number = static_cast<lxw_col_t>(i);
            worksheet_set_column(m_sheet, number, number, widthOf(m_columns[i]), m_text);
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        for (const TableColumn &column : m_columns)
            write(column.heading, m_heading);
        endRow();
        return {};
    }

    void text(const QString &value) override { write(value, m_text); }

    void number(double value) override
    {
        if (qIsFinite(value) && fits())
            note(worksheet_write_number(m_sheet, row(), column(), value, m_number));
        ++m_column;
    }

    void date(QDate day) override
    {
        constexpr int firstYear = 1900, lastYear = 9999; // of Excel's calendar
        if (!day.isValid())
            return empty();
        if (day.year() < firstYear || day.year() > lastYear)
            return text(slashedDay(day));
        if (fits()) {
            lxw_datetime when{day.year(), day.month(), day.day(), 0, 0, 0.0};
            note(worksheet_write_datetime(m_sheet, row(), column(), &when, m_date));
        }
        ++m_column;
    }

    void empty() override { ++m_column; }

    void endRow() override
    {
        m_column = 0;
        ++m_row;
    }

    [[nodiscard]] Result<TableReport> finish() override
    {
        m_report.rows = m_row - 1;
        if (m_row > mostRows || m_columns.size() > mostColumns)
            return failure(ErrorKind::Failed,
                           QStringLiteral("Excel の1枚のシートには 1,048,575 行 × 16,384 列までしか入りません。"
                                          "絞り込んで分けるか、CSV で書き出してください。"),
                           QStringLiteral("One Excel sheet holds at most 1,048,575 rows and 16,384 columns. Narrow the "
                                          "list down, or export it as CSV."));
        if (!m_columns.empty() && m_row > 1)
            worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(m_row - 1),
                                 static_cast<lxw_col_t>(m_columns.size() - 1));
        note(workbook_close(m_book));
        m_book = nullptr;
        if (m_error != LXW_NO_ERROR)
            return notWrittenTable(m_path, QString::fromUtf8(lxw_strerror(m_error)));
        return moveInPlace();
    }

private:
    void makeFormats()
    {
        for (lxw_format **format : {&m_text, &m_number, &m_date, &m_heading}) {
            *format = workbook_add_format(m_book);
            format_set_font_name(*format, fontName);
        }
        format_set_bold(m_heading);
        format_set_num_format(m_text, "@"); // typed over later, a code stays 0123
        format_set_num_format(m_date, "yyyy/mm/dd");
    }

    [[nodiscard]] bool fits() const
    {
        return m_row < mostRows && m_column < mostColumns && m_column < static_cast<qsizetype>(m_columns.size());
    }
    [[nodiscard]] lxw_row_t row() const { return static_cast<lxw_row_t>(m_row); }
    [[nodiscard]] lxw_col_t column() const { return static_cast<lxw_col_t>(m_column); }

    void write(const QString &value, lxw_format *format)
    {
        QString plain = cleanTableText(value);
        if (plain.size() > longestText) {
            plain.truncate(longestText - 1);
            if (plain.back().isHighSurrogate())
                plain.chop(1);
            plain += u'…';
            ++m_report.cutCells;
        }
        if (!plain.isEmpty() && fits())
            note(worksheet_write_string(m_sheet, row(), column(), plain.toUtf8().constData(), format));
        ++m_column;
    }

    void note(lxw_error error)
    {
        if (error != LXW_NO_ERROR && m_error == LXW_NO_ERROR)
            m_error = error;
    }

    [[nodiscard]] Result<TableReport> moveInPlace()
    {
        // As an ordinary new file would have it; a temporary one is its owner's alone.
        const QFile::Permissions all = QFileInfo::exists(m_path)
            ? QFile::permissions(m_path)
            : QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
        m_file.setPermissions(all);
        if (std::rename(QFile::encodeName(m_file.fileName()).constData(), QFile::encodeName(m_path).constData()) != 0)
            return notWrittenTable(m_path, QStringLiteral("rename"));
        m_file.setAutoRemove(false);
        return m_report;
    }

    QString m_path;
    QTemporaryFile m_file;
    std::vector<TableColumn> m_columns;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_text = nullptr, *m_number = nullptr, *m_date = nullptr, *m_heading = nullptr;
    lxw_error m_error = LXW_NO_ERROR;
    TableReport m_report;
    qint64 m_row = 0;
    qsizetype m_column = 0;
};

} // namespace

Result<std::unique_ptr<TableSink>> createXlsxSink(const QString &path, std::span<const TableColumn> columns)
{
    auto sink = std::make_unique<XlsxSink>(path, columns);
    if (const auto opened = sink->open(); !opened)
        return tl::unexpected(opened.error());
    return sink;
}

} // namespace kikubari::exchange
