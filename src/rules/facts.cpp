// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/facts.h"

#include <algorithm>
#include <tuple>

namespace kikubari::rules {

using namespace domain;

bool inFactOrder(const Fact &a, const Fact &b)
{
    return std::tie(a.date, a.kind, a.record) < std::tie(b.date, b.kind, b.record);
}

QDate risshuOf(int year)
{
    const double sum = 8.4102 + 0.242732 * (year - 1900);
    return QDate(year, 8, static_cast<int>(sum) - (year - 1900) / 4);
}

bool CustomerFacts::dormantOn(QDate day) const
{
    return std::ranges::any_of(dormancies, [day](const Dormancy &dormancy) {
        return dormancy.began <= day && (!dormancy.ended.isValid() || day < dormancy.ended);
    });
}

namespace {

/// Whether a contact of these words reached the customer himself.
bool isTalk(const ContactRecord &contact)
{
    return contact.outcome == Outcome::Reached
        && (contact.channel == Channel::Call || contact.channel == Channel::Visit
            || contact.channel == Channel::Showroom);
}

bool isVisit(const ContactRecord &contact)
{
    return isTalk(contact) && contact.channel != Channel::Call;
}

bool isMail(const ContactRecord &contact)
{
    return contact.outcome == Outcome::Sent
        && (contact.channel == Channel::Dm || contact.channel == Channel::Letter || contact.channel == Channel::Card
            || contact.channel == Channel::Email);
}

bool isAttempt(const ContactRecord &contact)
{
    return contact.outcome >= Outcome::Family && contact.outcome <= Outcome::WrongNumber;
}

class Deriver
{
public:
    Deriver(const CustomerRecords &records, const StoreCalendar &calendar, QDate today, const FactKinds &wanted,
            CustomerFacts &out)
        : m_records(records),
          m_calendar(calendar),
          m_today(today),
          m_wanted(wanted),
          m_out(out)
    {
    }

    void run()
    {
        m_out.facts.clear();
        m_out.dormancies.clear();
        m_out.nextChange = {};
        purchases();
        services();
        contacts();
        dormancies();
        closures();
        people();
        complaintsAndOthers();
        yearly();
        std::ranges::sort(m_out.facts, inFactOrder);
    }

private:
    [[nodiscard]] bool wants(FactKind kind) const { return m_wanted.test(static_cast<std::size_t>(kind)); }

    /// Whether a dated record is a fact today; one of a later day is remembered as the next change.
    bool happened(QDate day)
    {
        if (!day.isValid())
            return false;
        m_firstKnown = m_firstKnown.isValid() ? std::min(m_firstKnown, day) : day;
        if (day <= m_today)
            return true;
        changesOn(day);
        return false;
    }

    /// Whether what is known before its day has been agreed by today: a promise of tomorrow is none yet.
    bool isMade(QDate day)
    {
        changesOn(day);
        return !(day > m_today);
    }

    void changesOn(QDate day)
    {
        if (day > m_today && (!m_out.nextChange.isValid() || day < m_out.nextChange))
            m_out.nextChange = day;
    }

    Fact *add(FactKind kind, QDate date, const std::string &record, int index)
    {
        if (!date.isValid() || !wants(kind))
            return nullptr;
        Fact &fact = m_out.facts.emplace_back();
        fact.kind = kind;
        fact.date = date;
        fact.record = record;
        fact.index = index;
        fact.named[static_cast<std::size_t>(NamedDate::Date)] = date;
        return &fact;
    }

    void addOfPurchase(FactKind kind, QDate date, const PurchaseRecord &purchase, int index,
                       const std::string &suffix = {}, int detail = 0)
    {
        Fact *fact = add(kind, date, suffix.empty() ? purchase.code.utf8 : purchase.code.utf8 + '#' + suffix, index);
        if (!fact)
            return;
        fact->purchase = purchase.code.utf8;
        fact->detail = detail;
        fact->named[static_cast<std::size_t>(NamedDate::Ordered)] = purchase.orderedOn;
        fact->named[static_cast<std::size_t>(NamedDate::Registered)] = purchase.registeredOn;
        fact->named[static_cast<std::size_t>(NamedDate::Delivered)] = purchase.deliveredOn;
    }

