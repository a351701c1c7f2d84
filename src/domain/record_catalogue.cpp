// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record_catalogue.h"

#include "domain/campaign_words.h"

#include <array>

namespace kikubari::domain {

namespace {

using enum ColumnType;

constexpr std::array<std::string_view, 7> refusals{"dm", "mail", "call", "visit", "email", "sms", "all"};
constexpr std::array<std::string_view, 2> moved{"us", "customer"};
constexpr std::array<std::string_view, 2> yesOrNo{"no", "yes"};
constexpr std::array<std::string_view, 5> reviewKinds{"read", "comment", "praise", "ask_back", "example"};

template <typename E> constexpr std::span<const std::string_view> wordsOf()
{
    return Words<E>::list;
}

/// A contact is never in_house: that channel is only for follow-ups that a review note finishes.
constexpr std::span<const std::string_view> contactChannels()
{
    return wordsOf<Channel>().first(8);
}

constexpr Column text(std::string_view name)
{
    return {.name = name};
}
constexpr Column key(std::string_view name)
{
    return {.name = name, .key = true};
}
constexpr Column date(std::string_view name)
{
    return {.name = name, .type = Date};
}
constexpr Column past(std::string_view name)
{
    return {.name = name, .type = Date, .past = true};
}
constexpr Column keyDate(std::string_view name)
{
    return {.name = name, .type = Date, .key = true};
}
constexpr Column word(std::string_view name, std::span<const std::string_view> words)
{
    return {.name = name, .type = Word, .words = words};
}
constexpr Column keyWord(std::string_view name, std::span<const std::string_view> words)
{
    return {.name = name, .type = Word, .key = true, .words = words};
}
constexpr Column number(std::string_view name, int least, int most)
{
    return {.name = name, .type = Integer, .least = least, .most = most};
}
constexpr Column customer(std::string_view name = "customer")
{
    return {.name = name, .type = CustomerRef};
}
constexpr Column keyCustomer()
{
    return {.name = "customer", .type = CustomerRef, .key = true};
}
constexpr Column staff(std::string_view name = "staff")
{
    return {.name = name, .type = StaffRef};
}
constexpr Column reference(std::string_view name, RecordKind target)
{
    return {.name = name, .type = CodeRef, .target = target};
}

constexpr Column staffColumns[]{
    key("code"),   text("name"),      text("kana"),    word("role", wordsOf<Role>()),
    text("store"), date("joined_on"), date("left_on"),
};
constexpr Column customerColumns[]{
    key("code"),
    word("kind", wordsOf<CustomerKind>()),
    text("name"),
    text("kana"),
    text("honorific"),
    text("postal_code"),
    text("address"),
    text("building"),
    text("phone"),
    text("mobile"),
    text("email"),
    past("birthday"),
    staff(),
    text("household"),
    text("rank"),
    {.name = "refuses", .type = WordSet, .words = refusals},
    past("deceased_on"),
    date("mourning_until"),
    {.name = "referrer", .type = LooseRef, .target = RecordKind::Customer},
    text("note"),
    text("store"),
    text("sex"),
    text("occupation"),
    past("anniversary"),
    past("first_met_on"),
    text("reachable"),
    number("random", 0, 99),
    past("erased_on"),
    text("merged_codes"),
};
constexpr Column banColumns[]{
    keyCustomer(), keyWord("channel", refusals), date("since"), text("how"), text("by"), text("reason"), date("until"),
};
constexpr Column consentColumns[]{
    keyCustomer(), key("purpose"), text("basis"), past("on"), text("evidence"),
};
constexpr Column ownerColumns[]{
    keyCustomer(), keyDate("from"), staff(), date("until"), word("kind", wordsOf<OwnerKind>()),
};
constexpr Column absenceColumns[]{
    {.name = "staff", .type = StaffRef, .key = true}, keyDate("from"), date("to"), text("kind"), staff("cover"),
};
constexpr Column householdMemberColumns[]{
    key("code"),      text("household"), {.name = "customer", .type = CustomerRef, .optional = true},
    text("name"),     text("kana"),      text("relation"),
    past("birthday"), text("drives"),
};
constexpr Column addressColumns[]{
    key("code"),      customer(),   text("kind"),  text("postal_code"), text("address"),
    text("building"), date("from"), date("until"), past("returned_on"), past("corrected_on"),
};
constexpr Column phoneColumns[]{
    key("code"),      customer(),    text("kind"),     text("number"),       text("hours"),
    text("priority"), date("until"), past("wrong_on"), past("corrected_on"),
};
constexpr Column circumstanceColumns[]{
    key("code"), customer(), text("kind"), text("text"), text("source"), past("confirmed_on"), text("by"),
};
constexpr Column keyPersonColumns[]{
    key("code"),   customer(),   text("name"),   text("kana"), text("department"),
    text("title"), text("role"), text("stance"), text("note"), date("left_on"),
};
constexpr Column purchaseColumns[]{
    key("code"),
    customer(),
    staff(),
    word("condition", wordsOf<Condition>()),
    text("maker"),
    text("model"),
    text("grade"),
    text("plate"),
    text("chassis_no"),
    past("ordered_on"),
    past("recorded_on"),
    past("registered_on"),
    past("delivered_on"),
    past("disposed_on"),
    past("first_registered_on"),
    date("inspection_due_on"),
    word("payment", wordsOf<Payment>()),
    date("contract_ends_on"),
    text("referred_by"),
    past("cancelled_on"),
    text("replaces"),
    text("use"),
    text("colour"),
    text("km"),
    past("km_on"),
    date("insurance_ends_on"),
    date("warranty_ends_on"),
    word("moved_first", moved),
};
constexpr Column otherCarColumns[]{
    key("code"),     customer(),          text("maker"),        text("model"),
    text("plate"),   past("known_on"),    past("delivered_on"), date("inspection_due_on"),
    text("dealer"),  text("reason"),      text("certainty"),    text("replaces"),
    text("seen_by"), past("disposed_on"),
};
constexpr Column serviceColumns[]{
    key("code"),
    customer(),
    reference("purchase", RecordKind::Purchase),
    past("on"),
    word("kind", wordsOf<ServiceKind>()),
    past("booked_on"),
    date("booked_for"),
    date("inspection_due_on"),
    text("other_car"),
};
constexpr Column contactColumns[]{
    key("code"),
    customer(),
    staff(),
    past("on"),
    text("time"),
    word("channel", contactChannels()),
    word("direction", wordsOf<Direction>()),
    word("outcome", wordsOf<Outcome>()),
    word("purpose", wordsOf<Purpose>()),
    date("event_on"),
    number("satisfaction", 1, 5),
    word("visit_intent", wordsOf<VisitIntent>()),
    text("note"),
    text("person"),
    text("topics"),
    text("value_given"),
    text("script"),
    text("campaign"),
    text("recorded_at"),
    past("voided_on"),
};
constexpr Column promiseColumns[]{
    key("code"),     customer(),      staff(),      past("made_on"),
    date("for_on"),  text("time"),    text("text"), word("channel", wordsOf<Channel>()),
    past("kept_on"), text("contact"),
};
constexpr Column complaintColumns[]{
    key("code"),  customer(),    past("opened_on"), past("answered_on"), past("closed_on"),
    text("type"), text("cause"), text("remedy"),    text("owner"),       text("note"),
};
constexpr Column referralColumns[]{
    key("code"),        customer("referrer"), text("referred"),
    past("on"),         text("occasion"),     reference("purchase", RecordKind::Purchase),
    past("thanked_on"), past("reported_on"),
};
constexpr Column giftColumns[]{
    key("code"), customer(), past("on"), text("what"), text("kind"), text("contact"), text("taken"),
};
constexpr Column dealColumns[]{
    key("code"),       customer(),        staff(),
    past("opened_on"), past("closed_on"), word("result", wordsOf<DealResult>()),
    date("resume_on"), date("next_on"),   text("rank"),
};
constexpr Column reviewColumns[]{
    key("code"),  reference("contact", RecordKind::Contact), text("by"), past("on"), word("kind", reviewKinds),
    text("text"),
};
constexpr Column historyColumns[]{
    key("rule"),      keyCustomer(),    keyWord("fact", wordsOf<FactKind>()),
    key("record"),    date("fact_on"),  date("earliest"),
    date("due"),      date("latest"),   word("state", wordsOf<State>()),
    date("done_on"),  text("contact"),  text("closure_late"),
    staff(),          date("ended_on"), date("window_end"),
    text("attempts"), text("reason"),
};
constexpr Column firstDayColumns[]{
    key("rule"), keyCustomer(), keyWord("fact", wordsOf<FactKind>()), key("record"), date("day"),
};
constexpr Column decisionColumns[]{
    key("code"),
    text("rule"),
    customer(),
    word("fact", wordsOf<FactKind>()),
    text("record"),
    past("at"),
    word("act", wordsOf<DecisionAct>()),
    date("until"),
    text("reason"),
    staff("to_staff"),
    text("by"),
};

constexpr Column campaignColumns[]{
    key("code"),
    text("name"),
    word("kind", wordsOf<CampaignKind>()),
    word("celebratory", yesOrNo),
    date("event_on"),
    date("event_to"),
    past("posted_on"),
    word("postage", wordsOf<Postage>()),
    number("hold_out", 0, 50),
    number("slice", 0, 99),
    date("mail_on"),
    staff(),
    text("segment"),
    text("purpose"),
    text("recent_reason"),
    past("fixed_on"),
    text("template"),
    text("sheet"),
};
constexpr Column pieceColumns[]{
    {.name = "campaign", .type = CodeRef, .key = true, .target = RecordKind::Campaign},
    keyCustomer(),
    text("joint_with"),
    text("line"),
    text("enclosures"),
    number("label_no", 1, 999'999'999),
    word("state", wordsOf<PieceState>()),
    text("reason"),
    text("at"),
    text("job"),
    past("posted_on"),
    past("returned_on"),
};
constexpr Column enclosureColumns[]{
    key("code"),
    text("name"),
    text("hint"),
};
constexpr Column printJobColumns[]{
    key("code"),
    reference("campaign", RecordKind::Campaign),
    word("kind", wordsOf<JobKind>()),
    word("state", wordsOf<JobState>()),
    text("sheet"),
    number("start", 1, 999),
    number("pieces", 0, 999'999'999),
    text("file"),
    text("at"),
    text("by"),
};
constexpr Column segmentColumns[]{
    key("code"),
    text("name_ja"),
    text("name_en"),
    text("condition"),
};

using enum Belongs;
constexpr std::array<RecordDescription, recordKindCount> catalogue{{
    {RecordKind::Staff, "staff.csv", "staff", Nobody, -1, staffColumns},
    {RecordKind::Customer, "customers.csv", "customer", Nobody, -1, customerColumns},
    {RecordKind::Ban, "bans.csv", "ban", Belongs::Customer, 0, banColumns},
    {RecordKind::Consent, "consents.csv", "consent", Belongs::Customer, 0, consentColumns},
    {RecordKind::Owner, "owners.csv", "owner", Belongs::Customer, 0, ownerColumns},
    {RecordKind::Absence, "absences.csv", "absence", Nobody, -1, absenceColumns},
    {RecordKind::HouseholdMember, "household_members.csv", "household_member", Belongs::Customer, 2,
     householdMemberColumns},
    {RecordKind::Address, "addresses.csv", "address", Belongs::Customer, 1, addressColumns},
    {RecordKind::Phone, "phones.csv", "phone", Belongs::Customer, 1, phoneColumns},
    {RecordKind::Circumstance, "circumstances.csv", "circumstance", Belongs::Customer, 1, circumstanceColumns},
    {RecordKind::KeyPerson, "key_persons.csv", "key_person", Belongs::Customer, 1, keyPersonColumns},
    {RecordKind::Purchase, "purchases.csv", "purchase", Belongs::Customer, 1, purchaseColumns},
    {RecordKind::OtherCar, "other_cars.csv", "other_car", Belongs::Customer, 1, otherCarColumns},
    {RecordKind::Service, "services.csv", "service", Belongs::Customer, 1, serviceColumns},
    {RecordKind::Contact, "contacts.csv", "contact", Belongs::Customer, 1, contactColumns},
    {RecordKind::Promise, "promises.csv", "promise", Belongs::Customer, 1, promiseColumns},
    {RecordKind::Complaint, "complaints.csv", "complaint", Belongs::Customer, 1, complaintColumns},
    {RecordKind::Referral, "referrals.csv", "referral", Belongs::Customer, 1, referralColumns},
    {RecordKind::Gift, "gifts.csv", "gift", Belongs::Customer, 1, giftColumns},
    {RecordKind::Deal, "deals.csv", "deal", Belongs::Customer, 1, dealColumns},
    {RecordKind::Review, "reviews.csv", "review", ViaContact, 1, reviewColumns},
    {RecordKind::FollowUpHistory, "follow_ups.csv", "follow_up_history", Belongs::Customer, 1, historyColumns},
    {RecordKind::FirstDay, "first_days.csv", "first_day", Belongs::Customer, 1, firstDayColumns},
    {RecordKind::Decision, "decisions.csv", "decision", Belongs::Customer, 2, decisionColumns},
    {RecordKind::Segment, "segments.json", "segment", Nobody, -1, segmentColumns},
    {RecordKind::Campaign, "campaigns.csv", "campaign", Nobody, -1, campaignColumns},
    {RecordKind::Piece, "pieces.csv", "piece", Belongs::Customer, 1, pieceColumns},
    {RecordKind::Enclosure, "enclosures.csv", "enclosure", Nobody, -1, enclosureColumns},
    {RecordKind::PrintJob, "print_jobs.csv", "print_job", Nobody, -1, printJobColumns},
}};

constexpr bool inOrderOfKinds()
{
    for (std::size_t i = 0; i < catalogue.size(); ++i)
        if (catalogue[i].kind != static_cast<RecordKind>(i))
            return false;
    return true;
}
static_assert(inOrderOfKinds());

} // namespace

int RecordDescription::indexOf(std::string_view name) const
{
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].name == name)
            return static_cast<int>(i);
    return -1;
}

std::span<const RecordDescription> recordCatalogue()
{
    return catalogue;
}

const RecordDescription &describe(RecordKind kind)
{
    return catalogue[static_cast<std::size_t>(kind)];
}

std::optional<RecordKind> recordKindOfFile(std::string_view file)
{
    for (const auto &entry : catalogue)
        if (entry.file == file)
            return entry.kind;
    return std::nullopt;
}

std::optional<RecordKind> recordKindOfTable(std::string_view table)
{
    for (const auto &entry : catalogue)
        if (entry.table == table)
            return entry.kind;
    return std::nullopt;
}

std::span<const std::string_view> refusalWords()
{
    return refusals;
}

} // namespace kikubari::domain
