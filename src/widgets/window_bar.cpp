// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window_bar.h"

#include <QPainter>
#include <QPainterPath>

namespace kikubari::widgets {

namespace {

constexpr double leftSpace = 13;    // room for a pin before the window
constexpr double rightSpace = 22.5; // room for the dashes of what is overdue

struct Frame
{
    double left, right;
    int days;

    [[nodiscard]] double middleOf(qint64 day) const { return left + (right - left) * (day + 0.5) / days; }
};

void paintCells(QPainter &painter, const Frame &frame, const WindowBar &bar)
{
    const Theme &t = theme();
    constexpr double gap = 1.5;
    const double width = (frame.right - frame.left - gap * (frame.days - 1)) / frame.days;
    for (int i = 0; i < frame.days; ++i) {
        const QDate day = bar.earliest.addDays(i);
        const QRectF cell(frame.left + i * (width + gap), 8, width, 7);
        if (bar.closed.contains(day)) {
            painter.setPen(QPen(t.border, 1, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5));
            continue;
        }
        painter.fillRect(cell, day == bar.today ? t.*bar.state : day < bar.today ? t.past : t.rest);
    }
}

void paintPin(QPainter &painter, double x, const WindowBar &bar)
{
    painter.setPen(QPen(bar.ground, 5, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(x, 3), QPointF(x, 18));
    const QColor color = theme().*bar.state;
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(x, 3), QPointF(x, 18));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(x, 4), 3.5, 3.5);
}

void paintDue(QPainter &painter, double x)
{
    QPainterPath triangle;
    triangle.moveTo(x, 16);
    triangle.lineTo(x - 3, 20);
    triangle.lineTo(x + 3, 20);
    triangle.closeSubpath();
    painter.fillPath(triangle, theme().text3);
}

} // namespace

void paintWindowBar(QPainter &painter, const QRectF &rect, const WindowBar &bar)
{
    const Theme &t = theme();
    if (!bar.earliest.isValid() || !bar.latest.isValid() || bar.latest < bar.earliest)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    const double scale = rect.height() / 20;
    painter.scale(scale, scale);
    const double width = rect.width() / scale;
    painter.setPen(QPen(t.line, 1));
    painter.drawLine(QPointF(0, 11.5), QPointF(width, 11.5));

    const Frame frame{leftSpace, width - rightSpace, static_cast<int>(bar.earliest.daysTo(bar.latest)) + 1};
    const qint64 position = bar.earliest.daysTo(bar.today);
    double pin = frame.middleOf(position);
    if (position < 0)
        pin = 5;
    else if (position >= frame.days)
        pin = qMin(frame.right + 6.5 + 3.0 * static_cast<double>(position - frame.days + 1), width - 10);

    if (frame.days <= 7) {
        paintCells(painter, frame, bar);
    } else {
        painter.fillRect(QRectF(frame.left, 8, frame.right - frame.left, 7), t.rest);
        const double past = qBound(frame.left, pin, frame.right);
        painter.fillRect(QRectF(frame.left, 8, past - frame.left, 7), t.past);
    }
    if (bar.due.isValid() && bar.due >= bar.earliest && bar.due <= bar.latest && frame.days > 1)
        paintDue(painter, frame.middleOf(bar.earliest.daysTo(bar.due)));
    if (position >= frame.days) {
        QPen dashes(t.overdue, 2.5, Qt::CustomDashLine, Qt::FlatCap);
        dashes.setDashPattern({1.2, 0.8});
        painter.setPen(dashes);
        painter.drawLine(QPointF(frame.right + 1.5, 11.5), QPointF(pin, 11.5));
    }
    paintPin(painter, pin, bar);
    painter.restore();
}

} // namespace kikubari::widgets
