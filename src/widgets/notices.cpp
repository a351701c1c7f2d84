// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notices.h"

#include "widgets/icons.h"

#include <QEnterEvent>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kikubari::widgets {

Banner::Banner(QWidget *parent)
    : QWidget(parent),
      m_bold(new Label(Type::Body, &Theme::text, this, Label::Mode::Whole, true)),
      m_plain(new Label(Type::Body, &Theme::text, this, Label::Mode::Elided)),
      m_link(new Button({}, this, Button::Kind::SmallFlat))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme().px(36), 0, theme().px(8), 0);
    layout->setSpacing(theme().px(8));
    layout->addWidget(m_bold);
    layout->addWidget(m_plain, 1);
    layout->addWidget(m_link);
    setFixedHeight(qMax(theme().px(34), m_bold->sizeHint().height() + theme().px(8)));
    connect(m_link, &QAbstractButton::clicked, this, &Banner::linkChosen);
    hide();
}

void Banner::show(const QString &iconName, Role color, Role tint, const QString &bold, const QString &plain,
                  const QString &link)
{
    m_iconName = iconName, m_color = color, m_tint = tint;
    m_bold->setText(bold);
    m_plain->setText(plain);
    m_plain->setToolTip(plain);
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
    setAccessibleName(bold % u' ' % plain);
    setVisible(true);
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.*m_tint);
    painter.fillRect(0, 0, 4, height(), t.*m_color);
    const int size = t.px(16);
    paintIcon(painter, QRect(t.px(14), (height() - size) / 2, size, size), m_iconName, t.*m_color, t.*m_tint);
}

Toast::Toast(QWidget *parent) : QWidget(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(6s);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    setCursor(Qt::PointingHandCursor);
    hide();
}

int Toast::undoWidth() const
{
    return QFontMetrics(theme().font(Type::Body, true)).horizontalAdvance(tr("元に戻す")) + theme().px(12)
        + keyCapWidth(u"Ctrl+Z"_s);
}

void Toast::show(const QString &sentence, bool undoable)
{
    m_sentence = sentence, m_undoable = undoable;
    setAccessibleName(sentence);
    place(m_bottom);
    setVisible(true);
    raise();
    update();
    m_timer.start();
}

void Toast::place(int bottom)
{
    const Theme &t = theme();
    m_bottom = bottom;
    const int words = QFontMetrics(t.font(Type::Body)).horizontalAdvance(m_sentence) + t.px(64)
        + (m_undoable ? undoWidth() + t.px(14) : 0);
    const QSize room = parentWidget()->size();
    const int w = qMin(words, room.width() - t.px(24));
    const int h = qMax(t.px(40), QFontMetrics(t.font(Type::Body)).height() + t.px(16));
    setGeometry(t.px(12), room.height() - bottom - h - t.px(10), w, h);
}

void Toast::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.text);
    painter.drawRoundedRect(rect(), t.px(6), t.px(6));
    const int icon = t.px(16);
    paintIcon(painter, QRect(t.px(14), (height() - icon) / 2, icon, icon), u"check"_s, t.base, t.text);
    const int right = width() - t.px(14) - (m_undoable ? undoWidth() + t.px(14) : 0);
    const QRect words(t.px(42), 0, right - t.px(42), height());
    painter.setFont(t.font(Type::Body));
    painter.setPen(t.base);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_sentence, Qt::ElideRight, words.width()));
    if (!m_undoable)
        return;
    QFont link = t.font(Type::Body, true);
    link.setUnderline(true);
    painter.setFont(link);
    const int x = width() - t.px(14) - undoWidth();
    painter.drawText(QRect(x, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, tr("元に戻す"));
    const int word = QFontMetrics(link).horizontalAdvance(tr("元に戻す"));
    paintKeyCap(painter, {x + word + t.px(12), height() / 2}, u"Ctrl+Z"_s, t.base, t.rest, Qt::transparent);
}

void Toast::enterEvent(QEnterEvent *)
{
    m_timer.stop();
}

void Toast::leaveEvent(QEvent *)
{
    m_timer.start();
}

void Toast::mouseReleaseEvent(QMouseEvent *event)
{
    const bool onUndo = m_undoable && event->position().x() > width() - theme().px(20) - undoWidth();
    hide();
    if (onUndo)
        Q_EMIT undoChosen();
}

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent),
      m_icon(new IconLabel(u"leaf"_s, 40, &Theme::done, this)),
      m_sentence(new Label(Type::Date, &Theme::text, this, Label::Mode::Wrapped, true)),
      m_fact(new Label(Type::Body, &Theme::text2, this, Label::Mode::Wrapped)),
      m_steps(new QHBoxLayout)
{
    m_sentence->setAlignment(Qt::AlignCenter);
    m_fact->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme().px(24), theme().px(24), theme().px(24), theme().px(24));
    layout->setSpacing(theme().px(8));
    layout->addStretch(1);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_sentence);
    layout->addWidget(m_fact);
    m_steps->setSpacing(theme().px(8));
    m_steps->addStretch(1);
    m_steps->addStretch(1);
    layout->addSpacing(theme().px(6));
    layout->addLayout(m_steps);
    layout->addStretch(2);
}

void EmptyState::setWords(const QString &iconName, Role iconColor, const QString &sentence, const QString &fact)
{
    m_icon->setIcon(iconName, iconColor);
    m_sentence->setText(sentence);
    m_fact->setText(fact);
    m_fact->setVisible(!fact.isEmpty());
}

Button *EmptyState::addStep(const QString &word, bool primary)
{
    auto *button = new Button(word, this, primary ? Button::Kind::Primary : Button::Kind::Plain);
    m_steps->insertWidget(m_steps->count() - 1, button);
    return button;
}

void EmptyState::clearSteps()
{
    while (m_steps->count() > 2) {
        QLayoutItem *item = m_steps->takeAt(1);
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

BusyBar::BusyBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(2);
    m_delay.setSingleShot(true);
    m_delay.setInterval(150ms);
    m_tick.setInterval(40ms);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_running = true;
        m_tick.start();
        update();
    });
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_step = (m_step + 2) % 140;
        update();
    });
}

void BusyBar::setBusy(bool busy)
{
    if (busy) {
        if (!m_running && !m_delay.isActive())
            m_delay.start();
        return;
    }
    m_delay.stop();
    m_tick.stop();
    m_running = false;
    update();
}

void BusyBar::paintEvent(QPaintEvent *)
{
    if (!m_running)
        return;
    QPainter painter(this);
    painter.fillRect(QRectF(width() * (m_step - 40) / 100.0, 0, width() * 0.4, 2), theme().accent);
}

} // namespace kikubari::widgets
