// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/code.h"
#include "domain/words.h"

#include <QDate>

#include <optional>
#include <vector>

/// A customer's records as the follow-up engine reads them: dates, codes and fixed words, no names or notes. Field
/// names are those of the store folder (docs/formats.md). An invalid QDate means "not known"; an empty code "none".
namespace kikubari::domain {

struct PurchaseRecord
{
    PurchaseCode code;
    std::optional<Condition> condition;
    QDate orderedOn, registeredOn, deliveredOn, disposedOn;
    QDate inspectionDueOn, contractEndsOn, insuranceEndsOn, warrantyEndsOn;
    bool operator==(const PurchaseRecord &) const = default;
};

struct OtherCarRecord
{
    std::string code;
    QDate knownOn, deliveredOn, inspectionDueOn, disposedOn;
    PurchaseCode replaces; ///< our car that this one replaced
    bool operator==(const OtherCarRecord &) const = default;
};

struct ServiceRecord
{
    std::string code;
    PurchaseCode purchase;
    std::string otherCar;
    std::optional<ServiceKind> kind;
    QDate on;        ///< the day of the workshop entry; invalid while it is only booked
    QDate bookedOn;  ///< the day the booking was made
    QDate bookedFor; ///< the day it was booked for
    QDate inspectionDueOn;
    bool operator==(const ServiceRecord &) const = default;
};

struct ContactRecord
{
    ContactCode code;
    StaffCode staff;
    QDate on;
    std::optional<Channel> channel;
    std::optional<Direction> direction;
    std::optional<Outcome> outcome;
    std::optional<Purpose> purpose;
    QDate eventOn;
    std::optional<VisitIntent> visitIntent;
    int satisfaction = 0; ///< 1..5; 0 = not asked
    /// Outcome `family`: the purchases (codes, blank-separated) that `person`, a listed member of the household (by
    /// code or name), drives; empty otherwise. Such a talk counts for follow-ups of that car.
    std::string familyDrives;
    bool voided = false;
    bool operator==(const ContactRecord &) const = default;
};

struct PromiseRecord
{
    std::string code;
    QDate madeOn, forOn, keptOn;
    std::optional<Channel> channel;
    bool operator==(const PromiseRecord &) const = default;
};

struct ComplaintRecord
{
    std::string code;
    QDate openedOn, closedOn;
    bool operator==(const ComplaintRecord &) const = default;
};

struct DealRecord
{
    std::string code;
    QDate openedOn, closedOn, resumeOn;
    std::optional<DealResult> result;
    bool operator==(const DealRecord &) const = default;
};

struct ReferralRecord
{
    std::string code;
    QDate on;
    bool operator==(const ReferralRecord &) const = default;
};

struct ReviewRecord
{
    std::string code;
    ContactCode contact;
    QDate on;
    bool operator==(const ReviewRecord &) const = default;
};

struct KeyPersonRecord
{
    std::string code;
    QDate leftOn;
    bool operator==(const KeyPersonRecord &) const = default;
};

/// An address or a telephone number that was found wrong: mail came back, somebody else answered.
struct DataProblemRecord
{
    std::string code; ///< of the row in addresses.csv or phones.csv
    bool phone = false;
    QDate reportedOn, correctedOn;
    bool operator==(const DataProblemRecord &) const = default;
};

struct BanRecord
{
    std::string channel; ///< a word of `refuses`: dm mail call visit email sms all
    QDate since, until;
    bool operator==(const BanRecord &) const = default;
};

struct OwnerRecord
{
    QDate from, until;
    StaffCode staff;
    std::optional<OwnerKind> kind;
    bool operator==(const OwnerRecord &) const = default;
};

/// What a person decided about one follow-up: hide it until a day, waive it, or give it to somebody else.
struct DecisionRecord
{
    std::string code;
    RuleId rule;
    std::optional<FactKind> fact;
    std::string record;
    QDate at;
    std::optional<DecisionAct> act;
    QDate until;                       ///< snooze: hidden until this day
    std::optional<WaiveReason> reason; ///< waive
    StaffCode toStaff;                 ///< reassign
    bool operator==(const DecisionRecord &) const = default;
};

/// A follow-up that ended on or after the store's `started_on`, as it was then ("history stands").
struct HistoryRecord
{
    RuleId rule;
    FactKind fact = FactKind::Order;
    std::string record;
    QDate factOn, earliest, due, latest, doneOn;
    State state = State::Done;
    ContactCode contact;
    StaffCode staff;
    QDate endedOn; ///< invalid in a history that another program wrote
    std::optional<WaiveReason> waiveReason;
    int attempts = 0;
    bool closureLate = false;
    bool operator==(const HistoryRecord &) const = default;
};

/// The day that the first-day spread gave to a cycle that was long overdue when the store started.
struct FirstDayRecord
{
    RuleId rule;
    FactKind fact = FactKind::Order;
    std::string record;
    QDate day;
    bool operator==(const FirstDayRecord &) const = default;
};

/// What only saved filters ask for; read when one of them needs it (Store::readDetails). The lists of cars are parallel
/// to those of CustomerRecords.
struct CustomerDetails
{
    struct Car
    {
        std::string maker, model, use;
        std::optional<Payment> payment;
        QDate firstRegisteredOn, cancelledOn;
        bool operator==(const Car &) const = default;
    };
    struct OtherCar
    {
        std::string maker, model;
        bool operator==(const OtherCar &) const = default;
    };
    struct Circumstance
    {
        std::string kind, text;
        QDate confirmedOn;
        bool operator==(const Circumstance &) const = default;
    };
    std::string name, kana, postalCode, address, building, phone, mobile, email, note, occupation;
    std::optional<int> random;
    std::vector<Car> cars;
    std::vector<OtherCar> otherCars;
    std::vector<Circumstance> circumstances;
    bool operator==(const CustomerDetails &) const = default;
};

/// Everything the engine needs to know of one customer.
struct CustomerRecords
{
    CustomerCode code;
    std::optional<CustomerKind> kind;
    StaffCode staff; ///< the customer's salesperson (role `owner`)
    StoreCode store;
    std::string rank, sex, household;
    std::vector<std::string> refuses; ///< words of `refuses`
    QDate birthday, anniversary, firstMetOn, deceasedOn, erasedOn, mourningUntil;

    std::vector<PurchaseRecord> purchases;
    std::vector<OtherCarRecord> otherCars;
    std::vector<ServiceRecord> services;
    std::vector<ContactRecord> contacts;
    std::vector<PromiseRecord> promises;
    std::vector<ComplaintRecord> complaints;
    std::vector<DealRecord> deals;
    std::vector<ReferralRecord> referrals; ///< in which this customer is the referrer
    std::vector<ReviewRecord> reviews;
    std::vector<KeyPersonRecord> keyPersons;
    std::vector<DataProblemRecord> dataProblems;
    std::vector<BanRecord> bans;
    std::vector<OwnerRecord> owners;
    std::vector<DecisionRecord> decisions;
    std::vector<HistoryRecord> history;
    std::vector<FirstDayRecord> firstDays;
    CustomerDetails details; ///< empty unless asked for

    bool operator==(const CustomerRecords &) const = default;
};

} // namespace kikubari::domain
