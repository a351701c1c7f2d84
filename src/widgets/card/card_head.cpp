// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/card_head.h"

#include "models/card_words.h"
#include "models/day_words.h"
#include "widgets/actions.h"
#include "widgets/card/card_forms.h"
#include "widgets/chip.h"
#include "widgets/today/search_field.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using operations::CustomerSheet;
using operations::Stage;

namespace {

constexpr int roomForHints = 1000, roomForWords = 960;

BadgeLook stageLook(const CustomerSheet &sheet)
{
    const QString word = models::stageWord(sheet);
    switch (sheet.stage) {
    case Stage::Deceased: return {u"leaf"_s, word, &Theme::text2, &Theme::mute};
    case Stage::Ordered: return {u"car"_s, word, &Theme::open, &Theme::openTint};
    case Stage::InDeal: return {u"japanese-yen"_s, word, &Theme::open, &Theme::openTint};
    case Stage::Lost: return {u"flag"_s, word, &Theme::text2, &Theme::mute};
    case Stage::Dormant: return {u"circle-pause"_s, word, &Theme::due, &Theme::dueTint};
    case Stage::Repeater: return {u"star"_s, word, &Theme::accent, &Theme::tint};
    case Stage::First: return {u"star"_s, word, &Theme::accent, &Theme::tint};
    case Stage::Prospect: break;
    }
    return {u"user"_s, word, &Theme::text2, &Theme::mute};
}

} // namespace

CardTop::CardTop(models::DayService *service, models::Session *session, Actions *actions, QWidget *parent)
    : Panel(&Theme::window, parent),
      m_back(new Button({}, this, Button::Kind::Flat)),
      m_up(new Button({}, this, Button::Kind::Small)),
      m_down(new Button({}, this, Button::Kind::Small)),
      m_place(new Label(Type::Body, &Theme::text3, this)),
      m_hint(new Label(Type::Caption, &Theme::text3, this, Label::Mode::Elided)),
      m_search(new SearchField(service, session, this))
{
    const Theme &t = theme();
    setLines(Qt::BottomEdge);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(t.px(10), 0, t.px(16), 1);
    layout->setSpacing(t.px(8));
    m_back->setIconName(u"chevron-left"_s);
    m_back->setKey(u"Esc"_s);
    m_up->setIconName(u"chevron-up"_s);
    m_down->setIconName(u"chevron-down"_s);
    m_up->setAccessibleName(actions->at(Act::PreviousPerson)->text());
    m_down->setAccessibleName(actions->at(Act::NextPerson)->text());
    m_up->setToolTip(m_up->accessibleName() % u' ' % actions->keyName(Act::PreviousPerson));
    m_down->setToolTip(m_down->accessibleName() % u' ' % actions->keyName(Act::NextPerson));
    m_hint->setText(tr("Alt+↑ Alt+↓ 前後の方"));
    auto *quick = new Button(actions->at(Act::QuickRecord)->text(), this);
    quick->setIconName(u"plus"_s);
    quick->setKey(actions->keyName(Act::QuickRecord));
    connect(quick, &QAbstractButton::clicked, actions->at(Act::QuickRecord), &QAction::trigger);
    layout->addWidget(m_back);
    layout->addSpacing(t.px(4));
    layout->addWidget(m_place);
    layout->addWidget(m_up);
    layout->addWidget(m_down);
    layout->addWidget(m_hint);
    layout->addStretch(1);
    layout->addWidget(m_search);
    layout->addWidget(quick);
    setFixedHeight(qMax(t.px(52), sizeHint().height()));
    connect(m_back, &QAbstractButton::clicked, this, &CardTop::backChosen);
    connect(m_up, &QAbstractButton::clicked, this, [this] { Q_EMIT stepChosen(-1); });
    connect(m_down, &QAbstractButton::clicked, this, [this] { Q_EMIT stepChosen(1); });
}

void CardTop::setPlace(const QString &backLabel, int place, int count)
{
    m_back->setText(backLabel.isEmpty() ? tr("もどる") : backLabel);
    const bool listed = place > 0 && count > 1;
    m_place->setText(listed ? tr("%1 / %2").arg(place).arg(count) : QString());
    for (QWidget *part :
         {static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_up), static_cast<QWidget *>(m_down)})
        part->setVisible(listed);
    m_hint->setVisible(listed && width() >= theme().px(roomForHints));
    m_up->setEnabled(place > 1);
    m_down->setEnabled(place < count);
}

void CardTop::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    m_hint->setVisible(!m_place->isHidden() && width() >= theme().px(roomForHints));
}

