// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/letter_page.h"

#include "japan/line_break.h"
#include "print/across_text.h"
#include "print/postcard.h"

#include <QStringList>

#include <cmath>

namespace kikubari::print {

using namespace Qt::StringLiterals;

namespace {

/// One line of the letter, in whichever direction it runs. Lengths in mm.
struct Row
{
    QString text;
    double size = 4; ///< of the em
    Align align = Align::Start;
    double indent = 0;  ///< where it begins, for Start
    double advance = 0; ///< to the next line
    double gap = 0;     ///< between characters
};

/// The paper and its type before anything is set smaller.
struct Sheet
{
    QSizeF size;
    QMarginsF margins;
    double body = 4;  ///< mm per em
    double large = 2; ///< of the body
    bool centred = false;
    double least = 0.7;
};

Sheet sheetOf(const LetterTemplate &letter)
{
    constexpr double cardMargin = 9;
    if (letter.paper == LetterPaper::A4)
        return {{210, 297}, {25, 25, 25, 22}, 4.1, 2, false, 0.85};
    const bool lying = letter.paper == LetterPaper::PostcardLying;
    return {lying ? postcardSize.transposed() : postcardSize,
            {cardMargin, cardMargin + 1, cardMargin, cardMargin},
            3.7,
            2.9,
            true,
            0.7};
}

class Setter
{
public:
    Setter(const LetterTemplate &letter, const Sender &sender, const MailStyle &style, const Sheet &sheet)
        : m_sender(sender),
          m_style(style),
          m_sheet(sheet),
          m_down(letter.down)
    {
        const QSizeF inner(sheet.size.width() - sheet.margins.left() - sheet.margins.right(),
                           sheet.size.height() - sheet.margins.top() - sheet.margins.bottom());
        m_length = m_down ? inner.height() : inner.width();
        m_depth = m_down ? inner.width() : inner.height();
    }

    // All lines at a scale of the type.
    QList<Row> rows(const QList<LetterBlock> &blocks, double scale)
    {
        m_rows.clear();
        m_body = m_sheet.body * scale;
        for (const LetterBlock &block : blocks)
            add(block);
        return m_rows;
    }

    [[nodiscard]] double depth() const { return m_depth; }

    // Draws lines onto a page; `start` is how far from the first margin they begin.
    void draw(Page &page, const QList<Row> &rows, double start) const
    {
        page.size = m_sheet.size;
        double at = start;
        for (const Row &row : rows) {
            if (!row.text.isEmpty())
                draw(page, row, at);
            at += row.advance;
        }
    }

private:
    [[nodiscard]] DownStyle downStyle(const Row &row) const
    {
        return {m_style.faces, row.size, 1, row.gap, m_style.numbers, true, Qt::black};
    }
    [[nodiscard]] AcrossStyle acrossStyle(const Row &row) const
    {
        return {m_style.faces, row.size, 1, row.gap, Qt::black};
    }

    [[nodiscard]] double measure(const Row &row) const
    {
        return m_down ? shapeDown(row.text, downStyle(row)).length : acrossWidth(row.text, acrossStyle(row));
    }

    void draw(Page &page, const Row &row, double at) const
    {
        const double along = row.align == Align::Start ? row.indent
            : row.align == Align::End                  ? m_length - measure(row)
                                                       : (m_length - measure(row)) / 2;
        if (m_down) {
            const double middle = m_sheet.size.width() - m_sheet.margins.right() - at - row.advance / 2;
            addLine(page, shapeDown(row.text, downStyle(row)), {middle, m_sheet.margins.top() + along});
        } else {
            const FacePtr &face = m_style.faces.chosen;
            const double baseline
                = m_sheet.margins.top() + at + (row.advance - row.size) / 2 + face->ascent() * row.size;
            addAcross(page, row.text, {m_sheet.margins.left() + along, baseline}, acrossStyle(row));
        }
    }

    void add(const LetterBlock &block)
    {
        switch (block.mark) {
        case LetterMark::Space:
            // An empty line of the file parts two thoughts; room for handwriting is counted in whole lines.
            m_rows.append({{}, m_body, Align::Start, 0, m_body * (block.lines > 1 ? 1.9 * block.lines : 0.9), 0});
            break;
        case LetterMark::Large:
            addLines(block.text, m_body * m_sheet.large, m_down ? Align::Start : Align::Middle, 0.3, 1.7);
            break;
        case LetterMark::Title:
            addLines(block.text, m_body * 1.45, m_down ? Align::Start : Align::Middle, 0.1, 1.8);
            break;
        case LetterMark::Middle: addLines(block.text, m_body, Align::Middle, 0, 1.75); break;
        case LetterMark::End: addLines(block.text, m_body, Align::End, 0, 1.75); break;
        case LetterMark::Small: addLines(block.text, m_body * 0.82, Align::Start, 0, 1.7); break;
        case LetterMark::Addressee: addLines(block.text, m_body * 1.3, Align::Start, 0, 1.7); break;
        case LetterMark::Paragraph: addLines(block.text, m_body, Align::Start, 0, 1.75); break;
        case LetterMark::Sender: addSender(); break;
        }
    }

