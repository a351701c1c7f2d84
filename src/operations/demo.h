// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "domain/code.h"

#include <QDate>
#include <QString>

namespace kikubari::operations {

struct DemoOptions
{
    qint64 customers = 1000; ///< 1 to 1,000,000; one salesperson for each 300
    quint64 seed = 1;
    QDate today; ///< the day that the dealership's records end on
};

/// What was written.
struct DemoSummary
{
    qint64 stores = 0, salespeople = 0, customers = 0, purchases = 0, services = 0, contacts = 0;
    domain::StaffCode firstSalesperson;
};

/// Writes the store folder of a made-up dealership (docs/formats.md) whose records end at `today`: every salesperson
/// has a day's work waiting, with fresh deliveries, promises and a few things overdue. The same seed and day give the
/// same bytes. Memory does not grow with the number of customers. The folder is made if it is not there; files in it
/// are replaced one by one.
[[nodiscard]] Result<DemoSummary> writeDemoFolder(const QString &folder, const DemoOptions &options,
                                                  const Progress &progress);

} // namespace kikubari::operations
