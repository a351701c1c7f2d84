// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace kikubari::test {

/// Cut buttons, overlapping siblings and text that is wider than its place, in everything visible below a widget.
[[nodiscard]] QStringList layoutFaults(const QWidget &window);

} // namespace kikubari::test
