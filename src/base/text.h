// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kikubari {

/// The language that a person reads: the interface is Japanese first, English second.
enum class Language { Japanese, English };

/// A sentence in both of the program's languages. Modules below the window speak to people only through this.
struct Text
{
    QString ja;
    QString en;

    [[nodiscard]] const QString &in(Language language) const { return language == Language::Japanese ? ja : en; }
    bool operator==(const Text &) const = default;
};

} // namespace kikubari
