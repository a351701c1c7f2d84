// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/book_desk.h"

#include "models/day_words.h"
#include "widgets/book/book_page.h"
#include "widgets/book/import_page.h"
#include "widgets/book/merge_page.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

BookDesk::BookDesk(const Services &services, models::Session *session, Actions *actions, Preferences preferences,
                   QStackedWidget *stack)
    : QObject(stack),
      m_services(services),
      m_session(session),
      m_actions(actions),
      m_preferences(std::move(preferences)),
      m_stack(stack)
{
    m_actions->at(Act::ShowCard)->setVisible(m_services.card != nullptr);
    for (const Act act : {Act::PageCustomers, Act::ImportFile, Act::UndoImport, Act::Duplicates, Act::Handover,
                          Act::ExportList, Act::Columns, Act::Household, Act::Merge, Act::RefuseDm})
        m_actions->at(act)->setVisible(available());
    if (available())
        connectActions();
}

void BookDesk::connectActions()
{
    const auto on = [this](Act act, auto what) {
        connect(m_actions->at(act), &QAction::triggered, this, [this, what] {
            // Who works here has to be known, or a store would fill with records of nobody.
            if (!m_store.path.isEmpty() && m_session->person())
                what();
        });
    };
    on(Act::PageCustomers, [this] { showList(); });
    on(Act::NewCustomer, [this] {
        // On the list the words that found nobody are the new customer's name.
        addCustomer(m_list && m_list->isVisible() ? m_list->words() : QString());
    });
    on(Act::Duplicates, [this] { showDuplicates(); });
    on(Act::Merge, [this] { mergeMarked(); });
    on(Act::Household, [this] { joinMarked(); });
    on(Act::RefuseDm, [this] { refuseMarked(); });
    on(Act::Print, [this] { printList(); });
    on(Act::Handover, [this] { handOver(); });
    on(Act::ExportList, [this] { exportList(); });
    on(Act::UndoImport, [this] { undoImport(); });
    connect(m_actions->at(Act::ImportFile), &QAction::triggered, this, [this] { importFile(); });
}

BookPage *BookDesk::ensureList()
{
    if (m_list)
        return m_list;
    m_list = new BookPage(m_services.book, m_session, m_actions, m_preferences, m_stack);
    m_stack->addWidget(m_list);
    m_list->setReadOnly(m_store.readOnly);
    connect(m_list, &BookPage::customerWanted, this,
            [this](const domain::CustomerCode &customer, const QList<domain::CustomerCode> &neighbours, int before) {
                openCustomer(customer, neighbours, {before, m_list->model()->rowCount()});
            });
    connect(m_list, &BookPage::newCustomerWanted, this, &BookDesk::addCustomer);
    connect(m_list, &BookPage::undoWanted, this, &BookDesk::undo);
    connect(m_list, &BookPage::hint, this, &BookDesk::hint);
    connect(m_list, &BookPage::failed, this, &BookDesk::failed);
    connect(m_list, &BookPage::written, this, &BookDesk::saved);
    return m_list;
}

CustomerCardPage *BookDesk::ensureCard()
{
    if (m_card)
        return m_card;
    m_card = new CustomerCardPage(m_services.day, m_services.card, m_session, m_actions, m_stack);
    m_stack->addWidget(m_card);
    m_card->setReadOnly(m_store.readOnly);
    connect(m_card, &CustomerCardPage::back, this, &BookDesk::leaveCard);
    connect(m_card, &CustomerCardPage::farWanted, this, [this](int row) {
        if (m_list && m_beforeCard == m_list)
            m_list->open(row);
    });
    connect(m_card, &CustomerCardPage::changed, this, [this] {
        if (m_list)
            m_list->reload();
        Q_EMIT changed();
    });
    connect(m_card, &CustomerCardPage::saved, this, &BookDesk::saved);
    connect(m_card, &CustomerCardPage::hint, this, &BookDesk::hint);
    connect(m_card, &CustomerCardPage::failed, this, &BookDesk::failed);
    connect(m_card, &CustomerCardPage::newCustomerWanted, this, [this] { addCustomer({}); });
    connect(m_card, &CustomerCardPage::mergeWanted, this,
            [this](const domain::CustomerCode &customer, const domain::CustomerCode &other) {
                m_stack->setCurrentWidget(ensureMerging());
                m_merging->showPair(customer, other);
                Q_EMIT shown();
            });
    connect(m_card, &CustomerCardPage::exportWanted, this, [this](const domain::CustomerCode &customer) {
        m_services.book->rowsOf(m_session->context(), {customer},
                                [guard = QPointer(this)](const Result<QList<operations::BookRow>> &rows) {
                                    if (guard && rows && !rows->isEmpty())
                                        guard->exportThese(std::make_shared<const Ids>(Ids{rows->first().id}),
                                                           rows->first().name % u' ' % rows->first().honorific);
                                });
    });
    return m_card;
}

