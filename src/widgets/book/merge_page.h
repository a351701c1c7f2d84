// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book_service.h"
#include "models/session.h"
#include "widgets/actions.h"
#include "widgets/controls.h"

class QListWidget;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace kikubari::widgets {

class BusyBar;
class EmptyState;
class Toast;

/// Customers who may be in the book twice: the pairs with their reasons, and two people side by side, whose fields are
/// chosen with ← and →. Nothing of either is lost; one undo parts them again.
class MergePage : public QWidget
{
    Q_OBJECT
public:
    MergePage(models::BookService *service, models::Session *session, Actions *actions, QWidget *parent = nullptr);

    /// Looks through the whole book.
    void findPairs();
    /// Shows these two, whatever speaks for it.
    void showPair(const domain::CustomerCode &keep, const domain::CustomerCode &other);
    void setReadOnly(bool readOnly);
    /// Says what was done and offers the way back.
    void tellDone(const QString &sentence, bool undoable);
    /// The records were changed by an undo: the pairs are looked for again.
    void reload();

    [[nodiscard]] QListWidget *pairs() const { return m_pairs; }
    [[nodiscard]] QTreeWidget *fields() const { return m_fields; }

Q_SIGNALS:
    void left();
    void undoWanted();
    void written(const QString &sentence);
    void customerWanted(const kikubari::domain::CustomerCode &customer);
    void failed(const kikubari::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makePairs();
    [[nodiscard]] QWidget *makeSides();
    [[nodiscard]] QWidget *makeFoot();
    void connectActions();
    void placeToast();
    void takePairs(const operations::DuplicateList &list);
    void fillPairs(const QList<operations::BookRow> &people);
    void choosePair(int row);
    void askPreview();
    void takePreview(const operations::MergePreview &preview);
    void fillFields();
    void setSide(QTreeWidgetItem *item, operations::Side side);
    void swap();
    void merge();
    void different();
    void finished(const Result<operations::OperationResult> &result);
    void refreshEmpty();
    [[nodiscard]] models::BookService::Done done();

    models::BookService *m_service;
    models::Session *m_session;
    Actions *m_actions;
    operations::DuplicateList m_list;
    operations::MergePreview m_preview;
    QHash<QString, operations::BookRow> m_people; ///< by code
    domain::CustomerCode m_keep, m_other;
    QMap<QString, operations::Side> m_choices; ///< by column, where a person chose
    int m_asked = 0;
    bool m_single = false; ///< two people chosen in the list, no search for pairs
    bool m_readOnly = false;
    bool m_sidesChosen = false; ///< who is kept has been settled, by hand or by the suggestion

    Label *m_title = nullptr, *m_about = nullptr;
    Label *m_keepName = nullptr, *m_otherName = nullptr, *m_keepAbout = nullptr, *m_otherAbout = nullptr;
    Label *m_counts = nullptr;
    QListWidget *m_pairs = nullptr;
    QTreeWidget *m_fields = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_body = nullptr, *m_foot = nullptr;
    EmptyState *m_empty = nullptr;
    BusyBar *m_busy = nullptr;
    Button *m_merge = nullptr, *m_different = nullptr, *m_swap = nullptr;
    Toast *m_toast = nullptr;
};

} // namespace kikubari::widgets
