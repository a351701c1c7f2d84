// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv.h"

#include <charconv>

namespace kikubari::exchange {

namespace {

constexpr std::size_t flushAt = std::size_t{256} * 1024;

tl::unexpected<Error> notWritten(const QSaveFile &file)
{
    return failure(ErrorKind::Failed,
                   QStringLiteral("%1 "
                                  "に書き込めませんでした。空き容量とフォルダーの書き込み許可を確かめてください。元のフ"
                                  "ァイルは変わっていません。")
                       .arg(file.fileName()),
                   QStringLiteral("%1 could not be written. Check the free space and the folder's permissions. The "
                                  "file that was there is unchanged.")
                       .arg(file.fileName()),
                   file.errorString());
}

} // namespace

void appendCsvCell(std::string &row, std::string_view utf8)
{
    if (utf8.find_first_of(",\"\r\n") == std::string_view::npos) {
        row += utf8;
        return;
    }
    row += '"';
    for (const char c : utf8) {
        if (c == '"')
            row += '"';
        row += c;
    }
    row += '"';
}

CsvWriter::CsvWriter(const QString &path) : m_file(std::make_unique<QSaveFile>(path))
{
    m_buffer.reserve(flushAt + flushAt / 4);
}

Result<CsvWriter> CsvWriter::create(const QString &path, std::span<const std::string_view> header)
{
    CsvWriter writer(path);
    if (!writer.m_file->open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return notWritten(*writer.m_file);
    for (const std::string_view name : header)
        writer.cell(name);
    writer.endRow();
    return writer;
}

void CsvWriter::separate()
{
    if (m_inRow)
        m_buffer += ',';
    m_inRow = true;
}

CsvWriter &CsvWriter::cell(std::string_view utf8)
{
    separate();
    appendCsvCell(m_buffer, utf8);
    return *this;
}

CsvWriter &CsvWriter::cell(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return cell(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
}

CsvWriter &CsvWriter::cell(QDate day)
{
    if (!day.isValid())
        return empty();
    int year = 0, month = 0, date = 0;
    day.getDate(&year, &month, &date);
    const auto digit = [](int value) { return static_cast<char>('0' + value % 10); };
    const char text[10] = {
        digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), '-', digit(month / 10), digit(month), '-',
        digit(date / 10),   digit(date)};
    separate();
    m_buffer.append(text, sizeof text);
    return *this;
}

CsvWriter &CsvWriter::number(qint64 value)
{
    char text[24];
    const auto [end, error] = std::to_chars(text, text + sizeof text, value);
    separate();
    m_buffer.append(text, end);
    return *this;
}

CsvWriter &CsvWriter::empty()
{
    separate();
    return *this;
}

void CsvWriter::endRow()
{
    // A row of one empty cell would look like a blank line, which readers skip.
    if (m_buffer.size() == m_rowStart)
        m_buffer += "\"\"";
    m_buffer += '\n';
    m_inRow = false;
    if (m_buffer.size() >= flushAt)
        flush();
    m_rowStart = m_buffer.size();
}

void CsvWriter::flush()
{
    const auto size = static_cast<qint64>(m_buffer.size());
    if (!m_failed && m_file->write(m_buffer.data(), size) != size)
        m_failed = true;
    m_buffer.clear();
}

Result<void> CsvWriter::finish()
{
    flush();
    if (m_failed || !m_file->commit())
        return notWritten(*m_file);
    return {};
}

} // namespace kikubari::exchange
