// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/book_page.h"

#include "widgets/book/book_bar.h"
#include "widgets/book/book_table.h"
#include "widgets/book/book_tools.h"
#include "widgets/book/columns_dialog.h"
#include "widgets/book/find_line.h"
#include "widgets/book/segment_panel.h"
#include "widgets/notices.h"

#include <QApplication>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using operations::BookOrder;

BookPage::BookPage(models::BookService *service, models::Session *session, Actions *actions, Preferences preferences,
                   QWidget *parent)
    : QWidget(parent),
      m_service(service),
      m_session(session),
      m_actions(actions),
      m_preferences(std::move(preferences)),
      m_model(new models::CustomerListModel(this))
{
    build();
    connectParts();
    connectActions();
    m_table->setColumns(m_preferences.bookColumns());
    m_table->setOrder(m_order, m_descending);
    m_tools->setOrder(m_order, m_descending);
    m_tools->setMarked(0, m_readOnly);
}

void BookPage::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_bar = new BookBar(m_actions, this);
    layout->addWidget(m_bar);
    m_body = new QWidget(this);
    auto *body = new QHBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    m_pane = new Panel(&Theme::base, m_body);
    auto *pane = new QVBoxLayout(m_pane);
    pane->setContentsMargins(0, 0, 0, 0);
    pane->setSpacing(0);
    m_tools = new BookTools(m_actions, m_pane);
    m_busy = new BusyBar(m_pane);
    m_stack = new QStackedWidget(m_pane);
    m_table = new BookTable(m_model, m_stack);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    pane->addWidget(m_tools);
    pane->addWidget(m_busy);
    pane->addWidget(m_stack, 1);
    m_toast = new Toast(m_pane);
    body->addWidget(m_pane, 1);
    layout->addWidget(m_body, 1);
}

void BookPage::connectParts()
{
    connect(m_bar->find(), &FindLine::wordsChanged, this, &BookPage::search);
    connect(m_bar->find(), &FindLine::downPressed, this, [this] { m_table->setFocus(); });
    connect(m_bar->find(), &FindLine::enterPressed, this, [this] {
        if (m_listPending)
            m_openFirst = true;
        else
            open(m_table->currentIndex().row());
    });
    connect(m_table, &BookTable::entered, this, &BookPage::open);
    connect(m_table, &BookTable::leftAbove, this, [this] { m_bar->find()->setFocus(); });
    connect(m_table, &BookTable::rowChosen, this, [this](int row) { m_current = m_model->idAt(row); });
    connect(m_table, &BookTable::orderWanted, this, &BookPage::setOrder);
    connect(m_table, &BookTable::columnsChanged, this, [this] { m_preferences.setBookColumns(m_table->columns()); });
    connect(m_tools, &BookTools::tabChosen, this, [this](int tab) { setTab(static_cast<Tab>(tab)); });
    connect(m_tools, &BookTools::segmentsWanted, this, &BookPage::showSegments);
    connect(m_tools, &BookTools::clearMarksWanted, m_model, &models::CustomerListModel::clearMarks);
    connect(m_model, &models::CustomerListModel::pageWanted, this, &BookPage::askPage);
    connect(m_model, &models::CustomerListModel::marksChanged, this, [this] {
        // The buttons for the marked ones go with the last mark; the keyboard goes back to the list.
        if (m_model->markedCount() == 0 && m_tools->isAncestorOf(focusWidget()))
            m_table->setFocus();
        m_tools->setMarked(m_model->markedCount(), m_readOnly);
    });
    connect(m_toast, &Toast::undoChosen, this, &BookPage::undoWanted);
    connect(m_service, &models::BookService::busyChanged, m_busy, &BusyBar::setBusy);
}

