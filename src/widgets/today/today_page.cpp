// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/today/today_page.h"

#include "widgets/notices.h"
#include "widgets/today/call_sheet.h"
#include "widgets/today/day_view.h"
#include "widgets/today/list_foot.h"
#include "widgets/today/list_tabs.h"
#include "widgets/today/result_area.h"
#include "widgets/today/search_field.h"
#include "widgets/today/top_bar.h"
#include "widgets/today/triage_sheet.h"

#include <QLineEdit>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace kikubari::widgets {

namespace {

constexpr int sheetWidth = 504, widestList = 900, narrowBelow = 1200; // page widths; the window is 72 wider

} // namespace

TodayPage::TodayPage(models::DayService *service, models::Session *session, Actions *actions, QWidget *parent)
    : QWidget(parent),
      m_service(service),
      m_session(session),
      m_actions(actions),
      m_model(new models::TodayModel(this))
{
    m_sheetDelay.setSingleShot(true);
    m_sheetDelay.setInterval(25ms);
    m_previewDelay.setSingleShot(true);
    m_previewDelay.setInterval(150ms);
    build();
    connectParts();
    connectActions();
    connectRecording();
}

void TodayPage::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_top = new TopBar(m_service, m_session, m_actions, this);
    layout->addWidget(m_top);
    m_body = new QWidget(this);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    m_splitter = new QSplitter(Qt::Horizontal, m_body);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    body->addWidget(m_splitter);
    layout->addWidget(m_body, 1);
    m_splitter->addWidget(makeListPane());
    m_sheet = new CallSheetView(m_actions, m_splitter);
    m_sheet->setMinimumWidth(theme().px(480));
    m_splitter->addWidget(m_sheet);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
}

QWidget *TodayPage::makeListPane()
{
    m_pane = new Panel(&Theme::base, m_splitter);
    auto *layout = new QVBoxLayout(m_pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_tabs = new ListTabs(m_actions, m_pane);
    m_busy = new BusyBar(m_pane);
    m_banner = new Banner(m_pane);
    m_narrow = new QLineEdit(m_pane);
    m_narrow->setPlaceholderText(tr("この一覧をしぼる（名前・車・ルール）"));
    m_narrow->setAccessibleName(m_actions->at(Act::Narrow)->text());
    m_narrow->setFixedHeight(qMax(theme().px(32), m_narrow->fontMetrics().height() + theme().px(6)));
    m_narrow->hide();
    m_stack = new QStackedWidget(m_pane);
    m_view = new DayView(m_model, m_stack);
    m_empty = new EmptyState(m_stack);
    m_triage = new TriageSheet(m_stack);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_triage);
    m_foot = new ListFoot(m_pane);
    for (QWidget *part : {static_cast<QWidget *>(m_tabs), static_cast<QWidget *>(m_busy),
                          static_cast<QWidget *>(m_banner), static_cast<QWidget *>(m_narrow)})
        layout->addWidget(part);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_foot);
    m_toast = new Toast(m_pane);
    m_pane->setMinimumWidth(theme().px(560));
    return m_pane;
}

void TodayPage::connectParts()
{
    connect(m_tabs, &ListTabs::tabChosen, this, &TodayPage::setTab);
    connect(m_view, &DayView::rowChosen, this, &TodayPage::choose);
    connect(m_view, &DayView::entered, this, &TodayPage::startRecord);
    connect(m_view, &DayView::waitingToggled, this, &TodayPage::toggleWaiting);
    connect(m_model, &models::TodayModel::marksChanged, this, &TodayPage::refreshTabs);
    connect(m_narrow, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_model->setNarrowing(words);
        selectAfterLoad(m_selected, 0);
    });
    connect(m_top->search(), &SearchField::customerChosen, this, [this](const QString &code) {
        keepDraft();
        m_selected = Customer(code);
        if (const QModelIndex index = m_model->indexOf(m_selected); index.isValid())
            m_view->setCurrentIndex(index);
        askSheet(m_selected, true);
    });
    connect(&m_sheetDelay, &QTimer::timeout, this, [this] { askSheet(m_selected, m_outcomeWanted); });
    connect(&m_previewDelay, &QTimer::timeout, this, &TodayPage::askPreview);
    connect(m_sheet, &CallSheetView::edited, this, &TodayPage::previewLater);
    connect(m_toast, &Toast::undoChosen, this, &TodayPage::undo);
    connect(m_triage, &TriageSheet::decided, this, &TodayPage::applyTriage);
    connect(m_triage, &TriageSheet::skipped, this, [this] {
        m_triageDone = true;
        refreshEmpty();
        m_view->setFocus();
    });
    connect(m_service, &models::DayService::busyChanged, m_busy, &BusyBar::setBusy);
}

