// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/navigation.h"

#include "widgets/actions.h"
#include "widgets/controls.h"
#include "widgets/icons.h"

#include <QAction>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

NavigationButton::NavigationButton(QAction *action, const QString &iconName, QWidget *parent)
    : QToolButton(parent),
      m_icon(iconName)
{
    setText(action->text());
    setAccessibleName(action->text());
    setToolTip(action->shortcut().isEmpty()
                   ? action->text()
                   : action->text() % u" ("_s % action->shortcut().toString(QKeySequence::NativeText) % u')');
    setFocusPolicy(Qt::TabFocus);
    setCheckable(true);
    connect(this, &QToolButton::clicked, action, &QAction::trigger);
}

void NavigationButton::setBadge(int count)
{
    m_badge = count;
    setAccessibleName(count > 0 ? tr("%1 %2件").arg(text()).arg(count) : text());
    update();
}

void NavigationButton::setIconsOnly(bool only)
{
    m_iconsOnly = only;
    updateGeometry();
}

QSize NavigationButton::sizeHint() const
{
    const Theme &t = theme();
    const QFontMetrics metrics(t.font(Type::Caption, true));
    if (m_iconsOnly)
        return {t.px(48), t.px(46)};
    return {qMax(t.px(72), metrics.horizontalAdvance(text()) + t.px(10)), qMax(t.px(56), metrics.height() + t.px(36))};
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked();
    const QRectF box = QRectF(rect()).adjusted(4, 1, -4, -1);
    if (on || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(on ? t.base : t.mute);
        painter.drawRoundedRect(box, t.px(6), t.px(6));
    }
    if (on)
        painter.fillRect(QRectF(0, t.px(11), 3, height() - t.px(22)), t.accent);
    const QColor ink = on ? t.accent : t.text2;
    const int size = t.px(21);
    const QFont font = t.font(Type::Caption, on);
    const int line = m_iconsOnly ? 0 : QFontMetrics(font).height();
    const int top = (height() - size - line) / 2;
    paintIcon(painter, QRect((width() - size) / 2, top, size, size), m_icon, ink, on ? t.base : t.nav);
    if (!m_iconsOnly) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRect(0, top + size + 1, width(), line), Qt::AlignCenter, text());
    }
    if (m_badge > 0) {
        const QString count = m_badge > 999 ? u"999+"_s : QString::number(m_badge);
        const QFont small = t.font(Type::Badge, true);
        const int w = qMax(t.px(18), QFontMetrics(small).horizontalAdvance(count) + t.px(8));
        const QRectF badge(qMin(width() / 2 + t.px(5), width() - w - 2), t.px(4), w, t.px(16));
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.fill);
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2);
        painter.setFont(small);
        painter.setPen(t.onFill);
        painter.drawText(badge, Qt::AlignCenter, count);
    }
    if (hasFocus())
        paintFocusRing(painter, box.adjusted(1, 1, -1, -1), t.px(5));
}

Navigation::Navigation(Actions *actions, QWidget *parent) : QToolBar(parent)
{
    setOrientation(Qt::Vertical);
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setObjectName(u"navigation"_s);
    setWindowTitle(tr("ナビゲーション"));
    setAccessibleName(windowTitle());
    const auto gap = [this] {
        auto *space = new QWidget(this);
        space->setFixedHeight(theme().px(5));
        addWidget(space);
    };
    gap();
    m_buttons.insert(static_cast<int>(Act::PageToday), add(actions->at(Act::PageToday), u"calendar-check"_s));
    if (actions->at(Act::PageCustomers)->isVisible())
        m_buttons.insert(static_cast<int>(Act::PageCustomers), add(actions->at(Act::PageCustomers), u"users"_s));
    if (actions->at(Act::PageDm)->isVisible())
        m_buttons.insert(static_cast<int>(Act::PageDm), add(actions->at(Act::PageDm), u"mail"_s));
    auto *space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    addWidget(space);
    m_buttons.insert(static_cast<int>(Act::Settings), add(actions->at(Act::Settings), u"settings"_s));
    auto *menu = new QAction(tr("メニュー"), this);
    NavigationButton *button = add(menu, u"menu"_s);
    button->setCheckable(false);
    connect(menu, &QAction::triggered, this,
            [this, button] { Q_EMIT menuWanted(button->mapToGlobal(QPoint(button->width(), 0))); });
    m_buttons.insert(-1, button);
    gap();
}

NavigationButton *Navigation::add(QAction *action, const QString &iconName)
{
    auto *button = new NavigationButton(action, iconName, this);
    addWidget(button);
    return button;
}

void Navigation::setBadge(Act page, int count)
{
    if (NavigationButton *button = m_buttons.value(static_cast<int>(page)))
        button->setBadge(count);
}

void Navigation::setCurrent(Act page)
{
    for (auto it = m_buttons.begin(); it != m_buttons.end(); ++it)
        it.value()->setChecked(it.key() == static_cast<int>(page));
}

void Navigation::setIconsOnly(bool only)
{
    for (NavigationButton *button : std::as_const(m_buttons))
        button->setIconsOnly(only);
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().nav);
    painter.fillRect(width() - 1, 0, 1, height(), theme().line);
}

} // namespace kikubari::widgets