    // A block of text as lines: `gap` and `pitch` in em. Lines of a paragraph but its last end at one height.
    void addLines(const QString &text, double size, Align align, double gap, double pitch)
    {
        Row row{{}, size, align, 0, size * pitch, gap * size};
        const auto length = [&](QStringView part) {
            Row one = row;
            one.text = part.toString();
            return measure(one);
        };
        // A word in large type that is too long for one line is set smaller rather than broken.
        while (size > m_body && length(text) > m_length && row.size > m_body)
            row.size = std::max(m_body, row.size * 0.95);
        auto lines = japan::brokenLines(text, m_length, length);
        // A last line of one or two characters is drawn in: the others move a hair together.
        constexpr double hair = 0.06;
        if (lines.size() > 1 && lines.back().end - lines.back().from <= 2) {
            auto fewer = japan::brokenLines(text, m_length + std::min(2.1 * size, hair * m_length), length);
            if (fewer.size() < lines.size())
                lines = std::move(fewer);
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            Row one = row;
            one.text = text.mid(lines[i].from, lines[i].end - lines[i].from);
            const double slack = m_length - measure(one);
            const bool full = i + 1 < lines.size() && align == Align::Start && slack < 1.6 * size;
            if ((full || slack < 0) && one.text.size() > 6)
                one.gap += slack / double(one.text.toUcs4().size() - 1);
            m_rows.append(one);
        }
    }

    // Shop and person, their lines beginning together; what is not known is left out.
    void addSender()
    {
        const QString phone = m_sender.phone.isEmpty() ? QString() : QString(u"電話 "_s + m_sender.phone);
        const QString code = m_sender.postalCode.isEmpty() ? QString() : QString(u"〒"_s + m_sender.postalCode + u' ');
        const std::array<std::pair<QString, double>, 6> lines{
            std::pair{QString((m_down ? QString() : code) + m_sender.address), 0.88},
            {m_sender.building, 0.88},
            {m_sender.company, 1.12},
            {QStringList{m_sender.department, m_sender.title, m_sender.name}.join(u' '), 1.12},
            {phone, 0.88},
            {m_sender.email, 0.88}};
        const qsizetype first = m_rows.size();
        double longest = 0;
        for (const auto &[text, size] : lines) {
            if (m_sender.address.isEmpty() && size < 1 && text == code)
                continue;
            const qsizetype from = m_rows.size();
            if (!text.trimmed().isEmpty())
                addLines(text.simplified(), m_body * size, Align::Start, 0, 1.6);
            for (qsizetype i = from; i < m_rows.size(); ++i)
                longest = std::max(longest, measure(m_rows[i]));
        }
        for (qsizetype i = first; i < m_rows.size(); ++i)
            m_rows[i].indent = m_length - longest;
    }

    const Sender &m_sender;
    const MailStyle &m_style;
    const Sheet &m_sheet;
    bool m_down;
    double m_length = 0; // of a line
    double m_depth = 0;  // for lines beside or below each other
    double m_body = 4;
    QList<Row> m_rows;
};

double depthOf(const QList<Row> &rows)
{
    double depth = 0;
    for (const Row &row : rows)
        depth += row.advance;
    return depth;
}

// Lines for pages of a depth; a page never begins with an empty line.
QList<QList<Row>> paged(const QList<Row> &rows, double depth)
{
    QList<QList<Row>> pages{{}};
    double used = 0;
    for (const Row &row : rows) {
        if (used + row.advance > depth && !pages.last().isEmpty()) {
            pages.append(QList<Row>());
            used = 0;
        }
        if (pages.last().isEmpty() && row.text.isEmpty() && pages.size() > 1)
            continue;
        pages.last().append(row);
        used += row.advance;
    }
    if (pages.last().isEmpty() && pages.size() > 1)
        pages.removeLast();
    return pages;
}

} // namespace

LetterPages layoutLetter(const LetterTemplate &letter, const LetterValues &values, const Sender &sender,
                         const MailStyle &style)
{
    const FilledLetter filled = filledLetter(letter, values);
    LetterPages out{{}, filled.findings};
    QString whole = sender.address + sender.building + sender.company + sender.department + sender.title + sender.name;
    for (const LetterBlock &block : filled.blocks)
        whole += block.text;
    addFaceFindings(style.faces, whole, part::message(), out.findings);
    const Sheet sheet = sheetOf(letter);
    Setter setter(letter, sender, style, sheet);
    constexpr double step = 0.05;
    double scale = 1;
    QList<Row> rows = setter.rows(filled.blocks, scale);
    while (depthOf(rows) > setter.depth() && scale > sheet.least + step / 2) {
        scale -= step;
        rows = setter.rows(filled.blocks, scale);
    }
    const bool fits = depthOf(rows) <= setter.depth();
    if (!fits && letter.paper == LetterPaper::A4) {
        scale = 1;
        rows = setter.rows(filled.blocks, scale);
    } else if (!fits) {
        out.findings.append({FindingKind::Overflow, part::message(), {}});
        return out;
    }
    // A short letter does not cling to the upper edge of its page.
    if (fits && letter.paper == LetterPaper::A4) {
        constexpr double wanted = 0.72, loosest = 1.3;
        const double loosen = std::clamp(wanted * setter.depth() / depthOf(rows), 1.0, loosest);
        for (Row &row : rows)
            row.advance *= loosen;
    }
    if (scale < 1 - step / 2)
        out.findings.append({FindingKind::Shrunk, part::message(), QString::number(std::lround(scale * 100)) + u'%'});
    for (const QList<Row> &pageRows : paged(rows, setter.depth())) {
        Page page;
        setter.draw(page, pageRows, sheet.centred ? (setter.depth() - depthOf(pageRows)) / 2 : 0);
        out.pages.append(page);
    }
    return out;
}

} // namespace kikubari::print
