// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/words.h"

#include <QDate>
#include <QString>

#include <optional>
#include <span>
#include <string>
#include <string_view>

/// From what stands on the line to values; every failure is WrongUse and names the option and what may stand there.
namespace kikubari::cli {

/// A real day YYYY-MM-DD.
[[nodiscard]] Result<QDate> dayOf(const std::string &text, const char *option);
/// An invalid day where nothing was said.
[[nodiscard]] Result<QDate> optionalDayOf(const std::string &text, const char *option);
/// HH:MM, or empty.
[[nodiscard]] Result<QString> timeOf(const std::string &text, const char *option);
[[nodiscard]] Result<qint64> numberOf(const std::string &text, const char *option, qint64 least, qint64 most);
/// The value must not be empty.
[[nodiscard]] Result<QString> neededText(const std::string &text, const char *option);

[[nodiscard]] tl::unexpected<Error> unknownWord(const std::string &text, const char *option,
                                                std::span<const std::string_view> words);

/// One of an enumeration's words.
template <typename E> [[nodiscard]] Result<E> wordArgument(const std::string &text, const char *option)
{
    if (const auto value = domain::fromWord<E>(text))
        return *value;
    return unknownWord(text, option, domain::Words<E>::list);
}

/// Nothing where nothing was said.
template <typename E>
[[nodiscard]] Result<std::optional<E>> optionalWordArgument(const std::string &text, const char *option)
{
    if (text.empty())
        return std::optional<E>();
    return wordArgument<E>(text, option).map([](E value) { return std::optional<E>(value); });
}

} // namespace kikubari::cli
