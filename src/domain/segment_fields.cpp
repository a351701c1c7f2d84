// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/segment.h"

#include <algorithm>
#include <array>

/// Which fields there are, what they are called, and which operators their types have.
namespace kikubari::domain {

namespace {

using enum SegmentFieldId;
using G = SegmentGroup;
using T = SegmentType;
using O = SegmentOperator;

// The words of a field stand in the order of its enumeration (domain/words.h), whose values are what is stored.
constexpr SegmentWord kindWords[]{{"person", u"個人", u"person"}, {"company", u"法人", u"company"}};
constexpr SegmentWord conditionWords[]{{"new", u"新車", u"new"}, {"used", u"中古車", u"used"}};
constexpr SegmentWord paymentWords[]{{"cash", u"現金", u"cash"},
                                     {"loan", u"ローン", u"loan"},
                                     {"balloon", u"残価設定", u"balloon loan"},
                                     {"lease", u"リース", u"lease"}};
constexpr SegmentWord channelWords[]{{"call", u"電話", u"call"},         {"visit", u"訪問", u"visit"},
                                     {"showroom", u"来店", u"showroom"}, {"dm", u"DM", u"DM"},
                                     {"letter", u"手紙", u"letter"},     {"card", u"はがき", u"card"},
                                     {"email", u"メール", u"e-mail"},    {"sms", u"SMS", u"SMS"}};
constexpr SegmentWord directionWords[]{{"out", u"こちらから", u"from us"}, {"in", u"お客様から", u"from the customer"}};
constexpr SegmentWord outcomeWords[]{{"reached", u"話せた", u"reached"},
                                     {"family", u"ご家族", u"family"},
                                     {"absent", u"不在", u"absent"},
                                     {"voicemail", u"留守電", u"voicemail"},
                                     {"card_left", u"名刺を置いた", u"card left"},
                                     {"call_back", u"折り返し", u"call back"},
                                     {"refused", u"断られた", u"refused"},
                                     {"wrong_number", u"番号違い", u"wrong number"},
                                     {"sent", u"送った", u"sent"},
                                     {"returned", u"戻ってきた", u"returned"},
                                     {"replied", u"返事があった", u"replied"}};
constexpr SegmentWord purposeWords[]{{"selling", u"販売", u"selling"},
                                     {"service", u"サービス", u"service"},
                                     {"courtesy", u"ごあいさつ", u"courtesy"},
                                     {"complaint", u"クレーム", u"complaint"},
                                     {"manager", u"マネージャー", u"manager"}};
constexpr SegmentWord intentWords[]{{"yes", u"あり", u"yes"}, {"maybe", u"検討中", u"maybe"}, {"no", u"なし", u"no"}};
constexpr SegmentWord serviceWords[]{{"1m", u"1か月点検", u"1-month check"},
                                     {"6m", u"6か月点検", u"6-month check"},
                                     {"12m", u"12か月点検", u"12-month check"},
                                     {"shaken", u"車検", u"shaken"},
                                     {"repair", u"修理", u"repair"},
                                     {"other", u"その他", u"other"}};
// In the order of refusalWords().
constexpr SegmentWord refusalWordList[]{{"dm", u"DM", u"DM"},
                                        {"mail", u"手紙・はがき", u"letters and cards"},
                                        {"call", u"電話", u"calls"},
                                        {"visit", u"訪問", u"visits"},
                                        {"email", u"メール", u"e-mail"},
                                        {"sms", u"SMS", u"SMS"},
                                        {"all", u"すべて", u"everything"}};
constexpr SegmentWord monthWords[]{{"this", u"今月", u"this month"}, {"next", u"来月", u"next month"}};

constexpr bool details = true;

constexpr std::array<SegmentField, segmentFieldCount> fields{{
    {Kind, "kind", G::Customer, T::Word, u"個人・法人", u"person or company", kindWords},
    {Name, "name", G::Customer, T::Text, u"お名前", u"name", {}, details},
    {Kana, "kana", G::Customer, T::Text, u"かな", u"kana", {}, details},
    {Staff, "staff", G::Customer, T::Code, u"担当", u"salesperson"},
    {Store, "store", G::Customer, T::Code, u"店舗", u"store"},
    {Rank, "rank", G::Customer, T::Code, u"ランク", u"rank"},
    {Sex, "sex", G::Customer, T::Code, u"性別", u"sex"},
    {Age, "age", G::Customer, T::Number, u"年齢", u"age"},
    {Birthday, "birthday", G::Customer, T::Date, u"生年月日", u"date of birth"},
    {BirthdayMonth, "birthday_month", G::Customer, T::Month, u"誕生月", u"month of birth", monthWords},
    {Anniversary, "anniversary", G::Customer, T::Date, u"記念日", u"anniversary"},
    {Household, "household", G::Customer, T::Code, u"世帯", u"household"},
    {PostalCode, "postal_code", G::Customer, T::Digits, u"郵便番号", u"postal code", {}, details},
    {Address, "address", G::Customer, T::Text, u"住所", u"address", {}, details},
    {Phone, "phone", G::Customer, T::Digits, u"電話", u"phone", {}, details},
    {Mobile, "mobile", G::Customer, T::Digits, u"携帯電話", u"mobile phone", {}, details},
    {Email, "email", G::Customer, T::Text, u"メールアドレス", u"e-mail address", {}, details},
    {Occupation, "occupation", G::Customer, T::Text, u"職業", u"occupation", {}, details},
    {Note, "note", G::Customer, T::Text, u"メモ", u"note", {}, details},
    {FirstMet, "first_met", G::Customer, T::Date, u"初めて会った日", u"first met"},
    {Refuses, "refuses", G::Customer, T::Word, u"お断り", u"refuses", refusalWordList},
    {Deceased, "deceased", G::Customer, T::Flag, u"故人", u"deceased"},
    {Mourning, "mourning", G::Customer, T::Flag, u"喪中", u"in mourning"},
    {ComplaintOpen, "complaint_open", G::Customer, T::Flag, u"クレーム対応中", u"open complaint"},
    {DealOpen, "deal_open", G::Customer, T::Flag, u"商談中", u"open deal"},
    {Random, "random", G::Customer, T::Number, u"抽選番号", u"random number", {}, details},
    {CarCount, "car_count", G::Customer, T::Number, u"お車の台数", u"number of cars", {}, details},
    {OtherCarCount, "other_car_count", G::Customer, T::Number, u"他で買ったお車の台数",
     u"number of cars bought elsewhere"},
    {LastContact, "last_contact", G::Customer, T::Date, u"最後の対応", u"last contact"},
    {LastContactStaff, "last_contact_staff", G::Customer, T::Code, u"最後に対応した人", u"last contacted by"},
    {LastTalk, "last_talk", G::Customer, T::Date, u"最後に話した日", u"last talk"},
    {LastVisit, "last_visit", G::Customer, T::Date, u"最後の訪問・来店", u"last visit"},
    {LastMail, "last_mail", G::Customer, T::Date, u"最後の郵便・メール", u"last mail"},
    {LastDm, "last_dm", G::Customer, T::Date, u"最後のDM", u"last DM"},
    {LastTransaction, "last_transaction", G::Customer, T::Date, u"最後の取引", u"last transaction"},
    {LastService, "last_service", G::Customer, T::Date, u"最後の入庫", u"last workshop entry"},
    {LastServiceKind, "last_service_kind", G::Customer, T::Word, u"最後の入庫の種類",
     u"kind of the last workshop entry", serviceWords},
    {LastSatisfaction, "last_satisfaction", G::Customer, T::Number, u"最後の満足度", u"last satisfaction"},
    {LastVisitIntent, "last_visit_intent", G::Customer, T::Word, u"最後の来店意向", u"last intention to come",
     intentWords},
    {ReferralsMade, "referrals_made", G::Customer, T::Number, u"ご紹介の件数", u"referrals made"},
    {CarCondition, "car.condition", G::Car, T::Word, u"新車・中古車", u"new or used", conditionWords, details},
    {CarMaker, "car.maker", G::Car, T::Text, u"メーカー", u"maker", {}, details},
    {CarModel, "car.model", G::Car, T::Text, u"車種", u"model", {}, details},
    {CarUse, "car.use", G::Car, T::Text, u"用途", u"use", {}, details},
    {CarPayment, "car.payment", G::Car, T::Word, u"支払方法", u"payment", paymentWords, details},
    {CarOrdered, "car.ordered", G::Car, T::Date, u"受注", u"order", {}, details},
    {CarRegistered, "car.registered", G::Car, T::Date, u"登録", u"registration", {}, details},
    {CarDelivered, "car.delivered", G::Car, T::Date, u"納車", u"delivery", {}, details},
    {CarFirstRegistered, "car.first_registered", G::Car, T::Date, u"初度登録", u"first registration", {}, details},
    {CarInspectionDue, "car.inspection_due", G::Car, T::Date, u"車検満了", u"inspection due", {}, details},
    {CarContractEnds, "car.contract_ends", G::Car, T::Date, u"残クレ・リース満期", u"end of contract", {}, details},
    {CarInsuranceEnds, "car.insurance_ends", G::Car, T::Date, u"保険満期", u"end of insurance", {}, details},
    {CarWarrantyEnds, "car.warranty_ends", G::Car, T::Date, u"保証満了", u"end of warranty", {}, details},
    {OtherCarMaker, "other_car.maker", G::OtherCar, T::Text, u"メーカー", u"maker", {}, details},
    {OtherCarModel, "other_car.model", G::OtherCar, T::Text, u"車種", u"model", {}, details},
    {OtherCarKnown, "other_car.known", G::OtherCar, T::Date, u"知った日", u"known since"},
    {OtherCarDelivered, "other_car.delivered", G::OtherCar, T::Date, u"納車", u"delivery"},
    {OtherCarInspectionDue, "other_car.inspection_due", G::OtherCar, T::Date, u"車検満了", u"inspection due"},
    {ContactOn, "contact.on", G::Contact, T::Date, u"対応日", u"day"},
    {ContactChannel, "contact.channel", G::Contact, T::Word, u"手段", u"channel", channelWords},
    {ContactDirection, "contact.direction", G::Contact, T::Word, u"どちらから", u"direction", directionWords},
    {ContactOutcome, "contact.outcome", G::Contact, T::Word, u"結果", u"outcome", outcomeWords},
    {ContactPurpose, "contact.purpose", G::Contact, T::Word, u"目的", u"purpose", purposeWords},
    {ContactStaff, "contact.staff", G::Contact, T::Code, u"対応した人", u"by whom"},
    {ContactSatisfaction, "contact.satisfaction", G::Contact, T::Number, u"満足度", u"satisfaction"},
    {ContactVisitIntent, "contact.visit_intent", G::Contact, T::Word, u"来店意向", u"intention to come", intentWords},
    {ServiceOn, "service.on", G::Service, T::Date, u"入庫日", u"day"},
    {SegmentFieldId::ServiceKind, "service.kind", G::Service, T::Word, u"種類", u"kind", serviceWords},
    {CircumstanceKind, "circumstance.kind", G::Circumstance, T::Text, u"種類", u"kind", {}, details},
    {CircumstanceText, "circumstance.text", G::Circumstance, T::Text, u"内容", u"text", {}, details},
    {CircumstanceConfirmed,
     "circumstance.confirmed",
     G::Circumstance,
     T::Date,
     u"確認した日",
     u"confirmed on",
     {},
     details},
}};

constexpr bool inOrderOfIds()
{
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].id != static_cast<SegmentFieldId>(i))
            return false;
    return true;
}
static_assert(inOrderOfIds());

