// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/editing.h"

#include <QRegularExpression>
#include <QTime>

/// What is wrong with a record that somebody writes on the card.
namespace kikubari::operations {

using domain::RecordKind;
using namespace Qt::StringLiterals;

namespace {

/// Gathers what is wrong, one sentence for each column.
class Check
{
public:
    Check(const QMap<QString, QString> &values, QDate today) : m_values(values), m_today(today) { }

    [[nodiscard]] QString text(const QString &column) const { return m_values.value(column).trimmed(); }
    [[nodiscard]] QDate day(const QString &column) const { return QDate::fromString(text(column), Qt::ISODate); }

    void say(const QString &column, const QString &ja, const QString &en)
    {
        if (!problems.contains(column))
            problems.insert(column, {ja, en});
    }
    void need(const QString &column, const QString &ja, const QString &en)
    {
        if (text(column).isEmpty())
            say(column, ja, en);
    }
    /// What has happened cannot lie ahead.
    void past(std::initializer_list<QString> columns)
    {
        for (const QString &column : columns)
            if (day(column) > m_today)
                say(column, u"まだ来ていない日です。今日までの日を入れてください。"_s,
                    u"This day has not come yet. Enter a day up to today."_s);
    }
    /// `later` cannot stand before `first`; `name` is what `first` is called.
    void order(const QString &first, const QString &later, const Text &name)
    {
        if (day(first).isValid() && day(later).isValid() && day(later) < day(first))
            say(later, u"%1より前の日です。日付を確かめてください。"_s.arg(name.ja),
                u"This is before %1. Check the day."_s.arg(name.en));
    }

