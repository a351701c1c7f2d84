// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"

#include <functional>

namespace kikubari {

/// Told by a long job how far it is; answering false stops the job, which then changes nothing.
/// `total` is 0 while it is not known.
using Progress = std::function<bool(const Text &what, qint64 done, qint64 total)>;

} // namespace kikubari
