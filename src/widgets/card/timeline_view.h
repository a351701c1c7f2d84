// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/card_timeline_model.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace kikubari::widgets {

/// Paints the history of a customer: months, and below them date, channel, what and who, and the words in full.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

/// The list of the history. The arrow keys go from entry to entry and bring the whole entry into view.
class TimelineView : public QListView
{
    Q_OBJECT
public:
    explicit TimelineView(models::CardTimelineModel *model, QWidget *parent = nullptr);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    models::CardTimelineModel *m_model;
};

} // namespace kikubari::widgets
