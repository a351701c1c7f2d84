// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/cp932.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ustring.h>

#include <array>

namespace kikubari::japan {

void Cp932Decoder::Close::operator()(UConverter *converter) const
{
    ucnv_close(converter);
}

Cp932Decoder::Cp932Decoder()
{
    UErrorCode status = U_ZERO_ERROR;
    // ICU's name for Windows-31J with 0x5C as the backslash; the plain "Shift_JIS" lacks 髙, 﨑 and ①.
    m_converter.reset(ucnv_open("ibm-943_P15A-2003", &status));
    if (m_converter)
        ucnv_setToUCallBack(m_converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
}

bool Cp932Decoder::append(std::string_view bytes, bool last, std::string &utf8)
{
    if (!m_converter)
        return false;
    std::array<UChar, 8192> units;
    const char *source = bytes.data();
    const char *sourceEnd = source + bytes.size();
    for (;;) {
        UErrorCode status = U_ZERO_ERROR;
        UChar *target = units.data();
        ucnv_toUnicode(m_converter.get(), &target, units.data() + units.size(), &source, sourceEnd, nullptr, last,
                       &status);
        if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR)
            return false;
        const auto length = static_cast<std::int32_t>(target - units.data());
        const std::size_t before = utf8.size();
        utf8.resize(before + static_cast<std::size_t>(length) * 3);
        std::int32_t written = 0;
        UErrorCode toUtf8 = U_ZERO_ERROR;
        u_strToUTF8(utf8.data() + before, length * 3, &written, units.data(), length, &toUtf8);
        utf8.resize(before + static_cast<std::size_t>(written));
        if (U_FAILURE(toUtf8))
            return false;
        if (status != U_BUFFER_OVERFLOW_ERROR)
            return true;
    }
}

} // namespace kikubari::japan
