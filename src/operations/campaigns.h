// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "domain/campaign_words.h"
#include "operations/recording.h"
#include "statistics/rates.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

/// Mailings from purpose to response: what is sent and to whom, who is left out and why, what each piece carries.
/// What comes on paper is the ledger's (operations/print_ledger.h).
namespace kikubari::operations {

/// What a person sets of a campaign.
struct CampaignDraft
{
    QString code; ///< of the one to be changed; empty = a new one, whose code is made here
    QString name;
    domain::CampaignKind kind = domain::CampaignKind::Dm;
    bool celebratory = false; ///< houses in mourning get none; always so for a New-Year card
    QDate eventOn, eventTo;   ///< the exhibition; `eventTo` invalid = one day
    QDate mailOn;             ///< when it is to be posted
    domain::Postage postage = domain::Postage::Stamp;
    int holdOut = 0;         ///< per cent held out for comparison, 0..50
    domain::StaffCode staff; ///< only his customers; empty = everybody's
    QString segment;         ///< key of a saved filter; empty = those whose DM window is open
    QString purpose;         ///< free words
    QString recentReason;    ///< why those mailed 21 days to a month ago get one too; empty = they do not
    QString letterTemplate;  ///< key of the letter's or card's template; free
    QString sheet;           ///< key of the label sheet chosen last
};

/// Pieces of a campaign by what became of them. A joint piece counts once in `pieces` and for each in `people`.
struct PieceCounts
{
    int queued = 0, printed = 0, posted = 0, returned = 0, removed = 0, heldOut = 0; ///< people
    int pieces = 0;      ///< pieces of paper: queued, printed, posted and returned ones
    int toPrint = 0;     ///< pieces of paper still queued
    int toPost = 0;      ///< pieces of paper printed and not posted
    int people = 0;      ///< addressed by `pieces`
    int jointPieces = 0; ///< pieces for two or more
    bool operator==(const PieceCounts &) const = default;
};

/// How far a campaign is; a page shows it as a badge.
enum class CampaignStage : std::uint8_t {
    Draft,   ///< nobody chosen yet
    Chosen,  ///< pieces are there, nothing printed
    Printed, ///< something printed, nothing posted
    Posted,  ///< something posted
};

struct Campaign
{
    CampaignDraft draft; ///< as saved, with its code
    int slice = 0;       ///< where its held-out part of the numbers 0..99 begins
    QDate fixedOn;       ///< the day its audience was last saved
    QDate postedOn;      ///< the first posting
    qint64 version = 0;
    CampaignStage stage = CampaignStage::Draft;
    PieceCounts counts;
    QDate arrivesOn, callFrom, callDue, callUntil; ///< expected from mailOn (or postedOn); calls only after a DM
    QList<QDate> closedDays;                       ///< the store's closed days from arrival to callUntil
};

/// A campaign that was added: each one operation, undone by `undo`.
struct CampaignSaved
{
    OperationResult result;
    QString code;
};
/// WrongUse for an empty name, an unknown member of staff or filter, dates the wrong way, a share outside 0..50.
[[nodiscard]] Result<CampaignSaved> createCampaign(store::Store &store, const Context &context,
                                                   const CampaignDraft &draft);
/// Changes one. What decides its audience (kind, staff, segment, mailOn, holdOut …) can be changed until something is
/// printed (Conflict); name, purpose, event and postage until it is posted. Pieces are not touched: saveAudience.
[[nodiscard]] Result<OperationResult> changeCampaign(store::Store &store, const Context &context,
                                                     const CampaignDraft &draft);
/// Takes a campaign and its pieces back; Conflict once something of it was posted.
[[nodiscard]] Result<OperationResult> removeCampaign(store::Store &store, const Context &context, const QString &code);
/// WrongUse for an unknown code.
[[nodiscard]] Result<Campaign> campaignOf(store::Store &store, const Context &context, const QString &code);
/// All of them, the newest first.
[[nodiscard]] Result<std::vector<Campaign>> campaigns(store::Store &store, const Context &context);

// --- audience --------------------------------------------------------------------------------------------------------

/// Why somebody gets none, in the order in which they are looked at: the first that holds is the reason.
enum class LeftOutReason : std::uint8_t {
    Deceased,
    Refused,
    NoAddress,
    ReturnedMail,
    Complaint,
    Mourning,
    RecentDm,
    SameHousehold,
    HeldOut,
    ByHand, ///< taken out by a person, who may have said why
};
inline constexpr std::size_t leftOutReasons = 10;
/// refused, no_address … as pieces.csv and `campaign audience` spell it.
[[nodiscard]] QString wordOf(LeftOutReason reason);
[[nodiscard]] std::optional<LeftOutReason> leftOutReasonOf(const QString &word);
/// DM不可（ご本人の希望）
[[nodiscard]] Text titleOf(LeftOutReason reason);

/// One customer whom a piece addresses, as his card has him.
struct Addressee
{
    domain::CustomerCode customer;
    QString name, honorific, kana;
    bool company = false;
};

/// One piece of paper: what is on it, and what the page shows beside it.
struct AudienceEntry
{
    Addressee first;        ///< whose piece it is; 様, 御中 … in `honorific`
    QList<Addressee> joint; ///< others of the household on the same piece, each with his own honorific
    QString postalCode, address, building;
    QString department, title, person, personHonorific; ///< of a company: to whose hands; `first.name` is the company
    domain::StaffCode staff;
    QDate windowFrom, windowDue, windowTo; ///< of his DM cycle; invalid where there is none
    QDate lastDmOn;                        ///< invalid = never
    QString line;                          ///< for this customer alone
    QStringList enclosures;                ///< codes of the shelf
    QStringList hints;                     ///< 園芸, 車検 3/20: what the line could speak of
    QStringList suggested;                 ///< codes of the shelf that fit one of the hints
    domain::PieceState state = domain::PieceState::Queued;
    int labelNo = 0;    ///< 0 = not drawn yet
    bool saved = false; ///< false: only computed, saveAudience has not written it
};

/// Somebody who gets none.
struct LeftOut
{
    Addressee customer;
    LeftOutReason reason{};
    QDate date;             ///< since when, or of what; invalid = not known
    QString how;            ///< 電話でご本人; what a person wrote when he took him out
    bool mayReturn = false; ///< takeBack is possible (by hand, removed); not against a ban or a death
    int labelNo = 0;        ///< of a piece that had been printed
};

struct Audience
{
    std::vector<AudienceEntry> entries; ///< in the wanted order
    std::vector<LeftOut> leftOut;       ///< by reason, then kana
    int scope = 0;                      ///< customers looked at
    int outside = 0;                    ///< of them whose window is not open, or who are no candidates at all
    int candidates = 0;                 ///< everybody in entries and leftOut
    int people = 0;                     ///< addressed by the entries
    bool fixed = false;                 ///< something is printed: nobody is added any more
    std::array<int, leftOutReasons> byReason{};
};

/// What pieces are ordered by.
enum class PieceOrder : std::uint8_t {
    Postal, ///< postal code, then address
    Kana,
    Route, ///< salesperson, then postal code and address
};
[[nodiscard]] std::optional<PieceOrder> pieceOrderOf(const QString &word);

struct AudienceRequest
{
    QString campaign;
    QList<domain::CustomerCode> customers{}; ///< exactly these are looked at (in place of staff and segment)
    PieceOrder order = PieceOrder::Postal;
};

/// Whom the campaign would go to, computed for today and merged with the pieces there are (lines, enclosures, those
/// taken out by hand). Once something is printed: the pieces there are. Writes nothing.
[[nodiscard]] Result<Audience> audience(store::Store &store, const Context &context, const AudienceRequest &request,
                                        const Progress &progress = {});
/// Writes it: one piece for each addressed customer, and the held-out ones. Again and again until something is printed:
/// lines stay, newcomers are added, who fell out is removed with the reason. One operation; cancelling changes nothing.
[[nodiscard]] Result<OperationResult> saveAudience(store::Store &store, const Context &context,
                                                   const AudienceRequest &request, const Progress &progress = {});
/// The pieces there are, without looking for anybody else: quick enough for a page after each change.
[[nodiscard]] Result<Audience> savedAudience(store::Store &store, const Context &context, const QString &campaign,
                                             PieceOrder order = PieceOrder::Postal);

/// Each one operation, undone by `undo`. `customer` = the first of a joint piece or anybody on it. Conflict once the
/// piece is posted; an unknown piece or enclosure is WrongUse.
[[nodiscard]] Result<OperationResult> writeLine(store::Store &store, const Context &context, const QString &campaign,
                                                const domain::CustomerCode &customer, const QString &line);
[[nodiscard]] Result<OperationResult> setEnclosures(store::Store &store, const Context &context,
                                                    const QString &campaign,
                                                    const QList<domain::CustomerCode> &customers,
                                                    const QStringList &enclosures);
/// Of a joint piece only the named customers go; the others keep the piece.
[[nodiscard]] Result<OperationResult> takeOut(store::Store &store, const Context &context, const QString &campaign,
                                              const QList<domain::CustomerCode> &customers, const QString &reason);
/// Puts back who was taken out by hand, or fell out for something that holds no more (Conflict where it still does).
[[nodiscard]] Result<OperationResult> takeBack(store::Store &store, const Context &context, const QString &campaign,
                                               const QList<domain::CustomerCode> &customers);

// --- the shelf -------------------------------------------------------------------------------------------------------

struct Enclosure
{
    QString code; ///< empty = new
    QString name;
    QStringList hints; ///< words of a customer's facts for whom it is: 子ども, スキー, SUV, 車検
    bool operator==(const Enclosure &) const = default;
};
[[nodiscard]] Result<std::vector<Enclosure>> enclosures(store::Store &store);
[[nodiscard]] Result<OperationResult> saveEnclosure(store::Store &store, const Context &context,
                                                    const Enclosure &enclosure);
[[nodiscard]] Result<OperationResult> removeEnclosure(store::Store &store, const Context &context, const QString &code);

// --- before printing -------------------------------------------------------------------------------------------------

/// What a piece costs from a day on.
struct PostageRate
{
    QDate from;
    int card = 0;   ///< yen, a postcard
    int letter = 0; ///< yen, standard-size mail up to 50 g
    bool operator==(const PostageRate &) const = default;
};
/// By day; the shipped ones where the store has none of its own.
[[nodiscard]] Result<std::vector<PostageRate>> postageRates(store::Store &store);
[[nodiscard]] Result<OperationResult> savePostageRates(store::Store &store, const Context &context,
                                                       const std::vector<PostageRate> &rates);

/// What is to be known before printing.
struct MailingCheck
{
    int pieces = 0;
    int impersonal = 0;                     ///< pieces with neither line nor enclosure
    int impersonalWithHint = 0;             ///< of them with a hint of the circumstances
    double share = 0;                       ///< impersonal / pieces
    bool blocks = false;                    ///< 30 % or more: printing needs an explicit yes
    Text warning;                           ///< 14通（17%）に一言がありません。 empty = nothing to warn of
    int sent = 0, heldOut = 0;              ///< people
    double base = 0;                        ///< the response that is reckoned with: of earlier campaigns, else 5 %
    std::optional<double> detectable;       ///< least difference that this one can show (0.21 = 21 points)
    std::optional<double> detectablePooled; ///< that all of this year's together can show
    int pooledCampaigns = 0;                ///< with this one
    Text test; ///< この回だけで分かる差は約21ポイント以上です。 empty = no hold-out
    int postageEach = 0, postageTotal = 0; ///< yen
    Text postage;                          ///< 切手 110円 × 82枚 = 9,020円
};
[[nodiscard]] Result<MailingCheck> mailingCheck(store::Store &store, const Context &context, const QString &campaign);

// --- after -----------------------------------------------------------------------------------------------------------

/// How a group answered within so many days after the posting.
struct ResponseGroup
{
    statistics::Rate visits, appointments, orders;                                            ///< customers, each once
    std::optional<statistics::Interval> visitsInterval, appointmentsInterval, ordersInterval; ///< Wilson, 95 %
};
struct ResponseSpan
{
    int days = 0;          ///< 30, 60, 90
    bool complete = false; ///< so many days have passed since the last posting
    ResponseGroup sent;    ///< all who got one
    ResponseGroup called;  ///< of them, who were talked to within the window of the call after the DM
    ResponseGroup heldOut;
    /// sent − held out, Newcombe, 95 %; nothing without a held-out group
    std::optional<statistics::Interval> visitsLift, appointmentsLift, ordersLift;
    bool enough = false; ///< false: nothing can be said of a difference yet
};
struct CampaignResult
{
    QString campaign;                                         ///< empty = all of them together
    QDate postedOn;                                           ///< the first posting
    int campaigns = 0, posted = 0, returned = 0, heldOut = 0; ///< people
    std::array<ResponseSpan, 3> spans;
};
/// WrongUse for an unknown code. `campaign` empty: all posted ones together (`from`..`to` limits their posting).
[[nodiscard]] Result<CampaignResult> campaignResult(store::Store &store, const Context &context,
                                                    const QString &campaign, QDate from = {}, QDate to = {});

} // namespace kikubari::operations
