// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/customer_card_source.h"

#include <algorithm>
#include <set>

namespace kikubari::operations {

using namespace domain;

namespace {

constexpr int mostOfHouse = 50;

bool isCurrent(const CardCar &car)
{
    return !car.previous && !car.cancelled;
}

CardCar ownCar(const store::Record &record, QDate today)
{
    CardCar car;
    car.record = cardRecord(record);
    car.title = carTitle(record);
    const QDate disposed = record.date("disposed_on"), delivered = record.date("delivered_on");
    car.previous = disposed.isValid() && disposed <= today;
    car.cancelled = !record.value("cancelled_on").isEmpty();
    car.onOrder = record.date("ordered_on").isValid() && (!delivered.isValid() || delivered > today) && !car.previous;
    return car;
}

CardCar otherCar(const store::Record &record, QDate today)
{
    CardCar car;
    car.ours = false;
    car.record = cardRecord(record);
    car.title = carTitle(record);
    const QDate disposed = record.date("disposed_on");
    car.previous = disposed.isValid() && disposed <= today;
    return car;
}

/// The day by which cars are counted: 2台目 is the second one ordered.
QDate countedOn(const CardCar &car)
{
    for (const char *column : {"ordered_on", "registered_on", "delivered_on"})
        if (const QDate day = car.record.date(QString::fromLatin1(column)); day.isValid())
            return day;
    return {};
}

QList<CardCar> carsFrom(const std::vector<store::Record> &purchases, const std::vector<store::Record> &others,
                        QDate today)
{
    QList<CardCar> ours, rest;
    for (const store::Record &record : purchases)
        ours.append(ownCar(record, today));
    std::ranges::stable_sort(ours, {}, countedOn);
    int number = 0;
    for (CardCar &car : ours)
        if (!car.cancelled)
            car.number = ++number;
    // The car that somebody has had for the shortest time is the one that is talked about.
    std::ranges::reverse(ours);
    for (const store::Record &record : others)
        rest.append(otherCar(record, today));
    QList<CardCar> cars = ours + rest;
    std::ranges::stable_partition(cars, isCurrent);
    return cars;
}

CardMember memberFrom(const store::Record &record, QDate today)
{
    CardMember member;
    member.record = cardRecord(record);
    member.name = record.value("name");
    member.kana = record.value("kana");
    member.relation = record.value("relation");
    member.drives = record.value("drives");
    member.birthday = record.date("birthday");
    member.age = ageOn(member.birthday, today);
    return member;
}

/// Members of the house who have cards of their own, or are named on the cards of others.
class HouseReader
{
public:
    HouseReader(const CardSource &source, CustomerSheet &sheet) : m_source(source), m_sheet(sheet) { }

    Result<void> read()
    {
        const QString house = m_source.customer.value("household");
        for (const store::Record &record : m_source.of(RecordKind::HouseholdMember))
            addMember(record);
        if (!house.isEmpty()) {
            const auto named
                = m_source.store.recordsWhere(RecordKind::HouseholdMember, "household", house, mostOfHouse);
            if (!named)
                return tl::unexpected(named.error());
            for (const store::Record &record : *named)
                addMember(record);
            const auto others = m_source.store.recordsWhere(RecordKind::Customer, "household", house, mostOfHouse);
            if (!others)
                return tl::unexpected(others.error());
            for (const store::Record &other : *others)
                if (other.value("code") != m_sheet.code.text())
                    if (auto done = addCustomer(other); !done)
                        return done;
        }
        return {};
    }

private:
    void addMember(const store::Record &record)
    {
        if (record.voided || record.value("name") == m_sheet.name || !m_seen.insert(record.value("code")).second)
            return;
        m_sheet.members.append(memberFrom(record, m_source.today));
    }

    Result<void> addCustomer(const store::Record &other)
    {
        const CustomerCode code(other.value("code"));
        auto member = std::ranges::find(m_sheet.members, other.value("name"), &CardMember::name);
        if (member == m_sheet.members.end()) {
            CardMember added;
            added.name = other.value("name");
            added.kana = other.value("kana");
            added.birthday = other.date("birthday");
            added.age = ageOn(added.birthday, m_source.today);
            m_sheet.members.append(added);
            member = std::prev(m_sheet.members.end());
        }
        member->customer = code;
        const auto id = m_source.store.customerId(code);
        if (!id)
            return tl::unexpected(id.error());
        if (!*id)
            return {};
        const auto purchases = m_source.store.records(RecordKind::Purchase, **id);
        const auto others = m_source.store.records(RecordKind::OtherCar, **id);
        if (!purchases || !others)
            return tl::unexpected(!purchases ? purchases.error() : others.error());
        for (CardCar &car : carsFrom(*purchases, *others, m_source.today)) {
            if (!isCurrent(car))
                continue;
            car.owner = code;
            car.ownerName = other.value("name");
            m_sheet.houseCars.append(std::move(car));
        }
        return {};
    }

