// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/record_catalogue.h"
#include "operations/context.h"
#include "operations/day.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace kikubari::store {
class Store;
}

/// One customer as a whole, as plain values: what the customer card shows. Every part that can be changed carries the
/// record it was read from, so that it can be edited in place and a change made meanwhile by somebody else is noticed.
namespace kikubari::operations {

/// A record as it stood when the card was read: columns and texts as in the store folder.
struct CardRecord
{
    domain::RecordKind kind{};
    QStringList key;    ///< empty: not in the store yet
    qint64 version = 0; ///< 0: not in the store yet
    QMap<QString, QString> values;

    [[nodiscard]] QString value(const QString &column) const { return values.value(column); }
    [[nodiscard]] QDate date(const QString &column) const
    {
        return QDate::fromString(values.value(column), Qt::ISODate);
    }
    [[nodiscard]] bool isNew() const { return key.isEmpty(); }
    bool operator==(const CardRecord &) const = default;
};

/// Where a customer stands with us, derived from his records and never written by hand; the first that holds
/// (docs/user-guide/customer-card.md).
enum class Stage : std::uint8_t {
    Deceased, ///< has died
    Ordered,  ///< a car is ordered and not delivered yet
    InDeal,   ///< a deal is open
    Lost,     ///< bought here once, drives none of our cars any more but one from elsewhere
    Dormant,  ///< bought here, but no transaction for as long as the store says
    Repeater, ///< bought here twice or more; `carsBought` says how often
    First,    ///< bought one car here
    Prospect, ///< bought nothing here yet
};

/// A channel that the customer does not want, and what is known about it.
struct CardBan
{
    QString channel; ///< a word of `refuses`
    QDate since, until;
    QString how, by, reason;
    bool recorded = false; ///< has a record of its own; else only the customer's `refuses` says so
};

/// A telephone number, of the customer's own card or a further one.
struct CardPhone
{
    QString kind; ///< mobile, home, or what the further number is called
    QString number;
    QString hours;                    ///< when it is answered, free words
    bool bad = false;                 ///< known to be wrong or given up
    std::optional<CardRecord> record; ///< a further number's own record
};

struct CardAddress
{
    QString kind; ///< empty for the card's own address
    QString postalCode, address, building;
    QDate from, until, returnedOn;
    std::optional<CardRecord> record;
};

/// A car of the customer or of his household: bought here, or elsewhere.
struct CardCar
{
    CardRecord record; ///< a purchase or another car
    bool ours = true;
    int number = 0;             ///< ours: the how-manieth car bought here
    bool previous = false;      ///< disposed of
    bool onOrder = false;       ///< ordered, not delivered
    bool cancelled = false;     ///< the order was taken back
    QString title;              ///< ミニバン 8人乗り
    QString user;               ///< who drives it; empty = not known
    domain::CustomerCode owner; ///< whose car it is
    QString ownerName;          ///< set where it is another customer's of the house
};

struct CardMember
{
    CardRecord record;
    QString name, kana, relation, drives;
    QDate birthday;
    int age = -1;                  ///< -1: not known
    domain::CustomerCode customer; ///< set where the member has a card of his own
};

/// One thing known of the customer's circumstances (実情) and how old the knowledge is.
struct CardFact
{
    CardRecord record;
    QString kind, text, source, by;
    QDate confirmedOn; ///< invalid = never
    int shelfMonths = 12;
    bool stale = false;
};

/// What a line of the history is about; the filter goes by it.
enum class EntryKind : std::uint8_t {
    Contact, ///< calls, visits, showroom, letters …
    Car,     ///< orders, registration, deliveries, disposals
    Service, ///< workshop entries and bookings
    Promise,
    Complaint,
    Gift,
    Deal,
    Referral,
};
inline constexpr int entryKindCount = 8;

/// One line of the history, the newest first.
struct CardEntry
{
    EntryKind kind{};
    QDate on; ///< may lie in the future (a booking)
    QString time;
    std::optional<domain::Channel> channel;
    std::optional<domain::Outcome> outcome;
    Text title;         ///< 電話・話せた, 納車, 受注, 車検
    QString staffName;  ///< who; empty = not known
    QString text;       ///< in full
    QStringList topics; ///< what the script asked for and what was answered
    int satisfaction = 0;
    QList<Text> finished; ///< what it finished, "on time" or "late" with it
    bool finishedLate = false;
    int promises = 0; ///< promises made in it
    bool voided = false;
    QString record; ///< code
    /// Contacts and workshop entries, which stand nowhere else on the card: the record itself, to be corrected.
    std::optional<CardRecord> own;
};

struct CardDeal
{
    CardRecord record;
    QDate openedOn, closedOn, nextOn, resumeOn;
    std::optional<domain::DealResult> result;
    QString rank, staffName;
};

/// A referral, seen from this customer.
struct CardReferral
{
    CardRecord record;             ///< new (no key) where only a customer's own `referrer` tells of it
    bool gave = false;             ///< true: this customer brought the other one
    domain::CustomerCode customer; ///< the other one; empty where only words are known
    QString name;
    QDate on, thankedOn, reportedOn;
    QString occasion, car;
};

struct CardGift
{
    CardRecord record;
    QDate on;
    QString what, kind, taken;
};

struct CardPromise
{
    CardRecord record;
    QDate madeOn, forOn, keptOn;
    QString time, text, staffName;
    std::optional<domain::Channel> channel;
};

struct CardComplaint
{
    CardRecord record;
    QDate openedOn, answeredOn, closedOn;
    QString type, cause, remedy, note, ownerName;
};

struct CardConsent
{
    CardRecord record;
    QString purpose, basis, evidence;
    QDate on;
};

struct CardKeyPerson
{
    CardRecord record;
    QString name, kana, department, title, role, stance, note;
    QDate leftOn;
};

/// A follow-up that has ended.
struct CardPastFollowUp
{
    Text title, anchor;
    domain::State state{};
    QDate endedOn, due, latest;
    bool onTime = false, closureLate = false;
    std::optional<domain::WaiveReason> reason;
};

/// Everything the customer card shows.
struct CustomerSheet
{
    QDate today;
    domain::CustomerCode code;
    CardRecord customer;
    QString name, honorific, kana;
    bool company = false;
    Stage stage = Stage::Prospect;
    int carsBought = 0; ///< bought here, cancelled orders left out
    int age = -1;       ///< -1: not known
    QString staffName;
    bool voided = false;           ///< taken back: for reading only
    domain::CustomerCode openedAs; ///< set where another code was asked for, which was joined into this customer

