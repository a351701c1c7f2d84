// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/text_lines.h"

#include "exchange/unreadable.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace kikubari::exchange {

namespace {

constexpr qint64 largestBlock = qint64{256} * 1024;
constexpr std::string_view utf8Bom = "\xEF\xBB\xBF";

// Whether the eight bytes at `p` are all ASCII.
bool ascii8(const char *p)
{
    std::uint64_t word = 0;
    std::memcpy(&word, p, 8);
    return (word & 0x8080808080808080ULL) == 0;
}

// The length of the character at p (of `left` bytes), 0 if it is wrong, -1 if it is right so far but cut by the end.
int sequenceLength(const unsigned char *p, std::size_t left)
{
    const unsigned lead = p[0];
    const int length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length < 2)
        return length;
    const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (left > 1 && (p[1] < low || p[1] > high))
        return 0;
    for (int i = 2; i < length && static_cast<std::size_t>(i) < left; ++i)
        if ((p[i] & 0xC0) != 0x80)
            return 0;
    return static_cast<std::size_t>(length) <= left ? length : -1;
}

} // namespace

std::size_t validUtf8Prefix(std::string_view bytes, bool &cutOnly)
{
    cutOnly = false;
    const char *data = bytes.data();
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (bytes.size() - at >= 8 && ascii8(data + at)) {
            at += 8;
            continue;
        }
        const int length = sequenceLength(reinterpret_cast<const unsigned char *>(data + at), bytes.size() - at);
        if (length <= 0) {
            cutOnly = length < 0;
            return at;
        }
        at += static_cast<std::size_t>(length);
    }
    return at;
}

Result<void> TextLines::openFile()
{
    m_file = std::make_unique<QFile>(m_path);
    if (!m_file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(m_path, QStringLiteral("ファイルがあるか、読み取りが許されているかを確かめてください。"),
                          QStringLiteral("Check that the file is there and that it may be read."),
                          m_file->errorString());
    m_bytesTotal = m_file->size();
    m_blockSize = static_cast<std::size_t>(std::clamp<qint64>(m_bytesTotal + 1, 4096, largestBlock));
    return {};
}

Result<TextLines> TextLines::open(const QString &path)
{
    TextLines lines(path);
    if (auto opened = lines.openFile(); !opened)
        return tl::unexpected(opened.error());
    if (auto decided = lines.decideEncoding(); !decided)
        return tl::unexpected(decided.error());
    if (auto rewound = lines.rewind(); !rewound)
        return tl::unexpected(rewound.error());
    return lines;
}

Result<TextLines> TextLines::openAs(const QString &path, const TextShape &shape)
{
    TextLines lines(path);
    lines.m_shape = shape;
    if (auto opened = lines.openFile(); !opened)
        return tl::unexpected(opened.error());
    if (auto rewound = lines.rewind(); !rewound)
        return tl::unexpected(rewound.error());
    return lines;
}

Result<void> TextLines::decideEncoding()
{
    bool utf8 = true, cp932 = true, bom = false;
    japan::Cp932Decoder decoder;
    std::string buffer, carry, decoded;
    qint64 total = 0;
    // UTF-8 is tried first over the whole file; CP932 only if that failed, in a second round.
    for (int round = 0; round < 2 && (round == 0 || !utf8); ++round) {
        m_file->seek(0);
        carry.clear();
        for (bool first = true;; first = false) {
            buffer.resize(carry.size() + m_blockSize);
            std::memcpy(buffer.data(), carry.data(), carry.size());
            const qint64 got = m_file->read(buffer.data() + carry.size(), static_cast<qint64>(m_blockSize));
            if (got < 0)
                return unreadable(m_path, QStringLiteral("読み取りの途中で失敗しました。ディスクを確かめてください。"),
                                  QStringLiteral("Reading failed midway. Check the disk."), m_file->errorString());
            buffer.resize(carry.size() + static_cast<std::size_t>(got));
            carry.clear();
            if (round == 0) {
                total += got;
                if (first)
                    bom = buffer.starts_with(utf8Bom);
                if (buffer.find('\0') != std::string::npos)
                    return unreadable(
                        m_path,
                        QStringLiteral("文字ではないデータ（NUL）が入っています。CSV（UTF-8 または "
                                       "Shift_JIS）で保存し直してください。"),
                        QStringLiteral("It holds NUL bytes, so it is no text file in UTF-8 or CP932. Save "
                                       "it as CSV (UTF-8 or Shift_JIS) again."));
                if (utf8) {
                    bool cutOnly = false;
                    const std::size_t valid = validUtf8Prefix(buffer, cutOnly);
                    utf8 = valid == buffer.size() || (cutOnly && got > 0);
                    if (utf8)
                        carry = buffer.substr(valid);
                }
            } else {
                decoded.clear();
                cp932 = !bom && decoder.append(buffer, got == 0, decoded);
            }
            if (got == 0 || !cp932)
                break;
        }
    }
    if (total == 0)
        return unreadable(m_path, QStringLiteral("中身がありません（0バイト）。"),
                          QStringLiteral("It is empty (0 bytes)."));
    if (!utf8 && !cp932)
        return unreadable(m_path,
                          QStringLiteral("UTF-8 としても Shift_JIS（CP932）としても正しくありません。"
                                         "CSV（UTF-8）で保存し直してください。"),
                          QStringLiteral("It is neither valid UTF-8 nor valid CP932. Save it as CSV (UTF-8) again."));
    m_shape.encoding = !utf8 ? TextEncoding::Cp932 : bom ? TextEncoding::Utf8WithBom : TextEncoding::Utf8;
    m_shape.mark = bom ? static_cast<int>(utf8Bom.size()) : 0;
    return {};
}

const char *charsetOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
    case TextEncoding::Utf8WithBom: return "UTF-8";
    case TextEncoding::Cp932: return japan::cp932Charset;
    case TextEncoding::Utf16Le: return "UTF-16LE";
    case TextEncoding::Utf16Be: return "UTF-16BE";
    case TextEncoding::EucJp: return "euc-jp-2007";
    case TextEncoding::Iso2022Jp: return "ISO-2022-JP";
    }
    return "UTF-8";
}

