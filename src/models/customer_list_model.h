// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/customer_list.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace kikubari::models {

/// What can be shown of a customer in the book's table, in the order of a fresh table.
enum class BookColumn {
    Name,
    Car,
    Plate,
    Phone,
    Address,
    Staff,
    Rank,
    Delivered,
    InspectionDue,
    LastContact,
    LastContactBy,
    NextFollowUp,
    Bans,
    PostalCode,
    Email,
    Code,
    Count_
};
inline constexpr int bookColumnCount = static_cast<int>(BookColumn::Count_);

/// The heading of a column.
[[nodiscard]] QString bookHeading(BookColumn column);
/// The words of a cell; empty where nothing is known.
[[nodiscard]] QString bookCell(const operations::BookRow &row, BookColumn column, QDate today);
/// What a column sorts the book by; nothing for those that do not sort.
[[nodiscard]] std::optional<operations::BookOrder> bookOrderOf(BookColumn column);

/// A million customers as numbers, and the lines of those in sight: lines come in pages from the store when they are
/// needed, and only the pages looked at last are kept. Marks belong to customers and survive order and narrowing.
class CustomerListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int pageSize = 64;
    static constexpr int keptPages = 48;

    explicit CustomerListModel(QObject *parent = nullptr);

    using Ids = std::vector<qint64>;

    /// Shows these customers; the lines known stay until newer ones come. The numbers are shared, not copied.
    void setIds(std::shared_ptr<const Ids> ids, QDate today);
    void setIds(Ids ids, QDate today) { setIds(std::make_shared<const Ids>(std::move(ids)), today); }
    [[nodiscard]] const Ids &ids() const { return *m_ids; }
    [[nodiscard]] const std::shared_ptr<const Ids> &sharedIds() const { return m_ids; }
    /// The lines may have changed in the store: they are asked for again, and stay on the screen meanwhile.
    void invalidate();
    [[nodiscard]] QDate today() const { return m_today; }

    /// Tells which rows are in sight; asks by `pageWanted` for those whose lines are not there.
    void need(int first, int last);
    [[nodiscard]] std::vector<qint64> idsOfPage(int page) const;
    /// The answer to `pageWanted`; one of an older list is dropped.
    void setPage(int generation, int page, const QList<operations::BookRow> &rows);

    /// The line of a row; null while it is on its way.
    [[nodiscard]] const operations::BookRow *row(int row) const;
    [[nodiscard]] qint64 idAt(int row) const;
    /// The row of a customer; -1 where he is not in the list.
    [[nodiscard]] int rowOf(qint64 id) const;
    /// The row of a customer among the lines at hand; -1 where he is not one of them.
    [[nodiscard]] int rowOf(const domain::CustomerCode &customer) const;

    void toggleMark(int row);
    /// Marks a customer whether he is in the list now or not.
    void mark(qint64 id);
    void setMark(int row, bool marked);
    /// Marks the rows from one to the other, both included.
    void markRange(int from, int to);
    void markAll();
    void clearMarks();
    [[nodiscard]] bool isMarked(int row) const;
    [[nodiscard]] qint64 markedCount() const { return static_cast<qint64>(m_marks.size()); }
    /// Marked customers in the order of their numbers.
    [[nodiscard]] const std::vector<qint64> &marked() const { return m_marks; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void pageWanted(int generation, int page);
    void marksChanged();

private:
    struct Page
    {
        QHash<qint64, operations::BookRow> rows;
        bool stale = false;
        bool asked = false;
        quint64 used = 0;
    };
    void forget();
    void repaintRow(int row);

    std::shared_ptr<const Ids> m_ids = std::make_shared<const Ids>();
    std::vector<qint64> m_marks; ///< sorted
    QHash<int, Page> m_pages;
    QDate m_today;
    int m_generation = 0;
    quint64 m_clock = 0;
};

} // namespace kikubari::models
