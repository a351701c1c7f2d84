// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/card_details.h"

#include "models/card_words.h"
#include "models/day_words.h"
#include "widgets/card/card_forms.h"
#include "widgets/card/flow_layout.h"
#include "widgets/chip.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using operations::CardCar;
using operations::CustomerSheet;

namespace {

constexpr int inspectionSoon = 180; // days: from here on a due inspection is worth a colour
constexpr int lastDays = 30;

/// How long an inspection or contract still runs, where that is near.
std::optional<BadgeLook> dueBadge(QDate due, QDate today)
{
    if (!due.isValid() || today.daysTo(due) > inspectionSoon)
        return std::nullopt;
    const QString word = models::remainingWord(due, today);
    if (due < today || today.daysTo(due) <= lastDays)
        return BadgeLook{u"triangle-alert"_s, word, &Theme::overdue, &Theme::overdueTint};
    return BadgeLook{u"clock"_s, word, &Theme::due, &Theme::dueTint};
}

QString carWords(const CardCar &car)
{
    return car.title.isEmpty() ? CardDetails::tr("車名未確認") : car.title;
}

} // namespace

CardDetails::CardDetails(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    const Theme &t = theme();
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(t.px(5));
}

CardBlock *CardDetails::firstBlock() const
{
    for (int i = 0; i < m_layout->count(); ++i)
        if (auto *block = qobject_cast<CardBlock *>(m_layout->itemAt(i)->widget()))
            return block;
    return nullptr;
}

void CardDetails::setSheet(const CustomerSheet &sheet, const QString &actor, bool writable)
{
    m_writable = writable;
    clearLayout(m_layout);
    addContact(sheet);
    addBans(sheet, actor);
    addCars(sheet);
    addHousehold(sheet);
    addKeyPersons(sheet);
    addMemo(sheet);
    m_layout->addStretch(1);
}

CardBlock *CardDetails::addBlock(const QString &name)
{
    auto *block = new CardBlock(this);
    block->setAccessibleName(name);
    m_layout->addWidget(block);
    block->show(); // at once, so that it can take the keyboard
    connect(block, &CardBlock::editWanted, this, [this, block] { Q_EMIT editWanted(block); });
    return block;
}

void CardDetails::addAdder(const QString &word, const FormSpec &spec)
{
    if (!m_writable)
        return;
    CardBlock *block = addBlock(word);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme().px(5));
    line->addWidget(new IconLabel(u"plus"_s, 12, &Theme::text3, block));
    auto *label = new Label(Type::Caption, &Theme::text3, block, Label::Mode::Elided);
    label->setText(word);
    line->addWidget(label, 1);
    block->body()->addLayout(line);
    block->setForm(spec);
    block->setChosen([block] { Q_EMIT block->editWanted(); });
}