template <typename E> constexpr bool spells(std::span<const SegmentWord> words)
{
    if (words.size() > Words<E>::list.size())
        return false;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i].word != Words<E>::list[i])
            return false;
    return true;
}
static_assert(spells<CustomerKind>(kindWords) && spells<Condition>(conditionWords) && spells<Payment>(paymentWords));
static_assert(spells<Channel>(channelWords) && spells<Direction>(directionWords) && spells<Outcome>(outcomeWords));
static_assert(spells<Purpose>(purposeWords) && spells<VisitIntent>(intentWords));
static_assert(spells<domain::ServiceKind>(serviceWords));

constexpr O textOperators[]{O::Contains, O::ContainsNot, O::StartsWith, O::Is, O::IsNot, O::Known, O::Empty};
constexpr O codeOperators[]{O::Is, O::IsNot, O::Known, O::Empty};
constexpr O digitOperators[]{O::StartsWith, O::Contains, O::ContainsNot, O::Is, O::IsNot, O::Known, O::Empty};
constexpr O numberOperators[]{O::AtLeast, O::AtMost, O::Between, O::Is, O::IsNot, O::Known, O::Empty};
constexpr O dateOperators[]{O::Ago, O::Ahead, O::NotFor, O::Between, O::Known, O::Empty};
constexpr O wordOperators[]{O::Is, O::IsNot, O::Known, O::Empty};
constexpr O flagOperators[]{O::Is, O::IsNot};
constexpr O monthOperators[]{O::Is, O::IsNot, O::Known, O::Empty};

