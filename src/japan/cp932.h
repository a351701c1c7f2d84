// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct UConverter;

namespace kikubari::japan {

/// Decodes CP932 (Windows-31J) to UTF-8 piece by piece, strictly: a byte that is no character of it is an error, never
/// a substitute. A character may be cut between two pieces.
class Cp932Decoder
{
public:
    Cp932Decoder();

    /// Appends the decoded text of `bytes` to `utf8`. `last` tells that nothing follows, so a half character is an
    /// error. After an error nothing more may be decoded.
    [[nodiscard]] bool append(std::string_view bytes, bool last, std::string &utf8);

private:
    struct Close
    {
        void operator()(UConverter *converter) const;
    };
    std::unique_ptr<UConverter, Close> m_converter;
};

} // namespace kikubari::japan
