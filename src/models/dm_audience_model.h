// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/campaigns.h"

#include <QAbstractTableModel>
#include <QHash>

#include <array>

namespace kikubari::models {

/// The pieces of a mailing as a table: to whom, where today stands in his window, the line for him, what goes along.
/// Tabs narrow it. What a person writes is shown at once; the page sends it to the store.
class DmAudienceModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Addressee, Window, Line, Enclosures, Count_ };
    enum class Tab { All, NoLine, CheckAddress, Joint, Count_ };

    explicit DmAudienceModel(QObject *parent = nullptr);

    void setAudience(operations::Audience audience, QDate today);
    [[nodiscard]] const operations::Audience &audience() const { return m_audience; }
    [[nodiscard]] QDate today() const { return m_today; }
    void setShelf(const std::vector<operations::Enclosure> &shelf);
    [[nodiscard]] const std::vector<operations::Enclosure> &shelf() const { return m_shelf; }
    /// Names of the shelf's things, in order.
    [[nodiscard]] QStringList namesOf(const QStringList &enclosures) const;
    /// Whether lines may be written (the store can be written, nothing of it is posted).
    void setWritable(bool writable) { m_writable = writable; }

    void setTab(Tab tab);
    [[nodiscard]] Tab tab() const { return m_tab; }
    [[nodiscard]] int count(Tab tab) const { return m_counts[static_cast<std::size_t>(tab)]; }

    /// The piece of a row; null outside.
    [[nodiscard]] const operations::AudienceEntry *entry(int row) const;
    /// The place of a row in audience().entries; -1 outside.
    [[nodiscard]] int placeOf(int row) const;
    /// The row of the piece that a customer is on; -1 where it is not shown.
    [[nodiscard]] int rowOf(const domain::CustomerCode &customer) const;

    /// Shows what was put in, before the store has answered. The row stays where it is until the tab is chosen again.
    void showEnclosures(int row, const QStringList &enclosures);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countsChanged();
    /// A person wrote a line; it is shown already.
    void lineWritten(const kikubari::domain::CustomerCode &customer, const QString &line);

private:
    [[nodiscard]] bool belongs(const operations::AudienceEntry &entry, Tab tab) const;
    void refill();
    void recount();

    operations::Audience m_audience;
    std::vector<operations::Enclosure> m_shelf;
    QHash<QString, QString> m_names; ///< of the shelf's things by code
    std::vector<int> m_rows;         ///< places in m_audience.entries
    std::array<int, static_cast<std::size_t>(Tab::Count_)> m_counts{};
    QDate m_today;
    Tab m_tab = Tab::All;
    bool m_writable = true;
};

} // namespace kikubari::models