    QMap<QString, Text> problems;

private:
    const QMap<QString, QString> &m_values;
    QDate m_today;
};

void checkDeal(Check &check)
{
    check.need(u"opened_on"_s, u"商談を始めた日を入れてください。"_s, u"Enter the day on which the deal began."_s);
    check.past({u"opened_on"_s, u"closed_on"_s});
    check.order(u"opened_on"_s, u"closed_on"_s, {u"始めた日"_s, u"the day it began"_s});
    const bool closed = !check.text(u"closed_on"_s).isEmpty(), result = !check.text(u"result"_s).isEmpty();
    if (result && !closed)
        check.say(u"closed_on"_s, u"結果が出た日を入れてください。"_s, u"Enter the day of the result."_s);
    if (closed && !result)
        check.say(u"result"_s, u"結果を選んでください。商談が続いていれば、終わった日を消してください。"_s,
                  u"Choose the result. If the deal goes on, clear the day of its end."_s);
    check.order(u"closed_on"_s, u"resume_on"_s, {u"終わった日"_s, u"the day it ended"_s});
}

void checkComplaint(Check &check)
{
    check.need(u"opened_on"_s, u"お申し出を受けた日を入れてください。"_s,
               u"Enter the day on which the complaint came."_s);
    if (check.text(u"note"_s).isEmpty() && check.text(u"type"_s).isEmpty())
        check.say(u"note"_s, u"どのようなお申し出かを入れてください。"_s, u"Enter what the complaint is about."_s);
    check.past({u"opened_on"_s, u"answered_on"_s, u"closed_on"_s});
    const Text opened{u"受けた日"_s, u"the day it came"_s};
    check.order(u"opened_on"_s, u"answered_on"_s, opened);
    check.order(u"opened_on"_s, u"closed_on"_s, opened);
}

/// Words (夕方) are left alone, but what is written with digits only has to be a time of day.
bool isOddTime(const QString &time)
{
    static const QRegularExpression digits(u"^[0-9:]+$"_s);
    return digits.match(time).hasMatch() && !QTime::fromString(time, u"H:mm"_s).isValid();
}

void checkTime(Check &check)
{
    if (isOddTime(check.text(u"time"_s)))
        check.say(u"time"_s, u"時刻は 17:00 の形で入れてください。"_s, u"Enter the time like 17:00."_s);
}

void checkContact(Check &check)
{
    check.need(u"on"_s, u"連絡した日を入れてください。"_s, u"Enter the day of the contact."_s);
    check.need(u"channel"_s, u"手段を選んでください。"_s, u"Choose the channel."_s);
    check.need(u"outcome"_s, u"結果を選んでください。"_s, u"Choose the outcome."_s);
    check.past({u"on"_s});
    checkTime(check);
    // Nobody is out when a letter comes, and a call is not posted.
    static const QStringList spoken{u"call"_s, u"visit"_s, u"showroom"_s}, ofMail{u"sent"_s, u"returned"_s},
        ofTalk{u"family"_s, u"absent"_s, u"voicemail"_s, u"card_left"_s, u"call_back"_s};
    const QString channel = check.text(u"channel"_s);
    if (!channel.isEmpty() && (spoken.contains(channel) ? ofMail : ofTalk).contains(check.text(u"outcome"_s)))
        check.say(u"outcome"_s, u"この手段にはない結果です。手段か結果を選び直してください。"_s,
                  u"This channel has no such outcome. Choose the channel or the outcome again."_s);
}

void checkService(Check &check)
{
    if (check.text(u"on"_s).isEmpty() && check.text(u"booked_for"_s).isEmpty())
        check.say(u"on"_s, u"入庫した日か、予約の日を入れてください。"_s,
                  u"Enter the day in the workshop, or the day it is booked for."_s);
    check.past({u"on"_s, u"booked_on"_s});
    check.order(u"booked_on"_s, u"booked_for"_s, {u"予約を受けた日"_s, u"the day it was booked"_s});
    check.order(u"booked_on"_s, u"on"_s, {u"予約を受けた日"_s, u"the day it was booked"_s});
    check.order(u"on"_s, u"inspection_due_on"_s, {u"入庫した日"_s, u"the day in the workshop"_s});
}

void checkPromise(Check &check)
{
    check.need(u"for_on"_s, u"いつの約束かを入れてください。"_s, u"Enter the day of the promise."_s);
    check.past({u"made_on"_s, u"kept_on"_s});
    check.order(u"made_on"_s, u"for_on"_s, {u"約束した日"_s, u"the day it was made"_s});
    check.order(u"made_on"_s, u"kept_on"_s, {u"約束した日"_s, u"the day it was made"_s});
    checkTime(check);
}

void checkReferral(Check &check)
{
    check.need(u"referred"_s, u"どなたを紹介していただいたかを入れてください。"_s, u"Enter who was brought."_s);
    check.need(u"referrer"_s, u"紹介してくださった方を一覧から選んでください。"_s,
               u"Choose who brought the customer."_s);
    if (!check.text(u"referrer"_s).isEmpty() && check.text(u"referrer"_s) == check.text(u"referred"_s))
        check.say(u"referred"_s, u"ご本人は選べません。別の方を選んでください。"_s,
                  u"Nobody brings himself. Choose somebody else."_s);
    check.past({u"on"_s, u"thanked_on"_s, u"reported_on"_s});
    const Text on{u"紹介の日"_s, u"the day of the referral"_s};
    check.order(u"on"_s, u"thanked_on"_s, on);
    check.order(u"on"_s, u"reported_on"_s, on);
}

} // namespace

QMap<QString, Text> recordProblems(RecordKind kind, const QMap<QString, QString> &values, QDate today)
{
    Check check(values, today);
    switch (kind) {
    case RecordKind::Contact: checkContact(check); break;
    case RecordKind::Service: checkService(check); break;
    case RecordKind::Deal: checkDeal(check); break;
    case RecordKind::Complaint: checkComplaint(check); break;
    case RecordKind::Promise: checkPromise(check); break;
    case RecordKind::Referral: checkReferral(check); break;
    case RecordKind::Consent:
        check.need(u"purpose"_s, u"何についての同意かを入れてください。"_s, u"Enter what the consent is for."_s);
        check.past({u"on"_s});
        break;
    case RecordKind::Gift: check.past({u"on"_s}); break;
    case RecordKind::Circumstance: check.past({u"confirmed_on"_s}); break;
    default: break;
    }
    return check.problems;
}

} // namespace kikubari::operations
