// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/address_label.h"

#include "print/customer_barcode_bars.h"
#include "print/face.h"
#include "print/label_content.h"

#include <algorithm>
#include <cmath>

namespace kikubari::print {

using namespace Qt::StringLiterals;

namespace {

constexpr double epsilon = 1e-6;
constexpr double inkGuard = 0.1; ///< glyphs may reach beyond their em box by this, mm
constexpr double titleGap = 1.6; ///< mm between a title and the name behind it
constexpr double leastGap = 1.8; ///< mm between the address and what follows
constexpr double baselineShare = 0.88;

/// How generously a label is filled; the fit goes from the first to the last.
struct Attempt
{
    bool tight; ///< small margins and line distances, single lines condensed as far as allowed
    bool barcode, number;
};

QString percent(double share)
{
    return QString::number(std::lround(share * 100)) + u'%';
}

class LabelFit
{
public:
    LabelFit(const Recipient &recipient, const QRectF &cell, const LabelStyle &style, const QRectF &reachable)
        : m_recipient(recipient),
          m_cell(cell),
          m_style(style),
          m_reachable(reachable),
          m_content(recipient, cell.width() < narrowLabel, style, layout.findings)
    {
        if (style.barcode && recipient.barcode.size() == 67)
            m_barcodePoints = customerBarcodePoints(cell.width() - 2 * (labelMargin - barcodeQuietZone));
    }

    void run(bool place);
    LabelLayout layout;

private:
    [[nodiscard]] QRectF inner(bool tight) const;
    [[nodiscard]] bool fit(const Attempt &attempt);
    [[nodiscard]] bool fits(double textCap, double nameCap);
    [[nodiscard]] bool fitWidths(double textCap, double nameCap);
    [[nodiscard]] bool numberAtFoot() const { return m_attempt.number && !m_attempt.tight && !m_attempt.barcode; }
    [[nodiscard]] double footHeight() const { return numberAtFoot() ? points(m_content.sizes.number) * 1.15 : 0; }
    [[nodiscard]] double heightOf(const QList<LabelBlock> &blocks) const;
    [[nodiscard]] double namesHeight() const
    {
        return m_content.names.lineCount() * m_content.names.size() * m_nameLeading;
    }
    [[nodiscard]] double barcodeHeight() const;
    [[nodiscard]] bool numberFits() const;
    [[nodiscard]] bool titleBeside(double cap);
    void place();
    void placeBlocks(QList<LabelBlock> &blocks, double x, double &y);
    void placeNumber(double y, double right);
    void report();
    void reportOverflow();

