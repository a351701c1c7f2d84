// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/sheet_layout.h"

#include "japan/date_input.h"
#include "japan/fold.h"
#include "operations/shop_import/date_parts.h"
#include "operations/shop_import/heading_words.h"
#include "operations/shop_import/known_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace kikubari::operations {

using namespace Qt::StringLiterals;
using exchange::TableRow;

namespace {

/// Headings stand near the top; what is further down is data.
constexpr std::size_t rowsSearched = 40;

QStringList textsOf(const TableRow &row)
{
    QStringList texts;
    for (const auto &cell : row.cells)
        texts << cell.text.trimmed();
    while (!texts.isEmpty() && texts.last().isEmpty())
        texts.removeLast();
    return texts;
}

int filledOf(const QStringList &texts)
{
    return static_cast<int>(
        std::count_if(texts.begin(), texts.end(), [](const auto &text) { return !text.isEmpty(); }));
}

/// How many cells are headings beyond doubt.
int knownHeadings(const QStringList &texts)
{
    return static_cast<int>(
        std::count_if(texts.begin(), texts.end(), [](const auto &text) { return isHeading(text); }));
}

/// Whether a row could stand above the headings as their groups: short words, neither numbers nor dates.
bool couldBeGroups(const TableRow &row)
{
    static const QRegularExpression digit(u"[0-9０-９]{3,}"_s);
    const auto texts = textsOf(row);
    if (filledOf(texts) < 2)
        return false;
    return std::all_of(row.cells.begin(), row.cells.end(), [](const auto &cell) {
        return cell.text.size() <= 15 && !cell.date.isValid() && !cell.isNumber && !digit.match(cell.text).hasMatch();
    });
}

/// How many cells are words that stand above a group of columns.
int groupsOf(const QStringList &texts)
{
    static const QRegularExpression word(
        u"情報|基本|詳細|お?客様|顧客|契約|使用者|所有者|車両|車輌|車輛|お?車|[0-9]台目|住所|連絡先|電話|氏名|担当|保険|ローン|履歴|日付|管理|その他"_s);
    return static_cast<int>(std::count_if(texts.begin(), texts.end(), [](const auto &text) {
        return !text.contains(u"名簿") && !text.contains(u"一覧") && word.match(text).hasMatch();
    }));
}

/// Whether all the cells of a row are words, none of them a value.
bool isAllWords(const TableRow &row)
{
    static const QRegularExpression value(u"[0-9０-９]{2,}|@"_s);
    return std::none_of(row.cells.begin(), row.cells.end(), [](const auto &cell) {
        return cell.date.isValid() || cell.isNumber || value.match(cell.text).hasMatch();
    });
}

/// Whether no cell of a row is a value: no number, date, e-mail address, telephone.
bool holdsNoValues(const TableRow &row)
{
    static const QRegularExpression value(u"^[0-9０-９.,:/\\s-]+$|@|[0-9０-９]{4,}|[0-9][/-][0-9]"_s);
    return std::none_of(row.cells.begin(), row.cells.end(), [](const auto &cell) {
        return cell.date.isValid() || cell.isNumber || value.match(cell.text).hasMatch();
    });
}

/// The row with the most headings; -1 where none has enough of them.
int bestHeadingRow(const std::vector<TableRow> &rows)
{
    int best = -1, bestCount = 0;
    for (std::size_t i = 0; i < std::min(rows.size(), rowsSearched); ++i) {
        const auto texts = textsOf(rows[i]);
        const int filled = filledOf(texts), count = knownHeadings(texts);
        // One heading is enough only where the row holds little else: a table of names and numbers.
        const bool enough
            = count >= 3 || (count >= 2 && count * 3 >= filled) || (count >= 1 && filled <= 2 && texts.size() <= 2);
        if (enough && isAllWords(rows[i]) && count > bestCount) {
            best = static_cast<int>(i);
            bestCount = count;
        }
    }
    if (best >= 0)
        return best;
    // 住所1, TEL2 hold digits.
    for (std::size_t i = 0; i < std::min(rows.size(), rowsSearched); ++i) {
        const auto texts = textsOf(rows[i]);
        const int count = knownHeadings(texts);
        const bool enough = count * 2 >= filledOf(texts) || (count >= 3 && holdsNoValues(rows[i]));
        if (count >= 2 && enough && count > bestCount) {
            best = static_cast<int>(i);
            bestCount = count;
        }
    }
    return best;
}

/// A row of words above columns of numbers and dates is a heading row although none of its words is known; -1 where
/// there is none.
int wordyRow(const std::vector<TableRow> &rows)
{
    static const QRegularExpression value(u"[0-9０-９]{2,}"_s);
    for (std::size_t i = 0; i + 1 < std::min<std::size_t>(rows.size(), 10); ++i) {
        const auto texts = textsOf(rows[i]);
        const bool names = std::any_of(texts.begin(), texts.end(), [](const auto &text) {
            return text.simplified().contains(u' ') && beginsWithSurname(text.simplified().section(u' ', 0, 0));
        });
        if (names || filledOf(texts) < 2 || !isAllWords(rows[i])
            || filledOf(texts) * 5 < filledOf(textsOf(rows[i + 1])) * 3)
            continue;
        for (qsizetype column = 0; column < texts.size(); ++column) {
            int below = 0, values = 0;
            for (std::size_t next = i + 1; next < std::min(rows.size(), i + 21); ++next) {
                const auto text = textsOf(rows[next]).value(column);
                below += text.isEmpty() ? 0 : 1;
                values += value.match(text).hasMatch() ? 1 : 0;
            }
            if (!texts[column].isEmpty() && below > 0 && values * 3 >= below * 2)
                return static_cast<int>(i);
        }
    }
    return -1;
}

int indexOfLine(const std::vector<TableRow> &rows, qint64 line)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].line == line)
            return static_cast<int>(i);
    return -1;
}