void BookPage::connectActions()
{
    const auto on = [this](Act act, auto what) {
        connect(m_actions->at(act), &QAction::triggered, this, [this, what] {
            if (isVisible())
                what();
        });
    };
    on(Act::Find, [this] {
        m_bar->find()->setFocus(Qt::ShortcutFocusReason);
        m_bar->find()->selectAll();
    });
    on(Act::QuickRecord, [this] {
        m_bar->find()->setFocus(Qt::ShortcutFocusReason);
        m_bar->find()->selectAll();
        Q_EMIT hint(tr("どなたの記録ですか。探して Enter を押し、カードで %1 を押してください。")
                        .arg(m_actions->keyName(Act::RecordContact)));
    });
    on(Act::Narrow, [this] {
        if (m_panel && m_panel->isVisible())
            m_panel->focusFirst();
        else
            showSegments(m_tools->segmentsPlace());
    });
    on(Act::Save, [this] {
        if (m_panel && m_panel->isVisible())
            saveSegment();
    });
    on(Act::Order, [this] { nextOrder(); });
    on(Act::Columns, [this] { chooseColumns(); });
    on(Act::Back, [this] { back(); });
    on(Act::NextRegion, [this] { focusRegion(true); });
    on(Act::PreviousRegion, [this] { focusRegion(false); });
    on(Act::Undo, [this] { Q_EMIT undoWanted(); });
}

QString BookPage::words() const
{
    return m_bar->find()->words();
}

QString BookPage::title() const
{
    QStringList parts{m_tab == Tab::Mine ? tr("自分の担当") : m_tab == Tab::Segment ? m_segmentName : tr("顧客")};
    if (!m_query.text.isEmpty())
        parts << u"「"_s % m_query.text % u"」"_s;
    parts.removeAll(QString());
    return parts.join(u'　');
}

void BookPage::reload()
{
    m_model->invalidate();
    askCounts();
    ask();
}

void BookPage::askCounts()
{
    m_service->counts(m_session->actor(), [guard = QPointer(this)](const Result<operations::BookCounts> &counts) {
        if (!guard || !counts)
            return;
        guard->m_counts = *counts;
        guard->refreshBar();
        guard->refreshEmpty();
    });
}

void BookPage::ask()
{
    m_query.text = m_bar->find()->words();
    m_query.staff = m_tab == Tab::Mine ? m_session->actor() : domain::StaffCode();
    m_query.where = m_tab == Tab::Segment ? m_where : std::nullopt;
    m_query.order = m_query.text.isEmpty() || m_orderChosen ? m_order : BookOrder::Best;
    m_query.descending = m_query.order != BookOrder::Best && m_descending;
    m_tools->setOrder(m_query.order, m_query.descending);
    m_table->setOrder(m_query.order, m_query.descending);
    const int asked = ++m_asked;
    m_listPending = true;
    m_busy->setBusy(true);
    m_service->list(m_session->context(), m_query,
                    [guard = QPointer(this), asked](const Result<models::BookListing> &listing) {
                        // An answer to older words would jump back.
                        if (!guard || guard->m_asked != asked)
                            return;
                        guard->m_listPending = false;
                        guard->m_busy->setBusy(false);
                        if (listing)
                            guard->take(*listing);
                        else
                            Q_EMIT guard->failed(listing.error());
                    });
}

void BookPage::take(const models::BookListing &listing)
{
    const qint64 before = m_current;
    m_model->setIds(listing.ids, m_session->today());
    int row = m_toTop ? 0 : m_model->rowOf(before);
    m_toTop = false;
    if (row < 0)
        row = 0;
    m_table->goTo(row);
    m_current = m_model->idAt(row);
    m_loadedOnce = true;
    if (m_panel && m_tab == Tab::Segment)
        m_panel->setCount(m_model->rowCount());
    refreshBar();
    refreshEmpty();
    Q_EMIT loaded();
    if (m_openFirst) {
        m_openFirst = false;
        open(0);
    }
}

void BookPage::askPage(int generation, int page)
{
    m_service->rows(m_session->context(), m_model->idsOfPage(page),
                    [guard = QPointer(this), generation, page](const Result<QList<operations::BookRow>> &rows) {
                        if (!guard)
                            return;
                        if (rows)
                            guard->m_model->setPage(generation, page, *rows);
                        else
                            Q_EMIT guard->failed(rows.error());
                        guard->selectWaiting();
                        guard->openWaiting();
                    });
}

