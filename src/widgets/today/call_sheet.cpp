// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/today/call_sheet.h"

#include "models/day_words.h"
#include "widgets/today/outcomes.h"
#include "widgets/today/result_area.h"
#include "widgets/today/row_delegate.h"
#include "widgets/today/sheet_body.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QUuid>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

CallSheetView::CallSheetView(Actions *actions, QWidget *parent) : Panel(&Theme::window, parent)
{
    setLines(Qt::LeftEdge);
    setAccessibleName(tr("対応票"));
    build(actions);
    clear();
}

void CallSheetView::build(Actions *actions)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    m_head = makeHead();
    layout->addWidget(m_head);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Its place is kept free, so that the cards end where the result area ends, scrolled or not.
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    layout->addWidget(m_scroll, 1);
    m_result = new ResultArea(actions, this);
    layout->addWidget(m_result);
    connect(m_result, &ResultArea::outcomeChosen, this, &CallSheetView::applyOutcome);
    connect(m_result, &ResultArea::edited, this, &CallSheetView::edited);
    connect(m_result, &ResultArea::channelChosen, this, [this] {
        if (m_body)
            m_body->setTalk(!m_result->outcome() || isTalk(*m_result->outcome()));
    });
}

QWidget *CallSheetView::makeHead()
{
    const Theme &t = theme();
    auto *head = new QWidget(this);
    auto *grid = new QVBoxLayout(head);
    grid->setContentsMargins(t.px(16), t.px(8), t.px(16), t.px(7));
    grid->setSpacing(0);
    auto *first = new QHBoxLayout;
    first->setSpacing(t.px(6));
    m_name = new Label(Type::Person, &Theme::text, head, Label::Mode::Elided, true);
    m_honorific = new Label(Type::Name, &Theme::text, head);
    m_phoneIcon = new IconLabel(u"phone"_s, 20, &Theme::accent, head);
    m_phone = new Label(Type::Person, &Theme::text, head, Label::Mode::Whole, true);
    // The number can be marked and copied, and a screen reader reads it as text.
    m_phone->setTextInteractionFlags(Qt::TextSelectableByMouse);
    first->addWidget(m_name);
    first->addWidget(m_honorific, 0, Qt::AlignBottom);
    first->addStretch(1);
    first->addWidget(m_phoneIcon);
    first->addWidget(m_phone);
    grid->addLayout(first);
    auto *second = new QHBoxLayout;
    second->setSpacing(t.px(6));
    m_kana = new Label(Type::Second, &Theme::text2, head, Label::Mode::Elided);
    m_badges = new QWidget(head);
    auto *badges = new QHBoxLayout(m_badges);
    badges->setContentsMargins(0, 0, 0, 0);
    badges->setSpacing(t.px(4));
    m_reach = new Label(Type::Second, &Theme::text2, head, Label::Mode::Whole);
    second->addWidget(m_kana, 1);
    second->addWidget(m_badges);
    second->addWidget(m_reach);
    grid->addLayout(second);
    return head;
}

void CallSheetView::fillHead()
{
    const operations::DayRow &row = m_sheet.row;
    m_name->setText(row.name);
    m_name->setToolTip(row.name);
    m_honorific->setText(row.honorific);
    QStringList second{row.kana, models::say(row.car)};
    second.removeAll(QString());
    m_kana->setText(second.join(u"　"_s));
    const QString phone = m_sheet.phones.value(0, row.phone);
    m_phone->setText(phone);
    m_phone->setToolTip(m_sheet.phones.join(u'\n'));
    m_phoneIcon->setVisible(!phone.isEmpty());
    m_reach->setText(row.reachable.isEmpty() ? QString() : tr("つながりやすい %1").arg(row.reachable));
    m_reach->setVisible(!row.reachable.isEmpty());
    qDeleteAll(m_badges->findChildren<Badge *>());
    if (row.items.isEmpty())
        return;
    for (const BadgeLook &look : RowDelegate::badges(row, m_today)) {
        if (look.tint == &Theme::tint || look.tint == &Theme::closureTint || look.tint == &Theme::dueTint)
            continue; // these are told with the item itself below
        auto *badge = new Badge(m_badges);
        badge->setLook(look);
        m_badges->layout()->addWidget(badge);
    }
}

void CallSheetView::setSheet(const operations::CallSheet &sheet, const SheetDraft &draft, QDate today)
{
    m_sheet = sheet;
    m_today = today;
    m_operation = draft.operation.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : draft.operation;
    setUpdatesEnabled(false);
    fillHead();
    auto *body = new SheetBody(sheet, draft, today);
    connect(body, &SheetBody::edited, this, &CallSheetView::edited);
    connect(body, &SheetBody::otherChannelWanted, this, [this] {
        const bool letter = m_sheet.row.refuses.contains(u"sms"_s);
        m_result->setChannel(letter ? domain::Channel::Letter : domain::Channel::Sms);
        m_result->focusOutcome();
    });
    m_body = body;
    m_scroll->setWidget(body); // deletes the one before
    m_scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    const domain::Channel usual
        = sheet.row.items.isEmpty() ? domain::Channel::Call : channelFor(sheet.row.items.front());
    m_result->load(draft, usual, today);
    m_body->setTalk(!m_result->outcome() || isTalk(*m_result->outcome()));
    m_head->show();
    m_scroll->show();
    m_result->show();
    orderTabs();
    setUpdatesEnabled(true);
}

void CallSheetView::orderTabs()
{
    QWidget *before = nullptr;
    for (QWidget *button : m_result->findChildren<OutcomeButton *>()) {
        if (before)
            setTabOrder(before, button);
        before = button;
    }
    for (QWidget *field : m_body->fields()) {
        setTabOrder(before, field);
        before = field;
    }
    setTabOrder(before, m_result->note());
}

void CallSheetView::clear()
{
    m_sheet = {};
    m_body = nullptr;
    delete m_scroll->takeWidget();
    m_head->hide();
    m_scroll->hide();
    m_result->hide();
    update();
}

SheetDraft CallSheetView::draft() const
{
    SheetDraft draft;
    draft.operation = m_operation;
    if (m_body)
        m_body->store(draft);
    m_result->store(draft);
    return draft;
}

QStringList CallSheetView::tickedItems() const
{
    const SheetDraft now = draft();
    QStringList ids;
    for (const operations::DayItem &item : m_sheet.row.items)
        if (!now.unticked.contains(item.id))
            ids << item.id;
    return ids;
}

QWidget *CallSheetView::scriptField() const
{
    return m_body ? m_body->firstField() : nullptr;
}

bool CallSheetView::chooseSlot(int slot)
{
    return hasSheet() && m_result->chooseSlot(slot);
}

void CallSheetView::applyOutcome()
{
    const bool talk = isTalk(*m_result->outcome());
    if (m_body)
        m_body->setTalk(talk);
    // Where nobody was spoken to there is nothing to ask: straight to the note.
    QWidget *field = talk ? scriptField() : nullptr;
    if (field) {
        field->setFocus(Qt::TabFocusReason);
        m_scroll->ensureWidgetVisible(field, 0, theme().px(60));
    } else {
        m_result->focusNote();
    }
}

void CallSheetView::paintEvent(QPaintEvent *event)
{
    Panel::paintEvent(event);
    if (hasSheet())
        return;
    QPainter painter(this);
    painter.setFont(theme().font(Type::Body));
    painter.setPen(theme().text3);
    painter.drawText(rect().adjusted(theme().px(24), 0, -theme().px(24), 0), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("左の一覧から選ぶと、ここに出ます"));
}

} // namespace kikubari::widgets
