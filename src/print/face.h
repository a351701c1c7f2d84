// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "print/page.h"

#include <QPointF>
#include <QStringView>

namespace kikubari::print {

/// What shaping gives: one entry per glyph, lengths in em of the face.
struct Shaped
{
    QList<quint32> glyphs;
    QList<double> advances; ///< along the writing: to the right, or down
    QList<QPointF> offsets; ///< from the pen to the glyph's origin, y down; empty where all are zero
    QList<int> clusters;    ///< first UTF-16 unit that the glyph stands for
};

/// A font file's face, read once and kept as long as somebody holds it. Immutable to its users; any thread may ask.
class Face
{
public:
    /// The face of an installed family ("Noto Serif CJK JP"), its regular weight, or of a font file by its path.
    /// Missing: no such family, no such file, or the file is no font.
    [[nodiscard]] static Result<FacePtr> open(const QString &familyOrFile);
    /// The program's own choice for addresses: Noto Serif CJK JP, else another installed Mincho, else any Japanese
    /// face.
    [[nodiscard]] static Result<FacePtr> mincho();
    /// Noto Sans CJK JP, else another Japanese face.
    [[nodiscard]] static Result<FacePtr> gothic();

    ~Face();
    Face(const Face &) = delete;
    Face &operator=(const Face &) = delete;

    [[nodiscard]] const QString &family() const;
    [[nodiscard]] const QString &file() const;
    [[nodiscard]] int index() const; ///< which of the faces of the file
    /// Of the Japanese em box: above and below the baseline, in em, both positive; their sum is 1.
    [[nodiscard]] double ascent() const;
    [[nodiscard]] double descent() const;

    /// The glyph of a character, 0 if there is none.
    [[nodiscard]] quint32 glyph(char32_t character) const;
    /// Whether the face has the very form that an ideographic variation sequence asks for.
    [[nodiscard]] bool hasVariation(char32_t character, char32_t selector) const;
    /// The characters of a text that the face lacks, each once: single ones, and variation sequences (two code points)
    /// whose form it does not have.
    [[nodiscard]] QStringList missing(QStringView text) const;

    /// Left to right. Characters that the face lacks become glyph 0.
    [[nodiscard]] Shaped across(QStringView text) const;
    /// Top to bottom, with the vertical forms of ー、。「」; the offsets lead from the middle of the column to the
    /// origin.
    [[nodiscard]] Shaped down(QStringView text) const;
    /// The sum of the advances of `across`, in em.
    [[nodiscard]] double width(QStringView text) const;

    struct Inside;
    [[nodiscard]] const Inside &inside() const { return *m_inside; } ///< for print/face_inside.h

private:
    explicit Face(std::unique_ptr<Inside> inside);
    [[nodiscard]] static Result<FacePtr> load(const QString &file, int index, const QString &family);
    std::unique_ptr<Inside> m_inside;
};

/// Whether a code point chooses a form of the character before it.
[[nodiscard]] constexpr bool isVariationSelector(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

/// The code point at a place of a text, and how many UTF-16 units it takes. A lone surrogate is U+FFFD.
struct CodePoint
{
    char32_t value;
    int length;
};
[[nodiscard]] CodePoint codePointAt(QStringView text, qsizetype place);

} // namespace kikubari::print
