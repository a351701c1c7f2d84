// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "japan/text_decoder.h"

namespace kikubari::japan {

/// ICU's name for CP932 (Windows-31J) with 0x5C as the backslash; the plain "Shift_JIS" lacks 髙, 﨑 and ①.
inline constexpr const char *cp932Charset = "ibm-943_P15A-2003";

/// Decodes CP932 to UTF-8 piece by piece, strictly: a byte that is no character of it is an error, never a substitute.
class Cp932Decoder : public TextDecoder
{
public:
    Cp932Decoder() : TextDecoder(cp932Charset, Wrong::IsError) { }
};

} // namespace kikubari::japan
