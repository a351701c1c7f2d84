// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "japan/cp932.h"

#include <QFile>

#include <memory>
#include <string>
#include <string_view>

namespace kikubari::exchange {

/// How a text file turned out to be encoded. A store folder's files are in one of the first three.
enum class TextEncoding { Utf8, Utf8WithBom, Cp932, Utf16Le, Utf16Be, EucJp, Iso2022Jp };

/// ICU's name for it.
[[nodiscard]] const char *charsetOf(TextEncoding encoding);

/// What must be known of a text file to read it.
struct TextShape
{
    TextEncoding encoding = TextEncoding::Utf8;
    int mark = 0;             ///< bytes of the byte order mark to be read over
    bool returnsOnly = false; ///< lines end in CR alone
    bool broken = false;      ///< holds bytes that are no character; each comes as U+FFFD
};

/// One physical line of a text file, without its line end (LF, CRLF or, by its shape, CR).
struct TextLine
{
    std::string_view text;  ///< UTF-8; valid until the next line is asked for
    qint64 number = 0;      ///< 1 = the file's first line
    bool quoted = false;    ///< holds a double quote
    bool oddQuotes = false; ///< holds an odd number of them
    bool cut = false;       ///< longer than `TextLines::longest`; the rest was read over
};

/// Reads a text file line by line as UTF-8. The encoding is decided by one strict pass over the whole file: a BOM, else
/// UTF-8, else CP932; anything else, a NUL byte or an empty file is Unreadable. Memory stays under about three times
/// `longest`, whatever the file holds.
class TextLines
{
public:
    /// Longer lines are cut: no record of a store folder comes near it.
    static constexpr std::size_t longest = std::size_t{4} * 1024 * 1024;

    [[nodiscard]] static Result<TextLines> open(const QString &path);
    /// Opens a file of which everything is known already (see table_encoding.h).
    [[nodiscard]] static Result<TextLines> openAs(const QString &path, const TextShape &shape);

    /// Reads the next line; false at the end of the file.
    [[nodiscard]] Result<bool> next(TextLine &line);
    /// Gives lines back that were read too far: they come again, the first of them with this number. Whole lines only.
    void pushBack(std::string_view text, qint64 firstNumber);
    /// Goes on at the line with this number, reading over the file from its start.
    [[nodiscard]] Result<void> restartAt(qint64 number);

    [[nodiscard]] TextEncoding encoding() const { return m_shape.encoding; }
    [[nodiscard]] const TextShape &shape() const { return m_shape; }
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }
    [[nodiscard]] qint64 bytesTotal() const { return m_bytesTotal; }
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    explicit TextLines(QString path) : m_path(std::move(path)) { }
    [[nodiscard]] Result<void> openFile();
    [[nodiscard]] Result<void> decideEncoding();
    [[nodiscard]] Result<void> rewind();
    [[nodiscard]] Result<bool> fill();
    [[nodiscard]] Result<bool> nextOfFile(TextLine &line);
    [[nodiscard]] Result<void> readOver(TextLine &line);
    [[nodiscard]] bool nextGivenBack(TextLine &line);

    QString m_path;
    std::unique_ptr<QFile> m_file;
    std::unique_ptr<japan::TextDecoder> m_decoder;
    TextShape m_shape;
    std::string m_block; ///< decoded text; consumed up to m_at
    std::string m_raw;
    std::size_t m_at = 0;
    std::size_t m_blockSize = 0;
    std::string m_given; ///< lines given back; consumed up to m_givenAt
    std::size_t m_givenAt = 0;
    qint64 m_number = 0; ///< of the last line handed out
    qint64 m_bytesRead = 0;
    qint64 m_bytesTotal = 0;
    bool m_atEnd = false; ///< nothing more in the file
};

/// The longest prefix of `bytes` that is whole, valid UTF-8 (no surrogates, no overlong forms, nothing above U+10FFFF).
/// What remains may be a character cut by the end (`cutOnly` true) or wrong.
[[nodiscard]] std::size_t validUtf8Prefix(std::string_view bytes, bool &cutOnly);

} // namespace kikubari::exchange