Result<void> TextLines::rewind()
{
    using japan::TextDecoder;
    if (!m_file->seek(m_shape.mark))
        return unreadable(m_path, QStringLiteral("先頭に戻れませんでした。"),
                          QStringLiteral("It cannot be read again."), m_file->errorString());
    const bool utf8 = m_shape.encoding == TextEncoding::Utf8 || m_shape.encoding == TextEncoding::Utf8WithBom;
    m_decoder.reset();
    if (!utf8 || m_shape.broken)
        m_decoder = std::make_unique<TextDecoder>(
            charsetOf(m_shape.encoding), m_shape.broken ? TextDecoder::Wrong::IsReplaced : TextDecoder::Wrong::IsError);
    m_block.clear();
    m_given.clear();
    m_at = m_givenAt = 0;
    m_number = 0;
    m_bytesRead = 0;
    m_atEnd = false;
    return {};
}

// Appends the next block of the file, decoded; false at the end of the file.
Result<bool> TextLines::fill()
{
    if (m_atEnd)
        return false;
    m_block.erase(0, m_at);
    m_at = 0;
    qint64 got = 0;
    const std::size_t before = m_block.size();
    if (m_decoder) {
        m_raw.resize(m_blockSize);
        got = m_file->read(m_raw.data(), static_cast<qint64>(m_blockSize));
        if (got >= 0
            && !m_decoder->append(std::string_view(m_raw).substr(0, static_cast<std::size_t>(got)), got == 0, m_block))
            got = -1;
    } else {
        m_block.resize(before + m_blockSize);
        got = m_file->read(m_block.data() + before, static_cast<qint64>(m_blockSize));
        m_block.resize(before + static_cast<std::size_t>(std::max<qint64>(got, 0)));
    }
    if (got < 0)
        return unreadable(
            m_path,
            QStringLiteral("読み取りの途中で失敗しました。ほかのプログラムが書き換えていないか確かめてください。"),
            QStringLiteral("Reading failed midway. Check that no other program changes the file."),
            m_file->errorString());
    if (m_shape.returnsOnly)
        std::replace(m_block.begin() + static_cast<std::ptrdiff_t>(before), m_block.end(), '\r', '\n');
    m_bytesRead += got;
    m_atEnd = got == 0;
    return !m_atEnd;
}

