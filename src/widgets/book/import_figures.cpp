// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/import_figures.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

Figure::Figure(const QString &word, QWidget *parent) : QWidget(parent), m_word(word)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Figure::setValue(qint64 value, const QString &second, Role color)
{
    m_value = value, m_second = second, m_color = color;
    setAccessibleName(m_word % u' ' % QString::number(value) % u' ' % second);
    setToolTip(second);
    updateGeometry();
    update();
}

QSize Figure::sizeHint() const
{
    const Theme &t = theme();
    return {t.px(112),
            QFontMetrics(t.font(Type::Caption)).height() + QFontMetrics(t.font(Type::Title, true)).height() + t.px(10)};
}

QSize Figure::minimumSizeHint() const
{
    const Theme &t = theme();
    const int number
        = QFontMetrics(t.font(Type::Title, true)).horizontalAdvance(QLocale(QLocale::Japanese).toString(m_value));
    return {qMax(number, QFontMetrics(t.font(Type::Caption)).horizontalAdvance(m_word)) + t.px(18),
            sizeHint().height()};
}

void Figure::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.line);
    painter.setBrush(t.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), t.px(6), t.px(6));
    const QRect area = rect().adjusted(t.px(9), t.px(4), -t.px(6), -t.px(4));
    const QFont caption = t.font(Type::Caption), number = t.font(Type::Title, true);
    painter.setFont(caption);
    painter.setPen(t.text2);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop, m_word);
    painter.setFont(number);
    painter.setPen(m_value == 0 ? t.text3 : t.*m_color);
    const QString words = QLocale(QLocale::Japanese).toString(m_value);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom, words);
    const int used = QFontMetrics(number).horizontalAdvance(words) + t.px(6);
    const QFontMetrics metrics(caption);
    if (!m_second.isEmpty() && area.width() - used >= metrics.averageCharWidth() * 4) {
        painter.setFont(caption);
        painter.setPen(t.text2);
        painter.drawText(area.adjusted(used, 0, 0, -t.px(2)), Qt::AlignLeft | Qt::AlignBottom,
                         metrics.elidedText(m_second, Qt::ElideRight, area.width() - used));
    }
}

} // namespace kikubari::widgets
