// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/today/row_delegate.h"

#include "models/day_words.h"
#include "widgets/icons.h"
#include "widgets/window_bar.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using models::TodayModel;
using operations::DayItem;
using operations::DayRow;

namespace {

constexpr int sideWidth = 214, barWidth = 112, sideGap = 12, padLeft = 17, padRight = 14;

/// Writes words from left to right on one line and stops, eliding, at the right end.
class Line
{
public:
    Line(QPainter &painter, QRect area) : m_painter(painter), m_area(area), m_x(area.left()) { }

    [[nodiscard]] int left() const { return m_area.right() + 1 - m_x; }
    [[nodiscard]] QPoint at() const { return {m_x, m_area.center().y()}; }
    void skip(int pixels) { m_x += pixels; }

    void write(const QString &text, const QFont &font, const QColor &color, int reserve = 0)
    {
        const QFontMetrics metrics(font);
        const int room = left() - reserve;
        if (text.isEmpty() || room < metrics.averageCharWidth() * 2)
            return;
        const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(QRect(m_x, m_area.top(), room, m_area.height()), Qt::AlignVCenter | Qt::AlignLeft, shown);
        m_x += metrics.horizontalAdvance(shown);
    }

    void icon(const QString &name, int size, const QColor &color, const QColor &ground)
    {
        paintIcon(m_painter, QRectF(m_x, m_area.center().y() - size / 2.0 + 0.5, size, size), name, color, ground);
        m_x += size;
    }

private:
    QPainter &m_painter;
    QRect m_area;
    int m_x;
};

void paintNames(QPainter &painter, QRect area, const DayRow &row, QDate today)
{
    const Theme &t = theme();
    const QList<BadgeLook> badges = RowDelegate::badges(row, today);
    int badgesWidth = 0;
    for (const BadgeLook &badge : badges)
        badgesWidth += badgeWidth(badge) + t.px(6);
    Line line(painter, area);
    line.write(row.name, t.font(Type::Name, true), t.text, badgesWidth);
    line.skip(t.px(4));
    line.write(row.honorific, t.font(Type::Second), t.text2, badgesWidth);
    line.skip(t.px(6));
    line.write(row.kana, t.font(Type::Caption), t.text3, badgesWidth);
    if (!row.car.ja.isEmpty() && line.left() > badgesWidth + t.px(24)) {
        line.skip(t.px(6));
        painter.fillRect(line.at().x(), line.at().y() - t.px(6), 1, t.px(13), t.border);
        line.skip(t.px(7));
        line.write(models::say(row.car), t.font(Type::Second), t.text2, badgesWidth);
    }
    for (const BadgeLook &badge : badges) {
        line.skip(t.px(6));
        paintBadge(painter, {line.at().x(), area.center().y() - t.px(9) + 1}, badge);
        line.skip(badgeWidth(badge));
    }
}

void paintReason(QPainter &painter, QRect area, const DayRow &row)
{
    const Theme &t = theme();
    const QFont font = t.font(Type::Second);
    Line line(painter, area);
    line.write(models::say(row.first().title), font, t.text);
    line.skip(t.px(8));
    line.write(models::say(row.first().anchor), font, t.text2);
    if (!row.last.sentence.isEmpty()) {
        line.skip(t.px(8));
        line.write(u'「' % row.last.sentence % u'」', font, t.text3);
    }
}

void paintSide(QPainter &painter, QRect top, QRect below, const DayRow &row, const operations::DayList &day,
               const QColor &ground)
{
    const Theme &t = theme();
    const DayItem &item = row.first();
    const models::Urgency urgency = models::urgencyOf(item, day.today);
    const StateLook look = stateLook(urgency);
    WindowBar bar{item.earliest, item.due, item.latest, day.today, day.closedDays, look.color, ground};
    const int height = t.px(20);
    paintWindowBar(painter, QRect(top.left(), top.center().y() - height / 2 + 1, t.px(barWidth), height), bar);
    const int column = t.px(118);
    Line state(painter, top.adjusted(column, 0, 0, 0));
    state.icon(look.icon, t.px(13), t.*look.color, ground);
    state.skip(t.px(4));
    state.write(models::stateWord(item, day.today), t.font(Type::Second, true), t.*look.color);

    const QFont small = t.font(Type::Caption);
    Line last(painter, QRect(below.left(), below.top(), column - t.px(6), below.height()));
    const QString lastWord = models::lastContactWord(row.last, day.today);
    if (!lastWord.isEmpty()) {
        last.icon(channelIcon(row.last.channel.value_or(domain::Channel::Call)), t.px(12), t.text2, ground);
        last.skip(t.px(4));
        last.write(lastWord, small, t.text2);
    }
    if (!row.reachable.isEmpty()) {
        Line reach(painter, below.adjusted(column, 0, 0, 0));
        reach.icon(u"clock"_s, t.px(12), t.text2, ground);
        reach.skip(t.px(4));
        reach.write(row.reachable, small, t.text2);
    }
}

} // namespace

