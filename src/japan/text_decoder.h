// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>
#include <string>
#include <string_view>

struct UConverter;

namespace kikubari::japan {

/// Decodes text of one encoding to UTF-8 piece by piece. A character may be cut between two pieces.
class TextDecoder
{
public:
    /// What becomes of bytes that are no character: an error, or U+FFFD for each of them.
    enum class Wrong { IsError, IsReplaced };

    /// `charset` is a name that ICU knows.
    TextDecoder(const char *charset, Wrong wrong);
    ~TextDecoder();
    TextDecoder(TextDecoder &&) noexcept = default;
    TextDecoder &operator=(TextDecoder &&) noexcept = default;

    /// Appends the decoded text of `bytes` to `utf8`. `last` tells that nothing follows, so a half character is wrong.
    /// After an error nothing more may be decoded.
    [[nodiscard]] bool append(std::string_view bytes, bool last, std::string &utf8);

    /// How many times something was replaced so far.
    [[nodiscard]] qint64 replaced() const { return *m_replaced; }

private:
    struct Close
    {
        void operator()(UConverter *converter) const;
    };
    std::unique_ptr<qint64> m_replaced; ///< the converter points to it
    std::unique_ptr<UConverter, Close> m_converter;
    char16_t m_firstHalf = 0; ///< of a surrogate pair whose second half has not come yet
};

} // namespace kikubari::japan
