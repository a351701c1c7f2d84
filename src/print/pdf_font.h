// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "print/face.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace kikubari::print {

/// A face as a PDF uses it: two-byte codes for its glyphs, the text that each stands for, and in the end a subset of
/// the font file with only the glyphs that were drawn.
class PdfFont
{
public:
    /// Missing: the font has neither TrueType nor CFF outlines, so no PDF can hold it.
    [[nodiscard]] static Result<PdfFont> of(FacePtr face);

    /// A glyph that was drawn.
    struct Used
    {
        quint16 code = 0;
        quint32 glyph = 0;
        double advance = 0; ///< what the reader's pen moves by behind it, in em
        QString text;       ///< what it stands for; the first text that it was drawn for
    };
    /// The code of a glyph and the rest; notes that it is used. Good until the next call.
    [[nodiscard]] Used &use(quint32 glyph);

    /// The pieces of the font in the file; made when all pages are.
    struct Program
    {
        QByteArray file; ///< the subset: a CFF table, or a TrueType file
        bool cff = false;
        QByteArray name;      ///< ABCDEF+NotoSerifCJKjp-Regular
        QByteArray widths;    ///< the W array
        QByteArray toUnicode; ///< the CMap from codes to text
        int ascent = 880, descent = -120;
    };
    [[nodiscard]] Result<Program> program() const;

private:
    [[nodiscard]] QByteArray widthsArray() const;
    [[nodiscard]] QByteArray unicodeMap() const;
    [[nodiscard]] QByteArray fontName() const;

    FacePtr m_face;
    bool m_cff = false;
    QList<quint16> m_cids;        ///< by glyph, where the CFF names its glyphs by CID; else codes are glyph indexes
    std::vector<Used> m_used;     ///< in the order of first use
    std::vector<quint16> m_place; ///< by code: place in m_used + 1, 0 for none
};

/// Reads which CID each glyph of a CFF table has. Empty if the table is not keyed by CID or is damaged.
[[nodiscard]] QList<quint16> cidsOfCff(QByteArrayView table);

} // namespace kikubari::print
