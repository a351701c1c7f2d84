// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/card_service.h"
#include "models/day_service.h"
#include "models/session.h"
#include "widgets/actions.h"
#include "widgets/card/contact_draft.h"
#include "widgets/card/record_form.h"

#include <QHash>
#include <QWidget>

#include <functional>
#include <optional>

class QMenu;
class QScrollArea;
class QVBoxLayout;

namespace kikubari::widgets {

class Banner;
class BusyBar;
class CardBlock;
class CardDetails;
class CardHead;
class CardMiddle;
class CardOutlook;
class CardTop;
class EmptyState;
class Panel;
class RecordForm;
class Toast;

/// Every record that stands on a card, each of them once.
[[nodiscard]] QList<const operations::CardRecord *> recordsOf(const operations::CustomerSheet &sheet);

/// Where a card's neighbours stand in a list that is longer than they are.
struct ListPlace
{
    int before = 0; ///< customers of the list ahead of the first neighbour
    int total = 0;  ///< customers of the whole list; 0: the neighbours are all
};

/// One customer as a whole: head, contact data, cars and household at the left, the history in the middle, follow-ups
/// and circumstances at the right. Asks the services, shows the answers, and keeps half-written records per customer.
class CustomerCardPage : public QWidget
{
    Q_OBJECT
public:
    CustomerCardPage(models::DayService *day, models::CardService *cards, models::Session *session, Actions *actions,
                     QWidget *parent = nullptr);

    /// Shows a customer. `neighbours` = the list he was opened from, in its order, for Alt+↑ and Alt+↓ (may be empty);
    /// `backLabel` = where Esc leads: 「今日に戻る」.
    void open(const domain::CustomerCode &customer, const QList<domain::CustomerCode> &neighbours = {},
              const QString &backLabel = {}, ListPlace place = {});
    [[nodiscard]] const domain::CustomerCode &customer() const { return m_customer; }
    [[nodiscard]] const operations::CustomerSheet &sheet() const { return m_sheet; }

    /// Reads the customer again; what is shown stays until the answer is there.
    void reload();
    /// Records may be read, not written.
    void setReadOnly(bool readOnly);
    /// Opens the place where a contact is written down.
    void startRecord();

    /// What a person has begun and not saved; outlives the page, which is made anew when sizes or words change.
    struct Unsaved
    {
        QHash<QString, ContactFormDraft> drafts; ///< by customer code
        domain::CustomerCode customer;
        QList<domain::CustomerCode> neighbours;
        QString backLabel;
        ListPlace place;
        int tab = 0;                   ///< of the middle
        QString block;                 ///< place of the block whose fields are open; empty = none
        QList<QStringList> typed;      ///< what stands in them
        operations::CardRecord record; ///< what they were opened for
        int field = -1;                ///< which of them had the keyboard
    };
    [[nodiscard]] Unsaved unsaved();
    void restore(const Unsaved &unsaved);

    [[nodiscard]] CardMiddle *middle() const { return m_middle; }
    [[nodiscard]] CardDetails *details() const { return m_details; }
    [[nodiscard]] CardOutlook *outlook() const { return m_outlook; }

Q_SIGNALS:
    /// A customer is on the screen.
    void loaded();
    /// Esc, or the button: where the page was opened from.
    void back();
    /// Alt+↑ or Alt+↓ at the end of the neighbours, where the list goes on; `row` of the list, from 0.
    void farWanted(int row);
    /// Something was written: lists are to be read again.
    void changed();
    void saved(const QString &sentence);
    void hint(const QString &sentence);
    void failed(const kikubari::Error &error);
    /// The … menu. An item is offered only where somebody listens.
    void mergeWanted(const kikubari::domain::CustomerCode &customer, const kikubari::domain::CustomerCode &other);
    void exportWanted(const kikubari::domain::CustomerCode &customer);
    void newCustomerWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    using Customer = domain::CustomerCode;

    // card_page.cpp
    void build();
    void connectParts();
    void connectActions();
    void placeColumns();
    void take(const operations::CustomerSheet &sheet);
    void keepDraft();
    void showProblem(const Error &error);
    void tellChange();
    void refreshBanner();
    void step(int by);
    void goBack();
    [[nodiscard]] Finder finder();
    void reopenForm();

