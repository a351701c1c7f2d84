// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/segment.h"
#include "store/customer_list.h"
#include "store/record.h"

#include <QDate>

#include <vector>

namespace kikubari::store {

class Store;

/// The SQL of a condition as of `today`, on one row of `customer` called `c`: true or false, never NULL, for the same
/// customers as domain::matches. It says nothing of `voided_op`: the query has to. Its values are qlonglong and
/// QString; the text functions that it uses are there on every connection (store/text_functions.h).
[[nodiscard]] CustomerCondition segmentSql(const domain::SegmentCondition &condition, QDate today);

/// The customers of a segment in the order of their ids, and how many they are.
[[nodiscard]] Result<std::vector<RowId>> segmentCustomers(Store &store, const domain::SegmentCondition &condition,
                                                          QDate today);
[[nodiscard]] Result<qint64> segmentCount(Store &store, const domain::SegmentCondition &condition, QDate today);

/// The saved segments' records (RecordKind::Segment) in the byte order of their keys.
[[nodiscard]] Result<std::vector<Record>> segmentRecords(Store &store);

} // namespace kikubari::store
