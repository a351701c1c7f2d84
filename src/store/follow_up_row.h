// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/code.h"
#include "domain/words.h"
#include "store/record.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace kikubari::store {

/// A follow-up as the store keeps it; field for field rules::FollowUp. Of a live one the store keeps only what does not
/// depend on today: `state` is Upcoming or Suspended; stateOn() says what it is on a day.
struct FollowUpRow
{
    domain::RuleId rule;
    domain::FactKind fact{};
    std::string record;
    QDate factOn;
    QDate earliest, due, latest, naturalDue, windowEnd, hiddenUntil;
    QDate doneOn, endedOn;
    domain::State state{};
    std::uint8_t cancelReason = 0; ///< rules::CancelReason
    domain::ContactCode contact;
    domain::StaffCode staff;
    bool onTime = false, closureLate = false, fromHistory = false;
    int attempts = 0;
    domain::WaiveReason waiveReason{};

    /// The state on a day: a live one that is not suspended is upcoming, open, due or overdue by its dates.
    [[nodiscard]] domain::State stateOn(QDate day) const;
    bool operator==(const FollowUpRow &) const = default;
};

/// What the daily list and the search show of a customer.
struct CustomerCard
{
    RowId id = 0;
    domain::CustomerCode code;
    std::optional<domain::CustomerKind> kind;
    QString name, honorific, kana, phone, mobile, postalCode, address, reachable;
    QStringList refuses; ///< words of `refuses` and of bans in force on the day asked for
    domain::StaffCode staff;
    QDate mourningUntil, deceasedOn;
    bool complaintOpen = false;
    bool addressWrong = false, numberWrong = false; ///< mail came back; the only number is wrong (and left out above)
    QString maker, model, grade, plate;             ///< his newest car that is not disposed of; empty = none
    int cars = 0;                                   ///< how many he has
    QDate lastOn;                                   ///< last contact that is not voided
    std::optional<domain::Channel> lastChannel;
    std::optional<domain::Outcome> lastOutcome;
    QString lastNote;
};

/// One customer with what is live for him on a day.
struct DayCustomer
{
    CustomerCard card;
    QList<FollowUpRow> followUps;
};

/// What saving a plan changed.
struct PlanCounts
{
    qint64 opened = 0, changed = 0, finished = 0;
    PlanCounts &operator+=(const PlanCounts &other)
    {
        opened += other.opened, changed += other.changed, finished += other.finished;
        return *this;
    }
    bool operator==(const PlanCounts &) const = default;
};

/// Which ended follow-ups saving keeps beside the live ones.
struct KeepEnded
{
    QDate standsFrom; ///< ended on or after it: history that stands (follow_ups.csv); invalid = none (no started_on)
    QDate recentFrom; ///< ended on or after it: kept as a plain row too, so that a day's progress can be counted
};

/// A search hit, best first.
struct FoundCustomer
{
    CustomerCard card; ///< without bans, open complaint, and what the last contact was about: only its day
    int quality = 0;   ///< 0 = a whole field, 1 = a field begins so, 2 = a word in it does, 3 = somewhere in it
};

struct FirstDayRow
{
    RowId customer = 0;
    domain::RuleId rule;
    domain::FactKind fact{};
    std::string record;
    QDate day;
};

} // namespace kikubari::store
