// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/day_words.h"
#include "widgets/notices.h"
#include "widgets/today/call_sheet.h"
#include "widgets/today/day_view.h"
#include "widgets/today/list_foot.h"
#include "widgets/today/list_tabs.h"
#include "widgets/today/result_area.h"
#include "widgets/today/search_field.h"
#include "widgets/today/today_page.h"
#include "widgets/today/top_bar.h"
#include "widgets/today/triage_sheet.h"

#include <QApplication>
#include <QLayout>
#include <QLineEdit>
#include <QPointer>
#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

/// How the Today page fills itself and what is selected.
namespace kikubari::widgets {

using models::TodayModel;

void TodayPage::reload()
{
    const int asked = ++m_askedDay;
    m_busy->setBusy(true);
    m_service->dayList(m_session->context(), m_session->actor(),
                       [guard = QPointer(this), asked](const Result<operations::DayList> &day) {
                           if (!guard || guard->m_askedDay != asked)
                               return;
                           guard->m_busy->setBusy(false);
                           if (day) {
                               guard->take(*day);
                               return;
                           }
                           guard->m_leaving = false;
                           Q_EMIT guard->failed(day.error());
                       });
}

void TodayPage::take(const operations::DayList &day)
{
    keepDraft();
    // Where the selected row has left the list, the one that takes its place is next.
    const QModelIndex before = m_view->currentIndex();
    const int position = static_cast<int>(m_model->shown(m_view->waitingOpen()).indexOf(before));
    const Customer wanted = m_next.empty() ? m_selected : m_next;
    m_next = {};
    if (day.today != m_model->day().today)
        m_triageDone = false; // a window that stays open for weeks asks after each absence
    m_model->setDay(day);
    m_top->setDay(day);
    m_foot->setDay(day);
    refreshTabs();
    refreshEmpty();
    refreshBanner();
    selectAfterLoad(wanted, qMax(0, position));
    if (!m_loadedOnce)
        m_stack->currentWidget()->setFocus();
    m_loadedOnce = true;
    Q_EMIT loaded();
}

void TodayPage::selectAfterLoad(const Customer &wanted, int fallback)
{
    m_view->restoreFolding();
    const QList<QModelIndex> shown = m_model->shown(m_view->waitingOpen());
    QModelIndex index = m_model->indexOf(wanted);
    if (!shown.contains(index))
        index = shown.isEmpty() ? QModelIndex() : shown[qMin(fallback, static_cast<int>(shown.size()) - 1)];
    if (!index.isValid()) {
        m_leaving = false;
        if (m_selected.empty() || m_model->indexOf(m_selected).isValid() || !m_sheet->hasSheet())
            m_sheet->clear();
        return;
    }
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    choose(index);
}

void TodayPage::choose(const QModelIndex &index)
{
    const operations::DayRow *row = m_model->row(index);
    if (!row)
        return;
    if (m_sheet->hasSheet() && m_sheet->sheet().row.customer != row->customer)
        keepDraft();
    if (m_selected != row->customer)
        m_slotWanted = -1;
    m_selected = row->customer;
    if (m_loadedOnce)
        m_sheetDelay.start();
    else
        askSheet(m_selected, false);
}

void TodayPage::askSheet(const Customer &customer, bool thenOutcome)
{
    m_sheetDelay.stop();
    m_outcomeWanted = false;
    const int asked = ++m_askedSheet;
    m_service->callSheet(
        m_session->context(), customer,
        [guard = QPointer(this), asked, customer, thenOutcome](const Result<operations::CallSheet> &sheet) {
            if (!guard || guard->m_askedSheet != asked)
                return;
            guard->m_leaving = false;
            if (!sheet) {
                guard->tell(sheet.error());
                return;
            }
            guard->keepDraft();
            CallSheetView *view = guard->m_sheet;
            // The same customer again: the field that has the keyboard keeps it.
            const bool inNote = view->result()->note()->hasFocus() && view->sheet().row.customer == customer;
            view->setSheet(*sheet, guard->m_drafts.value(customer.text()), guard->m_session->today());
            guard->refreshBanner();
            // The banner takes its room from the list: the row it speaks of must not go out of sight.
            guard->layout()->activate();
            guard->m_view->scrollTo(guard->m_view->currentIndex());
            guard->m_previewOf.clear();
            guard->previewLater();
            if (thenOutcome)
                guard->startRecord();
            else if (inNote)
                view->result()->focusNote();
            if (const int slot = std::exchange(guard->m_slotWanted, -1); slot >= 0)
                guard->pickOutcome(slot);
        });
}

bool TodayPage::sheetIsSelected() const
{
    return m_sheet->hasSheet() && m_sheet->sheet().row.customer == m_selected;
}

void TodayPage::keepDraft()
{
    if (!m_sheet->hasSheet() || m_saving)
        return;
    const QString code = m_sheet->sheet().row.customer.text();
    const SheetDraft draft = m_sheet->draft();
    if (draft.empty() && draft.unticked.isEmpty())
        m_drafts.remove(code);
    else
        m_drafts.insert(code, draft);
}

void TodayPage::refreshTabs()
{
    m_tabs->refresh(*m_model);
}

void TodayPage::refreshEmpty()
{
    const operations::DayList &day = m_model->day();
    if (!m_triageDone && TriageSheet::wanted(day)) {
        m_triage->setDay(day);
        m_stack->setCurrentWidget(m_triage);
        m_triage->setFocus();
        return;
    }
    if (m_model->rowCount() > 0
        && (m_model->count(TodayModel::Tab::All) > 0 || m_view->waitingOpen()
            || m_model->tab() != TodayModel::Tab::All)) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    m_empty->clearSteps();
    if (m_model->tab() != TodayModel::Tab::All || !m_narrow->text().isEmpty()) {
        m_empty->setWords(u"search"_s, &Theme::text2, tr("ここに出すものはありません"), {});
        connect(m_empty->addStep(tr("すべてを見る"), true), &QAbstractButton::clicked, this, [this] {
            m_narrow->clear();
            setTab(TodayModel::Tab::All);
        });
    } else {
        const QString next = day.nextWorkingDay.isValid() ? tr("次は %1 の%2件です。")
                                                                .arg(models::dateWord(day.nextWorkingDay, day.today))
                                                                .arg(day.nextWorkingDayCount)
                                                          : QString();
        m_empty->setWords(u"leaf"_s, &Theme::done, tr("今日の予定はすべて終わりました"),
                          day.doneToday > 0 ? tr("今日は%1件を終えました。").arg(day.doneToday) % next : next);
        if (m_model->waitingCount() > 0) {
            Button *more = m_empty->addStep(tr("あとでもよいもの %1件を見る").arg(m_model->waitingCount()), false);
            more->setKey(m_actions->keyName(Act::Waiting));
            connect(more, &QAbstractButton::clicked, this, &TodayPage::toggleWaiting);
        }
    }
    m_stack->setCurrentWidget(m_empty);
}

void TodayPage::refreshBanner()
{
    const operations::DayRow &row = m_sheet->sheet().row;
    if (m_sheet->hasSheet() && row.complaintOpen) {
        m_banner->show(u"triangle-alert"_s, &Theme::overdue, &Theme::overdueTint, tr("苦情に対応中です。"),
                       tr("%1 %2への販売の連絡は控えます。").arg(row.name, row.honorific));
    } else if (m_sheet->hasSheet() && row.mourningUntil.isValid() && row.mourningUntil >= m_session->today()) {
        m_banner->show(
            u"leaf"_s, &Theme::text2, &Theme::mute, tr("喪中です。"),
            tr("%1まで、お祝いの言葉は控えます。").arg(models::dateWord(row.mourningUntil, m_session->today())));
    } else if (m_readOnly) {
        m_banner->show(u"lock"_s, &Theme::text2, &Theme::mute, tr("読むだけで開いています。"),
                       tr("ファイルに書き込めないため、記録は残せません。"));
    } else {
        m_banner->hide();
    }
}

void TodayPage::stepPerson(bool down)
{
    const QList<QModelIndex> shown = m_model->shown(m_view->waitingOpen());
    const qsizetype at = shown.indexOf(m_view->currentIndex());
    const qsizetype next = at + (down ? 1 : -1);
    if (next >= 0 && next < shown.size())
        m_view->setCurrentIndex(shown[next]);
}

void TodayPage::toggleWaiting()
{
    if (m_model->waitingCount() == 0)
        return;
    const bool open = !m_view->waitingOpen();
    m_view->setWaitingOpen(open);
    refreshEmpty();
    const QList<QModelIndex> waiting = m_model->shown(true), others = m_model->shown(false);
    if (open && waiting.size() > others.size()) {
        m_view->setCurrentIndex(waiting[others.size()]);
        m_view->scrollTo(waiting[others.size()].parent(), QAbstractItemView::PositionAtTop);
        m_view->setFocus();
    } else if (!others.isEmpty()) {
        m_view->setCurrentIndex(others.first());
    }
}

void TodayPage::setTab(TodayModel::Tab tab)
{
    m_model->setTab(tab);
    refreshTabs();
    refreshEmpty();
    selectAfterLoad(m_selected, 0);
    m_view->setFocus();
}

void TodayPage::nextOrder()
{
    m_model->setOrder(static_cast<TodayModel::Order>((static_cast<int>(m_model->order()) + 1) % 3));
    refreshTabs();
    selectAfterLoad(m_selected, 0);
}

void TodayPage::showNarrowing()
{
    m_narrow->show();
    m_narrow->setFocus(Qt::ShortcutFocusReason);
    m_narrow->selectAll();
}

void TodayPage::focusRegion(bool forward)
{
    // list → script → result area → search, round and round
    QList<QWidget *> regions{m_stack->currentWidget()};
    if (m_sheet->hasSheet() && m_sheet->isVisible()) {
        if (QWidget *field = m_sheet->scriptField(); field && field->isVisible())
            regions << field;
        regions << m_sheet->result()->note();
    }
    regions << m_top->search();
    QWidget *focus = QApplication::focusWidget();
    int at = 0;
    for (int i = 0; i < regions.size(); ++i)
        if (focus && (regions[i] == focus || regions[i]->isAncestorOf(focus)))
            at = i;
    const int count = static_cast<int>(regions.size());
    regions[(at + (forward ? 1 : count - 1)) % count]->setFocus(Qt::TabFocusReason);
}

void TodayPage::back()
{
    QWidget *focus = QApplication::focusWidget();
    if (m_top->search()->hasFocus() || m_top->search()->hasHits()) {
        m_top->search()->leave();
        m_view->setFocus();
    } else if (m_narrow->isVisible() && (m_narrow->hasFocus() || !m_narrow->text().isEmpty())) {
        m_narrow->clear();
        m_narrow->hide();
        refreshEmpty();
        m_view->setFocus();
    } else if (focus && m_sheet->isAncestorOf(focus)) {
        if (m_narrowWindow)
            m_sheet->hide();
        m_view->setFocus();
    } else if (!m_model->marked().isEmpty()) {
        m_model->clearMarks();
    } else if (m_narrowWindow && m_sheet->isVisible()) {
        m_sheet->hide();
    }
}

void TodayPage::pickOutcome(int slot)
{
    if (!m_sheet->hasSheet() || m_saving || m_leaving)
        return;
    if (!sheetIsSelected()) {
        m_slotWanted = slot; // for the person just selected, not for the one who still stands there
        return;
    }
    if (m_narrowWindow) {
        m_sheet->show();
        m_sheet->raise();
    }
    m_sheet->chooseSlot(slot);
}

void TodayPage::startRecord()
{
    // The sheet of the row may still be on its way; then it goes to the outcome when it is there.
    if (!m_sheet->hasSheet() || m_sheet->sheet().row.customer != m_selected) {
        m_outcomeWanted = true;
        if (!m_sheetDelay.isActive())
            askSheet(m_selected, true);
        return;
    }
    if (m_narrowWindow) {
        m_sheet->show();
        m_sheet->raise();
    }
    m_sheet->result()->focusOutcome();
}

} // namespace kikubari::widgets
