// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <spdlog/spdlog.h>

#include <filesystem>

namespace kikubari {

/// Writes the program's log to a rotating file (3 x 1 MiB). The log holds codes and counts, never names or numbers
/// of people.
void openLog(const std::filesystem::path &file);

} // namespace kikubari
