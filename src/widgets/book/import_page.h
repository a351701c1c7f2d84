// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book_import_model.h"
#include "models/book_service.h"
#include "models/session.h"
#include "widgets/actions.h"
#include "widgets/controls.h"

#include <QTimer>

class QProgressBar;
class QStackedWidget;
class QTreeWidget;

namespace kikubari::widgets {

class BusyBar;
class EmptyState;
class Figure;
class ImportChoices;
class ImportTable;

/// A shop's own file on its way into the book: what its columns are taken for over its real rows, what would be added,
/// changed, doubled and rejected, and how much work that opens; then Enter takes it in. Nothing is written before.
class ImportPage : public QWidget
{
    Q_OBJECT
public:
    ImportPage(models::BookService *service, models::Session *session, Actions *actions, QWidget *parent = nullptr);

    /// Looks at a file; the answer fills the page. `rejects` = where rows that do not go in are kept until a person
    /// saves them elsewhere.
    void open(const QString &path, const QString &rejects);
    /// Whether what was taken in has been undone again on this page.
    [[nodiscard]] bool takenBack() const { return m_takenBack; }
    [[nodiscard]] QString path() const { return m_options.path; }
    [[nodiscard]] models::BookImportModel *model() const { return m_model; }
    [[nodiscard]] ImportTable *table() const { return m_table; }
    [[nodiscard]] bool isReady() const { return m_state == State::Ready; }
    [[nodiscard]] bool isDone() const { return m_state == State::Done; }
    [[nodiscard]] const operations::ShopImportOptions &options() const { return m_options; }

Q_SIGNALS:
    /// Left without taking the file in.
    void left();
    /// Taken in; the list may be shown. `opened` = follow-ups of today among what it opened.
    void finished();
    /// The file was taken in, or taken back: everything is to be read again.
    void changed(const QString &sentence);
    void otherFileWanted();
    void failed(const kikubari::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class State { Reading, Ready, Writing, Done, Undoing, Failed };

    void build();
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeFigures();
    [[nodiscard]] QWidget *makePreview();
    [[nodiscard]] QWidget *makeProgress();
    [[nodiscard]] QWidget *makeFoot();
    void connectActions();
    void focusRegion(bool forward);
    void setState(State state);
    void ask();
    void take(const Result<operations::ShopPreview> &preview);
    void showTotals(const operations::ShopTotals &totals);
    void showRejects(const std::vector<operations::ShopReject> &rejects, qint64 all);
    void showProblem(const Error &error);
    void correct(int column);
    void run();
    void taken(const Result<operations::ShopImportResult> &result);
    void takeBack();
    void saveRejects();
    void forward();
    void leave();
    void tellProgress(const Text &what, qint64 done, qint64 total);

    models::BookService *m_service;
    models::Session *m_session;
    Actions *m_actions;
    models::BookImportModel *m_model;
    operations::ShopImportOptions m_options;
    bool m_takenBack = false; ///< what was taken in has been undone again
    QString m_rejectsFile;
    State m_state = State::Reading;
    int m_asked = 0, m_looking = 0;
    QTimer m_delay;

    Label *m_title = nullptr, *m_file = nullptr, *m_progressWords = nullptr, *m_rejectsHead = nullptr;
    Figure *m_added = nullptr, *m_updated = nullptr, *m_unchanged = nullptr, *m_doubled = nullptr;
    Figure *m_rejected = nullptr, *m_opened = nullptr, *m_waived = nullptr;
    QStackedWidget *m_stack = nullptr;
    ImportTable *m_table = nullptr;
    ImportChoices *m_choices = nullptr;
    QTreeWidget *m_rejects = nullptr;
    QProgressBar *m_bar = nullptr;
    EmptyState *m_problem = nullptr;
    BusyBar *m_busy = nullptr;
    Button *m_go = nullptr, *m_leave = nullptr, *m_other = nullptr, *m_undo = nullptr, *m_saveRejects = nullptr;
    Label *m_footWords = nullptr;
};

} // namespace kikubari::widgets
