// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

namespace kikubari::store {

/// One writing of one record: what it was before and after, by whom.
struct RecordStep
{
    domain::RecordKind kind{};
    QStringList key;
    qint64 operation = 0;         ///< 0 = from before histories named it
    std::optional<Record> before; ///< nothing = it was added, or came back from being voided
    std::optional<Record> after;  ///< nothing = it was taken back
    QString reason{};             ///< why it was taken back, as `voidRecord` was told
};

/// Everything that was ever written of a customer and of the records that are his now, the newest first; what planning
/// writes is left out. Reads his records only.
[[nodiscard]] Result<std::vector<RecordStep>> stepsOf(Store &store, RowId customer);
/// An operation by its number.
[[nodiscard]] Result<std::optional<Operation>> operationById(Store &store, qint64 id);

} // namespace kikubari::store
