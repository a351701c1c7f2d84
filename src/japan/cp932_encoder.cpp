// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/cp932_encoder.h"

#include "japan/cp932.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <array>

namespace kikubari::japan {

namespace {

// What other systems write for a sign of CP932.
char16_t signOfCp932(char16_t c)
{
    switch (c) {
    case u'\u301C': return u'\uFF5E'; // wave dash
    case u'\u2212': return u'\uFF0D'; // minus
    case u'\u2014': return u'\u2015'; // dash
    case u'\u2016': return u'\u2225'; // double line
    case u'\u00A2': return u'\uFFE0';
    case u'\u00A3': return u'\uFFE1';
    case u'\u00AC': return u'\uFFE2';
    case u'\u00A5': return u'\uFFE5';
    case u'\u00A0': return u' ';
    default: return c;
    }
}

bool isSelector(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c >= u'\uFE00' && c <= u'\uFE0F')
        return true;
    // U+E0100 to U+E01EF, the selectors of registered ideographs.
    return c.unicode() == 0xDB40 && at + 1 < text.size() && text[at + 1].unicode() >= 0xDD00;
}

bool isVoicedMark(QChar c)
{
    return c == u'\u3099' || c == u'\u309A';
}

} // namespace

void Cp932Encoder::Close::operator()(UConverter *converter) const
{
    ucnv_close(converter);
}

Cp932Encoder::Cp932Encoder()
{
    UErrorCode status = U_ZERO_ERROR;
    m_converter.reset(ucnv_open(cp932Charset, &status));
    if (m_converter) {
        ucnv_setFromUCallBack(m_converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
        ucnv_setFallback(m_converter.get(), false);
    }
}

bool Cp932Encoder::appendCharacter(QStringView character, std::string &bytes)
{
    // Windows has no private characters of its own here; ICU would write them as bytes that no font shows.
    if (!m_converter || (character.front() >= u'\uE000' && character.front() <= u'\uF8FF'))
        return false;
    std::array<char, 8> made{};
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t length
        = ucnv_fromUChars(m_converter.get(), made.data(), static_cast<std::int32_t>(made.size()), character.utf16(),
                          static_cast<std::int32_t>(character.size()), &status);
    if (U_FAILURE(status) || length <= 0)
        return false;
    bytes.append(made.data(), static_cast<std::size_t>(length));
    return true;
}

void Cp932Encoder::append(QStringView text, std::string &bytes, QStringList &lost)
{
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text[at];
        if (c.unicode() < 0x80) {
            bytes += static_cast<char>(c.unicode());
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        if (c.isHighSurrogate() && end < text.size() && text[end].isLowSurrogate())
            ++end;
        QString character = text.mid(at, end - at).toString();
        if (end < text.size() && isVoicedMark(text[end])) {
            character = QString(character + text[end++]).normalized(QString::NormalizationForm_C);
        } else if (character.size() == 1) {
            character[0] = QChar(signOfCp932(c.unicode()));
        }
        if (!appendCharacter(character, bytes)) {
            bytes += "\x81\xAC"; // 〓
            lost << character;
        }
        if (end < text.size() && isSelector(text, end)) {
            const qsizetype selector = text[end].isHighSurrogate() ? 2 : 1;
            lost << text.mid(at, end - at + selector).toString();
            end += selector;
        }
        at = end;
    }
}

} // namespace kikubari::japan
