// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/card_middle.h"

#include "models/card_words.h"
#include "widgets/card/contact_form.h"
#include "widgets/card/timeline_view.h"
#include "widgets/today/list_tabs.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using operations::CustomerSheet;
using operations::EntryKind;

CardMiddle::CardMiddle(Actions *actions, QWidget *parent)
    : Panel(&Theme::base, parent),
      m_model(new models::CardTimelineModel(this))
{
    setLines(Qt::LeftEdge | Qt::RightEdge);
    build(actions);
}

void CardMiddle::build(Actions *actions)
{
    const Theme &t = theme();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 1, 0);
    layout->setSpacing(0);
    auto *bar = new Panel(&Theme::base, this);
    bar->setLines(Qt::BottomEdge);
    auto *tabs = new QHBoxLayout(bar);
    tabs->setContentsMargins(t.px(6), 0, t.px(10), 1);
    tabs->setSpacing(0);
    const QStringList words{tr("対応履歴"), tr("商談"), tr("紹介"), tr("贈り物"), tr("書類・同意")};
    for (int i = 0; i < tabCount; ++i) {
        auto *tab = new TabButton(words[i], {}, &Theme::text2, bar);
        connect(tab, &QAbstractButton::clicked, this, [this, i] { setTab(static_cast<Tab>(i)); });
        tab->installEventFilter(this);
        tabs->addWidget(tab);
        m_tabs[static_cast<std::size_t>(i)] = tab;
    }
    tabs->addStretch(1);
    m_kind = new Button({}, bar, Button::Kind::SmallFlat);
    m_kind->setIconName(u"list-filter"_s);
    connect(m_kind, &QAbstractButton::clicked, this, &CardMiddle::showKinds);
    tabs->addWidget(m_kind);
    bar->setFixedHeight(qMax(t.px(38), m_tabs[0]->sizeHint().height() + 1));
    layout->addWidget(bar);
    m_stack = new QStackedWidget(this);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(makeHistory(actions));
    for (int i = 1; i < tabCount; ++i) {
        auto *scroll = new QScrollArea(m_stack);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setFocusPolicy(Qt::NoFocus);
        auto *inside = new Panel(&Theme::base);
        inside->setProperty("cardColumn", true);
        auto *list = new QVBoxLayout(inside);
        list->setContentsMargins(t.px(12), t.px(8), t.px(12), t.px(12));
        list->setSpacing(t.px(6));
        scroll->setWidget(inside);
        m_lists[static_cast<std::size_t>(i)] = list;
        m_stack->addWidget(scroll);
    }
    setTab(Tab::History);
    refreshKind();
}

QWidget *CardMiddle::makeHistory(Actions *actions)
{
    const Theme &t = theme();
    auto *history = new QWidget(m_stack);
    auto *column = new QVBoxLayout(history);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_form = new ContactForm(actions, history);
    auto *adder = new Panel(&Theme::base, history);
    adder->setLines(Qt::BottomEdge);
    adder->setProperty("cardColumn", true);
    auto *line = new QVBoxLayout(adder);
    line->setContentsMargins(t.px(12), t.px(2), t.px(12), t.px(2) + 1);
    m_lists[static_cast<std::size_t>(Tab::History)] = line;
    m_timeline = new TimelineView(m_model, history);
    m_timeline->installEventFilter(this);
    connect(m_form, &ContactForm::opened, this, &CardMiddle::refreshAdder);
    column->addWidget(m_form);
    column->addWidget(adder);
    column->addWidget(m_timeline, 1);
    return history;
}

void CardMiddle::setTab(Tab tab)
{
    const int at = static_cast<int>(tab);
    for (int i = 0; i < tabCount; ++i) {
        m_tabs[static_cast<std::size_t>(i)]->setChecked(i == at);
        // One stop for Tab; ← and → go on from it.
        m_tabs[static_cast<std::size_t>(i)]->setFocusPolicy(i == at ? Qt::TabFocus : Qt::NoFocus);
    }
    m_stack->setCurrentIndex(at);
    m_kind->setVisible(tab == Tab::History);
}

void CardMiddle::focusContent()
{
    if (m_stack->currentIndex() == 0)
        m_timeline->setFocus(Qt::TabFocusReason);
    else if (auto *block = m_stack->currentWidget()->findChild<CardBlock *>())
        block->setFocus(Qt::TabFocusReason);
}

void CardMiddle::showKinds()
{
    QMenu menu(this);
    const auto add = [&](const QString &word, std::optional<EntryKind> kind) {
        const int count = m_model->count(kind);
        QAction *action = menu.addAction(word % u"　"_s % QString::number(count));
        action->setCheckable(true);
        action->setChecked(m_model->kind() == kind);
        action->setEnabled(count > 0 || !kind);
        connect(action, &QAction::triggered, this, [this, kind] {
            m_model->setKind(kind);
            refreshKind();
        });
    };
    add(tr("すべての種類"), std::nullopt);
    for (int i = 0; i < operations::entryKindCount; ++i)
        add(models::entryKindWord(static_cast<EntryKind>(i)), static_cast<EntryKind>(i));
    menu.exec(m_kind->mapToGlobal(QPoint(0, m_kind->height())));
}

void CardMiddle::refreshKind()
{
    const auto kind = m_model->kind();
    m_kind->setText(kind ? models::entryKindWord(*kind) : tr("すべての種類"));
    m_kind->setAccessibleName(tr("種類でしぼる: %1").arg(m_kind->text()));
}

