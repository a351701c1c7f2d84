// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/editing.h"

#include <QHash>

#include <map>

/// What kinds of record and their columns are called on the pages.
namespace kikubari::operations {

using domain::RecordKind;
using namespace Qt::StringLiterals;

Text recordLabel(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Staff: return {u"スタッフ"_s, u"Staff"_s};
    case RecordKind::Customer: return {u"お客様"_s, u"Customer"_s};
    case RecordKind::Ban: return {u"連絡の制限"_s, u"Contact ban"_s};
    case RecordKind::Consent: return {u"同意"_s, u"Consent"_s};
    case RecordKind::Owner: return {u"担当"_s, u"Salesperson"_s};
    case RecordKind::Absence: return {u"不在"_s, u"Absence"_s};
    case RecordKind::HouseholdMember: return {u"ご家族"_s, u"Family member"_s};
    case RecordKind::Address: return {u"ほかの住所"_s, u"Further address"_s};
    case RecordKind::Phone: return {u"ほかの電話番号"_s, u"Further number"_s};
    case RecordKind::Circumstance: return {u"実情"_s, u"Circumstance"_s};
    case RecordKind::KeyPerson: return {u"キーパーソン"_s, u"Key person"_s};
    case RecordKind::Purchase: return {u"お車"_s, u"Car"_s};
    case RecordKind::OtherCar: return {u"他社のお車"_s, u"Other car"_s};
    case RecordKind::Service: return {u"入庫"_s, u"Workshop entry"_s};
    case RecordKind::Contact: return {u"連絡"_s, u"Contact"_s};
    case RecordKind::Promise: return {u"約束"_s, u"Promise"_s};
    case RecordKind::Complaint: return {u"苦情"_s, u"Complaint"_s};
    case RecordKind::Referral: return {u"紹介"_s, u"Referral"_s};
    case RecordKind::Gift: return {u"贈り物"_s, u"Gift"_s};
    case RecordKind::Deal: return {u"商談"_s, u"Deal"_s};
    case RecordKind::Review: return {u"振り返り"_s, u"Review"_s};
    case RecordKind::FollowUpHistory: return {u"予定の記録"_s, u"Follow-up history"_s};
    case RecordKind::FirstDay: return {u"初日の割り振り"_s, u"First day"_s};
    case RecordKind::Decision: return {u"先送り・見送り"_s, u"Decision"_s};
    default: return {u"記録"_s, u"Record"_s};
    }
}

