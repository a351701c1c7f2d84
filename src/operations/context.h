// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "domain/code.h"

#include <QDateTime>

namespace kikubari::operations {

/// Who acts, on which calendar day, at what time. Made by the two mains, which alone may ask the clock.
struct Context
{
    QDate today;             ///< the store's calendar day (Asia/Tokyo)
    QDateTime now;           ///< when the action happens; only written down, never computed with
    domain::StaffCode actor; ///< who acts; empty = not said
};

} // namespace kikubari::operations