void CardDetails::addContact(const CustomerSheet &sheet)
{
    m_layout->addWidget(new CardHeading(u"phone"_s, tr("連絡先"), m_writable ? tr("編集") : QString(), this,
                                        m_writable ? u"Ctrl+E"_s : QString()));
    CardBlock *block = addBlock(tr("連絡先"));
    block->setPlace(u"contact"_s);
    QStringList spoken;
    const auto refused = [&sheet](const QString &channel) {
        for (const operations::CardBan &ban : sheet.bans)
            if (ban.channel == channel || ban.channel == u"all")
                return true;
        return false;
    };
    bool mark = true;
    for (const operations::CardPhone &phone : sheet.phones) {
        if (phone.record)
            continue;
        // Whether one may call stands beside the number that one would call.
        std::optional<BadgeLook> badge;
        if (mark)
            badge = refused(u"call"_s) ? BadgeLook{u"ban"_s, tr("不可"), &Theme::overdue, &Theme::overdueTint}
                                       : BadgeLook{u"check"_s, tr("可"), &Theme::done, &Theme::doneTint};
        Label *number = block->addLine(models::phoneKindWord(phone, sheet.company), phone.number, badge);
        if (mark)
            number->setKind(Type::Body, true);
        mark = false;
        spoken << models::phoneKindWord(phone, sheet.company) % u' ' % phone.number;
    }
    if (!sheet.reachable.isEmpty())
        block->addLine(tr("時間帯"), sheet.reachable);
    if (!sheet.email.isEmpty())
        block->addLine(tr("メール"), sheet.email);
    for (const operations::CardAddress &address : sheet.addresses)
        if (!address.record) {
            const QString code
                = address.postalCode.isEmpty() ? QString() : QString(u"〒"_s % address.postalCode % u' ');
            const QString text = QString(code % address.address % u'\n' % address.building).trimmed();
            block->addLine(tr("住所"), text);
            spoken << text;
        }
    if (spoken.isEmpty() && sheet.email.isEmpty())
        block->addUnknown(tr("電話も住所も未確認"));
    block->setForm(forms::contact(sheet));
    block->setAccessibleName(tr("連絡先") % u": "_s % spoken.join(u"、"_s));
    for (const operations::CardPhone &phone : sheet.phones)
        if (phone.record) {
            CardBlock *more = addBlock(models::phoneKindWord(phone, sheet.company) % u' ' % phone.number);
            more->addLine(models::phoneKindWord(phone, sheet.company), phone.number % u' ' % phone.hours,
                          phone.bad
                              ? std::optional(BadgeLook{u"phone-off"_s, tr("使えない"), &Theme::text2, &Theme::mute})
                              : std::nullopt);
            more->setForm(forms::phone(*phone.record));
        }
    for (const operations::CardAddress &address : sheet.addresses)
        if (address.record) {
            const QString kind = address.kind.isEmpty() ? tr("住所") : address.kind;
            const QString code
                = address.postalCode.isEmpty() ? QString() : QString(u"〒"_s % address.postalCode % u' ');
            CardBlock *more = addBlock(kind % u' ' % address.address);
            more->addLine(kind, QString(code % address.address % u' ' % address.building).trimmed(),
                          address.returnedOn.isValid() ? std::optional(
                              BadgeLook{u"triangle-alert"_s, tr("返送あり"), &Theme::due, &Theme::dueTint})
                                                       : std::nullopt);
            more->setForm(forms::address(*address.record));
        }
}

void CardDetails::addBans(const CustomerSheet &sheet, const QString &actor)
{
    CardBlock *block = addBlock({});
    block->setPlace(u"bans"_s);
    auto *line = new QWidget(block);
    auto *flow = new FlowLayout(line, theme().px(4));
    QStringList spoken, details;
    const auto ban = [&sheet](const QString &channel) -> const operations::CardBan * {
        for (const operations::CardBan &one : sheet.bans)
            if (one.channel == channel)
                return &one;
        return nullptr;
    };
    for (const QString &channel : {u"call"_s, u"visit"_s, u"dm"_s, u"mail"_s, u"email"_s, u"sms"_s}) {
        const operations::CardBan *refused = ban(channel);
        if (!refused)
            refused = ban(u"all"_s);
        // Letters are told apart from DM only where they are refused; an SMS only where it is.
        if (!refused && (channel == u"mail" || channel == u"sms"))
            continue;
        auto *badge = new Badge(line);
        badge->setLook(refused ? BadgeLook{u"ban"_s, models::refuseWord(channel), &Theme::overdue, &Theme::overdueTint}
                               : BadgeLook{u"check"_s, models::wayWord(channel), &Theme::done, &Theme::doneTint});
        if (refused) {
            const QString detail = models::banDetail(*refused, sheet.today);
            badge->setToolTip(detail.isEmpty() ? models::refuseWord(channel) : detail);
            spoken << models::refuseWord(channel);
            if (!detail.isEmpty() && !details.contains(detail))
                details << detail;
        }
        flow->addWidget(badge);
    }
    block->body()->addWidget(line);
    if (!details.isEmpty()) {
        auto *more = new Label(Type::Caption, &Theme::text2, block, Label::Mode::Wrapped);
        more->setText(details.join(u'\n'));
        block->body()->addWidget(more);
    }
    block->setAccessibleName(tr("連絡の可否") % u": "_s
                             % (spoken.isEmpty() ? tr("断られていません") : (spoken + details).join(u"、"_s)));
    block->setForm(forms::bans(sheet, actor));
}

