// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/today/list_tabs.h"

#include "widgets/action_button.h"
#include "widgets/icons.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using models::TodayModel;

TabButton::TabButton(const QString &word, const QString &iconName, Role color, QWidget *parent)
    : QAbstractButton(parent),
      m_icon(iconName),
      m_color(color)
{
    setText(word);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void TabButton::setCount(qint64 count)
{
    m_count = QLocale(QLocale::Japanese).toString(count);
    setAccessibleName(tr("%1 %2件").arg(text(), m_count));
    updateGeometry();
    update();
}

QSize TabButton::sizeHint() const
{
    const Theme &t = theme();
    const QFontMetrics metrics(t.font(Type::Body, true));
    return {metrics.horizontalAdvance(text()) + metrics.horizontalAdvance(m_count) + t.px(24)
                + (m_icon.isEmpty() ? 0 : t.px(18)),
            qMax(t.px(37), metrics.height() + t.px(8))};
}

void TabButton::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = isChecked() || underMouse() ? t.text : t.text2;
    const QFont font = t.font(Type::Body, isChecked());
    const QFont bold = t.font(Type::Body, true);
    const int word = QFontMetrics(font).horizontalAdvance(text());
    const int icon = m_icon.isEmpty() ? 0 : t.px(18);
    int x = (width() - word - icon - t.px(5) - QFontMetrics(bold).horizontalAdvance(m_count)) / 2;
    if (icon > 0) {
        const int size = t.px(13);
        paintIcon(painter, QRect(x, (height() - size) / 2, size, size), m_icon, t.*m_color, t.base);
        x += icon;
    }
    painter.setPen(ink);
    painter.setFont(font);
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.setFont(bold);
    painter.drawText(QRect(x + word + t.px(5), 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, m_count);
    if (isChecked())
        painter.fillRect(0, height() - 3, width(), 3, t.accent);
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(2, 3, -2, -5), t.px(4));
}

ListTabs::ListTabs(Actions *actions, QWidget *parent) : Panel(&Theme::base, parent), m_actions(actions)
{
    setLines(Qt::BottomEdge);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme().px(8), 0, theme().px(10), 1);
    layout->setSpacing(0);
    buildTabs();
    for (TabButton *tab : m_tabs)
        layout->addWidget(tab);
    layout->addStretch(1);
    m_right = new QStackedWidget(this);
    m_right->addWidget(makeTools());
    m_right->addWidget(makeBulkBar());
    layout->addWidget(m_right);
    setFixedHeight(qMax(theme().px(38), m_tabs.first()->sizeHint().height() + 1));
}

void ListTabs::buildTabs()
{
    auto *group = new QButtonGroup(this);
    const auto add = [this, group](const QString &word, const QString &iconName, Role color, TodayModel::Tab tab) {
        auto *button = new TabButton(word, iconName, color, this);
        group->addButton(button);
        m_tabs.append(button);
        connect(button, &QAbstractButton::clicked, this, [this, tab] { Q_EMIT tabChosen(tab); });
    };
    add(tr("すべて"), {}, &Theme::text, TodayModel::Tab::All);
    add(tr("期限超過"), u"state-overdue"_s, &Theme::overdue, TodayModel::Tab::Overdue);
    add(tr("今日まで"), u"state-today"_s, &Theme::due, TodayModel::Tab::Today);
    add(tr("あす以降"), u"state-open"_s, &Theme::open, TodayModel::Tab::Later);
    m_tabs.first()->setChecked(true);
}

QWidget *ListTabs::makeTools()
{
    auto *tools = new QWidget(this);
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(2));
    layout->addStretch(1);
    m_order = actionButton(*m_actions, Act::Order, tools, Button::Kind::SmallFlat, true);
    m_order->setIconName(u"arrow-down-narrow-wide"_s);
    layout->addWidget(m_order);
    Button *print = actionButton(*m_actions, Act::Print, tools, Button::Kind::SmallFlat);
    print->setIconName(u"printer"_s);
    layout->addWidget(print);
    return tools;
}

QWidget *ListTabs::makeBulkBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(4));
    layout->addStretch(1);
    m_marked = new Label(Type::Caption, &Theme::text, bar, Label::Mode::Whole, true);
    layout->addWidget(m_marked);
    for (const Act act : {Act::Done, Act::Snooze, Act::Waive, Act::Reassign, Act::Print})
        layout->addWidget(actionButton(*m_actions, act, bar, Button::Kind::Small));
    return bar;
}

void ListTabs::refresh(const TodayModel &model)
{
    for (int i = 0; i < m_tabs.size(); ++i) {
        m_tabs[i]->setCount(model.count(static_cast<TodayModel::Tab>(i)));
        m_tabs[i]->setChecked(static_cast<int>(model.tab()) == i);
    }
    const auto marked = model.marked().size();
    m_marked->setText(tr("%1件を選択中").arg(marked));
    const bool bulk = marked >= 2;
    m_right->setCurrentIndex(bulk ? 1 : 0);
    // The bulk bar takes the right half; the tabs that do not fit beside it make room.
    for (int i = 1; i < m_tabs.size(); ++i)
        m_tabs[i]->setVisible(!bulk);
    switch (model.order()) {
    case TodayModel::Order::Importance: m_order->setText(tr("大切な順")); break;
    case TodayModel::Order::Kana: m_order->setText(tr("かな順")); break;
    case TodayModel::Order::Area: m_order->setText(tr("地域順")); break;
    }
}

} // namespace kikubari::widgets
