// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/segment.h"
#include "operations/context.h"
#include "operations/recording.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <vector>

namespace kikubari::store {
class Store;
class Transaction;
} // namespace kikubari::store

/// Saved filters: what a person does with them. The filter itself is domain/segment.h.
namespace kikubari::operations {

struct SavedSegment
{
    domain::Segment segment;
    qint64 version = 0;
    Text broken; ///< why its condition cannot be read (another program wrote it); empty = it can
};

/// All of the store by key. One that cannot be read is listed with the reason.
[[nodiscard]] Result<std::vector<SavedSegment>> listSegments(store::Store &store);
/// WrongUse for an unknown key, Configuration for one that cannot be read.
[[nodiscard]] Result<SavedSegment> findSegment(store::Store &store, const QString &key);
/// Adds it, or changes the one of its key; an empty key is made here (G-000000001). `version` = the one that was read
/// (Conflict where it is no longer that); 0 = whatever there is. One operation, which `undo` takes back; the summary
/// of the result is for a toast. Rules that use it are planned with it from the next planning on.
[[nodiscard]] Result<OperationResult> saveSegment(store::Store &store, const Context &context,
                                                  const domain::Segment &segment, qint64 version = 0);
/// Several in one operation (a file of them).
[[nodiscard]] Result<OperationResult> saveSegments(store::Store &store, const Context &context,
                                                   const std::vector<domain::Segment> &segments);
/// Conflict, naming the rule, where a rule uses it. `undo` brings it back.
[[nodiscard]] Result<OperationResult> deleteSegment(store::Store &store, const Context &context, const QString &key);

/// How many customers a condition picks, and who they are (codes, in byte order).
[[nodiscard]] Result<qint64> countOf(store::Store &store, const domain::SegmentNode &where, QDate today);
[[nodiscard]] Result<std::vector<domain::CustomerCode>> customersOf(store::Store &store,
                                                                    const domain::SegmentNode &where, QDate today);

/// Starting points that a page may offer; none of them is in the store until it is saved.
[[nodiscard]] const std::vector<domain::Segment> &segmentSamples();

/// segments.json of the store folder; no bytes where there are no segments.
struct SegmentFile
{
    QByteArray bytes;
    qint64 count = 0;
};
[[nodiscard]] Result<SegmentFile> segmentFile(store::Store &store);

/// Fails with Conflict where a rule names a filter that is not there (any more): for what takes filters back on another
/// way than deleteSegment. To be asked within the transaction, after the change.
[[nodiscard]] Result<void> checkSegmentsOfRules(store::Store &store);

} // namespace kikubari::operations