/// 年, 月, 日 below the headings of dates, and nothing else.
bool areDateParts(const QStringList &texts)
{
    return filledOf(texts) >= 2 && std::all_of(texts.begin(), texts.end(), [](const auto &text) {
               return text.isEmpty() || isDatePartHeading(text);
           });
}

/// The rows that are headings: one, or a group row and one.
std::pair<int, int> headingRows(const std::vector<TableRow> &rows, int best)
{
    int first = best, last = best;
    const auto next = static_cast<std::size_t>(best) + 1;
    if (next < rows.size() && rows[next].line <= rows[next - 1].line + 1) {
        const auto below = textsOf(rows[next]);
        // A second row with headings of its own, or one that only has words under groups.
        if (knownHeadings(below) >= 2 && isAllWords(rows[next]) && knownHeadings(below) * 2 >= filledOf(below))
            last = best + 1;
        if (areDateParts(below))
            last = best + 1;
    }
    if (first == last && best > 0 && couldBeGroups(rows[static_cast<std::size_t>(best) - 1])) {
        const auto above = textsOf(rows[static_cast<std::size_t>(best) - 1]);
        if (knownHeadings(above) + groupsOf(above) * 2 >= filledOf(above))
            first = best - 1;
    }
    return {first, last};
}

void fillHeadings(SheetLayout &layout)
{
    const auto &lower = layout.headerRows.back();
    const QStringList upper = layout.headerRows.size() > 1 ? layout.headerRows.front() : QStringList();
    QString group;
    for (int i = 0; i < layout.width; ++i) {
        const auto above = upper.value(i), below = lower.value(i);
        if (!above.isEmpty())
            group = above;
        else if (below.isEmpty())
            group.clear(); // nothing in either row: the group does not reach so far
        // A heading that spans both rows stands in the upper one.
        layout.headings << (below.isEmpty() ? above : below);
        layout.groups << (below.isEmpty() ? QString() : group);
    }
}

const QRegularExpression &totalPattern()
{
    static const QRegularExpression pattern(
        u"^(?:合計|総合計|総計|小計|計|件数|総件数|合計件数|顧客数|累計|平均|total|subtotal|grandtotal|count)(?:[:=]?["
        u"0-9,.]*(?:件|名|人|台|行|円|様)?)?$|"
        "^(?:全|計|合計|以上)?[0-9,]+(?:件|名|人|台|行)(?:以上|です)?$|^以上(?:です)?$"_s);
    return pattern;
}

const QRegularExpression &remarkPattern()
{
    static const QRegularExpression pattern(
        QString(u"^[※＊*]|^(?:page)?[0-9]+/[0-9]+(?:頁|"_s + japan::fold(u"ページ") + u")?$|^(?:-+)?[0-9]+(?:頁|"_s
                + japan::fold(u"ページ") + u"|-)$|^(?:印刷|出力|作成)(?:日|日時|者)|^(?:page|p\\.)[0-9]+|^[-=_*.]+$|"_s
                + u"^(?:"_s + japan::fold(u"ページ") + u"|頁)[0-9]"_s));
    return pattern;
}

/// A total is a word for it (or a count alone) with nothing but numbers beside it.
bool isTotal(const QStringList &texts)
{
    static const QRegularExpression number(u"^[0-9,.%:\\\\¥円件名人台行様/-]+$"_s);
    bool first = true;
    for (const auto &text : texts) {
        if (text.isEmpty())
            continue;
        const auto folded = japan::fold(text);
        const bool says = totalPattern().match(folded).hasMatch();
        if (!says && (first || !number.match(folded).hasMatch()))
            return false;
        first = false;
    }
    return true;
}

