// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/card_middle.h"

#include "models/card_words.h"
#include "models/day_words.h"
#include "widgets/card/card_forms.h"
#include "widgets/card/contact_form.h"
#include "widgets/card/timeline_view.h"
#include "widgets/today/list_tabs.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

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
    auto *history = new QWidget(m_stack);
    auto *column = new QVBoxLayout(history);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_form = new ContactForm(actions, history);
    m_timeline = new TimelineView(m_model, history);
    column->addWidget(m_form);
    column->addWidget(m_timeline, 1);
    m_stack->addWidget(history);
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

void CardMiddle::setTab(Tab tab)
{
    const int at = static_cast<int>(tab);
    for (int i = 0; i < tabCount; ++i)
        m_tabs[static_cast<std::size_t>(i)]->setChecked(i == at);
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

void CardMiddle::setSheet(const CustomerSheet &sheet, bool writable)
{
    m_writable = writable;
    m_model->setEntries(sheet.entries, sheet.today);
    const auto count = [this](Tab tab, qsizetype number) {
        m_tabs[static_cast<std::size_t>(tab)]->setCount(static_cast<int>(number));
    };
    count(Tab::History, sheet.entries.size());
    count(Tab::Deals, sheet.deals.size());
    count(Tab::Referrals, sheet.referrals.size());
    count(Tab::Gifts, sheet.gifts.size());
    count(Tab::Papers, sheet.consents.size() + sheet.promises.size() + sheet.complaints.size());
    fillDeals(sheet);
    fillReferrals(sheet);
    fillGifts(sheet);
    fillPapers(sheet);
}

QVBoxLayout *CardMiddle::startList(Tab tab)
{
    QVBoxLayout *list = m_lists[static_cast<std::size_t>(tab)];
    clearLayout(list);
    return list;
}

CardBlock *CardMiddle::addItem(QVBoxLayout *list, const QString &title, const std::optional<BadgeLook> &badge,
                               const QList<QPair<QString, QString>> &lines)
{
    auto *block = new CardBlock(list->parentWidget());
    block->setCard(true);
    block->setWordWidth(84);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme().px(7));
    auto *word = new Label(Type::Body, &Theme::text, block, Label::Mode::Elided, true);
    word->setText(title);
    head->addWidget(word);
    if (badge) {
        auto *chip = new Badge(block);
        chip->setLook(*badge);
        head->addWidget(chip);
    }
    head->addStretch(1);
    block->body()->addLayout(head);
    QStringList spoken{title};
    if (badge)
        spoken << badge->text;
    for (const auto &[name, text] : lines)
        if (!text.isEmpty()) {
            block->addLine(name, text);
            spoken << name % u' ' % text;
        }
    block->setAccessibleName(spoken.join(u"、"_s));
    list->addWidget(block);
    connect(block, &CardBlock::editWanted, this, [this, block] { Q_EMIT editWanted(block); });
    return block;
}

namespace {

void addEmpty(QVBoxLayout *list, const QString &words)
{
    auto *label = new Label(Type::Body, &Theme::text3, list->parentWidget(), Label::Mode::Wrapped);
    label->setText(words);
    label->setAlignment(Qt::AlignCenter);
    list->addStretch(1);
    list->addWidget(label);
    list->addStretch(2);
}

void addHead(QVBoxLayout *list, const QString &iconName, const QString &words)
{
    list->addWidget(new CardHeading(iconName, words, {}, list->parentWidget()));
}

} // namespace

void CardMiddle::fillDeals(const CustomerSheet &sheet)
{
    QVBoxLayout *list = startList(Tab::Deals);
    const auto day = [&sheet](QDate date) { return models::dateWord(date, sheet.today); };
    for (const operations::CardDeal &deal : sheet.deals) {
        const bool open = !deal.closedOn.isValid();
        const BadgeLook look = open ? BadgeLook{u"state-open"_s, models::dealWord(deal), &Theme::open, &Theme::openTint}
            : deal.result == domain::DealResult::Won
            ? BadgeLook{u"check"_s, models::dealWord(deal), &Theme::done, &Theme::doneTint}
            : BadgeLook{{}, models::dealWord(deal), &Theme::text2, &Theme::mute};
        addItem(list, tr("%1 からの商談").arg(day(deal.openedOn)), look,
                {{tr("見込度"), deal.rank},
                 {tr("担当"), deal.staffName},
                 {tr("次回"), day(deal.nextOn)},
                 {tr("終わり"), day(deal.closedOn)},
                 {tr("再開"), day(deal.resumeOn)}});
    }
    if (sheet.deals.isEmpty())
        addEmpty(list, tr("商談はまだありません"));
    else
        list->addStretch(1);
}