    void purchases()
    {
        for (std::size_t i = 0; i < m_records.purchases.size(); ++i) {
            const PurchaseRecord &purchase = m_records.purchases[i];
            const int index = static_cast<int>(i);
            if (happened(purchase.orderedOn)) {
                addOfPurchase(FactKind::Order, purchase.orderedOn, purchase, index);
                m_transactions.push_back(purchase.orderedOn);
                add(FactKind::Transaction, purchase.orderedOn, purchase.code.utf8, index);
            }
            if (happened(purchase.registeredOn))
                addOfPurchase(FactKind::Registration, purchase.registeredOn, purchase, index);
            if (happened(purchase.deliveredOn)) {
                addOfPurchase(FactKind::Delivery, purchase.deliveredOn, purchase, index);
                m_transactions.push_back(purchase.deliveredOn);
                add(FactKind::Transaction, purchase.deliveredOn, purchase.code.utf8, index);
            }
            if (happened(purchase.disposedOn))
                addOfPurchase(FactKind::Disposal, purchase.disposedOn, purchase, index);
            inspections(purchase, index);
            addOfPurchase(FactKind::ContractEnd, purchase.contractEndsOn, purchase, index);
            addOfPurchase(FactKind::InsuranceEnd, purchase.insuranceEndsOn, purchase, index);
            addOfPurchase(FactKind::WarrantyEnd, purchase.warrantyEndsOn, purchase, index);
            serviceAnniversaries(purchase, index);
        }
    }

    /// The due dates of the car's inspections, numbered by the shaken services before each. A shaken service up to half
    /// a year before a due date is the one that meets it, so it does not count as "before" that date.
    void inspections(const PurchaseRecord &purchase, int index)
    {
        if (!wants(FactKind::InspectionDue))
            return;
        std::vector<const ServiceRecord *> &shaken = m_shaken;
        shaken.clear();
        for (const ServiceRecord &service : m_records.services)
            if (service.kind == ServiceKind::Shaken && service.purchase == purchase.code && service.on.isValid()
                && service.on <= m_today)
                shaken.push_back(&service);
        std::ranges::sort(shaken, [](const ServiceRecord *a, const ServiceRecord *b) {
            return std::tie(a->on, a->code) < std::tie(b->on, b->code);
        });
        int current = -1; // the occurrence that the purchase's own date belongs to
        if (purchase.inspectionDueOn.isValid()) {
            const QDate halfYearBefore = purchase.inspectionDueOn.addMonths(-6);
            current = static_cast<int>(
                std::ranges::count_if(shaken, [&](const ServiceRecord *s) { return s->on < halfYearBefore; }));
            addOfPurchase(FactKind::InspectionDue, purchase.inspectionDueOn, purchase, index, std::to_string(current));
        }
        for (std::size_t i = 0; i < shaken.size(); ++i)
            if (static_cast<int>(i) + 1 != current)
                addOfPurchase(FactKind::InspectionDue, shaken[i]->inspectionDueOn, purchase, index,
                              std::to_string(i + 1));
    }

    void serviceAnniversaries(const PurchaseRecord &purchase, int index)
    {
        if (!wants(FactKind::ServiceAnniversary))
            return;
        if (purchase.deliveredOn.isValid() && purchase.deliveredOn <= m_today)
            addOfPurchase(FactKind::ServiceAnniversary, purchase.deliveredOn.addMonths(1), purchase, index, "1", 1);
        if (!purchase.registeredOn.isValid() || purchase.registeredOn > m_today)
            return;
        const QDate horizon = m_today.addDays(horizonDays);
        for (int months = 6;; months += 6) {
            const QDate day = purchase.registeredOn.addMonths(months);
            if (day > horizon) {
                changesOn(day.addDays(-horizonDays));
                return;
            }
            addOfPurchase(FactKind::ServiceAnniversary, day, purchase, index, std::to_string(months), months);
        }
    }

    void services()
    {
        for (std::size_t i = 0; i < m_records.services.size(); ++i) {
            const ServiceRecord &service = m_records.services[i];
            const int index = static_cast<int>(i);
            if (happened(service.on)) {
                m_transactions.push_back(service.on);
                add(FactKind::Transaction, service.on, service.code, index);
                if (Fact *fact = add(FactKind::Service, service.on, service.code, index))
                    fact->purchase = service.purchase.utf8;
            }
            if (!isMade(service.bookedOn))
                continue;
            if (Fact *fact = add(FactKind::Booking, service.bookedFor, service.code, index)) {
                fact->purchase = service.purchase.utf8;
                fact->named[static_cast<std::size_t>(NamedDate::Booked)] = service.bookedOn;
            }
        }
    }

