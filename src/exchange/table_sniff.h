// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace kikubari::exchange {

/// What a file's first bytes say that it is, as far as reading a table is concerned.
enum class FileNature { Text, Zip };

/// Looks at the first bytes; Unreadable where they are those of something that holds no table (PDF, picture, the old
/// .xls, a web page called .xls …), with the way out for that kind of file.
[[nodiscard]] Result<FileNature> natureOf(const QString &path);

} // namespace kikubari::exchange
