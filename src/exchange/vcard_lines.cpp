// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/vcard_lines.h"

#include "exchange/text_lines.h"
#include "japan/cp932.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace kikubari::exchange {

namespace {

constexpr qsizetype longestProperty = qsizetype{1024} * 1024; // longer ones are pictures and sounds
constexpr qsizetype mostParts = 64;

std::string_view viewOfBytes(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

// UTF-16 and UTF-32 as UTF-8, so that lines can be found by their bytes.
QByteArray withoutWideUnits(const QByteArray &file)
{
    if (file.startsWith("\xEF\xBB\xBF"))
        return file.mid(3);
    if (!file.startsWith("\xFF\xFE") && !file.startsWith("\xFE\xFF"))
        return file;
    QStringDecoder decoder(QStringDecoder::Utf16, QStringDecoder::Flag::Default);
    const QString text = decoder(file);
    return text.toUtf8();
}

bool isUtf8(const QByteArray &bytes)
{
    bool cutOnly = false;
    return validUtf8Prefix(viewOfBytes(bytes), cutOnly) == static_cast<std::size_t>(bytes.size());
}

QString decodedText(const QByteArray &bytes, const QByteArray &charset)
{
    const QByteArray name = charset.toLower();
    const bool wantsCp932 = name.contains("shift_jis") || name.contains("sjis") || name.contains("shift-jis")
        || name.contains("windows-31j") || name.contains("cp932");
    if (!wantsCp932 && (name.isEmpty() || name.contains("utf-8") || name.contains("utf8")) && isUtf8(bytes))
        return QString::fromUtf8(bytes);
    if (!wantsCp932 && !name.isEmpty()) {
        QStringDecoder decoder(name.constData());
        if (decoder.isValid()) {
            QString text = decoder(bytes);
            if (!decoder.hasError())
                return text;
        }
    }
    std::string utf8;
    japan::Cp932Decoder decoder;
    if (decoder.append(viewOfBytes(bytes), true, utf8))
        return QString::fromStdString(utf8);
    return QString::fromUtf8(bytes); // what is wrong in it shows as U+FFFD
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

QByteArray fromQuotedPrintable(const QByteArray &text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool code = text.at(i) == '=' && i + 2 < text.size() && hexValue(text.at(i + 1)) >= 0
            && hexValue(text.at(i + 2)) >= 0;
        out += code ? static_cast<char>(hexValue(text.at(i + 1)) * 16 + hexValue(text.at(i + 2))) : text.at(i);
        i += code ? 2 : 0;
    }
    return out;
}

// Where a sign stands outside of double quotes; -1 if nowhere.
qsizetype outsideQuotes(const QByteArray &text, char sign, qsizetype from)
{
    bool quoted = false;
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text.at(i) == '"')
            quoted = !quoted;
        else if (text.at(i) == sign && !quoted)
            return i;
    }
    return -1;
}

QByteArray unquoted(QByteArray value)
{
    return value.replace('"', QByteArray()).trimmed();
}

/// What the parameters say about the value.
struct Encoding
{
    QByteArray charset;
    bool quotedPrintable = false;
    bool binary = false;
};

void readParameter(const QByteArray &parameter, VcardProperty &property, Encoding &encoding)
{
    const qsizetype equals = parameter.indexOf('=');
    const QByteArray name = equals < 0 ? QByteArray("TYPE") : parameter.left(equals).trimmed().toUpper();
    const QByteArray value = unquoted(parameter.mid(equals + 1));
    const QByteArray word = value.toUpper();
    const bool names = name == "ENCODING" || equals < 0;
    if (names && word == "QUOTED-PRINTABLE")
        encoding.quotedPrintable = true;
    else if (names && (word == "B" || word == "BASE64"))
        encoding.binary = true;
    else if (name == "CHARSET")
        encoding.charset = value;
    else if (name == "SORT-AS")
        property.sortAs = decodedText(value, {});
    else if (name == "X-APPLE-OMIT-YEAR")
        property.omitYear = QString::fromLatin1(value);
    else if (name == "TYPE")
        for (const QByteArray &type : word.split(','))
            if (property.types.size() < mostParts)
                property.types << QString::fromLatin1(type.trimmed());
}

