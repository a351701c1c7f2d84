// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/person_name.h"

#include <array>

namespace kikubari::japan {

namespace {

bool isHalfKana(QChar c)
{
    return c >= u'\uFF66' && c <= u'\uFF9F';
}

bool isKanaLetter(QChar c)
{
    return (c >= u'ぁ' && c <= u'ゖ') || (c >= u'ァ' && c <= u'ヺ') || isHalfKana(c);
}

// Half-width kana with their voiced marks as the full-width ones; everything else untouched.
QString withFullKana(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && isHalfKana(text[end]))
            ++end;
        if (end > at) {
            out += text.mid(at, end - at).toString().normalized(QString::NormalizationForm_KC);
            at = end;
        } else {
            out += text[at++];
        }
    }
    return out;
}

// Every row of blanks, of any width, is one ASCII blank; none at the ends.
QString withSingleBlanks(QStringView text)
{
    return text.toString().simplified();
}

struct Honorific
{
    QStringView word;
    qsizetype leastName; ///< characters that must remain when it stands directly behind; 0 = only after a blank
};

// 鵜殿 is a surname, 健さん and 君 may be names: what is a honorific for certain differs by how it stands.
constexpr std::array honorifics{
    Honorific{u"御一同様", 2}, Honorific{u"ご一同様", 2}, Honorific{u"御中", 2},   Honorific{u"先生", 2},
    Honorific{u"さま", 2},     Honorific{u"サマ", 2},     Honorific{u"様", 1},     Honorific{u"殿", 2},
    Honorific{u"さん", 0},     Honorific{u"ちゃん", 0},   Honorific{u"くん", 0},   Honorific{u"君", 0},
    Honorific{u"氏", 0},       Honorific{u"どの", 0},     Honorific{u"ご夫妻", 0}, Honorific{u"御夫妻", 0},
};

// How many characters at the end are the honorific with its blank or brackets; 0 = there is none.
qsizetype lengthOf(const Honorific &honorific, QStringView name)
{
    const qsizetype word = honorific.word.size();
    for (const auto &[open, close] : {std::pair(u'(', u')'), std::pair(u'（', u'）')})
        if (name.size() > word + 2 && name.endsWith(close) && name[name.size() - word - 2] == open
            && name.mid(name.size() - word - 1, word) == honorific.word)
            return word + 2;
    if (!name.endsWith(honorific.word))
        return 0;
    const QStringView before = name.chopped(word);
    if (before.endsWith(u' '))
        return before.trimmed().isEmpty() ? 0 : word;
    return honorific.leastName > 0 && before.size() >= honorific.leastName ? word : 0;
}

QString onlyLetters(QStringView honorific)
{
    QString out;
    for (const QChar c : honorific)
        if (c.isLetter())
            out += c;
    return out;
}

// 山田太郎様・花子様: a row for two, which is not ours to take apart.
bool namesSeveral(QStringView name)
{
    return name.contains(u'様') || name.contains(u'殿');
}

} // namespace

PersonName readPersonName(QStringView cell)
{
    const QString text = withSingleBlanks(withFullKana(cell));
    for (const Honorific &honorific : honorifics) {
        const qsizetype length = lengthOf(honorific, text);
        if (length == 0)
            continue;
        const QString name = text.chopped(length).trimmed();
        // 鵜殿 様 is one person; 山田様・花子様 has two.
        const bool one = !namesSeveral(name) || (name.endsWith(u'殿') && !name.contains(u'様'));
        if (!name.isEmpty() && one)
            return {name, onlyLetters(QStringView(text).right(length))};
    }
    return {text, {}};
}

PersonName joinPersonName(QStringView surname, QStringView given)
{
    const QString family = withSingleBlanks(withFullKana(surname));
    const QString first = withSingleBlanks(withFullKana(given));
    if (family.isEmpty() || first.isEmpty())
        return readPersonName(QString(family + first));
    return readPersonName(QString(family + u' ' + first));
}

QString ordinaryWidth(QStringView text)
{
    QString out = withFullKana(text);
    for (QChar &c : out) {
        const char16_t u = c.unicode();
        if ((u >= 0xFF10 && u <= 0xFF19) || (u >= 0xFF21 && u <= 0xFF3A) || (u >= 0xFF41 && u <= 0xFF5A))
            c = QChar(u - 0xFEE0);
        else if (u == 0x3000)
            c = u' ';
    }
    return out;
}

QString kanaText(QStringView cell, KanaForm form)
{
    QString text = withSingleBlanks(ordinaryWidth(cell));
    if (const PersonName read = readPersonName(text); !read.honorific.isEmpty() && isKana(read.name)
        && (read.honorific == u"様" || read.honorific == u"サマ" || read.honorific == u"さま"))
        text = read.name;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        if (form == KanaForm::Hiragana && ((c >= u'ァ' && c <= u'ヴ') || c == u'ヽ' || c == u'ヾ'))
            text[i] = QChar(c - 0x60);
        else if (form == KanaForm::Katakana && ((c >= u'ぁ' && c <= u'ゖ') || c == u'ゝ' || c == u'ゞ'))
            text[i] = QChar(c + 0x60);
        // A hyphen between kana is a long mark that somebody could not type.
        else if ((c == u'-' || c == u'−' || c == u'－' || c == u'‐') && i > 0
                 && (isKanaLetter(text.at(i - 1)) || text.at(i - 1) == u'ー')
                 && (i + 1 == text.size() || isKanaLetter(text.at(i + 1)) || text.at(i + 1) == u' '))
            text[i] = u'ー';
    }
    return text;
}

bool isKana(QStringView text)
{
    bool any = false;
    for (const QChar c : text) {
        if (isKanaLetter(c))
            any = true;
        else if (!c.isSpace() && !QStringView(u"ー・･ｰﾞﾟ゛゜-－−‐ヽヾゝゞ.,()（）").contains(c))
            return false;
    }
    return any;
}

} // namespace kikubari::japan
