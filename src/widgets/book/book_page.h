// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book_service.h"
#include "models/customer_list_model.h"
#include "models/session.h"
#include "widgets/actions.h"
#include "widgets/preferences.h"

#include <QWidget>

class QStackedWidget;

namespace kikubari::widgets {

class BookBar;
class BookTable;
class BookTools;
class BusyBar;
class EmptyState;
class Panel;
class SegmentPanel;
class Toast;

/// The customer book: everybody, found while one types, in an order and with the columns a person chose. Asks the
/// service, shows the answers and never waits for them.
class BookPage : public QWidget
{
    Q_OBJECT
public:
    /// Whose customers the list shows.
    enum class Tab { All, Mine, Segment };

    BookPage(models::BookService *service, models::Session *session, Actions *actions, Preferences preferences,
             QWidget *parent = nullptr);

    /// Asks for the list again; rows, selection and marks stay until the answer is there.
    void reload();
    void setReadOnly(bool readOnly);
    /// The person at this PC is another one.
    void refreshPerson();
    /// Selects a customer when he is in the list, as when one comes back from his card.
    void select(const domain::CustomerCode &customer);
    /// Opens the card of a row, as soon as it is known who stands there.
    void open(int row);
    /// The store is another one: marks, words and conditions belonged to the old.
    void forgetStore();
    /// Says what was done and offers the way back.
    void tellDone(const QString &sentence, bool undoable);

    [[nodiscard]] models::CustomerListModel *model() const { return m_model; }
    [[nodiscard]] BookTable *table() const { return m_table; }
    [[nodiscard]] BookBar *bar() const { return m_bar; }
    [[nodiscard]] BookTools *tools() const { return m_tools; }
    /// The filter's form; null until it was wanted.
    [[nodiscard]] SegmentPanel *panel() const { return m_panel; }
    void editSegment(const operations::SavedSegment &saved);
    void chooseSegment(const operations::SavedSegment &saved);
    /// What stands in the search field.
    [[nodiscard]] QString words() const;
    /// What the list shows now, as a heading: 顧客, a segment's name, the words searched for.
    [[nodiscard]] QString title() const;
    [[nodiscard]] const operations::BookQuery &query() const { return m_query; }

Q_SIGNALS:
    void loaded();
    /// A card is wanted; `neighbours` are the customers around him in the list, himself included.
    /// `before` = the rows of the list ahead of the first neighbour.
    void customerWanted(const kikubari::domain::CustomerCode &customer,
                        const QList<kikubari::domain::CustomerCode> &neighbours, int before);
    void newCustomerWanted(const QString &words);
    void importWanted();
    void undoWanted();
    /// Something was saved in the store.
    void written(const QString &sentence);
    void hint(const QString &sentence);
    void failed(const kikubari::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectParts();
    void connectActions();
    void ask();
    void take(const models::BookListing &listing);
    void askCounts();
    void askPage(int generation, int page);
    void search();
    void setTab(Tab tab);
    void setOrder(operations::BookOrder order);
    void nextOrder();
    void openWaiting();
    void selectWaiting();
    void refreshEmpty();
    void refreshBar();
    void back();
    void focusRegion(bool forward);
    void chooseColumns();

    // book_page_segments.cpp
    SegmentPanel *ensurePanel();
    void showSegments(QPoint at);
    void popUpSegments(QPoint at);
    void closePanel();
    void placePanel();
    void saveSegment();
    void deleteSegment();
    void readBack(const domain::Segment &segment);

    models::BookService *m_service;
    models::Session *m_session;
    Actions *m_actions;
    Preferences m_preferences;
    models::CustomerListModel *m_model;
    BookBar *m_bar = nullptr;
    BookTools *m_tools = nullptr;
    BusyBar *m_busy = nullptr;
    QWidget *m_body = nullptr;
    Panel *m_pane = nullptr;
    QStackedWidget *m_stack = nullptr;
    BookTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    Toast *m_toast = nullptr;
    SegmentPanel *m_panel = nullptr;

    operations::BookQuery m_query; ///< what was asked last
    operations::BookOrder m_order = operations::BookOrder::Kana;
    std::optional<domain::SegmentNode> m_where; ///< the condition of the tab Segment
    QString m_segmentName;
    operations::SavedSegment m_segment; ///< the one in force; without a key: a new one
    std::vector<operations::SavedSegment> m_segments;
    operations::BookCounts m_counts;
    Tab m_tab = Tab::All;
    qint64 m_current = 0;                 ///< the selected customer's number
    qint64 m_openWaiting = 0;             ///< to be opened when his line comes
    domain::CustomerCode m_selectWaiting; ///< to be selected when his line comes
    int m_asked = 0;
    bool m_descending = false;
    bool m_orderChosen = false; ///< by hand, while words are searched for; else the best hits come first
    bool m_listPending = false, m_openFirst = false;
    bool m_toTop = false; ///< the next answer is another list: from the top
    bool m_loadedOnce = false, m_readOnly = false;
};

} // namespace kikubari::widgets
