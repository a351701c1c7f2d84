// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/card_timeline_model.h"
#include "widgets/card/card_block.h"
#include "widgets/card/card_forms.h"
#include "widgets/controls.h"

#include <QPointer>

#include <array>

class QScrollArea;
class QStackedWidget;

namespace kikubari::widgets {

class Actions;
class ContactForm;
class TabButton;
class TimelineView;

/// The middle of the card: the history with the place to write on top, and beside it deals, referrals, gifts and
/// papers.
class CardMiddle : public Panel
{
    Q_OBJECT
public:
    CardMiddle(Actions *actions, QWidget *parent = nullptr);

    void setSheet(const operations::CustomerSheet &sheet, const forms::Around &around, bool writable);
    enum class Tab { History, Deals, Referrals, Gifts, Papers };
    void setTab(Tab tab);
    [[nodiscard]] Tab tab() const;
    /// Brings the tab to the front on which the block stands.
    void reveal(const CardBlock *block);
    [[nodiscard]] ContactForm *form() const { return m_form; }
    [[nodiscard]] TimelineView *timeline() const { return m_timeline; }
    [[nodiscard]] models::CardTimelineModel *model() const { return m_model; }
    /// A block with the fields of an entry of the history in the entry's place, to be opened at once; null where the
    /// entry is changed elsewhere or not at all. It goes when its fields do.
    [[nodiscard]] CardBlock *entryBlock(const QModelIndex &index);
    /// The entry that the place names (placeOf of its record); an invalid index where the history does not show it.
    [[nodiscard]] QModelIndex entryAt(const QString &place) const;
    /// Goes to an entry of the history, with the keyboard.
    void showEntry(const QModelIndex &index);
    /// Puts the keyboard into what the tab shows.
    void focusContent();

Q_SIGNALS:
    void editWanted(kikubari::widgets::CardBlock *block);
    void customerChosen(const QString &code);
    /// Space on an entry: a promise was kept, thanks were said.
    void writeWanted(const kikubari::operations::RecordEdit &edit, const kikubari::Text &summary);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static constexpr int tabCount = 5;
    void build(Actions *actions);
    void showKinds();
    [[nodiscard]] QWidget *makeHistory(Actions *actions);
    /// ↑ and ↓ between the history and the line above it.
    bool stepsInHistory(const QObject *watched, const QKeyEvent &event);
    void setEntries(const operations::CustomerSheet &sheet);
    void refreshKind();

    // card_middle_lists.cpp
    [[nodiscard]] QVBoxLayout *startList(Tab tab);
    CardBlock *addItem(QVBoxLayout *list, const QString &title, const std::optional<BadgeLook> &badge,
                       const QList<QPair<QString, QString>> &lines);
    CardBlock *addAdder(QVBoxLayout *list, const QString &word, const FormSpec &spec, const QString &place = {});
    /// What Space writes, with a button that says so.
    void addMark(CardBlock *block, const QString &word, const operations::RecordEdit &edit, const Text &summary);
    /// The line above the history that adds a workshop entry or a booking.
    void refreshAdder();
    void fillHistory(const operations::CustomerSheet &sheet);
    void fillDeals(const operations::CustomerSheet &sheet, const forms::Around &around);
    void fillReferrals(const operations::CustomerSheet &sheet, const forms::Around &around);
    void addReferral(QVBoxLayout *list, const operations::CustomerSheet &sheet,
                     const operations::CardReferral &referral, const forms::Around &around);
    void fillGifts(const operations::CustomerSheet &sheet);
    void fillPapers(const operations::CustomerSheet &sheet, const forms::Around &around);
    void addComplaints(QVBoxLayout *list, const operations::CustomerSheet &sheet, const forms::Around &around);
    void addPromises(QVBoxLayout *list, const operations::CustomerSheet &sheet, const forms::Around &around);
    void addConsents(QVBoxLayout *list, const operations::CustomerSheet &sheet);

    models::CardTimelineModel *m_model;
    std::array<TabButton *, tabCount> m_tabs{};
    std::array<QVBoxLayout *, tabCount> m_lists{};
    QStackedWidget *m_stack = nullptr;
    Button *m_kind = nullptr;
    ContactForm *m_form = nullptr;
    TimelineView *m_timeline = nullptr;
    QPointer<CardBlock> m_serviceAdder;
    operations::CustomerSheet m_sheet;
    forms::Around m_around;
    bool m_writable = true;
};

} // namespace kikubari::widgets