void BookDesk::openCustomer(const domain::CustomerCode &customer, const QList<domain::CustomerCode> &neighbours,
                            ListPlace place)
{
    if (!m_services.card)
        return;
    if (!m_card || m_stack->currentWidget() != m_card)
        m_beforeCard = m_stack->currentWidget();
    const bool fromList = m_beforeCard && (m_beforeCard == m_list || m_beforeCard == m_merging);
    const bool inDm = m_beforeCard && m_beforeCard->inherits("kikubari::widgets::DmPage");
    m_stack->setCurrentWidget(ensureCard());
    m_card->open(customer, neighbours, fromList ? tr("一覧に戻る") : inDm ? tr("DMに戻る") : tr("今日に戻る"), place);
    Q_EMIT shown();
}

void BookDesk::leaveCard()
{
    const domain::CustomerCode last = m_card->customer();
    if (m_beforeCard == m_merging && m_merging) {
        m_stack->setCurrentWidget(m_merging);
        Q_EMIT shown();
    } else if (m_beforeCard == m_list) {
        showList();
        m_list->select(last);
    } else {
        Q_EMIT backToDay();
    }
}

MergePage *BookDesk::ensureMerging()
{
    if (m_merging)
        return m_merging;
    m_merging = new MergePage(m_services.book, m_session, m_actions, m_stack);
    m_stack->addWidget(m_merging);
    m_merging->setReadOnly(m_store.readOnly);
    connect(m_merging, &MergePage::left, this, &BookDesk::showList);
    connect(m_merging, &MergePage::undoWanted, this, &BookDesk::undo);
    connect(m_merging, &MergePage::failed, this, &BookDesk::failed);
    connect(m_merging, &MergePage::customerWanted, this,
            [this](const domain::CustomerCode &customer) { openCustomer(customer, {}); });
    connect(m_merging, &MergePage::written, this, [this](const QString &sentence) {
        if (m_list) {
            m_list->model()->clearMarks();
            m_list->reload();
            m_list->tellDone(sentence, true);
        }
        Q_EMIT saved(sentence);
        Q_EMIT changed();
    });
    return m_merging;
}

void BookDesk::showList()
{
    const bool first = m_list == nullptr;
    m_stack->setCurrentWidget(ensureList());
    if (first)
        m_list->reload();
    Q_EMIT shown();
}

ImportPage *BookDesk::ensureImport()
{
    if (m_import)
        return m_import;
    m_import = new ImportPage(m_services.book, m_session, m_actions, m_stack);
    m_stack->addWidget(m_import);
    connect(m_import, &ImportPage::left, this, [this] { leaveImport(false); });
    // A file that was looked at from the demo and taken back leaves nothing to see in the shop's own store.
    connect(m_import, &ImportPage::finished, this,
            [this] { leaveImport(m_importStore == m_store.path || !m_import->takenBack()); });
    connect(m_import, &ImportPage::otherFileWanted, this, [this] { importFile(); });
    connect(m_import, &ImportPage::changed, this, [this](const QString &sentence) {
        Q_EMIT saved(sentence);
        if (m_importStore == m_store.path) {
            reload();
            Q_EMIT changed();
        }
    });
    return m_import;
}

