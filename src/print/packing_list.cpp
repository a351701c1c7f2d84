// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/packing_list.h"

#include "japan/format.h"
#include "japan/line_break.h"
#include "print/across_text.h"

#include <QStringList>

#include <array>

namespace kikubari::print {

using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF paper{210, 297};
constexpr double left = 14, right = 196, top = 16, bottom = 281, headHeight = 14, titlesHeight = 7;
constexpr double text = 3.4, linePitch = 4.6, padding = 1.6, rule = 0.15;
const QColor grey(0x99, 0x99, 0x99), tint(0xEE, 0xEE, 0xEE);

struct Column
{
    const char16_t *title;
    double left, right;
};
constexpr std::array columns{Column{u"済", 14, 22},    Column{u"番号", 22, 34},     Column{u"お名前", 34, 78},
                             Column{u"一言", 78, 136}, Column{u"同封物", 136, 180}, Column{u"切手", 180, 196}};
enum Index { Tick, Number, Name, Words, Enclosures, Stamp };

class Layout
{
public:
    Layout(const PackingList &list, const MailStyle &style) : m_list(list), m_style(style) { }

    PackingPages layout()
    {
        newPage();
        for (const PackingRow &row : m_list.rows)
            add(row);
        number();
        return std::move(m_out);
    }

private:
    [[nodiscard]] AcrossStyle type(double size) const { return {m_style.faces, size, 1, 0, Qt::black}; }
    [[nodiscard]] Page &page() { return m_out.pages.last(); }

    void write(const QString &words, double x, double baseline, double size, Align align = Align::Start)
    {
        addAcross(page(), words, {x, baseline}, type(size), align);
    }

    void newPage()
    {
        m_out.pages.append(Page{});
        page().size = paper;
        AcrossRoom room{{left, top}, 110, 2, 1.2};
        Findings findings;
        placeAcross(page(), m_list.title + u" 同封リスト"_s, type(5), room, part::message(),
                    m_out.pages.size() == 1 ? m_out.findings : findings);
        write(u"%1　全%2通"_s
                  .arg(m_list.date.isValid() ? japan::fullDate(m_list.date, Language::Japanese).section(u'・', 0, 0)
                                             : QString())
                  .arg(m_list.rows.size())
                  .trimmed(),
              right, top + 4.6, text, Align::End);
        const double y = top + headHeight;
        page().boxes.append({QRectF(left, y, right - left, titlesHeight), tint});
        for (const Column &column : columns)
            write(QString::fromUtf16(column.title), column.left + padding, y + 4.8, 3);
        m_y = y + titlesHeight;
        line(m_y);
    }

    void line(double y) { page().lines.append({{left, y}, {right, y}, rule, grey, false}); }

    [[nodiscard]] QStringList broken(const QString &words, const Column &column, const Text &what)
    {
        addFaceFindings(m_style.faces, words, what, m_out.findings);
        QStringList lines;
        const double room = column.right - column.left - 2 * padding;
        for (const QString &paragraph : words.split(u'\n'))
            for (const japan::TextLine &one : japan::brokenLines(
                     paragraph, room, [this](QStringView part) { return acrossWidth(part.toString(), type(text)); }))
                lines.append(paragraph.mid(one.from, one.end - one.from));
        return lines;
    }

    void add(const PackingRow &row)
    {
        std::array<QStringList, columns.size()> cells;
        cells[Number] = {QString::number(row.number)};
        cells[Name] = broken(row.name, columns[Name], part::name());
        cells[Words] = broken(row.line, columns[Words], {u"一言"_s, u"personal line"_s});
        cells[Enclosures] = broken(row.enclosures, columns[Enclosures], {u"同封物"_s, u"enclosures"_s});
        cells[Stamp] = broken(row.stamp, columns[Stamp], {u"切手"_s, u"stamp"_s});
        qsizetype lines = 1;
        for (const QStringList &cell : cells)
            lines = std::max(lines, cell.size());
        const auto most = qsizetype((bottom - top - headHeight - titlesHeight - 2 * padding) / linePitch);
        if (m_y + heightOf(std::min(lines, most)) > bottom)
            newPage();
        for (qsizetype from = 0; from < lines; from += most) {
            if (from > 0)
                newPage();
            draw(cells, from, std::min(most, lines - from));
        }
    }

    [[nodiscard]] static double heightOf(qsizetype lines) { return double(lines) * linePitch + 2 * padding; }

    void draw(const std::array<QStringList, columns.size()> &cells, qsizetype from, qsizetype lines)
    {
        const double ascent = m_style.faces.chosen->ascent() * text;
        for (std::size_t i = 0; i < cells.size(); ++i)
            for (qsizetype one = 0; one < lines; ++one)
                if (const QString words = cells[i].value(from + one); !words.isEmpty()) {
                    const double baseline = m_y + padding + double(one) * linePitch + ascent;
                    const bool toRight = i == Number;
                    write(words, toRight ? columns[i].right - padding - 1 : columns[i].left + padding, baseline, text,
                          toRight ? Align::End : Align::Start);
                }
        if (from == 0)
            page().frames.append({QRectF(columns[Tick].left + padding + 0.4, m_y + padding - 0.1, 3.8, 3.8), 0.25, 0.5,
                                  Qt::black, false});
        m_y += heightOf(lines);
        line(m_y);
    }

    void number()
    {
        for (qsizetype i = 0; i < m_out.pages.size(); ++i)
            addAcross(m_out.pages[i], u"%1 / %2"_s.arg(i + 1).arg(m_out.pages.size()), {paper.width() / 2, 289},
                      type(3.2), Align::Middle);
    }

    const PackingList &m_list;
    const MailStyle &m_style;
    PackingPages m_out;
    double m_y = 0;
};

} // namespace

PackingPages layoutPackingList(const PackingList &list, const MailStyle &style)
{
    return Layout(list, style).layout();
}

} // namespace kikubari::print
