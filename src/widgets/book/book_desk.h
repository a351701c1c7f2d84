// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book_service.h"
#include "models/card_service.h"
#include "models/day_service.h"
#include "models/dm_service.h"
#include "models/session.h"
#include "widgets/actions.h"
#include "widgets/card/card_page.h"
#include "widgets/preferences.h"

#include <QPointer>

#include <optional>
#include <vector>

class QStackedWidget;

namespace kikubari::widgets {

class BookPage;
class ImportPage;
class MergePage;

/// The services that the pages work with. Pages whose service is not there do not stand in the window.
struct Services
{
    Services(models::DayService *dayService, models::BookService *bookService = nullptr,
             models::CardService *cardService = nullptr, models::DmService *dmService = nullptr)
        : day(dayService),
          book(bookService),
          card(cardService),
          dm(dmService)
    {
    }
    models::DayService *day;
    models::BookService *book;
    models::CardService *card;
    models::DmService *dm;
};

/// Everything of the window that belongs to the customer book: makes its pages when they are first shown, leads from
/// the list to a card and back, and through import, joining doubles, handing over and export.
class BookDesk : public QObject
{
    Q_OBJECT
public:
    BookDesk(const Services &services, models::Session *session, Actions *actions, Preferences preferences,
             QStackedWidget *stack);

    /// Whether there is a customer book at all.
    [[nodiscard]] bool available() const { return m_services.book != nullptr; }
    void showList();
    /// `neighbours` as CustomerCardPage::open() has them, with their place in the list.
    void openCustomer(const domain::CustomerCode &customer, const QList<domain::CustomerCode> &neighbours,
                      ListPlace place = {});
    /// Asks for a shop's file where none is given, and leads through taking it in.
    void importFile(const QString &path = {});
    /// The store was opened, or another one: what is on the pages belongs to the old one.
    void storeOpened(const models::StoreOpened &store);
    void refreshPerson();
    /// Something was written elsewhere in the window.
    void reload();
    /// Whether the list is to be shown once the store that was asked for is open; asked once.
    [[nodiscard]] bool takeListWanted();

    [[nodiscard]] bool isList(const QWidget *page) const;
    /// The page that the card in front was opened from, where it is none of the book's.
    [[nodiscard]] QWidget *beforeCard() const { return m_beforeCard; }
    [[nodiscard]] BookPage *list() const { return m_list; }
    [[nodiscard]] ImportPage *import() const { return m_import; }
    [[nodiscard]] MergePage *merging() const { return m_merging; }
    [[nodiscard]] CustomerCardPage *card() const { return m_card; }

    /// What outlives the pages, which are made anew when sizes or words change.
    struct Unsaved
    {
        std::optional<CustomerCardPage::Unsaved> card;
    };
    [[nodiscard]] Unsaved unsaved();
    void restore(const Unsaved &unsaved);

Q_SIGNALS:
    /// One of its pages is in front now.
    void shown();
    /// Left for a page that is not of the book.
    void backToDay();
    /// The window is to open this store: an import went into it, or was left.
    void storeWanted(const QString &path);
    /// Something was written: other pages are to be read again.
    void changed();
    void saved(const QString &sentence);
    void hint(const QString &sentence);
    void failed(const kikubari::Error &error);

private:
    using Ids = std::vector<qint64>;

    void connectActions();
    BookPage *ensureList();
    CustomerCardPage *ensureCard();
    ImportPage *ensureImport();
    MergePage *ensureMerging();
    void leaveImport(bool toList);
    void leaveCard();
    void undo();
    void finished(const Result<operations::OperationResult> &result, bool undoable);
    [[nodiscard]] models::BookService::Done done(bool undoable = true);

    // book_desk_tasks.cpp: what is asked for in a dialog
    void addCustomer(const QString &words);
    void showDuplicates();
    void mergeMarked();
    void joinMarked();
    void confirmHousehold(const Ids &ids, const operations::HouseholdPreview &preview);
    void refuseMarked();
    void printList();
    void handOver();
    void exportList();
    void exportThese(const std::shared_ptr<const Ids> &ids, const QString &whom);
    void tellExport(const operations::CustomerExport &wanted, const operations::CustomerExportReport &report);
    void undoImport();
    void confirmUndoImport(const std::optional<operations::LastImport> &last);
    [[nodiscard]] Ids marked() const;
    void tellProgress(const Text &what, qint64 done, qint64 total);

    Services m_services;
    models::Session *m_session;
    Actions *m_actions;
    Preferences m_preferences;
    QStackedWidget *m_stack;
    BookPage *m_list = nullptr;
    CustomerCardPage *m_card = nullptr;
    ImportPage *m_import = nullptr;
    MergePage *m_merging = nullptr;
    QWidget *m_beforeImport = nullptr; ///< the page that the import was started from
    QWidget *m_beforeCard = nullptr;
    models::StoreOpened m_store;
    QString m_importStore; ///< the store that a file goes into
    bool m_listWanted = false;
};

} // namespace kikubari::widgets
