// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_encoding.h"

#include "exchange/unreadable.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kikubari::exchange {

namespace {

using japan::TextDecoder;

constexpr std::array<std::pair<TextEncoding, const char16_t *>, 6> encodingNames{{
    {TextEncoding::Utf8, u"UTF-8"},
    {TextEncoding::Cp932, u"CP932"},
    {TextEncoding::Utf16Le, u"UTF-16LE"},
    {TextEncoding::Utf16Be, u"UTF-16BE"},
    {TextEncoding::EucJp, u"EUC-JP"},
    {TextEncoding::Iso2022Jp, u"ISO-2022-JP"},
}};

// What the bytes of a whole file are like.
struct ByteTally
{
    qint64 size = 0;
    qint64 nulsAtEven = 0;
    qint64 nulsAtOdd = 0;
    qint64 nulThenFeed = 0;
    qint64 feedThenNul = 0;
    qint64 high = 0;      ///< bytes above 0x7F
    qint64 noEucLead = 0; ///< bytes that EUC-JP never has
    qint64 badUtf8 = 0;
    qint64 returns = 0; ///< CR without LF
    qint64 feeds = 0;   ///< LF, also after CR
    bool escapes = false;
    std::string start; ///< the first bytes
};

// What came out when a whole file was decoded.
struct DecodedTally
{
    qint64 wrong = 0;
    qint64 halfKana = 0; ///< U+FF61 to U+FF9F
    qint64 wide = 0;     ///< other characters beyond ASCII
    qint64 returns = 0;
    qint64 feeds = 0;
};

tl::unexpected<Error> noText(const QString &path)
{
    return unreadable(
        path,
        QStringLiteral("文字のファイルではありません。元のソフトで Excel（.xlsx）または CSV "
                       "として保存し直してください。"),
        QStringLiteral("It is no text file. Save it as Excel (.xlsx) or CSV in the program it comes from."));
}

// Reads a whole file in blocks; `use(block, atEnd)` sees each, an empty one at the end.
template <typename Use> Result<void> readBlocks(const QString &path, const Progress &progress, Use use)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(path, QStringLiteral("ファイルがあるか、読み取りが許されているかを確かめてください。"),
                          QStringLiteral("Check that the file is there and that it may be read."), file.errorString());
    std::string block;
    for (qint64 done = 0;;) {
        block.resize(static_cast<std::size_t>(std::clamp<qint64>(file.size() + 1, 4096, 262'144)));
        const qint64 got = file.read(block.data(), static_cast<qint64>(block.size()));
        if (got < 0)
            return unreadable(path, QStringLiteral("読み取りの途中で失敗しました。ディスクを確かめてください。"),
                              QStringLiteral("Reading failed midway. Check the disk."), file.errorString());
        block.resize(static_cast<std::size_t>(got));
        use(std::string_view(block), got == 0);
        if (got == 0)
            return {};
        done += got;
        if (progress
            && !progress({QStringLiteral("ファイルを調べています"), QStringLiteral("Looking through the file")}, done,
                         file.size()))
            return failure(ErrorKind::Cancelled, QStringLiteral("ファイルの読み取りを中止しました。"),
                           QStringLiteral("Reading the file was stopped."));
    }
}

class BytePass
{
public:
    void use(std::string_view block, bool atEnd)
    {
        if (m_tally.size == 0)
            m_tally.start = block.substr(0, 4);
        for (const char c : block)
            look(static_cast<unsigned char>(c));
        checkUtf8(block, atEnd);
    }
    [[nodiscard]] const ByteTally &tally() const { return m_tally; }

private:
    void look(unsigned char byte)
    {
        if (byte == 0 && m_last == '\n')
            ++m_tally.feedThenNul;
        if (m_last == 0 && byte == '\n' && m_tally.size > 0)
            ++m_tally.nulThenFeed;
        if (byte == 0)
            ++(m_tally.size % 2 == 0 ? m_tally.nulsAtEven : m_tally.nulsAtOdd);
        else if (byte == '\n' && m_last == '\r')
            --m_tally.returns;
        if (byte == '\r')
            ++m_tally.returns;
        else if (byte == '\n')
            ++m_tally.feeds;
        else if (byte > 0x7F)
            highByte(byte);
        else if (m_last == 0x1B && (byte == '$' || byte == '('))
            m_tally.escapes = true;
        m_last = byte;
        ++m_tally.size;
    }
    void highByte(unsigned char byte)
    {
        ++m_tally.high;
        if ((byte < 0xA1 && byte != 0x8E && byte != 0x8F) || byte == 0xFF)
            ++m_tally.noEucLead;
    }
    void checkUtf8(std::string_view block, bool atEnd)
    {
        if (m_tally.badUtf8 > mostBad)
            return;
        m_carry += block;
        std::string_view rest(m_carry);
        for (;;) {
            bool cutOnly = false;
            rest.remove_prefix(validUtf8Prefix(rest, cutOnly));
            if (rest.empty() || (cutOnly && !atEnd))
                break;
            if (++m_tally.badUtf8 > mostBad)
                break;
            rest.remove_prefix(1);
        }
        m_carry.erase(0, m_carry.size() - rest.size());
    }

    static constexpr qint64 mostBad = 10'000; ///< enough to know that it is none
    ByteTally m_tally;
    std::string m_carry;
    unsigned char m_last = 0;
};

class DecodePass
{
public:
    explicit DecodePass(TextEncoding encoding) : m_decoder(charsetOf(encoding), TextDecoder::Wrong::IsReplaced) { }

    void use(std::string_view block, bool atEnd)
    {
        m_text.clear();
        if (!m_decoder.append(block, atEnd, m_text))
            ++m_tally.wrong;
        for (std::size_t i = 0; i < m_text.size(); ++i) {
            const auto byte = static_cast<unsigned char>(m_text[i]);
            if (byte == '\n') {
                ++m_tally.feeds;
                m_tally.returns -= m_last == '\r' ? 1 : 0;
            } else if (byte == '\r') {
                ++m_tally.returns;
            } else if (byte == 0) {
                ++m_tally.wrong; // no text has it
            } else if (byte >= 0xC0) {
                count(std::string_view(m_text).substr(i, 3));
            }
            m_last = byte;
        }
    }
    [[nodiscard]] DecodedTally tally() const
    {
        DecodedTally all = m_tally;
        all.wrong += m_decoder.replaced();
        return all;
    }

private:
    void count(std::string_view character)
    {
        const bool half = character >= "\xEF\xBD\xA1" && character <= "\xEF\xBE\x9F";
        ++(half ? m_tally.halfKana : m_tally.wide);
    }

    TextDecoder m_decoder;
    DecodedTally m_tally;
    std::string m_text;
    unsigned char m_last = 0;
};

Result<DecodedTally> decodeAll(const QString &path, TextEncoding encoding, const Progress &progress)
{
    DecodePass pass(encoding);
    if (auto read = readBlocks(path, progress, [&](std::string_view b, bool end) { pass.use(b, end); }); !read)
        return tl::unexpected(read.error());
    return pass.tally();
}

// A few broken characters (a cell cut by a program that counts bytes) cost their rows; many mean another encoding.
bool fewWrong(qint64 wrong, qint64 of)
{
    return wrong * 20 <= of;
}

std::optional<TextShape> byMark(const ByteTally &bytes)
{
    const auto starts = [&](std::string_view mark) { return bytes.start.starts_with(mark); };
    if (starts("\xEF\xBB\xBF"))
        return TextShape{.encoding = TextEncoding::Utf8WithBom, .mark = 3};
    if (starts("\xFF\xFE") && !starts(std::string_view("\xFF\xFE\0\0", 4)))
        return TextShape{.encoding = TextEncoding::Utf16Le, .mark = 2};
    if (starts("\xFE\xFF"))
        return TextShape{.encoding = TextEncoding::Utf16Be, .mark = 2};
    return std::nullopt;
}

// UTF-16 without a mark shows by the NUL halves of its commas and line ends, all on one side. (A line feed without one
// may be half of a kanji such as 上.)
std::optional<TextEncoding> byNuls(const ByteTally &bytes)
{
    const bool little = bytes.nulsAtOdd > bytes.nulsAtEven;
    const qint64 most = std::max(bytes.nulsAtEven, bytes.nulsAtOdd);
    const qint64 least = std::min(bytes.nulsAtEven, bytes.nulsAtOdd);
    const qint64 feeds = little ? bytes.feedThenNul : bytes.nulThenFeed;
    const bool lines = bytes.feeds > 0 ? feeds * 4 >= bytes.feeds : most * 4 >= bytes.size;
    if (bytes.size % 2 != 0 || most < 2 || most * 400 < bytes.size || least * 50 > most || !lines)
        return std::nullopt;
    return little ? TextEncoding::Utf16Le : TextEncoding::Utf16Be;
}

class ShapeFinder
{
public:
    ShapeFinder(const QString &path, const Progress &progress) : m_path(path), m_progress(progress) { }

    Result<TextShape> find(std::optional<TextEncoding> wanted)
    {
        BytePass pass;
        if (auto read = readBlocks(m_path, m_progress, [&](std::string_view b, bool end) { pass.use(b, end); }); !read)
            return tl::unexpected(read.error());
        m_bytes = pass.tally();
        const std::optional<TextShape> marked = byMark(m_bytes);
        if (m_bytes.size <= (marked ? marked->mark : 0))
            return unreadable(m_path, QStringLiteral("中身がありません（0バイト）。"),
                              QStringLiteral("It is empty (0 bytes)."));
        if (wanted)
            return asWanted(*wanted, marked);
        if (marked)
            return known(*marked);
        if (m_bytes.nulsAtEven + m_bytes.nulsAtOdd > 0) {
            const auto encoding = byNuls(m_bytes);
            return encoding ? known({.encoding = *encoding}) : Result<TextShape>(noText(m_path));
        }
        if (m_bytes.escapes && m_bytes.high == 0)
            return known({.encoding = TextEncoding::Iso2022Jp});
        if (m_bytes.badUtf8 == 0)
            return known({.encoding = TextEncoding::Utf8});
        return byTrying();
    }

private:
    // The person's word counts; a mark still has to be read over.
    Result<TextShape> asWanted(TextEncoding wanted, const std::optional<TextShape> &marked)
    {
        const bool same = marked && nameOf(marked->encoding) == nameOf(wanted);
        return known(same ? *marked : TextShape{.encoding = wanted}, true);
    }

    // The encoding is settled; line ends and wrong bytes are still to be looked at.
    Result<TextShape> known(TextShape shape, bool obey = false)
    {
        if (nameOf(shape.encoding) == nameOf(TextEncoding::Utf8)) {
            const qint64 nuls = m_bytes.nulsAtEven + m_bytes.nulsAtOdd;
            if (nuls > 0 || (!obey && !fewWrong(m_bytes.badUtf8, m_bytes.high)))
                return noText(m_path);
            shape.broken = m_bytes.badUtf8 > 0;
            shape.returnsOnly = m_bytes.returns > m_bytes.feeds;
            return shape;
        }
        const auto tally = decodeAll(m_path, shape.encoding, m_progress);
        if (!tally)
            return tl::unexpected(tally.error());
        if (!obey && !fewWrong(tally->wrong, tally->wide + tally->halfKana + tally->feeds))
            return noText(m_path);
        return finished(shape, *tally);
    }

    static TextShape finished(TextShape shape, const DecodedTally &tally)
    {
        shape.broken = tally.wrong > 0;
        shape.returnsOnly = tally.returns > tally.feeds;
        return shape;
    }

    // Bytes beyond ASCII that are not UTF-8: CP932 or EUC-JP, or the one of the three with the fewest faults.
    Result<TextShape> byTrying()
    {
        const auto cp932 = decodeAll(m_path, TextEncoding::Cp932, m_progress);
        if (!cp932)
            return tl::unexpected(cp932.error());
        // In CP932's eyes EUC-JP is half-width kana and little else.
        if (m_bytes.noEucLead == 0 && (cp932->wrong > 0 || cp932->halfKana > cp932->wide)) {
            const auto euc = decodeAll(m_path, TextEncoding::EucJp, m_progress);
            if (!euc)
                return tl::unexpected(euc.error());
            if (euc->wrong == 0 || (euc->wrong < cp932->wrong && fewWrong(euc->wrong, m_bytes.high)))
                return finished({.encoding = TextEncoding::EucJp}, *euc);
        }
        if (m_bytes.badUtf8 < cp932->wrong && fewWrong(m_bytes.badUtf8, m_bytes.high))
            return known({.encoding = TextEncoding::Utf8});
        if (!fewWrong(cp932->wrong, m_bytes.high))
            return noText(m_path);
        return finished({.encoding = TextEncoding::Cp932}, *cp932);
    }

    const QString &m_path;
    const Progress &m_progress;
    ByteTally m_bytes;
};

} // namespace

QString nameOf(TextEncoding encoding)
{
    if (encoding == TextEncoding::Utf8WithBom)
        encoding = TextEncoding::Utf8;
    for (const auto &[known, name] : encodingNames)
        if (known == encoding)
            return QString::fromUtf16(name);
    return {};
}

std::optional<TextEncoding> encodingNamed(const QString &name)
{
    for (const auto &[known, its] : encodingNames)
        if (QString::fromUtf16(its).compare(name, Qt::CaseInsensitive) == 0)
            return known;
    return std::nullopt;
}

Result<TextShape> findTextShape(const QString &path, std::optional<TextEncoding> wanted, const Progress &progress)
{
    return ShapeFinder(path, progress).find(wanted);
}

} // namespace kikubari::exchange
