// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

/// What the tables of cases of the japan tests share.
namespace kikubari::japan {

inline QString q(const char16_t *text)
{
    return QString::fromUtf16(text);
}

inline std::string s(const QString &text)
{
    return text.toStdString();
}

} // namespace kikubari::japan