StateLook stateLook(models::Urgency urgency)
{
    switch (urgency) {
    case models::Urgency::Overdue: return {u"state-overdue"_s, &Theme::overdue};
    case models::Urgency::Today: return {u"state-today"_s, &Theme::due};
    case models::Urgency::Due: return {u"state-due"_s, &Theme::due};
    case models::Urgency::Open: return {u"state-open"_s, &Theme::open};
    case models::Urgency::Upcoming: return {u"state-due"_s, &Theme::text3};
    case models::Urgency::Suspended: return {u"state-suspended"_s, &Theme::text3};
    }
    return {u"state-due"_s, &Theme::text3};
}

QString channelIcon(domain::Channel channel)
{
    switch (channel) {
    case domain::Channel::Call: return u"phone"_s;
    case domain::Channel::Visit: return u"house"_s;
    case domain::Channel::Showroom: return u"store"_s;
    case domain::Channel::Sms: return u"smartphone"_s;
    case domain::Channel::InHouse: return u"briefcase"_s;
    default: return u"mail"_s;
    }
}

QString workIcon(std::optional<operations::Work> work)
{
    if (!work)
        return u"hourglass"_s;
    switch (*work) {
    case operations::Work::Call: return u"phone"_s;
    case operations::Work::Visit: return u"house"_s;
    case operations::Work::Mail: return u"mail"_s;
    case operations::Work::Promise: return u"bookmark"_s;
    case operations::Work::InHouse: return u"briefcase"_s;
    }
    return {};
}

RowDelegate::RowDelegate(QObject *parent) : QStyledItemDelegate(parent) { }

QList<BadgeLook> RowDelegate::badges(const DayRow &row, QDate today)
{
    QList<BadgeLook> bans, others;
    for (const QString &word : row.refuses)
        bans << BadgeLook{u"ban"_s, models::refuseWord(word), &Theme::overdue, &Theme::overdueTint};
    if (row.complaintOpen)
        bans << BadgeLook{u"triangle-alert"_s, tr("苦情対応中"), &Theme::overdue, &Theme::overdueTint};
    if (row.mourningUntil.isValid() && row.mourningUntil >= today)
        bans << BadgeLook{u"leaf"_s, tr("喪中"), &Theme::text2, &Theme::mute};
    const DayItem &first = row.first();
    if (first.attempts > 0)
        others << BadgeLook{u"phone-missed"_s, tr("不在%1回").arg(first.attempts), &Theme::due, &Theme::dueTint};
    if (first.closureLate)
        others << BadgeLook{u"store"_s, tr("定休で遅れ"), &Theme::closure, &Theme::closureTint};
    else if (first.shiftedEarlier)
        others << BadgeLook{u"store"_s, tr("定休で前倒し"), &Theme::closure, &Theme::closureTint};
    else if (first.shiftedLater)
        others << BadgeLook{u"store"_s, tr("定休で後ろ"), &Theme::closure, &Theme::closureTint};
    if (row.items.size() > 1) {
        bool overdue = false;
        for (qsizetype i = 1; i < row.items.size(); ++i)
            overdue = overdue || row.items[i].state == domain::State::Overdue;
        const QString word = tr("ほか%1件").arg(row.items.size() - 1);
        others << (overdue ? BadgeLook{u"state-overdue"_s, word, &Theme::overdue, &Theme::overdueTint}
                           : BadgeLook{u"bookmark"_s, word, &Theme::accent, &Theme::tint});
    }
    // Bans are never dropped; of the rest there is room for so many that two badges stand in the row.
    while (!others.isEmpty() && bans.size() + others.size() > 2)
        others.removeFirst();
    return bans + others;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const auto *model = qobject_cast<const TodayModel *>(index.model());
    if (model && model->isGroup(index))
        return {option.rect.width(), qMax(t.px(27), QFontMetrics(t.font(Type::Second, true)).height() + 4)};
    const int text
        = QFontMetrics(t.font(Type::Name, true)).capHeight() + QFontMetrics(t.font(Type::Second)).capHeight();
    return {option.rect.width(), qMax(t.px(50), text * 2)};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const TodayModel *>(index.model());
    if (!model)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (model->isGroup(index))
        paintGroup(*painter, option, index);
    else
        paintRow(*painter, option, index);
    painter->restore();
}

