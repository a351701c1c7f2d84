// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/day_service.h"
#include "models/session.h"
#include "widgets/book/book_desk.h"
#include "widgets/preferences.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

class QStackedWidget;

namespace kikubari::widgets {

class Actions;
class DmPage;
class Navigation;
class SettingsPage;
class StatusLine;
class TodayPage;
class WelcomePage;

/// The frame: navigation, page stack, status line, actions. Pages are made when they are first shown.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `storePath` is the file that is opened by `start`.
    MainWindow(const Services &services, models::Session *session, Preferences preferences, QString storePath,
               QWidget *parent = nullptr);

    /// Opens the store and shows the day, or the page that helps.
    void start();
    /// Whether the desktop asks for dark; counts where the setting says "as the PC".
    void setDesktopDark(bool dark);
    /// Asks the clock again: at midnight and when the PC wakes up.
    void checkDay();

    [[nodiscard]] TodayPage *today() const { return m_today; }
    [[nodiscard]] WelcomePage *welcome() const { return m_welcome; }
    [[nodiscard]] BookDesk *book() const { return m_book; }
    /// Null until it was wanted.
    [[nodiscard]] DmPage *dm() const { return m_dm; }
    [[nodiscard]] Actions *actionRegistry() const { return m_actions; }

Q_SIGNALS:
    /// The language was changed: main puts the translator in before the window shows itself anew.
    void languageChanged(kikubari::Language language);
    /// The first day with rows is on the screen.
    void dayShown();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void makeMenus();
    void connectActions();
    void connectService();
    void connectBook();
    // main_window_dm.cpp
    void connectDm();
    DmPage *ensureDm();
    void showDm();
    TodayPage *ensureToday();
    WelcomePage *ensureWelcome();
    void showToday();
    void showCard();
    void showSettings();
    void showProblem(const Error &error);
    void opened(const Result<models::StoreOpened> &store);
    void choosePerson();
    void setPerson(const QString &code);
    void openDemo();
    void importFolder(const QString &path);
    void addPerson();
    void addCustomer();
    void rebuild();
    void refreshTitle();
    void applyTheme();

    Services m_services;
    models::DayService *m_service;
    models::Session *m_session;
    Preferences m_preferences;
    QString m_storePath;
    models::StoreOpened m_store;
    Actions *m_actions = nullptr;
    Navigation *m_navigation = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatusLine *m_status = nullptr;
    BookDesk *m_book = nullptr;
    DmPage *m_dm = nullptr;
    TodayPage *m_today = nullptr;
    WelcomePage *m_welcome = nullptr;
    SettingsPage *m_settings = nullptr;
    QTimer m_dayTimer;
    Language m_language = Language::Japanese;
    bool m_desktopDark = false;
    bool m_open = false;
    bool m_opening = false; ///< asked for the store; no answer yet
    void hideMenuBar();

    QPointer<QWidget> m_beforeMenu; ///< where the keyboard was before Alt
    bool m_altAlone = false;
};

} // namespace kikubari::widgets
