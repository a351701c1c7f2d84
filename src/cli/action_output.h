// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/session.h"
#include "operations/recording.h"

namespace kikubari::cli {

/// Prints what an operation did: its sentence, what it finished and what it opened.
[[nodiscard]] Result<int> printResult(const Session &session, const Result<operations::OperationResult> &result);

} // namespace kikubari::cli