void RowDelegate::paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const auto *model = static_cast<const TodayModel *>(index.model());
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    const QRect r = option.rect;
    painter.fillRect(r, t.alt);
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.line);
    Line line(painter, r.adjusted(t.px(14), 0, -t.px(padRight), -1));
    line.icon(tree && tree->isExpanded(index) ? u"chevron-down"_s : u"chevron-right"_s, t.px(12), t.text2, t.alt);
    line.skip(t.px(6));
    line.icon(workIcon(model->workOf(index)), t.px(15), t.text2, t.alt);
    line.skip(t.px(6));
    const bool waiting = model->isWaitingGroup(index);
    line.write(waiting ? tr("あとでもよいもの") : models::workWord(*model->workOf(index)), t.font(Type::Second, true),
               t.text);
    line.skip(t.px(6));
    line.write(tr("%1件").arg(model->rowCount(index)), t.font(Type::Second), t.text3);
    const bool mail = model->workOf(index) == operations::Work::Mail;
    if (!waiting && !mail)
        return;
    const QString key = waiting ? u"Ctrl+J"_s : u"Ctrl+D"_s;
    const QString hint = waiting ? (tree && tree->isExpanded(index) ? tr("たたむ") : tr("開く")) : tr("まとめて完了");
    const QFont font = t.font(Type::Caption);
    const int width = QFontMetrics(font).horizontalAdvance(hint) + t.px(8) + keyCapWidth(key);
    Line right(painter, QRect(r.right() - t.px(padRight + 10) - width, r.top(), width, r.height() - 1));
    right.write(hint, font, t.text2);
    right.skip(t.px(8));
    paintKeyCap(painter, right.at(), key, t.text2, t.border, Qt::transparent);
}

void RowDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const auto *model = static_cast<const TodayModel *>(index.model());
    const DayRow &row = *model->row(index);
    const QRect r = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    const bool marked = model->isMarked(row.customer);
    const QColor ground = selected ? t.tint : t.base;
    painter.fillRect(r, ground);
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.line);
    if (selected)
        painter.fillRect(QRect(r.left(), r.top(), 4, r.height() - 1), t.accent);

    const int firstHeight = t.px(20), secondHeight = t.px(19);
    const int top = r.top() + (r.height() - 1 - firstHeight - secondHeight) / 2 + 1;
    const int right = r.right() + 1 - t.px(padRight);
    const int side = right - t.px(sideWidth);
    int left = r.left() + t.px(padLeft);
    if (marked) {
        const QRectF box(r.left() + t.px(9), r.center().y() - t.px(8), t.px(16), t.px(16));
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.fill);
        painter.drawRoundedRect(box, t.px(3), t.px(3));
        paintIcon(painter, box.adjusted(2, 2, -2, -2), u"check"_s, t.onFill, t.fill);
        left = r.left() + t.px(33);
    }
    const int mainWidth = side - t.px(sideGap) - left;
    paintNames(painter, QRect(left, top, mainWidth, firstHeight), row, model->day().today);
    paintReason(painter, QRect(left, top + firstHeight, mainWidth, secondHeight), row);
    paintSide(painter, QRect(side, top, right - side, firstHeight),
              QRect(side, top + firstHeight, right - side, secondHeight), row, model->day(), ground);
    if (selected && m_keyboardUsed && option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, QRectF(r).adjusted(1, 1, -1, -2), 2);
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    const auto *model = qobject_cast<const TodayModel *>(index.model());
    const DayRow *row = model ? model->row(index) : nullptr;
    if (event->type() != QEvent::ToolTip || !row)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines{row->name % u' ' % row->honorific % u"　"_s % row->kana};
    for (const DayItem &item : row->items) {
        lines << models::say(item.title) % u"　"_s % models::stateWord(item, model->day().today);
        lines << (item.why.ja.isEmpty()
                      ? models::say(item.anchor) % u"　"_s % models::windowWord(item, model->day().today)
                      : models::say(item.why));
        if (item.latest.isValid())
            lines << models::longDateWord(item.latest);
    }
    QToolTip::showText(event->globalPos(), lines.join(u'\n'), view);
    return true;
}

} // namespace kikubari::widgets