    const CardSource &m_source;
    CustomerSheet &m_sheet;
    std::set<QString> m_seen;
};

/// Who drives a car, as the household's members say it.
void nameDrivers(CustomerSheet &sheet)
{
    for (CardCar &car : sheet.cars) {
        const QString code = car.record.value(QStringLiteral("code"));
        QStringList users;
        for (const CardMember &member : sheet.members)
            if (member.drives.split(u' ', Qt::SkipEmptyParts).contains(code))
                users.append(member.relation.isEmpty() ? member.name : member.relation);
        car.user = users.join(u'・');
    }
}

} // namespace

Result<void> fillHouse(const CardSource &source, CustomerSheet &sheet)
{
    sheet.cars = carsFrom(source.of(RecordKind::Purchase), source.of(RecordKind::OtherCar), source.today);
    for (CardCar &car : sheet.cars) {
        car.owner = sheet.code;
        sheet.carsBought += car.ours && !car.cancelled;
    }
    if (auto read = HouseReader(source, sheet).read(); !read)
        return read;
    nameDrivers(sheet);
    for (const QList<CardCar> *cars : {&sheet.cars, &sheet.houseCars})
        for (const CardCar &car : *cars)
            if (isCurrent(car) && !car.onOrder) {
                ++sheet.carsOfHouse;
                sheet.oursOfHouse += car.ours;
            }
    return {};
}

Result<void> fillReferrals(const CardSource &source, CustomerSheet &sheet)
{
    const auto add = [&](const store::Record *record, const QString &other, bool gave) -> Result<void> {
        CardReferral referral;
        referral.gave = gave;
        referral.record.kind = RecordKind::Referral;
        if (record) {
            referral.record = cardRecord(*record);
            referral.on = record->date("on");
            referral.thankedOn = record->date("thanked_on");
            referral.reportedOn = record->date("reported_on");
            referral.occasion = record->value("occasion");
            if (const QString purchase = record->value("purchase"); !purchase.isEmpty()) {
                const auto car = source.store.record(RecordKind::Purchase, purchase);
                if (!car)
                    return tl::unexpected(car.error());
                if (*car)
                    referral.car = carTitle(**car);
            }
        }
        const auto customer = source.store.record(RecordKind::Customer, other);
        if (!customer)
            return tl::unexpected(customer.error());
        referral.name = *customer ? (*customer)->value("name") : other;
        if (*customer)
            referral.customer = CustomerCode(other);
        if (!record)
            referral.record.values = {{QStringLiteral("referrer"), gave ? sheet.code.text() : other},
                                      {QStringLiteral("referred"), gave ? other : sheet.code.text()}};
        if (!referral.name.isEmpty())
            sheet.referrals.append(referral);
        return {};
    };
    std::set<QString> brought, broughtBy;
    const QString self = sheet.code.text();
    const auto up = source.store.recordsWhere(RecordKind::Referral, "referred", self, mostOfHouse);
    const auto down = source.store.recordsWhere(RecordKind::Customer, "referrer", self, mostOfHouse);
    if (!up || !down)
        return tl::unexpected(!up ? up.error() : down.error());
    for (const store::Record &record : *up)
        if (broughtBy.insert(record.value("referrer")).second)
            if (auto done = add(&record, record.value("referrer"), false); !done)
                return done;
    if (const QString referrer = source.customer.value("referrer");
        !referrer.isEmpty() && broughtBy.insert(referrer).second)
        if (auto done = add(nullptr, referrer, false); !done)
            return done;
    for (const store::Record &record : source.of(RecordKind::Referral)) {
        const QString referred = record.value("referred");
        if (referred.isEmpty() || brought.insert(referred).second)
            if (auto done = add(&record, referred, true); !done)
                return done;
    }
    for (const store::Record &other : *down)
        if (brought.insert(other.value("code")).second)
            if (auto done = add(nullptr, other.value("code"), true); !done)
                return done;
    return {};
}

} // namespace kikubari::operations