    QList<CardBan> bans; ///< in force today
    QDate deceasedOn, mourningUntil, erasedOn;
    QList<CardPhone> phones; ///< mobile first
    QList<CardAddress> addresses;
    QString email, reachable, note;

    QList<CardCar> cars;      ///< his own: ours first, then others, then previous ones
    QList<CardCar> houseCars; ///< of the other customers of his house, previous ones left out
    int carsOfHouse = 0, oursOfHouse = 0;
    QList<CardMember> members;
    QList<CardKeyPerson> keyPersons;

    QList<CardEntry> entries;
    QList<CardDeal> deals;
    QList<CardReferral> referrals; ///< who brought him first
    QList<CardGift> gifts;
    QList<CardPromise> promises;
    QList<CardComplaint> complaints;
    QList<CardConsent> consents;
    QList<CardFact> facts; ///< stale ones first

    QList<DayItem> followUps;     ///< live ones, the most urgent first, then those to come; with their why
    QList<CardPastFollowUp> past; ///< the newest first
    QList<QDate> closedDays;      ///< closed days inside short windows, for the bars

    QDateTime changedAt; ///< last change of anything of his; invalid = not known
    QString changedBy;
};

/// For how many months a circumstance of this kind may be believed (N8): family, use and work 12, hobby 24,
/// dissatisfaction and the wish to replace 6, anything else 12.
[[nodiscard]] int shelfMonths(const QString &kind);

/// The kinds of circumstance that are offered when one is added; any other word can be written too.
[[nodiscard]] QList<Text> circumstanceKinds();

/// Everything known of a customer, as of `context.today`. A code that was joined into another customer gives that one;
/// a card that was taken back is read as it stood, marked so. WrongUse for an unknown code.
[[nodiscard]] Result<CustomerSheet> customerSheet(store::Store &store, const Context &context,
                                                  const domain::CustomerCode &customer);

} // namespace kikubari::operations
