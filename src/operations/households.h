// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/recording.h"

#include <QList>

namespace kikubari::operations {

/// One household that is proposed or being looked at.
struct HouseholdPreview
{
    QString household;   ///< the code that they will share
    QStringList members; ///< customers' codes who will be in it, those who are in it already included
    QList<Text> notes;   ///< what is to be known: different addresses, two households become one
};

/// What joining these customers would do; those who already share a household with one of them come along.
[[nodiscard]] Result<HouseholdPreview> previewHousehold(store::Store &store,
                                                        const QList<domain::CustomerCode> &customers);
/// Gives them one household code (one they have already, else a new one) as one operation; their listed family members
/// follow. Undone by `undo`.
[[nodiscard]] Result<OperationResult> joinHousehold(store::Store &store, const Context &context,
                                                    const QList<domain::CustomerCode> &customers);
/// Takes a customer (and the family members listed under him) out of his household.
[[nodiscard]] Result<OperationResult> leaveHousehold(store::Store &store, const Context &context,
                                                     const domain::CustomerCode &customer);

} // namespace kikubari::operations
