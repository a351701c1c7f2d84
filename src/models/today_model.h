// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/day_words.h"
#include "operations/day.h"

#include <QAbstractItemModel>
#include <QSet>

#include <array>
#include <optional>

namespace kikubari::models {

/// The daily list for a view: groups by what one does, customers below them, and one last group for what can wait.
/// Holds plain rows, no widgets. Tab, order and narrowing choose what is shown; marks survive all of them and a reload.
class TodayModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum class Tab { All, Overdue, Today, Later };
    enum class Order { Importance, Kana, Area };
    enum Role { SentenceRole = Qt::UserRole, CustomerRole };

    explicit TodayModel(QObject *parent = nullptr);

    void setDay(const operations::DayList &day);
    [[nodiscard]] const operations::DayList &day() const { return m_day; }

    void setTab(Tab tab);
    [[nodiscard]] Tab tab() const { return m_tab; }
    void setOrder(Order order);
    [[nodiscard]] Order order() const { return m_order; }
    /// Shows only rows whose name, kana, car, phone or rule contains the words; empty shows all.
    void setNarrowing(const QString &words);
    /// Rows that a tab would show without what can wait; the number on the tab.
    [[nodiscard]] int count(Tab tab) const;
    /// Rows that can wait, in the tab in force.
    [[nodiscard]] int waitingCount() const;

    [[nodiscard]] bool isGroup(const QModelIndex &index) const;
    /// Whether the index is the head of what can wait.
    [[nodiscard]] bool isWaitingGroup(const QModelIndex &index) const;
    [[nodiscard]] std::optional<operations::Work> workOf(const QModelIndex &group) const;
    /// The row of an index; null for a group.
    [[nodiscard]] const operations::DayRow *row(const QModelIndex &index) const;
    [[nodiscard]] const operations::DayRow *rowOf(const domain::CustomerCode &customer) const;
    [[nodiscard]] QModelIndex indexOf(const domain::CustomerCode &customer) const;
    /// The shown customers from top to bottom; what can wait comes last.
    [[nodiscard]] QList<QModelIndex> shown(bool withWaiting) const;

    void toggleMark(const QModelIndex &index);
    void clearMarks();
    [[nodiscard]] bool isMarked(const domain::CustomerCode &customer) const;
    /// The marked rows in the list's order.
    [[nodiscard]] QList<operations::DayRow> marked() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void marksChanged();

private:
    struct Group
    {
        std::optional<operations::Work> work; ///< none: what can wait
        QList<int> rows;                      ///< positions in m_day.rows
    };

    [[nodiscard]] static bool inTab(const operations::DayRow &row, Tab tab, QDate today);
    [[nodiscard]] bool matches(const operations::DayRow &row) const;
    void rebuild();
    void sortRows(QList<int> &rows) const;

    operations::DayList m_day;
    QList<Group> m_groups;
    QSet<QString> m_marks;
    QString m_narrowing;
    Tab m_tab = Tab::All;
    Order m_order = Order::Importance;
};

} // namespace kikubari::models
