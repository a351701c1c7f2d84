// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/timeline_view.h"

#include "models/card_words.h"
#include "models/day_words.h"
#include "widgets/controls.h"
#include "widgets/icons.h"
#include "widgets/today/row_delegate.h"

#include <QApplication>
#include <QFocusEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using operations::CardEntry;
using operations::EntryKind;

namespace {

constexpr int iconWidth = 26, padSide = 14, padRow = 6;
constexpr int wrapFlags = Qt::TextWordWrap | Qt::TextWrapAnywhere | Qt::AlignLeft | Qt::AlignTop;

QString iconOf(const CardEntry &entry)
{
    switch (entry.kind) {
    case EntryKind::Contact: return channelIcon(entry.channel.value_or(domain::Channel::Call));
    case EntryKind::Car: return u"car"_s;
    case EntryKind::Service: return u"wrench"_s;
    case EntryKind::Promise: return u"bookmark"_s;
    case EntryKind::Complaint: return u"triangle-alert"_s;
    case EntryKind::Gift: return u"gift"_s;
    case EntryKind::Deal: return u"japanese-yen"_s;
    case EntryKind::Referral: return u"users"_s;
    }
    return {};
}

QList<BadgeLook> badgesOf(const CardEntry &entry)
{
    QList<BadgeLook> badges;
    if (entry.voided)
        badges << BadgeLook{u"x"_s, TimelineDelegate::tr("取り消し"), &Theme::text2, &Theme::mute};
    if (entry.promises > 0)
        badges << BadgeLook{u"bookmark"_s, TimelineDelegate::tr("約束%1件").arg(entry.promises), &Theme::accent,
                            &Theme::tint};
    if (!entry.finished.isEmpty()) {
        const bool promise = entry.kind == EntryKind::Promise;
        const QString word = promise ? models::say(entry.finished.first())
            : entry.finishedLate     ? TimelineDelegate::tr("遅れ")
                                     : TimelineDelegate::tr("期限内");
        badges << (entry.finishedLate ? BadgeLook{u"clock"_s, word, &Theme::due, &Theme::dueTint}
                                      : BadgeLook{u"check"_s, word, &Theme::done, &Theme::doneTint});
    }
    if (entry.satisfaction > 0)
        badges << BadgeLook{u"star"_s, TimelineDelegate::tr("満足度%1").arg(entry.satisfaction), &Theme::text2,
                            &Theme::mute};
    return badges;
}

/// The words below an entry's title.
QString wordsOf(const CardEntry &entry)
{
    QStringList lines;
    if (!entry.text.isEmpty())
        lines << entry.text;
    lines << entry.topics;
    return lines.join(u'\n');
}

/// Room for the day: 12/23(水), in English 23 Dec (Wed).
int dayWidth()
{
    const QDate widest(2026, 12, 23);
    return QFontMetrics(theme().font(Type::Second)).horizontalAdvance(models::dateWord(widest, widest))
        + theme().px(14);
}

int titleHeight()
{
    return qMax(theme().px(19), QFontMetrics(theme().font(Type::Body, true)).height());
}

} // namespace

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const auto *model = static_cast<const models::CardTimelineModel *>(index.model());
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    if (const QWidget *block = view ? view->indexWidget(index) : nullptr)
        return {width, qMax(block->minimumSizeHint().height(), block->heightForWidth(width))};
    const CardEntry *entry = model->entry(index);
    if (!entry)
        return {width, qMax(t.px(27), QFontMetrics(t.font(Type::Caption, true)).height() + t.px(8))};
    int height = 2 * t.px(padRow) + titleHeight() + 1;
    const QString words = wordsOf(*entry);
    if (!words.isEmpty()) {
        const int room = width - 2 * t.px(padSide) - dayWidth() - t.px(iconWidth);
        height += QFontMetrics(t.font(Type::Second)).boundingRect(QRect(0, 0, room, 100000), wrapFlags, words).height()
            + t.px(1);
    }
    return {width, height};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const auto *model = static_cast<const models::CardTimelineModel *>(index.model());
    const QRect r = option.rect;
    const QRect inner = r.adjusted(t.px(padSide), 0, -t.px(padSide), 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const CardEntry *entry = model->entry(index);
    if (!entry) {
        painter->setFont(t.font(Type::Caption, true));
        painter->setPen(t.text2);
        painter->drawText(inner.adjusted(0, 0, 0, -t.px(4)), Qt::AlignLeft | Qt::AlignBottom, model->month(index));
        painter->fillRect(QRect(inner.left(), r.bottom(), inner.width(), 1), t.line);
        painter->restore();
        return;
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->indexWidget(index)) {
        painter->fillRect(r, t.base); // its fields stand there
        painter->restore();
        return;
    }
    const bool selected = option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus;
    const QColor ground = selected ? t.tint : t.base;
    painter->fillRect(r, ground);
    if (selected)
        painter->fillRect(QRect(r.left(), r.top(), 4, r.height() - 1), t.accent);
    painter->fillRect(QRect(inner.left(), r.bottom(), inner.width(), 1), t.line);
    const QRect top(inner.left(), r.top() + t.px(padRow), inner.width(), titleHeight());
    painter->setFont(t.font(Type::Second));
    painter->setPen(t.text2);
    painter->drawText(QRect(top.left(), top.top(), dayWidth(), top.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      models::dateWord(entry->on, entry->on));
    const int icon = t.px(15);
    paintIcon(*painter, QRect(top.left() + dayWidth(), top.center().y() - icon / 2, icon, icon), iconOf(*entry),
              entry->kind == EntryKind::Complaint ? t.overdue : t.text2, ground);

    int x = top.left() + dayWidth() + t.px(iconWidth);
    const auto write = [&](const QString &words, const QFont &font, const QColor &color) {
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(words, Qt::ElideRight, top.right() + 1 - x);
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(QRect(x, top.top(), top.right() + 1 - x, top.height()), Qt::AlignLeft | Qt::AlignVCenter,
                          shown);
        x += metrics.horizontalAdvance(shown) + t.px(7);
    };
    QFont bold = t.font(Type::Body, true);
    bold.setStrikeOut(entry->voided);
    write(models::entryTitle(*entry), bold, entry->voided ? t.text3 : t.text);
    write(entry->staffName, t.font(Type::Second), t.text2);
    for (const BadgeLook &badge : badgesOf(*entry)) {
        if (x + badgeWidth(badge) > top.right())
            break;
        paintBadge(*painter, {x, top.center().y() - t.px(9) + 1}, badge);
        x += badgeWidth(badge) + t.px(5);
    }
    const QString words = wordsOf(*entry);
    if (!words.isEmpty()) {
        const int left = inner.left() + dayWidth() + t.px(iconWidth);
        painter->setFont(t.font(Type::Second));
        painter->setPen(entry->voided ? t.text3 : t.text);
        painter->drawText(QRect(left, top.bottom() + 1 + t.px(1), inner.right() + 1 - left, r.bottom() - top.bottom()),
                          wrapFlags, words);
    }
    painter->restore();
}

bool TimelineDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    const auto *model = qobject_cast<const models::CardTimelineModel *>(index.model());
    const CardEntry *entry = model ? model->entry(index) : nullptr;
    if (event->type() != QEvent::ToolTip || !entry)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines{models::longDateWord(entry->on)
                      % (entry->time.isEmpty() ? QString() : QString(u' ' % entry->time))};
    for (const Text &title : entry->finished)
        lines << models::say(title);
    if (entry->own && !entry->voided)
        lines << tr("Enter で書き直せます");
    QToolTip::showText(event->globalPos(), lines.join(u'\n'), view);
    return true;
}

