// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace kikubari::japan {

/// One telephone number of a cell.
struct Phone
{
    enum class Kind { Landline, Mobile, FreeCall, Ip, Foreign, Unknown };

    QString number; ///< 0465-12-3456: ASCII digits and hyphens, as written where it had hyphens, else split
    Kind kind = Kind::Unknown;
    QString label;     ///< 自宅, 携帯, 勤務先, FAX …: what the cell called it; empty if it did not
    QString extension; ///< digits of 内線12
    bool isFax = false;
    bool repaired = false; ///< the leading zero that a spreadsheet drops was put back

    [[nodiscard]] bool isMobile() const { return kind == Kind::Mobile; }
    bool operator==(const Phone &) const = default;
};

/// What a cell of telephone numbers holds, in its order.
struct PhoneCell
{
    std::vector<Phone> phones;
    QString rest; ///< text that is neither number nor label (昼は不可): for the note; empty if nothing is left
    bool operator==(const PhoneCell &) const = default;
};

/// Reads every number of a cell: separated by blanks, / ／ 、 ; or line breaks; full width, parentheses
/// "(045)123-4567", +81, labels (自宅:, 携帯), (代), 内線12, a leading zero lost in a spreadsheet. Digits that cannot
/// be a Japanese number (3 to 9 of them) come as Kind::Unknown with the number as written.
[[nodiscard]] PhoneCell readPhones(QStringView cell);

/// A number with its hyphens: kept where it has them, else split by kind and area code (0451234567 → 045-123-4567,
/// 09011112222 → 090-1111-2222); as it is where the split is not known.
[[nodiscard]] QString formattedPhone(QStringView number);

/// The kind by the first digits of a number in any form; FreeCall is 0120, 0800, 0570 and the like.
[[nodiscard]] Phone::Kind phoneKind(QStringView number);

} // namespace kikubari::japan