    const Recipient &m_recipient;
    QRectF m_cell;
    const LabelStyle &m_style;
    QRectF m_reachable;
    LabelContent m_content;
    bool m_titleBeside = false; ///< on the name's line; else the last line of the middle part
    double m_barcodePoints = 0;
    Attempt m_attempt{};
    double m_leading = 1.28, m_nameLeading = 1.35;
    QRectF m_inner;
};

// The room for text: generous margins where there is space, never less than 2.5 mm, nor where the printer cannot reach.
QRectF LabelFit::inner(bool tight) const
{
    const double least = labelMargin + inkGuard;
    const double x = tight ? least : std::clamp(m_cell.width() * 0.055, least, 5.0);
    const double y = tight ? least : std::clamp(m_cell.height() * 0.08, least, 3.5);
    const QRectF area = m_cell.adjusted(x, y, -x, -y);
    return m_reachable.isEmpty() ? area : area.intersected(m_reachable);
}

double LabelFit::barcodeHeight() const
{
    return m_attempt.barcode ? customerBarcodeSize(m_barcodePoints).height() + barcodeQuietZone : 0;
}

double LabelFit::heightOf(const QList<LabelBlock> &blocks) const
{
    double height = 0;
    for (const LabelBlock &block : blocks)
        height += static_cast<double>(block.fitted->lines.size()) * block.fitted->size() * m_leading;
    return height;
}

// Whether the number fits into the foot, or else at the end of the first line.
bool LabelFit::numberFits() const
{
    const double width = m_content.number.width(m_content.number.all()) * points(m_content.sizes.number);
    if (numberAtFoot())
        return width <= m_inner.width();
    if (m_content.top.isEmpty() || m_content.top.first().fitted->lines.size() != 1)
        return false;
    const LabelBlock &first = m_content.top.first();
    return first.text.width(first.text.all()) * first.fitted->size() * first.fitted->style.condense + width + 2
        <= m_inner.width();
}

// A title stands before the name where both fit on a line without making the name small.
bool LabelFit::titleBeside(double cap)
{
    const FittedLines &title = *m_content.title.fitted;
    const double width = m_content.title.text.width(m_content.title.text.all()) * title.size();
    const double room = m_inner.width();
    if (title.lines.size() != 1 || title.style.condense < 1 - epsilon)
        return false;
    if (width > room * 0.35
        || !m_content.names.fit(points(m_content.sizes.name), {room - width - titleGap, cap, m_attempt.tight}))
        return false;
    return !m_content.names.wrapped() && m_content.names.condense() > 1 - epsilon
        && (m_content.names.share() > 0.85 - epsilon || m_content.names.share() > cap - epsilon);
}

bool LabelFit::fitWidths(double textCap, double nameCap)
{
    const double room = m_inner.width();
    double above = points(m_content.sizes.postal);
    const auto fitBlock = [&](LabelBlock &block, int lines) {
        const double cap = std::max(smallestShare, stepDown(above / block.size, textCap));
        block.fitted = fitText(block.text, block.size, lines, {room, cap, m_attempt.tight});
        if (block.fitted)
            above = block.fitted->size(); // a building is not set larger than its address
        return block.fitted.has_value();
    };
    for (LabelBlock &block : m_content.top)
        if (!fitBlock(block, block.mostLines))
            return false;
    above = points(m_content.sizes.postal);
    for (LabelBlock &block : m_content.middle)
        if (!fitBlock(block, block.mostLines))
            return false;
    if (m_content.hasTitle && !fitBlock(m_content.title, m_content.title.mostLines))
        return false;
    m_titleBeside = m_content.hasTitle && titleBeside(nameCap);
    return m_titleBeside || m_content.names.fit(points(m_content.sizes.name), {room, nameCap, m_attempt.tight});
}

// Whether everything fits with the text and the names in at most these shares of their sizes.
bool LabelFit::fits(double textCap, double nameCap)
{
    if (!fitWidths(textCap, nameCap) || (m_attempt.number && !numberFits()))
        return false;
    const double title = m_content.hasTitle && !m_titleBeside ? heightOf({m_content.title}) : 0;
    return heightOf(m_content.top) + heightOf(m_content.middle) + title + namesHeight()
        + (m_attempt.tight ? 0.4 : leastGap)
        <= m_inner.height() - footHeight() - barcodeHeight();
}

bool LabelFit::fit(const Attempt &attempt)
{
    m_attempt = attempt;
    m_leading = attempt.tight ? 1.15 : 1.28;
    m_nameLeading = attempt.tight ? 1.2 : 1.35;
    m_inner = inner(attempt.tight);
    if (m_inner.width() < 10 || m_inner.height() < 8)
        return false;
    // Everything together first; then the names, and after them the rest, take what room is left.
    double text = 1;
    while (!fits(text, text))
        if ((text -= fitStep) < smallestShare - epsilon)
            return false;
    double names = text;
    for (double cap = 1; cap > text + epsilon; cap -= fitStep)
        if (fits(text, cap)) {
            names = cap;
            break;
        }
    for (double cap = 1; cap > text + epsilon; cap -= fitStep)
        if (fits(cap, names))
            return true;
    return fits(text, names);
}

void LabelFit::placeBlocks(QList<LabelBlock> &blocks, double x, double &y)
{
    for (const LabelBlock &block : blocks)
        for (const GlyphRange &line : block.fitted->lines) {
            const double height = block.fitted->size() * m_leading;
            const double baseline = y + (height - block.fitted->size()) / 2 + baselineShare * block.fitted->size();
            block.text.draw(layout.runs, line, {x, baseline}, block.fitted->style);
            y += height;
        }
}

void LabelFit::placeNumber(double y, double right)
{
    const LineStyle style{.size = points(m_content.sizes.number)};
    m_content.number.draw(layout.runs, m_content.number.all(),
                          {right - m_content.number.width(m_content.number.all()) * style.size, y}, style);
}

void LabelFit::place()
{
    QList<LabelBlock> middle = m_content.middle;
    if (m_content.hasTitle && !m_titleBeside)
        middle.append(m_content.title);
    const double spare = m_inner.height() - footHeight() - barcodeHeight() - heightOf(m_content.top) - heightOf(middle)
        - namesHeight();
    double y = m_inner.top() + spare * 0.12;
    const double first = y;
    placeBlocks(m_content.top, m_inner.left(), y);
    y += spare * (middle.isEmpty() ? 0.5 : 0.4);
    placeBlocks(middle, m_inner.left(), y);
    if (!middle.isEmpty())
        y += spare * 0.12;
    const double titleWidth = m_titleBeside
        ? m_content.title.text.width(m_content.title.text.all()) * m_content.title.fitted->size() + titleGap
        : 0;
    const double left = m_inner.left() + std::max(0.0, (m_inner.width() - titleWidth - m_content.names.width()) / 2);
    const double lineHeight = m_content.names.size() * m_nameLeading;
    m_content.names.draw(layout.runs, {left + titleWidth, y}, lineHeight);
    if (m_titleBeside) {
        const double baseline = y + (lineHeight - m_content.names.size()) / 2 + baselineShare * m_content.names.size();
        m_content.title.text.draw(layout.runs, m_content.title.text.all(), {left, baseline},
                                  m_content.title.fitted->style);
    }
    y += namesHeight();
    if (m_attempt.barcode) {
        Page bars;
        const double width = customerBarcodeSize(m_barcodePoints).width();
        addCustomerBarcode(bars, {m_cell.center().x() - width / 2, y + barcodeQuietZone}, m_recipient.barcode,
                           m_barcodePoints);
        layout.boxes = bars.boxes;
    }
    if (numberAtFoot())
        placeNumber(m_inner.bottom() - 0.2 * points(m_content.sizes.number), m_inner.right());
    else if (m_attempt.number)
        placeNumber(first + baselineShare * points(m_content.sizes.number) + 0.4, m_inner.right());
}

void LabelFit::report()
{
    const auto say = [this](const Text &part, double share, double condense, bool wrapped) {
        if (share < 1 - epsilon)
            layout.findings.append({FindingKind::Shrunk, part, percent(share)});
        if (condense < 1 - epsilon)
            layout.findings.append({FindingKind::Condensed, part, percent(condense)});
        if (wrapped)
            layout.findings.append({FindingKind::Wrapped, part, {}});
    };
    QList<LabelBlock> blocks = m_content.top + m_content.middle;
    if (m_content.hasTitle)
        blocks.append(m_content.title);
    for (const LabelBlock &block : std::as_const(blocks))
        say(block.part, block.fitted->share, block.fitted->style.condense, block.fitted->lines.size() > 1);
    // Names of 14 to 16 points are as they should be.
    const double share = m_content.names.size() > points(std::min(smallestName, m_content.sizes.name)) - epsilon
        ? 1
        : m_content.names.share();
    say(Text{u"宛名"_s, u"name"_s}, share, m_content.names.condense(), m_content.names.wrapped());
    if (m_style.barcode && m_recipient.barcode.size() == 67 && !m_attempt.barcode)
        layout.findings.append({FindingKind::Omitted, {u"カスタマバーコード"_s, u"customer barcode"_s}, {}});
    if (!m_content.number.isEmpty() && !m_attempt.number)
        layout.findings.append({FindingKind::Omitted, {u"管理番号"_s, u"number"_s}, m_recipient.number});
}

// Names the texts that are too long by themselves; where none is, all of them together are too much.
void LabelFit::reportOverflow()
{
    const QRectF room = inner(true);
    bool named = false;
    const auto overflow = [&](const Text &part) {
        layout.findings.append({FindingKind::Overflow, part, {}});
        named = true;
    };
    for (const QList<LabelBlock> &blocks : {m_content.top, m_content.middle})
        for (const LabelBlock &block : blocks)
            if (!fitText(block.text, block.size, block.mostLines, {room.width(), smallestShare, true}))
                overflow(block.part);
    if (!m_content.names.fit(points(m_content.sizes.name), {room.width(), smallestShare, true}))
        overflow(Text{u"宛名"_s, u"name"_s});
    if (!named)
        overflow(Text{u"住所と宛名"_s, u"address and name"_s});
}

void LabelFit::run(bool placing)
{
    const bool barcode = m_barcodePoints > 0, number = !m_content.number.isEmpty();
    if (forbidsPrinting(layout.findings))
        return;
    QList<Attempt> attempts{{false, barcode, number}, {true, barcode, number}};
    if (barcode)
        attempts += {{false, false, number}, {true, false, number}};
    if (number)
        attempts += {{true, false, false}};
    const auto found = std::ranges::find_if(attempts, [this](const Attempt &attempt) { return fit(attempt); });
    if (found == attempts.end()) {
        reportOverflow();
        return;
    }
    report();
    if (!m_reachable.isEmpty()
        && !m_reachable.contains(m_cell.adjusted(labelMargin, labelMargin, -labelMargin, -labelMargin)))
        layout.findings.append({FindingKind::Margin, Text{u"宛名"_s, u"address"_s}, {}});
    if (placing && layout.printable())
        place();
}

} // namespace

LabelLayout layoutLabel(const Recipient &recipient, const QRectF &cell, const LabelStyle &style,
                        const QRectF &reachable)
{
    LabelFit fit(recipient, cell, style, reachable);
    fit.run(true);
    return std::move(fit.layout);
}

Findings labelFindings(const Recipient &recipient, const QRectF &cell, const LabelStyle &style, const QRectF &reachable)
{
    LabelFit fit(recipient, cell, style, reachable);
    fit.run(false);
    return std::move(fit.layout.findings);
}

} // namespace kikubari::print
