// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kikubari::cli {

/// How many columns of a terminal a text takes: wide Japanese characters two, combining marks none.
[[nodiscard]] int displayWidth(QStringView text);

/// The text filled up with blanks to `width` columns; a longer one stays whole.
[[nodiscard]] QString padded(const QString &text, int width, bool right = false);

} // namespace kikubari::cli
