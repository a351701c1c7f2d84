// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/heading_words.h"

#include "japan/fold.h"
#include "operations/shop_import/shop_headings.h"

#include <QHash>

#include <array>

namespace kikubari::operations {

using namespace Qt::StringLiterals;

namespace {

/// Folded heading → field; the first one that has it counts.
const QHash<QString, ShopField> &dictionary()
{
    static const auto words = [] {
        QHash<QString, ShopField> made;
        for (const auto &entry : shopHeadings)
            for (const auto word : entry.words.tokenize(u' ', Qt::SkipEmptyParts))
                if (const auto folded = foldedHeading(word); !folded.isEmpty() && !made.contains(folded))
                    made.insert(folded, entry.field);
        return made;
    }();
    return words;
}

bool isOpening(QChar c)
{
    return QStringView(u"(（[［【〔〈《<＜「『{").contains(c);
}

bool isClosing(QChar c)
{
    return QStringView(u")）]］】〕〉》>＞」』}").contains(c);
}

/// The field of exactly this word, with or without a polite お, ご or 御 in front.
std::optional<ShopField> exact(const QString &word)
{
    const auto &words = dictionary();
    if (const auto found = words.constFind(word); found != words.cend())
        return *found;
    if (word.size() > 1 && QStringView(u"おご御").contains(word.front()))
        if (const auto found = words.constFind(word.mid(1)); found != words.cend())
            return *found;
    return std::nullopt;
}

/// Things of somebody or something else: a heading that speaks of them and is no synonym by itself is kept apart.
bool speaksOfOthers(const QString &folded)
{
    static const std::array<QString, 16> words{u"配偶者"_s, u"家族"_s, u"子供"_s,   u"所有者"_s, u"下取"_s, u"紹介"_s,
                                               u"前車"_s,   u"保険"_s, u"勤務先"_s, u"会社"_s,   u"職場"_s, u"緊急"_s,
                                               u"保証人"_s, u"他社"_s, u"送付先"_s, u"店舗"_s};
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return folded.contains(foldedHeading(word)); });
}

/// Takes 1台目, 車両2, 2台目の, car3 off the front; 1 where there is none.
int takeCarNumber(QString &folded)
{
    static const std::array<QString, 7> fronts{u"車両"_s,    u"お車"_s,   u"車"_s,    u"car"_s,
                                               u"vehicle"_s, u"保有車"_s, u"所有車"_s};
    if (folded.size() > 3 && folded[0].isDigit() && folded.mid(1, 2) == u"台目") {
        const int number = folded[0].digitValue();
        folded = folded.mid(folded.size() > 4 && folded[3] == u'の' ? 4 : 3);
        return number;
    }
    for (const auto &front : fronts) {
        const auto at = front.size();
        if (folded.size() > at + 1 && folded.startsWith(front) && folded[at].isDigit() && !folded[at + 1].isDigit()) {
            const int number = folded[at].digitValue();
            folded = folded.mid(at + 1);
            return number;
        }
    }
    return 1;
}

/// Takes the digits off the end: 住所2. 0 where there are none.
int takeEndNumber(QString &folded)
{
    qsizetype end = folded.size();
    while (end > 0 && folded[end - 1].isDigit())
        --end;
    if (end == folded.size() || end == 0 || folded.size() - end > 2)
        return 0;
    const int number = folded.mid(end).toInt();
    folded.truncate(end);
    return number;
}

HeadingGuess numbered(ShopField field, int car, int end, int confidence)
{
    if (infoOf(field).ofCar)
        return {field, car > 1 ? car : std::max(1, end), 0, confidence};
    return {field, 1, end, confidence};
}

/// By the synonym that the heading ends with, begins with or holds.
HeadingGuess guessInside(const QString &folded)
{
    HeadingGuess best;
    qsizetype bestLength = 1;
    const auto &words = dictionary();
    for (auto it = words.cbegin(); it != words.cend(); ++it) {
        const auto &word = it.key();
        const auto length = word.size();
        const bool latin = word.front().unicode() < 0x80;
        if (it.value() == ShopField::Ignore || length < 2 || (latin && length < 4) || length >= folded.size()
            || !folded.contains(word))
            continue;
        const int place = folded.endsWith(word) ? 60 : folded.startsWith(word) ? 50 : 35;
        const int confidence = place + static_cast<int>(std::min<qsizetype>(length, 6)) * 3;
        // The dictionary has no order, so equal ones are told apart by the field.
        if (confidence > best.confidence
            || (confidence == best.confidence
                && (length > bestLength || (length == bestLength && it.value() < best.field)))) {
            best = {it.value(), 1, 0, confidence};
            bestLength = length;
        }
    }
    return best;
}

/// What stands in a heading's brackets, where it says which kind of the thing before them: 氏名（カナ）, TEL（携帯）.
ShopField narrowed(ShopField field, ShopField inner)
{
    using enum ShopField;
    const bool phone = field == Phone || field == AnyPhone;
    if (inner == Kana)
        return field == Name || field == Company ? Kana
            : field == FamilyName                ? FamilyKana
            : field == GivenName                 ? GivenKana
                                                 : field;
    if (phone && (inner == Mobile || inner == Fax || inner == WorkPhone))
        return inner;
    if (phone && (inner == Occupation || inner == Company))
        return WorkPhone;
    if (field == Name && (inner == FamilyName || inner == GivenName || inner == FamilyKana || inner == GivenKana))
        return inner;
    return field;
}

