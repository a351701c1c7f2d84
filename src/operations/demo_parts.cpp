// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/demo_life.h"

#include <algorithm>

/// The parts that single customers play, so that every salesperson's day shows what the program is for.
namespace kikubari::operations {

using namespace demo_data;
using domain::Channel;
using domain::Outcome;
using domain::Purpose;

void LifeMaker::play(Dice &dice, Life &life) const
{
    switch (life.part) {
    case Part::CheckAndPromise:
    case Part::PromiseLate:
    case Part::PromiseToday:
    case Part::PromiseSoon: playPromise(dice, life); break;
    case Part::CheckOverdue: {
        const QDate delivered = life.purchases.back().delivered;
        dropContactsFrom(life, delivered);
        const QDate firstTry = openFrom(delivered.addDays(1)), secondTry = openBy(ago(1));
        attempt(dice, life, firstTry);
        if (secondTry > firstTry)
            attempt(dice, life, secondTry);
        break;
    }
    case Part::DormantPressing: {
        dropContactsFrom(life, ago(179));
        talk(dice, life, openBy(ago(179)), Channel::Visit, Purpose::Courtesy, "社用車は来期に見直す");
        break;
    }
    case Part::ComplaintOpen:
        life.complaints.push_back(
            {openBy(ago(3)), openBy(ago(2)), QDate(), "整備", "点検後にブレーキの音が残ると申し出"});
        break;
    case Part::ComplaintClosed:
        life.complaints.push_back(
            {openBy(ago(25)), openBy(ago(24)), openBy(ago(5)), "納期", "納期の連絡が遅れた。おわび済み"});
        break;
    case Part::Mourning: life.mourningUntil = m_today.addDays(120); break;
    case Part::Deceased:
        life.deceased = ago(40);
        dropContactsFrom(life, life.deceased);
        break;
    case Part::BoughtElsewhere: {
        const QDate known = openBy(ago(20));
        life.purchases.back().disposed = known;
        life.otherCars.push_back({dice.pick(cars), dice.pick(otherDealers), "納期が早かった", known,
                                  m_today.addMonths(35), static_cast<int>(life.purchases.size()) - 1});
        break;
    }
    case Part::DmLate: lastDm(dice, life, openBy(ago(96))); break;
    case Part::DmPressing: lastDm(dice, life, openBy(ago(87))); break;
    case Part::DmSnoozed:
        lastDm(dice, life, openBy(ago(66)));
        life.contacts.back().decision = domain::DecisionAct::Snooze;
        break;
    case Part::CallLastDay:
    case Part::CallLate:
    case Part::CallWaived:
    case Part::CallFirstDay: playCall(dice, life); break;
    default: break;
    }
}

void LifeMaker::playPromise(Dice &dice, Life &life) const
{
    QDate made = openBy(ago(9)), due = m_today;
    if (life.part == Part::PromiseLate) {
        due = openBy(ago(2));
        made = openBy(due.addDays(-6));
    } else if (life.part == Part::PromiseSoon)
        due = openFrom(m_today.addDays(3));
    else if (life.part == Part::CheckAndPromise)
        made = life.purchases.back().delivered.addDays(-7);
    dropContactsFrom(life, made);
    talk(dice, life, openBy(made), Channel::Call, Purpose::Service, dice.pick(checkNotes));
    life.promises.push_back({openBy(made), due, QDate(), 17 * 60, dice.pick(promiseTexts)});
}

// A DM whose call is still to be made; its arrival decides which day that call must be made by.
void LifeMaker::playCall(Dice &dice, Life &life) const
{
    int days = 5;
    if (life.part == Part::CallLastDay)
        while (days < 20 && m_calendar.arrivalOf(openBy(ago(days))).addDays(7) > m_today)
            ++days;
    else if (life.part == Part::CallLate)
        days = 17;
    else if (life.part == Part::CallWaived)
        days = 12;
    lastDm(dice, life, openBy(ago(days)));
    LifeContact &dm = life.contacts.back();
    dm.eventOn = QDate();
    if (life.part == Part::CallWaived)
        dm.decision = domain::DecisionAct::Waive;
    if (life.part == Part::CallLate) {
        const QDate posted = dm.on;
        attempt(dice, life, openFrom(posted.addDays(7)));
        if (openBy(ago(1)) > posted.addDays(8))
            attempt(dice, life, openBy(ago(1)));
    }
}

// Takes away every talk and mail from then on and makes one DM the last of them.
void LifeMaker::lastDm(Dice &dice, Life &life, QDate posted) const
{
    dropContactsFrom(life, posted);
    LifeContact dm;
    dm.on = posted;
    dm.channel = Channel::Dm;
    dm.outcome = Outcome::Sent;
    dm.purpose = Purpose::Selling;
    if (posted < ago(30)) {
        // The call after it was made: only the cycle is waiting.
        talk(dice, life, openFrom(m_calendar.arrivalOf(posted).addDays(1)), Channel::Call, Purpose::Selling,
             dice.pick(dmCallNotes));
    }
    life.contacts.push_back(dm);
}

void LifeMaker::dropContactsFrom(Life &life, QDate day) const
{
    std::erase_if(life.contacts, [day](const LifeContact &contact) { return contact.on >= day; });
    std::erase_if(life.promises, [day](const LifePromise &promise) { return promise.kept >= day; });
}

} // namespace kikubari::operations
