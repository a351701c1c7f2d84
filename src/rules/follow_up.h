// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "domain/code.h"
#include "domain/words.h"

#include <QDate>

#include <cstdint>
#include <string>

namespace kikubari::rules {

/// Why a follow-up was cancelled without a fact of its own.
enum class CancelReason : std::uint8_t { None, Fact, Deceased, Erased, OptOut };

/// Who is to be contacted, between which dates, why, and what became of it. Identified by (rule, customer, fact kind,
/// record). All dates are calendar dates of the store; an invalid date means "none".
struct FollowUp
{
    domain::RuleId rule;
    domain::FactKind fact{};
    std::string record;
    QDate factOn; ///< the opening fact's own day
    QDate earliest, due, latest;
    QDate naturalDue;  ///< due before closed days, suspension or the first day moved it; for the why sentence
    QDate windowEnd;   ///< last day on which it can be done; invalid = never ends
    QDate hiddenUntil; ///< not shown before this day; invalid = shown
    QDate doneOn, endedOn;
    domain::State state{};
    CancelReason cancelReason{};
    domain::ContactCode contact; ///< the contact that finished it
    domain::StaffCode staff;     ///< who is to do it (or, once ended, who was to)
    bool onTime = false;         ///< meaningful when done
    bool closureLate = false;
    bool fromHistory = false; ///< dates and state stand as they were stored
    int attempts = 0;
    domain::WaiveReason waiveReason{};

    bool operator==(const FollowUp &) const = default;
};

/// The follow-up's id in lists and on the command line: "rule/customer/fact/record" with "%" escapes for "/" and "%".
[[nodiscard]] std::string idOf(const FollowUp &followUp, const domain::CustomerCode &customer);

} // namespace kikubari::rules
