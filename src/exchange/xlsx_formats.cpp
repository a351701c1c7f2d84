// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_formats.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace kikubari::exchange {

namespace {

constexpr qsizetype longestFormat = 1024;
constexpr QChar zeroPlace = u'\x01'; // in a mask, where 0 and # stand; no XML can hold them as text
constexpr QChar anyPlace = u'\x02';
constexpr std::size_t mostStyles = 70'000; // Excel itself has 65,490

// A format's sections, parted by the semicolons that are not quoted.
QStringList sectionsOf(const QString &code)
{
    QStringList sections{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        if (c == u'"')
            quoted = !quoted;
        if (c == u';' && !quoted) {
            sections.append(QString());
            continue;
        }
        sections.last() += c;
        if (c == u'\\' && !quoted && i + 1 < code.size())
            sections.last() += code[++i];
    }
    return sections;
}

// A section without what is literal or a colour: quoted and escaped text, fill characters, all [brackets] but [h] [m]
// [s]. Small letters.
QString lettersOf(const QString &section)
{
    QString letters;
    for (qsizetype i = 0; i < section.size(); ++i) {
        const QChar c = section[i];
        if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'"' || c == u'[') {
            const qsizetype end = section.indexOf(c == u'[' ? u']' : u'"', i + 1);
            if (end < 0)
                break;
            const QString inside = section.mid(i + 1, end - i - 1).toLower();
            const bool duration = c == u'[' && !inside.isEmpty() && inside.count(inside.front()) == inside.size()
                && QStringView(u"hms").contains(inside.front());
            if (duration)
                letters += QLatin1String("hh");
            i = end;
        } else {
            letters += c.toLower();
        }
    }
    return letters;
}

} // namespace

NumberFormat::Kind NumberFormat::kindOf(const QString &section)
{
    QString letters = lettersOf(section);
    if (letters.contains(QLatin1String("general")) || letters.contains(u"標準") || letters.contains(u'@'))
        return Kind::Number;
    letters.replace(QLatin1String("am/pm"), QLatin1String("h")).replace(QLatin1String("a/p"), QLatin1String("h"));
    letters.replace(QLatin1String("s.000"), QLatin1String("s")).replace(QLatin1String("s.00"), QLatin1String("s"));
    letters.replace(QLatin1String("s.0"), QLatin1String("s"));
    const auto isDigit = [](QChar c) { return c == u'0' || c == u'#' || c == u'?'; };
    if (std::any_of(letters.cbegin(), letters.cend(), isDigit))
        return Kind::Number; // with an e it is the exponent
    const auto has = [&](char16_t c) { return letters.contains(c); };
    const bool clock = has(u'h') || has(u's');
    if (has(u'y') || has(u'd') || has(u'g') || has(u'e') || has(u'b') || letters.contains(QLatin1String("aaa"))
        || (has(u'm') && !clock))
        return Kind::Day;
    return clock ? Kind::Time : Kind::Number;
}

bool NumberFormat::readMask(const QString &section, Section &into)
{
    int digits = 0;
    for (qsizetype i = 0; i < section.size(); ++i) {
        const QChar c = section[i];
        if (c == u'0' || c == u'#') {
            ++digits;
            into.mask += c == u'0' ? zeroPlace : anyPlace;
        } else if (c == u'\\' && i + 1 < section.size()) {
            into.mask += section[++i];
        } else if (c == u'"') {
            const qsizetype end = section.indexOf(u'"', i + 1);
            if (end < 0)
                return false;
            into.mask += section.mid(i + 1, end - i - 1);
            i = end;
        } else if (c == u'[') {
            const qsizetype end = section.indexOf(u']', i + 1);
            if (end < 0)
                return false;
            const QString inside = section.mid(i + 1, end - i - 1);
            i = end;
            if (inside.startsWith(u'<')) {
                into.bounded = true;
                into.included = inside.startsWith(QLatin1String("<="));
                bool number = false;
                into.upTo = inside.mid(into.included ? 2 : 1).toDouble(&number);
                if (!number)
                    return false;
            } else if (inside.startsWith(u'>') || inside.startsWith(u'=')) {
                return false;
            }
        } else if (c == u'-' || c == u' ' || c == u'(' || c == u')') {
            into.mask += c;
        } else {
            return false; // grouping, fractions, percent: such a number is read as a number
        }
    }
    // 0 and ### alone are plain numbers.
    return digits > 1 && (section.contains(QLatin1String("00")) || section.contains(u'-'));
}

