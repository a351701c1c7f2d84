// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dm_words.h"

#include "models/day_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kikubari::models {

using operations::Audience;
using operations::AudienceEntry;
using operations::CampaignStage;
using operations::LeftOutReason;
using operations::PieceOrder;

namespace {

struct DmWords
{
    Q_DECLARE_TR_FUNCTIONS(kikubari::models::DmWords)
};

int countOf(const Audience &audience, LeftOutReason reason)
{
    return audience.byReason[static_cast<std::size_t>(reason)];
}

} // namespace

QString kindWord(domain::CampaignKind kind)
{
    switch (kind) {
    case domain::CampaignKind::Dm: return DmWords::tr("DM（封書）");
    case domain::CampaignKind::Letter: return DmWords::tr("手紙・お礼状");
    case domain::CampaignKind::Card: return DmWords::tr("はがき");
    case domain::CampaignKind::NewYear: return DmWords::tr("年賀状");
    case domain::CampaignKind::MidWinter: return DmWords::tr("寒中見舞い");
    case domain::CampaignKind::Summer: return DmWords::tr("暑中見舞い");
    }
    return {};
}

QString jobKindWord(domain::JobKind kind)
{
    switch (kind) {
    case domain::JobKind::Labels: return DmWords::tr("宛名ラベル");
    case domain::JobKind::Cards: return DmWords::tr("はがき宛名面");
    case domain::JobKind::Envelopes: return DmWords::tr("封筒");
    case domain::JobKind::Letters: return DmWords::tr("手紙・文面");
    }
    return {};
}

QString postageWord(domain::Postage postage)
{
    switch (postage) {
    case domain::Postage::Stamp: return DmWords::tr("切手を貼る");
    case domain::Postage::Betsunou: return DmWords::tr("料金別納");
    case domain::Postage::Kounou: return DmWords::tr("料金後納");
    }
    return {};
}

QString pieceOrderWord(PieceOrder order)
{
    switch (order) {
    case PieceOrder::Postal: return DmWords::tr("郵便番号順");
    case PieceOrder::Kana: return DmWords::tr("かな順");
    case PieceOrder::Route: return DmWords::tr("担当・地域順");
    }
    return {};
}

QString stageWord(CampaignStage stage)
{
    switch (stage) {
    case CampaignStage::Draft: return DmWords::tr("下書き");
    case CampaignStage::Chosen: return DmWords::tr("宛先決定");
    case CampaignStage::Printed: return DmWords::tr("印刷ずみ");
    case CampaignStage::Posted: return DmWords::tr("投函ずみ");
    }
    return {};
}

QString eventWord(const operations::CampaignDraft &draft, QDate today)
{
    if (!draft.eventOn.isValid())
        return {};
    const QString from = dateWord(draft.eventOn, today);
    if (!draft.eventTo.isValid() || draft.eventTo <= draft.eventOn)
        return from;
    const QString to = dateWord(draft.eventTo, today);
    if (draft.eventOn.addDays(1) != draft.eventTo || draft.eventOn.month() != draft.eventTo.month()
        || language() == Language::English)
        return from % DmWords::tr("〜") % to;
    return from % u"・"_s % to.mid(to.indexOf(u'/') + 1); // 12/12(土)・13(日)
}

QString closedWord(const QList<QDate> &days)
{
    if (days.isEmpty())
        return {};
    QString words;
    QDate before;
    constexpr qsizetype shown = 3;
    for (const QDate day : days.first(qMin(shown, days.size()))) {
        const bool sameMonth = before.isValid() && before.month() == day.month();
        if (!words.isEmpty())
            words += u'・';
        words += sameMonth ? QString::number(day.day()) : day.toString(u"M/d"_s);
        before = day;
    }
    return days.size() > shown ? DmWords::tr("%1ほか%2日は定休日").arg(words).arg(days.size() - shown)
                               : DmWords::tr("%1 は定休日").arg(words);
}

