// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/phone.h"

#include "japan/fold.h"

#include <QRegularExpression>
#include <QRegularExpressionMatch>

#include <algorithm>
#include <array>

namespace kikubari::japan {

namespace {

constexpr qsizetype longestNumber = 15; // of the world (E.164)

// A row of digits with what joins them, and where it stands.
struct Cluster
{
    qsizetype from = 0, to = 0;
    QString text; ///< 0465-12-3456, (045)123-4567, +81-90-1111-2222
};

bool isAnyHyphen(QChar c)
{
    return (c >= u'\u2010' && c <= u'\u2015') || c == u'\u2212' || c == u'\u2500';
}

// One width; one kind of hyphen, also where a long mark or a point stands between digits. ① and its like number the
// numbers and are none.
QString plainCell(QStringView cell)
{
    QString text = cell.toString();
    for (QChar &c : text)
        if (c >= u'①' && c <= u'⑳')
            c = u' ';
    text = text.normalized(QString::NormalizationForm_KC);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool beforeDigit = i + 1 < text.size() && text.at(i + 1).isDigit();
        const bool behindDigit = i > 0 && (text.at(i - 1).isDigit() || text.at(i - 1) == u')');
        // 1.0465-12-3456 is a list, 03.1234.5678 a number.
        const bool behindTwo = i > 1 && text.at(i - 1).isDigit() && text.at(i - 2).isDigit();
        if (isAnyHyphen(text.at(i)) || (text.at(i) == u'ー' && behindDigit && beforeDigit)
            || (text.at(i) == u'.' && behindTwo && beforeDigit))
            text[i] = u'-';
    }
    return text;
}

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text)
        if (c >= u'0' && c <= u'9')
            digits += c;
    return digits;
}

// National digits; +81, 0081 and (0) taken away.
QString nationalDigits(const QString &text)
{
    QString digits = digitsOf(text);
    if (text.startsWith(u"+81"))
        return phoneDigits(text);
    if (digits.startsWith(u"0081"))
        digits.remove(0, 4);
    else if (digits.startsWith(u"81") && (digits.size() == 12 || digits.size() == 11))
        digits.remove(0, 2);
    else
        return digits;
    return digits.startsWith(u'0') ? digits : u'0' + digits;
}

// The digits with the zero that a spreadsheet took, or nothing if no zero is missing.
QString withLostZero(const QString &digits)
{
    if (digits.isEmpty() || digits.startsWith(u'0'))
        return {};
    const QString tried = u'0' + digits;
    return phoneKind(tried) == Phone::Kind::Unknown ? QString() : tried;
}

bool isWholeNumber(const QString &text)
{
    const QString digits = nationalDigits(text);
    return phoneKind(digits) != Phone::Kind::Unknown || !withLostZero(digits).isEmpty();
}

std::vector<Cluster> clustersOf(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\+?\\(?[0-9]+\\)?(?:(?:-+|\\s?\\(\\s?|\\)|\\s?-\\s?)?[0-9]+\\)?)*"));
    static const QRegularExpression tighter(QStringLiteral("\\+?[0-9]+(?:-+[0-9]+)*"));
    std::vector<Cluster> found;
    for (auto all = form.globalMatch(text); all.hasNext();) {
        const auto match = all.next();
        if (digitsOf(match.captured()).size() <= longestNumber) {
            found.push_back({match.capturedStart(), match.capturedEnd(), match.captured()});
            continue;
        }
        // Two numbers glued together by a bracket: 0465123456(09011112222).
        for (auto parts = tighter.globalMatch(match.captured()); parts.hasNext();) {
            const auto part = parts.next();
            const qsizetype from = match.capturedStart() + part.capturedStart();
            found.push_back({from, from + part.capturedLength(), part.captured()});
        }
    }
    return found;
}

// 03 1234 5678 and +81 3 1234 5678 are one number; 03-1234-5678 090-1111-2222 are two.
void joinBlankParted(const QString &text, std::vector<Cluster> &clusters)
{
    for (std::size_t i = 0; i + 1 < clusters.size(); ++i) {
        if (isWholeNumber(clusters[i].text))
            continue;
        Cluster joined = clusters[i];
        for (std::size_t next = i + 1; next < clusters.size() && next < i + 4; ++next) {
            const QStringView between = QStringView(text).mid(joined.to, clusters[next].from - joined.to);
            if (!between.trimmed().isEmpty() || between.contains(u'\n'))
                break;
            joined.text += u'-' + clusters[next].text;
            joined.to = clusters[next].to;
            if (phoneKind(nationalDigits(joined.text)) == Phone::Kind::Unknown)
                continue;
            clusters[i] = joined;
            clusters.erase(clusters.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                           clusters.begin() + static_cast<std::ptrdiff_t>(next) + 1);
            break;
        }
    }
}

