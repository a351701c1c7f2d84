// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "exchange/text_lines.h"

#include <optional>

namespace kikubari::exchange {

/// What a table's encoding is called in TableFormat and TableOptions.
[[nodiscard]] QString nameOf(TextEncoding encoding);
[[nodiscard]] std::optional<TextEncoding> encodingNamed(const QString &name);

/// Finds out how a text file of any origin is encoded and how its lines end, in at most two passes over all of it: byte
/// order mark; the NUL pattern of UTF-16; the escapes of ISO-2022-JP; UTF-8; CP932 or EUC-JP, whichever fits. Where a
/// few bytes fit nowhere (cells cut in the middle of a character) the best encoding is taken and the shape says
/// `broken`. Unreadable where it is no text. `wanted` is obeyed instead of the guess.
[[nodiscard]] Result<TextShape> findTextShape(const QString &path, std::optional<TextEncoding> wanted,
                                              const Progress &progress);

} // namespace kikubari::exchange
