// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/why.h"

#include "japan/format.h"

#include <QStringList>

namespace kikubari::rules {

using namespace domain;

Text factWords(FactKind kind)
{
    switch (kind) {
    case FactKind::Order: return {QStringLiteral("ご契約"), QStringLiteral("order")};
    case FactKind::Registration: return {QStringLiteral("登録"), QStringLiteral("registration")};
    case FactKind::Delivery: return {QStringLiteral("納車"), QStringLiteral("delivery")};
    case FactKind::Disposal: return {QStringLiteral("手放し"), QStringLiteral("disposal")};
    case FactKind::InspectionDue: return {QStringLiteral("車検満了"), QStringLiteral("shaken expires")};
    case FactKind::ContractEnd: return {QStringLiteral("契約満期"), QStringLiteral("contract ends")};
    case FactKind::InsuranceEnd: return {QStringLiteral("保険満期"), QStringLiteral("insurance ends")};
    case FactKind::WarrantyEnd: return {QStringLiteral("保証満了"), QStringLiteral("warranty ends")};
    case FactKind::ServiceAnniversary: return {QStringLiteral("点検時期"), QStringLiteral("inspection time")};
    case FactKind::Transaction: return {QStringLiteral("お取引"), QStringLiteral("transaction")};
    case FactKind::Dormancy: return {QStringLiteral("休眠入り"), QStringLiteral("dormant")};
    case FactKind::Talk: return {QStringLiteral("お話"), QStringLiteral("talk")};
    case FactKind::Visit: return {QStringLiteral("前回訪問"), QStringLiteral("last visit")};
    case FactKind::Mail: return {QStringLiteral("郵送"), QStringLiteral("mail")};
    case FactKind::Dm: return {QStringLiteral("DM投函"), QStringLiteral("DM posted")};
    case FactKind::Attempt: return {QStringLiteral("不在"), QStringLiteral("attempt")};
    case FactKind::Service: return {QStringLiteral("入庫"), QStringLiteral("workshop")};
    case FactKind::Booking: return {QStringLiteral("入庫予約"), QStringLiteral("booking")};
    case FactKind::ClosureEnd: return {QStringLiteral("休業明け"), QStringLiteral("store reopens")};
    case FactKind::Season: return {QStringLiteral("季節の便り"), QStringLiteral("season")};
    case FactKind::ReviewNote: return {QStringLiteral("振り返り"), QStringLiteral("review")};
    case FactKind::Birthday: return {QStringLiteral("誕生日"), QStringLiteral("birthday")};
    case FactKind::Anniversary: return {QStringLiteral("記念日"), QStringLiteral("anniversary")};
    case FactKind::ComplaintOpened: return {QStringLiteral("苦情"), QStringLiteral("complaint")};
    case FactKind::ComplaintClosed: return {QStringLiteral("苦情解決"), QStringLiteral("complaint closed")};
    case FactKind::Defection: return {QStringLiteral("他社購入"), QStringLiteral("bought elsewhere")};
    case FactKind::Referral: return {QStringLiteral("ご紹介"), QStringLiteral("referral")};
    case FactKind::Help: return {QStringLiteral("ご協力"), QStringLiteral("help")};
    case FactKind::Promise: return {QStringLiteral("お約束"), QStringLiteral("promise")};
    case FactKind::KeyPersonMoved: return {QStringLiteral("担当者異動"), QStringLiteral("key person moved")};
    case FactKind::DataProblem: return {QStringLiteral("連絡先の不備"), QStringLiteral("wrong address or number")};
    case FactKind::Waiver: return {QStringLiteral("見送り"), QStringLiteral("waived")};
    case FactKind::FollowUpDone: return {QStringLiteral("確認済み"), QStringLiteral("check done")};
    case FactKind::FollowUpOverdue: return {QStringLiteral("期限超過"), QStringLiteral("overdue")};
    }
    return {};
}

Text anchorOf(const FollowUp &followUp, QDate today)
{
    const Text words = factWords(followUp.fact);
    return {QString(japan::shortDate(followUp.factOn, today, Language::Japanese) + u' ' + words.ja),
            QString(japan::shortDate(followUp.factOn, today, Language::English) + u' ' + words.en)};
}

namespace {

/// The closed days between two days, both included, as "12/1・2" or, where there are more than three, "12/28〜1/4".
QString closedDays(const StoreCalendar &calendar, QDate from, QDate to)
{
    QList<QDate> closed;
    for (QDate day = from; day <= to && closed.size() < 400; day = day.addDays(1))
        if (!calendar.isOpen(day))
            closed.append(day);
    if (closed.isEmpty())
        return {};
    const auto text = [](QDate day) { return QStringLiteral("%1/%2").arg(day.month()).arg(day.day()); };
    if (closed.size() > 3)
        return text(closed.first()) + u'〜' + text(closed.last());
    QStringList parts{text(closed.first())};
    for (qsizetype i = 1; i < closed.size(); ++i)
        parts.append(closed[i].month() == closed[i - 1].month() ? QString::number(closed[i].day()) : text(closed[i]));
    return parts.join(u'・');
}

} // namespace

Text whyOf(const Rule &rule, const FollowUp &followUp, const StoreCalendar &calendar, QDate today)
{
    const Text anchor = anchorOf(followUp, today);
    const QString untilJa = japan::shortDate(followUp.latest, today, Language::Japanese);
    const QString untilEn = japan::shortDate(followUp.latest, today, Language::English);
    Text why{QString(anchor.ja + u" → " + rule.why.ja + u"。"), QString(anchor.en + u" → " + rule.why.en + u". ")};
    const bool later = followUp.naturalDue.isValid() && followUp.due > followUp.naturalDue;
    const bool earlier = followUp.naturalDue.isValid() && followUp.due < followUp.naturalDue;
    const QString closed = later ? closedDays(calendar, followUp.naturalDue, followUp.due)
        : earlier                ? closedDays(calendar, followUp.due, followUp.naturalDue)
                                 : QString();
    if (!closed.isEmpty() && followUp.due != followUp.latest) {
        // Only the day it is meant for moved; the last day is what it always was.
        why.ja
            += closed % u" は定休のため、めやすは " % japan::shortDate(followUp.due, today, Language::Japanese) % u"。";
        why.en += u"Closed on " % closed % u", so best on " % japan::shortDate(followUp.due, today, Language::English)
            % u". ";
    } else if (!closed.isEmpty()) {
        why.ja += closed + u" は定休のため ";
        why.en += u"Closed on " % closed % u", so ";
    } else if (later) {
        why.ja += u"保留が明けたため ";
        why.en += u"It rested until now, so ";
    }
    why.ja += untilJa % u" まで";
    why.en += (why.en.endsWith(u". ") ? u"Until " : u"until ") % untilEn % u'.';
    return why;
}

} // namespace kikubari::rules
