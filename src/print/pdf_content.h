// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/pdf_font.h"

#include <functional>

namespace kikubari::print {

/// A page's drawing as the operators of a PDF content stream, in millimetres from the top left corner.
class PdfContent
{
public:
    /// Gives a face's font and its number in the file; null if it cannot be used.
    using FontOf = std::function<PdfFont *(const FacePtr &face, int &number)>;

    /// The operators of a page. False: a face cannot be used.
    [[nodiscard]] bool write(const Page &page, const FontOf &fontOf);
    [[nodiscard]] const QByteArray &operators() const { return m_out; }

private:
    void number(double value);
    void numbers(std::initializer_list<double> values);
    void fillColor(const QColor &color);
    void strokeStyle(double width, const QColor &color, bool dashed);
    void curve(QPointF from, QPointF corner, QPointF to);
    void shapes(const Page &page);
    void rounded(const QRectF &area, double across, double down);
    void run(const GlyphRun &run, PdfFont &font, int fontNumber);
    void place(const GlyphRun &run, qsizetype glyph);
    void closeString();

    QByteArray m_out;
    QColor m_fill;
    int m_font = -1;
    bool m_inString = false;
};

} // namespace kikubari::print
