// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/demo_life.h"

#include <algorithm>

/// What was said and sent in a made-up life, before and apart from the parts that the customers play.
namespace kikubari::operations {

using namespace demo_data;
using domain::Channel;
using domain::Outcome;
using domain::Purpose;
using domain::VisitIntent;

namespace {

int officeMinute(Dice &dice)
{
    return dice.between(10 * 60, 18 * 60 + 50);
}

bool refused(const Life &life, std::string_view channel)
{
    return life.refuses == "all" || life.refuses == channel;
}

} // namespace

void LifeMaker::talk(Dice &dice, Life &life, QDate on, Channel channel, Purpose purpose, std::string_view note) const
{
    LifeContact made;
    made.on = on;
    made.channel = channel;
    made.purpose = purpose;
    made.minute = officeMinute(dice);
    made.byCustomer = channel == Channel::Showroom && dice.chance(50);
    made.note = note;
    life.contacts.push_back(made);
}

void LifeMaker::attempt(Dice &dice, Life &life, QDate on) const
{
    LifeContact made;
    made.on = on;
    made.minute = officeMinute(dice);
    made.outcome = dice.chance(55) ? Outcome::Absent : Outcome::Voicemail;
    life.contacts.push_back(made);
}

void LifeMaker::deliveryTalks(Dice &dice, Life &life, const LifePurchase &purchase) const
{
    const QDate delivered = purchase.delivered;
    if (purchase.ordered > ago(700) && dice.chance(60))
        talk(dice, life, purchase.ordered, Channel::Showroom, Purpose::Selling, "ご契約。登録書類の説明をした");
    if (!delivered.isValid())
        return;
    const bool old = delivered < ago(1200);
    if (delivered < ago(12) && dice.chance(old ? 15 : 40)) {
        talk(dice, life, delivered, Channel::Showroom, Purpose::Courtesy, "納車。ご家族で来店、喜んでいただいた");
    }
    // In time where the calendar lets it: the first open day of the two, else the first after them.
    QDate day = openFrom(delivered.addDays(dice.chance(45) ? 1 : 2));
    const int luck = dice.below(100);
    if (old ? luck >= 45 : luck >= 97)
        return;
    if (!old && luck >= 94)
        day = openFrom(delivered.addDays(dice.between(5, 9)));
    if (day >= m_today || day <= delivered || life.part == Part::CheckOverdue)
        return;
    if (dice.chance(12) && m_calendar.isOpen(delivered.addDays(1)) && delivered.addDays(1) < day)
        attempt(dice, life, delivered.addDays(1));
    talk(dice, life, day, Channel::Call, Purpose::Courtesy, dice.pick(checkNotes));
    life.contacts.back().satisfaction = dice.chance(55) ? 5 : dice.chance(80) ? 4 : 3;
    if (delivered > ago(220))
        managerAfterCheck(dice, life, life.contacts.size() - 1);
    // The call after Golden Week, where the delivery lay in the month before it.
    const QDate week(delivered.year(), 4, 29);
    const QDate after = openFrom(QDate(delivered.year(), 5, 6)).addDays(dice.below(2));
    if (delivered < week && delivered.daysTo(week) <= 31 && after < m_today && !old && dice.chance(92))
        talk(dice, life, openFrom(after), Channel::Call, Purpose::Courtesy, "連休の遠出は快調。1か月点検をご案内した");
}

void LifeMaker::managerAfterCheck(Dice &dice, Life &life, std::size_t check) const
{
    const QDate checked = life.contacts[check].on;
    const QDate read = openFrom(checked.addDays(dice.between(1, 2)));
    if (read < m_today && dice.chance(93))
        life.contacts[check].reviewedOn = read;
    const QDate day = openFrom(checked.addDays(dice.between(2, 4)));
    if (day < m_today && dice.chance(93)) {
        talk(dice, life, day, Channel::Call, Purpose::Manager, dice.pick(managerNotes));
        life.contacts.back().byManager = true;
    }
}

void LifeMaker::serviceTalks(Dice &dice, Life &life) const
{
    for (const LifeService &service : life.services)
        if (service.on.isValid() && service.on < m_today && dice.chance(service.on > ago(400) ? 45 : 12))
            talk(dice, life, service.on, Channel::Showroom, Purpose::Service,
                 service.kind == domain::ServiceKind::Shaken ? dice.pick(shakenNotes) : dice.pick(serviceNotes));
}

void LifeMaker::yearlyTalks(Dice &dice, Life &life) const
{
    for (QDate day = life.purchases.front().ordered.addDays(dice.between(150, 330)); day < ago(165);
         day = day.addDays(dice.between(300, 430))) {
        if (!life.regular && day > ago(700))
            return;
        if (dice.chance(58))
            talk(dice, life, openFrom(day),
                 dice.chance(60) && !refused(life, "call") ? Channel::Call : Channel::Showroom, Purpose::Courtesy,
                 dice.pick(yearNotes));
    }
}

// Somebody who stopped coming is visited every three to four months, from a year after he was last seen at the
// workshop.
void LifeMaker::dormantVisits(Dice &dice, Life &life) const
{
    if (life.regular || refused(life, "visit"))
        return;
    QDate last = life.purchases.back().delivered;
    for (const LifeService &service : life.services)
        last = std::max(last, service.on);
    QDate day = std::max(last.addMonths(12), ago(480)).addDays(dice.between(5, 75));
    while (day < m_today) {
        talk(dice, life, openFrom(day), Channel::Visit, Purpose::Courtesy, dice.pick(visitNotes));
        day = day.addDays(dice.between(86, 118));
    }
    if (!life.contacts.empty() && life.contacts.back().on >= m_today)
        life.contacts.pop_back();
}

void LifeMaker::dms(Dice &dice, Life &life) const
{
    if (refused(life, "dm") || refused(life, "mail"))
        return;
    QDate earliest = ago(dice.between(125, 155));
    for (const LifePurchase &purchase : life.purchases)
        if (purchase.delivered > earliest && purchase.delivered.isValid())
            earliest = purchase.delivered.addDays(28);
    // Counted back from the last one; one in thirty is somewhat late.
    const int lastAgo = dice.chance(3) ? dice.between(62, 84) : dice.between(1, 61);
    for (QDate day = ago(lastAgo); day > earliest; day = day.addDays(-dice.between(50, 66))) {
        LifeContact dm;
        dm.on = openBy(day);
        // Nobody posts a DM whose call would fall into a long closure.
        const QDate call = m_calendar.arrivalOf(dm.on).addDays(1);
        if (call.daysTo(openFrom(call)) > 3)
            dm.on = openBy(dm.on.addDays(-dice.between(7, 12)));
        dm.channel = Channel::Dm;
        dm.outcome = Outcome::Sent;
        dm.purpose = Purpose::Selling;
        if (dice.chance(35)) {
            dm.eventOn = dm.on.addDays(12);
            dm.eventOn = dm.eventOn.addDays(6 - dm.eventOn.dayOfWeek());
            if (dm.eventOn <= dm.on.addDays(8))
                dm.eventOn = dm.eventOn.addDays(7);
        }
        life.contacts.push_back(dm);
        callAfterDm(dice, life, dm);
    }
}

void LifeMaker::callAfterDm(Dice &dice, Life &life, const LifeContact &dm) const
{
    if (refused(life, "call"))
        return;
    const int luck = dice.below(1000);
    if (luck < 6)
        return;
    const int days = luck < 20 ? dice.between(8, 12) : dice.below(3);
    const QDate day = openFrom(m_calendar.arrivalOf(dm.on).addDays(days));
    const bool tried = dice.chance(22);
    if (tried && openBy(day.addDays(-1)) > dm.on && openBy(day.addDays(-1)) < m_today)
        attempt(dice, life, openBy(day.addDays(-1)));
    if (day >= m_today)
        return;
    talk(dice, life, day, Channel::Call, Purpose::Selling, dice.pick(dmCallNotes));
    life.contacts.back().visitIntent = dice.chance(20) ? VisitIntent::Yes
        : dice.chance(50)                              ? VisitIntent::Maybe
                                                       : VisitIntent::No;
}

// Promises of the past were made in one talk and kept in the next.
void LifeMaker::promises(Dice &dice, Life &life) const
{
    if (!dice.chance(16))
        return;
    const LifeContact *made = nullptr;
    for (const LifeContact &contact : life.contacts) {
        if (!contact.isTalk() || contact.byManager)
            continue;
        if (made && made->on.daysTo(contact.on) > 2 && made->on.daysTo(contact.on) < 90) {
            life.promises.push_back({made->on, contact.on, contact.on, 0, dice.pick(promiseTexts)});
            return;
        }
        made = &contact;
    }
}

} // namespace kikubari::operations
