// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/segment.h"

#include "domain/record_catalogue.h"
#include "japan/fold.h"

#include <algorithm>
#include <array>

/// Conditions evaluated on records in memory. store/segment_sql says the same in SQL; a test compares both.
namespace kikubari::domain {

using Kind = SegmentNode::Kind;
using Id = SegmentFieldId;
using O = SegmentOperator;
using T = SegmentType;

namespace {

/// What a field holds: a number (also a day or the position of a word), a text, or nothing.
struct Value
{
    bool known = false;
    qint64 number = 0;
    std::string text;
};

Value of(QDate day)
{
    return day.isValid() ? Value{true, day.toJulianDay(), {}} : Value{};
}
Value of(const std::string &text)
{
    return Value{!text.empty(), 0, text};
}
template <typename E> Value of(const std::optional<E> &word)
{
    return word ? Value{true, static_cast<qint64>(*word), {}} : Value{};
}
Value count(qint64 number)
{
    return {true, number, {}};
}

bool reached(const ContactRecord &contact)
{
    return contact.outcome == Outcome::Reached
        && (contact.channel == Channel::Call || contact.channel == Channel::Visit
            || contact.channel == Channel::Showroom);
}
bool visited(const ContactRecord &contact)
{
    return reached(contact) && contact.channel != Channel::Call;
}
bool mailed(const ContactRecord &contact)
{
    return contact.outcome == Outcome::Sent
        && (contact.channel == Channel::Dm || contact.channel == Channel::Letter || contact.channel == Channel::Card
            || contact.channel == Channel::Email);
}

bool textHolds(const SegmentTest &test, T type, const std::string &text)
{
    const std::string compared = type == T::Text ? japan::foldUtf8(text)
        : type == T::Digits                      ? japan::phoneDigits(QString::fromStdString(text)).toStdString()
                                                 : text;
    return std::ranges::any_of(test.texts, [&](const std::string &wanted) {
        switch (test.op) {
        case O::Contains:
        case O::ContainsNot: return compared.find(wanted) != std::string::npos;
        case O::StartsWith: return compared.starts_with(wanted);
        default: return compared == wanted;
        }
    });
}

class Evaluation
{
public:
    Evaluation(const CustomerRecords &records, QDate today, QDate *change)
        : m_records(records),
          m_today(today),
          m_change(change)
    {
    }

    bool holds(const SegmentCondition &condition, std::size_t row)
    {
        switch (condition.kind) {
        case Kind::All: return every(condition.children, row);
        case Kind::Any: return some(condition.children, row);
        case Kind::None: return !some(condition.children, row);
        case Kind::Some: return someRow(condition);
        case Kind::Leaf: return leaf(condition.test, row);
        }
        return false;
    }

private:
    // While the next change is wanted, nothing is skipped: what is not looked at today may decide tomorrow.
    bool every(const std::vector<SegmentCondition> &children, std::size_t row)
    {
        bool all = true;
        for (const SegmentCondition &child : children) {
            all = holds(child, row) && all;
            if (!all && !m_change)
                break;
        }
        return all;
    }
    bool some(const std::vector<SegmentCondition> &children, std::size_t row)
    {
        bool any = false;
        for (const SegmentCondition &child : children) {
            any = holds(child, row) || any;
            if (any && !m_change)
                break;
        }
        return any;
    }
    bool someRow(const SegmentCondition &condition)
    {
        bool any = false;
        for (std::size_t row = 0; row < rows(condition.group) && !(any && !m_change); ++row)
            if (counts(condition.group, row))
                any = every(condition.children, row) || any;
        return any;
    }

    [[nodiscard]] std::size_t rows(SegmentGroup group) const
    {
        switch (group) {
        case SegmentGroup::Customer: return 1;
        case SegmentGroup::Car: return m_records.purchases.size();
        case SegmentGroup::OtherCar: return m_records.otherCars.size();
        case SegmentGroup::Contact: return m_records.contacts.size();
        case SegmentGroup::Service: return m_records.services.size();
        case SegmentGroup::Circumstance: return m_records.details.circumstances.size();
        }
        return 0;
    }

    /// Whether a record is one today (a car still theirs, a contact that has been).
    bool counts(SegmentGroup group, std::size_t row)
    {
        switch (group) {
        case SegmentGroup::Customer:
        case SegmentGroup::Circumstance: return true;
        case SegmentGroup::Car: {
            const bool gone = happened(m_records.purchases[row].disposedOn);
            return !happened(carDetails(row).cancelledOn) && !gone;
        }
        case SegmentGroup::OtherCar: return !happened(m_records.otherCars[row].disposedOn);
        case SegmentGroup::Contact: return !m_records.contacts[row].voided && happened(m_records.contacts[row].on);
        case SegmentGroup::Service: return happened(m_records.services[row].on);
        }
        return false;
    }

