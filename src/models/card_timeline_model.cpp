// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/card_timeline_model.h"

#include "models/card_words.h"

#include <algorithm>

namespace kikubari::models {

using operations::CardEntry;

void CardTimelineModel::setEntries(const QList<CardEntry> &entries, QDate today)
{
    m_entries = entries;
    m_today = today;
    rebuild();
}

void CardTimelineModel::setKind(std::optional<operations::EntryKind> kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    rebuild();
}

void CardTimelineModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    QDate month;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const CardEntry &entry = m_entries[i];
        if (m_kind && entry.kind != *m_kind)
            continue;
        const QDate of(entry.on.year(), entry.on.month(), 1);
        if (of != month || m_rows.isEmpty()) {
            m_rows.append({-1, of});
            month = of;
        }
        m_rows.append({static_cast<int>(i), of});
    }
    endResetModel();
}

int CardTimelineModel::count(std::optional<operations::EntryKind> kind) const
{
    return static_cast<int>(
        std::ranges::count_if(m_entries, [kind](const CardEntry &entry) { return !kind || entry.kind == *kind; }));
}

const CardEntry *CardTimelineModel::entry(const QModelIndex &index) const
{
    const int at = index.isValid() && index.row() < m_rows.size() ? m_rows[index.row()].entry : -1;
    return at < 0 ? nullptr : &m_entries[at];
}

QString CardTimelineModel::month(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || m_rows[index.row()].entry >= 0)
        return {};
    return monthWord(m_rows[index.row()].month, m_today);
}

int CardTimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CardTimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const CardEntry *shown = entry(index);
    return shown ? entrySentence(*shown, m_today) : month(index);
}

Qt::ItemFlags CardTimelineModel::flags(const QModelIndex &index) const
{
    // Months are heads: the arrow keys go from entry to entry.
    return entry(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace kikubari::models