namespace {

void countQuotes(TextLine &line, std::string_view text)
{
    const char *at = text.data();
    const char *end = at + text.size();
    while ((at = static_cast<const char *>(std::memchr(at, '"', static_cast<std::size_t>(end - at))))) {
        line.quoted = true;
        line.oddQuotes = !line.oddQuotes;
        ++at;
    }
}

void finishLine(TextLine &line, std::string_view text)
{
    if (!text.empty() && text.back() == '\r')
        text.remove_suffix(1);
    line.text = text;
    countQuotes(line, text);
}

} // namespace

Result<bool> TextLines::nextOfFile(TextLine &line)
{
    std::size_t searched = m_at;
    for (;;) {
        if (const std::size_t end = m_block.find('\n', searched); end != std::string::npos) {
            finishLine(line, std::string_view(m_block).substr(m_at, end - m_at));
            m_at = end + 1;
            return true;
        }
        if (m_block.size() - m_at > longest) {
            if (auto over = readOver(line); !over)
                return tl::unexpected(over.error());
            return true;
        }
        const std::size_t waiting = m_block.size() - m_at;
        const auto more = fill();
        if (!more)
            return tl::unexpected(more.error());
        searched = m_at + waiting;
        if (!*more) {
            if (m_at == m_block.size())
                return false;
            finishLine(line, std::string_view(m_block).substr(m_at));
            m_at = m_block.size();
            return true;
        }
    }
}

// Reads to the end of a line that is too long to be kept; its beginning is what the caller gets to see.
Result<void> TextLines::readOver(TextLine &line)
{
    line.cut = true;
    std::string kept = m_block.substr(m_at, 256);
    for (;;) {
        const std::size_t end = m_block.find('\n', m_at);
        const std::size_t stop = std::min(end, m_block.size());
        countQuotes(line, std::string_view(m_block).substr(m_at, stop - m_at));
        m_at = stop;
        if (end != std::string::npos) {
            ++m_at;
            break;
        }
        const auto more = fill();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
    }
    m_given = std::move(kept);
    m_givenAt = m_given.size();
    line.text = m_given;
    return {};
}

bool TextLines::nextGivenBack(TextLine &line)
{
    if (m_givenAt >= m_given.size())
        return false;
    const std::size_t end = m_given.find('\n', m_givenAt);
    finishLine(line, std::string_view(m_given).substr(m_givenAt, end - m_givenAt));
    m_givenAt = end + 1;
    return true;
}

Result<bool> TextLines::next(TextLine &line)
{
    line = TextLine{};
    line.number = m_number + 1;
    if (!nextGivenBack(line)) {
        auto more = nextOfFile(line);
        if (!more || !*more)
            return more;
    }
    ++m_number;
    return true;
}

void TextLines::pushBack(std::string_view text, qint64 firstNumber)
{
    m_number = firstNumber - 1;
    if (text.empty())
        return;
    const std::size_t size = text.size() + (text.back() == '\n' ? 0 : 1);
    // What came from the lines given back before goes to where it was, so that a file of strays costs no copying.
    if (size > m_givenAt) {
        std::string given(size, '\n');
        given.append(m_given, m_givenAt);
        m_given = std::move(given);
        m_givenAt = size;
    }
    m_givenAt -= size;
    std::copy(text.begin(), text.end(), m_given.begin() + static_cast<std::ptrdiff_t>(m_givenAt));
    m_given[m_givenAt + size - 1] = '\n';
}

Result<void> TextLines::restartAt(qint64 number)
{
    if (auto rewound = rewind(); !rewound)
        return rewound;
    TextLine line;
    while (m_number + 1 < number) {
        const auto more = next(line);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
    }
    return {};
}

} // namespace kikubari::exchange