void BookDesk::importFile(const QString &path)
{
    if (!available())
        return;
    QString file = path;
    if (file.isEmpty())
        file = QFileDialog::getOpenFileName(
            m_stack->window(), tr("取り込むファイルを選ぶ"), {},
            tr("顧客の表 (*.csv *.tsv *.txt *.xlsx *.xlsm *.vcf);;すべてのファイル (*)"));
    if (file.isEmpty())
        return;
    if (!m_import || m_stack->currentWidget() != m_import)
        m_beforeImport = m_stack->currentWidget();
    m_services.day->openForImport(
        m_session->context(), [guard = QPointer(this), file](const Result<models::StoreOpened> &store) {
            if (!guard)
                return;
            if (!store) {
                Q_EMIT guard->failed(store.error());
                return;
            }
            guard->m_importStore = store->path;
            const QString rejects = QFileInfo(store->path).absoluteDir().filePath(u"rejected-rows.csv"_s);
            guard->m_stack->setCurrentWidget(guard->ensureImport());
            guard->m_import->open(file, rejects);
            if (guard->m_store.demo && store->path != guard->m_store.path)
                Q_EMIT guard->hint(tr("見本ではなく、お店の記録に取り込みます。"));
            Q_EMIT guard->shown();
        });
}

void BookDesk::leaveImport(bool toList)
{
    // Staff may have come with the file, so the store is read anew; one that was only looked at goes back to the old.
    if (toList || m_importStore != m_store.path) {
        m_listWanted = toList;
        Q_EMIT storeWanted(toList || m_store.path.isEmpty() ? m_importStore : m_store.path);
        return;
    }
    if (m_beforeImport && (m_beforeImport == m_list || m_beforeImport == m_card || m_beforeImport == m_merging)) {
        m_stack->setCurrentWidget(m_beforeImport);
        Q_EMIT shown();
    } else {
        Q_EMIT backToDay();
    }
}

bool BookDesk::isList(const QWidget *page) const
{
    return m_list && page == m_list;
}

bool BookDesk::takeListWanted()
{
    return std::exchange(m_listWanted, false);
}

void BookDesk::storeOpened(const models::StoreOpened &store)
{
    const bool other = m_store.path != store.path;
    m_store = store;
    if (m_card)
        m_card->setReadOnly(store.readOnly);
    if (m_merging)
        m_merging->setReadOnly(store.readOnly);
    if (!m_list)
        return;
    m_list->setReadOnly(store.readOnly);
    if (other)
        m_list->forgetStore();
    m_list->reload();
}

void BookDesk::refreshPerson()
{
    if (m_list)
        m_list->refreshPerson();
}

void BookDesk::reload()
{
    if (m_list)
        m_list->reload();
}

BookDesk::Unsaved BookDesk::unsaved()
{
    Unsaved kept;
    if (m_card)
        kept.card = m_card->unsaved();
    return kept;
}

void BookDesk::restore(const Unsaved &unsaved)
{
    if (unsaved.card && m_services.card)
        ensureCard()->restore(*unsaved.card);
}

void BookDesk::undo()
{
    m_services.day->undo(m_session->context(), done(false));
}

models::BookService::Done BookDesk::done(bool undoable)
{
    return [guard = QPointer(this), undoable](const Result<operations::OperationResult> &result) {
        if (guard)
            guard->finished(result, undoable);
    };
}

void BookDesk::finished(const Result<operations::OperationResult> &result, bool undoable)
{
    if (!result) {
        Q_EMIT failed(result.error());
        return;
    }
    const QString sentence = models::say(result->summary);
    if (m_merging && m_stack->currentWidget() == m_merging) {
        m_merging->tellDone(sentence, undoable);
        m_merging->reload();
    }
    if (m_list) {
        m_list->tellDone(sentence, undoable);
        m_list->reload();
    }
    Q_EMIT saved(sentence);
    Q_EMIT changed();
}

} // namespace kikubari::widgets