    // card_page_focus.cpp
    /// Where the keyboard is, to find that again after a refresh, and what the refresh changes.
    struct FocusPlace
    {
        bool onBlock = false;
        QString key, words; ///< the block's place and accessible name
        QWidget *region = nullptr;
        qsizetype number = 0; ///< among the region's blocks
        QStringList changed;  ///< places of what was written or taken back just now
    };
    [[nodiscard]] FocusPlace focusPlace(const operations::CustomerSheet &next) const;
    void focusPlaceAgain(const FocusPlace &place);
    [[nodiscard]] CardBlock *blockAt(const QString &place) const;
    /// The block that shows what an entry of the history tells of; null where there is none.
    [[nodiscard]] CardBlock *blockOfEntry(const operations::CardEntry &entry) const;
    /// Turns an entry of the history into fields, there or where its record stands.
    void editEntry(const QModelIndex &index);
    /// Gives a block the keyboard and brings it into view.
    void showBlock(CardBlock *block);
    static void scrollTo(QWidget *part);
    void focusRegion(bool forward);

    // card_page_write.cpp
    void written(const Result<operations::OperationResult> &result, RecordForm *form);
    void tell(const Error &error);
    void editFocused();
    void editBlock(CardBlock *block);
    /// Closes the fields that are open; false, saying so there, where something was changed in them.
    [[nodiscard]] bool closeUnchanged();
    /// The form that is open; null where none is.
    [[nodiscard]] RecordForm *editing() const;
    void keepForm(CardBlock *block);
    void removeRecord(CardBlock *block);
    /// `follow` = the keyboard goes to what was written.
    void write(const QList<operations::RecordEdit> &edits, const Text &summary, CardBlock *block = nullptr,
               bool follow = true);
    void showConflict(const QString &sentence, RecordForm *form);
    void confirmFact(const QString &code);
    void undo();
    void redo();
    [[nodiscard]] models::DayService::Done takenBack();

    // card_page_contact.cpp
    void saveContact();
    [[nodiscard]] operations::ContactDraft contactOf(const ContactFormDraft &draft) const;
    void afterContact(domain::Channel channel, domain::Outcome outcome);
    void openRepair(const operations::RepairOffer &offer);
    void askPreview();
    void askPromise();
    void savePromise(const operations::PromiseDraft &promise);

    // card_page_menu.cpp
    void showMenu(QPoint at);
    void addRepairs(QMenu *menu);
    void askHandOver();
    void askExclude();
    void askMerge();
    void askHousehold();
    void confirmHousehold(const domain::CustomerCode &other, const operations::HouseholdPreview &preview);
    void leaveHousehold();
    void showChanges();
    void print();
    [[nodiscard]] bool writable() const { return !m_readOnly && !m_sheet.voided; }

    models::DayService *m_day;
    models::CardService *m_cards;
    models::Session *m_session;
    Actions *m_actions;
    CardTop *m_top = nullptr;
    CardHead *m_head = nullptr;
    Banner *m_banner = nullptr;
    QWidget *m_bannerHolder = nullptr;
    BusyBar *m_busy = nullptr;
    EmptyState *m_problem = nullptr;
    QWidget *m_columns = nullptr;
    Panel *m_left = nullptr, *m_right = nullptr;
    QScrollArea *m_leftScroll = nullptr, *m_rightScroll = nullptr;
    CardDetails *m_details = nullptr;
    CardMiddle *m_middle = nullptr;
    CardOutlook *m_outlook = nullptr;
    Toast *m_toast = nullptr;

    operations::CustomerSheet m_sheet;
    Customer m_customer;
    QList<Customer> m_neighbours;
    QString m_backLabel;
    ListPlace m_place;
    QHash<QString, ContactFormDraft> m_drafts; ///< by customer code
    std::function<void()> m_bannerLink;
    int m_asked = 0, m_askedPreview = 0;
    bool m_readOnly = false, m_saving = false, m_narrow = false, m_recordWanted = false, m_scrollToTop = false;
    bool m_followChange = false;     ///< the next reading shows what was just written: the keyboard goes there
    std::optional<Unsaved> m_reopen; ///< fields to be opened again when the customer is there
    bool m_offer = false;            ///< the banner offers to check an address or number; stays until the next customer
};

} // namespace kikubari::widgets