    void contacts()
    {
        for (std::size_t i = 0; i < m_records.contacts.size(); ++i) {
            const ContactRecord &contact = m_records.contacts[i];
            if (contact.voided || !happened(contact.on))
                continue;
            const int index = static_cast<int>(i);
            if (isTalk(contact))
                add(FactKind::Talk, contact.on, contact.code.utf8, index);
            if (isVisit(contact)) {
                add(FactKind::Visit, contact.on, contact.code.utf8, index);
                m_visits.push_back(contact.on);
            }
            if (isMail(contact))
                add(FactKind::Mail, contact.on, contact.code.utf8, index);
            if (isMail(contact) && contact.channel == Channel::Dm)
                addDm(contact, index);
            if (isAttempt(contact)) {
                add(FactKind::Attempt, contact.on, contact.code.utf8, index);
                if (!contact.familyDrives.empty())
                    if (Fact *talk = add(FactKind::Talk, contact.on, contact.code.utf8, index))
                        talk->purchase = contact.familyDrives;
            }
        }
    }

    void addDm(const ContactRecord &contact, int index)
    {
        Fact *fact = add(FactKind::Dm, contact.on, contact.code.utf8, index);
        if (!fact)
            return;
        fact->named[static_cast<std::size_t>(NamedDate::Arrival)] = m_calendar.arrivalOf(contact.on);
        if (contact.eventOn > contact.on)
            fact->named[static_cast<std::size_t>(NamedDate::Event)] = contact.eventOn;
    }

    void dormancies()
    {
        std::ranges::sort(m_transactions);
        std::ranges::sort(m_visits);
        for (std::size_t i = 0; i < m_transactions.size(); ++i) {
            const QDate began = m_calendar.add(m_transactions[i], m_calendar.settings().dormantAfter);
            const bool last = i + 1 == m_transactions.size();
            if (!last && m_transactions[i + 1] <= began)
                continue;
            if (began > m_today) {
                changesOn(began);
                continue;
            }
            Dormancy dormancy{began, last ? QDate() : m_transactions[i + 1], {}};
            const auto after = std::ranges::lower_bound(m_visits, began);
            if (after != m_visits.begin())
                dormancy.lastVisit = *std::prev(after);
            if (Fact *fact = add(FactKind::Dormancy, began, isoText(began), -1))
                fact->named[static_cast<std::size_t>(NamedDate::LastVisit)] = dormancy.lastVisit;
            m_out.dormancies.push_back(dormancy);
        }
    }

    void closures()
    {
        if (!wants(FactKind::ClosureEnd))
            return;
        const std::vector<Closure> &closures = m_calendar.settings().closures;
        for (std::size_t i = 0; i < closures.size(); ++i) {
            const Closure &closure = closures[i];
            // A closure has no code of its own: its kind and the year it starts in name it, so that a corrected date
            // keeps the follow-up. A second one of that kind in the year gets its number.
            const auto same = std::count_if(
                closures.begin(), closures.begin() + static_cast<std::ptrdiff_t>(i), [&](const Closure &other) {
                    return other.kind == closure.kind && other.from.year() == closure.from.year();
                });
            std::string record = std::string(wordOf(closure.kind)) + '#' + std::to_string(closure.from.year());
            if (same > 0)
                record += '-' + std::to_string(same + 1);
            Fact *fact = add(FactKind::ClosureEnd, m_calendar.onOrAfter(closure.to.addDays(1)), record, -1);
            fact->detail = static_cast<int>(closure.kind);
            fact->named[static_cast<std::size_t>(NamedDate::Start)] = closure.from;
        }
    }

    void people()
    {
        for (std::size_t i = 0; i < m_records.reviews.size(); ++i)
            if (happened(m_records.reviews[i].on))
                add(FactKind::ReviewNote, m_records.reviews[i].on, m_records.reviews[i].code, static_cast<int>(i));
        for (std::size_t i = 0; i < m_records.referrals.size(); ++i)
            if (happened(m_records.referrals[i].on))
                add(FactKind::Referral, m_records.referrals[i].on, m_records.referrals[i].code, static_cast<int>(i));
        for (std::size_t i = 0; i < m_records.keyPersons.size(); ++i)
            if (happened(m_records.keyPersons[i].leftOn))
                add(FactKind::KeyPersonMoved, m_records.keyPersons[i].leftOn, m_records.keyPersons[i].code,
                    static_cast<int>(i));
        for (std::size_t i = 0; i < m_records.promises.size(); ++i)
            if (isMade(m_records.promises[i].madeOn))
                add(FactKind::Promise, m_records.promises[i].forOn, m_records.promises[i].code, static_cast<int>(i));
    }

