// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/fold.h"

#include "japan/kanji_variants.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include <QHash>
#include <QStringList>

#include <array>
#include <atomic>

namespace kikubari::japan {

namespace {

using Variants = QHash<char32_t, char32_t>;

const Variants &variants()
{
    static const Variants table = [] {
        Variants made;
        char32_t common = 0;
        for (const char32_t c : kanjiVariants.toUcs4()) {
            if (c == U' ')
                common = 0;
            else if (common == 0)
                common = c;
            else
                made.insert(c, common);
        }
        return made;
    }();
    return table;
}

// Hyphens, dashes, minus signs and the long mark: people type any of them for any other.
bool isDash(char32_t c)
{
    switch (c) {
    case U'-':
    case U'\u2212': // minus sign
    case U'\u2500': // box drawings, met in addresses typed on word processors
    case U'\u2501':
    case U'\u30FC': // long mark
    case U'\u301C': // wave dash, and its CP932 double
    case U'~':
    case U'\uFF5E': return true;
    default: return c >= U'\u2010' && c <= U'\u2015';
    }
}

// One character after NFKC; 0 = it is left out.
char32_t foldCharacter(char32_t c)
{
    if (c < 0x80)
        return c <= U' ' ? 0 : isDash(c) ? U'-' : u_tolower(static_cast<UChar32>(c));
    if (isDash(c))
        return U'-';
    if (c == U'ヶ' || c == U'ゖ')
        return U'け';
    if (c == U'ヵ' || c == U'ゕ')
        return U'か';
    if ((c >= U'ァ' && c <= U'ヶ') || c == U'ヽ' || c == U'ヾ')
        c -= 0x60;
    if (c == U'ゐ')
        return U'い';
    if (c == U'ゑ')
        return U'え';
    const auto unicode = static_cast<UChar32>(c);
    if (u_isUWhiteSpace(unicode) || u_hasBinaryProperty(unicode, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)
        || u_iscntrl(unicode))
        return 0;
    return variants().value(c, static_cast<char32_t>(u_tolower(unicode)));
}

// What a character of the basic plane becomes by itself, remembered when it is first met.
constexpr char16_t unknown = 0;
constexpr char16_t leftOut = 1;
constexpr char16_t needsContext = 0xFFFF; // several characters, a combining mark, or 々: fold the text as a whole

std::array<std::atomic<char16_t>, 0x10000> &memory()
{
    static std::array<std::atomic<char16_t>, 0x10000> table{};
    return table;
}

char16_t learn(char16_t c)
{
    const QString normal = QString(QChar(c)).normalized(QString::NormalizationForm_KC);
    char16_t learnt = needsContext;
    const bool composes
        = u_getIntPropertyValue(c, UCHAR_NFKC_QUICK_CHECK) == UNORM_MAYBE || u_getCombiningClass(c) != 0;
    if (normal.size() == 1 && !normal.front().isSurrogate() && !composes && c != u'々' && c != u'゛' && c != u'゜'
        && c != u'ﾞ' && c != u'ﾟ') {
        const char32_t folded = foldCharacter(normal.front().unicode());
        learnt = folded == 0 ? leftOut : folded > 0xFFFE ? needsContext : static_cast<char16_t>(folded);
    }
    memory()[c].store(learnt, std::memory_order_relaxed);
    return learnt;
}

// The general way, for texts with characters that depend on their neighbours.
QString foldWhole(QStringView text)
{
    const QString normal = text.toString().normalized(QString::NormalizationForm_KC);
    QList<char32_t> folded;
    for (const char32_t c : normal.toUcs4()) {
        if (c == U'々' && !folded.isEmpty())
            folded.append(folded.last());
        else if (const char32_t one = foldCharacter(c))
            folded.append(one);
    }
    return QString::fromUcs4(folded.constData(), folded.size());
}

void appendUtf8(std::string &out, char16_t c)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

char16_t foldedAlone(char16_t c)
{
    const char16_t known = memory()[c].load(std::memory_order_relaxed);
    return known == unknown ? learn(c) : known;
}

} // namespace

QString fold(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text) {
        const char16_t one = c.isSurrogate() ? needsContext : foldedAlone(c.unicode());
        if (one == needsContext)
            return foldWhole(text);
        if (one != leftOut)
            folded += QChar(one);
    }
    return folded;
}

std::string foldUtf8(std::string_view text)
{
    std::string folded;
    folded.reserve(text.size());
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t i = 0; i < length;) {
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(text.data(), i, length, c);
        const char16_t one = c > 0xFFFF ? needsContext : foldedAlone(static_cast<char16_t>(c));
        if (one == needsContext)
            return foldWhole(QString::fromUtf8(text.data(), length)).toStdString();
        if (one != leftOut)
            appendUtf8(folded, one);
    }
    return folded;
}

QString phoneDigits(QStringView number)
{
    QString digits;
    const QString normal = number.toString().normalized(QString::NormalizationForm_KC).trimmed();
    for (const QChar c : normal)
        if (c >= u'0' && c <= u'9')
            digits += c;
    if (normal.startsWith(u"+81"))
        digits.replace(0, digits.startsWith(u"810") ? 3 : 2, u'0');
    return digits;
}

} // namespace kikubari::japan
