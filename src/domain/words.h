// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

/// The fixed words of the store folder (docs/formats.md) as enumerations, each with its spelling.
namespace kikubari::domain {

enum class CustomerKind : std::uint8_t { Person, Company };
enum class Role : std::uint8_t { Salesperson, Manager, HeadOffice, Auditor };
enum class Channel : std::uint8_t { Call, Visit, Showroom, Dm, Letter, Card, Email, Sms, InHouse };
enum class Direction : std::uint8_t { Out, In };
enum class Outcome : std::uint8_t {
    Reached,
    Family,
    Absent,
    Voicemail,
    CardLeft,
    CallBack,
    Refused,
    WrongNumber,
    Sent,
    Returned,
    Replied
};
enum class Purpose : std::uint8_t { Selling, Service, Courtesy, Complaint, Manager };
enum class VisitIntent : std::uint8_t { Yes, Maybe, No };
enum class Condition : std::uint8_t { New, Used };
enum class Payment : std::uint8_t { Cash, Loan, Balloon, Lease };
enum class ServiceKind : std::uint8_t { Month1, Month6, Month12, Shaken, Repair, Other };
enum class ClosureKind : std::uint8_t { GoldenWeek, Obon, NewYear, Other };
enum class DecisionAct : std::uint8_t { Snooze, Waive, Reassign };
enum class WaiveReason : std::uint8_t {
    ToldOtherwise,
    CustomerWish,
    Absence,
    HeldOut,
    BeforeStart,
    NotNeeded,
    TooLate,
    Other
};
enum class DealResult : std::uint8_t { Won, Lost, NotNow };
enum class OwnerKind : std::uint8_t { Permanent, Cover };

/// The kinds of fact in the order in which facts of one date stand (docs/rules.md).
enum class FactKind : std::uint8_t {
    Order,
    Registration,
    Delivery,
    Disposal,
    InspectionDue,
    ContractEnd,
    InsuranceEnd,
    WarrantyEnd,
    ServiceAnniversary,
    Transaction,
    Dormancy,
    Talk,
    Visit,
    Mail,
    Dm,
    Attempt,
    Service,
    Booking,
    ClosureEnd,
    Season,
    ReviewNote,
    Birthday,
    Anniversary,
    ComplaintOpened,
    ComplaintClosed,
    Defection,
    Referral,
    Help,
    Promise,
    KeyPersonMoved,
    DataProblem,
    Waiver,
    FollowUpDone,
    FollowUpOverdue
};

/// States of a follow-up; one definition for list, figures and tests (docs/rules.md). The last six are live or ended
/// as the name says: Done, Waived, Cancelled, Superseded and Missed are ended.
enum class State : std::uint8_t {
    Upcoming,
    Open,
    Due,
    Overdue,
    Suspended,
    Done,
    Waived,
    Cancelled,
    Superseded,
    Missed
};

[[nodiscard]] constexpr bool isLive(State state)
{
    return state <= State::Suspended;
}

/// The spellings of an enumeration, in the order of its values.
template <typename E> struct Words;

#define KIKUBARI_WORDS(TYPE, COUNT, ...)                                                                               \
    template <> struct Words<TYPE>                                                                                     \
    {                                                                                                                  \
        static constexpr std::array<std::string_view, COUNT> list{__VA_ARGS__};                                        \
    };
KIKUBARI_WORDS(CustomerKind, 2, "person", "company")
KIKUBARI_WORDS(Role, 4, "salesperson", "manager", "head_office", "auditor")
KIKUBARI_WORDS(Channel, 9, "call", "visit", "showroom", "dm", "letter", "card", "email", "sms", "in_house")
KIKUBARI_WORDS(Direction, 2, "out", "in")
KIKUBARI_WORDS(Outcome, 11, "reached", "family", "absent", "voicemail", "card_left", "call_back", "refused",
               "wrong_number", "sent", "returned", "replied")
KIKUBARI_WORDS(Purpose, 5, "selling", "service", "courtesy", "complaint", "manager")
KIKUBARI_WORDS(VisitIntent, 3, "yes", "maybe", "no")
KIKUBARI_WORDS(Condition, 2, "new", "used")
KIKUBARI_WORDS(Payment, 4, "cash", "loan", "balloon", "lease")
KIKUBARI_WORDS(ServiceKind, 6, "1m", "6m", "12m", "shaken", "repair", "other")
KIKUBARI_WORDS(ClosureKind, 4, "gw", "obon", "new_year", "other")
KIKUBARI_WORDS(DecisionAct, 3, "snooze", "waive", "reassign")
KIKUBARI_WORDS(WaiveReason, 8, "told_otherwise", "customer_wish", "absence", "held_out", "before_start", "not_needed",
               "too_late", "other")
KIKUBARI_WORDS(DealResult, 3, "won", "lost", "not_now")
KIKUBARI_WORDS(OwnerKind, 2, "permanent", "cover")
KIKUBARI_WORDS(FactKind, 34, "order", "registration", "delivery", "disposal", "inspection_due", "contract_end",
               "insurance_end", "warranty_end", "service_anniversary", "transaction", "dormancy", "talk", "visit",
               "mail", "dm", "attempt", "service", "booking", "closure_end", "season", "review_note", "birthday",
               "anniversary", "complaint_opened", "complaint_closed", "defection", "referral", "help", "promise",
               "key_person_moved", "data_problem", "waiver", "follow_up_done", "follow_up_overdue")
KIKUBARI_WORDS(State, 10, "upcoming", "open", "due", "overdue", "suspended", "done", "waived", "cancelled",
               "superseded", "missed")
#undef KIKUBARI_WORDS

/// The spelling of a value.
template <typename E> [[nodiscard]] constexpr std::string_view wordOf(E value)
{
    return Words<E>::list[static_cast<std::size_t>(value)];
}

/// The value of a spelling (case-sensitive), or nothing for an unknown word.
template <typename E> [[nodiscard]] constexpr std::optional<E> fromWord(std::string_view word)
{
    for (std::size_t i = 0; i < Words<E>::list.size(); ++i)
        if (Words<E>::list[i] == word)
            return static_cast<E>(i);
    return std::nullopt;
}

} // namespace kikubari::domain
