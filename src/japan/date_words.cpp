// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/date_words.h"

#include <array>

namespace kikubari::japan {

tl::unexpected<Error> refusedDate(QStringView typed, const QString &ja, const QString &en)
{
    // A whole paragraph in a date column is quoted by its start only.
    const QString quoted = typed.size() > 40 ? typed.left(40) + QStringLiteral("…") : typed.toString();
    return failure(ErrorKind::WrongUse, QStringLiteral("「%1」は日付として読めません。%2").arg(quoted, ja),
                   QStringLiteral("\"%1\" is no date. %2").arg(quoted, en));
}

tl::unexpected<Error> noSuchDay(QStringView typed)
{
    return refusedDate(typed, QStringLiteral("その日は暦にありません。月と日を確かめてください。"),
                       QStringLiteral("There is no such day. Check the month and the day."));
}

std::optional<Era> eraOfWord(QStringView word)
{
    for (const Era era : {Era::Meiji, Era::Taisho, Era::Showa, Era::Heisei, Era::Reiwa}) {
        const Text name = nameOf(era);
        if (word == name.ja || word == QStringView(name.ja).left(1) || word == name.en.left(1).toLower())
            return era;
    }
    return std::nullopt;
}

Result<QDate> dayOfEra(QStringView typed, EraYear year, int month, int day)
{
    if (const QDate date = dateOf(year, month, day); date.isValid())
        return date;
    static constexpr std::array firstYears{1868, 1912, 1926, 1989, 2019};
    const QDate meant(firstYears.at(static_cast<std::size_t>(year.era)) + year.year - 1, month, day);
    const QString right = eraDateText(meant);
    if (year.year < 1 || right.isEmpty())
        return noSuchDay(typed);
    return refusedDate(
        typed, QStringLiteral("この元号にその日はありません。%1のことですか。").arg(right),
        QStringLiteral("The era does not have that day. Did you mean %1?").arg(eraDateText(meant, Language::English)));
}

} // namespace kikubari::japan