constexpr std::string_view operatorWords[]{"is",       "is_not",  "contains", "contains_not", "starts_with",
                                           "at_least", "at_most", "between",  "ago",          "ahead",
                                           "not_for",  "known",   "empty"};
constexpr std::string_view groupWords[]{"customer", "car", "other_car", "contact", "service", "circumstance"};

/// Fields that always have a value.
constexpr bool isNeverUnknown(SegmentFieldId id)
{
    return id == Refuses || id == CarCount || id == OtherCarCount || id == ReferralsMade || id == ContactOn
        || id == ServiceOn;
}

} // namespace

std::span<const SegmentField> segmentFields()
{
    return fields;
}

const SegmentField &segmentField(SegmentFieldId id)
{
    return fields[static_cast<std::size_t>(id)];
}

const SegmentField *segmentFieldNamed(std::string_view name)
{
    const auto found = std::ranges::find(fields, name, &SegmentField::name);
    return found == fields.end() ? nullptr : &*found;
}

std::span<const SegmentOperator> segmentOperators(SegmentType type)
{
    switch (type) {
    case T::Text: return textOperators;
    case T::Code: return codeOperators;
    case T::Digits: return digitOperators;
    case T::Number: return numberOperators;
    case T::Date: return dateOperators;
    case T::Word: return wordOperators;
    case T::Flag: return flagOperators;
    case T::Month: return monthOperators;
    }
    return {};
}

