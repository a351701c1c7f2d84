// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dm_audience_model.h"

#include "models/day_words.h"
#include "models/dm_words.h"

using namespace Qt::StringLiterals;

namespace kikubari::models {

using operations::AudienceEntry;

DmAudienceModel::DmAudienceModel(QObject *parent) : QAbstractTableModel(parent) { }

void DmAudienceModel::setAudience(operations::Audience audience, QDate today)
{
    beginResetModel();
    m_audience = std::move(audience);
    m_today = today;
    recount();
    refill();
    endResetModel();
    Q_EMIT countsChanged();
}

void DmAudienceModel::setShelf(const std::vector<operations::Enclosure> &shelf)
{
    m_shelf = shelf;
    m_names.clear();
    for (const operations::Enclosure &thing : shelf)
        m_names.insert(thing.code, thing.name);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QStringList DmAudienceModel::namesOf(const QStringList &enclosures) const
{
    QStringList names;
    for (const QString &code : enclosures)
        names << m_names.value(code, code);
    return names;
}

bool DmAudienceModel::belongs(const AudienceEntry &entry, Tab tab) const
{
    switch (tab) {
    case Tab::NoLine: return entry.line.isEmpty() && entry.enclosures.isEmpty();
    case Tab::CheckAddress: return doubtfulAddress(entry);
    case Tab::Joint: return !entry.joint.isEmpty();
    default: return true;
    }
}

void DmAudienceModel::recount()
{
    m_counts = {};
    for (const AudienceEntry &entry : m_audience.entries)
        for (std::size_t tab = 0; tab < m_counts.size(); ++tab)
            m_counts[tab] += belongs(entry, static_cast<Tab>(tab)) ? 1 : 0;
}

void DmAudienceModel::refill()
{
    m_rows.clear();
    for (std::size_t i = 0; i < m_audience.entries.size(); ++i)
        if (belongs(m_audience.entries[i], m_tab))
            m_rows.push_back(static_cast<int>(i));
}

void DmAudienceModel::setTab(Tab tab)
{
    beginResetModel();
    m_tab = tab;
    refill();
    endResetModel();
    Q_EMIT countsChanged();
}

int DmAudienceModel::placeOf(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : -1;
}

const AudienceEntry *DmAudienceModel::entry(int row) const
{
    const int place = placeOf(row);
    return place < 0 ? nullptr : &m_audience.entries[static_cast<std::size_t>(place)];
}

int DmAudienceModel::rowOf(const domain::CustomerCode &customer) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const AudienceEntry &piece = *entry(row);
        if (piece.first.customer == customer
            || std::ranges::any_of(piece.joint, [&](const auto &other) { return other.customer == customer; }))
            return row;
    }
    return -1;
}

void DmAudienceModel::showEnclosures(int row, const QStringList &enclosures)
{
    const int place = placeOf(row);
    if (place < 0)
        return;
    m_audience.entries[static_cast<std::size_t>(place)].enclosures = enclosures;
    recount();
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    Q_EMIT countsChanged();
}

int DmAudienceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DmAudienceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count_);
}

QVariant DmAudienceModel::data(const QModelIndex &index, int role) const
{
    const AudienceEntry *piece = entry(index.row());
    if (!piece)
        return {};
    const QString window = dmWindowWord(*piece, m_today);
    const QString line = piece->line.isEmpty() ? tr("一言なし") : piece->line;
    const QString along = namesOf(piece->enclosures).join(tr("、"));
    if (role == Qt::AccessibleTextRole)
        return QStringList{addresseeWords(*piece), window, line, along}.join(u' ');
    if (role == Qt::ToolTipRole && index.column() == static_cast<int>(Column::Window)) {
        if (!piece->windowFrom.isValid())
            return piece->lastDmOn.isValid() ? tr("前のDM: %1").arg(longDateWord(piece->lastDmOn)) : QString();
        const QString words
            = tr("%1 から %2 まで").arg(dateWord(piece->windowFrom, m_today), dateWord(piece->windowTo, m_today));
        return piece->lastDmOn.isValid() ? QString(words % u'\n' % tr("前のDM: %1").arg(longDateWord(piece->lastDmOn)))
                                         : words;
    }
    if (role == Qt::EditRole && index.column() == static_cast<int>(Column::Line))
        return piece->line;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Column::Addressee:
        return role == Qt::ToolTipRole ? QString(addresseeWords(*piece) % u"\n〒"_s % piece->postalCode % u' '
                                                 % piece->address % u' ' % piece->building)
                                       : addresseeWords(*piece);
    case Column::Window: return window;
    case Column::Line: return line;
    case Column::Enclosures: return along.isEmpty() ? u"—"_s : along;
    case Column::Count_: break;
    }
    return {};
}

bool DmAudienceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const int place = placeOf(index.row());
    const QString line = value.toString().simplified();
    if (role != Qt::EditRole || place < 0 || index.column() != static_cast<int>(Column::Line))
        return false;
    AudienceEntry &piece = m_audience.entries[static_cast<std::size_t>(place)];
    if (piece.line == line)
        return true;
    piece.line = line;
    recount();
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
    Q_EMIT countsChanged();
    Q_EMIT lineWritten(piece.first.customer, line);
    return true;
}

Qt::ItemFlags DmAudienceModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const AudienceEntry *piece = entry(index.row());
    const bool open
        = piece && (piece->state == domain::PieceState::Queued || piece->state == domain::PieceState::Printed);
    if (open && m_writable && index.column() == static_cast<int>(Column::Line))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant DmAudienceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Addressee: return tr("宛名");
    case Column::Window: return tr("前のDMから");
    case Column::Line: return tr("この方への一言");
    case Column::Enclosures: return tr("同封物");
    case Column::Count_: break;
    }
    return {};
}

} // namespace kikubari::models
