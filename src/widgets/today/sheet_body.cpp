// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/today/sheet_body.h"

#include "models/day_words.h"
#include "widgets/today/row_delegate.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

/// A button of a row of choices (1 2 3 4 5), of which one can be taken back by a second press.
Button *choice(const QString &word, QButtonGroup *group, int id, QWidget *parent)
{
    auto *button = new Button(word, parent, Button::Kind::Small);
    button->setCheckable(true);
    group->addButton(button, id);
    return button;
}

QHBoxLayout *line(QVBoxLayout *into, int spacing = 7)
{
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(spacing));
    into->addLayout(layout);
    return layout;
}

} // namespace

SheetBody::SheetBody(const operations::CallSheet &sheet, const SheetDraft &draft, QDate today, QWidget *parent)
    : QWidget(parent),
      m_layout(new QVBoxLayout(this))
{
    const Theme &t = theme();
    m_layout->setContentsMargins(t.px(16), t.px(2), t.px(6), t.px(10));
    m_layout->setSpacing(t.px(9));
    if (sheet.proposeOtherChannel)
        addSuggestion(sheet);
    addItems(sheet, draft, today);
    addPromises(sheet, today);
    addScript(sheet, draft);
    addFacts(sheet, draft, today);
    addContacts(sheet, today);
    addHousehold(sheet);
    m_layout->addStretch(1);
}

void SheetBody::addSuggestion(const operations::CallSheet &)
{
    auto *banner = new Banner(this);
    banner->show(u"phone-missed"_s, &Theme::due, &Theme::dueTint, tr("3回つながりません。"),
                 tr("別の手段をおすすめします。"), tr("手段を変える"));
    connect(banner, &Banner::linkChosen, this, &SheetBody::otherChannelWanted);
    m_layout->addWidget(banner);
}

QVBoxLayout *SheetBody::addSection(const QString &iconName, const QString &title, const QString &remark)
{
    const Theme &t = theme();
    auto *section = new QVBoxLayout;
    section->setSpacing(t.px(3));
    QHBoxLayout *head = line(section, 6);
    head->addWidget(new IconLabel(iconName, 14, &Theme::text2, this));
    auto *word = new Label(Type::Caption, &Theme::text2, this, Label::Mode::Whole, true);
    word->setText(title);
    head->addWidget(word);
    if (!remark.isEmpty()) {
        auto *more = new Label(Type::Caption, &Theme::text3, this, Label::Mode::Elided);
        more->setText(remark);
        head->addWidget(more, 1);
    } else {
        head->addStretch(1);
    }
    m_layout->addLayout(section);
    return section;
}

