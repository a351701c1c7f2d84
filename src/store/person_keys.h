// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "store/store.h"

#include <span>
#include <string>
#include <vector>

namespace kikubari::store {

/// What tells one customer from another, folded for comparing; empty = not known.
struct PersonKeys
{
    RowId id = 0;
    std::string code, name, kana, email;
    std::string address;             ///< with the building; lists write both into one column, or into two
    std::string street;              ///< without it: many lists leave it out
    std::vector<std::string> phones; ///< digits
    std::vector<std::string> plates;
    qint64 birthday = 0; ///< Julian day; 0 = not known
    bool company = false;
};

/// The same folding for somebody who is not in the store.
struct RawPerson
{
    std::string_view name, kana, email, address, building;
    bool company = false;
};
void foldPerson(const RawPerson &raw, PersonKeys &keys);
void addPhone(PersonKeys &keys, std::string_view number);
void addPlate(PersonKeys &keys, std::string_view plate);

using PersonVisitor = std::function<Result<void>(const PersonKeys &)>;
/// Streams customers (not voided) in the order of their ids; all of them where `ids` is empty.
[[nodiscard]] Result<void> forEachPerson(Store &store, std::span<const RowId> ids, const PersonVisitor &visitor);

/// Two customers who share a name and something else, or a number and a birthday. a < b.
struct PersonPair
{
    RowId a = 0, b = 0;
    auto operator<=>(const PersonPair &) const = default;
};
/// Every such pair of the store once. Keys are spooled to a temporary file, so that memory does not grow with them.
[[nodiscard]] Result<std::vector<PersonPair>> likelyPairs(Store &store, const Progress &progress = {});

/// The pairs of codes that were marked as different people.
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> differentPeople(Store &store);
/// The setting that remembers one such pair.
[[nodiscard]] QString differentPeopleSetting(const QString &a, const QString &b);

} // namespace kikubari::store
