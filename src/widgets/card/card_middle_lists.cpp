// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/card_middle.h"

#include "models/card_words.h"
#include "models/day_words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// The lists beside the history: deals, referrals, gifts, and papers (complaints, promises, consents).
namespace kikubari::widgets {

using domain::RecordKind;
using operations::CustomerSheet;
using operations::RecordEdit;

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

/// Says a day on a record: kept today, thanked today.
RecordEdit dayOn(const operations::CardRecord &record, const QString &column, QDate day)
{
    RecordEdit edit;
    edit.kind = record.kind;
    edit.key = record.key;
    edit.version = record.version;
    edit.values = {{column, day.toString(Qt::ISODate)}};
    return edit;
}

QString channelOf(const operations::CardPromise &promise)
{
    return promise.channel ? models::channelWord(*promise.channel) : QString();
}

} // namespace

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
    word->setToolTip(title);
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
    block->show(); // at once, so that it can take the keyboard
    connect(block, &CardBlock::editWanted, this, [this, block] { Q_EMIT editWanted(block); });
    return block;
}

CardBlock *CardMiddle::addAdder(QVBoxLayout *list, const QString &word, const FormSpec &spec, const QString &place)
{
    if (!m_writable)
        return nullptr;
    auto *block = new CardBlock(list->parentWidget());
    block->setAccessibleName(word);
    block->setPlace(place);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme().px(5));
    line->addWidget(new IconLabel(u"plus"_s, 12, &Theme::text3, block));
    auto *label = new Label(Type::Second, &Theme::text2, block, Label::Mode::Elided);
    label->setText(word);
    line->addWidget(label, 1);
    block->body()->addLayout(line);
    block->setForm(spec);
    block->setChosen([block] { Q_EMIT block->editWanted(); });
    list->addWidget(block);
    block->show();
    connect(block, &CardBlock::editWanted, this, [this, block] { Q_EMIT editWanted(block); });
    return block;
}

void CardMiddle::addMark(CardBlock *block, const QString &word, const RecordEdit &edit, const Text &summary)
{
    if (!m_writable)
        return;
    const auto write = [this, edit, summary] { Q_EMIT writeWanted(edit, summary); };
    block->setMarked(write);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *button = new Button(word, block, Button::Kind::Small);
    button->setKey(u"Space"_s);
    button->setFocusPolicy(Qt::NoFocus);
    connect(button, &QAbstractButton::clicked, this, write);
    row->addWidget(button);
    block->body()->addLayout(row);
}

void CardMiddle::fillHistory(const CustomerSheet &sheet)
{
    QVBoxLayout *list = startList(Tab::History);
    m_serviceAdder = addAdder(list, tr("入庫・予約を追加"), forms::newService(sheet));
    if (m_serviceAdder)
        m_serviceAdder->installEventFilter(this);
    refreshAdder();
}

void CardMiddle::fillDeals(const CustomerSheet &sheet, const forms::Around &around)
{
    QVBoxLayout *list = startList(Tab::Deals);
    addAdder(list, tr("商談を書く"), forms::deal(forms::fresh(RecordKind::Deal, sheet, around.actor), around));
    const auto day = [&sheet](QDate date) { return models::dateWord(date, sheet.today); };
    for (const operations::CardDeal &deal : sheet.deals) {
        const bool open = !deal.closedOn.isValid();
        const BadgeLook look = open ? BadgeLook{u"state-open"_s, models::dealWord(deal), &Theme::open, &Theme::openTint}
            : deal.result == domain::DealResult::Won
            ? BadgeLook{u"check"_s, models::dealWord(deal), &Theme::done, &Theme::doneTint}
            : BadgeLook{{}, models::dealWord(deal), &Theme::text2, &Theme::mute};
        CardBlock *block = addItem(list, tr("%1 からの商談").arg(day(deal.openedOn)), look,
                                   {{tr("見込度"), deal.rank},
                                    {tr("担当"), deal.staffName},
                                    {tr("次回"), day(deal.nextOn)},
                                    {tr("終わり"), day(deal.closedOn)},
                                    {tr("再開"), day(deal.resumeOn)}});
        block->setForm(forms::deal(deal.record, around));
    }
    if (sheet.deals.isEmpty())
        addEmpty(list, tr("商談はまだありません"));
    else
        list->addStretch(1);
}