/// Remarks, page numbers and days of printing: nothing else stands in the row.
bool isRemark(const TableRow &row, const QStringList &texts, int filled, int width)
{
    if (filled > 3)
        return false;
    // A sentence or a legend alone in its row: ◎：重点顧客, 【凡例】, お問い合わせは総務まで。
    static const QRegularExpression prose(
        u"^[【〔\\[].*[】〕\\]]$|.[：:]\\s*\\S|。$|(?:です|ます|ください|下さい)。?$"_s);
    if (filled == 1 && width >= 3 && prose.match(texts.last()).hasMatch())
        return true;
    bool onlyDay = true, starred = false;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (texts[i].isEmpty())
            continue;
        const bool day
            = row.cells[static_cast<std::size_t>(i)].date.isValid() || japan::parseFileDate(texts[i]).has_value();
        const bool remark = remarkPattern().match(japan::fold(texts[i])).hasMatch();
        starred = starred || (texts[i].startsWith(u'※') && filled <= 2);
        onlyDay = onlyDay && day;
        if (!day && !remark && !starred)
            return false;
    }
    return !onlyDay || (filled == 1 && width > 2);
}

bool repeatsHeadings(const QStringList &texts, int filled, const SheetLayout &layout)
{
    for (const auto &heading : layout.headerRows) {
        int same = 0;
        for (qsizetype i = 0; i < texts.size(); ++i)
            same += !texts[i].isEmpty() && texts[i] == heading.value(i) ? 1 : 0;
        if (same >= 2 && same * 5 >= filled * 3)
            return true;
    }
    const auto whole = texts.join(u' ').simplified();
    return layout.title.contains(whole);
}

} // namespace

SheetLayout findLayout(const std::vector<TableRow> &rows, std::optional<qint64> headerLine)
{
    SheetLayout layout;
    int best = -1;
    if (!headerLine) {
        best = bestHeadingRow(rows);
        if (best < 0)
            best = wordyRow(rows);
    }
    if (headerLine && *headerLine > 0)
        best = indexOfLine(rows, *headerLine);
    std::size_t firstData = 0;
    for (const auto &row : rows)
        layout.width = std::max(layout.width, static_cast<int>(textsOf(row).size()));
    if (best >= 0) {
        auto [first, last] = headingRows(rows, best);
        if (headerLine && last != best) // the person named the last one
            first = last = best;
        for (int i = 0; i < first; ++i)
            if (auto line = textsOf(rows[static_cast<std::size_t>(i)]).join(u' ').simplified(); !line.isEmpty())
                layout.title << line;
        for (int i = first; i <= last; ++i)
            layout.headerRows.push_back(textsOf(rows[static_cast<std::size_t>(i)]));
        layout.headerLine = rows[static_cast<std::size_t>(last)].line;
        fillHeadings(layout);
        firstData = static_cast<std::size_t>(last) + 1;
    } else {
        for (int i = 0; i < layout.width; ++i) {
            layout.headings << QString();
            layout.groups << QString();
        }
    }
    layout.spreadDates = findSpreadDates(rows, layout);
    qsizetype shorter = 0, longer = 0, data = 0;
    for (const auto &row : layout.headerRows)
        layout.headed = std::max(layout.headed, static_cast<int>(row.size()));
    for (std::size_t i = firstData; i < rows.size(); ++i) {
        if (kindOfRow(rows[i], layout) != ShopRowKind::Data)
            continue;
        ++data;
        shorter += static_cast<int>(rows[i].cells.size()) < layout.headed ? 1 : 0;
        longer += textsOf(rows[i]).size() > layout.headed ? 1 : 0;
    }
    // A few odd rows are broken ones; where many or all are so, it is how the file was written.
    const auto usual = [data](qsizetype odd) { return odd * 5 > data && (odd >= 5 || odd == data); };
    layout.ragged = usual(shorter);
    layout.overfull = usual(longer);
    return layout;
}

ShopRowKind kindOfRow(const TableRow &row, const SheetLayout &layout)
{
    const auto texts = textsOf(row);
    const int filled = filledOf(texts);
    if (filled == 0)
        return ShopRowKind::Blank;
    if (repeatsHeadings(texts, filled, layout))
        return ShopRowKind::Heading;
    if (layout.width < 2 || filled > std::max(4, layout.width / 2))
        return ShopRowKind::Data;
    if (isTotal(texts))
        return ShopRowKind::Total;
    return isRemark(row, texts, filled, layout.width) ? ShopRowKind::Remark : ShopRowKind::Data;
}

} // namespace kikubari::operations