void CardDetails::addCars(const CustomerSheet &sheet)
{
    const QString share = sheet.carsOfHouse > 0
        ? tr("家庭内 %1台中 %2台が当店").arg(sheet.carsOfHouse).arg(sheet.oursOfHouse)
        : QString();
    m_layout->addSpacing(theme().px(6));
    m_layout->addWidget(
        new CardHeading(u"car"_s, tr("お車"), sheet.company ? share.mid(share.indexOf(u' ') + 1) : share, this));
    bool any = false;
    for (const CardCar &car : sheet.cars)
        if (!car.previous && !car.cancelled) {
            addCar(sheet, car);
            any = true;
        }
    for (const CardCar &car : sheet.houseCars)
        addCar(sheet, car);
    if (!any && sheet.houseCars.isEmpty())
        addBlock(tr("お車は未確認"))->addUnknown(tr("今お乗りの車は未確認"));
    addPreviousCars(sheet);
    addAdder(tr("他社のお車を足す"), forms::otherCar(forms::fresh(domain::RecordKind::OtherCar, sheet)));
}

void CardDetails::addCar(const CustomerSheet &sheet, const CardCar &car)
{
    const Theme &t = theme();
    CardBlock *block = addBlock(carWords(car));
    block->setCard(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(t.px(6));
    head->addWidget(new IconLabel(u"car"_s, 18, &Theme::text, block));
    auto *title = new Label(Type::Body, &Theme::text, block, Label::Mode::Elided, true);
    title->setText(carWords(car));
    head->addWidget(title);
    auto *badge = new Badge(block);
    if (!car.ours)
        badge->setLook({{}, tr("他社"), &Theme::text2, &Theme::mute});
    else if (car.onOrder)
        badge->setLook({{}, tr("納車待ち"), &Theme::open, &Theme::openTint});
    else
        badge->setLook(
            {{}, car.number > 1 ? tr("当店 %1台目").arg(car.number) : tr("当店"), &Theme::accent, &Theme::tint});
    head->addWidget(badge);
    head->addStretch(1);
    const QString user = !car.ownerName.isEmpty()  ? car.ownerName
        : !car.user.isEmpty()                      ? car.user
        : sheet.company || sheet.members.isEmpty() ? QString()
                                                   : tr("ご本人");
    auto *who = new Label(Type::Caption, &Theme::text2, block, Label::Mode::Elided);
    who->setText(user);
    head->addWidget(who);
    block->body()->addLayout(head);
    addCarLines(block, sheet, car);
    if (car.ownerName.isEmpty())
        block->setForm(forms::car(sheet, car));
    else
        block->setChosen([this, code = car.owner.text()] { Q_EMIT customerChosen(code); });
}

void CardDetails::addCarLines(CardBlock *block, const CustomerSheet &sheet, const CardCar &car)
{
    const auto day = [&sheet](QDate date) { return models::dateWord(date, sheet.today); };
    const operations::CardRecord &record = car.record;
    QStringList spoken{carWords(car), car.ours ? tr("当店") : tr("他社")};
    const auto line = [&](const QString &word, const QString &text, QDate due = {}) {
        Label *label = block->addLine(word, text, dueBadge(due, sheet.today));
        label->setToolTip(due.isValid() ? models::longDateWord(due) : QString());
        spoken << word % u' ' % text;
    };
    if (car.onOrder)
        line(tr("受注"), day(record.date(u"ordered_on"_s)));
    if (const QDate delivered = record.date(u"delivered_on"_s); delivered.isValid())
        line(tr("納車"),
             QString(day(delivered) % u"　"_s % models::conditionWord(record.value(u"condition"_s))).trimmed());
    if (const QDate due = record.date(u"inspection_due_on"_s); due.isValid())
        line(tr("車検満了"), day(due), due);
    const QDate ends = record.date(u"contract_ends_on"_s);
    const QString payment = models::paymentWord(record.value(u"payment"_s));
    if (ends.isValid())
        line(tr("お支払い"), QString(payment % u"　"_s % tr("%1 まで").arg(models::monthDateWord(ends))).trimmed(),
             ends);
    else if (!payment.isEmpty())
        line(tr("お支払い"), payment);
    if (const QDate insured = record.date(u"insurance_ends_on"_s); insured.isValid())
        line(tr("任意保険"), tr("%1 まで").arg(day(insured)), insured);
    if (!record.value(u"plate"_s).isEmpty())
        line(tr("登録番号"), record.value(u"plate"_s));
    if (!car.ours) {
        QStringList source{record.value(u"dealer"_s), record.value(u"certainty"_s)};
        source.removeAll(QString());
        const QDate known = record.date(u"known_on"_s);
        QString words = source.join(u"・"_s);
        if (known.isValid())
            words += words.isEmpty() ? day(known) : QString(u"（"_s % day(known) % u"）"_s);
        if (!words.isEmpty())
            line(tr("情報源"), words);
    }
    block->setAccessibleName(spoken.join(u"、"_s));
}

void CardDetails::addPreviousCars(const CustomerSheet &sheet)
{
    QList<CardCar> previous;
    QStringList names;
    for (const CardCar &car : sheet.cars)
        if (car.previous) {
            previous << car;
            names << carWords(car);
        }
    if (previous.isEmpty())
        return;
    CardBlock *fold = addBlock(tr("以前のお車") % u": "_s % names.join(u"、"_s));
    auto *line = new QHBoxLayout;
    line->setSpacing(theme().px(5));
    auto *arrow = new IconLabel(m_previousOpen ? u"chevron-down"_s : u"chevron-right"_s, 12, &Theme::text2, fold);
    line->addWidget(arrow);
    auto *words = new Label(Type::Second, &Theme::text2, fold, Label::Mode::Elided);
    words->setText(tr("以前のお車") % u"　"_s % names.join(u"、"_s));
    line->addWidget(words, 1);
    fold->body()->addLayout(line);
    QList<CardBlock *> blocks;
    for (const CardCar &car : previous) {
        CardBlock *block = addBlock(carWords(car));
        const QString title = carWords(car) % (car.ours ? u""_s : u"・"_s % tr("他社"));
        block->addLine(
            models::dateWord(car.record.date(u"delivered_on"_s), sheet.today).isEmpty()
                ? tr("以前")
                : models::monthDateWord(car.record.date(u"delivered_on"_s)),
            tr("%1（%2 に手放された）").arg(title, models::dateWord(car.record.date(u"disposed_on"_s), sheet.today)));
        block->setForm(forms::car(sheet, car));
        block->setVisible(m_previousOpen);
        blocks << block;
    }
    fold->setChosen([this, arrow, blocks] {
        m_previousOpen = !m_previousOpen;
        arrow->setIcon(m_previousOpen ? u"chevron-down"_s : u"chevron-right"_s, &Theme::text2);
        for (CardBlock *block : blocks)
            block->setVisible(m_previousOpen);
    });
}

void CardDetails::addHousehold(const CustomerSheet &sheet)
{
    if (sheet.company && sheet.members.isEmpty())
        return;
    m_layout->addSpacing(theme().px(6));
    m_layout->addWidget(new CardHeading(u"users"_s, tr("世帯"), {}, this));
    for (const operations::CardMember &member : sheet.members) {
        QStringList more;
        if (!member.relation.isEmpty())
            more << member.relation;
        if (member.age >= 0)
            more << tr("%1歳").arg(member.age);
        QStringList drives;
        for (const CardCar &car : sheet.cars + sheet.houseCars)
            if (member.drives.split(u' ', Qt::SkipEmptyParts).contains(car.record.value(u"code"_s)))
                drives << tr("%1を運転").arg(carWords(car));
        const QString words
            = more.join(u"・"_s) % (drives.isEmpty() ? QString() : QString(u"　"_s % drives.join(u"、"_s)));
        CardBlock *block = addBlock(member.name % u' ' % words);
        auto *line = new QHBoxLayout;
        line->setSpacing(theme().px(9));
        auto *name = new Label(Type::Second, member.customer.empty() ? &Theme::text : &Theme::accent, block,
                               Label::Mode::Elided);
        name->setText(member.name);
        name->setFixedWidth(theme().px(76));
        line->addWidget(name);
        auto *rest = new Label(Type::Second, &Theme::text2, block, Label::Mode::Elided);
        rest->setText(words);
        line->addWidget(rest, 1);
        block->body()->addLayout(line);
        block->setToolTip(
            member.kana
            % (member.birthday.isValid() ? QString(u"　"_s % models::eraDateWord(member.birthday)) : QString()));
        block->setForm(forms::member(sheet, forms::memberRecord(sheet, member)));
        if (member.record.isNew())
            block->setPlace(u"house/"_s % member.customer.text());
        if (!member.customer.empty())
            block->setChosen([this, code = member.customer.text()] { Q_EMIT customerChosen(code); });
    }
    if (sheet.members.isEmpty())
        addBlock(tr("ご家族は未確認"))->addUnknown(tr("ご家族は未確認"));
    addAdder(tr("ご家族を足す"), forms::member(sheet, forms::fresh(domain::RecordKind::HouseholdMember, sheet)));
}

void CardDetails::addKeyPersons(const CustomerSheet &sheet)
{
    if (!sheet.company && sheet.keyPersons.isEmpty())
        return;
    m_layout->addSpacing(theme().px(6));
    m_layout->addWidget(new CardHeading(u"user-check"_s, tr("キーパーソン"), {}, this));
    for (const operations::CardKeyPerson &person : sheet.keyPersons) {
        QStringList words{person.department, person.title, person.role, person.stance};
        words.removeAll(QString());
        CardBlock *block = addBlock(person.name % u' ' % words.join(u' '));
        std::optional<BadgeLook> badge;
        if (person.leftOn.isValid())
            badge = BadgeLook{u"flag"_s, tr("%1 異動").arg(models::monthDateWord(person.leftOn)), &Theme::text2,
                              &Theme::mute};
        auto *line = new QHBoxLayout;
        line->setSpacing(theme().px(9));
        auto *name = new Label(Type::Second, &Theme::text, block, Label::Mode::Elided, true);
        name->setText(person.name);
        line->addWidget(name);
        auto *rest = new Label(Type::Second, &Theme::text2, block, Label::Mode::Elided);
        rest->setText(words.join(u"・"_s));
        line->addWidget(rest, 1);
        if (badge) {
            auto *chip = new Badge(block);
            chip->setLook(*badge);
            line->addWidget(chip);
        }
        block->body()->addLayout(line);
        if (!person.note.isEmpty()) {
            auto *note = new Label(Type::Caption, &Theme::text2, block, Label::Mode::Wrapped);
            note->setText(person.note);
            block->body()->addWidget(note);
        }
        block->setForm(forms::keyPerson(person.record));
    }
    if (sheet.keyPersons.isEmpty())
        addBlock(tr("キーパーソンは未確認"))->addUnknown(tr("決める方・窓口の方は未確認"));
    addAdder(tr("キーパーソンを足す"), forms::keyPerson(forms::fresh(domain::RecordKind::KeyPerson, sheet)));
}

void CardDetails::addMemo(const CustomerSheet &sheet)
{
    m_layout->addSpacing(theme().px(6));
    m_layout->addWidget(new CardHeading(u"pencil"_s, tr("接し方のメモ"), {}, this));
    CardBlock *block = addBlock(tr("接し方のメモ") % u": "_s % sheet.note);
    block->setPlace(u"memo"_s);
    if (sheet.note.isEmpty()) {
        block->addUnknown(tr("まだ書かれていません"));
    } else {
        auto *note = new Label(Type::Second, &Theme::text, block, Label::Mode::Wrapped);
        note->setText(sheet.note);
        block->body()->addWidget(note);
    }
    block->setForm(forms::memo(sheet));
}

} // namespace kikubari::widgets
