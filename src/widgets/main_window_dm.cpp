// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions.h"
#include "widgets/dm/dm_page.h"
#include "widgets/main_window.h"
#include "widgets/navigation.h"
#include "widgets/status_line.h"
#include "widgets/today/today_page.h"

#include <QStackedWidget>

/// The window's part in mailings: when their page is made and shown, and who hears of what it writes.
namespace kikubari::widgets {

using namespace Qt::StringLiterals;

void MainWindow::connectDm()
{
    connect(m_actions->at(Act::PageDm), &QAction::triggered, this, [this] {
        if (m_services.dm && m_open && m_session->person())
            showDm();
    });
    // What is written on the pages of the book may take a piece out of its mailing.
    connect(m_book, &BookDesk::changed, this, [this] {
        if (m_dm && m_dm->campaign())
            m_dm->reload();
    });
}

DmPage *MainWindow::ensureDm()
{
    if (m_dm)
        return m_dm;
    m_dm = new DmPage(m_services.dm, m_service, m_session, m_actions, m_preferences, m_stack);
    m_stack->addWidget(m_dm);
    m_dm->setReadOnly(m_store.readOnly);
    connect(m_dm, &DmPage::customerWanted, m_book,
            [this](const domain::CustomerCode &customer, const QList<domain::CustomerCode> &neighbours) {
                m_book->openCustomer(customer, neighbours);
            });
    connect(m_dm, &DmPage::changed, this, [this] {
        if (m_today)
            m_today->reload();
        m_book->reload();
    });
    connect(m_dm, &DmPage::saved, this,
            [this](const QString &sentence) { m_status->setSaved(sentence, m_session->now().toString(u"HH:mm"_s)); });
    connect(m_dm, &DmPage::hint, m_status, &StatusLine::setSentence);
    connect(m_dm, &DmPage::failed, this, &MainWindow::showProblem);
    return m_dm;
}

void MainWindow::showDm()
{
    const bool first = m_dm == nullptr;
    m_stack->setCurrentWidget(ensureDm());
    m_navigation->setCurrent(Act::PageDm);
    if (first || !m_dm->campaign())
        m_dm->showList();
}

} // namespace kikubari::widgets
