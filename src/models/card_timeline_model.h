// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/customer_card.h"

#include <QAbstractListModel>

#include <optional>

namespace kikubari::models {

/// The history of a customer for a view: a head for each month and its entries below, the newest first. One kind of
/// entry can be chosen.
class CardTimelineModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<operations::CardEntry> &entries, QDate today);
    void setKind(std::optional<operations::EntryKind> kind);
    [[nodiscard]] std::optional<operations::EntryKind> kind() const { return m_kind; }
    /// How many entries there are of a kind; of all without one.
    [[nodiscard]] int count(std::optional<operations::EntryKind> kind = std::nullopt) const;

    [[nodiscard]] QDate today() const { return m_today; }
    /// The entry of a row; null for a month's head.
    [[nodiscard]] const operations::CardEntry *entry(const QModelIndex &index) const;
    /// The words of a month's head; empty for an entry.
    [[nodiscard]] QString month(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        int entry = -1; ///< -1: a month's head
        QDate month;
    };
    void rebuild();

    QList<operations::CardEntry> m_entries;
    QList<Row> m_rows;
    QDate m_today;
    std::optional<operations::EntryKind> m_kind;
};

} // namespace kikubari::models
