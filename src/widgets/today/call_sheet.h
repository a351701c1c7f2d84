// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/day.h"
#include "widgets/controls.h"
#include "widgets/today/sheet_draft.h"

class QScrollArea;

namespace kikubari::widgets {

class Actions;
class ResultArea;
class SheetBody;

/// The call sheet beside the list: head and result area fixed, the middle scrolls. Holds the draft of the customer
/// shown; the page keeps the drafts of the others.
class CallSheetView : public Panel
{
    Q_OBJECT
public:
    CallSheetView(Actions *actions, QWidget *parent = nullptr);

    /// Shows a customer with what was typed for him before.
    void setSheet(const operations::CallSheet &sheet, const SheetDraft &draft, QDate today);
    /// Takes newer records of the same customer without touching fields.
    void clear();
    [[nodiscard]] bool hasSheet() const { return !m_sheet.row.customer.empty(); }
    [[nodiscard]] const operations::CallSheet &sheet() const { return m_sheet; }
    [[nodiscard]] SheetDraft draft() const;
    /// Ids of the follow-ups ticked on the sheet.
    [[nodiscard]] QStringList tickedItems() const;
    [[nodiscard]] ResultArea *result() const { return m_result; }
    [[nodiscard]] QWidget *scriptField() const;

    bool chooseSlot(int slot);

Q_SIGNALS:
    void edited();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build(Actions *actions);
    [[nodiscard]] QWidget *makeHead();
    void fillHead();
    void applyOutcome();
    void orderTabs();

    operations::CallSheet m_sheet;
    QDate m_today;
    QString m_operation;
    QWidget *m_head = nullptr;
    Label *m_name = nullptr, *m_honorific = nullptr, *m_kana = nullptr, *m_phone = nullptr, *m_reach = nullptr;
    IconLabel *m_phoneIcon = nullptr;
    QWidget *m_badges = nullptr;
    QScrollArea *m_scroll = nullptr;
    SheetBody *m_body = nullptr;
    ResultArea *m_result = nullptr;
};

} // namespace kikubari::widgets