void SheetBody::addItems(const operations::CallSheet &sheet, const SheetDraft &draft, QDate today)
{
    const Theme &t = theme();
    auto *card = new Panel(&Theme::base, this);
    card->setCard(true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(t.px(10), t.px(6), t.px(10), t.px(6));
    layout->setSpacing(t.px(1));
    for (const operations::DayItem &item : sheet.row.items) {
        QHBoxLayout *row = line(layout);
        auto *box = new QCheckBox(card);
        box->setChecked(!draft.unticked.contains(item.id));
        box->setAccessibleName(models::say(item.title));
        box->setToolTip(tr("先送り・見送り・担当替えの対象にする"));
        connect(box, &QCheckBox::toggled, this, &SheetBody::edited);
        m_items.insert(item.id, box);
        row->addWidget(box, 0, Qt::AlignVCenter);
        auto *title = new Label(Type::Body, &Theme::text, card, Label::Mode::Elided, true);
        title->setText(models::say(item.title));
        row->addWidget(title, 1);
        if (item.attempts > 0) {
            auto *badge = new Badge(card);
            badge->setLook({u"phone-missed"_s, tr("不在%1回").arg(item.attempts), &Theme::due, &Theme::dueTint});
            row->addWidget(badge);
        }
        auto *state = new StateLabel(card);
        const StateLook look = stateLook(models::urgencyOf(item, today));
        state->setState(look.icon, models::stateWord(item, today), look.color);
        state->setToolTip(models::longDateWord(item.latest));
        row->addWidget(state);
        QHBoxLayout *below = line(layout);
        auto *why = new Label(Type::Caption, &Theme::text2, card, Label::Mode::Wrapped);
        why->setText(item.why.ja.isEmpty() ? models::say(item.anchor) : models::say(item.why));
        below->addSpacing(t.px(24));
        below->addWidget(why, 1);
    }
    if (sheet.row.items.isEmpty()) {
        auto *none = new Label(Type::Body, &Theme::text2, card, Label::Mode::Wrapped);
        none->setText(tr("今日の予定はありません。記録はいつでも残せます。"));
        layout->addWidget(none);
    }
    m_layout->addWidget(card);
}

void SheetBody::addPromises(const operations::CallSheet &sheet, QDate today)
{
    if (sheet.promises.isEmpty())
        return;
    QVBoxLayout *section = addSection(u"bookmark"_s, tr("約束"));
    for (const operations::OpenPromise &promise : sheet.promises) {
        auto *words = new Label(Type::Second, &Theme::text, this, Label::Mode::Elided);
        words->setText(models::dateWord(promise.forOn, today) % u' ' % promise.time % u"　"_s % promise.text);
        section->addWidget(words);
    }
}

void SheetBody::addScript(const operations::CallSheet &sheet, const SheetDraft &draft)
{
    const operations::CallScript &script = sheet.script;
    if (script.opening.ja.isEmpty() && script.topics.isEmpty())
        return;
    const Theme &t = theme();
    QVBoxLayout *section = addSection(u"message-square-text"_s, tr("台本"));
    auto *card = new Panel(&Theme::base, this);
    card->setCard(true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(t.px(10), t.px(7), t.px(10), t.px(6));
    layout->setSpacing(t.px(3));
    auto *opening = new Label(Type::Body, &Theme::text, card, Label::Mode::Wrapped);
    opening->setText(models::say(script.opening));
    layout->addWidget(opening);
    for (const operations::ScriptTopic &topic : script.topics)
        addTopic(layout, topic, draft);
    if (script.asksSatisfaction)
        addSatisfaction(layout, draft);
    if (script.asksVisitIntent)
        addIntent(layout, draft);
    section->addWidget(card);
}

void SheetBody::addTopic(QVBoxLayout *card, const operations::ScriptTopic &topic, const SheetDraft &draft)
{
    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(7));
    auto *box = new QCheckBox(models::say(topic.label), holder);
    box->setChecked(draft.topics.contains(topic.key));
    box->setMinimumWidth(theme().px(132));
    auto *words = new QLineEdit(holder);
    words->setFixedHeight(qMax(theme().px(24), words->fontMetrics().height() + theme().px(2)));
    words->setAccessibleName(tr("%1の答え").arg(models::say(topic.label)));
    words->setText(draft.topics.value(topic.key));
    row->addWidget(box);
    row->addWidget(words, 1);
    connect(words, &QLineEdit::textEdited, this, [this, box](const QString &text) {
        if (!text.isEmpty())
            box->setChecked(true);
        Q_EMIT edited();
    });
    connect(box, &QCheckBox::toggled, this, &SheetBody::edited);
    card->addWidget(holder);
    m_talkParts << holder;
    m_topics.append({topic.key, box, words});
    m_fields << box << words;
}

void SheetBody::addSatisfaction(QVBoxLayout *card, const SheetDraft &draft)
{
    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(3));
    auto *word = new Label(Type::Body, &Theme::text, holder);
    word->setText(tr("満足度"));
    word->setMinimumWidth(theme().px(72));
    row->addWidget(word);
    m_satisfaction = new QButtonGroup(this);
    m_satisfaction->setExclusive(false);
    auto *meaning = new Label(Type::Second, &Theme::text2, holder, Label::Mode::Elided);
    for (int i = 1; i <= 5; ++i) {
        Button *button = choice(QString::number(i), m_satisfaction, i, holder);
        button->setAccessibleName(tr("満足度 %1").arg(i));
        button->setChecked(i == draft.satisfaction);
        row->addWidget(button);
        m_fields << button;
    }
    row->addSpacing(theme().px(6));
    row->addWidget(meaning, 1);
    const auto tell = [meaning, group = m_satisfaction] {
        int value = 0;
        for (QAbstractButton *button : group->buttons())
            if (button->isChecked())
                value = group->id(button);
        const QStringList words{QString(), tr("とても不満"), tr("不満"), tr("ふつう"), tr("満足"), tr("とても満足")};
        meaning->setText(value > 0 ? words[value] : tr("5が最もよい"));
    };
    tell();
    connect(m_satisfaction, &QButtonGroup::idClicked, this, [this, tell](int id) {
        for (QAbstractButton *button : m_satisfaction->buttons())
            if (m_satisfaction->id(button) != id)
                button->setChecked(false);
        tell();
        Q_EMIT edited();
    });
    card->addWidget(holder);
    m_talkParts << holder;
}