CardHead::CardHead(Actions *actions, QWidget *parent)
    : QWidget(parent),
      m_actions(actions),
      m_place(new QVBoxLayout),
      m_buttons(new QWidget(this)),
      m_record(new Button(tr("電話を記録"), m_buttons, Button::Kind::Primary)),
      m_promise(new Button(tr("約束"), m_buttons)),
      m_print(new Button(tr("カード"), m_buttons)),
      m_menu(new Button({}, m_buttons))
{
    const Theme &t = theme();
    setProperty("cardColumn", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(t.px(12), t.px(6), t.px(16), t.px(6));
    layout->setSpacing(t.px(10));
    layout->addLayout(m_place, 1);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(t.px(7));
    m_record->setIconName(u"phone"_s);
    m_record->setKey(actions->keyName(Act::RecordContact));
    m_promise->setIconName(u"bookmark"_s);
    m_promise->setKey(actions->keyName(Act::Promise));
    m_print->setIconName(u"printer"_s);
    m_print->setAccessibleName(tr("カードを印刷"));
    m_menu->setIconName(u"ellipsis"_s);
    m_menu->setAccessibleName(tr("ほかの操作"));
    m_menu->setToolTip(tr("ほかの操作"));
    for (Button *button : {m_record, m_promise, m_print, m_menu})
        row->addWidget(button);
    layout->addWidget(m_buttons, 0, Qt::AlignTop);
    connect(m_record, &QAbstractButton::clicked, actions->at(Act::RecordContact), &QAction::trigger);
    connect(m_promise, &QAbstractButton::clicked, actions->at(Act::Promise), &QAction::trigger);
    connect(m_print, &QAbstractButton::clicked, actions->at(Act::Print), &QAction::trigger);
    connect(m_menu, &QAbstractButton::clicked, this,
            [this] { Q_EMIT menuWanted(m_menu->mapToGlobal(QPoint(0, m_menu->height()))); });
}

void CardHead::setSheet(const CustomerSheet &sheet, bool writable)
{
    const bool focused = m_block && m_block->hasFocus();
    makeBlock(sheet, writable);
    if (focused)
        m_block->setFocus(Qt::OtherFocusReason);
    m_record->setEnabled(writable);
    m_promise->setEnabled(writable);
}

void CardHead::makeBlock(const CustomerSheet &sheet, bool writable)
{
    const Theme &t = theme();
    clearLayout(m_place);
    m_block = new CardBlock(this);
    m_place->addWidget(m_block);
    auto *names = new QHBoxLayout;
    names->setSpacing(t.px(6));
    auto *name = new Label(Type::Person, &Theme::text, m_block, Label::Mode::Elided, true);
    name->setText(sheet.name);
    auto *honorific = new Label(Type::Name, &Theme::text, m_block);
    honorific->setText(sheet.honorific);
    auto *kana = new Label(Type::Body, &Theme::text2, m_block, Label::Mode::Elided);
    kana->setText(sheet.kana);
    names->addWidget(name);
    names->addWidget(honorific, 0, Qt::AlignBottom);
    names->addSpacing(t.px(6));
    names->addWidget(kana, 0, Qt::AlignBottom);
    names->addStretch(1);
    m_block->body()->addLayout(names);
    auto *below = new QHBoxLayout;
    below->setSpacing(t.px(9));
    auto *stage = new Badge(m_block);
    stage->setLook(stageLook(sheet));
    stage->setToolTip(models::stageMeaning(sheet.stage));
    below->addWidget(stage);
    QStringList facts{models::birthdayWord(sheet),
                      sheet.staffName.isEmpty() ? tr("担当なし") : tr("担当 %1").arg(sheet.staffName)};
    if (const QDate met = sheet.customer.date(u"first_met_on"_s); met.isValid())
        facts << tr("初めての出会い %1").arg(models::eraDateWord(met).section(u'（', 0, 0).section(u" ("_s, 0, 0));
    facts << sheet.code.text();
    facts.removeAll(QString());
    auto *meta = new Label(Type::Second, &Theme::text2, m_block, Label::Mode::Elided);
    meta->setText(facts.join(u"　|　"_s));
    below->addWidget(meta, 1);
    m_block->body()->addLayout(below);
    m_block->setAccessibleName(
        QStringList{sheet.name % sheet.honorific, sheet.kana, models::stageWord(sheet)}.join(u"、"_s) % u"、"_s
        % facts.join(u"、"_s));
    m_block->setPlace(u"person"_s);
    if (writable)
        m_block->setForm(forms::person(sheet));
    connect(m_block, &CardBlock::editing, m_buttons, &QWidget::setHidden);
    m_buttons->show();
    m_block->show();
    connect(m_block, &CardBlock::editWanted, this, [this] { Q_EMIT editWanted(m_block); });
}

void CardHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < theme().px(roomForWords);
    m_print->setText(narrow ? QString() : tr("カード"));
    m_promise->setKey(narrow ? QString() : m_actions->keyName(Act::Promise));
}

} // namespace kikubari::widgets