TimelineView::TimelineView(models::CardTimelineModel *model, QWidget *parent) : QListView(parent), m_model(model)
{
    setModel(model);
    setItemDelegate(new TimelineDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setMinimumHeight(theme().px(32)); // a small window needs the room for what stands above it
    setAccessibleName(tr("対応履歴"));
    verticalScrollBar()->setSingleStep(theme().px(24));
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        if (now && m_block && m_block->isAncestorOf(now))
            follow(now);
    });
}

void TimelineView::openBlock(const QModelIndex &index, QWidget *block)
{
    closeBlock();
    m_block = block;
    m_blockAt = index;
    setIndexWidget(index, block);
    block->installEventFilter(this);
    fitBlock();
}

void TimelineView::closeBlock()
{
    if (!m_block)
        return;
    m_block->removeEventFilter(this);
    m_block->hide();
    m_block = nullptr;
    if (m_blockAt.isValid())
        setIndexWidget(m_blockAt, nullptr); // deletes it later
    m_blockAt = QPersistentModelIndex();
    scheduleDelayedItemsLayout();
}

void TimelineView::fitBlock()
{
    // Its height comes from its layout, which is settled a moment after its fields changed.
    scheduleDelayedItemsLayout();
    executeDelayedItemsLayout();
    if (!m_block || !m_blockAt.isValid())
        return;
    updateEditorGeometries();
    scrollTo(m_blockAt);
    if (const QWidget *field = QApplication::focusWidget(); field && m_block->isAncestorOf(field))
        follow(field);
}

void TimelineView::follow(const QWidget *field)
{
    const QRect at(field->mapTo(viewport(), QPoint()), field->size());
    const int room = theme().px(10);
    QScrollBar *bar = verticalScrollBar();
    if (at.top() < room)
        bar->setValue(bar->value() + at.top() - room);
    else if (at.bottom() > viewport()->height() - room)
        bar->setValue(bar->value() + at.bottom() - viewport()->height() + room);
}

bool TimelineView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_block && event->type() == QEvent::LayoutRequest)
        QTimer::singleShot(0, this, &TimelineView::fitBlock);
    return QListView::eventFilter(watched, event);
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (currentIndex().isValid() || event->reason() == Qt::MouseFocusReason)
        return;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const QModelIndex index = m_model->index(row); m_model->entry(index)) {
            setCurrentIndex(index);
            return;
        }
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_model->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setFont(theme().font(Type::Body));
    painter.setPen(theme().text3);
    painter.drawText(viewport()->rect(), Qt::AlignCenter,
                     m_model->kind() ? tr("この種類の記録はありません") : tr("まだ記録がありません"));
}

} // namespace kikubari::widgets
