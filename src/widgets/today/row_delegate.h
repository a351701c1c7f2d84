// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/today_model.h"
#include "widgets/controls.h"

#include <QStyledItemDelegate>

namespace kikubari::widgets {

/// Icon and colour of a state.
struct StateLook
{
    QString icon;
    Role color;
};
[[nodiscard]] StateLook stateLook(models::Urgency urgency);
[[nodiscard]] QString channelIcon(domain::Channel channel);
[[nodiscard]] QString workIcon(std::optional<operations::Work> work);

/// Paints the daily list: group heads and two-line rows, from plain row values.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit RowDelegate(QObject *parent = nullptr);

    /// Whether the focus ring is to be shown: the last input was a key.
    void setKeyboardUsed(bool used) { m_keyboardUsed = used; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// The badges of a row, bans first; at most two, then 「ほか」.
    [[nodiscard]] static QList<BadgeLook> badges(const operations::DayRow &row, QDate today);

private:
    void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    bool m_keyboardUsed = false;
};

} // namespace kikubari::widgets
