// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/defuse.h"

#include <algorithm>

namespace kikubari::exchange {

namespace {

bool opensFormula(QChar c)
{
    return QStringView(u"=+-@\uFF1D\uFF0B\uFF0D\u2212\uFF20\t\r\n").contains(c);
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == u'\uFF0D' || c == u'\u2212';
}

// -5, -12.5: what a spreadsheet takes for exactly what it is.
bool isNegativeNumber(QStringView text)
{
    if (text.size() < 2 || text.front() != u'-')
        return false;
    int points = 0, digits = 0;
    for (const QChar c : text.mid(1)) {
        points += c == u'.' ? 1 : 0;
        digits += c >= u'0' && c <= u'9' ? 1 : 0;
    }
    return points <= 1 && digits > 0 && points + digits == text.size() - 1;
}

} // namespace

bool looksLikeFormula(QStringView text)
{
    // TAB, CR and LF count themselves; only real blanks are looked through.
    while (!text.isEmpty() && (text.front() == u' ' || text.front() == u'\u3000' || text.front() == u'\u00A0'))
        text = text.mid(1);
    if (text.isEmpty() || !opensFormula(text.front()))
        return false;
    return !std::ranges::all_of(text, isHyphen) && !isNegativeNumber(text);
}

QString defused(const QString &text)
{
    return looksLikeFormula(text) ? QString(u'\'' + text) : text;
}

QString undefused(const QString &text)
{
    return text.startsWith(u'\'') && looksLikeFormula(QStringView(text).mid(1)) ? text.mid(1) : text;
}

} // namespace kikubari::exchange
