// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls.h"

#include "widgets/icons.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace kikubari::widgets {

int keyCapWidth(const QString &key)
{
    return QFontMetrics(theme().font(Type::KeyCap)).horizontalAdvance(key) + theme().px(10);
}

void paintKeyCap(QPainter &painter, QPoint leftCentre, const QString &key, const QColor &text, const QColor &border,
                 const QColor &ground)
{
    const QFont font = theme().font(Type::KeyCap);
    const int height = qMax(theme().px(16), QFontMetrics(font).capHeight() + theme().px(7));
    const QRectF box(leftCentre.x() + 0.5, leftCentre.y() - height / 2.0 + 0.5, keyCapWidth(key) - 1, height - 1);
    painter.setPen(border);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, theme().px(3), theme().px(3));
    painter.setFont(font);
    painter.setPen(text);
    painter.drawText(box, Qt::AlignCenter, key);
}

Label::Label(Type type, Role color, QWidget *parent, Mode mode, bool bold)
    : QLabel(parent),
      m_color(color),
      m_mode(mode)
{
    setFont(theme().font(type, bold));
    setTextFormat(Qt::PlainText);
    setWordWrap(mode == Mode::Wrapped);
    if (mode == Mode::Elided)
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    else if (mode == Mode::Whole)
        setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void Label::setColor(Role color)
{
    m_color = color;
    update();
}

void Label::setKind(Type type, bool bold)
{
    setFont(theme().font(type, bold));
}

QSize Label::minimumSizeHint() const
{
    QSize hint = QLabel::minimumSizeHint();
    if (m_mode == Mode::Elided)
        hint.setWidth(qMin(hint.width(), fontMetrics().averageCharWidth() * 3));
    return hint;
}

QSize Label::sizeHint() const
{
    // One spare pixel: advances are fractions at 125 % and 150 %, and a label cut by half a pixel would be elided.
    QSize hint = QLabel::sizeHint();
    return m_mode == Mode::Wrapped ? hint : hint + QSize(1, 0);
}

bool Label::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_mode == Mode::Elided && toolTip().isEmpty()
        && fontMetrics().horizontalAdvance(text()) > contentsRect().width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return QLabel::event(event);
}

void Label::paintEvent(QPaintEvent *event)
{
    if (textInteractionFlags() & Qt::TextSelectableByMouse) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(isEnabled() ? theme().*m_color : theme().text3);
    const QRect area = contentsRect();
    const QString shown
        = m_mode == Mode::Elided ? fontMetrics().elidedText(text(), Qt::ElideRight, area.width()) : text();
    painter.drawText(area, static_cast<int>(alignment()) | (m_mode == Mode::Wrapped ? Qt::TextWordWrap : 0), shown);
}

Button::Button(const QString &text, QWidget *parent, Kind kind) : QPushButton(text, parent), m_kind(kind)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAutoDefault(false);
}

void Button::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void Button::setKey(const QString &key)
{
    m_key = key;
    updateGeometry();
    update();
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

QSize Button::sizeHint() const
{
    const Theme &t = theme();
    const QFontMetrics metrics(t.font(small() ? Type::Caption : Type::Body, m_kind == Kind::Primary));
    int width = 2 * t.px(small() ? 7 : 10);
    if (!text().isEmpty())
        width += metrics.horizontalAdvance(text()) + 2;
    if (!m_iconName.isEmpty())
        width += t.px(small() ? 13 : 16) + (text().isEmpty() ? 0 : t.px(5));
    if (!m_key.isEmpty())
        width += t.px(8) + keyCapWidth(m_key);
    return {width, qMax(t.px(small() ? 22 : 30), metrics.height() + t.px(2))};
}

QSize Button::minimumSizeHint() const
{
    return sizeHint();
}

void Button::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool primary = m_kind == Kind::Primary || isChecked();
    QColor ground = t.base, edge = t.border, ink = flat() ? t.text2 : t.text;
    if (!isEnabled())
        ground = t.mute, edge = t.line, ink = t.text3;
    else if (primary)
        ground = t.fill, edge = t.fill, ink = t.onFill;
    if (flat())
        ground = edge = QColor(Qt::transparent);
    if (isEnabled() && (isDown() || underMouse()))
        ground = primary ? (isDown() ? t.fill.darker(118) : t.fill.lighter(112)) : t.mute;
    painter.setPen(edge);
    painter.setBrush(ground);
    const double radius = t.px(small() ? 4 : 5);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    const QFont font = t.font(small() ? Type::Caption : Type::Body, primary);
    const QFontMetrics metrics(font);
    const int iconSize = t.px(small() ? 13 : 16);
    int content = text().isEmpty() ? 0 : metrics.horizontalAdvance(text());
    if (!m_iconName.isEmpty())
        content += iconSize + (text().isEmpty() ? 0 : t.px(5));
    if (!m_key.isEmpty())
        content += t.px(8) + keyCapWidth(m_key);
    int x = (width() - content) / 2;
    if (!m_iconName.isEmpty()) {
        paintIcon(painter, QRect(x, (height() - iconSize) / 2, iconSize, iconSize), m_iconName, ink, ground);
        x += iconSize + t.px(5);
    }
    painter.setFont(font);
    painter.setPen(ink);
    if (!text().isEmpty()) {
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
                         text());
        x += metrics.horizontalAdvance(text()) + t.px(8);
    }
    if (!m_key.isEmpty())
        paintKeyCap(painter, {x, height() / 2}, m_key, primary && isEnabled() ? t.onFill : t.text2,
                    primary && isEnabled() ? t.onFill : t.border, Qt::transparent);
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), radius);
}

