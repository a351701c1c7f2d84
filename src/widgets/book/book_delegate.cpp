// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/book_delegate.h"

#include "models/day_words.h"
#include "widgets/icons.h"
#include "widgets/today/row_delegate.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using models::BookColumn;
using models::CustomerListModel;
using operations::BookRow;

namespace {

constexpr int cellPad = 8;

/// Where a cell stands among those in sight.
struct Place
{
    bool first = false, last = false;
};

Place placeOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (!table)
        return {};
    const QHeaderView *header = table->horizontalHeader();
    int first = -1, last = -1;
    for (int visual = 0; visual < header->count(); ++visual)
        if (const int logical = header->logicalIndex(visual); !header->isSectionHidden(logical)) {
            first = first < 0 ? logical : first;
            last = logical;
        }
    return {index.column() == first, index.column() == last};
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QColor &ground, Place place,
                 bool keyboard)
{
    const Theme &t = theme();
    const QRect r = option.rect;
    painter.fillRect(r, ground);
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.line);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected && place.first)
        painter.fillRect(QRect(r.left(), r.top(), 4, r.height() - 1), t.accent);
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (!selected || !keyboard || !table || !table->hasFocus())
        return;
    // The ring goes around the whole row, a piece in each cell.
    painter.fillRect(QRect(r.left(), r.top(), r.width(), 2), t.accent);
    painter.fillRect(QRect(r.left(), r.bottom() - 2, r.width(), 2), t.accent);
    if (place.last)
        painter.fillRect(QRect(r.right() - 1, r.top(), 2, r.height()), t.accent);
}

int write(QPainter &painter, QRect area, const QString &text, const QFont &font, const QColor &color)
{
    const QFontMetrics metrics(font);
    if (text.isEmpty() || area.width() < metrics.averageCharWidth() * 2)
        return 0;
    const QString shown = metrics.elidedText(text, Qt::ElideRight, area.width());
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, shown);
    return metrics.horizontalAdvance(shown);
}

void paintMark(QPainter &painter, QRect area, bool marked, bool selected)
{
    const Theme &t = theme();
    const QRectF box(area.left(), area.center().y() - t.px(8) + 0.5, t.px(16), t.px(16));
    painter.setPen(marked ? QPen(Qt::NoPen) : QPen(selected ? t.border : t.line, 1));
    painter.setBrush(marked ? QBrush(t.fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, t.px(3), t.px(3));
    if (marked)
        paintIcon(painter, box.adjusted(2, 2, -2, -2), u"check"_s, t.onFill, t.fill);
}

void paintName(QPainter &painter, QRect area, const BookRow &row, QDate today)
{
    const Theme &t = theme();
    const QList<BadgeLook> badges = BookDelegate::badges(row, today);
    int reserved = 0;
    for (const BadgeLook &badge : badges)
        reserved += badgeWidth(badge) + t.px(5);
    QRect left = area.adjusted(0, 0, -reserved, 0);
    left.setLeft(left.left() + write(painter, left, row.name, t.font(Type::Name, true), t.text) + t.px(4));
    left.setLeft(left.left() + write(painter, left, row.honorific, t.font(Type::Second), t.text2) + t.px(6));
    left.setLeft(left.left() + write(painter, left, row.kana, t.font(Type::Caption), t.text3) + t.px(6));
    int x = qMin(left.left(), area.right() - reserved + t.px(5));
    for (const BadgeLook &badge : badges) {
        paintBadge(painter, {x, area.center().y() - t.px(9) + 1}, badge);
        x += badgeWidth(badge) + t.px(5);
    }
}

/// The next follow-up with the icon and colour of its state.
void paintNext(QPainter &painter, QRect area, const BookRow &row, QDate today, const QColor &ground)
{
    if (!row.next)
        return;
    const Theme &t = theme();
    operations::DayItem item;
    item.earliest = row.next->earliest, item.due = row.next->due, item.latest = row.next->latest;
    item.state = row.next->state;
    const StateLook look = stateLook(models::urgencyOf(item, today));
    const int size = t.px(13);
    paintIcon(painter, QRectF(area.left(), area.center().y() - size / 2.0 + 0.5, size, size), look.icon, t.*look.color,
              ground);
    QRect words = area.adjusted(t.px(18), 0, 0, 0);
    const QFont bold = t.font(Type::Second, true);
    words.setLeft(words.left() + write(painter, words, models::dateWord(row.next->due, today), bold, t.*look.color)
                  + t.px(6));
    write(painter, words, models::say(row.next->title), t.font(Type::Second), t.text);
}

} // namespace

BookDelegate::BookDelegate(QObject *parent) : QStyledItemDelegate(parent) { }

int BookDelegate::rowHeight()
{
    const Theme &t = theme();
    return qMax(t.px(36), QFontMetrics(t.font(Type::Name, true)).height() + t.px(8));
}

QList<BadgeLook> BookDelegate::badges(const BookRow &row, QDate today)
{
    QList<BadgeLook> all;
    if (row.deceased)
        all << BadgeLook{u"leaf"_s, tr("逝去"), &Theme::text2, &Theme::mute};
    for (const QString &word : row.refuses)
        all << BadgeLook{u"ban"_s, models::refuseWord(word), &Theme::overdue, &Theme::overdueTint};
    if (row.complaintOpen)
        all << BadgeLook{u"triangle-alert"_s, tr("苦情対応中"), &Theme::overdue, &Theme::overdueTint};
    if (row.mourningUntil.isValid() && row.mourningUntil >= today)
        all << BadgeLook{u"leaf"_s, tr("喪中"), &Theme::text2, &Theme::mute};
    if (all.size() > 2) {
        const auto more = all.size() - 1;
        all.resize(1);
        all << BadgeLook{{}, tr("ほか%1件").arg(more), &Theme::text2, &Theme::mute};
    }
    return all;
}

QSize BookDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {theme().px(80), rowHeight()};
}

void BookDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const CustomerListModel *>(index.model());
    if (!model)
        return;
    const Theme &t = theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Place place = placeOf(option, index);
    const QColor ground = option.state & QStyle::State_Selected ? t.tint : t.base;
    paintGround(*painter, option, ground, place, m_keyboardUsed);
    QRect area = option.rect.adjusted(t.px(cellPad), 0, -t.px(cellPad) / 2, -1);
    painter->setClipRect(option.rect);
    if (place.first) {
        area.setLeft(option.rect.left() + t.px(12));
        paintMark(*painter, area, model->isMarked(index.row()), option.state & QStyle::State_Selected);
        area.setLeft(area.left() + t.px(24));
    }
    const BookRow *row = model->row(index.row());
    if (!row) {
        // On its way: a quiet bar instead of words, so that scrolling never waits.
        const int height = t.px(8);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.mute);
        painter->drawRoundedRect(QRectF(area.left(), area.center().y() - height / 2.0, area.width() * 0.6, height),
                                 height / 2.0, height / 2.0);
    } else if (const auto column = static_cast<BookColumn>(index.column()); column == BookColumn::Name) {
        paintName(*painter, area, *row, model->today());
    } else if (column == BookColumn::NextFollowUp) {
        paintNext(*painter, area, *row, model->today(), ground);
    } else {
        write(*painter, area, index.data().toString(), t.font(Type::Second),
              column == BookColumn::Phone || column == BookColumn::Car ? t.text : t.text2);
    }
    painter->restore();
}

bool BookDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines{index.data().toString(), index.data(Qt::ToolTipRole).toString()};
    lines.removeAll(QString());
    QToolTip::showText(event->globalPos(), lines.join(u'\n'), view);
    return true;
}

} // namespace kikubari::widgets
