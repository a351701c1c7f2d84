// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/faces.h"

#include <algorithm>

namespace kikubari::print {

using namespace Qt::StringLiterals;

namespace {

// The end of the character at a place, with the selectors and marks that belong to it.
qsizetype characterEnd(QStringView text, qsizetype at)
{
    qsizetype end = at + codePointAt(text, at).length;
    while (end < text.size()) {
        const CodePoint next = codePointAt(text, end);
        if (!isVariationSelector(next.value) && !QChar::isMark(next.value))
            break;
        end += next.length;
    }
    return end;
}

constexpr qsizetype mostShown = 20; ///< characters that a finding names

// What is not seen, or turns the text around it, is told by its code.
QString shown(const QString &character)
{
    const CodePoint c = codePointAt(character, 0);
    if (QChar::isPrint(c.value) && !QChar::isSpace(c.value))
        return character;
    return u"U+%1"_s.arg(static_cast<uint>(c.value), 4, 16, QChar(u'0')).toUpper();
}

QString shown(const QStringList &characters)
{
    QString text;
    for (const QString &character : characters.first(std::min(characters.size(), mostShown)))
        text += shown(character);
    return characters.size() > mostShown ? QString(text + u'…') : text;
}

const FacePtr &faceOf(const Faces &faces, QStringView character)
{
    const bool other = faces.fallback && faces.fallback != faces.chosen && !faces.chosen->missing(character).isEmpty()
        && faces.fallback->missing(character).isEmpty();
    return other ? faces.fallback : faces.chosen;
}

} // namespace

std::vector<FacePiece> facePieces(const Faces &faces, QStringView text)
{
    if (text.isEmpty())
        return {};
    if (!faces.fallback || faces.fallback == faces.chosen || faces.chosen->missing(text).isEmpty())
        return {{faces.chosen, 0, text.size()}};
    std::vector<FacePiece> pieces;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = characterEnd(text, at);
        const FacePtr &face = faceOf(faces, text.mid(at, end - at));
        if (!pieces.empty() && pieces.back().face == face)
            pieces.back().end = end;
        else
            pieces.push_back({face, at, end});
        at = end;
    }
    return pieces;
}

void addFaceFindings(const Faces &faces, QStringView text, const Text &part, Findings &findings)
{
    const QStringList lacking = faces.chosen->missing(text);
    if (lacking.isEmpty())
        return;
    QStringList other, nobody;
    for (const QString &character : lacking) {
        const bool helps = faces.fallback && faces.fallback->missing(character).isEmpty();
        (helps ? other : nobody).append(character);
    }
    if (!other.isEmpty())
        findings.append({FindingKind::OtherFace, part, shown(other)});
    if (!nobody.isEmpty())
        findings.append({FindingKind::MissingGlyph, part, shown(nobody)});
}

} // namespace kikubari::print
