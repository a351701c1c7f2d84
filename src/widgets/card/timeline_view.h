// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/card_timeline_model.h"

#include <QListView>
#include <QPersistentModelIndex>
#include <QPointer>
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

    /// Puts a block of fields in the place of an entry; the row is as high as the block. The view owns it.
    void openBlock(const QModelIndex &index, QWidget *block);
    /// Takes the block away again and shows the entry.
    void closeBlock();
    [[nodiscard]] QWidget *block() const { return m_block; }

protected:
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitBlock();
    /// Scrolls to the field that has the keyboard.
    void follow(const QWidget *field);

    models::CardTimelineModel *m_model;
    QPointer<QWidget> m_block;
    QPersistentModelIndex m_blockAt;
};

} // namespace kikubari::widgets