void SheetBody::addIntent(QVBoxLayout *card, const SheetDraft &draft)
{
    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(3));
    auto *word = new Label(Type::Body, &Theme::text, holder);
    word->setText(tr("ご来店"));
    word->setMinimumWidth(theme().px(72));
    row->addWidget(word);
    m_intent = new QButtonGroup(this);
    m_intent->setExclusive(false);
    const QStringList words{tr("来られる"), tr("検討中"), tr("来られない")};
    for (int i = 0; i < 3; ++i) {
        Button *button = choice(words[i], m_intent, i, holder);
        button->setChecked(draft.intent && static_cast<int>(*draft.intent) == i);
        row->addWidget(button);
        m_fields << button;
    }
    row->addStretch(1);
    connect(m_intent, &QButtonGroup::idClicked, this, [this](int id) {
        for (QAbstractButton *button : m_intent->buttons())
            if (m_intent->id(button) != id)
                button->setChecked(false);
        Q_EMIT edited();
    });
    card->addWidget(holder);
    m_talkParts << holder;
}

void SheetBody::addFacts(const operations::CallSheet &sheet, const SheetDraft &draft, QDate today)
{
    if (sheet.staleFacts.isEmpty())
        return;
    QVBoxLayout *section = addSection(u"message-circle-question"_s, tr("うかがうこと"), tr("確認から時間がたった実情"));
    for (const operations::StaleFact &fact : sheet.staleFacts)
        addFact(section, fact, draft, today);
}

void SheetBody::addFact(QVBoxLayout *section, const operations::StaleFact &fact, const SheetDraft &draft, QDate today)
{
    const Theme &t = theme();
    QHBoxLayout *row = line(section, 8);
    auto *kind = new Label(Type::Second, &Theme::text, this, Label::Mode::Elided);
    kind->setText(fact.kind);
    kind->setFixedWidth(t.px(126));
    auto *age = new Badge(this);
    age->setLook({u"clock"_s, models::monthsAgoWord(fact.confirmedOn, today), &Theme::due, &Theme::dueTint});
    auto *words = new Label(Type::Second, &Theme::text2, this, Label::Mode::Elided);
    words->setText(fact.text);
    auto *field = new QLineEdit(this);
    field->setFixedHeight(qMax(t.px(24), field->fontMetrics().height() + t.px(2)));
    field->setAccessibleName(tr("%1の今のようす").arg(fact.kind));
    field->setText(draft.rewrittenFacts.value(fact.code, fact.text));
    auto *same = new Button(tr("変わりなし"), this, Button::Kind::Small);
    same->setCheckable(true);
    same->setChecked(draft.confirmedFacts.contains(fact.code));
    same->setAccessibleName(tr("%1は変わりなし").arg(fact.kind));
    auto *write = new Button(tr("書く"), this, Button::Kind::Small);
    write->setIconName(u"pencil"_s);
    write->setCheckable(true);
    write->setChecked(draft.rewrittenFacts.contains(fact.code));
    write->setAccessibleName(tr("%1を書きかえる").arg(fact.kind));
    row->addWidget(kind);
    row->addWidget(age);
    row->addWidget(words, 1);
    row->addWidget(field, 1);
    row->addWidget(same);
    row->addWidget(write);

    const auto place = [age, words, field](bool writing) {
        age->setVisible(!writing);
        words->setVisible(!writing);
        field->setVisible(writing);
    };
    place(write->isChecked());
    // One of the two, or neither; a second press on 書く leaves the old words standing.
    connect(same, &QAbstractButton::toggled, this, [this, write](bool on) {
        if (on)
            write->setChecked(false);
        Q_EMIT edited();
    });
    connect(write, &QAbstractButton::toggled, this, [this, same, field, place](bool on) {
        place(on);
        if (on) {
            same->setChecked(false);
            field->setFocus(Qt::OtherFocusReason);
            field->selectAll();
        }
        Q_EMIT edited();
    });
    connect(field, &QLineEdit::textEdited, this, &SheetBody::edited);
    m_facts.insert(fact.code, {same, write, field});
    m_fields << same << write << field;
}

