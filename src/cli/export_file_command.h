// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/session.h"

#include <string>

namespace kikubari::cli {

/// What was said of an export; everything but the target is for a file of customers.
struct ExportArguments
{
    std::string target; ///< a folder, or a file .csv .xlsx .vcf .ics
    std::string staff, segment, encoding, vcard;
};

/// Writes customers into one file for other programs.
[[nodiscard]] Result<int> exportFile(Session &session, const ExportArguments &arguments, const QString &path);

} // namespace kikubari::cli
