// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/merging.h"
#include "store/record.h"

/// What the fields of two customers become when they are joined.
namespace kikubari::operations {

/// The fields side by side with what is suggested for each.
[[nodiscard]] QList<MergeField> mergeFields(const store::Record &keep, const store::Record &other);
/// The kept customer's record as it will be.
[[nodiscard]] store::Record mergedCustomer(const store::Record &keep, const store::Record &other,
                                           const QMap<QString, Side> &choices);

} // namespace kikubari::operations
