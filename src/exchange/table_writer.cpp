// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_writer.h"

#include "exchange/csv.h"
#include "exchange/defuse.h"
#include "exchange/table_text.h"
#include "exchange/xlsx_writer.h"
#include "japan/cp932_encoder.h"

#include <QSaveFile>

namespace kikubari::exchange {

namespace {

constexpr std::size_t writeAt = std::size_t{256} * 1024;

/// The two kinds of CSV.
class CsvSink final : public TableSink
{
public:
    CsvSink(const QString &path, bool cp932, std::span<const TableColumn> columns) : m_file(path), m_cp932(cp932)
    {
        for (const TableColumn &column : columns)
            m_headings << column.heading;
    }

    [[nodiscard]] Result<void> open()
    {
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return notWrittenTable(m_file.fileName(), m_file.errorString());
        if (!m_cp932)
            m_buffer = "\xEF\xBB\xBF";
        for (const QString &heading : m_headings)
            text(heading);
        endRow();
        m_report.rows = 0;
        m_report.defusedCells = 0;
        return {};
    }

    void text(const QString &value) override
    {
        const QString plain = cleanTableText(value);
        const QString safe = defused(plain);
        m_report.defusedCells += safe.size() != plain.size() ? 1 : 0;
        append(safe);
    }

    void number(double value) override { append(numberText(value)); }
    void date(QDate day) override { append(day.isValid() ? slashedDay(day) : QString()); }
    void empty() override { append({}); }

    void endRow() override
    {
        while (m_column < m_headings.size())
            empty();
        m_buffer += "\r\n";
        m_column = 0;
        ++m_row;
        ++m_report.rows;
        if (m_buffer.size() >= writeAt)
            write();
    }

    [[nodiscard]] Result<TableReport> finish() override
    {
        write();
        if (m_failed || !m_file.commit())
            return notWrittenTable(m_file.fileName(), m_file.errorString());
        return m_report;
    }

private:
    void append(const QString &cell)
    {
        if (m_column > 0)
            m_buffer += ',';
        // Quoted before it is encoded: the second byte of a CP932 character may look like a sign, never like a quote.
        std::string quoted;
        appendCsvCell(quoted, cell.toStdString());
        if (m_cp932)
            encode(quoted);
        else
            m_buffer += quoted;
        ++m_column;
    }

    void encode(const std::string &utf8)
    {
        QStringList lost;
        m_encoder.append(QString::fromStdString(utf8), m_buffer, lost);
        m_report.lostCount += lost.size();
        for (const QString &character : lost)
            if (m_report.lost.size() < TableReport::mostLost)
                m_report.lost.push_back({m_row, m_headings.value(m_column), character});
    }

    void write()
    {
        const auto size = static_cast<qint64>(m_buffer.size());
        if (!m_failed && m_file.write(m_buffer.data(), size) != size)
            m_failed = true;
        m_buffer.clear();
    }

    QSaveFile m_file;
    bool m_cp932;
    japan::Cp932Encoder m_encoder;
    QStringList m_headings;
    std::string m_buffer;
    TableReport m_report;
    qsizetype m_column = 0;
    qint64 m_row = 1;
    bool m_failed = false;
};

} // namespace

tl::unexpected<Error> notWrittenTable(const QString &path, const QString &detail)
{
    return failure(ErrorKind::Failed,
                   QStringLiteral("%1 に書き込めませんでした。ほかのプログラムで開いていないか、空き容量とフォルダーの"
                                  "書き込み許可を確かめてください。元のファイルは変わっていません。")
                       .arg(path),
                   QStringLiteral("%1 could not be written. See that no other program has it open, and check the free "
                                  "space and the folder's permissions. The file that was there is unchanged.")
                       .arg(path),
                   detail);
}

QString cleanTableText(const QString &text)
{
    const auto isUnwanted = [](QChar c) {
        const char16_t u = c.unicode();
        return (u < 0x20 && u != u'\n' && u != u'\t') || u == 0x7F || u == 0xFFFE || u == 0xFFFF;
    };
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\r') {
            if (i + 1 == text.size() || text.at(i + 1) != u'\n')
                plain += u'\n';
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            plain += c;
            plain += text.at(++i);
        } else if (c.isSurrogate()) {
            plain += QChar(QChar::ReplacementCharacter);
        } else if (!isUnwanted(c)) {
            plain += c;
        }
    }
    return plain;
}

QString slashedDay(QDate day)
{
    return day.toString(u"yyyy/MM/dd");
}

QString numberText(double value)
{
    return qIsFinite(value) ? QString::number(value, 'g', 15) : QString();
}

Result<std::unique_ptr<TableSink>> TableSink::create(const QString &path, TableKind kind,
                                                     std::span<const TableColumn> columns)
{
    if (kind == TableKind::Xlsx)
        return createXlsxSink(path, columns);
    auto sink = std::make_unique<CsvSink>(path, kind == TableKind::CsvCp932, columns);
    if (const auto opened = sink->open(); !opened)
        return tl::unexpected(opened.error());
    return sink;
}

} // namespace kikubari::exchange