void BookPage::search()
{
    if (m_bar->find()->words() == m_query.text)
        return;
    m_toTop = true;
    if (m_query.text.isEmpty() != m_bar->find()->words().isEmpty())
        m_orderChosen = false;
    ask();
}

void BookPage::setTab(Tab tab)
{
    m_tab = tab;
    m_toTop = true;
    m_tools->setTab(static_cast<int>(m_tab), m_segmentName);
    ask();
}

void BookPage::setOrder(BookOrder order)
{
    // The same heading again turns it round; a new one begins with the end that is looked for most.
    const bool same = m_query.order == order;
    m_descending = same ? !m_query.descending : order == BookOrder::Delivered;
    m_order = order;
    m_orderChosen = true;
    m_toTop = true;
    ask();
}

void BookPage::nextOrder()
{
    struct Step
    {
        BookOrder order;
        bool descending;
    };
    static constexpr Step steps[] = {{BookOrder::Kana, false},
                                     {BookOrder::LastContact, false},
                                     {BookOrder::InspectionDue, false},
                                     {BookOrder::Delivered, true},
                                     {BookOrder::PostalCode, false}};
    std::size_t at = 0;
    for (std::size_t i = 0; i < std::size(steps); ++i)
        if (steps[i].order == m_query.order)
            at = i + 1;
    const Step &next = steps[at % std::size(steps)];
    m_order = next.order, m_descending = next.descending;
    m_orderChosen = true;
    m_toTop = true;
    ask();
}

void BookPage::open(int row)
{
    if (m_model->idAt(row) == 0)
        return;
    const operations::BookRow *line = m_model->row(row);
    if (!line) {
        m_openWaiting = m_model->idAt(row); // as soon as it is known who that is
        m_model->need(row, row);
        return;
    }
    constexpr int around = 200;
    QList<domain::CustomerCode> neighbours;
    for (int at = row - 1; at >= qMax(0, row - around) && m_model->row(at); --at)
        neighbours.prepend(m_model->row(at)->customer);
    for (int at = row; at <= row + around && m_model->row(at); ++at)
        neighbours.append(m_model->row(at)->customer);
    Q_EMIT customerWanted(line->customer, neighbours, row - static_cast<int>(neighbours.indexOf(line->customer)));
}

void BookPage::openWaiting()
{
    if (m_openWaiting == 0)
        return;
    const int row = m_model->rowOf(m_openWaiting);
    if (row >= 0 && !m_model->row(row))
        return;
    m_openWaiting = 0;
    open(row);
}

void BookPage::select(const domain::CustomerCode &customer)
{
    // After something was written the lines are still on their way, and he may stand elsewhere then.
    m_selectWaiting = customer;
    if (!m_listPending)
        selectWaiting();
}

void BookPage::selectWaiting()
{
    if (m_selectWaiting.empty() || m_listPending)
        return;
    const int row = m_model->rowOf(m_selectWaiting);
    if (row < 0)
        return;
    m_selectWaiting = {};
    m_current = m_model->idAt(row);
    m_table->goTo(row);
}

void BookPage::forgetStore()
{
    m_model->clearMarks();
    m_bar->find()->clear();
    if (m_panel)
        closePanel();
    m_where.reset();
    m_segment = {};
    m_segmentName.clear();
    m_selectWaiting = {};
    m_openWaiting = 0;
    m_toTop = true;
    m_tab = Tab::All;
    m_tools->setTab(static_cast<int>(m_tab), m_segmentName);
}

void BookPage::refreshPerson()
{
    askCounts();
    if (m_tab == Tab::Mine)
        ask();
}

void BookPage::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_bar->setReadOnly(readOnly);
    if (m_panel)
        m_panel->setReadOnly(readOnly);
    for (const Act act : {Act::Duplicates, Act::Handover, Act::UndoImport})
        m_actions->at(act)->setEnabled(!readOnly);
    m_tools->setMarked(m_model->markedCount(), m_readOnly);
}

void BookPage::tellDone(const QString &sentence, bool undoable)
{
    m_toast->show(sentence, undoable);
}

