// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/block_number.h"

#include <QRegularExpression>
#include <QRegularExpressionMatch>

#include <array>

namespace kikubari::japan {

namespace {

bool isDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'０' && c <= u'９');
}

bool isHyphen(QChar c)
{
    return QStringView(u"-−－‐‑‒–—―ー─ｰ").contains(c);
}

bool isBlank(QChar c)
{
    return c.isSpace(); // U+3000 and line feeds too
}

bool isLetter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'Ａ' && c <= u'Ｚ')
        || (c >= u'ａ' && c <= u'ｚ');
}

bool isKatakana(QChar c)
{
    return (c >= u'ァ' && c <= u'ヺ') || c == u'ー' || (c >= u'\uFF66' && c <= u'\uFF9F');
}

/// Reads one block number from a place of the text on.
class BlockReader
{
public:
    BlockReader(QStringView text, qsizetype at) : m_text(text), m_at(at) { }

    // Whether a number begins here; kanji numerals only where a unit, a hyphen or the end says that they are one.
    [[nodiscard]] bool atNumber(qsizetype at) const
    {
        if (at >= m_text.size())
            return false;
        return isDigit(m_text[at]) || kanjiLength(at) > 0;
    }

    std::optional<BlockNumber> read()
    {
        BlockNumber block{m_at, m_at, 0};
        if (!atNumber(m_at))
            return std::nullopt;
        while (atNumber(m_at)) {
            readNumber();
            ++block.parts;
            const bool unit = readUnits();
            // 3号101号室: what follows 号 without a hyphen is a room.
            const bool ended = !unit || m_text[m_at - 1] == u'号';
            if (!readLink(unit) && ended)
                break;
        }
        // 12-3A, 5-6イ: a letter that ends the number.
        if (m_at < m_text.size()
            && (isLetter(m_text[m_at]) || QStringView(u"イロハニホ甲乙丙丁").contains(m_text[m_at]))
            && (m_at + 1 == m_text.size() || isBlank(m_text[m_at + 1])))
            ++m_at;
        block.end = m_at;
        return block;
    }

private:
    [[nodiscard]] bool has(QStringView word) const { return m_text.mid(m_at).startsWith(word); }

    [[nodiscard]] qsizetype kanjiLength(qsizetype at) const
    {
        qsizetype end = at;
        while (end < m_text.size() && QStringView(u"〇一二三四五六七八九十百").contains(m_text[end]))
            ++end;
        if (end == at)
            return 0;
        const QStringView behind = m_text.mid(end);
        const bool unit = behind.startsWith(u"丁目") || behind.startsWith(u"番地")
            || (behind.startsWith(u"番") && !behind.startsWith(u"番町")) || behind.startsWith(u"号");
        const bool hyphen = behind.size() > 1 && isHyphen(behind[0])
            && (isDigit(behind[1]) || QStringView(u"〇一二三四五六七八九十").contains(behind[1]));
        const bool last = at > 0 && (behind.isEmpty() || isBlank(behind[0])) && isHyphen(m_text[at - 1]);
        return unit || hyphen || last ? end - at : 0;
    }

    void readNumber()
    {
        if (const qsizetype kanji = kanjiLength(m_at); kanji > 0)
            m_at += kanji;
        else
            while (m_at < m_text.size() && isDigit(m_text[m_at]))
                ++m_at;
    }

    bool readUnits()
    {
        static constexpr std::array units{u"丁目", u"番地", u"地割", u"街区", u"番", u"号", u"条", u"線", u"丁", u"区"};
        for (const char16_t *word : units) {
            const QStringView unit(word);
            if (!has(unit))
                continue;
            const QStringView behind = m_text.mid(m_at + unit.size());
            const bool ofName = (unit == u"番" && behind.startsWith(u"町"))
                || (unit == u"号" && (behind.startsWith(u"室") || behind.startsWith(u"棟") || behind.startsWith(u"館")))
                || ((unit == u"区" || unit == u"丁") && (behind.isEmpty() || !isDigit(behind[0])));
            if (ofName)
                return false;
            m_at += unit.size();
            return true;
        }
        return false;
    }

