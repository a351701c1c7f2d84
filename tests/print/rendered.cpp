// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/rendered.h"

#include "print/glyph_ink.h"
#include "print/pdf_file.h"
#include "print/read_back.h"
#include "support/catch.h"

namespace kikubari::print {

using namespace Qt::StringLiterals;

namespace {

QString withoutBlanks(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

} // namespace

Rendered::Rendered(const QList<Page> &pages) : m_file(m_folder.filePath(u"pages.pdf"_s))
{
    auto pdf = PdfFile::create(m_file, u"test"_s, QDate(2026, 11, 22));
    REQUIRE(pdf);
    for (const Page &page : pages)
        REQUIRE((*pdf)->add(page));
    REQUIRE((*pdf)->finish());
}

QString Rendered::text() const
{
    return withoutBlanks(readback::textOf(m_file));
}

QImage Rendered::ink(int page, int dpi) const
{
    const QImage image = readback::pictureOf(m_file, page, dpi);
    REQUIRE_FALSE(image.isNull());
    return image;
}

QList<QRectF> glyphBoxes(const GlyphRun &run)
{
    QList<QRectF> boxes;
    for (qsizetype i = 0; i < run.glyphs.size(); ++i) {
        const QRectF ink = glyphInk(*run.face, run.glyphs[i]);
        if (ink.isEmpty())
            continue;
        const double x = ink.x() * run.size * run.condense, w = ink.width() * run.size * run.condense;
        const double y = ink.y() * run.size, h = ink.height() * run.size;
        const QRectF own = run.turned ? QRectF(-y - h, x, h, w) : QRectF(x, y, w, h);
        boxes.append(own.translated(run.positions[i]));
    }
    return boxes;
}

QString textOf(const Page &page)
{
    QString text;
    for (const GlyphRun &run : page.runs)
        text += run.text;
    return withoutBlanks(text);
}

} // namespace kikubari::print
