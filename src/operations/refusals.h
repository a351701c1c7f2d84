// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/recording.h"

#include <QList>

namespace kikubari::operations {

/// Writes down for many customers that they want no more of one way of contact (a word of `refuses`: dm, mail, call …),
/// from today on, as one operation; their follow-ups are planned anew. Who refuses it already stays as he is; where
/// nobody is left that is told as WrongUse. Undone by `undo`.
[[nodiscard]] Result<OperationResult> refuseFor(store::Store &store, const Context &context,
                                                const QList<domain::CustomerCode> &customers, const QString &channel);

} // namespace kikubari::operations