// The number as it was parted, if that is three groups.
QString groupedBy(const QString &written, const QString &digits)
{
    QStringList groups;
    QString group;
    for (const QChar c : QString(written + u' ')) {
        if (c >= u'0' && c <= u'9') {
            group += c;
        } else if (!group.isEmpty()) {
            groups << group;
            group.clear();
        }
    }
    if (groups.join(QString()) != digits)
        return {};
    return groups.size() == 3 && groups.front().size() >= 2 ? groups.join(u'-') : QString();
}

Phone phoneOf(const Cluster &cluster)
{
    Phone phone;
    QString written = cluster.text;
    QString digits = nationalDigits(written);
    if (written.startsWith(u'+') && !written.startsWith(u"+81")) {
        phone.number = written;
        phone.kind = Phone::Kind::Foreign;
        return phone;
    }
    if (const QString whole = withLostZero(digits); !whole.isEmpty()) {
        written
            = digits == digitsOf(written) ? u'0' + written.remove(QRegularExpression(QStringLiteral("^[(]"))) : whole;
        digits = whole;
        phone.repaired = true;
    }
    phone.kind = phoneKind(digits);
    const QString grouped = groupedBy(written, digits);
    phone.number = phone.kind == Phone::Kind::Unknown ? written : grouped.isEmpty() ? formattedPhone(digits) : grouped;
    return phone;
}

