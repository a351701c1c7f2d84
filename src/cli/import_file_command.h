// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commands.h"

#include <string>
#include <vector>

namespace kikubari::cli {

/// What `import FILE` and `import --undo-last` were told.
struct FileImportArguments
{
    std::string path, rejects, profile, sheet, encoding, delimiter, years, doubles, unknownStaff, cutOff, headerLine;
    std::vector<std::string> maps;
    bool showMapping = false, yes = false, undoLast = false;
};

/// Declares the options that only a shop's own file has.
void declareFileImport(Commands &commands, CLI::App *import, FileImportArguments &arguments);

/// Shows what a shop's own file (CSV, TSV, Excel, vCard) is taken for, and takes it in with --yes or after a question.
[[nodiscard]] Result<int> importFile(Session &session, const FileImportArguments &arguments);
/// Takes the last import back.
[[nodiscard]] Result<int> undoImport(Session &session);

} // namespace kikubari::cli
