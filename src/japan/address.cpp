// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/address.h"

#include "japan/block_number.h"

#include <QRegularExpression>
#include <QRegularExpressionMatch>
#include <QStringList>

#include <algorithm>

namespace kikubari::japan {

namespace {

// Lines of the cell, each trimmed, without empty ones.
QStringList linesOf(QStringView cell)
{
    static const QRegularExpression lineEnd(QStringLiteral("[\\r\\n\\x{2028}\\x{0B}]+"));
    QStringList lines;
    for (const QString &line : cell.toString().split(lineEnd))
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            lines << trimmed;
    return lines;
}

// A postal code in front of an address; what follows it must not be a digit of a longer number.
qsizetype postalCodeLength(const QString &text)
{
    static const QRegularExpression marked(
        QStringLiteral("^(?:〒|郵便番号[:：]?)\\s*[0-9０-９]{3}\\s*[-−－‐–—ー―]?\\s*[0-9０-９]{4}(?![0-9０-９])"));
    static const QRegularExpression bare(
        QStringLiteral("^[(（]?[0-9０-９]{3}(?:[-−－‐–—ー―][0-9０-９]{4}|[0-9０-９]{4}(?=[\\s　\\p{L})）]|$))"
                       "(?![-−－‐–—ー―0-9０-９])[)）]?"));
    for (const auto *form : {&marked, &bare})
        if (const auto match = form->match(text); match.hasMatch())
            return match.capturedLength();
    return 0;
}

bool endsArea(QStringView line)
{
    return QStringView(u"都道府県市区町村郡").contains(line.back());
}

// The lines as one text in which a line end stays only where it may part the building from the block number.
QString joinedLines(const QStringList &lines)
{
    QString joined;
    for (const QString &line : lines) {
        if (joined.isEmpty()) {
            joined = line;
            continue;
        }
        // Between two words a blank is read better than nothing; behind 市 and before the number it is not.
        if (findBlock(joined))
            joined += u'\n';
        else if (!endsArea(joined) && !findBlock(line))
            joined += u' ';
        joined += line;
    }
    return joined;
}

QString withoutLineEnds(QStringView text, QChar instead)
{
    QString out;
    for (const QChar c : text) {
        if (c != u'\n')
            out += c;
        else if (!instead.isNull())
            out += instead;
    }
    return out.trimmed();
}

void splitAtBlock(const QString &text, Address &address)
{
    const auto block = findBlock(text);
    if (!block) {
        address.address = withoutLineEnds(text, u' ');
        return;
    }
    address.address = withoutLineEnds(QStringView(text).left(block->end), QChar());
    QStringView rest = QStringView(text).mid(block->end).trimmed();
    while (!rest.isEmpty() && QStringView(u",、，").contains(rest.front()))
        rest = rest.mid(1).trimmed();
    address.building = withoutLineEnds(rest, u' ');
}

} // namespace

QString prefectureOf(QStringView address)
{
    static const QRegularExpression form(QStringLiteral("^\\s*((?:東京都|北海道|(?:京都|大阪)府|(?:青森|岩手|宮城|秋田|"
                                                        "山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|"
                                                        "石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|"
                                                        "鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|"
                                                        "長崎|熊本|大分|宮崎|鹿児島|沖縄)県))"));
    return form.match(address.toString()).captured(1);
}

QString normalisedPostalCode(QStringView text, bool *repaired)
{
    if (repaired != nullptr)
        *repaired = false;
    if (text.size() > 30)
        return {};
    QString plain;
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_KC)) {
        if ((c >= u'\u2010' && c <= u'\u2015') || c == u'\u2212' || c == u'ー' || c == u'\u2500')
            plain += u'-';
        else if (!c.isSpace() && c != u'〒' && c != u'〶' && c != u'\'')
            plain += c;
    }
    static const QRegularExpression whole(QStringLiteral("^(?:郵便番号:?)?([0-9]{3})-?([0-9]{4})(?:\\.0)?$"));
    if (const auto match = whole.match(plain); match.hasMatch())
        return match.captured(1) + u'-' + match.captured(2);
    static const QRegularExpression cut(QStringLiteral("^([0-9]{1,2})-?([0-9]{4})(?:\\.0)?$"));
    const auto match = cut.match(plain);
    if (repaired == nullptr || !match.hasMatch())
        return {};
    *repaired = true;
    return match.captured(1).rightJustified(3, u'0') + u'-' + match.captured(2);
}

Address splitAddress(QStringView cell)
{
    Address address;
    QStringList lines = linesOf(cell);
    if (lines.isEmpty())
        return address;
    if (const qsizetype length = postalCodeLength(lines.front()); length > 0) {
        static const QRegularExpression brackets(QStringLiteral("[()（）]"));
        address.postalCode = normalisedPostalCode(lines.front().left(length).remove(brackets));
        lines.front() = lines.front().mid(length).trimmed();
        if (lines.front().isEmpty())
            lines.removeFirst();
    }
    QString text = joinedLines(lines);
    static const QRegularExpression behind(
        QStringLiteral("[\\s　(（]+〒\\s*([0-9０-９]{3}[-−－‐–—ー―]?[0-9０-９]{4})[)）]?$"));
    if (const auto match = behind.match(text); address.postalCode.isEmpty() && match.hasMatch()) {
        address.postalCode = normalisedPostalCode(match.captured(1));
        text.truncate(match.capturedStart());
    }
    splitAtBlock(text, address);
    return address;
}

Address joinAddress(std::span<const QString> lines)
{
    QStringList parts;
    for (const QString &cell : lines) {
        for (const QString &line : linesOf(cell)) {
            const QString before = parts.join(QString());
            // 神奈川県小田原市 | 神奈川県小田原市扇町1-2-3: the second says it all.
            if (!before.isEmpty() && line.startsWith(before))
                parts.clear();
            else if (parts.size() > 1 && endsArea(parts.back()) && line.startsWith(parts.back()))
                parts.removeLast();
            parts << line;
        }
    }
    return splitAddress(parts.join(u'\n'));
}

} // namespace kikubari::japan
