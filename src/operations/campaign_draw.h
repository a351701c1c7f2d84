// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kikubari::operations {

/// The lasting number 0..99 that comparisons divide customers by: spread evenly, the same for the same code on every
/// machine. Written to `random` when a customer is added; who has none counts as having this one.
[[nodiscard]] int drawnNumber(const QString &code);

/// Whether a number lies in the part held out that begins at `slice` and has `holdOut` of the hundred numbers.
[[nodiscard]] inline bool isHeldOut(int random, int slice, int holdOut)
{
    return ((random - slice) % 100 + 100) % 100 < holdOut;
}

} // namespace kikubari::operations
