// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record_catalogue.h"
#include "operations/recording.h"

#include <QDateTime>
#include <QList>
#include <QMap>

namespace kikubari::operations {

enum class Side : std::uint8_t { Kept, Other };

/// One field of the two customers side by side.
struct MergeField
{
    QString column; ///< of customers.csv
    Text label;
    QString kept, other;
    Side suggested = Side::Kept;
    bool same = false; ///< the two values are equal, or one of them is empty
    bool fixed
        = false; ///< decided by rule, not by choice: refuses (both together), deceased_on, mourning_until, random …
    QString result; ///< what a fixed field will be
    /// The three values in words: 男性 for male, a name for the code of a salesperson.
    Text keptWords{}, otherWords{}, resultWords{};
};

/// How many of the other's records will become the kept one's.
struct MergeCount
{
    domain::RecordKind kind{};
    Text label;
    int moved = 0;
    int combined = 0; ///< of which one of both stays (a ban of the same channel)
};

struct MergePreview
{
    domain::CustomerCode keep, other;
    QList<MergeField> fields;   ///< in the order of customers.csv, without those that both leave empty
    QList<MergeCount> counts;   ///< only those above 0
    QStringList otherHousehold; ///< names of the other's household, where he has another one
    bool swapSuggested = false; ///< the other has more and older records: better keep him
};

/// What joining the two would do. WrongUse for an unknown code or twice the same.
[[nodiscard]] Result<MergePreview> previewMerge(store::Store &store, const domain::CustomerCode &keep,
                                                const domain::CustomerCode &other);

/// Joins `other` into `keep` as one operation. Every record of the other becomes the kept one's; of two bans on one
/// channel the stricter stays, empty fields are filled; `choices` (column → side) overrides the suggestions. The other
/// is voided and his code remembered. Undone by `undo` or `undoMerge`.
[[nodiscard]] Result<OperationResult> mergeCustomers(store::Store &store, const Context &context,
                                                     const domain::CustomerCode &keep,
                                                     const domain::CustomerCode &other,
                                                     const QMap<QString, Side> &choices = {});

struct MergeEntry
{
    QString operation; ///< UUID
    QDateTime at;
    domain::CustomerCode keep, other;
    QString summary;
};
/// Merges that stand, the newest first.
[[nodiscard]] Result<QList<MergeEntry>> merges(store::Store &store, int limit = 100);
/// Takes a merge back, also later: what was recorded since stays with the kept one. Conflict, naming it, where
/// something later stands on one of its records.
[[nodiscard]] Result<OperationResult> undoMerge(store::Store &store, const Context &context, const QString &operation);

/// The customer into whom this code was joined, himself where he was not; nothing where there is no such code at all.
[[nodiscard]] Result<std::optional<domain::CustomerCode>> resolveAlias(store::Store &store,
                                                                       const domain::CustomerCode &code);
/// The codes that were joined into this customer.
[[nodiscard]] Result<QStringList> aliasesOf(store::Store &store, const domain::CustomerCode &customer);

} // namespace kikubari::operations