HeadingGuess guessFolded(QString folded, int confidence)
{
    if (folded.isEmpty())
        return {};
    if (const auto field = exact(folded))
        return {*field, 1, 0, confidence};
    const int car = takeCarNumber(folded);
    if (const auto field = exact(folded); field && car > 1)
        return numbered(*field, car, 0, confidence - 2);
    auto shorter = folded;
    if (const int end = takeEndNumber(shorter); end > 0 || car > 1)
        if (const auto field = exact(shorter))
            return numbered(*field, car, end, confidence - 4);
    // 納車年月日 is 納車日.
    if (folded.endsWith(u"年月日"))
        if (const auto field = exact(folded.chopped(3) + u'日'))
            return numbered(*field, car, 0, confidence - 4);
    return car > 1 ? numbered(exact(folded).value_or(ShopField::Ignore), car, 0, 0) : HeadingGuess();
}

} // namespace

QString foldedHeading(QStringView heading, bool withBrackets)
{
    QString bare;
    int depth = 0;
    for (const auto c : heading) {
        if (isOpening(c))
            ++depth;
        else if (isClosing(c))
            depth = std::max(0, depth - 1);
        else if (depth == 0 || withBrackets)
            bare += c;
    }
    QString kept;
    // 車輌 and 車輛 are 車両 in headings only; names are left alone.
    for (const auto c : japan::fold(bare.replace(u'輌', u'両').replace(u'輛', u'両')))
        if (c.isLetterOrNumber() || c == u'〒' || c == u'#' || c.isSurrogate())
            kept += c;
    return kept;
}

namespace {

/// Plain words that mean one thing of a customer and another of a car: 名前 under 車両情報 is the car's.
void settleByGroup(HeadingGuess &guess, const QString &main, const QString &group, int car)
{
    static const std::array<QString, 5> names{u"名前"_s, u"名称"_s, u"名"_s, u"name"_s, u"種類"_s};
    static const std::array<QString, 6> numbers{u"番号"_s, u"no"_s, u"id"_s, u"cd"_s, u"コード"_s, u"code"_s};
    const auto isOneOf = [&main](const auto &words) {
        return std::any_of(words.begin(), words.end(),
                           [&](const QString &word) { return main == foldedHeading(word); });
    };
    const auto speaksOf = [&group](std::initializer_list<QString> words) {
        return std::any_of(words.begin(), words.end(),
                           [&](const QString &word) { return group.contains(foldedHeading(word)); });
    };
    const bool ofCar = speaksOf({u"車"_s, u"vehicle"_s, u"クルマ"_s});
    if (ofCar && isOneOf(names))
        guess = {ShopField::Model, car, 0, 92};
    else if (!ofCar && isOneOf(numbers) && speaksOf({u"客"_s, u"得意先"_s, u"会員"_s, u"customer"_s}))
        guess = {ShopField::CustomerCode, 1, 0, 92};
}

} // namespace

HeadingGuess guessHeading(const QString &heading, const QString &group)
{
    // 車両情報／車名: two heading rows in one, as the table of rejected rows has them.
    if (const auto slash = heading.lastIndexOf(u'／'); group.isEmpty() && slash > 0)
        if (const auto guess = guessHeading(heading.mid(slash + 1), heading.left(slash)); guess.confidence >= 90)
            return guess;
    const auto whole = foldedHeading(heading, true), main = foldedHeading(heading);
    const auto groupFold = foldedHeading(group);
    auto groupRest = groupFold;
    int car = takeCarNumber(groupRest);
    if (const int end = car > 1 ? 0 : takeEndNumber(groupRest); end > 1)
        car = end;
    const bool digitsOnly
        = !whole.isEmpty() && std::all_of(whole.begin(), whole.end(), [](QChar c) { return c.isDigit(); });
    HeadingGuess guess;
    if (!groupFold.isEmpty()) {
        guess = guessFolded(groupFold + whole, 98);
        if (guess.confidence == 0 && (whole.isEmpty() || digitsOnly))
            guess = guessFolded(groupFold, 90);
        if (guess.confidence == 0 && speaksOfOthers(groupFold) && guessFolded(main, 90).confidence > 0)
            return {ShopField::Extra, 1, 0, 80};
    }
    if (guess.confidence == 0)
        guess = guessFolded(whole, 96);
    if (guess.confidence == 0) {
        guess = guessFolded(main, 94);
        const auto inner = whole.startsWith(main) ? exact(whole.mid(main.size())) : std::nullopt;
        if (guess.confidence > 0 && inner)
            guess.field = narrowed(guess.field, *inner);
    }
    if (guess.confidence == 0 && main.isEmpty() && !whole.isEmpty())
        guess = guessFolded(whole, 90);
    if (guess.confidence == 0 && speaksOfOthers(main))
        return {ShopField::Extra, 1, 0, 70};
    if (guess.confidence == 0)
        guess = guessInside(whole.isEmpty() ? groupFold : main.isEmpty() ? whole : main);
    if (!groupFold.isEmpty())
        settleByGroup(guess, main, groupFold, car);
    if (guess.confidence > 0 && car > 1 && infoOf(guess.field).ofCar)
        guess.number = car;
    return guess;
}

QString usualHeading(ShopField field, int number)
{
    if (field == ShopField::Ignore || field == ShopField::Extra || field == ShopField::CarExtra)
        return {};
    const auto words = shopHeadings[static_cast<std::size_t>(field)].words;
    const auto first = words.left(words.indexOf(u' ')).toString();
    return number > 1 ? first + QString::number(number) : first;
}

bool isHeading(const QString &cell)
{
    if (cell.isEmpty() || cell.size() > 30)
        return false;
    return guessFolded(foldedHeading(cell, true), 96).confidence >= 90
        || guessFolded(foldedHeading(cell), 94).confidence >= 90;
}

} // namespace kikubari::operations