    // What joins two numbers; stays where it is unless a number follows.
    bool readLink(bool behindUnit)
    {
        const qsizetype start = m_at;
        const auto skipBlanks = [this] {
            while (m_at < m_text.size() && isBlank(m_text[m_at]))
                ++m_at;
        };
        if (behindUnit && m_at < m_text.size() && QStringView(u"東西南北甲乙丙丁").contains(m_text[m_at]))
            ++m_at;
        if (behindUnit)
            skipBlanks();
        const qsizetype beforeSign = m_at;
        skipBlanks();
        if (m_at < m_text.size() && (isHyphen(m_text[m_at]) || QStringView(u"のノ之甲乙丙丁").contains(m_text[m_at]))) {
            ++m_at;
            if (isHyphen(m_text[m_at - 1]))
                skipBlanks();
        } else {
            m_at = beforeSign;
        }
        const bool letter = m_at > start && m_at < m_text.size() && isHyphen(m_text[m_at - 1]) && isLetter(m_text[m_at])
            && (m_at + 1 == m_text.size() || isBlank(m_text[m_at + 1]));
        if (m_at > start && atNumber(m_at))
            return true;
        m_at = letter ? m_at + 1 : start;
        return false;
    }

    QStringView m_text;
    qsizetype m_at;
};

// Words that only a building, a room or somebody's household has.
bool namesBuilding(QStringView text)
{
    static const QRegularExpression words(
        QStringLiteral("ビル|マンション|ハイツ|アパート|コーポ|メゾン|ハイム|ハウス|レジデンス|タワー|パレス|プラザ|荘|"
                       "[^図]館|寮|棟|号室|階|"
                       "住宅|団地|会館|センター|工場|社宅|宿舎|病院|学校|店|方$|内$|[0-9０-９]F|[0-9０-９]Ｆ"));
    return words.match(text.toString()).hasMatch();
}

bool beginsLikeBuilding(QStringView text)
{
    const bool katakana = text.size() > 1 && isKatakana(text[0]) && isKatakana(text[1]);
    const bool letters
        = text.size() > 1 && isLetter(text[0]) && (isLetter(text[1]) || isDigit(text[1]) || isBlank(text[1]));
    const bool bracket = QStringView(u"(（「『[［").contains(text[0]);
    return katakana || letters || bracket || namesBuilding(text);
}

// Whether the address ends with this block, as far as what follows can tell.
bool endsAddress(QStringView address, const BlockNumber &block)
{
    const QStringView tail = address.mid(block.end);
    if (tail.trimmed().isEmpty() || tail.front() == u'\n')
        return true;
    if (!isBlank(tail.front()))
        return QStringView(u",、，").contains(tail.front()) || beginsLikeBuilding(tail);
    const QStringView behind = tail.trimmed();
    return block.parts > 1 || beginsLikeBuilding(behind);
}

std::optional<BlockNumber> blockFrom(QStringView address, qsizetype from)
{
    const BlockReader reader(address, from);
    for (qsizetype at = from; at < address.size(); ++at)
        if (reader.atNumber(at))
            return BlockReader(address, at).read();
    return std::nullopt;
}

} // namespace

std::optional<BlockNumber> findBlock(QStringView address)
{
    std::optional<BlockNumber> first;
    for (auto block = blockFrom(address, 0); block; block = blockFrom(address, block->end)) {
        // 101号室 behind the block's hyphen belongs to it.
        if (const QStringView tail = address.mid(block->end); tail.startsWith(u"号室") && block->parts > 1)
            block->end += 2;
        if (endsAddress(address, *block))
            return block;
        if (!first)
            first = block;
    }
    // None ends it clearly: the first one, if enough follows to be a name; else the address is taken whole.
    if (first && address.size() - first->end == 1)
        first->end = address.size();
    return first;
}

bool startsWithNumber(QStringView text)
{
    return BlockReader(text, 0).atNumber(0);
}

} // namespace kikubari::japan
