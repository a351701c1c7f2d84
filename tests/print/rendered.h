// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/page.h"

#include <QImage>
#include <QList>
#include <QRectF>
#include <QTemporaryDir>

namespace kikubari::print {

/// Pages as the PDF that a user gets, in a folder of its own.
class Rendered
{
public:
    explicit Rendered(const QList<Page> &pages);

    /// The text of all the pages in the order in which it was written, without blanks and line ends.
    [[nodiscard]] QString text() const;
    /// A page (from 0) in grey.
    [[nodiscard]] QImage ink(int page, int dpi) const;

private:
    QTemporaryDir m_folder;
    QString m_file;
};

/// The boxes of ink of every glyph of a run on its page, mm.
[[nodiscard]] QList<QRectF> glyphBoxes(const GlyphRun &run);

/// The texts of all runs of a page in their order, without blanks.
[[nodiscard]] QString textOf(const Page &page);

} // namespace kikubari::print
