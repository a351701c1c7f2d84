// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/customer_barcode.h"

#include "japan/address.h"
#include "japan/kanji_numerals.h"
#include "japan/postal.h"

#include <QRegularExpression>
#include <QRegularExpressionMatch>

#include <array>

namespace kikubari::japan {

using namespace Qt::StringLiterals;

namespace {

// The codes of the barcode in the order of their values for the check: digits, hyphen, control codes 1 to 8.
constexpr std::array<const char *, 19> codeBars{"144", "114", "132", "312", "123", "141", "321", "213", "231", "411",
                                                "414", "324", "342", "234", "432", "243", "423", "441", "111"};
constexpr int hyphen = 10, firstControl = 11, filler = firstControl + 3; // CC4 fills what the address leaves
constexpr int postalDigits = 7, addressPlaces = 13;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

bool isHyphen(QChar c)
{
    return QStringView(u"-−－‐‑‒–—―ー─").contains(c);
}

// Numbers in kanji become digits where a word behind them says that they are numbers: 十一丁目六番地一号. Where
// somebody wrote the whole block in kanji with hyphens (一-二-三) the hyphens say so.
QString withDigits(const QString &text)
{
    static constexpr std::array units{u"丁目", u"丁", u"番地", u"番", u"号", u"地割", u"線", u"の", u"ノ"};
    QString plain;
    for (qsizetype at = 0; at < text.size();) {
        if (!isKanjiNumeral(text[at])) {
            plain += text[at++];
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && isKanjiNumeral(text[end]))
            ++end;
        const QStringView behind = QStringView(text).mid(end);
        const bool unit = std::ranges::any_of(units, [&](const char16_t *word) { return behind.startsWith(word); });
        const bool beforeHyphen = !behind.isEmpty() && isHyphen(behind[0]);
        const bool last = at > 0 && isHyphen(text[at - 1]) && (behind.isEmpty() || behind[0].isSpace());
        const QStringView run = QStringView(text).mid(at, end - at);
        plain += unit || beforeHyphen || last ? digitsOfKanji(run) : run.toString();
        at = end;
    }
    return plain;
}

void addHyphen(QString &symbols)
{
    if (!symbols.isEmpty() && symbols.back() != u'-')
        symbols += u'-';
}

// Numbers, single letters and one hyphen for every run of anything else; the F of a floor is such a run.
QString numbersAndLetters(const QString &text)
{
    QString symbols;
    for (qsizetype at = 0; at < text.size();) {
        if (isDigit(text[at])) {
            symbols += text[at++];
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && isLetter(text[end]))
            ++end;
        const bool floor = text[at] == u'F' && at > 0 && isDigit(text[at - 1]);
        if (end - at == 1 && !floor)
            symbols += text[at];
        else
            addHyphen(symbols);
        at = std::max(end, at + 1);
    }
    while (symbols.endsWith(u'-'))
        symbols.chop(1);
    return symbols;
}

// Where the town's name ends in an address, and whose town it is.
std::optional<PostalMatch> townOf(QStringView code, QStringView address, const PostalTable &table)
{
    const QString wanted = normalisedPostalCode(code);
    const auto best = table.codesFor(address);
    const auto same = std::ranges::find(best, wanted, [](const PostalMatch &match) { return match.town.code; });
    if (same != best.end())
        return *same;
    if (!best.empty())
        return best.front();
    // The address begins with its town, or even with the city alone left out: the code says where it is.
    for (const PostalTown &town : table.towns(wanted)) {
        const QString where = town.prefecture + town.city;
        for (const PostalMatch &match : table.codesFor(QString(where + address)))
            if (match.exact && match.town.code == wanted)
                return PostalMatch{match.town, match.length - where.size(), true};
    }
    return std::nullopt;
}

// Codes of a floor: their town is the address's town with the building behind it (西新宿 + 新宿パークタワー).
bool isFloorCode(const std::vector<PostalTown> &towns, const std::optional<PostalMatch> &match)
{
    static const QRegularExpression katakana(u"[ァ-ヺ]"_s);
    if (!match || !match->exact || towns.empty())
        return false;
    const QString &whole = towns.front().town, &town = match->town.town;
    if (whole == town)
        return katakana.match(whole).hasMatch() && (whole.contains(u"ビル") || whole.contains(u"タワー"));
    return whole.startsWith(town) && katakana.match(whole.mid(town.size())).hasMatch();
}

} // namespace

QString addressSymbols(QStringView behindTown)
{
    static const QRegularExpression dropped(u"[&/・.]"_s);
    static const QRegularExpression besideLetter(u"-*([A-Z])-*"_s);
    QString text = behindTown.toString().normalized(QString::NormalizationForm_KC).toUpper();
    text.remove(dropped);
    return numbersAndLetters(withDigits(text)).replace(besideLetter, u"\\1"_s);
}

QString addressSymbols(QStringView postalCode, QStringView address, QStringView building, const PostalTable &table)
{
    const auto match = townOf(postalCode, address, table);
    const QStringView rest = match ? address.mid(match->length) : address;
    return addressSymbols(QString(rest % u' ' % building));
}

Result<CustomerBarcode> encodeCustomerBarcode(QStringView postalCode, QStringView symbols)
{
    const QString normalised = normalisedPostalCode(postalCode);
    if (normalised.isEmpty())
        return failure(
            ErrorKind::WrongUse,
            u"郵便番号「%1」が7桁でないため、カスタマバーコードを作れません。郵便番号を直してください。"_s.arg(
                postalCode),
            u"No customer barcode: the postal code \"%1\" does not have 7 digits. Correct it."_s.arg(postalCode));
    CustomerBarcode barcode;
    barcode.text = normalised.left(3) + normalised.mid(4);
    std::vector<int> codes;
    for (const QChar c : barcode.text)
        codes.push_back(c.unicode() - u'0');
    for (const QChar c : symbols) {
        if (isDigit(c)) {
            codes.push_back(c.unicode() - u'0');
        } else if (c == u'-') {
            codes.push_back(hyphen);
        } else if (isLetter(c)) {
            codes.push_back(firstControl + (c.unicode() - u'A') / 10);
            codes.push_back((c.unicode() - u'A') % 10);
        } else {
            return failure(ErrorKind::WrongUse,
                           u"カスタマバーコードに使えない文字です: 「%1」(「%2」の中)。"_s.arg(c).arg(symbols),
                           u"No customer barcode: \"%1\" in \"%2\" cannot be encoded."_s.arg(c).arg(symbols));
        }
    }
    barcode.text += symbols;
    codes.resize(postalDigits + addressPlaces, filler);
    int sum = 0;
    for (const int code : codes)
        sum += code;
    const int check = (19 - sum % 19) % 19;
    barcode.check = check < hyphen ? QString::number(check)
        : check == hyphen          ? u"-"_s
                                   : u"CC"_s + QString::number(check - firstControl + 1);
    barcode.bars = "13";
    for (const int code : codes)
        barcode.bars += codeBars[std::size_t(code)];
    barcode.bars += codeBars[std::size_t(check)];
    barcode.bars += "31";
    return barcode;
}

Result<CustomerBarcode> customerBarcode(QStringView postalCode, QStringView address, QStringView building,
                                        const PostalTable &table)
{
    const QString code = normalisedPostalCode(postalCode);
    const auto towns = table.towns(code);
    if (towns.empty() && !code.isEmpty()) {
        // Codes of one large office are in no table of towns; the first digit behind the hyphen tells them.
        if (code[4] == u'8' || code[4] == u'7')
            return encodeCustomerBarcode(code, {});
        return failure(
            ErrorKind::WrongUse,
            u"郵便番号 %1 は郵便番号データにないため、カスタマバーコードを付けません。郵便番号を確かめてください。"_s
                .arg(code),
            u"No customer barcode: the postal code %1 is not in the table. Check it."_s.arg(code));
    }
    const auto match = townOf(code, address, table);
    if (isFloorCode(towns, match))
        return encodeCustomerBarcode(code, {});
    if (!towns.empty() && std::ranges::all_of(towns, [](const PostalTown &town) { return town.town.isEmpty(); }))
        return failure(
            ErrorKind::WrongUse,
            u"郵便番号 %1 は町名の決まらない番号(以下に掲載がない場合)なので、カスタマバーコードを付けません。"_s.arg(
                code),
            u"No customer barcode: the postal code %1 stands for no town (\"not listed below\")."_s.arg(code));
    return encodeCustomerBarcode(postalCode, addressSymbols(postalCode, address, building, table));
}

} // namespace kikubari::japan
