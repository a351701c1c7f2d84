// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace kikubari::cli {

/// Runs the program's one command. `clock` is the present time where the store is; `--today` replaces its day.
/// Answers with the exit status.
[[nodiscard]] int run(int argc, const char *const *argv, const QDateTime &clock);

} // namespace kikubari::cli
