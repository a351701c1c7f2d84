// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kikubari::operations {

/// The code after one that Store::newCode gave: K-000000009 → K-000000010. For many new records of one transaction.
[[nodiscard]] inline QString codeAfter(const QString &code)
{
    const auto dash = code.lastIndexOf(u'-') + 1;
    const auto number = QString::number(code.mid(dash).toLongLong() + 1);
    return code.left(dash) + number.rightJustified(code.size() - dash, u'0');
}

} // namespace kikubari::operations
