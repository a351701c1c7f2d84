// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/day_rows.h"

#include "operations/planning.h"
#include "rules/planner.h"
#include "rules/why.h"

#include <tuple>

namespace kikubari::operations {

using namespace domain;

namespace {

constexpr int daysThatCanWait = 7;
constexpr int lowPriority = 4;

/// The last sentence of a note, for the row's second line.
QString lastSentence(const QString &note)
{
    const QString plain = note.simplified();
    const qsizetype end = plain.endsWith(u'。') ? plain.size() - 1 : plain.size();
    const qsizetype start = plain.lastIndexOf(u'。', end - 1);
    return plain.mid(start + 1, end - start - 1).trimmed();
}

} // namespace

Work workOf(const rules::Rule &rule, FactKind fact)
{
    if (fact == FactKind::Promise)
        return Work::Promise;
    if (rule.channels.empty())
        return Work::InHouse;
    switch (rule.channels.front()) {
    case Channel::Call: return Work::Call;
    case Channel::Visit:
    case Channel::Showroom: return Work::Visit;
    case Channel::Dm:
    case Channel::Letter:
    case Channel::Card:
    case Channel::Email:
    case Channel::Sms: return Work::Mail;
    case Channel::InHouse: return Work::InHouse;
    }
    return Work::Call;
}

int rankOf(const rules::FollowUp &followUp, QDate today)
{
    if (followUp.windowEnd == today)
        return 1;
    if (followUp.fact == FactKind::Promise)
        return 2;
    if (followUp.fact == FactKind::ComplaintOpened || followUp.fact == FactKind::ComplaintClosed)
        return 3;
    if (followUp.state == State::Overdue)
        return 4;
    return followUp.latest == today ? 5 : 6;
}

bool canWait(const rules::FollowUp &followUp, int priority, QDate today)
{
    if (followUp.state == State::Open)
        return true;
    return followUp.state == State::Due && priority >= lowPriority && today.daysTo(followUp.latest) > daysThatCanWait;
}

/// Whether what is sent or said this way would not arrive: mail came back, or the number is a wrong one.
bool goesWrong(const store::CustomerCard &card, Channel channel)
{
    switch (channel) {
    case Channel::Dm:
    case Channel::Letter:
    case Channel::Card: return card.addressWrong;
    case Channel::Call:
    case Channel::Sms: return card.numberWrong;
    default: return false;
    }
}

bool moreUrgent(const DayItem &a, const DayItem &b)
{
    return std::tie(a.rank, a.priority, a.latest, a.id) < std::tie(b.rank, b.priority, b.latest, b.id);
}

std::optional<DayItem> itemOf(const rules::Engine &engine, const store::FollowUpRow &row,
                              const store::CustomerCard &card, QDate today)
{
    const rules::Rule *rule = engine.rule(row.rule);
    if (!rule)
        return std::nullopt;
    const rules::FollowUp followUp = fromRow(row, today);
    DayItem item;
    item.id = QString::fromStdString(rules::idOf(followUp, card.code));
    item.rule = row.rule.text();
    item.title = rule->title;
    item.anchor = rules::anchorOf(followUp, today);
    item.fact = row.fact;
    item.factOn = row.factOn;
    item.earliest = row.earliest;
    item.due = row.due;
    item.latest = row.latest;
    item.windowEnd = row.windowEnd;
    item.hiddenUntil = row.hiddenUntil > today ? row.hiddenUntil : QDate();
    item.state = followUp.state;
    item.closureLate = row.closureLate;
    item.shiftedEarlier = row.naturalDue.isValid() && row.due < row.naturalDue;
    item.shiftedLater = row.naturalDue.isValid() && row.due > row.naturalDue;
    item.attempts = row.attempts;
    item.priority = rule->priority;
    item.rank = rankOf(followUp, today);
    item.folded = canWait(followUp, rule->priority, today);
    item.work = workOf(*rule, row.fact);
    for (const Channel channel : rule->channels) {
        const auto stops = [channel](const QString &word) { return rules::banCovers(word.toStdString(), channel); };
        if (!std::any_of(card.refuses.begin(), card.refuses.end(), stops))
            item.channels.append(channel);
    }
    // A wrong address or number is no ban: with nothing else left, the rule's own way is still shown.
    QList<Channel> reaching = item.channels;
    reaching.removeIf([&](Channel channel) { return goesWrong(card, channel); });
    if (!reaching.isEmpty())
        item.channels = reaching;
    item.staff = row.staff;
    item.finishedByTalk = rule->finishedByTalk();
    return item;
}

QString honorificOf(const store::CustomerCard &card)
{
    if (!card.honorific.isEmpty())
        return card.honorific;
    return card.kind == CustomerKind::Company ? QStringLiteral("御中") : QStringLiteral("様");
}

QString addressedName(const store::CustomerCard &card)
{
    return QString(card.name + u' ' + honorificOf(card));
}

Text carInWords(const QString &maker, const QString &model, const QString &grade, int cars)
{
    QString car = model.isEmpty() ? maker : model;
    if (!grade.isEmpty())
        car += u' ' + grade;
    if (cars <= 1)
        return {car, car};
    return {QString(car + QStringLiteral(" ほか%1台").arg(cars - 1)),
            QString(car + QStringLiteral(" and %1 more").arg(cars - 1))};
}

Text carOf(const store::CustomerCard &card)
{
    return carInWords(card.maker, card.model, card.grade, card.cars);
}

DayRow rowOf(const store::CustomerCard &card)
{
    DayRow row;
    row.customer = card.code;
    row.name = card.name;
    row.honorific = honorificOf(card);
    row.kana = card.kana;
    row.car = carOf(card);
    row.phone = card.mobile.isEmpty() ? card.phone : card.mobile;
    row.area = card.postalCode;
    row.reachable = card.reachable;
    row.refuses = card.refuses;
    row.complaintOpen = card.complaintOpen;
    row.mourningUntil = card.mourningUntil;
    row.last = {card.lastOn, card.lastChannel, card.lastOutcome, lastSentence(card.lastNote)};
    return row;
}

} // namespace kikubari::operations
