// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/phone.h"

#include "japan/fold.h"

#include <QRegularExpression>
#include <QRegularExpressionMatch>

#include <array>

namespace kikubari::japan {

namespace {

struct Split
{
    int area;                ///< digits of the area code, with its leading zero
    int local;               ///< digits of the exchange; the last four or three remain
    const char16_t *leading; ///< what the number begins with, behind its leading zero
};

// Where Japan's numbers are split: the numbering plan as libphonenumber's metadata (Apache-2.0) has it, first match.
constexpr std::array splits{
    Split{4, 3, u"(?:12|57|99)0"},
    Split{5, 1,
          u"1(?:267|3(?:7[247]|9[278])|466|5(?:47|58|64)|6(?:3[245]|48|5[4-68]))|499[2468]|5(?:769|979[2-69])|7468|8"
          u"(?:3(?:8[7-9]|96[2457-9])|477|51[2-9])|9(?:802|9(?:1[23]|69))|1(?:45|58)[67]"},
    Split{3, 3, u"60"},
    Split{2, 4, u"3|4(?:2(?:0|9[02-69])|7(?:0[019]|1))|6[1-9]"},
    Split{3, 3,
          u"1(?:1|5(?:4[018]|5[017])|77|88|9[69])|2(?:2[127]|3[0-269]|4[59]|5(?:[1-3]|5[0-69]|9(?:17|99))|6(?:2|4[01"
          u"6-9])|7(?:[1-35]|8[0189])|8(?:[16]|3[0134]|9[0-5])|9(?:[028]|17))|4(?:2(?:[13-79]|8[014-6])|3[0-57]|[45]"
          u"|6[248]|7[2-47]|9[29])|5(?:2|3(?:[045]|9(?:[0-58]|6[4-9]|7[0-35689]))|4[0-369]|5[29]|8[02389]|9[0-3])|7("
          u"?:2[02-46-9]|34|[58]|6[0249]|7[57]|9(?:[23]|4[0-59]|5[01569]|6[0167]))|8(?:2(?:[1258]|4[0-39]|9[0169])|3"
          u"(?:[29]|60|7(?:[017-9]|6[6-8]))|49|51|6(?:[0-24]|36[2-57-9]|5(?:[0-389]|5[23])|6(?:[01]|9[178])|7(?:2[2-"
          u"468]|3[78])|9[0145])|7[0-468]|8[68])|9(?:4[15]|5[138]|7[156]|8[189]|9(?:[1289]|3(?:31|4[357])|4[0178]))|"
          u"(?:8294|96)[1-3]|2(?:57|93)[015-9]|(?:223|8699)[014-9]|(?:25[0468]|422|838)[01]|(?:48|8292|9[23])[1-9]|("
          u"?:47[59]|59[89]|8(?:68|9))[019]"},
    Split{4, 2, u"[14]|[289][2-9]|5[3-9]|7[2-4679]"},
    Split{4, 3, u"800"},
    Split{3, 4, u"[25-9]"},
};

const std::array<QRegularExpression, splits.size()> &leadingDigits()
{
    static const auto compiled = [] {
        std::array<QRegularExpression, splits.size()> made;
        for (std::size_t i = 0; i < splits.size(); ++i)
            made.at(i) = QRegularExpression(u"^(?:" + QStringView(splits.at(i).leading) + u")");
        return made;
    }();
    return compiled;
}

QString parted(const QString &digits, qsizetype area, qsizetype local)
{
    return digits.left(area) + u'-' + digits.mid(area, local) + u'-' + digits.mid(area + local);
}

} // namespace

Phone::Kind phoneKind(QStringView number)
{
    if (number.trimmed().startsWith(u'+') && !number.trimmed().startsWith(u"+81"))
        return Phone::Kind::Foreign;
    const QString digits = phoneDigits(number);
    const auto begins = [&digits](std::initializer_list<QStringView> heads) {
        return std::any_of(heads.begin(), heads.end(), [&digits](QStringView head) { return digits.startsWith(head); });
    };
    if (begins({u"0800"}) && digits.size() == 11)
        return Phone::Kind::FreeCall;
    if (begins({u"060", u"070", u"080", u"090"}) && digits.size() == 11)
        return Phone::Kind::Mobile;
    if (begins({u"050"}) && digits.size() == 11)
        return Phone::Kind::Ip;
    if (!begins({u"0"}) || begins({u"00"}) || digits.size() != 10)
        return Phone::Kind::Unknown;
    return begins({u"0120", u"0570", u"0990"}) ? Phone::Kind::FreeCall : Phone::Kind::Landline;
}

QString formattedPhone(QStringView number)
{
    QString written = number.toString().normalized(QString::NormalizationForm_KC).trimmed();
    const Phone::Kind kind = phoneKind(written);
    if (kind == Phone::Kind::Unknown || kind == Phone::Kind::Foreign || written.count(u'-') == 2)
        return written;
    const QString digits = phoneDigits(written);
    if (kind == Phone::Kind::FreeCall && digits.size() == 11)
        return parted(digits, 4, 3);
    if (digits.size() == 11)
        return parted(digits, 3, 4);
    const QString behindZero = digits.mid(1);
    for (std::size_t i = 0; i < splits.size(); ++i)
        if (leadingDigits().at(i).match(behindZero).hasMatch())
            return parted(digits, splits.at(i).area, splits.at(i).local);
    return written;
}

} // namespace kikubari::japan
