// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/campaign_store.h"
#include "operations/print_ledger.h"

#include <span>

/// A ban that arrives while a piece waits removes it: at once, before printing, and before posting.
namespace kikubari::operations {

/// Takes out of the book who may get nothing any more, of the given customers (all where there are none); only pieces
/// that are queued or printed are looked at. `askRecent` = also who had another DM meanwhile. Writes nothing itself.
[[nodiscard]] Result<QList<PulledPiece>> recheckBook(store::Store &store, const store::Record &campaign,
                                                     PieceBook &book, QDate day,
                                                     std::span<const store::RowId> customers, bool askRecent);

/// The same for every campaign in which these customers have a piece that waits, within an operation under way.
[[nodiscard]] Result<void> recheckPieces(store::Store &store, store::Transaction &transaction, const Context &context,
                                         std::span<const store::RowId> customers);

/// Everybody's, inside an import, so that taking the import back brings the pieces back too. Those that the import
/// itself added are left to recheckEverybody: what it adds goes as a whole.
[[nodiscard]] Result<void> recheckWithin(store::Store &store, store::Transaction &transaction, const Context &context);
/// After an operation that did not look for itself (an import): everybody with a piece that waits. An operation of the
/// program's own, which nobody has to undo; none where nothing is to be removed.
[[nodiscard]] Result<void> recheckEverybody(store::Store &store, const Context &context);

} // namespace kikubari::operations