namespace {

const QHash<QString, Text> &columnLabels()
{
    static const QHash<QString, Text> labels{
        {u"code"_s, {u"コード"_s, u"Code"_s}},
        {u"kind"_s, {u"種類"_s, u"Kind"_s}},
        {u"name"_s, {u"氏名"_s, u"Name"_s}},
        {u"kana"_s, {u"フリガナ"_s, u"Kana"_s}},
        {u"honorific"_s, {u"敬称"_s, u"Honorific"_s}},
        {u"postal_code"_s, {u"郵便番号"_s, u"Postal code"_s}},
        {u"address"_s, {u"住所"_s, u"Address"_s}},
        {u"building"_s, {u"建物"_s, u"Building"_s}},
        {u"phone"_s, {u"電話"_s, u"Phone"_s}},
        {u"mobile"_s, {u"携帯"_s, u"Mobile"_s}},
        {u"email"_s, {u"メール"_s, u"E-mail"_s}},
        {u"birthday"_s, {u"誕生日"_s, u"Birthday"_s}},
        {u"staff"_s, {u"担当"_s, u"Salesperson"_s}},
        {u"household"_s, {u"世帯"_s, u"Household"_s}},
        {u"rank"_s, {u"ランク"_s, u"Rank"_s}},
        {u"refuses"_s, {u"お断り"_s, u"Refuses"_s}},
        {u"deceased_on"_s, {u"逝去日"_s, u"Deceased on"_s}},
        {u"mourning_until"_s, {u"喪中（まで）"_s, u"Mourning until"_s}},
        {u"referrer"_s, {u"紹介者"_s, u"Referrer"_s}},
        {u"note"_s, {u"メモ"_s, u"Note"_s}},
        {u"store"_s, {u"店舗"_s, u"Store"_s}},
        {u"sex"_s, {u"性別"_s, u"Sex"_s}},
        {u"occupation"_s, {u"職業"_s, u"Occupation"_s}},
        {u"anniversary"_s, {u"記念日"_s, u"Anniversary"_s}},
        {u"first_met_on"_s, {u"初めて会った日"_s, u"First met on"_s}},
        {u"reachable"_s, {u"つながりやすい時間"_s, u"Reachable"_s}},
        {u"erased_on"_s, {u"消去日"_s, u"Erased on"_s}},
        {u"merged_codes"_s, {u"結合したコード"_s, u"Joined codes"_s}},
        {u"customer"_s, {u"お客様"_s, u"Customer"_s}},
        {u"channel"_s, {u"手段"_s, u"Channel"_s}},
        {u"since"_s, {u"いつから"_s, u"Since"_s}},
        {u"until"_s, {u"いつまで"_s, u"Until"_s}},
        {u"from"_s, {u"いつから"_s, u"From"_s}},
        {u"how"_s, {u"申し出の方法"_s, u"How"_s}},
        {u"by"_s, {u"だれ"_s, u"By"_s}},
        {u"reason"_s, {u"理由"_s, u"Reason"_s}},
        {u"purpose"_s, {u"目的"_s, u"Purpose"_s}},
        {u"basis"_s, {u"根拠"_s, u"Basis"_s}},
        {u"evidence"_s, {u"証拠"_s, u"Evidence"_s}},
        {u"on"_s, {u"日"_s, u"Day"_s}},
        {u"time"_s, {u"時刻"_s, u"Time"_s}},
        {u"relation"_s, {u"続柄"_s, u"Relation"_s}},
        {u"drives"_s, {u"乗るお車"_s, u"Drives"_s}},
        {u"returned_on"_s, {u"返送された日"_s, u"Returned on"_s}},
        {u"wrong_on"_s, {u"番号違いと分かった日"_s, u"Found wrong on"_s}},
        {u"corrected_on"_s, {u"直した日"_s, u"Corrected on"_s}},
        {u"number"_s, {u"番号"_s, u"Number"_s}},
        {u"hours"_s, {u"時間帯"_s, u"Hours"_s}},
        {u"priority"_s, {u"順"_s, u"Priority"_s}},
        {u"text"_s, {u"内容"_s, u"Text"_s}},
        {u"source"_s, {u"どこから"_s, u"Source"_s}},
        {u"confirmed_on"_s, {u"確認した日"_s, u"Confirmed on"_s}},
        {u"department"_s, {u"部署"_s, u"Department"_s}},
        {u"title"_s, {u"役職"_s, u"Title"_s}},
        {u"role"_s, {u"役割"_s, u"Role"_s}},
        {u"stance"_s, {u"賛否"_s, u"Stance"_s}},
        {u"left_on"_s, {u"異動・退職日"_s, u"Left on"_s}},
        {u"condition"_s, {u"新車・中古車"_s, u"New or used"_s}},
        {u"maker"_s, {u"メーカー"_s, u"Maker"_s}},
        {u"model"_s, {u"車名"_s, u"Model"_s}},
        {u"grade"_s, {u"グレード"_s, u"Grade"_s}},
        {u"plate"_s, {u"登録番号"_s, u"Plate"_s}},
        {u"chassis_no"_s, {u"車台番号"_s, u"Chassis number"_s}},
        {u"ordered_on"_s, {u"受注日"_s, u"Ordered on"_s}},
        {u"recorded_on"_s, {u"計上日"_s, u"Recorded on"_s}},
        {u"registered_on"_s, {u"登録日"_s, u"Registered on"_s}},
        {u"delivered_on"_s, {u"納車日"_s, u"Delivered on"_s}},
        {u"disposed_on"_s, {u"手放した日"_s, u"Disposed on"_s}},
        {u"first_registered_on"_s, {u"初度登録"_s, u"First registered on"_s}},
        {u"inspection_due_on"_s, {u"車検満了日"_s, u"Inspection due on"_s}},
        {u"payment"_s, {u"支払い"_s, u"Payment"_s}},
        {u"contract_ends_on"_s, {u"契約満了日"_s, u"Contract ends on"_s}},
        {u"referred_by"_s, {u"紹介者"_s, u"Referred by"_s}},
        {u"cancelled_on"_s, {u"取消日"_s, u"Cancelled on"_s}},
        {u"replaces"_s, {u"前のお車"_s, u"Replaces"_s}},
        {u"use"_s, {u"使い方"_s, u"Use"_s}},
        {u"colour"_s, {u"色"_s, u"Colour"_s}},
        {u"km"_s, {u"走行距離"_s, u"Mileage"_s}},
        {u"km_on"_s, {u"走行距離の日"_s, u"Mileage on"_s}},
        {u"insurance_ends_on"_s, {u"任意保険満期日"_s, u"Insurance ends on"_s}},
        {u"warranty_ends_on"_s, {u"保証満了日"_s, u"Warranty ends on"_s}},
        {u"direction"_s, {u"向き"_s, u"Direction"_s}},
        {u"outcome"_s, {u"結果"_s, u"Outcome"_s}},
        {u"event_on"_s, {u"催しの日"_s, u"Event on"_s}},
        {u"satisfaction"_s, {u"満足度"_s, u"Satisfaction"_s}},
        {u"visit_intent"_s, {u"来場の見込み"_s, u"Visit intent"_s}},
        {u"person"_s, {u"相手"_s, u"Person"_s}},
        {u"topics"_s, {u"話題"_s, u"Topics"_s}},
        {u"voided_on"_s, {u"取消日"_s, u"Voided on"_s}},
        {u"made_on"_s, {u"約束した日"_s, u"Made on"_s}},
        {u"for_on"_s, {u"約束の日"_s, u"For"_s}},
        {u"kept_on"_s, {u"果たした日"_s, u"Kept on"_s}},
        {u"contact"_s, {u"連絡"_s, u"Contact"_s}},
        {u"opened_on"_s, {u"始まった日"_s, u"Opened on"_s}},
        {u"answered_on"_s, {u"答えた日"_s, u"Answered on"_s}},
        {u"closed_on"_s, {u"終わった日"_s, u"Closed on"_s}},
        {u"result"_s, {u"結果"_s, u"Result"_s}},
        {u"resume_on"_s, {u"再開日"_s, u"Resume on"_s}},
        {u"next_on"_s, {u"次の日"_s, u"Next on"_s}},
        {u"what"_s, {u"品"_s, u"What"_s}},
        {u"act"_s, {u"決めたこと"_s, u"Decision"_s}},
        {u"to_staff"_s, {u"渡した相手"_s, u"Given to"_s}},
        {u"type"_s, {u"種類"_s, u"Kind"_s}},
        {u"cause"_s, {u"原因"_s, u"Cause"_s}},
        {u"remedy"_s, {u"対策"_s, u"Remedy"_s}},
        {u"owner"_s, {u"対応する人"_s, u"Handled by"_s}},
        {u"referred"_s, {u"紹介された方"_s, u"Who was brought"_s}},
        {u"occasion"_s, {u"きっかけ"_s, u"Occasion"_s}},
        {u"purchase"_s, {u"お車"_s, u"Car"_s}},
        {u"thanked_on"_s, {u"お礼をした日"_s, u"Thanked on"_s}},
        {u"reported_on"_s, {u"結果を報告した日"_s, u"Reported on"_s}},
        {u"taken"_s, {u"ご様子"_s, u"How it was taken"_s}},
        {u"known_on"_s, {u"知った日"_s, u"Known on"_s}},
        {u"dealer"_s, {u"購入先"_s, u"Bought from"_s}},
        {u"certainty"_s, {u"情報源"_s, u"Source"_s}},
        {u"seen_by"_s, {u"見た人"_s, u"Seen by"_s}},
        {u"booked_on"_s, {u"予約を受けた日"_s, u"Booked on"_s}},
        {u"booked_for"_s, {u"予約の日"_s, u"Booked for"_s}},
        {u"other_car"_s, {u"他社のお車"_s, u"Car from elsewhere"_s}},
        {u"value_given"_s, {u"お役に立てたこと"_s, u"Value given"_s}},
        {u"script"_s, {u"台本"_s, u"Script"_s}},
        {u"campaign"_s, {u"DM"_s, u"DM campaign"_s}},
        {u"recorded_at"_s, {u"書いた時刻"_s, u"Recorded at"_s}},
        {u"moved_first"_s, {u"先に声をかけた側"_s, u"Moved first"_s}},
        {u"random"_s, {u"くじの番号"_s, u"Drawn number"_s}},
        {u"rule"_s, {u"ルール"_s, u"Rule"_s}},
        {u"fact"_s, {u"きっかけの出来事"_s, u"Fact"_s}},
        {u"record"_s, {u"元の記録"_s, u"Record"_s}},
        {u"at"_s, {u"決めた日"_s, u"Decided on"_s}},
    };
    return labels;
}

} // namespace

