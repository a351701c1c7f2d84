// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sample_dm.h"

#include "support/sample_day.h"

using namespace Qt::StringLiterals;

namespace kikubari::test {

using domain::CustomerCode;
using operations::Addressee;
using operations::Audience;
using operations::AudienceEntry;
using operations::LeftOut;
using operations::LeftOutReason;

namespace {

AudienceEntry piece(const char *code, const QString &name, const QString &line, int daysLeft)
{
    AudienceEntry entry;
    entry.first = {CustomerCode(code), name, u"様"_s, u"カナ"_s, false};
    entry.postalCode = u"000-0031"_s;
    entry.address = u"みなと市緑ヶ丘2丁目14-5"_s;
    entry.windowTo = sampleToday().addDays(daysLeft);
    entry.windowFrom = entry.windowTo.addDays(-60);
    entry.windowDue = entry.windowTo.addDays(-29);
    entry.lastDmOn = entry.windowFrom.addDays(-30);
    entry.line = line;
    entry.saved = true;
    return entry;
}

void leaveOut(Audience &audience, const char *code, const QString &name, LeftOutReason reason, const QString &how,
              bool mayReturn = false)
{
    LeftOut left;
    left.customer = {CustomerCode(code), name, u"様"_s, {}, false};
    left.reason = reason;
    left.date = sampleToday().addDays(-70);
    left.how = how;
    left.mayReturn = mayReturn;
    audience.leftOut.push_back(left);
    ++audience.byReason[static_cast<std::size_t>(reason)];
}

} // namespace

operations::Campaign sampleCampaign()
{
    operations::Campaign campaign;
    campaign.draft.code = u"D1"_s;
    campaign.draft.name = u"年末展示会のご案内"_s;
    campaign.draft.eventOn = sampleToday().addDays(12);
    campaign.draft.eventTo = sampleToday().addDays(13);
    campaign.draft.mailOn = sampleToday().addDays(3);
    campaign.draft.holdOut = 10;
    campaign.stage = operations::CampaignStage::Chosen;
    campaign.arrivesOn = sampleToday().addDays(7);
    campaign.callFrom = campaign.arrivesOn;
    campaign.callUntil = campaign.arrivesOn.addDays(4);
    campaign.closedDays = {campaign.arrivesOn.addDays(1), campaign.arrivesOn.addDays(2)};
    return campaign;
}

Audience sampleAudience(int pieces)
{
    Audience audience;
    auto &entries = audience.entries;
    entries.push_back(piece("C1", u"石井 誠"_s, u"お子さまのスキーに。荷室の広げ方をご覧いただけます"_s, 7));
    entries.back().joint << Addressee{CustomerCode("C1B"), u"石井 花"_s, u"様"_s, {}, false};
    entries.back().enclosures << u"E1"_s;
    entries.push_back(piece("C2", u"菊地 大樹"_s, u"春のお引っ越しの前に、駐車しやすい車をご用意しました"_s, 12));
    entries.push_back(piece("C3", u"斎藤 文江"_s, {}, 18));
    entries.back().building = u"メゾン緑ヶ丘 第二 B棟 203号室"_s;
    entries.back().hints = {u"園芸"_s, u"車検 3/20"_s};
    entries.back().suggested << u"E2"_s;
    entries.push_back(piece("C4", u"有限会社 港鮮魚店"_s, {}, 21));
    entries.back().first.company = true;
    entries.back().first.honorific = u"御中"_s;
    entries.push_back(piece("C5", u"竹内 明"_s, u"お孫さんのチャイルドシート、当日お試しいただけます"_s, 26));
    entries.push_back(piece("C6", u"永井 美穂"_s, u"充電カードの新しい料金表をご用意してお待ちします"_s, 27));
    entries.push_back(piece("C7", u"髙橋 𠮷男"_s, u"写真クラブの皆さまともお立ち寄りください"_s, 27));
    entries.push_back(piece("C8", u"松田 理恵"_s, u"お稽古の帰りにも寄りやすい、夕方の時間をご用意しました"_s, 27));
    entries.push_back(piece("C9", u"福田 幸一"_s, u"冬用タイヤの下見もこの日にまとめてどうぞ"_s, 30));
    entries.back().address = u"みなと市緑ヶ丘"_s; // no number: to be looked at
    for (std::size_t i = 9; static_cast<int>(entries.size()) < pieces; ++i) {
        AudienceEntry entry = entries[i % 9];
        entry.first.customer = CustomerCode(QStringLiteral("C%1").arg(i + 1));
        entry.joint.clear();
        entries.push_back(entry);
    }
    entries.resize(static_cast<std::size_t>(pieces));
    leaveOut(audience, "R1", u"上田 浩"_s, LeftOutReason::Refused, u"電話でご本人"_s);
    leaveOut(audience, "R2", u"小川 麻衣"_s, LeftOutReason::Refused, u"返信はがき"_s);
    leaveOut(audience, "R3", u"久保田 勇"_s, LeftOutReason::ReturnedMail, {});
    leaveOut(audience, "R4", u"田口 久美子"_s, LeftOutReason::HeldOut, {});
    leaveOut(audience, "R5", u"西村 徹"_s, LeftOutReason::ByHand, u"今月お会いした"_s, true);
    for (const AudienceEntry &entry : entries)
        audience.people += 1 + static_cast<int>(entry.joint.size());
    audience.candidates = audience.people + static_cast<int>(audience.leftOut.size());
    audience.scope = audience.candidates + 100;
    audience.outside = 100;
    return audience;
}

std::vector<operations::Enclosure> sampleShelf()
{
    return {{u"E1"_s, u"冬の荷室ガイド"_s, {u"スキー"_s, u"子ども"_s}},
            {u"E2"_s, u"庭と車の道具図鑑"_s, {u"園芸"_s}},
            {u"E3"_s, u"充電料金の早見表"_s, {u"EV"_s}}};
}

operations::MailingCheck sampleCheck(const Audience &audience)
{
    operations::MailingCheck check;
    check.pieces = static_cast<int>(audience.entries.size());
    for (const AudienceEntry &entry : audience.entries)
        if (entry.line.isEmpty() && entry.enclosures.isEmpty()) {
            ++check.impersonal;
            check.impersonalWithHint += entry.hints.isEmpty() ? 0 : 1;
        }
    check.share = check.pieces > 0 ? static_cast<double>(check.impersonal) / check.pieces : 0;
    check.blocks = check.share >= 0.3;
    check.warning = {u"%1通（%2%）に一言がありません。"_s.arg(check.impersonal).arg(qRound(check.share * 100)),
                     u"%1 pieces (%2 %) have no line."_s.arg(check.impersonal).arg(qRound(check.share * 100))};
    check.heldOut = 9;
    check.test = {u"この回だけで分かる差は約21ポイント以上です。今年の6回をまとめると約9ポイントになります。"_s,
                  u"This one alone shows differences of about 21 points. This year's 6 together: about 9 points."_s};
    check.postageEach = 110;
    check.postageTotal = 110 * check.pieces;
    check.postage = {u"切手 110円 × %1枚 = %2円"_s.arg(check.pieces).arg(check.postageTotal),
                     u"Stamps 110 yen x %1 = %2 yen"_s.arg(check.pieces).arg(check.postageTotal)};
    return check;
}

operations::CampaignResult sampleResult()
{
    operations::CampaignResult result;
    result.campaign = u"D1"_s;
    result.postedOn = sampleToday().addDays(-40);
    result.campaigns = 1;
    result.posted = 82;
    result.returned = 2;
    result.heldOut = 9;
    int days = 0;
    for (operations::ResponseSpan &span : result.spans) {
        days += 30;
        span.days = days;
        span.complete = days == 30;
        const auto group = [days](int scale, int of) {
            operations::ResponseGroup made;
            made.visits = {scale * days / 30, of};
            made.appointments = {scale * days / 60, of};
            made.orders = {scale * days / 90, of};
            made.visitsInterval = statistics::wilson(made.visits);
            made.appointmentsInterval = statistics::wilson(made.appointments);
            made.ordersInterval = statistics::wilson(made.orders);
            return made;
        };
        span.sent = group(6, 82);
        span.called = group(5, 41);
        span.heldOut = group(1, 9);
        span.visitsLift = statistics::difference(span.sent.visits, span.heldOut.visits);
        span.appointmentsLift = statistics::difference(span.sent.appointments, span.heldOut.appointments);
        span.ordersLift = statistics::difference(span.sent.orders, span.heldOut.orders);
        span.enough = days == 30;
    }
    return result;
}

} // namespace kikubari::test
