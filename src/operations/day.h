// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/text.h"
#include "domain/code.h"
#include "domain/words.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// The salesperson's day as plain values: what the list and the call sheet show. Filled by the operations, shown by the
/// models; the words in it are ready to be shown in both languages.
namespace kikubari::operations {

/// What one does for a follow-up; the groups of the daily list in their order.
enum class Work : std::uint8_t { Call, Visit, Mail, Promise, InHouse };

/// One follow-up of the day.
struct DayItem
{
    QString id;   ///< as in `follow-ups`: stable, unique
    QString rule; ///< rule id
    Text title;   ///< 納車2日以内の確認
    Text anchor;  ///< 11/26(木) 納車
    Text why;     ///< the whole sentence; empty in the list, filled in the call sheet
    domain::FactKind fact{};
    QDate factOn, earliest, due, latest, windowEnd, hiddenUntil;
    domain::State state{};
    bool closureLate = false;
    bool shiftedEarlier = false; ///< due was moved before its natural day by closed days
    bool shiftedLater = false;   ///< due was moved after its natural day
    int attempts = 0;
    int priority = 3;
    int rank = 6;        ///< 1..6 of docs/rules.md
    bool folded = false; ///< can wait: shown on demand
    Work work = Work::Call;
    QList<domain::Channel> channels; ///< still permitted, in the rule's order
    domain::StaffCode staff;
    bool finishedByTalk = true; ///< done by talking or visiting (else by sending or in-house)
};

/// A customer's last contact in a few words.
struct LastContact
{
    QDate on;
    std::optional<domain::Channel> channel;
    std::optional<domain::Outcome> outcome;
    QString sentence; ///< the note's last sentence; may be empty
};

/// One customer of the daily list with all that is due for him; stands in the group of his first item.
struct DayRow
{
    domain::CustomerCode customer;
    QString name, honorific, kana;
    Text car; ///< ミニバン 8人乗り ほか1台
    QString phone;
    QString area;        ///< for ordering by area: postal code
    QString reachable;   ///< つながりやすい時間帯, free words
    QStringList refuses; ///< words of `refuses` in force today (call, visit, mail, dm, email, sms, all)
    bool complaintOpen = false;
    QDate mourningUntil;
    LastContact last;
    QList<DayItem> items; ///< in rank order; never empty

    [[nodiscard]] const DayItem &first() const { return items.front(); }
};

/// How many follow-ups fall due on a day to come; for the load of the week.
struct DayLoad
{
    QDate day;
    bool open = true; ///< the store is open
    int count = 0;
};

/// The daily list of one person (or of all).
struct DayList
{
    QDate today;
    QList<DayRow> rows;   ///< rank order; folded ones included (row.first().folded)
    int plannedToday = 0; ///< follow-ups of the progress bar: live ones not folded and not hidden + done today
    int doneToday = 0;
    int doneOnTimeToday = 0;
    int hiddenUntilLater = 0; ///< snoozed or attempted today: said in the list's foot
    QList<DayLoad> load;      ///< the next seven days
    QList<QDate> closedDays;  ///< closed days inside the rows' windows of up to seven days, in order
    Text closureNotice;       ///< 明日・あさっては定休日です; empty if the store is open tomorrow
    QDate nextWorkingDay;
    int nextWorkingDayCount = 0;
    QDate lastWorkedOn; ///< the last day on which this person recorded anything; invalid = never
};

/// A past contact as the call sheet shows it.
struct PastContact
{
    QString code;
    QDate on;
    QString time;
    std::optional<domain::Channel> channel;
    std::optional<domain::Outcome> outcome;
    QString staffName, note;
    bool voided = false;
};

/// A fact of the customer's circumstances that has gone stale (実情).
struct StaleFact
{
    QString code, kind, text;
    QDate confirmedOn; ///< invalid = never
};

/// One topic that a script asks for; `key` is stored in the contact's topics.
struct ScriptTopic
{
    QString key;
    Text label;
};

/// What to say: shipped samples of the rules' scripts, with the merge fields filled in.
struct CallScript
{
    QString id;
    Text opening;
    QList<ScriptTopic> topics;
    bool asksSatisfaction = false;
    bool asksVisitIntent = false;
};

struct OpenPromise
{
    QString code;
    QDate forOn;
    QString time, text;
};

/// Everything the sheet beside the list needs for one customer.
struct CallSheet
{
    DayRow row;         ///< items carry their `why`; items may be empty for a customer found by search
    QStringList phones; ///< mobile first
    QString address;
    QString staffName;
    CallScript script;
    QList<PastContact> contacts; ///< the newest first, at most ten
    QList<StaleFact> staleFacts; ///< the two stalest
    QList<OpenPromise> promises;
    QStringList household;            ///< one line per member or car of the house
    QString note;                     ///< the customer's memo
    bool proposeOtherChannel = false; ///< three attempts or more without reaching him
};

/// A search hit, best first.
struct SearchHit
{
    domain::CustomerCode customer;
    QString name, honorific, kana;
    Text car; ///< ミニバン 8人乗り ほか1台
    QString phone, plate, address;
    QString staffName;
    int quality = 0;     ///< 0 = a whole field, 1 = a field begins so, 2 = a word in it does, 3 = somewhere in it
    QDate lastContactOn; ///< hits of one quality stand newest contact first
};

} // namespace kikubari::operations
