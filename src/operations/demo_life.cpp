// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/demo_life.h"

#include <algorithm>

namespace kikubari::operations {

using namespace demo_data;
using domain::Condition;
using domain::Payment;
using domain::ServiceKind;

void Life::clear()
{
    // The lists keep their memory: a million lives are made in the same ones.
    Life fresh;
    const auto reuse = [](auto &kept, auto &list) {
        list.clear();
        kept.swap(list);
    };
    reuse(fresh.purchases, purchases);
    reuse(fresh.services, services);
    reuse(fresh.contacts, contacts);
    reuse(fresh.promises, promises);
    reuse(fresh.complaints, complaints);
    reuse(fresh.circumstances, circumstances);
    reuse(fresh.otherCars, otherCars);
    reuse(fresh.relatives, relatives);
    *this = std::move(fresh);
}

namespace {

// The parts lie among the first hundred customers of a salesperson, not in a row.
Part partOf(quint64 slot)
{
    if (slot >= 100 || slot % 4 != 1)
        return Part::Ordinary;
    const auto part = (slot / 4 * 7 + 3) % 25 + 1;
    return part < static_cast<quint64>(Part::Last) ? static_cast<Part>(part) : Part::Ordinary;
}

bool isFreshDelivery(Part part)
{
    return part == Part::CheckToday || part == Part::CheckAndPromise || part == Part::CheckTomorrow
        || part == Part::CheckOverdue;
}

} // namespace

void LifeMaker::make(quint64 salesperson, quint64 slot, Life &life) const
{
    life.clear();
    Dice dice(m_seed, salesperson * 1'000'003 + slot);
    Dice family(m_seed + 7, salesperson * 1'000'003 + slot / 2);
    life.part = partOf(slot);
    const bool oneCouple
        = family.chance(9) && partOf(slot & ~1ULL) == Part::Ordinary && partOf(slot | 1ULL) == Part::Ordinary;
    life.company = life.part == Part::DormantPressing || (life.part == Part::Ordinary && !oneCouple && dice.chance(9));
    life.couple = oneCouple && slot % 2 == 1;
    life.household = oneCouple;
    life.female = life.couple || (!oneCouple && dice.chance(38));
    life.regular = life.part == Part::DormantPressing || life.part == Part::NoCalls
        ? false
        : life.part != Part::Ordinary || dice.chance(88);
    if (life.company)
        company(dice, life);
    else
        person(dice, family, life);
    contactWays(dice, life);
    purchases(dice, life);
    for (int i = 0; i < static_cast<int>(life.purchases.size()); ++i) {
        inspections(dice, life, i);
        services(dice, life, i);
    }
    keepRegular(dice, life);
    for (const LifePurchase &purchase : life.purchases)
        deliveryTalks(dice, life, purchase);
    serviceTalks(dice, life);
    yearlyTalks(dice, life);
    dormantVisits(dice, life);
    dms(dice, life);
    const auto byDate = [](const LifeContact &a, const LifeContact &b) { return a.on < b.on; };
    std::stable_sort(life.contacts.begin(), life.contacts.end(), byDate);
    promises(dice, life);
    play(dice, life);
    std::stable_sort(life.contacts.begin(), life.contacts.end(), byDate);
    facts(dice, life);
}

void LifeMaker::person(Dice &dice, Dice &family, Life &life) const
{
    life.surname = life.household ? family.pick(surnames) : dice.pick(surnames);
    life.given = life.female ? dice.pick(femaleNames) : dice.pick(maleNames);
    Dice &home = life.household ? family : dice;
    life.town = home.pick(towns);
    life.building = home.pick(buildings);
    for (int &number : life.block)
        number = home.between(1, &number == life.block ? 6 : 24);
    life.birthday = QDate(m_today.year() - dice.between(22, 84), dice.between(1, 12), dice.between(1, 28));
    life.occupation = dice.pick(occupations);
    if (dice.chance(12))
        life.anniversary = life.birthday.addDays(365LL * dice.between(23, 32)).addDays(dice.below(365));
    if (life.anniversary >= m_today)
        life.anniversary = QDate();
    if (!life.household && dice.chance(22)) {
        life.household = true;
        relatives(dice, life);
    }
}

void LifeMaker::company(Dice &dice, Life &life) const
{
    life.surname = dice.pick(surnames);
    life.trade = dice.pick(firmTrades);
    life.given = dice.chance(80) ? dice.pick(maleNames) : dice.pick(femaleNames);
    life.town = dice.pick(towns);
    for (int &number : life.block)
        number = dice.between(1, &number == life.block ? 6 : 24);
}

void LifeMaker::contactWays(Dice &dice, Life &life) const
{
    if (life.company || dice.chance(45))
        life.landline = dice.below(10000);
    if (!life.company || dice.chance(40))
        life.mobile = dice.below(10000);
    life.random = dice.below(100);
    life.rank = dice.chance(22) ? "A" : dice.chance(60) ? "B" : "C";
    if (dice.chance(55))
        life.reachable = dice.pick(reachable);
    if (life.part == Part::NoCalls)
        life.refuses = "call";
    else if (life.part == Part::Ordinary && dice.chance(3))
        life.refuses = dice.chance(55) ? "dm" : dice.chance(60) ? "call" : dice.chance(50) ? "mail" : "all";
}

void LifeMaker::relatives(Dice &dice, Life &life) const
{
    const auto born = [&](int age) { return QDate(m_today.year() - age, dice.between(1, 12), dice.between(1, 28)); };
    const int age = m_today.year() - life.birthday.year();
    life.relatives.push_back({life.female ? "夫" : "妻", life.female ? dice.pick(maleNames) : dice.pick(femaleNames),
                              born(age + dice.between(-4, 4))});
    const int children = age > 28 ? dice.below(3) : 0;
    for (int i = 0; i < children; ++i) {
        const bool daughter = dice.chance(50);
        const std::string_view relation = daughter ? (i ? "次女" : "長女") : (i ? "次男" : "長男");
        life.relatives.push_back({relation, daughter ? dice.pick(femaleNames) : dice.pick(maleNames),
                                  born(std::clamp(age - 27 - 3 * i - dice.below(4), 1, 40))});
    }
}

LifePurchase LifeMaker::purchase(Dice &dice, const Life &life, QDate delivered) const
{
    LifePurchase made;
    made.delivered = delivered;
    made.ordered = openBy(delivered.addDays(-dice.between(21, 56)));
    made.registered = delivered.addDays(-dice.between(3, 8));
    made.condition = dice.chance(72) ? Condition::New : Condition::Used;
    made.car = life.company ? dice.pick(firmCars) : dice.pick(cars);
    made.colour = dice.pick(colours);
    made.plateKana = dice.pick(plateKana);
    made.plateNumber = dice.between(1, 9999);
    made.km = dice.between(300, 1400) * std::max(1, static_cast<int>(delivered.daysTo(m_today) / 30));
    made.firstRegistered
        = made.condition == Condition::New ? made.registered : made.registered.addDays(-dice.between(500, 2600));
    const int way = dice.below(100);
    made.payment = way < 35 ? Payment::Cash : way < 65 ? Payment::Loan : way < 92 ? Payment::Balloon : Payment::Lease;
    if (made.payment != Payment::Cash)
        made.contractEnds = delivered.addMonths(dice.chance(40) ? 36 : 60);
    if (dice.chance(60)) {
        made.insuranceEnds = delivered.addMonths(12);
        while (made.insuranceEnds <= m_today)
            made.insuranceEnds = made.insuranceEnds.addMonths(12);
    }
    if (made.condition == Condition::New)
        made.warrantyEnds = made.registered.addMonths(36);
    return made;
}

void LifeMaker::purchases(Dice &dice, Life &life) const
{
    // Recent buyers, and those of up to eight years; a dormant one bought long enough ago.
    int since = life.regular && dice.chance(12) ? dice.between(40, 250) : dice.between(260, 2900);
    if (!life.regular)
        since = dice.between(800, 2900);
    QDate fresh;
    switch (life.part) {
    case Part::CheckToday:
    case Part::CheckAndPromise: fresh = openBy(ago(2)); break;
    case Part::CheckTomorrow: fresh = openBy(ago(1)); break;
    case Part::CheckOverdue: fresh = openBy(ago(6)); break;
    default: break;
    }
    if (fresh.isValid() && dice.chance(50))
        since = static_cast<int>(fresh.daysTo(m_today));
    const QDate first = fresh.isValid() && since < 10 ? fresh : openFrom(ago(since));
    life.purchases.push_back(purchase(dice, life, first));
    int latest = life.regular ? 45 : 760;
    QDate next = first.addDays(dice.between(500, 1900));
    while (life.purchases.size() < 3 && dice.chance(64) && next < ago(latest)) {
        life.purchases.push_back(purchase(dice, life, openFrom(next)));
        next = next.addDays(dice.between(500, 1500));
    }
    if (fresh.isValid() && life.purchases.back().delivered != fresh)
        life.purchases.push_back(purchase(dice, life, fresh));
    for (std::size_t i = 1; i < life.purchases.size(); ++i)
        if (dice.chance(80)) {
            life.purchases[i].replaces = static_cast<int>(i) - 1;
            life.purchases[i - 1].disposed = life.purchases[i].delivered;
        }
    life.firstMet = life.purchases.front().ordered.addDays(-dice.below(30));
    if (life.part == Part::JustOrdered) {
        LifePurchase ordered = purchase(dice, life, m_today.addDays(30));
        ordered.ordered = openBy(ago(1));
        ordered.registered = ordered.delivered = ordered.insuranceEnds = ordered.warrantyEnds = QDate();
        ordered.contractEnds = ordered.firstRegistered = QDate();
        ordered.plateNumber = ordered.km = 0;
        life.purchases.push_back(ordered);
    }
}

// The shaken of a car from its first to the next one: the past ones here or elsewhere, the next one booked in time.
void LifeMaker::inspections(Dice &dice, Life &life, int index) const
{
    LifePurchase &car = life.purchases[static_cast<std::size_t>(index)];
    if (!car.registered.isValid())
        return;
    const QDate end = car.disposed.isValid() ? car.disposed : m_today;
    QDate due = car.registered.addMonths(car.condition == Condition::New ? 36 : 24).addDays(-1);
    if (life.part == Part::ShakenPressing && !car.disposed.isValid())
        due = m_today.addDays(50);
    for (;;) {
        const QDate visit = openBy(due.addDays(-dice.between(5, 45)));
        if (visit >= end || due > m_today.addDays(46))
            break;
        const QDate next = due.addMonths(24);
        const bool here = life.regular ? dice.chance(80) : visit < ago(800);
        if (here)
            life.services.push_back({index, ServiceKind::Shaken, visit, openBy(visit.addDays(-25)), visit, next});
        due = next;
    }
    car.inspectionDue = due;
    const QDate booked = openBy(due.addDays(-dice.between(48, 74)));
    const bool books = !car.disposed.isValid() && life.regular && life.part != Part::ShakenPressing && booked < m_today
        && dice.chance(94);
    if (books) {
        const QDate planned = std::max(openBy(due.addDays(-dice.between(6, 30))), openFrom(m_today.addDays(2)));
        life.services.push_back({index, ServiceKind::Shaken, QDate(), booked, planned, QDate()});
    }
}

void LifeMaker::services(Dice &dice, Life &life, int index) const
{
    const LifePurchase &car = life.purchases[static_cast<std::size_t>(index)];
    if (!car.delivered.isValid())
        return;
    const QDate end = car.disposed.isValid() ? car.disposed : life.regular ? m_today : ago(760);
    const auto add = [&](ServiceKind kind, QDate planned, int leadDays) {
        const QDate day = openFrom(planned);
        const QDate booked = openBy(day.addDays(-leadDays));
        if (day < end && day < m_today)
            life.services.push_back({index, kind, day, booked, day, QDate()});
        else if (booked < m_today && booked > car.delivered && !car.disposed.isValid() && life.regular)
            life.services.push_back({index, kind, QDate(), booked, day, QDate()});
    };
    const bool young = car.delivered > ago(500);
    if (car.condition == Condition::New && dice.chance(young ? 92 : 30))
        add(ServiceKind::Month1, car.delivered.addMonths(1).addDays(-dice.below(5)), dice.between(14, 20));
    if (car.condition == Condition::New && dice.chance(young ? 75 : 15))
        add(ServiceKind::Month6, car.registered.addMonths(6).addDays(dice.between(-10, 10)), 12);
    for (int year = 1; year <= 9; ++year) {
        const QDate planned = car.registered.addMonths(12 * year).addDays(dice.between(-15, 15));
        const bool shakenYear = year >= 3 && year % 2 == 1;
        if (!shakenYear && planned < m_today && dice.chance(planned > ago(400) ? 70 : 18))
            add(ServiceKind::Month12, planned, 10);
    }
}

// Who is no dormant customer has been to the workshop within the year.
void LifeMaker::keepRegular(Dice &dice, Life &life) const
{
    const QDate yearAgo = ago(350);
    bool seen = false;
    for (const LifePurchase &purchase : life.purchases)
        seen = seen || purchase.ordered > yearAgo || purchase.delivered > yearAgo;
    for (const LifeService &service : life.services)
        seen = seen || service.on > yearAgo;
    if (life.regular && !seen) {
        const QDate day = openBy(ago(dice.between(10, 330)));
        int car = static_cast<int>(life.purchases.size()) - 1;
        while (car > 0 && !life.purchases[static_cast<std::size_t>(car)].delivered.isValid())
            --car;
        const ServiceKind kind = dice.chance(50) ? ServiceKind::Repair : ServiceKind::Other;
        life.services.push_back({car, kind, day, openBy(day.addDays(-7)), day, QDate()});
    }
    std::stable_sort(life.services.begin(), life.services.end(), [](const LifeService &a, const LifeService &b) {
        return (a.on.isValid() ? a.on : a.bookedFor) < (b.on.isValid() ? b.on : b.bookedFor);
    });
}

void LifeMaker::facts(Dice &dice, Life &life) const
{
    const auto lastTalk = [&life](QDate fallback) {
        for (auto it = life.contacts.rbegin(); it != life.contacts.rend(); ++it)
            if (it->isTalk())
                return it->on;
        return fallback;
    };
    const int count = life.company ? 0 : isFreshDelivery(life.part) ? 2 : dice.chance(40) ? dice.between(1, 2) : 0;
    for (int i = 0; i < count; ++i) {
        const QDate confirmed = dice.chance(40) ? lastTalk(life.firstMet) : ago(dice.between(30, 500));
        life.circumstances.push_back({dice.pick(circumstances), std::max(confirmed, life.firstMet)});
    }
    if (!life.company && dice.chance(20))
        life.otherCars.push_back({dice.pick(cars),
                                  dice.pick(otherDealers),
                                  {},
                                  ago(dice.between(60, 900)),
                                  m_today.addDays(dice.between(30, 700)),
                                  -1});
}

} // namespace kikubari::operations