void CardMiddle::fillReferrals(const CustomerSheet &sheet)
{
    QVBoxLayout *list = startList(Tab::Referrals);
    const auto day = [&sheet](QDate date) { return models::dateWord(date, sheet.today); };
    for (const bool gave : {false, true}) {
        bool any = false;
        for (const operations::CardReferral &referral : sheet.referrals) {
            if (referral.gave != gave)
                continue;
            if (!any)
                addHead(list, gave ? u"chevron-right"_s : u"corner-down-left"_s,
                        gave ? tr("紹介していただいた方") : tr("紹介してくださった方"));
            any = true;
            std::optional<BadgeLook> thanked;
            if (gave && referral.on.isValid())
                thanked = referral.thankedOn.isValid()
                    ? BadgeLook{u"check"_s, tr("お礼済み"), &Theme::done, &Theme::doneTint}
                    : BadgeLook{u"clock"_s, tr("お礼がまだ"), &Theme::due, &Theme::dueTint};
            CardBlock *block = addItem(list, tr("%1 様").arg(referral.name), thanked,
                                       {{tr("日付"), day(referral.on)},
                                        {tr("きっかけ"), referral.occasion},
                                        {tr("お車"), referral.car},
                                        {tr("お礼"), day(referral.thankedOn)},
                                        {tr("報告"), day(referral.reportedOn)}});
            if (!referral.customer.empty())
                block->setChosen([this, code = referral.customer.text()] { Q_EMIT customerChosen(code); });
        }
    }
    if (sheet.referrals.isEmpty())
        addEmpty(list, tr("紹介はまだありません"));
    else
        list->addStretch(1);
}

void CardMiddle::fillGifts(const CustomerSheet &sheet)
{
    QVBoxLayout *list = startList(Tab::Gifts);
    for (const operations::CardGift &gift : sheet.gifts) {
        CardBlock *block = addItem(list, gift.what, {},
                                   {{tr("日付"), models::dateWord(gift.on, sheet.today)},
                                    {tr("種類"), gift.kind},
                                    {tr("ご様子"), gift.taken}});
        block->setForm(forms::gift(gift.record));
    }
    if (sheet.gifts.isEmpty())
        addEmpty(list, tr("贈り物や無償の奉仕はまだありません"));
    else
        list->addStretch(1);
}

void CardMiddle::fillPapers(const CustomerSheet &sheet)
{
    QVBoxLayout *list = startList(Tab::Papers);
    const auto day = [&sheet](QDate date) { return models::dateWord(date, sheet.today); };
    if (!sheet.complaints.isEmpty())
        addHead(list, u"triangle-alert"_s, tr("苦情"));
    for (const operations::CardComplaint &complaint : sheet.complaints) {
        const bool open = !complaint.closedOn.isValid();
        addItem(list, complaint.type.isEmpty() ? tr("苦情") : complaint.type,
                open ? BadgeLook{u"triangle-alert"_s, tr("対応中"), &Theme::overdue, &Theme::overdueTint}
                     : BadgeLook{u"check"_s, tr("解決"), &Theme::done, &Theme::doneTint},
                {{tr("受けた日"), day(complaint.openedOn)},
                 {tr("返答"), day(complaint.answeredOn)},
                 {tr("解決"), day(complaint.closedOn)},
                 {tr("内容"), complaint.note},
                 {tr("原因"), complaint.cause},
                 {tr("対策"), complaint.remedy}});
    }
    if (!sheet.promises.isEmpty())
        addHead(list, u"bookmark"_s, tr("約束"));
    for (const operations::CardPromise &promise : sheet.promises) {
        const bool kept = promise.keptOn.isValid(), late = !kept && promise.forOn < sheet.today;
        addItem(list, promise.text.isEmpty() ? tr("約束") : promise.text,
                kept       ? BadgeLook{u"check"_s, tr("果たした"), &Theme::done, &Theme::doneTint}
                    : late ? BadgeLook{u"state-overdue"_s, models::remainingWord(promise.forOn, sheet.today),
                                       &Theme::overdue, &Theme::overdueTint}
                           : BadgeLook{u"clock"_s, models::remainingWord(promise.forOn, sheet.today), &Theme::due,
                                       &Theme::dueTint},
                {{tr("いつ"), QString(day(promise.forOn) % u' ' % promise.time).trimmed()},
                 {tr("約束した日"), day(promise.madeOn)},
                 {tr("果たした日"), day(promise.keptOn)},
                 {tr("担当"), promise.staffName}});
    }
    if (!sheet.consents.isEmpty())
        addHead(list, u"file-text"_s, tr("同意"));
    for (const operations::CardConsent &consent : sheet.consents)
        addItem(list, consent.purpose, {},
                {{tr("日付"), day(consent.on)}, {tr("根拠"), consent.basis}, {tr("証拠"), consent.evidence}});
    if (sheet.consents.isEmpty() && sheet.promises.isEmpty() && sheet.complaints.isEmpty())
        addEmpty(list, tr("書類も約束もまだありません"));
    else
        list->addStretch(1);
}

} // namespace kikubari::widgets
