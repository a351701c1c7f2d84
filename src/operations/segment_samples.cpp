// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/segments.h"

namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

using Id = SegmentFieldId;
using O = SegmentOperator;
using N = SegmentNode;

Segment sample(const QString &key, const QString &ja, const QString &en, std::vector<N> conditions)
{
    return {key, ja, en, N::all(std::move(conditions))};
}

N noBan(const QString &channel)
{
    return N::leaf(Id::Refuses, O::IsNot, {channel});
}

N alive()
{
    return N::leaf(Id::Deceased, O::IsNot);
}

} // namespace

const std::vector<Segment> &segmentSamples()
{
    static const std::vector<Segment> samples{
        sample(u"replacement-shaken"_s, u"納車2〜3年・車検6か月以内・3か月ご無沙汰"_s,
               u"Delivered 2–3 years ago, inspection within 6 months, not seen for 3"_s,
               {N::some(SegmentGroup::Car,
                        {N::leaf(Id::CarDelivered, O::Ago, {u"2y"_s, u"3y"_s}),
                         N::leaf(Id::CarInspectionDue, O::Ahead, {u"0d"_s, u"6m"_s})}),
                N::leaf(Id::LastVisit, O::NotFor, {u"3m"_s}), noBan(u"dm"_s), alive()}),
        sample(u"contract-ends"_s, u"残クレ・リースの満期が1年以内"_s, u"Contract ends within a year"_s,
               {N::some(SegmentGroup::Car,
                        {N::leaf(Id::CarPayment, O::Is, {u"balloon"_s, u"lease"_s}),
                         N::leaf(Id::CarContractEnds, O::Ahead, {u"0d"_s, u"1y"_s})}),
                alive()}),
        sample(u"out-of-sight"_s, u"1年以上ご連絡していない方"_s, u"No contact for a year"_s,
               {N::leaf(Id::CarCount, O::AtLeast, {u"1"_s}), N::leaf(Id::LastContact, O::NotFor, {u"12m"_s}), alive()}),
        sample(u"birthday-next"_s, u"来月がお誕生月の方"_s, u"Birthday next month"_s,
               {N::leaf(Id::BirthdayMonth, O::Is, {u"next"_s}), N::leaf(Id::Mourning, O::IsNot), noBan(u"mail"_s),
                alive()}),
        sample(u"shaken-elsewhere"_s, u"他で買ったお車の車検が6か月以内"_s,
               u"Inspection of a car bought elsewhere within 6 months"_s,
               {N::leaf(Id::OtherCarInspectionDue, O::Ahead, {u"0d"_s, u"6m"_s}), noBan(u"call"_s), alive()}),
        sample(u"dissatisfied"_s, u"最後の満足度が2以下の方"_s, u"Last satisfaction 2 or less"_s,
               {N::leaf(Id::LastSatisfaction, O::AtMost, {u"2"_s}), N::leaf(Id::ComplaintOpen, O::IsNot), alive()}),
        sample(u"introducers"_s, u"ご紹介くださった方"_s, u"Customers who referred others"_s,
               {N::leaf(Id::ReferralsMade, O::AtLeast, {u"1"_s}), alive()}),
        sample(u"no-phone"_s, u"電話番号のない方"_s, u"Without a telephone number"_s,
               {N::leaf(Id::Phone, O::Empty), N::leaf(Id::Mobile, O::Empty), alive()}),
    };
    return samples;
}

} // namespace kikubari::operations
