// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customer_list_model.h"

#include "models/day_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kikubari::models {

using operations::BookRow;

CustomerListModel::CustomerListModel(QObject *parent) : QAbstractTableModel(parent) { }

void CustomerListModel::setIds(std::shared_ptr<const Ids> fresh, QDate today)
{
    // Lines belong to positions: with another list they are kept only where the same customers stand.
    beginResetModel();
    ++m_generation;
    m_today = today;
    const Ids &ids = *fresh, &before = *m_ids;
    if (ids != before) {
        QHash<int, Page> kept;
        for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
            const auto from = static_cast<std::size_t>(it.key()) * pageSize;
            const auto to = std::min(from + pageSize, ids.size());
            if (from < to && to <= before.size()
                && std::equal(ids.begin() + static_cast<std::ptrdiff_t>(from),
                              ids.begin() + static_cast<std::ptrdiff_t>(to),
                              before.begin() + static_cast<std::ptrdiff_t>(from)))
                kept.insert(it.key(), it.value());
        }
        m_pages = kept;
        m_ids = std::move(fresh);
    }
    for (Page &page : m_pages)
        page.stale = true, page.asked = false;
    endResetModel();
}

void CustomerListModel::invalidate()
{
    ++m_generation;
    for (Page &page : m_pages)
        page.stale = true, page.asked = false;
}

void CustomerListModel::need(int first, int last)
{
    if (ids().empty())
        return;
    const int lastRow = rowCount() - 1;
    const int from = std::clamp(first, 0, lastRow) / pageSize, to = std::clamp(last, 0, lastRow) / pageSize;
    for (int number = from; number <= to; ++number) {
        Page &page = m_pages[number];
        page.used = ++m_clock;
        const bool missing = page.rows.isEmpty() || page.stale;
        if (missing && !page.asked) {
            page.asked = true;
            Q_EMIT pageWanted(m_generation, number);
        }
    }
    forget();
}

void CustomerListModel::forget()
{
    while (m_pages.size() > keptPages) {
        auto oldest = m_pages.begin();
        for (auto it = m_pages.begin(); it != m_pages.end(); ++it)
            if (it->used < oldest->used)
                oldest = it;
        m_pages.erase(oldest);
    }
}

std::vector<qint64> CustomerListModel::idsOfPage(int page) const
{
    const auto from = std::min(static_cast<std::size_t>(page) * pageSize, ids().size());
    const auto to = std::min(from + pageSize, ids().size());
    return {ids().begin() + static_cast<std::ptrdiff_t>(from), ids().begin() + static_cast<std::ptrdiff_t>(to)};
}

void CustomerListModel::setPage(int generation, int page, const QList<BookRow> &rows)
{
    const auto it = m_pages.find(page);
    if (generation != m_generation || it == m_pages.end())
        return;
    it->rows.clear();
    for (const BookRow &row : rows)
        it->rows.insert(row.id, row);
    it->stale = it->asked = false;
    const int first = page * pageSize, last = std::min(first + pageSize, rowCount()) - 1;
    if (first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, bookColumnCount - 1));
}

const BookRow *CustomerListModel::row(int row) const
{
    const auto page = m_pages.constFind(row / pageSize);
    if (row < 0 || page == m_pages.cend())
        return nullptr;
    const auto it = page->rows.constFind(idAt(row));
    return it == page->rows.cend() ? nullptr : &*it;
}

qint64 CustomerListModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? ids()[static_cast<std::size_t>(row)] : 0;
}

int CustomerListModel::rowOf(qint64 id) const
{
    const auto it = std::ranges::find(ids(), id);
    return it == ids().end() ? -1 : static_cast<int>(it - ids().begin());
}

int CustomerListModel::rowOf(const domain::CustomerCode &customer) const
{
    for (const Page &page : m_pages)
        for (const BookRow &row : page.rows)
            if (row.customer == customer)
                return rowOf(row.id);
    return -1;
}

void CustomerListModel::repaintRow(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, bookColumnCount - 1));
    Q_EMIT marksChanged();
}

void CustomerListModel::setMark(int row, bool marked)
{
    const qint64 id = idAt(row);
    if (id == 0 || isMarked(row) == marked)
        return;
    const auto at = std::ranges::lower_bound(m_marks, id);
    if (marked)
        m_marks.insert(at, id);
    else
        m_marks.erase(at);
    repaintRow(row);
}

void CustomerListModel::toggleMark(int row)
{
    setMark(row, !isMarked(row));
}

void CustomerListModel::mark(qint64 id)
{
    if (const auto at = std::ranges::lower_bound(m_marks, id); at == m_marks.end() || *at != id)
        m_marks.insert(at, id);
    if (const int row = rowOf(id); row >= 0)
        repaintRow(row);
    else
        Q_EMIT marksChanged();
}

void CustomerListModel::markRange(int from, int to)
{
    from = std::max(from, 0), to = std::min(to, rowCount() - 1);
    if (from > to)
        return;
    std::vector<qint64> more(ids().begin() + from, ids().begin() + to + 1), all;
    std::ranges::sort(more);
    std::ranges::set_union(m_marks, more, std::back_inserter(all));
    m_marks = std::move(all);
    Q_EMIT dataChanged(index(from, 0), index(to, bookColumnCount - 1));
    Q_EMIT marksChanged();
}

void CustomerListModel::markAll()
{
    markRange(0, rowCount() - 1);
}

void CustomerListModel::clearMarks()
{
    m_marks.clear();
    if (!ids().empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, bookColumnCount - 1));
    Q_EMIT marksChanged();
}

bool CustomerListModel::isMarked(int row) const
{
    return std::ranges::binary_search(m_marks, idAt(row));
}

int CustomerListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ids().size());
}

int CustomerListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : bookColumnCount;
}

QVariant CustomerListModel::data(const QModelIndex &index, int role) const
{
    const BookRow *line = index.isValid() ? row(index.row()) : nullptr;
    if (!line)
        return {};
    const auto column = static_cast<BookColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole: return bookCell(*line, column, m_today);
    case Qt::AccessibleTextRole: {
        const QString words = bookCell(*line, column, m_today);
        return words.isEmpty() ? bookHeading(column) : QVariant(QString(bookHeading(column) % u' ' % words));
    }
    case Qt::ToolTipRole:
        if (column == BookColumn::Delivered && line->deliveredOn.isValid())
            return longDateWord(line->deliveredOn);
        if (column == BookColumn::InspectionDue && line->inspectionDueOn.isValid())
            return longDateWord(line->inspectionDueOn);
        if (column == BookColumn::LastContact && line->lastContactOn.isValid())
            return longDateWord(line->lastContactOn);
        return {};
    default: return {};
    }
}

QVariant CustomerListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= bookColumnCount)
        return {};
    return bookHeading(static_cast<BookColumn>(section));
}

} // namespace kikubari::models