void BookPage::refreshBar()
{
    m_bar->setCount(m_model->rowCount(), m_counts.all);
    m_tools->setCounts(m_counts);
}

void BookPage::refreshEmpty()
{
    const bool none = m_loadedOnce && m_model->rowCount() == 0;
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_table);
    if (!none)
        return;
    m_empty->clearSteps();
    const auto step = [this](const QString &word, bool primary, auto what) {
        Button *button = m_empty->addStep(word, primary);
        button->setAutoDefault(true);
        connect(button, &QAbstractButton::clicked, this, what);
    };
    const auto everybody = [this] {
        m_bar->find()->clear();
        setTab(Tab::All);
    };
    if (m_counts.all == 0 && m_query.text.isEmpty() && m_tab == Tab::All) {
        m_empty->setWords(u"users"_s, &Theme::text2, tr("お客様がまだいません"),
                          tr("今お使いの顧客台帳（Excel・CSV）を、そのまま取り込めます。"));
        step(tr("ファイルから取り込む"), true, [this] { m_actions->at(Act::ImportFile)->trigger(); });
        step(tr("お客様を1人入れる"), false, [this] { Q_EMIT newCustomerWanted({}); });
    } else if (!m_query.text.isEmpty()) {
        m_empty->setWords(u"search"_s, &Theme::text2, tr("「%1」に合う方はいません").arg(m_query.text),
                          tr("ひらがな、電話の下4桁、ナンバーの数字でも探せます。"));
        if (m_tab != Tab::All)
            step(tr("すべての方から探す"), true, [this] { setTab(Tab::All); });
        step(tr("検索をやめる"), m_tab == Tab::All, everybody);
        step(tr("新しいお客様として入れる"), false, [this] { Q_EMIT newCustomerWanted(m_query.text); });
    } else if (m_tab == Tab::Segment) {
        m_empty->setWords(u"list-filter"_s, &Theme::text2, tr("この条件に合う方はいません"),
                          tr("期間を広げるか、条件を1つ外してみてください。"));
        step(tr("条件を直す"), true, [this] { m_actions->at(Act::Narrow)->trigger(); });
        step(tr("すべて見る"), false, everybody);
    } else {
        m_empty->setWords(u"user"_s, &Theme::text2, tr("担当のお客様はいません"),
                          tr("担当が決まると、ここに並びます。"));
        step(tr("すべて見る"), true, everybody);
    }
}

void BookPage::back()
{
    if (m_panel && m_panel->isVisible() && m_panel->isAncestorOf(focusWidget())) {
        closePanel();
    } else if (!m_bar->find()->text().isEmpty()) {
        m_bar->find()->clear();
        m_bar->find()->askNow();
        m_table->setFocus();
    } else if (m_bar->find()->hasFocus()) {
        m_table->setFocus();
    } else if (m_model->markedCount() > 0) {
        m_model->clearMarks();
    } else if (m_panel && m_panel->isVisible()) {
        closePanel();
    } else if (m_tab != Tab::All) {
        setTab(Tab::All);
    }
}

void BookPage::focusRegion(bool forward)
{
    QList<QWidget *> regions{m_bar->find(), m_table};
    if (m_panel && m_panel->isVisible())
        regions << m_panel;
    qsizetype at = 0;
    for (qsizetype i = 0; i < regions.size(); ++i)
        if (regions[i]->hasFocus() || regions[i]->isAncestorOf(focusWidget()))
            at = i;
    QWidget *next = regions[(at + (forward ? 1 : regions.size() - 1)) % regions.size()];
    if (next == m_panel)
        m_panel->focusFirst();
    else
        next->setFocus(Qt::TabFocusReason);
}

void BookPage::chooseColumns()
{
    ColumnsDialog dialog(m_table->shownColumns(), this);
    if (dialog.exec() == QDialog::Accepted)
        m_table->showColumns(dialog.chosen());
}

void BookPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    placePanel();
    m_toast->place(0);
}

void BookPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_toast->place(0);
    if (!focusWidget())
        m_table->setFocus();
}

} // namespace kikubari::widgets
