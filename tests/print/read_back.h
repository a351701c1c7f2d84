// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/page.h"

#include <QImage>
#include <QList>
#include <QRectF>
#include <QString>

/// A PDF seen with other eyes than the program's own: poppler's.
namespace kikubari::readback {

struct Word
{
    QString text;
    QRectF box; ///< mm
};

/// The words of each page with their boxes (pdftotext -bbox).
[[nodiscard]] QList<QList<Word>> wordsOf(const QString &pdf);
/// The whole text as a reader copies it.
[[nodiscard]] QString textOf(const QString &pdf);
/// A page as grey picture (pdftoppm), counted from 0; `dpi` pixels per inch.
[[nodiscard]] QImage pictureOf(const QString &pdf, int page, int dpi);
/// The page drawn by print/paint.h in the same way.
[[nodiscard]] QImage painted(const print::Page &page, int dpi);

} // namespace kikubari::readback
