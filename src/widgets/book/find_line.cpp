// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/find_line.h"

#include "widgets/controls.h"
#include "widgets/icons.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kikubari::widgets {

FindLine::FindLine(const QString &hint, const QString &key, QWidget *parent) : QLineEdit(parent), m_key(key)
{
    setPlaceholderText(hint);
    setClearButtonEnabled(false);
    setTextMargins(theme().px(24), 0, theme().px(4), 0);
    setFixedHeight(qMax(theme().px(30), fontMetrics().height() + theme().px(4)));
    setMinimumWidth(theme().px(150));
    m_delay.setSingleShot(true);
    m_delay.setInterval(50ms);
    connect(this, &QLineEdit::textChanged, this, [this] { m_delay.start(); });
    connect(&m_delay, &QTimer::timeout, this, &FindLine::wordsChanged);
}

void FindLine::askNow()
{
    if (!m_delay.isActive())
        return;
    m_delay.stop();
    Q_EMIT wordsChanged();
}

void FindLine::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down: Q_EMIT downPressed(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        askNow();
        Q_EMIT enterPressed();
        return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void FindLine::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int size = t.px(16);
    paintIcon(painter, QRect(t.px(8), (height() - size) / 2, size, size), u"search"_s, t.text2, t.base);
    const int cap = keyCapWidth(m_key);
    const int hint = QFontMetrics(font()).horizontalAdvance(placeholderText()) + t.px(40);
    if (text().isEmpty() && width() >= hint + cap)
        paintKeyCap(painter, {width() - cap - t.px(8), height() / 2}, m_key, t.text2, t.border, Qt::transparent);
}

} // namespace kikubari::widgets
