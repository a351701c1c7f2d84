// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/customer_list.h"
#include "operations/duplicates.h"
#include "operations/merging.h"
#include "operations/segments.h"
#include "operations/shop_import/shop_import.h"

/// A dealership's customers and files as the pages of the book show them; on the day of sample_day.h.
namespace kikubari::test {

[[nodiscard]] QList<operations::BookRow> sampleBook();
/// A file of 312 rows as a shop has it, with some rows that cannot be taken.
[[nodiscard]] operations::ShopPreview samplePreview();
[[nodiscard]] operations::DuplicateList sampleDoubles();
[[nodiscard]] operations::MergePreview sampleMerge(const domain::CustomerCode &keep, const domain::CustomerCode &other);
[[nodiscard]] std::vector<operations::SavedSegment> sampleSegments();

} // namespace kikubari::test