    [[nodiscard]] const CustomerDetails::Car &carDetails(std::size_t row) const
    {
        static const CustomerDetails::Car none;
        return row < m_records.details.cars.size() ? m_records.details.cars[row] : none;
    }

    bool happened(QDate day)
    {
        if (day > m_today)
            changesOn(day);
        return day.isValid() && day <= m_today;
    }
    void changesOn(QDate day)
    {
        if (m_change && day > m_today && (!m_change->isValid() || day < *m_change))
            *m_change = day;
    }

    bool leaf(const SegmentTest &test, std::size_t row)
    {
        const T type = segmentField(test.field).type;
        bool met = false;
        if (type == T::Flag)
            met = flag(test.field);
        else if (test.field == Id::Refuses)
            met = refusesOneOf(refusalsCovering(test));
        else
            met = meets(test, type, valueOf(test.field, row));
        return met != test.negated();
    }

    bool meets(const SegmentTest &test, T type, const Value &value)
    {
        if (!value.known)
            return false;
        if (test.op == O::Known || test.op == O::Empty)
            return true;
        switch (type) {
        case T::Text:
        case T::Code:
        case T::Digits: return textHolds(test, type, value.text);
        case T::Month: return monthMeets(test, QDate::fromJulianDay(value.number));
        case T::Word: return std::ranges::find(test.numbers, value.number) != test.numbers.end();
        case T::Number:
        case T::Date:
        case T::Flag: break;
        }
        if (!test.numbers.empty())
            return std::ranges::find(test.numbers, value.number) != test.numbers.end();
        if (m_change)
            watch(test, QDate::fromJulianDay(value.number));
        return segmentRange(test, m_today).holds(value.number);
    }

    bool monthMeets(const SegmentTest &test, QDate day)
    {
        if (std::ranges::any_of(test.numbers, [](qint64 number) { return number > 12; }))
            changesOn(QDate(m_today.year(), m_today.month(), 1).addMonths(1));
        const auto months = segmentMonths(test, m_today);
        return std::ranges::find(months, day.month()) != months.end();
    }

    /// Finds the next day on which a range that moves with today takes in or loses `day`: near where the ends of the
    /// range meet it, since clamped months never count back exactly.
    void watch(const SegmentTest &test, QDate day)
    {
        std::array<QDate, 3> near{day, {}, {}};
        const bool ahead = test.op == O::Ahead;
        const auto meeting = [&](const std::optional<Offset> &offset) {
            if (!offset)
                return QDate();
            return addCalendar(day, ahead ? Offset{-offset->count, offset->unit} : *offset);
        };
        if (test.field == Id::Age) {
            near[1] = test.least ? day.addYears(static_cast<int>(*test.least)) : QDate();
            near[2] = test.most ? day.addYears(static_cast<int>(*test.most) + 1) : QDate();
        } else if (test.op == O::Ago || ahead || test.op == O::NotFor) {
            near[1] = meeting(test.from);
            near[2] = meeting(test.to);
        } else {
            return;
        }
        constexpr int clamp = 6; // months differ by three days, so both ways at most that, and the ends are included
        const bool now = segmentRange(test, m_today).holds(day.toJulianDay());
        for (const QDate middle : near) {
            if (!middle.isValid())
                continue;
            for (QDate on = std::max(m_today.addDays(1), middle.addDays(-clamp)); on <= middle.addDays(clamp);
                 on = on.addDays(1))
                if (segmentRange(test, on).holds(day.toJulianDay()) != now) {
                    changesOn(on);
                    break;
                }
        }
    }

    bool flag(Id field)
    {
        switch (field) {
        case Id::Deceased: return happened(m_records.deceasedOn);
        case Id::Mourning: return inMourning();
        case Id::ComplaintOpen: return isOpen(m_records.complaints);
        case Id::DealOpen: return isOpen(m_records.deals);
        default: return false;
        }
    }

    bool inMourning()
    {
        const QDate until = m_records.mourningUntil;
        if (!until.isValid())
            return false;
        const bool now = segmentMourning(m_today).holds(until.toJulianDay());
        changesOn(until.addDays(1));
        for (int days = 0; days <= 1; ++days) // where 29 February comes in
            changesOn(until.addYears(-1).addDays(days));
        return now;
    }

