// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/day_words.h"
#include "widgets/book/book_page.h"
#include "widgets/book/book_table.h"
#include "widgets/book/book_tools.h"
#include "widgets/book/segment_panel.h"
#include "widgets/notices.h"

#include <QLayout>
#include <QMenu>
#include <QPointer>

using namespace Qt::StringLiterals;

/// How the book is narrowed by saved filters, and how they are built beside it.
namespace kikubari::widgets {

namespace {

constexpr int panelWidth = 440, narrowBelow = 1200;

} // namespace

SegmentPanel *BookPage::ensurePanel()
{
    if (m_panel)
        return m_panel;
    m_panel = new SegmentPanel(m_body);
    m_panel->hide();
    m_panel->setReadOnly(m_readOnly);
    connect(m_panel, &SegmentPanel::conditionChanged, this, [this](const domain::SegmentNode &where) {
        if (!m_panel->isVisible() || (m_where && *m_where == where && m_tab == Tab::Segment))
            return;
        m_where = where;
        setTab(Tab::Segment);
    });
    connect(m_panel, &SegmentPanel::closeWanted, this, &BookPage::closePanel);
    connect(m_panel, &SegmentPanel::saveWanted, this, &BookPage::saveSegment);
    connect(m_panel, &SegmentPanel::deleteWanted, this, &BookPage::deleteSegment);
    return m_panel;
}

void BookPage::showSegments(QPoint at)
{
    m_service->segments([guard = QPointer(this), at](const Result<std::vector<operations::SavedSegment>> &saved) {
        if (!guard)
            return;
        if (!saved) {
            Q_EMIT guard->failed(saved.error());
            return;
        }
        guard->m_segments = *saved;
        guard->popUpSegments(at);
    });
}

void BookPage::popUpSegments(QPoint at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"segments"_s);
    for (const operations::SavedSegment &saved : m_segments) {
        QAction *action = menu->addAction(saved.segment.name(models::language()));
        action->setEnabled(saved.broken.ja.isEmpty());
        action->setToolTip(saved.broken.ja.isEmpty() ? segmentWords(saved.segment.where, m_session->staff())
                                                     : models::say(saved.broken));
        action->setCheckable(true);
        action->setChecked(m_tab == Tab::Segment && m_segment.segment.key == saved.segment.key);
        connect(action, &QAction::triggered, this, [this, saved] { chooseSegment(saved); });
    }
    menu->setToolTipsVisible(true);
    if (!m_segments.empty())
        menu->addSeparator();
    connect(menu->addAction(tr("新しい条件をつくる")), &QAction::triggered, this, [this] { editSegment({}); });
    if (m_segments.empty())
        for (const domain::Segment &sample : operations::segmentSamples())
            connect(menu->addAction(tr("例: %1").arg(sample.name(models::language()))), &QAction::triggered, this,
                    [this, sample] {
                        operations::SavedSegment proposal;
                        proposal.segment = sample;
                        proposal.segment.key.clear();
                        editSegment(proposal);
                    });
    if (m_tab == Tab::Segment) {
        menu->addSeparator();
        connect(menu->addAction(tr("この条件を直す")), &QAction::triggered, this, [this] {
            // What is in force may not be saved yet.
            operations::SavedSegment current = m_segment;
            if (m_where)
                current.segment.where = *m_where;
            editSegment(current);
        });
        connect(menu->addAction(tr("すべて見る")), &QAction::triggered, this, [this] { setTab(Tab::All); });
    }
    menu->popup(at);
    menu->setActiveAction(menu->actions().value(0));
}

void BookPage::chooseSegment(const operations::SavedSegment &saved)
{
    m_segment = saved;
    m_where = saved.segment.where;
    m_segmentName = saved.segment.name(models::language());
    if (m_panel && m_panel->isVisible())
        m_panel->edit(saved);
    setTab(Tab::Segment);
    m_table->setFocus();
}

void BookPage::editSegment(const operations::SavedSegment &saved)
{
    ensurePanel()->setSurroundings({m_session->today(), m_session->staff()});
    m_segment = saved;
    m_segmentName = saved.segment.name(models::language());
    m_panel->show();
    if (saved.segment.where.children.empty() && saved.segment.where.kind != domain::SegmentNode::Kind::Leaf)
        m_panel->beginNew();
    else
        m_panel->edit(saved);
    placePanel();
    m_panel->focusFirst();
}

void BookPage::closePanel()
{
    m_panel->hide();
    placePanel();
    m_table->setFocus();
}

void BookPage::placePanel()
{
    if (!m_panel)
        return;
    const int room = m_body->width(), wanted = theme().px(panelWidth);
    const bool shown = m_panel->isVisibleTo(this), narrow = room < theme().px(narrowBelow);
    // Too narrow for both: the panel slides over the list.
    m_body->layout()->setContentsMargins(0, 0, shown && !narrow ? wanted : 0, 0);
    m_panel->setGeometry(qMax(0, room - wanted), 0, qMin(wanted, room), m_body->height());
    m_panel->raise();
}

void BookPage::saveSegment()
{
    const domain::Segment segment = m_panel->segment();
    m_service->saveSegment(m_session->context(), segment, m_panel->version(),
                           [guard = QPointer(this), segment](const Result<operations::OperationResult> &result) {
                               if (!guard)
                                   return;
                               if (!result) {
                                   Q_EMIT guard->failed(result.error());
                                   return;
                               }
                               guard->m_toast->show(models::say(result->summary), true);
                               Q_EMIT guard->written(models::say(result->summary));
                               guard->readBack(segment);
                           });
}

void BookPage::readBack(const domain::Segment &segment)
{
    // A new one got its key from the store.
    m_service->segments([guard = QPointer(this), segment](const Result<std::vector<operations::SavedSegment>> &saved) {
        if (!guard || !saved)
            return;
        guard->m_segments = *saved;
        for (const operations::SavedSegment &each : *saved)
            if (each.segment.key == segment.key
                || (segment.key.isEmpty() && each.segment.nameJa == segment.nameJa
                    && each.segment.where == segment.where)) {
                guard->m_segment = each;
                guard->m_segmentName = each.segment.name(models::language());
                guard->m_panel->setSaved(each);
            }
        guard->m_tools->setTab(static_cast<int>(guard->m_tab), guard->m_segmentName);
    });
}

void BookPage::deleteSegment()
{
    m_service->deleteSegment(m_session->context(), m_panel->segment().key,
                             [guard = QPointer(this)](const Result<operations::OperationResult> &result) {
                                 if (!guard)
                                     return;
                                 if (!result) {
                                     Q_EMIT guard->failed(result.error());
                                     return;
                                 }
                                 guard->m_segment = {};
                                 guard->closePanel();
                                 guard->setTab(Tab::All);
                                 guard->m_toast->show(models::say(result->summary), true);
                                 Q_EMIT guard->written(models::say(result->summary));
                             });
}

} // namespace kikubari::widgets
