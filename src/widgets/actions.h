// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QObject>

#include <array>

class QWidget;

namespace kikubari::widgets {

/// Everything that can be done by key, menu or button. One object each, shared by all three.
enum class Act {
    PageToday,
    PageCustomers,
    PageDm,
    ShowCard,
    Settings,
    Keys,
    Quit,
    ChangePerson,
    OpenFolder,
    ImportFile,
    UndoImport,
    Duplicates,
    Handover,
    ExportList,
    Columns,
    Household,
    Merge,
    RefuseDm,
    Find,
    Narrow,
    QuickRecord,
    NextRegion,
    PreviousRegion,
    Back,
    Undo,
    Redo,
    Print,
    Outcome1,
    Outcome2,
    Outcome3,
    Outcome4,
    Outcome5,
    Outcome6,
    SaveAndNext,
    Save,
    Promise,
    Snooze,
    Waive,
    Done,
    Reassign,
    NextPerson,
    PreviousPerson,
    Waiting,
    Order,
    RecordContact,
    EditInPlace,
    NewCustomer,
    Count_
};
inline constexpr int actCount = static_cast<int>(Act::Count_);

/// The registry of actions. Texts, keys and icons stand in one table, from which menus and the F1 page are made too.
class Actions : public QObject
{
    Q_OBJECT
public:
    /// Makes the actions and gives them to the window, in which their keys work.
    explicit Actions(QWidget *window);

    [[nodiscard]] QAction *at(Act act) const { return m_actions[static_cast<std::size_t>(act)]; }

    /// One line of the key table.
    struct KeyLine
    {
        QString keys, what, where;
    };
    [[nodiscard]] QList<KeyLine> keyTable() const;
    /// The key's name as the platform writes it, for key caps.
    [[nodiscard]] QString keyName(Act act) const;

private:
    std::array<QAction *, actCount> m_actions{};
};

} // namespace kikubari::widgets
