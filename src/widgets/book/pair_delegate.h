// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace kikubari::widgets {

/// A pair that may be one person, in two lines of the item's text: who, and why.
class PairDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit PairDelegate(QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace kikubari::widgets
