// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/text_decoder.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include <array>
#include <utility>

namespace kikubari::japan {

namespace {

// ICU's own substitution writes U+001A for some tables; here it is U+FFFD always, and counted.
void replaceWrong(const void *count, UConverterToUnicodeArgs *args, const char *, int32_t, UConverterCallbackReason why,
                  UErrorCode *status)
{
    if (why > UCNV_IRREGULAR)
        return;
    static const UChar mark = 0xFFFD;
    *status = U_ZERO_ERROR;
    ++*static_cast<qint64 *>(const_cast<void *>(count));
    ucnv_cbToUWriteUChars(args, &mark, 1, 0, status);
}

} // namespace

void TextDecoder::Close::operator()(UConverter *converter) const
{
    ucnv_close(converter);
}

TextDecoder::TextDecoder(const char *charset, Wrong wrong) : m_replaced(std::make_unique<qint64>(0))
{
    UErrorCode status = U_ZERO_ERROR;
    m_converter.reset(ucnv_open(charset, &status));
    if (m_converter && wrong == Wrong::IsError)
        ucnv_setToUCallBack(m_converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    else if (m_converter)
        ucnv_setToUCallBack(m_converter.get(), replaceWrong, m_replaced.get(), nullptr, nullptr, &status);
}

TextDecoder::~TextDecoder() = default;

bool TextDecoder::append(std::string_view bytes, bool last, std::string &utf8)
{
    if (!m_converter)
        return false;
    std::array<UChar, 8192> units;
    const char *source = bytes.data();
    const char *sourceEnd = source + bytes.size();
    for (;;) {
        UErrorCode status = U_ZERO_ERROR;
        UChar *target = units.data();
        if (m_firstHalf != 0)
            *target++ = std::exchange(m_firstHalf, u'\0');
        ucnv_toUnicode(m_converter.get(), &target, units.data() + units.size(), &source, sourceEnd, nullptr, last,
                       &status);
        if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR)
            return false;
        if (target != units.data() && U16_IS_LEAD(target[-1]))
            m_firstHalf = *--target;
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
