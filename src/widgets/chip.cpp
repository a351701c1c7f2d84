// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chip.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

Chip::Chip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Chip::setCaption(const QString &caption)
{
    m_caption = caption;
    updateGeometry();
}

void Chip::setLook(const BadgeLook &look)
{
    m_look = look;
    setAccessibleName(m_caption.isEmpty() ? look.text : m_caption % u": "_s % look.text);
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

int Chip::captionWidth() const
{
    return m_caption.isEmpty() ? 0
                               : QFontMetrics(theme().font(Type::Second)).horizontalAdvance(m_caption) + theme().px(8);
}

QSize Chip::sizeHint() const
{
    return {captionWidth() + badgeWidth(m_look), theme().px(18)};
}

QSize Chip::minimumSizeHint() const
{
    return {theme().px(22), theme().px(18)};
}

void Chip::paintEvent(QPaintEvent *)
{
    if (m_look.text.isEmpty())
        return;
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int left = 0;
    if (width() >= sizeHint().width() && !m_caption.isEmpty()) {
        painter.setFont(t.font(Type::Second));
        painter.setPen(t.text2);
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, m_caption);
        left = captionWidth();
    }
    BadgeLook shown = m_look;
    const QFontMetrics metrics(t.font(Type::Caption));
    const int room = width() - left - (badgeWidth(m_look) - metrics.horizontalAdvance(m_look.text));
    if (metrics.horizontalAdvance(shown.text) > room)
        shown.text
            = room < metrics.averageCharWidth() * 8 ? QString() : metrics.elidedText(shown.text, Qt::ElideRight, room);
    paintBadge(painter, {left, (height() - t.px(18)) / 2}, shown);
}

} // namespace kikubari::widgets