void CardMiddle::fillReferrals(const CustomerSheet &sheet, const forms::Around &around)
{
    QVBoxLayout *list = startList(Tab::Referrals);
    operations::CardReferral fresh;
    fresh.gave = true;
    addAdder(list, tr("紹介していただいた方を書く"), forms::referral(sheet, fresh, around), u"+referred"_s);
    fresh.gave = false;
    addAdder(list, tr("紹介してくださった方を書く"), forms::referral(sheet, fresh, around), u"+referrer"_s);
    for (const bool gave : {false, true}) {
        bool any = false;
        for (const operations::CardReferral &referral : sheet.referrals) {
            if (referral.gave != gave)
                continue;
            if (!any)
                addHead(list, gave ? u"chevron-right"_s : u"corner-down-left"_s,
                        gave ? tr("紹介していただいた方") : tr("紹介してくださった方"));
            any = true;
            addReferral(list, sheet, referral, around);
        }
    }
    if (sheet.referrals.isEmpty())
        addEmpty(list, tr("紹介はまだありません"));
    else
        list->addStretch(1);
}

void CardMiddle::addReferral(QVBoxLayout *list, const CustomerSheet &sheet, const operations::CardReferral &referral,
                             const forms::Around &around)
{
    const auto day = [&sheet](QDate date) { return models::dateWord(date, sheet.today); };
    const bool thanksOpen = referral.gave && referral.on.isValid() && !referral.thankedOn.isValid();
    std::optional<BadgeLook> thanked;
    if (thanksOpen)
        thanked = BadgeLook{u"clock"_s, tr("お礼がまだ"), &Theme::due, &Theme::dueTint};
    else if (referral.gave && referral.on.isValid())
        thanked = BadgeLook{u"check"_s, tr("お礼済み"), &Theme::done, &Theme::doneTint};
    CardBlock *block = addItem(list, tr("%1 様").arg(referral.name), thanked,
                               {{tr("日付"), day(referral.on)},
                                {tr("きっかけ"), referral.occasion},
                                {tr("お車"), referral.car},
                                {tr("お礼"), day(referral.thankedOn)},
                                {tr("報告"), day(referral.reportedOn)}});
    block->setForm(forms::referral(sheet, referral, around));
    if (referral.record.isNew())
        block->setPlace(u"referral/"_s % referral.customer.text());
    if (!referral.customer.empty()) {
        block->setChosen([this, code = referral.customer.text()] { Q_EMIT customerChosen(code); });
        block->setToolTip(m_writable ? tr("Enter: カードを開く　Ctrl+E: 書き直す") : QString());
    }
    if (thanksOpen && !referral.record.isNew())
        addMark(block, tr("今日お礼をした"), dayOn(referral.record, u"thanked_on"_s, sheet.today),
                {u"紹介のお礼を書きました"_s, u"Thanks noted"_s});
}

