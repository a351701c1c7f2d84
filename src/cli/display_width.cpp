// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/display_width.h"

#include <unicode/uchar.h>

namespace kikubari::cli {

namespace {

int widthOf(char32_t character)
{
    const auto point = static_cast<UChar32>(character);
    switch (u_charType(point)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR: return 0;
    default: break;
    }
    const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

} // namespace

int displayWidth(QStringView text)
{
    int width = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            width += widthOf(QChar::surrogateToUcs4(text[i], text[i + 1]));
            ++i;
        } else {
            width += widthOf(text[i].unicode());
        }
    }
    return width;
}

QString padded(const QString &text, int width, bool right)
{
    const QString blanks(std::max(0, width - displayWidth(text)), u' ');
    return right ? blanks + text : text + blanks;
}

} // namespace kikubari::cli
