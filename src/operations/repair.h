// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/recording.h"

#include <QDate>
#include <QList>

#include <optional>

/// Returned mail and wrong numbers: a contact with such an outcome sets nothing by itself; it offers to open a problem,
/// which the rule data-repair follows up until the data are corrected (docs/rules.md).
namespace kikubari::operations {

/// What a contact's outcome offers.
struct RepairOffer
{
    bool address = false; ///< else a telephone number
    QString kind;         ///< 自宅, 携帯 …
    QString value;        ///< the address or number that seems wrong
    QString record;       ///< code in addresses.csv or phones.csv; empty = the customer's own field
    Text question;        ///< 住所を確認する予定を立てますか？
};
/// What may be wrong after an outcome returned (mail) or wrong_number (call, sms); empty for any other.
[[nodiscard]] Result<QList<RepairOffer>> repairOffers(store::Store &store, const domain::CustomerCode &customer,
                                                      domain::Channel channel, domain::Outcome outcome);

/// A problem that is open.
struct DataProblem
{
    bool address = false;
    QString record; ///< code in addresses.csv or phones.csv
    QString value;
    QDate reportedOn;
};
[[nodiscard]] Result<QList<DataProblem>> dataProblems(store::Store &store, const domain::CustomerCode &customer);

/// Writes the problem down, as of today; the repair is followed up from then on. Undone by `undo`.
[[nodiscard]] Result<OperationResult> openRepair(store::Store &store, const Context &context,
                                                 const domain::CustomerCode &customer, const RepairOffer &offer);
/// What is right now.
struct Correction
{
    QString postalCode{}, address{}, building{}; ///< of an address
    QString number{};                            ///< of a telephone
    bool stillRight = false;                     ///< it was found right after all
    bool unknown = false;                        ///< it cannot be found out: the old one is cleared
};
/// Corrects the datum (in the customer's own field, too, where it stands there) and closes the problem as of today.
[[nodiscard]] Result<OperationResult> closeRepair(store::Store &store, const Context &context,
                                                  const domain::CustomerCode &customer, const QString &record,
                                                  const Correction &correction);

} // namespace kikubari::operations
