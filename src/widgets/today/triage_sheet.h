// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/day.h"
#include "widgets/controls.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace kikubari::widgets {

/// After an absence: one sheet with everything that went overdue, sorted out in bulk instead of hundreds of red rows.
/// For each row: still useful (stays in the list), drop with the reason "absence", or hand over.
class TriageSheet : public Panel
{
    Q_OBJECT
public:
    enum class Fate { Keep, Drop, HandOver };

    explicit TriageSheet(QWidget *parent = nullptr);

    void setDay(const operations::DayList &day);
    /// Ids of the follow-ups that shall have this fate.
    [[nodiscard]] QStringList ids(Fate fate) const;
    /// Whether a list asks for triage: seven days or more without a record, and something overdue.
    [[nodiscard]] static bool wanted(const operations::DayList &day);

Q_SIGNALS:
    void decided();
    void skipped();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void setFate(QTreeWidgetItem *item, Fate fate);
    void setAll(Fate fate);
    void refreshSums();

    Label *m_head;
    Label *m_sums;
    QTreeWidget *m_list;
};

} // namespace kikubari::widgets
