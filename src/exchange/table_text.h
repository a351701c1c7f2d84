// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>

/// What the kinds of TableSink share.
namespace kikubari::exchange {

[[nodiscard]] tl::unexpected<Error> notWrittenTable(const QString &path, const QString &detail);

/// Without control characters and half surrogate pairs; every line end is a line feed.
[[nodiscard]] QString cleanTableText(const QString &text);

/// 2026/11/21.
[[nodiscard]] QString slashedDay(QDate day);
/// Without an exponent as far as a spreadsheet's 15 digits go; empty for what is not finite.
[[nodiscard]] QString numberText(double value);

} // namespace kikubari::exchange
