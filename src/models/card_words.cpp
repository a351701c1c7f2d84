// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/card_words.h"

#include "japan/era.h"
#include "models/day_words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace kikubari::models {

using namespace operations;

namespace {

struct CardWords
{
    Q_DECLARE_TR_FUNCTIONS(CardWords)
};

QString joined(const QStringList &words, const QString &sign)
{
    QStringList filled;
    for (const QString &word : words)
        if (!word.isEmpty())
            filled << word;
    return filled.join(sign);
}

QString comma()
{
    return language() == Language::Japanese ? u"、"_s : u", "_s;
}

} // namespace

QString stageWord(const CustomerSheet &sheet)
{
    switch (sheet.stage) {
    case Stage::Deceased: return CardWords::tr("逝去");
    case Stage::Ordered: return CardWords::tr("納車待ち");
    case Stage::InDeal: return CardWords::tr("商談中");
    case Stage::Lost: return CardWords::tr("他社へ");
    case Stage::Dormant: return CardWords::tr("休眠");
    case Stage::Repeater: return CardWords::tr("再購入（%1台目）").arg(sheet.carsBought);
    case Stage::First: return CardWords::tr("初めての1台");
    case Stage::Prospect: break;
    }
    const QString rank = sheet.customer.value(u"rank"_s);
    return rank.isEmpty() ? CardWords::tr("見込") : CardWords::tr("見込 %1").arg(rank);
}

QString stageMeaning(Stage stage)
{
    switch (stage) {
    case Stage::Deceased: return CardWords::tr("亡くなられた方です");
    case Stage::Ordered: return CardWords::tr("ご注文の車がまだ納まっていません");
    case Stage::InDeal: return CardWords::tr("商談が続いています");
    case Stage::Lost: return CardWords::tr("当店の車はもうなく、他社の車にお乗りです");
    case Stage::Dormant: return CardWords::tr("購入も入庫もない期間が続いています");
    case Stage::Repeater: return CardWords::tr("当店で2台以上お求めです");
    case Stage::First: return CardWords::tr("当店で1台お求めです");
    case Stage::Prospect: break;
    }
    return CardWords::tr("当店ではまだお求めがありません");
}

QString eraDateWord(QDate day)
{
    if (!day.isValid())
        return {};
    const QString western = language() == Language::Japanese ? day.toString(u"yyyy/M/d"_s)
                                                             : QLocale(QLocale::English).toString(day, u"d MMM yyyy"_s);
    const auto era = japan::eraYearOf(day);
    if (!era)
        return western;
    const QString name = japan::nameOf(era->era).in(language());
    return language() == Language::Japanese
        ? QString(western % u"（"_s % name % (era->year == 1 ? u"元"_s : QString::number(era->year)) % u"年）"_s)
        : QString(western % u" ("_s % name % u' ' % QString::number(era->year) % u')');
}

QString monthDateWord(QDate day)
{
    if (!day.isValid())
        return {};
    return language() == Language::Japanese ? day.toString(u"yyyy/M"_s)
                                            : QLocale(QLocale::English).toString(day, u"MMM yyyy"_s);
}

QString birthdayWord(const CustomerSheet &sheet)
{
    const QDate birthday = sheet.customer.date(u"birthday"_s);
    if (!birthday.isValid())
        return {};
    if (sheet.company)
        return CardWords::tr("創立 %1").arg(eraDateWord(birthday));
    return sheet.age < 0 ? eraDateWord(birthday) : CardWords::tr("%1歳・%2").arg(sheet.age).arg(eraDateWord(birthday));
}

QString remainingWord(QDate due, QDate today)
{
    const qint64 days = today.daysTo(due);
    if (days == 0)
        return CardWords::tr("今日まで");
    return days > 0 ? CardWords::tr("あと%1日").arg(days) : CardWords::tr("%1日超過").arg(-days);
}

QString entryTitle(const CardEntry &entry)
{
    if (entry.kind != EntryKind::Contact)
        return say(entry.title);
    QStringList words;
    if (entry.channel)
        words << channelWord(*entry.channel);
    // A visit to the shop and a letter say by themselves that they took place.
    const bool plain = entry.outcome == domain::Outcome::Sent
        || (entry.outcome == domain::Outcome::Reached && entry.channel == domain::Channel::Showroom);
    if (entry.outcome && !plain)
        words << outcomeWord(*entry.outcome);
    return words.isEmpty() ? CardWords::tr("連絡") : words.join(u"・"_s);
}

