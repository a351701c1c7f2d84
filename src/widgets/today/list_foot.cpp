// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/today/list_foot.h"

#include "models/day_words.h"
#include "widgets/icons.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

/// "3 木" under a bar.
QString shortDay(QDate day)
{
    if (models::language() == Language::English)
        return QLocale(QLocale::English).toString(day, u"d ddd"_s);
    return QString::number(day.day()) % u' ' % QStringView(u"月火水木金土日")[day.dayOfWeek() - 1];
}

} // namespace

ListFoot::ListFoot(QWidget *parent) : Panel(&Theme::alt, parent)
{
    setLines(Qt::TopEdge);
    const QFontMetrics metrics(theme().font(Type::Caption));
    setFixedHeight(qMax(theme().px(62), metrics.height() * 2 + theme().px(26)));
}

void ListFoot::setDay(const operations::DayList &day)
{
    m_day = day;
    QStringList words;
    for (const operations::DayLoad &load : m_day.load)
        words << tr("%1 %2").arg(models::dateWord(load.day, day.today),
                                 load.open ? tr("%1件").arg(load.count) : tr("定休"));
    setAccessibleName(tr("この先の件数: %1").arg(words.join(u", "_s)));
    setToolTip(words.join(u'\n'));
    update();
}

void ListFoot::paintEvent(QPaintEvent *event)
{
    Panel::paintEvent(event);
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLoad(painter);

    const int line = QFontMetrics(t.font(Type::Second)).height();
    const int top = (height() - 2 * line) / 2;
    const int icon = t.px(14);
    const bool next = m_day.nextWorkingDay.isValid();
    if (next) {
        paintIcon(painter, QRect(t.px(16), top + (line - icon) / 2, icon, icon), u"calendar"_s, t.text2, t.alt);
        painter.setFont(t.font(Type::Second));
        painter.setPen(t.text);
        painter.drawText(QRect(t.px(36), top, width() / 2, line), Qt::AlignVCenter | Qt::AlignLeft,
                         tr("次の営業日 %1 は %2件")
                             .arg(models::dateWord(m_day.nextWorkingDay, m_day.today))
                             .arg(m_day.nextWorkingDayCount));
    }
    painter.setFont(t.font(Type::Caption));
    painter.setPen(t.text2);
    const QString hidden = m_day.hiddenUntilLater > 0
        ? tr("先送り・留守で隠れているもの %1件").arg(m_day.hiddenUntilLater)
        : tr("隠れているものはありません");
    painter.drawText(QRect(t.px(36), top + line, width() / 2, line), Qt::AlignVCenter | Qt::AlignLeft, hidden);
}

void ListFoot::paintLoad(QPainter &painter) const
{
    const Theme &t = theme();
    const QFont font = t.font(Type::Caption);
    const QFont bold = t.font(Type::Caption, true);
    const int line = QFontMetrics(font).height();
    const int column = qMax(t.px(42), QFontMetrics(font).horizontalAdvance(u"30 Wed"_s) + t.px(4));
    const int count = static_cast<int>(m_day.load.size());
    int x = width() - t.px(16) - column * count;
    const int baseLine = height() - line - t.px(3);
    int most = 1;
    for (const operations::DayLoad &load : m_day.load)
        most = qMax(most, load.count);

    painter.setFont(font);
    painter.setPen(t.text2);
    if (count > 0)
        painter.drawText(QRect(x - t.px(64), 0, t.px(54), height()), Qt::AlignVCenter | Qt::AlignRight,
                         tr("この先の\n件数"));
    const int room = baseLine - line - t.px(3);
    for (const operations::DayLoad &load : m_day.load) {
        const QRect cell(x, 0, column, height());
        painter.fillRect(QRect(x + t.px(4), baseLine, column - t.px(8), 1), t.border);
        if (load.open) {
            const int bar = qMax(load.count > 0 ? 2 : 0, room * load.count / most);
            painter.fillRect(QRect(cell.center().x() - t.px(10), baseLine - bar, t.px(20), bar), t.past);
            painter.setFont(bold);
            painter.setPen(t.text);
            painter.drawText(QRect(x, baseLine - bar - line, column, line), Qt::AlignCenter,
                             QString::number(load.count));
        } else {
            painter.setFont(font);
            painter.setPen(t.closure);
            painter.drawText(QRect(x, baseLine - line - t.px(2), column, line), Qt::AlignCenter, tr("定休"));
        }
        painter.setFont(font);
        painter.setPen(t.text2);
        painter.drawText(QRect(x, baseLine + t.px(1), column, line), Qt::AlignCenter, shortDay(load.day));
        x += column;
    }
}

} // namespace kikubari::widgets