    void complaintsAndOthers()
    {
        for (std::size_t i = 0; i < m_records.complaints.size(); ++i) {
            const ComplaintRecord &complaint = m_records.complaints[i];
            if (happened(complaint.openedOn))
                add(FactKind::ComplaintOpened, complaint.openedOn, complaint.code, static_cast<int>(i));
            if (happened(complaint.closedOn))
                add(FactKind::ComplaintClosed, complaint.closedOn, complaint.code, static_cast<int>(i));
        }
        for (std::size_t i = 0; i < m_records.otherCars.size(); ++i) {
            const OtherCarRecord &car = m_records.otherCars[i];
            if (!happened(car.knownOn))
                continue;
            if (Fact *fact = add(FactKind::Defection, car.knownOn, car.code, static_cast<int>(i))) {
                fact->purchase = car.replaces.utf8;
                fact->named[static_cast<std::size_t>(NamedDate::Delivered)] = car.deliveredOn;
            }
        }
        for (const DataProblemRecord &problem : m_records.dataProblems)
            dataProblem(problem);
    }

    /// A contact with such an outcome is none by itself: somebody has written down that the address or number is wrong.
    void dataProblem(const DataProblemRecord &problem)
    {
        const auto addProblem = [&](QDate day, const std::string &record, DataProblemKind kind) {
            Fact *fact = happened(day) ? add(FactKind::DataProblem, day, record, -1) : nullptr;
            if (!fact)
                return;
            fact->purchase = problem.code; // one is not finished by the correction of another
            fact->detail = static_cast<int>(kind);
        };
        if (!problem.reportedOn.isValid())
            return;
        addProblem(problem.reportedOn, problem.code, problem.phone ? DataProblemKind::Phone : DataProblemKind::Address);
        addProblem(problem.correctedOn, problem.code + "#corrected", DataProblemKind::Corrected);
    }

    /// A yearly fact from the year the customer became known up to the horizon; its record is the year.
    template <typename DayOfYear> void everyYear(FactKind kind, const std::string &prefix, int detail, DayOfYear day)
    {
        const QDate horizon = m_today.addDays(horizonDays);
        for (int year = m_firstKnown.year();; ++year) {
            const QDate date = day(year);
            if (date > horizon) {
                changesOn(date.addDays(-horizonDays));
                return;
            }
            if (date < m_firstKnown)
                continue;
            if (Fact *fact = add(kind, date, prefix + std::to_string(year), -1))
                fact->detail = detail;
        }
    }

    void yearly()
    {
        happened(m_records.firstMetOn);
        if (!m_firstKnown.isValid() || m_firstKnown > m_today)
            return;
        // 29 Feb is kept on 28 Feb in common years.
        const auto inYear = [](QDate day, int year) { return day.addYears(year - day.year()); };
        if (wants(FactKind::Birthday) && m_records.birthday.isValid())
            everyYear(FactKind::Birthday, {}, 0, [&](int year) { return inYear(m_records.birthday, year); });
        if (wants(FactKind::Anniversary) && m_records.anniversary.isValid())
            everyYear(FactKind::Anniversary, {}, 0, [&](int year) { return inYear(m_records.anniversary, year); });
        if (!wants(FactKind::Season))
            return;
        everyYear(FactKind::Season, "new_year#", static_cast<int>(Season::NewYear),
                  [](int y) { return QDate(y, 1, 1); });
        everyYear(FactKind::Season, "mid_winter#", static_cast<int>(Season::MidWinter),
                  [](int y) { return QDate(y, 1, 8); });
        everyYear(FactKind::Season, "risshu#", static_cast<int>(Season::Risshu), risshuOf);
    }

    const CustomerRecords &m_records;
    const StoreCalendar &m_calendar;
    QDate m_today;
    const FactKinds &m_wanted;
    CustomerFacts &m_out;
    QDate m_firstKnown;
    std::vector<QDate> m_transactions, m_visits;
    std::vector<const ServiceRecord *> m_shaken;
};

} // namespace

void deriveFacts(const CustomerRecords &records, const StoreCalendar &calendar, QDate today, const FactKinds &wanted,
                 CustomerFacts &out)
{
    Deriver(records, calendar, today, wanted, out).run();
}

CustomerFacts facts(const CustomerRecords &records, const StoreCalendar &calendar, QDate today)
{
    CustomerFacts out;
    deriveFacts(records, calendar, today, allFactKinds(), out);
    return out;
}

} // namespace kikubari::rules
