// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/shop_import/shop_fields.h"

#include <QString>

#include <optional>

namespace kikubari::operations {

/// What a heading seems to mean.
struct HeadingGuess
{
    ShopField field = ShopField::Ignore;
    int number = 1;     ///< which car: 車名2
    int line = 0;       ///< which line of several: 住所2; 0 = none said
    int confidence = 0; ///< 0 = nothing known
};

/// A heading for comparing: folded, without blanks, line breaks, signs and marks; brackets and what they hold are left
/// out unless `withBrackets`.
[[nodiscard]] QString foldedHeading(QStringView heading, bool withBrackets = false);

/// What a heading under a group heading (may be empty) means: exact synonyms first, then endings, beginnings and
/// words that it holds.
[[nodiscard]] HeadingGuess guessHeading(const QString &heading, const QString &group = {});

/// The commonest heading of a field (車名2 of a second car); empty for what is not taken.
[[nodiscard]] QString usualHeading(ShopField field, int number = 1);

/// Whether a cell is a heading beyond doubt; for finding the heading row.
[[nodiscard]] bool isHeading(const QString &cell);

} // namespace kikubari::operations
