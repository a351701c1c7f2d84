// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/campaign_words.h"
#include "domain/code.h"
#include "store/customer_list.h"
#include "store/record.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <span>
#include <vector>

/// What mailings ask of the store beside its records: who is in a scope, what stands on an envelope, label numbers.
namespace kikubari::store {

class Store;
class Database;

/// The ids of whom a mailing looks at, in order: everybody, or one salesperson's customers, or those of a condition.
[[nodiscard]] Result<std::vector<RowId>> mailingScope(Store &store, const std::optional<domain::StaffCode> &staff,
                                                      const std::optional<CustomerCondition> &where);

/// What a piece of mail carries of a customer, and what decides over it beside his dates.
struct MailFacts
{
    RowId id = 0;
    domain::CustomerCode code;
    std::optional<domain::CustomerKind> kind;
    QString name, honorific, kana, household;
    QString postalCode, address, building; ///< where his mail goes: an address of kind 送付先, else his own
    domain::StaffCode staff;
    int random = -1; ///< 0..99; -1 = never drawn
};

/// What somebody could be written about.
struct MailHints
{
    QStringList words; ///< circumstances (園芸, 家族：長女 5歳), newest first
    QString occupation;
    QStringList cars;    ///< models that he still has
    QDate inspectionDue; ///< the next one of them
};

/// To whose hands a company's mail goes.
struct MailPerson
{
    QString name, department, title;
};

/// The whole household, whoever looks after its members.
struct HouseholdFacts
{
    domain::CustomerCode first; ///< its first member in the byte order of codes
    int firstRandom = -1;
    QDate mourningUntil; ///< the last of its members'; invalid = none
};

/// Reads these for one customer after the other, with statements that are prepared once. May be used while customers
/// are streamed.
class MailReader
{
public:
    /// `day` = the day of mailing.
    MailReader(Store &store, QDate day);
    ~MailReader();
    MailReader(const MailReader &) = delete;
    MailReader &operator=(const MailReader &) = delete;

    /// Nothing for a customer who is not there (any more).
    [[nodiscard]] Result<std::optional<MailFacts>> facts(RowId customer);
    [[nodiscard]] Result<MailHints> hints(RowId customer, QDate today);
    /// The company's contact; an empty name where there is none.
    [[nodiscard]] Result<MailPerson> person(RowId customer);
    [[nodiscard]] Result<HouseholdFacts> household(const QString &code);

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

/// The greatest label number ever drawn; 0 = none.
[[nodiscard]] Result<int> lastLabelNumber(Store &store);

/// Whether a customer has a piece that is queued or printed. One look into his own records: cheap enough for every
/// recording.
[[nodiscard]] Result<bool> hasOpenPiece(Store &store, RowId customer);
/// Everybody who has one.
[[nodiscard]] Result<std::vector<RowId>> customersWithOpenPieces(Store &store);

/// So many of a campaign's pieces are in this state; `joint` = stands on the piece of another.
struct PieceCount
{
    domain::PieceState state{};
    bool joint = false;
    int count = 0;
    int jointLeads = 0; ///< of those not `joint`: how many have others with them
};
[[nodiscard]] Result<std::vector<PieceCount>> pieceCounts(Store &store, const QString &campaign);

/// Paper that was printed for a customer who has been joined into another since: nobody's piece has its number.
struct LostPaper
{
    int labelNo = 0;
    domain::CustomerCode customer; ///< the code it was printed for
    QString name, job;
};
[[nodiscard]] Result<std::vector<LostPaper>> paperOfMerged(Store &store, const QString &campaign);

/// All campaigns' codes, the newest first.
[[nodiscard]] Result<QStringList> campaignCodes(Store &store);
/// The shelf's codes in their byte order.
[[nodiscard]] Result<QStringList> enclosureCodes(Store &store);
/// Print jobs' codes of a campaign (empty = of all), the newest first.
[[nodiscard]] Result<QStringList> printJobCodes(Store &store, const QString &campaign);

} // namespace kikubari::store