    template <typename R> bool isOpen(const std::vector<R> &list)
    {
        bool open = false;
        for (const R &record : list) {
            const bool closed = happened(record.closedOn);
            open = (happened(record.openedOn) && !closed) || open;
        }
        return open;
    }

    bool refusesOneOf(const std::vector<std::string_view> &covering)
    {
        const auto covers = [&](std::string_view word) { return std::ranges::find(covering, word) != covering.end(); };
        bool refused = std::ranges::any_of(m_records.refuses, covers);
        for (const BanRecord &ban : m_records.bans) {
            if (!covers(ban.channel))
                continue;
            changesOn(ban.since);
            if (ban.until.isValid())
                changesOn(ban.until.addDays(1));
            const bool inForce = !(ban.since > m_today) && !(ban.until.isValid() && ban.until < m_today);
            refused = refused || inForce;
        }
        return refused;
    }

    /// The last contact that has been, of those that fit; none = null. Of two on one day the one recorded later.
    template <typename Fits> const ContactRecord *lastContact(Fits fits)
    {
        const ContactRecord *last = nullptr;
        for (const ContactRecord &contact : m_records.contacts)
            if (!contact.voided && fits(contact) && happened(contact.on) && (!last || contact.on >= last->on))
                last = &contact;
        return last;
    }
    template <typename Fits> Value lastDay(Fits fits)
    {
        const ContactRecord *last = lastContact(fits);
        return last ? of(last->on) : Value{};
    }
    const ServiceRecord *lastService()
    {
        const ServiceRecord *last = nullptr;
        for (const ServiceRecord &service : m_records.services)
            if (happened(service.on) && (!last || service.on >= last->on))
                last = &service;
        return last;
    }
    Value lastTransaction()
    {
        QDate last;
        const auto consider = [&](QDate day) {
            if (happened(day) && !(last.isValid() && day < last))
                last = day;
        };
        for (const PurchaseRecord &purchase : m_records.purchases)
            consider(purchase.orderedOn), consider(purchase.deliveredOn);
        for (const ServiceRecord &service : m_records.services)
            consider(service.on);
        return of(last);
    }
    qint64 countRows(SegmentGroup group)
    {
        qint64 number = 0;
        for (std::size_t row = 0; row < rows(group); ++row)
            number += counts(group, row) ? 1 : 0;
        return number;
    }

    Value valueOf(Id field, std::size_t row)
    {
        switch (segmentField(field).group) {
        case SegmentGroup::Customer: return field < Id::CarCount ? ofCustomer(field) : ofHistory(field);
        case SegmentGroup::Car: return ofCar(field, m_records.purchases[row], carDetails(row));
        case SegmentGroup::OtherCar: return ofOtherCar(field, row);
        case SegmentGroup::Contact: return ofContact(field, m_records.contacts[row]);
        case SegmentGroup::Service:
            return field == Id::ServiceOn ? of(m_records.services[row].on) : of(m_records.services[row].kind);
        case SegmentGroup::Circumstance: break;
        }
        const CustomerDetails::Circumstance &fact = m_records.details.circumstances[row];
        return field == Id::CircumstanceKind ? of(fact.kind)
            : field == Id::CircumstanceText  ? of(fact.text)
                                             : of(fact.confirmedOn);
    }

    [[nodiscard]] Value ofCustomer(Id field) const
    {
        const CustomerDetails &details = m_records.details;
        switch (field) {
        case Id::Kind: return of(m_records.kind);
        case Id::Name: return of(details.name);
        case Id::Kana: return of(details.kana);
        case Id::Staff: return of(m_records.staff.utf8);
        case Id::Store: return of(m_records.store.utf8);
        case Id::Rank: return of(m_records.rank);
        case Id::Sex: return of(m_records.sex);
        case Id::Age:
        case Id::Birthday:
        case Id::BirthdayMonth: return of(m_records.birthday);
        case Id::Anniversary: return of(m_records.anniversary);
        case Id::Household: return of(m_records.household);
        case Id::PostalCode: return of(details.postalCode);
        case Id::Address: return of(details.address + details.building);
        case Id::Phone: return of(details.phone);
        case Id::Mobile: return of(details.mobile);
        case Id::Email: return of(details.email);
        case Id::Occupation: return of(details.occupation);
        case Id::Note: return of(details.note);
        case Id::FirstMet: return of(m_records.firstMetOn);
        case Id::Random: return of(details.random);
        default: return {};
        }
    }

