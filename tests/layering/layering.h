// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace layering {

/// Which modules a module may include, as the build declares it.
using Modules = std::map<std::string, std::set<std::string>>;

/// Reads the build's table: one line for each module, its name and then those that it uses.
Modules readModules(const std::filesystem::path &table);

/// A breach of the house's order: file, line (0 = the whole file) and what is wrong.
struct Fault
{
    std::string file;
    int line = 0;
    std::string what;
    bool operator==(const Fault &) const = default;
};

/// Modules that use each other in a circle, one fault for each module on it.
std::vector<Fault> circlesOf(const Modules &modules);

/// Everything wrong in the sources under `src`: an undeclared edge, "../", a header that is not there, QtSql outside of
/// store, a question to the clock outside of the two mains, no licence line, more than 600 lines. The folders desktop
/// and cli may use every module; no module may use them.
std::vector<Fault> faultsOf(const std::filesystem::path &src, const Modules &modules);

} // namespace layering