Text columnLabel(RecordKind kind, const QString &column)
{
    // What a column is called where its record has words of its own for it.
    static const std::map<std::pair<RecordKind, QString>, Text> own{
        {{RecordKind::Phone, u"kind"_s}, {u"電話の種類"_s, u"Kind of number"_s}},
        {{RecordKind::Complaint, u"opened_on"_s}, {u"受けた日"_s, u"Came on"_s}},
        {{RecordKind::Complaint, u"answered_on"_s}, {u"返答した日"_s, u"Answered on"_s}},
        {{RecordKind::Complaint, u"closed_on"_s}, {u"解決した日"_s, u"Settled on"_s}},
        {{RecordKind::Complaint, u"note"_s}, {u"内容"_s, u"What it is about"_s}},
        {{RecordKind::Deal, u"opened_on"_s}, {u"始めた日"_s, u"Opened on"_s}},
        {{RecordKind::Deal, u"next_on"_s}, {u"次回の日"_s, u"Next on"_s}},
        {{RecordKind::Deal, u"rank"_s}, {u"見込度"_s, u"Rank"_s}},
        {{RecordKind::Referral, u"referrer"_s}, {u"紹介してくださった方"_s, u"Brought by"_s}},
        {{RecordKind::Gift, u"what"_s}, {u"品・奉仕"_s, u"What"_s}},
    };
    if (const auto it = own.find({kind, column}); it != own.end())
        return it->second;
    const auto found = columnLabels().constFind(column);
    return found == columnLabels().cend() ? Text{column, column} : *found;
}

} // namespace kikubari::operations
