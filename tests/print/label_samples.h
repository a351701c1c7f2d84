// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/recipient.h"

#include <QList>

namespace kikubari::samples {

/// Made-up addressees as a dealer has them: short and long addresses with buildings, firms with department and title,
/// joint names, rare kanji. The same list for the same count.
[[nodiscard]] QList<print::Recipient> labelRecipients(int count);

/// The extremes: address, building, firm and name of 60 characters, three joint names, one after another.
[[nodiscard]] QList<print::Recipient> extremeRecipients();

} // namespace kikubari::samples