std::vector<SegmentOperator> segmentOperators(const SegmentField &field)
{
    const auto all = segmentOperators(field.type);
    std::vector<SegmentOperator> offered(all.begin(), all.end());
    if (field.id == Age) // an age is a range of birthdays
        std::erase_if(offered, [](O op) { return op == O::Is || op == O::IsNot; });
    if (isNeverUnknown(field.id))
        std::erase_if(offered, [](O op) { return op == O::Known || op == O::Empty; });
    return offered;
}

Text segmentOperatorLabel(SegmentOperator op, SegmentType type)
{
    using namespace Qt::StringLiterals;
    switch (op) {
    case O::Is: return type == T::Flag ? Text{u"である"_s, u"yes"_s} : Text{u"が次のどれか"_s, u"is one of"_s};
    case O::IsNot: return type == T::Flag ? Text{u"でない"_s, u"no"_s} : Text{u"が次のどれでもない"_s, u"is none of"_s};
    case O::Contains: return {u"が次を含む"_s, u"contains"_s};
    case O::ContainsNot: return {u"が次を含まない"_s, u"does not contain"_s};
    case O::StartsWith: return {u"が次で始まる"_s, u"begins with"_s};
    case O::AtLeast: return {u"が以上"_s, u"is at least"_s};
    case O::AtMost: return {u"が以下"_s, u"is at most"_s};
    case O::Between: return {u"が次の間"_s, u"is between"_s};
    case O::Ago: return {u"が過去（今日から前）"_s, u"was ago (before today)"_s};
    case O::Ahead: return {u"がこれから（今日から先）"_s, u"is ahead (from today)"_s};
    case O::NotFor: return {u"から間があいた"_s, u"not within"_s};
    case O::Known: return {u"が分かっている"_s, u"is known"_s};
    case O::Empty: return {u"が分からない・ない"_s, u"is not known"_s};
    }
    return {};
}

Text segmentGroupLabel(SegmentGroup group)
{
    using namespace Qt::StringLiterals;
    switch (group) {
    case G::Customer: return {u"お客様"_s, u"customer"_s};
    case G::Car: return {u"お車"_s, u"car"_s};
    case G::OtherCar: return {u"他で買ったお車"_s, u"car bought elsewhere"_s};
    case G::Contact: return {u"対応"_s, u"contact"_s};
    case G::Service: return {u"入庫"_s, u"workshop entry"_s};
    case G::Circumstance: return {u"実情"_s, u"circumstance"_s};
    }
    return {};
}

std::string_view segmentOperatorWord(SegmentOperator op)
{
    return operatorWords[static_cast<std::size_t>(op)];
}

std::string_view segmentGroupWord(SegmentGroup group)
{
    return groupWords[static_cast<std::size_t>(group)];
}

const QString &Segment::name(Language language) const
{
    return language == Language::English && !nameEn.isEmpty() ? nameEn : nameJa.isEmpty() ? nameEn : nameJa;
}

} // namespace kikubari::domain
