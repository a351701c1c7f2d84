// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "operations/recording.h"

#include <QList>

namespace kikubari::operations {

/// Why two customers may be one.
enum class SameBy : std::uint8_t { Name, Kana, Company, Phone, Email, Address, Plate, Birthday, Code };
/// 電話番号 / phone number
[[nodiscard]] Text textOf(SameBy reason);
/// name kana company phone email address plate birthday code
[[nodiscard]] QString wordOf(SameBy reason);

/// Two customers who may be one; a < b.
struct DuplicatePair
{
    domain::CustomerCode a, b;
    QList<SameBy> reasons; ///< the strongest first
    Text why;              ///< 氏名・電話番号が同じ / same name and phone number
    int score = 0;         ///< 0..100; from 80 on it is almost certain
};

struct DuplicateList
{
    QList<DuplicatePair> pairs; ///< the likeliest first
    qint64 total = 0;           ///< how many there are, also beyond the limit
};

/// Everybody who may be in the store twice. Members of one household with different names are none, nor are pairs that
/// were marked as different people. Memory does not grow with the number of customers.
[[nodiscard]] Result<DuplicateList> duplicates(store::Store &store, int limit = 500, const Progress &progress = {});

/// What is known of somebody who may be in the store already; any field may be empty.
struct PersonSketch
{
    domain::CustomerCode code; ///< himself, if he is in the store: not his own double
    QString name, kana, postalCode, address, building, email;
    QStringList phones, plates;
    QDate birthday;
};
/// Those in the store who may be he; `b` is the one found, `a` = sketch.code. For a form while one types and for rows
/// of an import: some milliseconds.
[[nodiscard]] Result<QList<DuplicatePair>> duplicatesOf(store::Store &store, const PersonSketch &sketch,
                                                        int limit = 10);
/// The sketch of a customer of the store.
[[nodiscard]] Result<PersonSketch> sketchOf(store::Store &store, const domain::CustomerCode &customer);

/// Remembers that two customers are different people; undone by `undo`.
[[nodiscard]] Result<OperationResult> markDifferent(store::Store &store, const Context &context,
                                                    const domain::CustomerCode &a, const domain::CustomerCode &b);

} // namespace kikubari::operations
