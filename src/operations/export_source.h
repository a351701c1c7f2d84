// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/icalendar.h"
#include "exchange/vcard.h"
#include "operations/context.h"
#include "store/customer_list.h"
#include "store/store.h"

#include <vector>

/// What the files of export_customers.h hold of one customer.
namespace kikubari::operations {

/// A customer with the line of the list and his record.
struct ExportedCustomer
{
    store::ListRow row;
    store::Record record{domain::RecordKind::Customer};
};

/// Some customers at once, in the order asked for; who is not there is left out.
[[nodiscard]] Result<std::vector<ExportedCustomer>> exportedCustomers(store::Store &store,
                                                                      std::span<const store::RowId> ids, QDate today);

[[nodiscard]] exchange::Vcard cardOf(const ExportedCustomer &customer);

/// His planned visits (live follow-ups whose first way is a visit, on their due day) and promises not kept.
[[nodiscard]] Result<std::vector<exchange::CalendarEntry>>
calendarOf(store::Store &store, const Context &context, const ExportedCustomer &customer, Language language);

} // namespace kikubari::operations
