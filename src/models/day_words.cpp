// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/day_words.h"

#include "japan/format.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace kikubari::models {

namespace {

Language &current()
{
    static Language value = Language::Japanese;
    return value;
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

void setLanguage(Language language)
{
    current() = language;
}

Language language()
{
    return current();
}

QString say(const Text &text)
{
    return text.in(current());
}

Urgency urgencyOf(const operations::DayItem &item, QDate today)
{
    switch (item.state) {
    case domain::State::Overdue: return Urgency::Overdue;
    case domain::State::Due: return item.latest.isValid() && item.latest <= today ? Urgency::Today : Urgency::Due;
    case domain::State::Open: return Urgency::Open;
    case domain::State::Suspended: return Urgency::Suspended;
    default: return Urgency::Upcoming;
    }
}

/// 7日後から; what is far off by its month: 4月から, 来年4月から, 2029年4月から.
static QString beginWord(QDate earliest, QDate today)
{
    constexpr qint64 countedDays = 45;
    if (today.daysTo(earliest) <= countedDays)
        return Words::tr("%1日後から").arg(today.daysTo(earliest));
    if (current() == Language::English)
        return Words::tr("%1から").arg(QLocale(QLocale::English).toString(earliest, u"MMM yyyy"_s));
    if (earliest.year() == today.year())
        return Words::tr("%1から").arg(earliest.toString(u"M月"_s));
    return Words::tr("%1から").arg(earliest.year() == today.year() + 1 ? earliest.toString(u"来年M月"_s)
                                                                       : earliest.toString(u"yyyy年M月"_s));
}

QString stateWord(const operations::DayItem &item, QDate today)
{
    switch (urgencyOf(item, today)) {
    case Urgency::Overdue: return Words::tr("%1日超過").arg(item.latest.daysTo(today));
    case Urgency::Today: return Words::tr("今日まで");
    case Urgency::Due:
        return item.latest.isValid() ? Words::tr("あと%1日").arg(today.daysTo(item.latest)) : Words::tr("期限なし");
    case Urgency::Open:
        return item.latest.isValid() ? Words::tr("余裕%1日").arg(today.daysTo(item.latest)) : Words::tr("期限なし");
    case Urgency::Suspended: return Words::tr("保留");
    case Urgency::Upcoming: break;
    }
    return beginWord(item.earliest, today);
}

QString dateWord(QDate day, QDate today)
{
    return japan::shortDate(day, today, current());
}

QString longDateWord(QDate day)
{
    return japan::fullDate(day, current());
}

QString agoWord(QDate day, QDate today)
{
    const qint64 days = day.daysTo(today);
    if (days == 0)
        return Words::tr("今日");
    if (days == 1)
        return Words::tr("昨日");
    if (days < 0)
        return dateWord(day, today);
    return Words::tr("%1日前").arg(days);
}

QString monthsAgoWord(QDate day, QDate today)
{
    if (!day.isValid())
        return Words::tr("未確認");
    int months = (today.year() - day.year()) * 12 + today.month() - day.month();
    if (day.day() > today.day())
        --months;
    return months < 1 ? agoWord(day, today) : Words::tr("%1か月前").arg(months);
}

QString windowWord(const operations::DayItem &item, QDate today)
{
    return dateWord(item.earliest, today) % Words::tr("〜") % dateWord(item.latest, today);
}

QString channelWord(domain::Channel channel)
{
    switch (channel) {
    case domain::Channel::Call: return Words::tr("電話");
    case domain::Channel::Visit: return Words::tr("訪問");
    case domain::Channel::Showroom: return Words::tr("来店");
    case domain::Channel::Dm: return Words::tr("DM");
    case domain::Channel::Letter: return Words::tr("手紙");
    case domain::Channel::Card: return Words::tr("はがき");
    case domain::Channel::Email: return Words::tr("メール");
    case domain::Channel::Sms: return Words::tr("SMS");
    case domain::Channel::InHouse: return Words::tr("社内");
    }
    return {};
}

QString outcomeWord(domain::Outcome outcome)
{
    switch (outcome) {
    case domain::Outcome::Reached: return Words::tr("話せた");
    case domain::Outcome::Family: return Words::tr("ご家族");
    case domain::Outcome::Absent: return Words::tr("留守");
    case domain::Outcome::Voicemail: return Words::tr("留守電");
    case domain::Outcome::CardLeft: return Words::tr("名刺を置いた");
    case domain::Outcome::CallBack: return Words::tr("折返し");
    case domain::Outcome::Refused: return Words::tr("拒否");
    case domain::Outcome::WrongNumber: return Words::tr("番号違い");
    case domain::Outcome::Sent: return Words::tr("発送");
    case domain::Outcome::Returned: return Words::tr("返送");
    case domain::Outcome::Replied: return Words::tr("返信");
    }
    return {};
}

QString refuseWord(const QString &refuses)
{
    if (refuses == u"call")
        return Words::tr("電話不可");
    if (refuses == u"visit")
        return Words::tr("訪問不可");
    if (refuses == u"mail")
        return Words::tr("郵便不可");
    if (refuses == u"dm")
        return Words::tr("DM不可");
    if (refuses == u"email")
        return Words::tr("メール不可");
    if (refuses == u"sms")
        return Words::tr("SMS不可");
    return Words::tr("連絡不可");
}

QString workWord(operations::Work work)
{
    switch (work) {
    case operations::Work::Call: return Words::tr("電話");
    case operations::Work::Visit: return Words::tr("訪問");
    case operations::Work::Mail: return Words::tr("DM・手紙");
    case operations::Work::Promise: return Words::tr("約束");
    case operations::Work::InHouse: return Words::tr("社内");
    }
    return {};
}

QString reasonWord(domain::WaiveReason reason)
{
    switch (reason) {
    case domain::WaiveReason::ToldOtherwise: return Words::tr("すでに別の形で伝えた");
    case domain::WaiveReason::CustomerWish: return Words::tr("お客様のご都合");
    case domain::WaiveReason::Absence: return Words::tr("担当者の不在");
    case domain::WaiveReason::NotNeeded: return Words::tr("必要がなくなった");
    case domain::WaiveReason::TooLate: return Words::tr("時機を過ぎた");
    case domain::WaiveReason::HeldOut: return Words::tr("比較のため");
    case domain::WaiveReason::BeforeStart: return Words::tr("使い始める前のもの");
    case domain::WaiveReason::Other: return Words::tr("その他");
    }
    return {};
}

QString lastContactWord(const operations::LastContact &last, QDate today)
{
    if (!last.on.isValid())
        return {};
    QString how;
    if (last.outcome == domain::Outcome::Absent || last.outcome == domain::Outcome::Voicemail)
        how = outcomeWord(*last.outcome);
    else if (last.channel)
        how = channelWord(*last.channel);
    constexpr int year = 365; // "1352 days ago" tells nobody anything
    const QString ago = last.on.daysTo(today) > year ? monthsAgoWord(last.on, today) : agoWord(last.on, today);
    return ago % u' ' % how;
}

QString rowSentence(const operations::DayRow &row, QDate today)
{
    QStringList parts{row.name % u' ' % row.honorific};
    for (const QString &word : row.refuses)
        parts << refuseWord(word);
    if (!row.items.isEmpty()) {
        const operations::DayItem &item = row.first();
        parts << say(item.title) << say(item.anchor) << stateWord(item, today);
        if (item.latest.isValid())
            parts << Words::tr("%1まで").arg(dateWord(item.latest, today));
        if (row.items.size() > 1)
            parts << Words::tr("ほか%1件").arg(row.items.size() - 1);
    }
    const QString last = lastContactWord(row.last, today);
    if (!last.isEmpty())
        parts << Words::tr("前回 %1").arg(last);
    parts.removeAll(QString());
    return parts.join(current() == Language::Japanese ? u"、"_s : u", "_s);
}

} // namespace kikubari::models
