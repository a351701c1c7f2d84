// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/store_calendar.h"
#include "domain/words.h"
#include "operations/demo_data/names.h"
#include "operations/demo_data/places.h"
#include "operations/demo_data/talk.h"
#include "operations/demo_dice.h"

#include <QDate>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// One made-up customer and everything that happened with him.
namespace kikubari::operations {

struct LifePurchase
{
    QDate ordered, registered, delivered, disposed, firstRegistered, inspectionDue, contractEnds, insuranceEnds,
        warrantyEnds;
    domain::Condition condition = domain::Condition::New;
    domain::Payment payment = domain::Payment::Cash;
    demo_data::Car car;
    std::string_view colour, plateKana;
    int plateNumber = 0;
    int km = 0;
    int replaces = -1; ///< position of the purchase it replaces
};

struct LifeService
{
    int purchase = 0;
    domain::ServiceKind kind = domain::ServiceKind::Other;
    QDate on, bookedOn, bookedFor, inspectionDue;
};

struct LifeContact
{
    QDate on;
    domain::Channel channel = domain::Channel::Call;
    domain::Outcome outcome = domain::Outcome::Reached;
    domain::Purpose purpose = domain::Purpose::Courtesy;
    bool byCustomer = false;
    bool byManager = false;
    int minute = 0; ///< of the day; 0 = no time written down
    int satisfaction = 0;
    std::optional<domain::VisitIntent> visitIntent;
    QDate eventOn;
    std::string_view note;
    QDate reviewedOn;                            ///< the manager's note on it
    std::optional<domain::DecisionAct> decision; ///< what was decided about the follow-up that this DM opened

    [[nodiscard]] bool isTalk() const
    {
        return outcome == domain::Outcome::Reached && channel <= domain::Channel::Showroom;
    }
    [[nodiscard]] bool isDm() const { return channel == domain::Channel::Dm; }
};

struct LifePromise
{
    QDate made, due, kept;
    int minute = 0;
    std::string_view text;
};

struct LifeComplaint
{
    QDate opened, answered, closed;
    std::string_view type, note;
};

struct LifeCircumstance
{
    demo_data::Circumstance what;
    QDate confirmed;
};

struct LifeOtherCar
{
    demo_data::Car car;
    std::string_view dealer, reason;
    QDate known, inspectionDue;
    int replaces = -1;
};

struct LifeRelative
{
    std::string_view relation;
    demo_data::Name given;
    QDate birthday;
};

/// What a customer is there to show; every salesperson has one of each.
enum class Part {
    Ordinary,
    CheckToday,
    CheckAndPromise,
    CheckTomorrow,
    CheckOverdue,
    PromiseLate,
    PromiseToday,
    PromiseSoon,
    JustOrdered,
    DormantPressing,
    ComplaintOpen,
    ComplaintClosed,
    Mourning,
    Deceased,
    BoughtElsewhere,
    ShakenPressing,
    DmLate,
    DmPressing,
    DmSnoozed,
    CallLastDay,
    CallLate,
    CallWaived,
    CallFirstDay,
    NoCalls,
    Last
};

struct Life
{
    Part part = Part::Ordinary;
    bool company = false;
    bool female = false;
    bool regular = true; ///< still comes to the workshop; else dormant
    bool couple = false; ///< shares name, address and household with the neighbouring customer
    bool household = false;
    demo_data::Name surname, given, trade;
    demo_data::Town town;
    std::string_view building, occupation, reachable, refuses, rank;
    int block[3] = {};
    int landline = -1; ///< last four digits; -1 = none
    int mobile = -1;
    int random = 0;
    QDate birthday, firstMet, deceased, mourningUntil, anniversary;

    std::vector<LifePurchase> purchases;
    std::vector<LifeService> services;
    std::vector<LifeContact> contacts; ///< by date
    std::vector<LifePromise> promises;
    std::vector<LifeComplaint> complaints;
    std::vector<LifeCircumstance> circumstances;
    std::vector<LifeOtherCar> otherCars;
    std::vector<LifeRelative> relatives;

    void clear();
};

/// Makes lives one after the other; the n-th of a salesperson is always the same.
class LifeMaker
{
public:
    LifeMaker(const domain::StoreCalendar &calendar, QDate today, quint64 seed)
        : m_calendar(calendar),
          m_today(today),
          m_seed(seed)
    {
    }

    /// The life of the salesperson's customer number `slot` (from 0).
    void make(quint64 salesperson, quint64 slot, Life &life) const;

private:
    void person(Dice &dice, Dice &family, Life &life) const;
    void company(Dice &dice, Life &life) const;
    void contactWays(Dice &dice, Life &life) const;
    void relatives(Dice &dice, Life &life) const;

    void purchases(Dice &dice, Life &life) const;
    [[nodiscard]] LifePurchase purchase(Dice &dice, const Life &life, QDate delivered) const;
    void inspections(Dice &dice, Life &life, int index) const;
    void services(Dice &dice, Life &life, int index) const;
    void keepRegular(Dice &dice, Life &life) const;

    void deliveryTalks(Dice &dice, Life &life, const LifePurchase &purchase) const;
    void managerAfterCheck(Dice &dice, Life &life, std::size_t check) const;
    void serviceTalks(Dice &dice, Life &life) const;
    void yearlyTalks(Dice &dice, Life &life) const;
    void dormantVisits(Dice &dice, Life &life) const;
    void dms(Dice &dice, Life &life) const;
    void callAfterDm(Dice &dice, Life &life, const LifeContact &dm) const;
    void promises(Dice &dice, Life &life) const;
    void facts(Dice &dice, Life &life) const;

    void play(Dice &dice, Life &life) const;
    void playPromise(Dice &dice, Life &life) const;
    void playCall(Dice &dice, Life &life) const;
    void lastDm(Dice &dice, Life &life, QDate posted) const;
    void dropContactsFrom(Life &life, QDate day) const;

    void talk(Dice &dice, Life &life, QDate on, domain::Channel channel, domain::Purpose purpose,
              std::string_view note) const;
    void attempt(Dice &dice, Life &life, QDate on) const;
    [[nodiscard]] QDate openFrom(QDate day) const { return m_calendar.onOrAfter(day); }
    [[nodiscard]] QDate openBy(QDate day) const { return m_calendar.onOrBefore(day); }
    [[nodiscard]] QDate ago(int days) const { return m_today.addDays(-days); }

    const domain::StoreCalendar &m_calendar;
    QDate m_today;
    quint64 m_seed;
};

} // namespace kikubari::operations