NumberFormat::NumberFormat(const QString &code)
{
    if (code.size() > longestFormat)
        return;
    const QStringList sections = sectionsOf(code);
    m_kind = kindOf(sections.front());
    if (m_kind != Kind::Number)
        return;
    for (const QString &section : sections) {
        Section read;
        const bool mask = readMask(section, read);
        if (!mask && m_sections.empty())
            return;
        if (!mask)
            break; // the sections for negative numbers and text
        m_sections.push_back(read);
        if (!read.bounded)
            break;
    }
    m_kind = Kind::Digits;
}

NumberFormat NumberFormat::builtIn(int id)
{
    NumberFormat format;
    const bool day = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || (id >= 34 && id <= 36)
        || (id >= 50 && id <= 58);
    const bool time = (id >= 18 && id <= 21) || id == 32 || id == 33 || (id >= 45 && id <= 47);
    format.m_kind = day ? Kind::Day : time ? Kind::Time : Kind::Number;
    return format;
}

QString NumberFormat::masked(qint64 number) const
{
    const auto value = static_cast<double>(number);
    const Section *section = &m_sections.back();
    for (const Section &each : m_sections)
        if (!each.bounded || (each.included ? value <= each.upTo : value < each.upTo)) {
            section = &each;
            break;
        }
    QString digits = QString::number(number);
    QString text;
    const QString &mask = section->mask;
    const auto isPlace = [](QChar c) { return c == zeroPlace || c == anyPlace; };
    const qsizetype firstPlace = std::find_if(mask.cbegin(), mask.cend(), isPlace) - mask.cbegin();
    for (qsizetype i = mask.size() - 1; i >= 0; --i) {
        const QChar c = mask[i];
        if (!isPlace(c)) {
            text.prepend(c);
            continue;
        }
        if (!digits.isEmpty()) {
            text.prepend(digits.back());
            digits.chop(1);
        } else if (c == zeroPlace) {
            text.prepend(u'0');
        }
        if (i == firstPlace) {
            text.prepend(digits);
            digits.clear();
        }
    }
    return text;
}

Result<void> XlsxStyles::read(XlsxArchive &archive, const QString &part)
{
    auto opened = archive.part(part);
    if (!opened)
        return tl::unexpected(opened.error());
    XlsxXml xml(std::move(*opened));
    QHash<int, quint32> ofId;
    bool inCells = false;
    while (xml.next() && m_ofStyle.size() < mostStyles && m_formats.size() < mostStyles) {
        if (xml.starts(QLatin1String("numFmt"))) {
            m_formats.emplace_back(xml.attribute(QLatin1String("formatCode")).toString());
            ofId.insert(xml.attribute(QLatin1String("numFmtId")).toInt(), static_cast<quint32>(m_formats.size() - 1));
        } else if (xml.starts(QLatin1String("cellXfs"))) {
            inCells = true;
        } else if (xml.ends(QLatin1String("cellXfs"))) {
            break;
        } else if (inCells && xml.starts(QLatin1String("xf"))) {
            const int id = xml.attribute(QLatin1String("numFmtId")).toInt();
            auto known = ofId.constFind(id);
            if (known == ofId.cend()) {
                m_formats.push_back(NumberFormat::builtIn(id));
                known = ofId.insert(id, static_cast<quint32>(m_formats.size() - 1));
            }
            m_ofStyle.push_back(*known);
        }
    }
    return xml.outcome(archive.path());
}

const NumberFormat &XlsxStyles::format(int style) const
{
    const auto at = static_cast<std::size_t>(style);
    return style >= 0 && at < m_ofStyle.size() ? m_formats[m_ofStyle[at]] : m_plain;
}

QString plainNumber(double value)
{
    if (!std::isfinite(value))
        return {};
    // Fifteen digits are what Excel keeps; the sixteenth is the noise of 0.1 + 0.2.
    QString text = QString::number(value, 'g', 15);
    if (!text.contains(u'e'))
        return text;
    const double size = std::fabs(value);
    if (size >= 1e21 || size < 1e-12)
        return text;
    text = QString::number(value, 'f', size >= 1 ? 0 : 20);
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text;
}

QString timeText(double serial)
{
    if (!(serial >= 0 && serial < 1e6))
        return plainNumber(serial);
    const auto seconds = static_cast<qint64>(std::llround(serial * 86'400));
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    QString text = QString::number(seconds / 3600) + u':' + two(seconds / 60 % 60);
    if (seconds % 60 != 0)
        text += u':' + two(seconds % 60);
    return text;
}

} // namespace kikubari::exchange
