// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/face.h"
#include "print/findings.h"

#include <vector>

namespace kikubari::print {

/// The face that a piece is set in and the one that helps out where it lacks a character (a brush face without 𠮷).
struct Faces
{
    FacePtr chosen;
    FacePtr fallback; ///< may be the same, or null for none
};

/// A part of a text that one face sets.
struct FacePiece
{
    FacePtr face;
    qsizetype from = 0, end = 0;
};

/// A text cut where the face changes. Characters that neither face has stay with the chosen one (and are findings).
[[nodiscard]] std::vector<FacePiece> facePieces(const Faces &faces, QStringView text);

/// Says which characters of a text come from the fallback face (OtherFace) and which nobody has (MissingGlyph).
void addFaceFindings(const Faces &faces, QStringView text, const Text &part, Findings &findings);

} // namespace kikubari::print
