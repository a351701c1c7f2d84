// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/campaigns.h"

#include <QDate>
#include <QString>

/// The words in which a mailing is told, in the language in force.
namespace kikubari::models {

/// DM · 手紙 · はがき · 年賀状 · 寒中見舞い · 暑中見舞い
[[nodiscard]] QString kindWord(domain::CampaignKind kind);
/// 宛名ラベル · はがき宛名面 · 封筒 · 手紙・文面
[[nodiscard]] QString jobKindWord(domain::JobKind kind);
/// 切手を貼る · 料金別納 · 料金後納
[[nodiscard]] QString postageWord(domain::Postage postage);
/// 郵便番号順 · かな順 · 担当・地域順
[[nodiscard]] QString pieceOrderWord(operations::PieceOrder order);
/// 下書き · 宛先決定 · 印刷ずみ · 投函ずみ
[[nodiscard]] QString stageWord(operations::CampaignStage stage);
/// 12/12(土)・13(日), 12/12(土)〜12/15(火); empty where there is none.
[[nodiscard]] QString eventWord(const operations::CampaignDraft &draft, QDate today);
/// 12/8・9 は定休日; empty where none is in the way.
[[nodiscard]] QString closedWord(const QList<QDate> &days);
/// あと7日 · 今日まで · 3日超過 · 12/5(土)から, of somebody's DM window; 初めて where there never was a DM.
[[nodiscard]] QString dmWindowWord(const operations::AudienceEntry &entry, QDate today);
/// 候補 115名 − 26名 = 89名。同じ世帯を連名にして 82通です。
[[nodiscard]] QString audienceSum(const operations::Audience &audience);
/// 石井 誠 様、石井 花 様
[[nodiscard]] QString addresseeWords(const operations::AudienceEntry &entry);
/// 3/41（7%）; under five counted ones only 少数（3/41）.
[[nodiscard]] QString rateWord(const statistics::Rate &rate);

/// Why a mailing goes to nobody, and what to loosen.
struct EmptyAudience
{
    QString sentence, fact;
    enum class Loosen { Scope, Window, Recent, Others } loosen = Loosen::Scope;
};
[[nodiscard]] EmptyAudience emptyAudience(const operations::Audience &audience);

/// Whether somebody should look at an address before it is printed: no postal code, or no number behind the town.
[[nodiscard]] bool doubtfulAddress(const operations::AudienceEntry &entry);

} // namespace kikubari::models
