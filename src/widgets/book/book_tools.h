// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/customer_list.h"
#include "widgets/controls.h"

class QStackedWidget;

namespace kikubari::widgets {

class Actions;
class TabButton;

/// The bar above the table: whose customers, the filter in force, the order; from one marked customer on, what can be
/// done with them.
class BookTools : public Panel
{
    Q_OBJECT
public:
    BookTools(Actions *actions, QWidget *parent);

    /// `tab`: 0 all, 1 mine, 2 a segment; the count belongs to the tab in force.
    void setTab(int tab, const QString &segmentName);
    void setCounts(const operations::BookCounts &counts);
    void setOrder(operations::BookOrder order, bool descending);
    void setMarked(qint64 count, bool readOnly);
    /// Where the list of segments hangs.
    [[nodiscard]] QPoint segmentsPlace() const;

Q_SIGNALS:
    void tabChosen(int tab);
    /// The list of segments is wanted; it hangs below this point.
    void segmentsWanted(QPoint at);
    void clearMarksWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeRoom();
    [[nodiscard]] QWidget *makeOrderTools();
    [[nodiscard]] QWidget *makeBulkBar();

    Actions *m_actions;
    TabButton *m_all, *m_mine;
    Button *m_segment;
    QStackedWidget *m_right;
    Button *m_order = nullptr, *m_merge = nullptr, *m_household = nullptr;
    Label *m_marked = nullptr;
    int m_tab = 0;
};

} // namespace kikubari::widgets