// Whether a label says no more than that this is a telephone, or joins two of them, or numbers them.
bool saysNothing(const QString &label)
{
    static const QRegularExpression words(
        QRegularExpression::anchoredPattern(
            u"tel|電話(番号)?|でんわ|phone|連絡先|t|番号|no|tel[/・&]fax|電話[/・]fax|又は|または|"
            u"あるいは|及び|および|と|か|or|and|[0-9][.)]?"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(label).hasMatch();
}

QString bareLabel(QStringView text)
{
    static constexpr QStringView around = u" \t\r\n:;,/|()[]<>'\"・、。=-→※☎";
    while (!text.isEmpty() && around.contains(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && around.contains(text.back()))
        text.chop(1);
    return text.toString().simplified();
}

bool isFaxLabel(const QString &label)
{
    // 電話・FAX兼用 is a telephone too.
    if (label.contains(u"兼") || label.contains(u"電話") || label.contains(u"tel", Qt::CaseInsensitive))
        return false;
    return label.contains(u"fax", Qt::CaseInsensitive) || label.contains(u"ファックス") || label.contains(u"ファクス")
        || label.compare(u"F", Qt::CaseInsensitive) == 0;
}

// Words that name a telephone, wherever they stand beside the number; others do only with a colon or in brackets.
bool isKnownLabel(const QString &label)
{
    static const QRegularExpression known(
        QRegularExpression::anchoredPattern(
            u"(ご?自宅|実家|携帯(電話)?|ケータイ|スマホ|勤務先|お?勤め先|会社|職場|事務所|本社|支店|代表?|直通|固定("
            u"電話)?|本人|"
            u"ご?主人|旦那|夫|奥(様|さん)|妻|父親?|母親?|息子|長男|次男|長女|次女|娘|祖父|祖母|緊急(連絡先)?|日中|昼間?"
            u"|夜間?|"
            u"その他|家|home|work|mobile|cell|fax|f|ファック?ス)(さん|様)?(の?(携帯|自宅|電話|tel|直通))?[0-9①-⑨]?"),
        QRegularExpression::CaseInsensitiveOption);
    return known.match(label).hasMatch();
}

// What stands between two numbers belongs to the one behind it (自宅:) or, in brackets, to the one before (自宅).
struct Between
{
    QString before; ///< label for the number in front of it
    QString behind; ///< label for the number behind it
    QString extension;
    QString rest;
};

Between readBetween(QStringView between, bool hasBefore, bool hasBehind)
{
    static const QRegularExpression bracket(QStringLiteral("^(\\s*)[(\\[<]([^)\\]>]{1,20})[)\\]>]"));
    Between read;
    QString text = between.toString();
    const auto match = bracket.match(text);
    // 0465-12-3456 (携)090-1111-2222: what touches the number behind it is of that.
    const bool ofNext
        = hasBehind && match.hasMatch() && match.capturedLength() == text.size() && match.capturedLength(1) > 0;
    if (hasBefore && match.hasMatch() && !ofNext) {
        read.before = bareLabel(match.captured(2));
        text = text.mid(match.capturedLength());
    }
    QString label = bareLabel(text);
    const bool announced
        = text.trimmed().endsWith(u':') || text.trimmed().endsWith(u')') || text.trimmed().endsWith(u'=');
    if (saysNothing(label))
        return read;
    if (hasBehind && !label.isEmpty() && label.size() <= 20 && (announced || isKnownLabel(label)))
        read.behind = label;
    else if (hasBefore && read.before.isEmpty() && isKnownLabel(label))
        read.before = label;
    else
        read.rest = label;
    return read;
}

void label(Phone &phone, const QString &words)
{
    if (words.isEmpty() || saysNothing(words))
        return;
    struct Short
    {
        QStringView word, whole;
    };
    static constexpr std::array shortWords{Short{u"代", u"代表"}, Short{u"自", u"自宅"}, Short{u"携", u"携帯"},
                                           Short{u"勤", u"勤務先"}, Short{u"実", u"実家"}};
    const auto *known = std::ranges::find(shortWords, QStringView(words), &Short::word);
    phone.label = known != shortWords.end() ? known->whole.toString() : words;
    phone.isFax = isFaxLabel(words);
}

bool saysThereIsNone(const QString &text)
{
    static const QRegularExpression none(QRegularExpression::anchoredPattern(
        u"\\s*([-ー−×✕xX/・*?]*|(電話|携帯|tel)?(なし|無し?|ナシ)|不明|未登録|未記入|none|n/?a|null|0+(-0+)*)\\s*"));
    return none.match(text).hasMatch();
}

// Extensions are taken out first, or they would look like numbers: 内線12, (内)12, ext. 12.
QString withoutExtensions(QString text, std::vector<std::pair<qsizetype, QString>> &extensions)
{
    static const QRegularExpression form(
        QStringLiteral("[(]?(?:内線|\\(内\\)|\\bext\\.?)\\s*[:.]?\\s*([0-9]{1,6})[)]?"),
        QRegularExpression::CaseInsensitiveOption);
    for (auto match = form.match(text); match.hasMatch(); match = form.match(text)) {
        extensions.emplace_back(match.capturedStart(), match.captured(1));
        // Blanks of the same length, so that places stay true; a comma so that nothing is joined over it.
        text.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u','));
    }
    return text;
}

} // namespace

PhoneCell readPhones(QStringView cell)
{
    constexpr qsizetype longest = 500; // more is a note that slipped into the column
    PhoneCell read;
    std::vector<std::pair<qsizetype, QString>> extensions;
    const QString plain = plainCell(cell.left(longest));
    if (saysThereIsNone(plain))
        return read;
    const QString text = withoutExtensions(plain, extensions);
    std::vector<Cluster> clusters = clustersOf(text);
    joinBlankParted(text, clusters);
    std::erase_if(clusters, [](const Cluster &one) { return digitsOf(one.text).size() < 4; });

    QStringList rest;
    qsizetype at = 0;
    QString announced;
    for (std::size_t i = 0; i <= clusters.size(); ++i) {
        const qsizetype until = i < clusters.size() ? clusters[i].from : text.size();
        const Between between
            = readBetween(QStringView(text).mid(at, until - at), !read.phones.empty(), i < clusters.size());
        if (!read.phones.empty() && read.phones.back().label.isEmpty())
            label(read.phones.back(), between.before);
        if (!between.rest.isEmpty())
            rest << between.rest;
        if (i == clusters.size())
            break;
        Phone phone = phoneOf(clusters[i]);
        label(phone, between.behind);
        at = clusters[i].to;
        const qsizetype end = i + 1 < clusters.size() ? clusters[i + 1].from : text.size();
        for (const auto &[where, number] : extensions)
            if (where >= at && where < end)
                phone.extension = number;
        read.phones.push_back(std::move(phone));
    }
    if (cell.size() > longest)
        rest << cell.mid(longest).toString();
    read.rest = rest.join(u' ');
    return read;
}

} // namespace kikubari::japan
