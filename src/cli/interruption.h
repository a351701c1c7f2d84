// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"

namespace kikubari::cli {

/// From now on Ctrl-C asks a long job to stop, so that it can take back what it did; a second Ctrl-C ends the program.
void catchInterruption();
[[nodiscard]] bool interrupted();

/// Shows how far a long job is on standard error, if that is a terminal, and stops it after Ctrl-C.
[[nodiscard]] Progress progressOnTerminal(Language language);
/// Wipes what the progress has left on the line.
void clearProgress();

} // namespace kikubari::cli