int badgeWidth(const BadgeLook &badge)
{
    const Theme &t = theme();
    return QFontMetrics(t.font(Type::Caption)).horizontalAdvance(badge.text) + t.px(10)
        + (badge.icon.isEmpty() ? 0 : t.px(15)) + 1;
}

void paintBadge(QPainter &painter, QPoint leftTop, const BadgeLook &badge)
{
    const Theme &t = theme();
    const QRectF box(leftTop, QSizeF(badgeWidth(badge), t.px(18)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.*badge.tint);
    painter.drawRoundedRect(box, t.px(3), t.px(3));
    double x = box.left() + t.px(5);
    if (!badge.icon.isEmpty()) {
        const int size = t.px(12);
        paintIcon(painter, QRectF(x, box.top() + (box.height() - size) / 2, size, size), badge.icon, t.*badge.color,
                  t.*badge.tint);
        x += t.px(15);
    }
    painter.setFont(t.font(Type::Caption));
    painter.setPen(t.*badge.color);
    painter.drawText(QRectF(x, box.top(), box.right() - x, box.height()), Qt::AlignVCenter | Qt::AlignLeft, badge.text);
}

Badge::Badge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setLook(const BadgeLook &look)
{
    m_look = look;
    setAccessibleName(look.text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return {badgeWidth(m_look), theme().px(18)};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBadge(painter, {0, 0}, m_look);
}

StateLabel::StateLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateLabel::setState(const QString &iconName, const QString &word, Role color)
{
    m_icon = iconName, m_word = word, m_color = color;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StateLabel::sizeHint() const
{
    const QFontMetrics metrics(theme().font(Type::Second, true));
    return {metrics.horizontalAdvance(m_word) + theme().px(18) + 1, qMax(theme().px(19), metrics.height())};
}

void StateLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int size = theme().px(13);
    paintIcon(painter, QRect(0, (height() - size) / 2, size, size), m_icon, theme().*m_color, theme().base);
    painter.setFont(theme().font(Type::Second, true));
    painter.setPen(theme().*m_color);
    painter.drawText(rect().adjusted(theme().px(17), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_word);
}

IconLabel::IconLabel(const QString &name, int designSize, Role color, QWidget *parent)
    : QWidget(parent),
      m_name(name),
      m_size(designSize),
      m_color(color)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString &name, Role color)
{
    m_name = name, m_color = color;
    update();
}

QSize IconLabel::sizeHint() const
{
    return {theme().px(m_size), theme().px(m_size)};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, QRectF(QPointF(0, 0), QSizeF(sizeHint())), m_name, theme().*m_color, theme().base);
}

Panel::Panel(Role ground, QWidget *parent) : QFrame(parent), m_ground(ground) { }

void Panel::setCard(bool card)
{
    m_card = card;
    update();
}

void Panel::setLines(Qt::Edges edges)
{
    m_lines = edges;
    update();
}

void Panel::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    if (m_card) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(t.line);
        painter.setBrush(t.*m_ground);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), t.px(6), t.px(6));
        return;
    }
    painter.fillRect(rect(), t.*m_ground);
    if (m_lines & Qt::TopEdge)
        painter.fillRect(0, 0, width(), 1, t.line);
    if (m_lines & Qt::BottomEdge)
        painter.fillRect(0, height() - 1, width(), 1, t.line);
    if (m_lines & Qt::LeftEdge)
        painter.fillRect(0, 0, 1, height(), t.line);
    if (m_lines & Qt::RightEdge)
        painter.fillRect(width() - 1, 0, 1, height(), t.line);
}

void paintFocusRing(QPainter &painter, const QRectF &rect, double radius)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().accent, 2));
    painter.drawRoundedRect(rect, radius, radius);
}

} // namespace kikubari::widgets
