// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"

#include <QList>
#include <QString>

namespace kikubari::print {

/// What had to be done to a text to put it on paper, or what kept it off.
enum class FindingKind {
    Shrunk,    ///< set in smaller type than the layout wants
    Condensed, ///< set narrower than the face is (長体; 平体 where lines run downwards)
    Wrapped,   ///< broken into more lines or columns than it was given
    Omitted,   ///< not on the piece because its size carries less (small labels); nothing of it was cut in the middle
    OtherFace, ///< characters that the chosen face lacks were taken from the fallback face
    MissingGlyph, ///< characters that no face has; the piece must not be printed
    EmptyField,   ///< a merge field of a template had nothing to say for this customer
    Margin,       ///< the text was moved away from an edge that the printer cannot reach
    Absent,       ///< the piece cannot do without it and the record has none; it must not be printed
    Overflow,     ///< the text does not fit even at its smallest; the piece must not be printed
};

/// One finding about one part of a piece.
struct Finding
{
    FindingKind kind = FindingKind::Shrunk;
    Text part;      ///< 住所 / address, 宛名 / name …
    QString detail; ///< the characters concerned, the size in percent, the name of the field; may be empty
    bool operator==(const Finding &) const = default;
};

using Findings = QList<Finding>;

/// Whether a piece with these findings stays unprinted: something does not fit or cannot be drawn.
[[nodiscard]] bool forbidsPrinting(const Findings &findings);

/// 住所が入りきりません。 and the like, with the detail.
[[nodiscard]] Text textOf(const Finding &finding);

} // namespace kikubari::print
