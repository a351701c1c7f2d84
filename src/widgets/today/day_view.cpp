// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/today/day_view.h"

#include "models/today_model.h"
#include "widgets/today/row_delegate.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace kikubari::widgets {

DayView::DayView(models::TodayModel *model, QWidget *parent)
    : QTreeView(parent),
      m_model(model),
      m_delegate(new RowDelegate(this))
{
    setModel(model);
    setItemDelegate(m_delegate);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setAccessibleName(tr("今日の一覧"));
}

void DayView::setWaitingOpen(bool open)
{
    m_waitingOpen = open;
    restoreFolding();
}

void DayView::restoreFolding()
{
    for (int g = 0; g < m_model->rowCount(); ++g) {
        const QModelIndex group = m_model->index(g, 0);
        const auto work = m_model->workOf(group);
        setExpanded(group, work ? !m_folded.contains(static_cast<int>(*work)) : m_waitingOpen);
    }
}

QModelIndex DayView::step(const QModelIndex &from, bool down) const
{
    QModelIndex next = down ? indexBelow(from) : indexAbove(from);
    while (next.isValid() && m_model->isGroup(next))
        next = down ? indexBelow(next) : indexAbove(next);
    return next;
}

QModelIndex DayView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    if (action == MoveUp || action == MoveDown) {
        const QModelIndex next = step(current, action == MoveDown);
        return next.isValid() ? next : current;
    }
    if (action == MoveLeft || action == MoveRight)
        return current;
    QModelIndex target = QTreeView::moveCursor(action, modifiers);
    if (m_model->isGroup(target)) {
        const bool down = action != MoveEnd && action != MovePageDown;
        const QModelIndex other = step(target, down);
        target = other.isValid() ? other : step(target, !down);
    }
    return target.isValid() ? target : current;
}

void DayView::extendMarks(bool down)
{
    const QModelIndex current = currentIndex();
    const models::TodayModel &model = *m_model;
    if (const auto *row = model.row(current); row && !model.isMarked(row->customer))
        m_model->toggleMark(current);
    const QModelIndex next = step(current, down);
    const auto *row = model.row(next);
    if (!row)
        return;
    if (!model.isMarked(row->customer))
        m_model->toggleMark(next);
    setCurrentIndex(next);
}

void DayView::keyPressEvent(QKeyEvent *event)
{
    m_delegate->setKeyboardUsed(true);
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Space: m_model->toggleMark(currentIndex()); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_model->row(currentIndex()))
            Q_EMIT entered();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (shift) {
            extendMarks(event->key() == Qt::Key_Down);
            return;
        }
        break;
    default: break;
    }
    QTreeView::keyPressEvent(event);
}

void DayView::mousePressEvent(QMouseEvent *event)
{
    m_delegate->setKeyboardUsed(false);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && m_model->isGroup(index)) {
        if (m_model->isWaitingGroup(index)) {
            Q_EMIT waitingToggled();
            return;
        }
        const int work = static_cast<int>(*m_model->workOf(index));
        if (!m_folded.removeOne(work))
            m_folded.append(work);
        restoreFolding();
        return;
    }
    if (event->button() == Qt::LeftButton && event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) {
        setCurrentIndex(index);
        m_model->toggleMark(index);
        return;
    }
    QTreeView::mousePressEvent(event);
}

void DayView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_model->row(indexAt(event->position().toPoint())))
        Q_EMIT entered();
}

void DayView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (m_model->row(current))
        Q_EMIT rowChosen(current);
}

void DayView::drawBranches(QPainter *, const QRect &, const QModelIndex &) const { }

} // namespace kikubari::widgets
