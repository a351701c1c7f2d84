// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/code.h"
#include "domain/words.h"
#include "store/record.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include <optional>
#include <span>
#include <vector>

/// The customer book as a list: the ids of whom it shows in their order, and the lines of those in sight.
namespace kikubari::store {

class Store;

/// A condition on customers in SQL: text over the alias `c` of table customer, with positional `?` for its values.
struct CustomerCondition
{
    QString sql; ///< empty = everybody
    QVariantList values;
};

/// What the list is sorted by. Customers of whom it is not known come last in either direction; equals stand in kana
/// order (folded kana, name, code).
enum class ListOrder : std::uint8_t {
    Best, ///< as search() ranks them; counts only with a text, else kana
    Kana,
    Code,
    LastContact,   ///< the day of the last contact; descending = the newest first
    LastContactBy, ///< the name of who had it
    Delivered,     ///< the last delivery
    InspectionDue, ///< the next inspection of a car that he still has, ours or another's
    Staff,         ///< the name of his salesperson
    Rank,
    PostalCode,
};

/// Which customers, in which order.
struct ListQuery
{
    ListOrder order = ListOrder::Kana;
    bool descending = false;
    std::optional<domain::StaffCode> staff{}; ///< only his customers
    QString text{};                           ///< only whom a search finds; empty = everybody
    std::optional<CustomerCondition> where{};
};

/// The next follow-up of a customer: the live one that falls due first.
struct NextFollowUp
{
    domain::RuleId rule;
    domain::FactKind fact{};
    QDate earliest, due, latest;
    domain::State state{}; ///< on the day asked for
};

/// One line of the list.
struct ListRow
{
    RowId id = 0;
    domain::CustomerCode code;
    std::optional<domain::CustomerKind> kind;
    QString name, honorific, kana, phone, mobile, email, postalCode, address, rank, household;
    domain::StaffCode staff;
    QString staffName;
    QStringList refuses; ///< words of `refuses` and of bans in force on the day asked for
    bool complaintOpen = false;
    QDate mourningUntil, deceasedOn;
    QString maker, model, grade, plate; ///< his newest car that is not disposed of, ours before another's
    bool otherMake = false;             ///< that car was not bought here
    int cars = 0;                       ///< how many he has, other makes too
    QDate deliveredOn;                  ///< the last delivery
    QDate inspectionDueOn;              ///< the next inspection of a car that he has
    QDate lastOn;                       ///< last contact that is not voided, up to the day asked for
    std::optional<domain::Channel> lastChannel;
    domain::StaffCode lastBy;
    QString lastByName;
    int daysSince = -1; ///< from the last contact to the day asked for; -1 = never
    std::optional<NextFollowUp> next;
};

/// The customers' ids in the wanted order, eight bytes each.
[[nodiscard]] Result<std::vector<RowId>> listIds(Store &store, const ListQuery &query, QDate today);
/// The lines of these customers in the same order; ids that are not there (any more) are left out.
[[nodiscard]] Result<std::vector<ListRow>> listRows(Store &store, std::span<const RowId> customers, QDate today);
/// How many customers there are (of one salesperson where `staff` is given).
[[nodiscard]] Result<qint64> countCustomers(Store &store, const std::optional<domain::StaffCode> &staff = {});

} // namespace kikubari::store
