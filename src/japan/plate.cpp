// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/plate.h"

#include <QRegularExpression>
#include <QRegularExpressionMatch>

namespace kikubari::japan {

namespace {

// What stands between the parts, or for the digits that a short serial does not have.
bool isFiller(QChar c)
{
    return c.isSpace() || QStringView(u"-−‐‑‒–—―ー─・･.…‥*＊,_").contains(c);
}

// One width and one case, nothing between the parts.
QString bare(QStringView text)
{
    QString out;
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_KC).toUpper())
        if (!isFiller(c))
            out += c;
    return out;
}

} // namespace

QString Plate::text() const
{
    QString number;
    switch (serial.size()) {
    case 4: number = serial.left(2) + u'-' + serial.mid(2); break;
    case 3: number = QStringLiteral("・") + serial.left(1) + u'-' + serial.mid(1); break;
    default: number = QString(4 - serial.size(), u'・') + serial; break;
    }
    return place + u' ' + classNo + u' ' + kana + u' ' + number;
}

QString Plate::key() const
{
    return place + classNo + kana + serial;
}

std::optional<Plate> parsePlate(QStringView text)
{
    // Longer than any plate with its blanks: a remark.
    if (text.size() > 40)
        return std::nullopt;
    // The letters of the class number's tail and those of the forces in Japan are the only ones there are.
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        u"([\\p{Han}々ぁ-ゖァ-ヶ]{1,4})([0-9][0-9ACFHKLMPXY]{0,2})([ぁ-ゖァ-ヶEHKMTY])([0-9]{1,4})"));
    const auto match = form.match(bare(text));
    if (!match.hasMatch())
        return std::nullopt;
    Plate plate{match.captured(1), match.captured(2), match.captured(3), match.captured(4)};
    if (const QChar kana = plate.kana.front(); kana >= u'ァ' && kana <= u'ヶ')
        plate.kana = QChar(kana.unicode() - 0x60);
    // Small, voiced and the four unlucky or easily misread kana are on no plate.
    if (plate.kana.front() >= u'ぁ'
        && !QStringView(u"あいうえかきくけこさすせそたちつてとなにぬねのはひふほまみむめもやゆよらりるれろわを")
                .contains(plate.kana))
        return std::nullopt;
    while (plate.serial.startsWith(u'0'))
        plate.serial.remove(0, 1);
    if (plate.serial.isEmpty() || plate.classNo.startsWith(u'0'))
        return std::nullopt;
    return plate;
}

} // namespace kikubari::japan
