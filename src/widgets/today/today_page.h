// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/day_service.h"
#include "models/session.h"
#include "models/today_model.h"
#include "widgets/actions.h"
#include "widgets/today/sheet_draft.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace kikubari::widgets {

class Banner;
class BusyBar;
class CallSheetView;
class DayView;
class EmptyState;
class ListFoot;
class ListTabs;
class Panel;
class Toast;
class TopBar;
class TriageSheet;

/// The salesperson's day: who first, why, and the record in one place. Asks the service, shows the answers, and keeps
/// half-written records per customer through refreshes, other selections and midnight.
class TodayPage : public QWidget
{
    Q_OBJECT
public:
    TodayPage(models::DayService *service, models::Session *session, Actions *actions, QWidget *parent = nullptr);

    /// Asks for the day again; rows and selection stay until the answer is there.
    void reload();
    /// Records may be read, not written: says so in a banner.
    void setReadOnly(bool readOnly);
    void refreshPerson();
    /// What a person has begun and not saved; outlives the page, which is made anew when sizes or words change.
    struct Unsaved
    {
        QHash<QString, SheetDraft> drafts; ///< by customer code
        domain::CustomerCode selected;
        bool triageDone = false;
    };
    [[nodiscard]] Unsaved unsaved();
    void restore(const Unsaved &unsaved);
    [[nodiscard]] int openCount() const { return m_model->count(models::TodayModel::Tab::All); }

    [[nodiscard]] models::TodayModel *model() const { return m_model; }
    [[nodiscard]] DayView *view() const { return m_view; }
    [[nodiscard]] CallSheetView *sheet() const { return m_sheet; }

Q_SIGNALS:
    void loaded();
    /// Something was written to the store.
    void saved(const QString &sentence);
    /// A sentence for the status line that is no record.
    void hint(const QString &sentence);
    void failed(const kikubari::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    using Customer = domain::CustomerCode;

    // build
    void build();
    [[nodiscard]] QWidget *makeListPane();
    void connectParts();
    void connectActions();
    void connectRecording();
    void placeSheet();

    // load and select (today_page_load.cpp)
    void take(const operations::DayList &day);
    void selectAfterLoad(const Customer &wanted, int fallback);
    void choose(const QModelIndex &index);
    void askSheet(const Customer &customer, bool thenOutcome);
    void keepDraft();
    void refreshTabs();
    void refreshEmpty();
    void refreshBanner();
    void stepPerson(bool down);
    void toggleWaiting();
    void setTab(models::TodayModel::Tab tab);
    void nextOrder();
    void askPreview();
    void previewLater();
    void showNarrowing();
    void focusRegion(bool forward);
    void back();
    void pickOutcome(int slot);
    void startRecord();
    /// Whether what is pressed now belongs to the person on the sheet.
    [[nodiscard]] bool sheetIsSelected() const;

    // what a person does (today_page_record.cpp)
    void save(bool thenNext);
    void saveInHouse(bool thenNext);
    [[nodiscard]] bool checkDraft(const SheetDraft &draft);
    [[nodiscard]] operations::ContactDraft contactOf(const SheetDraft &draft) const;
    void askPromise();
    void askSnooze();
    void askWaive();
    void askReassign();
    void bulkDone();
    void undo();
    void redo();
    void applyTriage();
    void print();
    void finished(const Result<operations::OperationResult> &result, const Customer &cleared, bool thenNext);
    void tell(const Error &error);
    /// The follow-ups an action means: of the marked rows, else those ticked on the sheet.
    [[nodiscard]] QStringList meant(QString *about, QDate *latest) const;
    [[nodiscard]] models::DayService::Done done(const Customer &cleared, bool thenNext);

    models::DayService *m_service;
    models::Session *m_session;
    Actions *m_actions;
    models::TodayModel *m_model;
    TopBar *m_top = nullptr;
    BusyBar *m_busy = nullptr;
    QSplitter *m_splitter = nullptr;
    QWidget *m_body = nullptr;
    Panel *m_pane = nullptr;
    ListTabs *m_tabs = nullptr;
    Banner *m_banner = nullptr;
    QLineEdit *m_narrow = nullptr;
    QStackedWidget *m_stack = nullptr;
    DayView *m_view = nullptr;
    EmptyState *m_empty = nullptr;
    TriageSheet *m_triage = nullptr;
    ListFoot *m_foot = nullptr;
    Toast *m_toast = nullptr;
    CallSheetView *m_sheet = nullptr;

    QHash<QString, SheetDraft> m_drafts; ///< by customer code
    Customer m_selected;
    Customer m_next;       ///< whom to select after the row of the saved record has left
    QTimer m_previewDelay; ///< asks once when the choices have come to rest
    QString m_previewOf;   ///< the choices that the preview shown was asked for
    QTimer m_sheetDelay;   ///< a held arrow key asks for one sheet, not for fifty
    int m_askedDay = 0, m_askedSheet = 0, m_askedPreview = 0;
    bool m_outcomeWanted = false;
    bool m_narrowWindow = false;
    bool m_triageDone = false;
    bool m_readOnly = false;
    bool m_saving = false;
    bool m_leaving = false; ///< saved; the next person's sheet is not there yet
    int m_slotWanted = -1;  ///< outcome key pressed before the selected person's sheet was there
    bool m_loadedOnce = false;
};

} // namespace kikubari::widgets
