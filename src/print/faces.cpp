// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/faces.h"

namespace kikubari::print {

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
        findings.append({FindingKind::OtherFace, part, other.join(QString())});
    if (!nobody.isEmpty())
        findings.append({FindingKind::MissingGlyph, part, nobody.join(QString())});
}

} // namespace kikubari::print