QString unescaped(QStringView text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const QChar next = text[++i];
        if (next == u'n' || next == u'N')
            out += u'\n';
        else if (QStringView(u"\\,;:").contains(next))
            out += next;
        else {
            out += u'\\';
            out += next;
        }
    }
    return out;
}

} // namespace

QString VcardProperty::text() const
{
    return unescaped(value).trimmed();
}

QStringList VcardProperty::parts() const
{
    QStringList out;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= value.size() && out.size() < mostParts; ++i) {
        if (i < value.size() && value.at(i) == u'\\') {
            ++i;
        } else if (i >= value.size() || value.at(i) == u';') {
            out << unescaped(QStringView(value).mid(start, i - start)).trimmed();
            start = i + 1;
        }
    }
    if (start < value.size() && out.size() < mostParts)
        out << unescaped(QStringView(value).mid(start)).trimmed();
    return out;
}

VcardPropertyReader::VcardPropertyReader(const QByteArray &file) : m_file(withoutWideUnits(file)) { }

// Up to the next line end (CRLF, LF or CR), which is read over.
QByteArray VcardPropertyReader::physicalLine()
{
    const char *begin = m_file.constData() + m_at;
    const char *end = m_file.constData() + m_file.size();
    const char *stop = std::find_if(begin, end, [](char c) { return c == '\n' || c == '\r'; });
    const auto length = static_cast<qsizetype>(stop - begin);
    // A view into the file: nothing is copied until it is kept.
    QByteArray line = QByteArray::fromRawData(begin, length);
    m_at += length;
    if (m_at < m_file.size())
        m_at += m_file.at(m_at) == '\r' && m_at + 1 < m_file.size() && m_file.at(m_at + 1) == '\n' ? 2 : 1;
    return line;
}

// A line with its continuations: those that begin with a blank, and those after a `=` at the end of quoted-printable.
bool VcardPropertyReader::nextLine(QByteArray &line)
{
    if (m_at >= m_file.size())
        return false;
    line = physicalLine();
    line.detach();
    const bool quotedPrintable
        = line.left(std::max<qsizetype>(line.indexOf(':'), 0)).toUpper().contains("QUOTED-PRINTABLE");
    while (m_at < m_file.size()) {
        const char next = m_file.at(m_at);
        const bool soft = quotedPrintable && line.endsWith('=');
        if (!soft && next != ' ' && next != '\t')
            break;
        if (soft)
            line.chop(1);
        QByteArray more = physicalLine();
        if (next == ' ' || next == '\t')
            more = more.mid(1);
        if (line.size() + more.size() <= longestProperty)
            line += more;
    }
    return true;
}

bool VcardPropertyReader::parse(const QByteArray &line, VcardProperty &property)
{
    const qsizetype colon = outsideQuotes(line, ':', 0);
    if (colon <= 0)
        return false;
    property = {};
    Encoding encoding;
    const QByteArray head = line.left(colon);
    qsizetype at = outsideQuotes(head, ';', 0);
    const QByteArray name = head.left(at < 0 ? head.size() : at).trimmed();
    property.name = QString::fromLatin1(name.mid(name.lastIndexOf('.') + 1).toUpper());
    while (at >= 0) {
        const qsizetype end = outsideQuotes(head, ';', at + 1);
        readParameter(head.mid(at + 1, end < 0 ? -1 : end - at - 1), property, encoding);
        at = end;
    }
    if (encoding.binary || line.size() >= longestProperty)
        return true;
    const QByteArray value = line.mid(colon + 1);
    property.value = decodedText(encoding.quotedPrintable ? fromQuotedPrintable(value) : value, encoding.charset);
    property.value.remove(QChar(u'\0'));
    return true;
}

bool VcardPropertyReader::next(VcardProperty &property)
{
    QByteArray line;
    while (nextLine(line))
        if (parse(line, property))
            return true;
    return false;
}

} // namespace kikubari::exchange
