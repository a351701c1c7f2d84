// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/follow_up_row.h"

#include <span>
#include <vector>

namespace kikubari::store {

class Database;

/// What is read of a card: all of it, or what a search hit shows (who he is, his car, where to reach him, the day of
/// the last contact), which spares the hits' contacts, bans and complaints, each of them somewhere else in the file.
enum class CardParts : std::uint8_t { All, Hit };

/// The cards of these customers in the same order, without those who are not there. Inside a ReadScope; for hits the
/// last contacts (Database::lastContacts) have been loaded.
[[nodiscard]] Result<std::vector<CustomerCard>> readCards(Database &database, std::span<const RowId> customers,
                                                          QDate today, CardParts parts);

} // namespace kikubari::store
