// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/card_outlook.h"

#include "models/card_words.h"
#include "models/day_words.h"
#include "widgets/card/card_forms.h"
#include "widgets/chip.h"
#include "widgets/today/row_delegate.h"
#include "widgets/window_bar.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using operations::CustomerSheet;
using operations::DayItem;

namespace {

/// The window bar as a part of a row.
class Bar : public QWidget
{
public:
    Bar(const WindowBar &bar, QWidget *parent) : QWidget(parent), m_bar(bar)
    {
        setFixedSize(theme().px(104), theme().px(20));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        m_bar.ground = theme().base;
        paintWindowBar(painter, rect(), m_bar);
    }

private:
    WindowBar m_bar;
};

QHBoxLayout *line(QVBoxLayout *into)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(theme().px(6));
    into->addLayout(layout);
    return layout;
}

} // namespace

CardOutlook::CardOutlook(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme().px(5));
}

CardBlock *CardOutlook::firstBlock() const
{
    return m_followUps.isEmpty() ? findChild<CardBlock *>() : m_followUps.first();
}

void CardOutlook::showWhy()
{
    if (m_followUps.isEmpty())
        return;
    CardBlock *block = m_followUps.first();
    block->setFocus(Qt::TabFocusReason);
    if (auto *why = block->findChild<Label *>(u"why"_s))
        why->show();
}

void CardOutlook::setSheet(const CustomerSheet &sheet, const QString &actor, bool writable)
{
    m_writable = writable;
    if (m_customer != sheet.code.text())
        m_pastOpen = false;
    m_customer = sheet.code.text();
    m_followUps.clear();
    clearLayout(m_layout);
    addFollowUps(sheet);
    addFacts(sheet, actor);
    addTies(sheet);
    m_layout->addStretch(1);
}

