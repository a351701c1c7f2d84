// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "models/day_service.h"
#include "widgets/controls.h"

class QListWidget;
class QProgressBar;
class QStackedWidget;
class QTreeWidget;

namespace kikubari::widgets {

class EmptyState;

/// What stands in the window when there is no day to show: the first start, a store that cannot be opened, nobody
/// chosen, a running import and what it brought. Each says what, where and what to do.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    /// No store yet: demo, import or a first customer.
    void showFirstStart();
    /// The store could not be opened.
    void showFailure(const Error &error, const QString &path);
    /// Everybody who can work here; empty tells how to bring people in.
    void showPeople(const QList<domain::Staff> &staff);
    void showProgress(const QString &what, qint64 done, qint64 total);
    void showOutcome(const models::ImportOutcome &outcome);

Q_SIGNALS:
    void demoWanted();
    void importWanted();
    void customerWanted();
    /// Nobody works here yet: somebody gives his name.
    void personWanted();
    void retryWanted();
    void personChosen(const QString &code);
    void cancelWanted();
    void continueWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *makePeople();
    [[nodiscard]] QWidget *makeProgress();
    [[nodiscard]] QWidget *makeOutcome();
    void step(const QString &word, bool primary, void (WelcomePage::*signal)());

    QStackedWidget *m_stack;
    EmptyState *m_words;
    QListWidget *m_people = nullptr;
    Label *m_progressWords = nullptr;
    QProgressBar *m_bar = nullptr;
    Label *m_outcomeHead = nullptr, *m_outcomeText = nullptr;
    QTreeWidget *m_rejects = nullptr;
};

} // namespace kikubari::widgets