void TodayPage::connectActions()
{
    // The keys belong to the page in front: on the settings F2 must not choose an outcome.
    const auto on = [this](Act act, auto what) {
        connect(m_actions->at(act), &QAction::triggered, this, [this, what] {
            if (isVisible())
                what();
        });
    };
    on(Act::Find, [this] {
        m_top->search()->setFocus(Qt::ShortcutFocusReason);
        m_top->search()->selectAll();
    });
    on(Act::QuickRecord, [this] {
        m_top->search()->setFocus(Qt::ShortcutFocusReason);
        m_top->search()->selectAll();
        Q_EMIT hint(tr("どなたの記録ですか。探して Enter を押してください。"));
    });
    on(Act::Narrow, [this] { showNarrowing(); });
    on(Act::NextRegion, [this] { focusRegion(true); });
    on(Act::PreviousRegion, [this] { focusRegion(false); });
    on(Act::Back, [this] { back(); });
    on(Act::Waiting, [this] { toggleWaiting(); });
    on(Act::Order, [this] { nextOrder(); });
    on(Act::NextPerson, [this] { stepPerson(true); });
    on(Act::PreviousPerson, [this] { stepPerson(false); });
}

void TodayPage::connectRecording()
{
    const auto on = [this](Act act, auto what) {
        connect(m_actions->at(act), &QAction::triggered, this, [this, what] {
            if (isVisible())
                what();
        });
    };
    constexpr Act slots_[] = {Act::Outcome1, Act::Outcome2, Act::Outcome3, Act::Outcome4, Act::Outcome5, Act::Outcome6};
    for (int i = 0; i < 6; ++i)
        on(slots_[i], [this, i] { pickOutcome(i); });
    on(Act::SaveAndNext, [this] {
        if (m_stack->currentWidget() == m_triage)
            applyTriage();
        else
            save(true);
    });
    on(Act::Save, [this] { save(false); });
    on(Act::Promise, [this] { askPromise(); });
    on(Act::Snooze, [this] { askSnooze(); });
    on(Act::Waive, [this] { askWaive(); });
    on(Act::Reassign, [this] { askReassign(); });
    on(Act::Done, [this] { bulkDone(); });
    on(Act::Undo, [this] { undo(); });
    on(Act::Redo, [this] { redo(); });
    on(Act::Print, [this] { print(); });
}

void TodayPage::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Act act : {Act::SaveAndNext, Act::Save, Act::Promise, Act::Snooze, Act::Waive, Act::Done, Act::Reassign})
        m_actions->at(act)->setEnabled(!readOnly);
    refreshBanner();
}

void TodayPage::refreshPerson()
{
    m_top->refreshPerson();
    m_triageDone = false;
}

TodayPage::Unsaved TodayPage::unsaved()
{
    keepDraft();
    return {m_drafts, m_selected, m_triageDone};
}

void TodayPage::restore(const Unsaved &unsaved)
{
    m_drafts = unsaved.drafts;
    m_selected = unsaved.selected;
    m_triageDone = unsaved.triageDone;
}

void TodayPage::placeSheet()
{
    const bool narrow = width() < theme().px(narrowBelow);
    const QList<int> sizes = m_splitter->sizes();
    if (narrow != m_narrowWindow || !m_loadedOnce) {
        m_narrowWindow = narrow;
        if (narrow) {
            // Too narrow for both: the sheet slides over the list when it is wanted.
            m_sheet->setParent(m_body);
            m_sheet->hide();
        } else {
            m_splitter->addWidget(m_sheet);
            m_sheet->show();
        }
    }
    if (narrow) {
        const int w = qMin(width() - theme().px(60), theme().px(560));
        m_sheet->setGeometry(m_body->width() - w, 0, w, m_body->height());
        m_pane->setMinimumWidth(0);
    } else {
        const int list = qMin(width() - theme().px(sheetWidth), theme().px(widestList));
        m_splitter->setSizes({list, width() - list});
    }
    m_toast->place(m_foot->height());
}

void TodayPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (isVisible() && event->size() != event->oldSize())
        placeSheet();
}

void TodayPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    layout()->activate();
    placeSheet();
}

} // namespace kikubari::widgets
