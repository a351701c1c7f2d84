// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace kikubari::widgets {

/// Paints a line icon of resources/icons in one colour; `ground` is what shows through filled state icons. Painted from
/// the drawing at the painter's device pixel ratio and kept, so that a list of rows costs one rendering per icon.
void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color,
               const QColor &ground = Qt::transparent);

/// An icon for menus and buttons in the theme's colours; sharp at every size and ratio.
[[nodiscard]] QIcon icon(const QString &name);

} // namespace kikubari::widgets