QString dmWindowWord(const AudienceEntry &entry, QDate today)
{
    if (!entry.windowTo.isValid())
        return entry.lastDmOn.isValid() ? agoWord(entry.lastDmOn, today) : DmWords::tr("初めて");
    if (entry.windowFrom.isValid() && today < entry.windowFrom)
        return DmWords::tr("%1日後から").arg(today.daysTo(entry.windowFrom));
    const qint64 left = today.daysTo(entry.windowTo);
    if (left < 0)
        return DmWords::tr("%1日超過").arg(-left);
    return left == 0 ? DmWords::tr("今日まで") : DmWords::tr("あと%1日").arg(left);
}

QString audienceSum(const Audience &audience)
{
    const auto left = static_cast<int>(audience.leftOut.size());
    QString words = left > 0
        ? DmWords::tr("候補 %1名 − %2名 = %3名。").arg(audience.candidates).arg(left).arg(audience.people)
        : DmWords::tr("候補 %1名。").arg(audience.candidates);
    const auto pieces = static_cast<int>(audience.entries.size());
    words += audience.people > pieces ? DmWords::tr("同じ世帯を連名にして %1通です。").arg(pieces)
                                      : DmWords::tr("%1通です。").arg(pieces);
    return words;
}

QString addresseeWords(const AudienceEntry &entry)
{
    const auto whole = [](const QString &name, const QString &honorific) {
        return honorific.isEmpty() ? name : QString(name % u' ' % honorific);
    };
    QStringList names{whole(entry.first.name, entry.person.isEmpty() ? entry.first.honorific : QString())};
    if (!entry.person.isEmpty())
        names << whole(entry.person, entry.personHonorific);
    for (const operations::Addressee &other : entry.joint)
        names << whole(other.name, other.honorific);
    return names.join(DmWords::tr("、"));
}

QString rateWord(const statistics::Rate &rate)
{
    if (rate.of == 0)
        return u"—"_s;
    const QString counts = u"%1/%2"_s.arg(rate.count).arg(rate.of);
    if (rate.of < 5)
        return DmWords::tr("少数（%1）").arg(counts);
    return u"%1%"_s.arg(100.0 * rate.count / rate.of, 0, 'f', rate.of >= 200 ? 1 : 0)
        % DmWords::tr("（%1）").arg(counts);
}

EmptyAudience emptyAudience(const Audience &audience)
{
    EmptyAudience empty;
    if (audience.scope == 0) {
        empty.sentence = DmWords::tr("条件に合うお客様がいません");
        empty.fact = DmWords::tr("担当か、しぼり込みの条件を広げてください。");
    } else if (audience.leftOut.empty()) {
        empty.loosen = EmptyAudience::Loosen::Window;
        empty.sentence = DmWords::tr("投函の日に、DMの期間に入っている方がいません");
        empty.fact = DmWords::tr("%1名を調べました。投函の日を遅らせるか、「保存した条件」で選んでください。")
                         .arg(audience.scope);
    } else {
        const int recent = countOf(audience, LeftOutReason::RecentDm);
        LeftOutReason most = LeftOutReason::Deceased;
        for (std::size_t i = 0; i < operations::leftOutReasons; ++i)
            if (audience.byReason[i] > countOf(audience, most))
                most = static_cast<LeftOutReason>(i);
        empty.loosen = most == LeftOutReason::RecentDm ? EmptyAudience::Loosen::Recent : EmptyAudience::Loosen::Others;
        empty.sentence = DmWords::tr("候補の %1名は、全員が「送らない方」です").arg(audience.leftOut.size());
        empty.fact = recent > 0 && most == LeftOutReason::RecentDm
            ? DmWords::tr("%1名は前のDMから日が浅い方です。投函の日を遅らせてください。").arg(recent)
            : DmWords::tr("いちばん多い理由は「%1」（%2名）です。")
                  .arg(say(operations::titleOf(most)))
                  .arg(countOf(audience, most));
    }
    return empty;
}

bool doubtfulAddress(const AudienceEntry &entry)
{
    const auto digits = std::ranges::count_if(entry.postalCode, [](QChar c) { return c.isDigit(); });
    static const QString kanjiDigits = u"一二三四五六七八九十"_s;
    const bool numbered
        = std::ranges::any_of(entry.address, [](QChar c) { return c.isDigit() || kanjiDigits.contains(c); });
    return digits != 7 || !numbered;
}

} // namespace kikubari::models
