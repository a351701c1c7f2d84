// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main_window.h"

#include "models/day_words.h"
#include "widgets/actions.h"
#include "widgets/composition_guard.h"
#include "widgets/customer_dialog.h"
#include "widgets/dialogs.h"
#include "widgets/dm/dm_page.h"
#include "widgets/icons.h"
#include "widgets/keys_dialog.h"
#include "widgets/navigation.h"
#include "widgets/settings_page.h"
#include "widgets/status_line.h"
#include "widgets/today/call_sheet.h"
#include "widgets/today/today_page.h"
#include "widgets/welcome_page.h"

#include <QApplication>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kikubari::widgets {

MainWindow::MainWindow(const Services &services, models::Session *session, Preferences preferences, QString storePath,
                       QWidget *parent)
    : QMainWindow(parent),
      m_services(services),
      m_service(services.day),
      m_session(session),
      m_preferences(std::move(preferences)),
      m_storePath(std::move(storePath)),
      m_language(m_preferences.language())
{
    new CompositionGuard(this);
    QCoreApplication::instance()->installEventFilter(this);
    build();
    connectService();
    resize(1280, 800);
    if (const QByteArray geometry = m_preferences.windowGeometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    // A minute's tick is exact enough for midnight and notices a PC that slept over it.
    m_dayTimer.setInterval(20s);
    connect(&m_dayTimer, &QTimer::timeout, this, &MainWindow::checkDay);
    m_dayTimer.start();
}

void MainWindow::build()
{
    m_actions = new Actions(this);
    setMinimumSize(960, 540);
    setAcceptDrops(true);
    setWindowIcon(icon(u"app"_s));
    // The navigation stands in the layout and not in a tool bar area, so that the status line runs below it.
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    m_stack = new QStackedWidget(centre);
    m_book = new BookDesk(m_services, m_session, m_actions, m_preferences, m_stack);
    m_actions->at(Act::PageDm)->setVisible(m_services.dm != nullptr);
    m_navigation = new Navigation(m_actions, centre);
    m_status = new StatusLine(m_actions, centre);
    row->addWidget(m_navigation);
    row->addWidget(m_stack, 1);
    layout->addLayout(row, 1);
    layout->addWidget(m_status);
    setCentralWidget(centre);
    makeMenus();
    connectActions();
    connectBook();
    connectDm();
    refreshTitle();
}

void MainWindow::connectBook()
{
    connect(m_stack, &QStackedWidget::currentChanged, this, [this] {
        const QWidget *page = m_stack->currentWidget();
        m_status->setSpaceWord(m_dm && page == m_dm ? tr("宛先に入れる・外す") : tr("印を付ける"));
        m_status->setEnterWord(page == m_today            ? tr("記録する")
                                   : m_dm && page == m_dm ? tr("一言を書く")
                                   : m_book->isList(page) ? tr("カードを開く")
                                                          : tr("決める"));
    });
    connect(m_book, &BookDesk::shown, this, [this] { m_navigation->setCurrent(Act::PageCustomers); });
    connect(m_book, &BookDesk::backToDay, this, [this] {
        if (m_dm && m_book->beforeCard() == m_dm)
            return showDm();
        if (m_open && m_session->person())
            showToday();
    });
    connect(m_book, &BookDesk::storeWanted, this, [this](const QString &path) {
        m_storePath = path;
        start();
    });
    connect(m_book, &BookDesk::changed, this, [this] {
        if (m_today)
            m_today->reload();
    });
    connect(m_book, &BookDesk::saved, this,
            [this](const QString &sentence) { m_status->setSaved(sentence, m_session->now().toString(u"HH:mm"_s)); });
    connect(m_book, &BookDesk::hint, m_status, &StatusLine::setSentence);
    connect(m_book, &BookDesk::failed, this, &MainWindow::showProblem);
}

void MainWindow::showProblem(const Error &error)
{
    // What is on the screen stays readable; only a store that is gone takes the page away.
    m_status->setSentence(models::say(error.text));
    if (error.kind == ErrorKind::Missing || error.kind == ErrorKind::Damaged) {
        ensureWelcome()->showFailure(error, m_storePath);
        m_stack->setCurrentWidget(m_welcome);
    }
}

void MainWindow::makeMenus()
{
    QMenuBar *bar = menuBar();
    bar->setNativeMenuBar(false);
    const auto fill = [this, bar](const QString &title, const QList<Act> &acts) {
        QMenu *menu = bar->addMenu(title);
        for (const Act act : acts)
            menu->addAction(m_actions->at(act));
        connect(menu, &QMenu::triggered, this, &MainWindow::hideMenuBar);
    };
    fill(tr("ファイル(&F)"),
         {Act::ImportFile, Act::OpenFolder, Act::UndoImport, Act::ExportList, Act::Print, Act::ChangePerson,
          Act::Settings, Act::Quit});
    fill(tr("編集(&E)"), {Act::Undo, Act::Redo, Act::Find, Act::Narrow, Act::Order});
    fill(tr("記録(&R)"),
         {Act::QuickRecord, Act::SaveAndNext, Act::Save, Act::Promise, Act::Snooze, Act::Waive, Act::Done,
          Act::Reassign});
    fill(tr("顧客(&C)"),
         {Act::PageCustomers, Act::NewCustomer, Act::ShowCard, Act::Duplicates, Act::Merge, Act::Household,
          Act::Handover, Act::RefuseDm, Act::Columns});
    if (m_services.dm)
        fill(tr("DM(&D)"), {Act::PageDm, Act::QuickRecord, Act::SaveAndNext, Act::Print, Act::Order, Act::EditInPlace});
    fill(tr("ヘルプ(&H)"), {Act::Keys});
    bar->hide();
}

void MainWindow::connectActions()
{
    const auto on = [this](Act act, auto what) { connect(m_actions->at(act), &QAction::triggered, this, what); };
    on(Act::PageToday, [this] {
        if (m_open && m_session->person())
            showToday();
    });
    on(Act::ShowCard, [this] { showCard(); });
    on(Act::Settings, [this] { showSettings(); });
    on(Act::Quit, [this] { close(); });
    on(Act::Back, [this] {
        if (m_welcome && m_stack->currentWidget() == m_welcome)
            m_service->cancel();
    });
    on(Act::ChangePerson, [this] { choosePerson(); });
    on(Act::OpenFolder, [this] { importFolder({}); });
    on(Act::Keys, [this] {
        KeysDialog dialog(*m_actions, this);
        dialog.exec();
    });
    connect(m_navigation, &Navigation::menuWanted, this, [this](QPoint at) {
        QMenu menu;
        for (QAction *action : menuBar()->actions())
            menu.addMenu(action->menu());
        menu.exec(at);
    });
}

void MainWindow::connectService()
{
    connect(m_session, &models::Session::dayChanged, this, [this] {
        if (m_today)
            m_today->reload();
        m_book->reload();
        if (m_dm)
            m_dm->reload();
    });
    connect(m_service, &models::DayService::progress, this, [this](const Text &what, qint64 done, qint64 total) {
        ensureWelcome()->showProgress(models::say(what), done, total);
        m_stack->setCurrentWidget(m_welcome);
    });
}

void MainWindow::start()
{
    m_open = false;
    m_opening = true;
    // Another program may hold the file for a while: the window is not left empty meanwhile.
    QTimer::singleShot(1s, this, [this] {
        if (!m_opening)
            return;
        ensureWelcome()->showProgress(tr("読み込んでいます"), 0, 0);
        m_stack->setCurrentWidget(m_welcome);
    });
    m_service->open(m_session->context(), m_storePath,
                    [guard = QPointer(this)](const Result<models::StoreOpened> &store) {
                        if (guard)
                            guard->opened(store);
                    });
}

void MainWindow::opened(const Result<models::StoreOpened> &store)
{
    m_opening = false;
    m_open = store.has_value();
    if (!store) {
        // A file that nobody ever worked with was never there: the first start. Else it has gone.
        if (store.error().kind == ErrorKind::Missing && m_preferences.person(m_storePath).isEmpty())
            ensureWelcome()->showFirstStart();
        else
            ensureWelcome()->showFailure(store.error(), m_storePath);
        m_stack->setCurrentWidget(m_welcome);
        return;
    }
    m_store = *store;
    m_storePath = m_store.path;
    m_session->setStaff(m_store.staff);
    m_book->storeOpened(m_store);
    if (m_dm) {
        m_dm->setReadOnly(m_store.readOnly);
        m_dm->forgetStore();
    }
    refreshTitle();
    const QString before = m_preferences.person(m_storePath);
    for (const domain::Staff &person : m_store.staff)
        if (person.code.text() == before) {
            setPerson(before);
            return;
        }
    // Nothing is recorded until it is known who does it.
    m_session->setActor({});
    m_navigation->setBadge(Act::PageToday, 0);
    ensureWelcome()->showPeople(m_store.staff);
    m_stack->setCurrentWidget(m_welcome);
}

void MainWindow::setPerson(const QString &code)
{
    m_preferences.setPerson(m_storePath, code);
    m_session->setActor(domain::StaffCode(code));
    m_book->refreshPerson();
    showToday();
    m_today->refreshPerson();
    m_today->setReadOnly(m_store.readOnly);
    m_today->reload();
    if (m_book->takeListWanted())
        m_book->showList();
}

TodayPage *MainWindow::ensureToday()
{
    if (m_today)
        return m_today;
    m_today = new TodayPage(m_service, m_session, m_actions, m_stack);
    m_stack->addWidget(m_today);
    connect(m_today, &TodayPage::loaded, this, [this] {
        m_navigation->setBadge(Act::PageToday, m_today->openCount());
        if (m_open && m_stack->currentWidget() == m_welcome)
            showToday(); // a long plan showed its progress there
        Q_EMIT dayShown();
    });
    connect(m_today, &TodayPage::saved, this, [this](const QString &sentence) {
        m_status->setSaved(sentence, m_session->now().toString(u"HH:mm"_s));
        m_book->reload();
    });
    connect(m_today, &TodayPage::hint, m_status, &StatusLine::setSentence);
    connect(m_today, &TodayPage::failed, this, &MainWindow::showProblem);
    return m_today;
}

WelcomePage *MainWindow::ensureWelcome()
{
    if (m_welcome)
        return m_welcome;
    m_welcome = new WelcomePage(m_stack);
    m_stack->addWidget(m_welcome);
    connect(m_welcome, &WelcomePage::demoWanted, this, &MainWindow::openDemo);
    connect(m_welcome, &WelcomePage::importWanted, this, [this] {
        if (m_book->available())
            m_book->importFile();
        else
            importFolder({});
    });
    connect(m_welcome, &WelcomePage::personWanted, this, &MainWindow::addPerson);
    connect(m_welcome, &WelcomePage::customerWanted, this, &MainWindow::addCustomer);
    connect(m_welcome, &WelcomePage::retryWanted, this, &MainWindow::start);
    connect(m_welcome, &WelcomePage::continueWanted, this, &MainWindow::start);
    connect(m_welcome, &WelcomePage::personChosen, this, &MainWindow::setPerson);
    connect(m_welcome, &WelcomePage::cancelWanted, m_service, &models::DayService::cancel);
    return m_welcome;
}

void MainWindow::showToday()
{
    m_stack->setCurrentWidget(ensureToday());
    m_navigation->setCurrent(Act::PageToday);
}

void MainWindow::showCard()
{
    if (!m_today || m_stack->currentWidget() != m_today || !m_today->sheet()->hasSheet())
        return;
    QList<domain::CustomerCode> neighbours;
    for (const QModelIndex &index : m_today->model()->shown(true))
        neighbours << m_today->model()->row(index)->customer;
    m_book->openCustomer(m_today->sheet()->sheet().row.customer, neighbours);
}

void MainWindow::showSettings()
{
    if (!m_settings) {
        m_settings = new SettingsPage(m_preferences, m_actions, m_stack);
        m_stack->addWidget(m_settings);
        connect(m_settings, &SettingsPage::changed, this,
                [this] { QTimer::singleShot(0, this, &MainWindow::rebuild); });
    }
    m_settings->setStorePath(m_storePath);
    m_stack->setCurrentWidget(m_settings);
    m_navigation->setCurrent(Act::Settings);
}

void MainWindow::choosePerson()
{
    if (!m_open || m_store.staff.isEmpty())
        return;
    ReassignDialog dialog(tr("使う人"), tr("このPCを使うのはどなたですか"), tr("この人にする"), m_store.staff, {},
                          this);
    if (dialog.exec() == QDialog::Accepted && !dialog.chosen().empty())
        setPerson(dialog.chosen().text());
}

void MainWindow::openDemo()
{
    ensureWelcome()->showProgress(tr("見本の販売店を作っています"), 0, 0);
    m_stack->setCurrentWidget(m_welcome);
    m_service->openDemo(m_session->context(), [guard = QPointer(this)](const Result<models::StoreOpened> &store) {
        if (guard)
            guard->opened(store);
    });
}

void MainWindow::addPerson()
{
    PersonDialog dialog(this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_service->addPerson(m_session->context(), dialog.name(),
                         [guard = QPointer(this)](const Result<models::StoreOpened> &store) {
                             if (!guard)
                                 return;
                             guard->opened(store);
                             // Who just gave his name is who works here.
                             if (store && store->staff.size() == 1)
                                 guard->setPerson(store->staff.first().code.text());
                         });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().value(0).toLocalFile();
    if (path.isEmpty() || m_opening)
        return;
    event->acceptProposedAction();
    if (QFileInfo(path).isDir())
        importFolder(path);
    else
        m_book->importFile(path);
}

void MainWindow::importFolder(const QString &path)
{
    const QString folder
        = path.isEmpty() ? QFileDialog::getExistingDirectory(this, tr("取り込むフォルダーを選ぶ")) : path;
    if (folder.isEmpty())
        return;
    ensureWelcome()->showProgress(tr("読み込んでいます"), 0, 0);
    m_stack->setCurrentWidget(m_welcome);
    m_service->importFrom(m_session->context(), folder,
                          [guard = QPointer(this), folder](const Result<models::ImportOutcome> &outcome) {
                              if (!guard)
                                  return;
                              if (outcome) {
                                  guard->m_storePath = outcome->path;
                                  guard->ensureWelcome()->showOutcome(*outcome);
                              } else if (outcome.error().kind == ErrorKind::Cancelled)
                                  guard->start();
                              else
                                  guard->ensureWelcome()->showFailure(outcome.error(), folder);
                          });
}

void MainWindow::addCustomer()
{
    CustomerDialog dialog(m_session->today(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_service->addCustomer(m_session->context(), dialog.customer(),
                           [guard = QPointer(this)](const Result<models::StoreOpened> &store) {
                               if (guard)
                                   guard->opened(store);
                           });
}

void MainWindow::applyTheme()
{
    setTheme(themeFor(m_preferences.appearance(), m_desktopDark, m_preferences.factor()));
}

void MainWindow::rebuild()
{
    // Sizes and words are taken when a page is made, so the pages are made anew. The records are in the store; what is
    // half-written is carried over.
    const Language before = m_language;
    m_language = m_preferences.language();
    if (before != m_language)
        Q_EMIT languageChanged(m_language);
    applyTheme();
    const BookDesk::Unsaved inBook = m_book->unsaved();
    const std::optional<DmPage::Unsaved> inDm = m_dm ? m_dm->unsaved() : std::nullopt;
    const std::optional<TodayPage::Unsaved> unsaved = m_today ? std::optional(m_today->unsaved()) : std::nullopt;
    delete takeCentralWidget();
    delete m_actions;
    menuBar()->clear();
    m_today = nullptr, m_welcome = nullptr, m_settings = nullptr, m_dm = nullptr;
    build();
    if (m_open && m_session->person()) {
        m_book->storeOpened(m_store);
        m_book->restore(inBook);
        if (inDm && m_services.dm)
            ensureDm()->restore(*inDm);
        setPerson(m_session->actor().text());
        if (unsaved)
            m_today->restore(*unsaved);
    } else
        start();
    showSettings();
}

void MainWindow::setDesktopDark(bool dark)
{
    m_desktopDark = dark;
    if (m_preferences.appearance() == Appearance::Automatic && theme().dark != dark)
        applyTheme();
}

void MainWindow::checkDay()
{
    m_session->checkDay();
}

void MainWindow::refreshTitle()
{
    const QString name = m_store.storeName.isEmpty() ? QString() : u" — "_s % m_store.storeName;
    setWindowTitle(tr("きくばり") % (m_store.demo ? tr("（見本）") : QString()) % name);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // Alt shows the menu bar only when nothing else came with it. Alt+↓ is a shortcut, which no widget gets to see as a
    // key press, so everything is watched on its way in.
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        m_altAlone = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt;
        // The menu bar keeps Esc for itself and would stay; a menu that is open closes first.
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && menuBar()->hasFocus()
            && !QApplication::activePopupWidget()) {
            hideMenuBar();
            return true;
        }
        break;
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::WindowDeactivate: m_altAlone = false; break;
    default: break;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::hideMenuBar()
{
    if (!menuBar()->isVisible())
        return;
    const bool had = menuBar()->hasFocus();
    menuBar()->hide();
    if (had && m_beforeMenu)
        m_beforeMenu->setFocus(Qt::OtherFocusReason);
}

void MainWindow::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Alt && m_altAlone) {
        if (menuBar()->isVisible()) {
            hideMenuBar();
        } else {
            m_beforeMenu = focusWidget();
            menuBar()->show();
            menuBar()->setFocus();
            // Without an active menu the bar takes no arrow keys.
            menuBar()->setActiveAction(menuBar()->actions().value(0));
        }
    }
    m_altAlone = false;
    QMainWindow::keyReleaseEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        checkDay();
    QMainWindow::changeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_navigation->setIconsOnly(width() < theme().px(1270));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_preferences.setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace kikubari::widgets
