// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls.h"

#include <QDate>
#include <QList>
#include <QRectF>

class QPainter;

namespace kikubari::widgets {

/// What the window bar shows: when a follow-up may be done, its due day and where today is.
struct WindowBar
{
    QDate earliest, due, latest, today;
    QList<QDate> closed;      ///< closed days known to the list; drawn hollow in windows of up to seven days
    Role state = &Theme::due; ///< the state's colour
    QColor ground;            ///< the row's background; makes the pin's halo
};

/// Paints the bar into `rect` (96 to 132 wide, 20 high at 100 %). Knows no widget and no printer.
void paintWindowBar(QPainter &painter, const QRectF &rect, const WindowBar &bar);

} // namespace kikubari::widgets