void SheetBody::addContacts(const operations::CallSheet &sheet, QDate today)
{
    QVBoxLayout *section = addSection(u"clock"_s, tr("前回までの3件"));
    int shown = 0;
    for (const operations::PastContact &contact : sheet.contacts) {
        if (contact.voided || shown == 3)
            continue;
        ++shown;
        QHBoxLayout *row = line(section);
        auto *date = new Label(Type::Second, &Theme::text2, this);
        date->setText(models::dateWord(contact.on, today));
        date->setToolTip(models::longDateWord(contact.on) % u' ' % contact.time % u' ' % contact.staffName);
        date->setMinimumWidth(theme().px(70));
        row->addWidget(date);
        row->addWidget(
            new IconLabel(channelIcon(contact.channel.value_or(domain::Channel::Call)), 14, &Theme::text2, this));
        auto *words = new Label(Type::Second, &Theme::text, this, Label::Mode::Elided);
        const QString outcome = contact.outcome ? models::outcomeWord(*contact.outcome) : QString();
        words->setText(contact.note.isEmpty() ? outcome : contact.note);
        words->setToolTip(outcome % u"　"_s % contact.note);
        row->addWidget(words, 1);
    }
    if (shown == 0) {
        auto *none = new Label(Type::Second, &Theme::text3, this);
        none->setText(tr("まだ記録はありません"));
        section->addWidget(none);
    }
}

void SheetBody::addHousehold(const operations::CallSheet &sheet)
{
    const auto add = [this](const QString &iconName, const QString &title, const QString &text) {
        if (text.isEmpty())
            return;
        QVBoxLayout *section = addSection(iconName, title);
        auto *words = new Label(Type::Second, &Theme::text, this, Label::Mode::Wrapped);
        words->setText(text);
        section->addWidget(words);
    };
    add(u"users"_s, tr("世帯"), sheet.household.join(u"　"_s));
    add(u"map-pin"_s, tr("住所"), sheet.address);
    add(u"pencil"_s, tr("メモ"), sheet.note);
}

void SheetBody::store(SheetDraft &draft) const
{
    draft.topics.clear();
    for (const TopicField &topic : m_topics)
        if (topic.box->isChecked())
            draft.topics.insert(topic.key, topic.words->text());
    draft.satisfaction = 0;
    if (m_satisfaction)
        for (QAbstractButton *button : m_satisfaction->buttons())
            if (button->isChecked())
                draft.satisfaction = m_satisfaction->id(button);
    draft.intent.reset();
    if (m_intent)
        for (QAbstractButton *button : m_intent->buttons())
            if (button->isChecked())
                draft.intent = static_cast<domain::VisitIntent>(m_intent->id(button));
    draft.confirmedFacts.clear();
    draft.rewrittenFacts.clear();
    for (auto it = m_facts.begin(); it != m_facts.end(); ++it) {
        if (it.value().same->isChecked())
            draft.confirmedFacts.insert(it.key());
        if (it.value().write->isChecked())
            draft.rewrittenFacts.insert(it.key(), it.value().words->text());
    }
    draft.unticked.clear();
    for (auto it = m_items.begin(); it != m_items.end(); ++it)
        if (!it.value()->isChecked())
            draft.unticked.insert(it.key());
}

void SheetBody::setTalk(bool talk)
{
    for (QWidget *part : m_talkParts)
        part->setVisible(talk);
}

QWidget *SheetBody::firstField() const
{
    return m_fields.value(0);
}

} // namespace kikubari::widgets