CardMiddle::Tab CardMiddle::tab() const
{
    return static_cast<Tab>(m_stack->currentIndex());
}

void CardMiddle::reveal(const CardBlock *block)
{
    for (int i = 0; i < tabCount; ++i)
        if (m_stack->widget(i)->isAncestorOf(block))
            setTab(static_cast<Tab>(i));
}

void CardMiddle::refreshAdder()
{
    // A small window has no room for it while a contact is written; fields that are open in it stay.
    const bool room = !m_form->isOpen() || (m_serviceAdder && m_serviceAdder->editor());
    m_lists[static_cast<std::size_t>(Tab::History)]->parentWidget()->setVisible(m_serviceAdder && room);
}

bool CardMiddle::stepsInHistory(const QObject *watched, const QKeyEvent &event)
{
    if (event.modifiers() != Qt::NoModifier || !m_serviceAdder || !m_serviceAdder->isVisible()
        || m_serviceAdder->editor() || m_timeline->block())
        return false;
    if (watched == m_serviceAdder && event.key() == Qt::Key_Down) {
        m_timeline->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (watched != m_timeline || event.key() != Qt::Key_Up)
        return false;
    // Above the first entry there are only headings.
    for (int row = m_timeline->currentIndex().row() - 1; row >= 0; --row)
        if (m_model->entry(m_model->index(row)))
            return false;
    m_serviceAdder->setFocus(Qt::TabFocusReason);
    return true;
}

bool CardMiddle::eventFilter(QObject *watched, QEvent *event)
{
    // The tabs are one row: ← and → go along it and turn the page, ↓ goes into what it shows.
    if (event->type() == QEvent::KeyPress && stepsInHistory(watched, *static_cast<QKeyEvent *>(event)))
        return true;
    const auto at = std::ranges::find(m_tabs, watched);
    if (at == m_tabs.end() || event->type() != QEvent::KeyPress)
        return Panel::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Down) {
        focusContent();
        return true;
    }
    if (key != Qt::Key_Left && key != Qt::Key_Right)
        return Panel::eventFilter(watched, event);
    const int next = static_cast<int>(at - m_tabs.begin()) + (key == Qt::Key_Right ? 1 : -1);
    if (next >= 0 && next < tabCount) {
        setTab(static_cast<Tab>(next));
        m_tabs[static_cast<std::size_t>(next)]->setFocus(Qt::TabFocusReason);
    }
    return true;
}

void CardMiddle::setEntries(const CustomerSheet &sheet)
{
    // The entry that one stood on is found again in the new reading.
    const auto *current = m_model->entry(m_timeline->currentIndex());
    const QString record = current ? current->record : QString();
    const EntryKind kind = current ? current->kind : EntryKind::Contact;
    m_timeline->closeBlock();
    m_kind->setEnabled(true);
    m_model->setEntries(sheet.entries, sheet.today);
    for (int row = 0; !record.isEmpty() && row < m_model->rowCount(); ++row) {
        const auto *entry = m_model->entry(m_model->index(row));
        if (entry && entry->record == record && entry->kind == kind) {
            m_timeline->setCurrentIndex(m_model->index(row));
            return;
        }
    }
}

QModelIndex CardMiddle::entryAt(const QString &place) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto *entry = m_model->entry(m_model->index(row));
        if (entry && entry->own && placeOf(*entry->own) == place)
            return m_model->index(row);
    }
    return {};
}

void CardMiddle::showEntry(const QModelIndex &index)
{
    setTab(Tab::History);
    m_timeline->setCurrentIndex(index);
    m_timeline->scrollTo(index);
    m_timeline->setFocus(Qt::TabFocusReason);
}

CardBlock *CardMiddle::entryBlock(const QModelIndex &index)
{
    const auto *entry = m_model->entry(index);
    const auto spec = entry && m_writable ? forms::historyEntry(m_sheet, *entry, m_around) : std::nullopt;
    if (!spec)
        return nullptr;
    auto *block = new CardBlock(m_timeline->viewport());
    block->setForm(*spec);
    block->layout()->setContentsMargins(theme().px(10), theme().px(5), theme().px(10), theme().px(5));
    m_timeline->setCurrentIndex(index);
    m_timeline->openBlock(index, block);
    m_kind->setEnabled(false); // choosing would take the fields away
    connect(block, &CardBlock::editing, this, [this](bool on) {
        if (on)
            return;
        m_timeline->closeBlock();
        m_timeline->setFocus(Qt::TabFocusReason);
        m_kind->setEnabled(true);
    });
    return block;
}

void CardMiddle::setSheet(const CustomerSheet &sheet, const forms::Around &around, bool writable)
{
    m_writable = writable;
    m_sheet = sheet;
    m_around = around;
    setEntries(sheet);
    const auto count = [this](Tab tab, qsizetype number) {
        m_tabs[static_cast<std::size_t>(tab)]->setCount(static_cast<int>(number));
    };
    count(Tab::History, sheet.entries.size());
    count(Tab::Deals, sheet.deals.size());
    count(Tab::Referrals, sheet.referrals.size());
    count(Tab::Gifts, sheet.gifts.size());
    count(Tab::Papers, sheet.consents.size() + sheet.promises.size() + sheet.complaints.size());
    fillHistory(sheet);
    fillDeals(sheet, around);
    fillReferrals(sheet, around);
    fillGifts(sheet);
    fillPapers(sheet, around);
}

} // namespace kikubari::widgets