void CardMiddle::fillGifts(const CustomerSheet &sheet)
{
    QVBoxLayout *list = startList(Tab::Gifts);
    addAdder(list, tr("贈り物を書く"), forms::gift(forms::fresh(RecordKind::Gift, sheet)));
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

void CardMiddle::fillPapers(const CustomerSheet &sheet, const forms::Around &around)
{
    QVBoxLayout *list = startList(Tab::Papers);
    addComplaints(list, sheet, around);
    addPromises(list, sheet, around);
    addConsents(list, sheet);
    if (!m_writable && sheet.consents.isEmpty() && sheet.promises.isEmpty() && sheet.complaints.isEmpty())
        addEmpty(list, tr("書類も約束もまだありません"));
    else
        list->addStretch(1);
}

void CardMiddle::addComplaints(QVBoxLayout *list, const CustomerSheet &sheet, const forms::Around &around)
{
    if (m_writable || !sheet.complaints.isEmpty())
        addHead(list, u"triangle-alert"_s, tr("苦情"));
    addAdder(list, tr("苦情を書く"),
             forms::complaint(forms::fresh(RecordKind::Complaint, sheet, around.actor), around));
    const auto day = [&sheet](QDate date) { return models::dateWord(date, sheet.today); };
    for (const operations::CardComplaint &complaint : sheet.complaints) {
        const bool open = !complaint.closedOn.isValid();
        CardBlock *block
            = addItem(list, complaint.type.isEmpty() ? tr("苦情") : complaint.type,
                      open ? BadgeLook{u"triangle-alert"_s, tr("対応中"), &Theme::overdue, &Theme::overdueTint}
                           : BadgeLook{u"check"_s, tr("解決"), &Theme::done, &Theme::doneTint},
                      {{tr("受けた日"), day(complaint.openedOn)},
                       {tr("返答"), day(complaint.answeredOn)},
                       {tr("解決"), day(complaint.closedOn)},
                       {tr("対応する人"), complaint.ownerName},
                       {tr("内容"), complaint.note},
                       {tr("原因"), complaint.cause},
                       {tr("対策"), complaint.remedy}});
        block->setForm(forms::complaint(complaint.record, around));
    }
}

void CardMiddle::addPromises(QVBoxLayout *list, const CustomerSheet &sheet, const forms::Around &around)
{
    if (m_writable || !sheet.promises.isEmpty())
        addHead(list, u"bookmark"_s, tr("約束"));
    addAdder(list, tr("約束を書く"), forms::promise(forms::fresh(RecordKind::Promise, sheet, around.actor), around));
    const auto day = [&sheet](QDate date) { return models::dateWord(date, sheet.today); };
    for (const operations::CardPromise &promise : sheet.promises) {
        const bool kept = promise.keptOn.isValid(), late = !kept && promise.forOn < sheet.today;
        CardBlock *block
            = addItem(list, promise.text.isEmpty() ? tr("約束") : promise.text,
                      kept       ? BadgeLook{u"check"_s, tr("果たした"), &Theme::done, &Theme::doneTint}
                          : late ? BadgeLook{u"state-overdue"_s, models::remainingWord(promise.forOn, sheet.today),
                                             &Theme::overdue, &Theme::overdueTint}
                                 : BadgeLook{u"clock"_s, models::remainingWord(promise.forOn, sheet.today), &Theme::due,
                                             &Theme::dueTint},
                      {{tr("いつ"), QString(day(promise.forOn) % u' ' % promise.time).trimmed()},
                       {tr("手段"), channelOf(promise)},
                       {tr("約束した日"), day(promise.madeOn)},
                       {tr("果たした日"), day(promise.keptOn)},
                       {tr("担当"), promise.staffName}});
        block->setForm(forms::promise(promise.record, around));
        if (!kept)
            addMark(block, tr("果たした"), dayOn(promise.record, u"kept_on"_s, sheet.today),
                    {u"約束を果たしました"_s, u"Promise kept"_s});
    }
}

void CardMiddle::addConsents(QVBoxLayout *list, const CustomerSheet &sheet)
{
    if (m_writable || !sheet.consents.isEmpty())
        addHead(list, u"file-text"_s, tr("同意"));
    addAdder(list, tr("同意を書く"), forms::consent(forms::fresh(RecordKind::Consent, sheet)));
    for (const operations::CardConsent &consent : sheet.consents) {
        CardBlock *block = addItem(list, consent.purpose, {},
                                   {{tr("日付"), models::dateWord(consent.on, sheet.today)},
                                    {tr("根拠"), consent.basis},
                                    {tr("証拠"), consent.evidence}});
        block->setForm(forms::consent(consent.record));
    }
}

} // namespace kikubari::widgets
