// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/today_model.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kikubari::models {

using operations::DayRow;
using operations::Work;

TodayModel::TodayModel(QObject *parent) : QAbstractItemModel(parent) { }

void TodayModel::setDay(const operations::DayList &day)
{
    beginResetModel();
    m_day = day;
    QSet<QString> still;
    for (const DayRow &row : m_day.rows)
        if (m_marks.contains(row.customer.text()))
            still.insert(row.customer.text());
    m_marks = still;
    rebuild();
    endResetModel();
    Q_EMIT marksChanged();
}

void TodayModel::setTab(Tab tab)
{
    beginResetModel();
    m_tab = tab;
    rebuild();
    endResetModel();
}

void TodayModel::setOrder(Order order)
{
    beginResetModel();
    m_order = order;
    rebuild();
    endResetModel();
}

void TodayModel::setNarrowing(const QString &words)
{
    beginResetModel();
    m_narrowing = words.trimmed();
    rebuild();
    endResetModel();
}

bool TodayModel::inTab(const DayRow &row, Tab tab, QDate today)
{
    if (tab == Tab::All)
        return true;
    // A customer counts as his most pressing item, so that nothing overdue hides behind a promise.
    Urgency most = Urgency::Suspended;
    for (const operations::DayItem &item : row.items)
        most = std::min(most, urgencyOf(item, today));
    switch (tab) {
    case Tab::Overdue: return most == Urgency::Overdue;
    case Tab::Today: return most == Urgency::Today;
    default: return most > Urgency::Today;
    }
}

bool TodayModel::matches(const DayRow &row) const
{
    if (m_narrowing.isEmpty())
        return true;
    const auto has = [this](const QString &text) { return text.contains(m_narrowing, Qt::CaseInsensitive); };
    if (has(row.name) || has(row.kana) || has(say(row.car)) || has(row.phone) || has(row.area))
        return true;
    return std::any_of(row.items.begin(), row.items.end(),
                       [&has](const operations::DayItem &item) { return has(say(item.title)); });
}

int TodayModel::count(Tab tab) const
{
    return static_cast<int>(std::count_if(m_day.rows.begin(), m_day.rows.end(), [this, tab](const DayRow &row) {
        return !row.first().folded && inTab(row, tab, m_day.today);
    }));
}

int TodayModel::waitingCount() const
{
    for (const Group &group : m_groups)
        if (!group.work)
            return static_cast<int>(group.rows.size());
    return 0;
}

void TodayModel::sortRows(QList<int> &rows) const
{
    if (m_order == Order::Importance)
        return; // the rows come in this order
    const bool byArea = m_order == Order::Area;
    std::stable_sort(rows.begin(), rows.end(), [this, byArea](int a, int b) {
        const DayRow &left = m_day.rows[a];
        const DayRow &right = m_day.rows[b];
        if (byArea && left.area != right.area)
            return left.area < right.area;
        return left.kana < right.kana;
    });
}

void TodayModel::rebuild()
{
    std::array<Group, 6> groups;
    for (std::size_t i = 0; i < 5; ++i)
        groups[i].work = static_cast<Work>(i);
    for (int i = 0; i < m_day.rows.size(); ++i) {
        const DayRow &row = m_day.rows[i];
        if (!inTab(row, m_tab, m_day.today) || !matches(row))
            continue;
        const operations::DayItem &first = row.first();
        groups[first.folded ? 5 : static_cast<std::size_t>(first.work)].rows.append(i);
    }
    m_groups.clear();
    for (Group &group : groups) {
        if (group.rows.isEmpty())
            continue;
        sortRows(group.rows);
        m_groups.append(group);
    }
}

bool TodayModel::isGroup(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() == 0;
}

bool TodayModel::isWaitingGroup(const QModelIndex &index) const
{
    return isGroup(index) && !m_groups[index.row()].work;
}

std::optional<Work> TodayModel::workOf(const QModelIndex &group) const
{
    return isGroup(group) ? m_groups[group.row()].work : std::nullopt;
}

const DayRow *TodayModel::row(const QModelIndex &index) const
{
    if (!index.isValid() || isGroup(index))
        return nullptr;
    return &m_day.rows[m_groups[static_cast<int>(index.internalId()) - 1].rows[index.row()]];
}

const DayRow *TodayModel::rowOf(const domain::CustomerCode &customer) const
{
    const auto found = std::find_if(m_day.rows.begin(), m_day.rows.end(),
                                    [&customer](const DayRow &row) { return row.customer == customer; });
    return found == m_day.rows.end() ? nullptr : &*found;
}

QModelIndex TodayModel::indexOf(const domain::CustomerCode &customer) const
{
    for (int g = 0; g < m_groups.size(); ++g)
        for (int r = 0; r < m_groups[g].rows.size(); ++r)
            if (m_day.rows[m_groups[g].rows[r]].customer == customer)
                return createIndex(r, 0, static_cast<quintptr>(g) + 1);
    return {};
}

QList<QModelIndex> TodayModel::shown(bool withWaiting) const
{
    QList<QModelIndex> list;
    for (int g = 0; g < m_groups.size(); ++g) {
        if (!m_groups[g].work && !withWaiting)
            continue;
        for (int r = 0; r < m_groups[g].rows.size(); ++r)
            list.append(createIndex(r, 0, static_cast<quintptr>(g) + 1));
    }
    return list;
}

void TodayModel::toggleMark(const QModelIndex &index)
{
    const DayRow *found = row(index);
    if (!found)
        return;
    const QString code = found->customer.text();
    if (!m_marks.remove(code))
        m_marks.insert(code);
    Q_EMIT dataChanged(index, index);
    Q_EMIT marksChanged();
}

void TodayModel::clearMarks()
{
    if (m_marks.isEmpty())
        return;
    m_marks.clear();
    for (int g = 0; g < m_groups.size(); ++g) {
        const QModelIndex group = createIndex(g, 0, quintptr(0));
        Q_EMIT dataChanged(index(0, 0, group), index(rowCount(group) - 1, 0, group));
    }
    Q_EMIT marksChanged();
}

bool TodayModel::isMarked(const domain::CustomerCode &customer) const
{
    return m_marks.contains(customer.text());
}

QList<DayRow> TodayModel::marked() const
{
    QList<DayRow> list;
    for (const Group &group : m_groups)
        for (const int position : group.rows)
            if (isMarked(m_day.rows[position].customer))
                list.append(m_day.rows[position]);
    return list;
}

QModelIndex TodayModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : quintptr(0));
}

QModelIndex TodayModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || isGroup(index))
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr(0));
}

int TodayModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    return isGroup(parent) && parent.column() == 0 ? static_cast<int>(m_groups[parent.row()].rows.size()) : 0;
}

int TodayModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant TodayModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (isGroup(index)) {
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
            return {};
        const Group &group = m_groups[index.row()];
        const QString word = group.work ? workWord(*group.work) : tr("あとでもよいもの");
        return tr("%1 %2件").arg(word).arg(group.rows.size());
    }
    const DayRow &found = *row(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case SentenceRole: return rowSentence(found, m_day.today);
    case CustomerRole: return found.customer.text();
    default: return {};
    }
}

Qt::ItemFlags TodayModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isGroup(index) ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace kikubari::models
