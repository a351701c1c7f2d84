// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace kikubari::exchange {

/// Whether a spreadsheet would take this text for a formula: it begins (behind blanks) with = + - @ or their full-width
/// forms, or with TAB or CR, and is neither a mere negative number (-5.2) nor a row of hyphens (---). A telephone
/// number +81-90-1111-2222 is one: a spreadsheet would calculate it.
[[nodiscard]] bool looksLikeFormula(QStringView text);

/// The text with an apostrophe in front where it looks like a formula; otherwise unchanged.
[[nodiscard]] QString defused(const QString &text);

/// The text without the apostrophe that `defused` put there; a table written by us reads as it was.
[[nodiscard]] QString undefused(const QString &text);

} // namespace kikubari::exchange