QVBoxLayout *CardOutlook::addCard()
{
    auto *card = new Panel(&Theme::base, this);
    card->setCard(true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    m_layout->addWidget(card);
    return layout;
}

CardBlock *CardOutlook::addRow(QVBoxLayout *card, const QString &name)
{
    auto *block = new CardBlock(card->parentWidget());
    block->setAccessibleName(name);
    block->body()->setContentsMargins(theme().px(10), theme().px(4), theme().px(10), theme().px(5));
    // The line belongs between two rows: the row before gets it when the next one comes.
    if (card->count() > 0)
        if (auto *before = qobject_cast<CardBlock *>(card->itemAt(card->count() - 1)->widget()))
            before->setDivider(true);
    card->addWidget(block);
    block->show(); // at once, so that it can take the keyboard
    connect(block, &CardBlock::editWanted, this, [this, block] { Q_EMIT editWanted(block); });
    return block;
}

void CardOutlook::addFollowUps(const CustomerSheet &sheet)
{
    m_layout->addWidget(new CardHeading(u"calendar-check"_s, tr("これからの予定"),
                                        tr("%1件・終了 %2件").arg(sheet.followUps.size()).arg(sheet.past.size()),
                                        this));
    QVBoxLayout *card = addCard();
    for (const DayItem &item : sheet.followUps)
        m_followUps << addFollowUp(card, sheet, item);
    if (sheet.followUps.isEmpty())
        addRow(card, tr("これからの予定はありません"))->addUnknown(tr("これからの予定はありません"));
    if (!sheet.past.isEmpty())
        addPast(card, sheet);
}

CardBlock *CardOutlook::addFollowUp(QVBoxLayout *card, const CustomerSheet &sheet, const DayItem &item)
{
    const QDate today = sheet.today;
    const bool hidden = item.hiddenUntil > today;
    const StateLook look = stateLook(models::urgencyOf(item, today));
    const QString state = hidden ? CardOutlook::tr("%1 まで先送り").arg(models::dateWord(item.hiddenUntil, today))
                                 : models::stateWord(item, today);
    CardBlock *block = addRow(card, models::say(item.title) % u"、"_s % state % u"、"_s % models::say(item.why));
    QHBoxLayout *top = line(block->body());
    auto *title = new Label(Type::Body, &Theme::text, block, Label::Mode::Elided);
    title->setText(models::say(item.title));
    top->addWidget(title, 1);
    auto *word = new StateLabel(block);
    word->setState(hidden ? u"state-suspended"_s : look.icon, state, hidden ? &Theme::text3 : look.color);
    top->addWidget(word);
    QHBoxLayout *below = line(block->body());
    auto *anchor = new Label(Type::Caption, &Theme::text2, block, Label::Mode::Elided);
    anchor->setText(models::say(item.anchor));
    below->addWidget(anchor, 1);
    below->addWidget(new Bar({item.earliest, item.due, item.latest, today, sheet.closedDays, look.color, {}}, block));
    auto *why = new Label(Type::Caption, &Theme::text2, block, Label::Mode::Wrapped);
    why->setObjectName(u"why"_s);
    why->setText(models::say(item.why) % u'\n' % models::windowWord(item, today));
    why->hide();
    block->body()->addWidget(why);
    block->setToolTip(models::say(item.why));
    block->setChosen([why] { why->setVisible(why->isHidden()); });
    return block;
}

void CardOutlook::addPast(QVBoxLayout *card, const CustomerSheet &sheet)
{
    CardBlock *fold = addRow(card, tr("終わったもの %1件").arg(sheet.past.size()));
    QHBoxLayout *head = line(fold->body());
    auto *arrow = new IconLabel(m_pastOpen ? u"chevron-down"_s : u"chevron-right"_s, 12, &Theme::text2, fold);
    head->addWidget(arrow);
    auto *words = new Label(Type::Second, &Theme::text2, fold, Label::Mode::Elided);
    words->setText(tr("終わったもの %1件").arg(sheet.past.size()));
    head->addWidget(words, 1);
    auto *list = new QWidget(card->parentWidget());
    auto *lines = new QVBoxLayout(list);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    card->addWidget(list);
    list->setVisible(m_pastOpen);
    // Made when they are wanted: a customer of twenty years has hundreds.
    const auto fill = [this, lines, past = sheet.past, today = sheet.today] {
        if (lines->count() > 0)
            return;
        for (const operations::CardPastFollowUp &ended : past) {
            const QString how = models::pastWord(ended);
            CardBlock *row = addRow(lines, models::say(ended.title) % u"、"_s % how);
            QHBoxLayout *top = line(row->body());
            auto *title = new Label(Type::Second, &Theme::text, row, Label::Mode::Elided);
            title->setText(models::say(ended.title));
            top->addWidget(title, 1);
            auto *day = new Label(Type::Caption, &Theme::text2, row);
            day->setText(models::dateWord(ended.endedOn, today));
            top->addWidget(day);
            auto *result
                = new Label(Type::Caption, ended.state == domain::State::Missed ? &Theme::overdue : &Theme::text2, row,
                            Label::Mode::Elided);
            result->setText(how % u"　"_s % models::say(ended.anchor));
            row->body()->addWidget(result);
        }
    };
    if (m_pastOpen)
        fill();
    fold->setChosen([this, arrow, list, fill] {
        m_pastOpen = !m_pastOpen;
        fill();
        arrow->setIcon(m_pastOpen ? u"chevron-down"_s : u"chevron-right"_s, &Theme::text2);
        list->setVisible(m_pastOpen);
    });
}

void CardOutlook::addFacts(const CustomerSheet &sheet, const QString &actor)
{
    int stale = 0;
    for (const operations::CardFact &fact : sheet.facts)
        stale += fact.stale;
    m_layout->addSpacing(theme().px(6));
    m_layout->addWidget(
        new CardHeading(u"leaf"_s, tr("実情"), stale > 0 ? tr("要確認 %1件").arg(stale) : QString(), this));
    QVBoxLayout *card = addCard();
    for (const operations::CardFact &fact : sheet.facts)
        addFact(card, fact, sheet.today, actor);
    if (sheet.facts.isEmpty())
        addRow(card, tr("実情は未確認"))->addUnknown(tr("ご家族、使い方、買い替えの時期などは未確認"));
    if (!m_writable)
        return;
    CardBlock *adder = addRow(card, tr("実情を書き足す"));
    QHBoxLayout *words = line(adder->body());
    words->addWidget(new IconLabel(u"plus"_s, 12, &Theme::text3, adder));
    auto *label = new Label(Type::Caption, &Theme::text3, adder, Label::Mode::Elided);
    label->setText(tr("書き足す"));
    words->addWidget(label, 1);
    adder->setForm(forms::fact(forms::fresh(domain::RecordKind::Circumstance, sheet), sheet.today, actor));
    adder->setChosen([adder] { Q_EMIT adder->editWanted(); });
}

void CardOutlook::addFact(QVBoxLayout *card, const operations::CardFact &fact, QDate today, const QString &actor)
{
    const Theme &t = theme();
    const QString confirmed = models::confirmedWord(fact, today);
    CardBlock *block = addRow(card, fact.kind % u"、"_s % fact.text % u"、"_s % confirmed);
    QHBoxLayout *row = line(block->body());
    auto *kind = new Label(Type::Second, &Theme::text2, block, Label::Mode::Elided);
    kind->setText(fact.kind);
    kind->setFixedWidth(t.px(54));
    row->addWidget(kind, 0, Qt::AlignTop);
    auto *text = new Label(Type::Second, &Theme::text, block, Label::Mode::Wrapped);
    text->setText(fact.text);
    row->addWidget(text, 1);
    auto *badge = new Badge(block);
    badge->setLook(fact.stale ? BadgeLook{u"clock"_s, confirmed, &Theme::due, &Theme::dueTint}
                              : BadgeLook{{}, confirmed, &Theme::text2, &Theme::mute});
    row->addWidget(badge, 0, Qt::AlignTop);
    QStringList known;
    if (!fact.source.isEmpty())
        known << tr("情報源 %1").arg(fact.source);
    if (!fact.by.isEmpty())
        known << fact.by;
    if (fact.confirmedOn.isValid())
        known << models::longDateWord(fact.confirmedOn);
    known << tr("%1か月で確かめ直します").arg(fact.shelfMonths);
    block->setToolTip(known.join(u"・"_s)
                      % (m_writable ? QString(u'\n' % tr("Space: 今日確認した　Enter: 書き直す")) : QString()));
    if (!m_writable)
        return;
    block->setForm(forms::fact(fact.record, today, actor));
    if (fact.confirmedOn == today)
        return;
    const QString code = fact.record.value(u"code"_s);
    block->setMarked([this, code] { Q_EMIT confirmWanted(code); });
    if (fact.stale) {
        auto *same = new Button(tr("変わりなし"), block, Button::Kind::Small);
        same->setKey(u"Space"_s);
        same->setFocusPolicy(Qt::NoFocus);
        same->setAccessibleName(tr("%1は変わりなし").arg(fact.kind));
        connect(same, &QAbstractButton::clicked, this, [this, code] { Q_EMIT confirmWanted(code); });
        QHBoxLayout *below = line(block->body());
        below->addSpacing(t.px(60));
        auto *source = new Label(Type::Caption, &Theme::text3, block, Label::Mode::Elided);
        source->setText(fact.source);
        below->addWidget(source, 1);
        below->addWidget(same);
    }
}

void CardOutlook::addTies(const CustomerSheet &sheet)
{
    constexpr qsizetype shownGifts = 3;
    m_layout->addSpacing(theme().px(6));
    m_layout->addWidget(new CardHeading(u"users"_s, tr("紹介と贈り物"), {}, this));
    QVBoxLayout *card = addCard();
    const auto add = [&](const QString &iconName, const QString &lead, const QString &strong, const QString &tail,
                         const domain::CustomerCode &customer) {
        CardBlock *block = addRow(card, QStringList{lead, strong, tail}.join(u' ').simplified());
        QHBoxLayout *row = line(block->body());
        row->addWidget(new IconLabel(iconName, 14, &Theme::text2, block));
        if (!lead.isEmpty()) {
            auto *first = new Label(Type::Second, &Theme::text2, block, Label::Mode::Elided);
            first->setText(lead);
            row->addWidget(first);
        }
        auto *name = new Label(Type::Second, customer.empty() ? &Theme::text : &Theme::accent, block,
                               Label::Mode::Elided, true);
        name->setText(strong);
        row->addWidget(name, strong.isEmpty() ? 0 : 1);
        if (!tail.isEmpty()) {
            auto *rest = new Label(Type::Caption, &Theme::text3, block, Label::Mode::Elided);
            rest->setText(tail);
            row->addWidget(rest);
        }
        if (!customer.empty())
            block->setChosen([this, code = customer.text()] { Q_EMIT customerChosen(code); });
        return block;
    };
    for (const operations::CardReferral &referral : sheet.referrals)
        add(referral.gave ? u"chevron-right"_s : u"corner-down-left"_s,
            referral.gave ? tr("紹介していただいた方") : tr("紹介してくださった方"), tr("%1 様").arg(referral.name),
            models::dateWord(referral.on, sheet.today), referral.customer);
    for (const operations::CardGift &gift : sheet.gifts.mid(0, shownGifts)) {
        CardBlock *block = add(u"gift"_s, models::dateWord(gift.on, sheet.today), gift.what, gift.taken, {});
        block->setPlace(u"outlook/"_s % placeOf(gift.record)); // it stands in the middle too
        if (m_writable)
            block->setForm(forms::gift(gift.record));
    }
    if (sheet.referrals.isEmpty() && sheet.gifts.isEmpty())
        addRow(card, tr("紹介も贈り物もまだありません"))->addUnknown(tr("紹介も贈り物もまだありません"));
    if (!m_writable)
        return;
    CardBlock *adder = addRow(card, tr("贈り物を書く"));
    QHBoxLayout *words = line(adder->body());
    words->addWidget(new IconLabel(u"plus"_s, 12, &Theme::text3, adder));
    auto *label = new Label(Type::Caption, &Theme::text3, adder, Label::Mode::Elided);
    label->setText(tr("贈り物を書く"));
    words->addWidget(label, 1);
    operations::CardRecord record = forms::fresh(domain::RecordKind::Gift, sheet);
    record.values.insert(u"on"_s, sheet.today.toString(Qt::ISODate));
    adder->setPlace(u"outlook/"_s % placeOf(record));
    adder->setForm(forms::gift(record));
    adder->setChosen([adder] { Q_EMIT adder->editWanted(); });
}

} // namespace kikubari::widgets
