// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/status_line.h"

#include "widgets/actions.h"
#include "widgets/icons.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

StatusLine::StatusLine(Actions *actions, QWidget *parent) : Panel(&Theme::nav, parent)
{
    setLines(Qt::TopEdge);
    m_hints = {{u"↑↓"_s, tr("選ぶ")},
               {u"Enter"_s, tr("記録する")},
               {u"Space"_s, tr("印を付ける")},
               {actions->keyName(Act::NextRegion), tr("区画を移る")},
               {actions->keyName(Act::Undo), tr("元に戻す")},
               {actions->keyName(Act::Keys), tr("キー一覧")}};
    setFixedHeight(qMax(theme().px(26), QFontMetrics(theme().font(Type::Caption)).height() + theme().px(6)));
}

void StatusLine::setSaved(const QString &sentence, const QString &time)
{
    m_sentence = sentence, m_time = time;
    setAccessibleName(sentence);
    setToolTip(sentence);
    update();
}

void StatusLine::setEnterWord(const QString &word)
{
    m_hints[1].second = word;
    update();
}

void StatusLine::setSpaceWord(const QString &word)
{
    m_hints[2].second = word;
    update();
}

void StatusLine::setSentence(const QString &sentence)
{
    setSaved(sentence, {});
}

void StatusLine::paintEvent(QPaintEvent *event)
{
    Panel::paintEvent(event);
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = t.font(Type::Caption);
    const QFontMetrics metrics(font);
    const int icon = t.px(13);
    const int middle = height() / 2;
    int x = t.px(12);
    // What was done last is worth more than the hints: they stop where it begins.
    const QString saved = m_time.isEmpty() ? QString() : tr("%1 保存済み").arg(m_time);
    const int savedWidth = saved.isEmpty() ? 0 : metrics.horizontalAdvance(saved) + icon + t.px(18);
    const int wanted = m_sentence.isEmpty() ? 0 : metrics.horizontalAdvance(m_sentence) + icon + t.px(8);
    const int room = qMin(wanted, qMax(t.px(180), width() * 2 / 5));
    const int right = width() - t.px(12) - savedWidth - room;
    for (const auto &[key, word] : m_hints) {
        const int w = keyCapWidth(key) + t.px(3) + metrics.horizontalAdvance(word);
        if (x + w > right - t.px(12))
            break;
        paintKeyCap(painter, {x, middle}, key, t.text2, t.border, t.base);
        painter.setFont(font);
        painter.setPen(t.text2);
        painter.drawText(QRect(x + keyCapWidth(key) + t.px(3), 0, w, height()), Qt::AlignVCenter, word);
        x += w + t.px(16);
    }
    painter.setFont(font);
    painter.setPen(t.text2);
    if (room > 0) {
        paintIcon(painter, QRect(right, middle - icon / 2, icon, icon), u"undo-2"_s, t.text2, t.nav);
        painter.drawText(QRect(right + icon + t.px(4), 0, room - icon - t.px(4), height()), Qt::AlignVCenter,
                         metrics.elidedText(m_sentence, Qt::ElideRight, room - icon - t.px(4)));
    }
    if (savedWidth > 0) {
        const int at = width() - t.px(12) - savedWidth + t.px(14);
        paintIcon(painter, QRect(at, middle - icon / 2, icon, icon), u"check"_s, t.text2, t.nav);
        painter.drawText(QRect(at + icon + t.px(3), 0, savedWidth, height()), Qt::AlignVCenter, saved);
    }
}

} // namespace kikubari::widgets