    Value ofHistory(Id field)
    {
        switch (field) {
        case Id::CarCount: return count(countRows(SegmentGroup::Car));
        case Id::OtherCarCount: return count(countRows(SegmentGroup::OtherCar));
        case Id::LastContact: return lastDay([](const ContactRecord &) { return true; });
        case Id::LastContactStaff: {
            const ContactRecord *last = lastContact([](const ContactRecord &) { return true; });
            return last ? of(last->staff.utf8) : Value{};
        }
        case Id::LastTalk: return lastDay(reached);
        case Id::LastVisit: return lastDay(visited);
        case Id::LastMail: return lastDay(mailed);
        case Id::LastDm: return lastDay([](const ContactRecord &c) { return mailed(c) && c.channel == Channel::Dm; });
        case Id::LastTransaction: return lastTransaction();
        case Id::LastService: {
            const ServiceRecord *last = lastService();
            return last ? of(last->on) : Value{};
        }
        case Id::LastServiceKind: {
            const ServiceRecord *last = lastService();
            return last ? of(last->kind) : Value{};
        }
        case Id::LastSatisfaction: {
            const ContactRecord *last = lastContact([](const ContactRecord &c) { return c.satisfaction != 0; });
            return last ? count(last->satisfaction) : Value{};
        }
        case Id::LastVisitIntent: {
            const ContactRecord *last = lastContact([](const ContactRecord &c) { return c.visitIntent.has_value(); });
            return last ? of(last->visitIntent) : Value{};
        }
        case Id::ReferralsMade:
            return count(std::ranges::count_if(m_records.referrals, [this](const ReferralRecord &referral) {
                return !referral.on.isValid() || happened(referral.on);
            }));
        default: return {};
        }
    }

    [[nodiscard]] static Value ofCar(Id field, const PurchaseRecord &car, const CustomerDetails::Car &details)
    {
        switch (field) {
        case Id::CarCondition: return of(car.condition);
        case Id::CarMaker: return of(details.maker);
        case Id::CarModel: return of(details.model);
        case Id::CarUse: return of(details.use);
        case Id::CarPayment: return of(details.payment);
        case Id::CarOrdered: return of(car.orderedOn);
        case Id::CarRegistered: return of(car.registeredOn);
        case Id::CarDelivered: return of(car.deliveredOn);
        case Id::CarFirstRegistered: return of(details.firstRegisteredOn);
        case Id::CarInspectionDue: return of(car.inspectionDueOn);
        case Id::CarContractEnds: return of(car.contractEndsOn);
        case Id::CarInsuranceEnds: return of(car.insuranceEndsOn);
        case Id::CarWarrantyEnds: return of(car.warrantyEndsOn);
        default: return {};
        }
    }

    [[nodiscard]] Value ofOtherCar(Id field, std::size_t row) const
    {
        static const CustomerDetails::OtherCar none;
        const OtherCarRecord &car = m_records.otherCars[row];
        const auto &details = row < m_records.details.otherCars.size() ? m_records.details.otherCars[row] : none;
        switch (field) {
        case Id::OtherCarMaker: return of(details.maker);
        case Id::OtherCarModel: return of(details.model);
        case Id::OtherCarKnown: return of(car.knownOn);
        case Id::OtherCarDelivered: return of(car.deliveredOn);
        case Id::OtherCarInspectionDue: return of(car.inspectionDueOn);
        default: return {};
        }
    }

    [[nodiscard]] static Value ofContact(Id field, const ContactRecord &contact)
    {
        switch (field) {
        case Id::ContactOn: return of(contact.on);
        case Id::ContactChannel: return of(contact.channel);
        case Id::ContactDirection: return of(contact.direction);
        case Id::ContactOutcome: return of(contact.outcome);
        case Id::ContactPurpose: return of(contact.purpose);
        case Id::ContactStaff: return of(contact.staff.utf8);
        case Id::ContactSatisfaction: return contact.satisfaction ? count(contact.satisfaction) : Value{};
        case Id::ContactVisitIntent: return of(contact.visitIntent);
        default: return {};
        }
    }

    const CustomerRecords &m_records;
    QDate m_today;
    QDate *m_change;
};

} // namespace

bool matches(const SegmentCondition &condition, const CustomerRecords &records, QDate today, QDate *change)
{
    return Evaluation(records, today, change).holds(condition, 0);
}

} // namespace kikubari::domain