QString entryKindWord(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Contact: return CardWords::tr("連絡");
    case EntryKind::Car: return CardWords::tr("受注・納車");
    case EntryKind::Service: return CardWords::tr("点検・車検");
    case EntryKind::Promise: return CardWords::tr("約束");
    case EntryKind::Complaint: return CardWords::tr("苦情");
    case EntryKind::Gift: return CardWords::tr("贈り物");
    case EntryKind::Deal: return CardWords::tr("商談");
    case EntryKind::Referral: return CardWords::tr("紹介");
    }
    return {};
}

QString entrySentence(const CardEntry &entry, QDate today)
{
    QStringList parts{dateWord(entry.on, today), entryTitle(entry), entry.staffName};
    if (entry.voided)
        parts << CardWords::tr("取り消された記録");
    for (const Text &title : entry.finished)
        parts << say(title);
    if (!entry.finished.isEmpty() && entry.kind == EntryKind::Contact)
        parts << (entry.finishedLate ? CardWords::tr("遅れて完了") : CardWords::tr("期限内に完了"));
    parts << entry.text;
    parts << entry.topics;
    return joined(parts, comma());
}

QString monthWord(QDate day, QDate today)
{
    if (language() == Language::English)
        return QLocale(QLocale::English).toString(day, day.year() == today.year() ? u"MMMM"_s : u"MMMM yyyy"_s);
    return day.year() == today.year() ? day.toString(u"M月"_s) : day.toString(u"yyyy年M月"_s);
}

QString wayWord(const QString &channel)
{
    if (channel == u"call")
        return CardWords::tr("電話");
    if (channel == u"visit")
        return CardWords::tr("訪問");
    if (channel == u"mail")
        return CardWords::tr("郵便");
    if (channel == u"dm")
        return CardWords::tr("DM");
    if (channel == u"email")
        return CardWords::tr("メール");
    if (channel == u"sms")
        return CardWords::tr("SMS");
    return CardWords::tr("すべて");
}

QString banDetail(const CardBan &ban, QDate today)
{
    QStringList parts;
    if (ban.since.isValid())
        parts << CardWords::tr("%1 から").arg(dateWord(ban.since, today));
    if (ban.until.isValid())
        parts << CardWords::tr("%1 まで").arg(dateWord(ban.until, today));
    parts << ban.how << ban.by << ban.reason;
    return joined(parts, comma());
}

QString phoneKindWord(const CardPhone &phone, bool company)
{
    if (phone.kind == u"mobile")
        return CardWords::tr("携帯");
    if (phone.kind == u"phone")
        return company ? CardWords::tr("代表") : CardWords::tr("自宅");
    return phone.kind.isEmpty() ? CardWords::tr("電話") : phone.kind;
}

QString confirmedWord(const CardFact &fact, QDate today)
{
    if (!fact.confirmedOn.isValid())
        return CardWords::tr("未確認");
    if (fact.stale)
        return CardWords::tr("%1 要確認").arg(monthDateWord(fact.confirmedOn));
    const QString day = fact.confirmedOn.year() == today.year() && language() == Language::Japanese
        ? fact.confirmedOn.toString(u"M/d"_s)
        : monthDateWord(fact.confirmedOn);
    return CardWords::tr("%1 確認").arg(day);
}

QString pastWord(const CardPastFollowUp &past)
{
    switch (past.state) {
    case domain::State::Done: return past.onTime ? CardWords::tr("完了・期限内") : CardWords::tr("完了・遅れ");
    case domain::State::Waived:
        return past.reason ? CardWords::tr("見送り・%1").arg(reasonWord(*past.reason)) : CardWords::tr("見送り");
    case domain::State::Missed: return CardWords::tr("未実施");
    case domain::State::Cancelled: return CardWords::tr("取りやめ");
    default: return CardWords::tr("次のものに替わった");
    }
}

QString dealWord(const CardDeal &deal)
{
    if (!deal.closedOn.isValid())
        return CardWords::tr("商談中");
    if (!deal.result)
        return CardWords::tr("終わり");
    switch (*deal.result) {
    case domain::DealResult::Won: return CardWords::tr("成約");
    case domain::DealResult::Lost: return CardWords::tr("失注");
    case domain::DealResult::NotNow: break;
    }
    return CardWords::tr("見合わせ");
}

QString conditionWord(const QString &condition)
{
    return condition == u"new" ? CardWords::tr("新車") : condition == u"used" ? CardWords::tr("中古車") : QString();
}

QString paymentWord(const QString &payment)
{
    if (payment == u"cash")
        return CardWords::tr("現金");
    if (payment == u"loan")
        return CardWords::tr("ローン");
    if (payment == u"balloon")
        return CardWords::tr("残クレ");
    if (payment == u"lease")
        return CardWords::tr("リース");
    return {};
}

} // namespace kikubari::models
