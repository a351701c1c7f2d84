// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/code.h"

#include <QString>

namespace kikubari::store {
class Store;
}

namespace kikubari::operations {

/// Who sends mail: the store, and the member of staff where one is named.
struct MailSender
{
    QString store, postalCode, address, phone;
    QString staffName;
};

/// The store of that member of staff; the first store where `staff` is empty. WrongUse for an unknown code.
[[nodiscard]] Result<MailSender> mailSender(store::Store &store, const domain::StaffCode &staff);

} // namespace kikubari::operations
