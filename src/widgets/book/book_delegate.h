// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/customer_list_model.h"
#include "widgets/controls.h"

#include <QStyledItemDelegate>

namespace kikubari::widgets {

/// Paints the cells of the customer book from plain lines: name with honorific, kana and bans; the state of what comes
/// next; plain words elsewhere.
class BookDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit BookDelegate(QObject *parent = nullptr);

    /// Whether the focus ring is to be shown: the last input was a key.
    void setKeyboardUsed(bool used) { m_keyboardUsed = used; }
    [[nodiscard]] static int rowHeight();
    /// Bans, complaint, mourning and death; at most two, the rest counted.
    [[nodiscard]] static QList<BadgeLook> badges(const operations::BookRow &row, QDate today);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    bool m_keyboardUsed = false;
};

} // namespace kikubari::widgets
