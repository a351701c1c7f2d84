// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/campaigns.h"

#include <QListView>
#include <QWidget>

class QAbstractListModel;
class QStackedWidget;

namespace kikubari::widgets {

class EmptyState;

/// All mailings, the newest first; Enter opens one.
class DmList : public QWidget
{
    Q_OBJECT
public:
    explicit DmList(QWidget *parent);

    void setCampaigns(const std::vector<operations::Campaign> &campaigns, QDate today);
    [[nodiscard]] int count() const { return static_cast<int>(m_campaigns.size()); }
    [[nodiscard]] QListView *view() const { return m_view; }
    void select(const QString &code);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void opened(const QString &code);
    void newWanted();

private:
    void open(const QModelIndex &index);

    std::vector<operations::Campaign> m_campaigns;
    QStackedWidget *m_stack;
    QListView *m_view;
    QAbstractListModel *m_model;
    EmptyState *m_empty;
    QWidget *m_first = nullptr; ///< begins the first mailing
};

} // namespace kikubari::widgets
