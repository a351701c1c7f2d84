// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/action.h"

/// Promises that contacts keep: they carry the contact's code and its day, and follow it when it is corrected or taken
/// back. For use inside an operation that is under way.
namespace kikubari::operations {

/// Promises that the contact keeps by the plan as it is now are written down as kept by it.
[[nodiscard]] Result<void> keepPromises(Action &action, const domain::CustomerCode &customer, const QString &contact);

/// Promises that the contact had kept are open again.
[[nodiscard]] Result<void> reopenPromises(Action &action, const domain::CustomerCode &customer, const QString &contact);

/// Takes a contact back as of today, with the reason, and opens again what it had kept. It stays to be read.
[[nodiscard]] Result<void> takeBackContact(Action &action, store::Record contact, const QString &reason);

} // namespace kikubari::operations
