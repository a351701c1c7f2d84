// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/line_break.h"
#include "print/recipient.h"
#include "print/set_text.h"
#include "print/vertical_text.h"

#include <cmath>
#include <map>
#include <optional>

namespace kikubari::print {

namespace {

constexpr double step = 0.05, leastSquash = 0.7;

// Two columns of an address part best at a natural joint and about in the middle, the first one longer.
double goodnessOfBreak(float cost, double first, double second)
{
    return -0.9 * double(cost) - 2 * std::abs(first - second) / (first + second) - (first < second ? 0.15 : 0);
}

class Fit
{
public:
    Fit(QStringView text, const DownStyle &style, const DownRoom &room) : m_text(text), m_style(style), m_room(room) { }

    // The lines at a size and squash, nothing if they are too many.
    std::optional<std::vector<japan::TextLine>> lines(double scale, double squash, int columns)
    {
        DownStyle style = m_style;
        style.size = m_style.size * scale;
        style.squash = squash;
        style.gap = m_style.gap * scale;
        const auto measure = [&](QStringView part) {
            return style.gap == 0 ? unitLength(part) * style.size * squash : shapeDown(part, style).length;
        };
        const double height = m_room.bottom - m_room.top + 1e-6;
        if (measure(m_text) <= height)
            return std::vector<japan::TextLine>{{0, m_text.size()}};
        if (columns == 1)
            return std::nullopt;
        const double room = height - m_room.indent * style.size;
        auto broken = japan::brokenLines(m_text, room, measure);
        if (int(broken.size()) > columns)
            return std::nullopt;
        return broken.size() == 2 ? betterPair(broken, room, measure) : broken;
    }

private:
    // The length of a part of the text in type of 1 mm. Without gaps all lengths grow with the type, so that each part
    // is shaped only once, however many sizes are tried.
    double unitLength(QStringView part)
    {
        const auto [known, fresh] = m_unitLengths.try_emplace({part.data() - m_text.data(), part.size()}, 0);
        if (fresh) {
            DownStyle unit = m_style;
            unit.size = unit.squash = 1;
            unit.gap = 0;
            known->second = shapeDown(part, unit).length;
        }
        return known->second;
    }

    std::vector<japan::TextLine> betterPair(const std::vector<japan::TextLine> &greedy, double room,
                                            const std::function<double(QStringView)> &measure) const
    {
        std::vector<japan::TextLine> best = greedy;
        double bestGoodness = -100;
        const std::vector<float> costs = breakCosts(m_text);
        for (const qsizetype at : japan::lineBreaks(m_text)) {
            const float cost = at < m_text.size() ? costs[static_cast<std::size_t>(at)] : -1;
            if (cost < 0)
                continue;
            const double first = measure(m_text.left(at)), second = measure(m_text.mid(at));
            if (first > room || second > room)
                continue;
            if (const double goodness = goodnessOfBreak(cost, first, second); goodness > bestGoodness) {
                bestGoodness = goodness;
                best = {{0, at - (m_text[at - 1].isSpace() ? 1 : 0)}, {at, m_text.size()}};
            }
        }
        return best;
    }

    QStringView m_text;
    const DownStyle &m_style;
    const DownRoom &m_room;
    std::map<std::pair<qsizetype, qsizetype>, double> m_unitLengths; // by place and length
};

struct Chosen
{
    std::vector<japan::TextLine> lines;
    double scale = 1, squash = 1;
};

std::optional<Chosen> choose(QStringView text, const DownStyle &style, const DownRoom &room)
{
    Fit fit(text, style, room);
    for (int columns = 1; columns <= room.columns; ++columns) {
        const double least
            = columns == 1 && room.columns > 1 ? std::max(room.oneColumn, room.leastSize) : room.leastSize;
        for (double scale = 1; scale > least - step / 2; scale -= step)
            if (auto lines = fit.lines(scale, 1, columns))
                return Chosen{*lines, scale, 1};
    }
    for (double squash = 1 - step; squash > leastSquash - step / 2; squash -= step)
        if (auto lines = fit.lines(room.leastSize, squash, room.columns))
            return Chosen{*lines, room.leastSize, squash};
    return std::nullopt;
}

QString percent(double scale)
{
    return QString::number(std::lround(scale * 100)) + u'%';
}

} // namespace

DownPlaced placeDown(Page &page, QStringView text, const DownStyle &style, const DownRoom &room, const Text &part,
                     Findings &findings)
{
    if (text.isEmpty())
        return {style.size, room.middle + style.size / 2, room.top, 0};
    addFaceFindings(style.faces, text, part, findings);
    const auto chosen = choose(text, style, room);
    if (!chosen) {
        findings.append({FindingKind::Overflow, part, {}});
        return {style.size, room.middle + style.size / 2, room.top, 0};
    }
    if (chosen->scale < 1 - step / 2)
        findings.append({FindingKind::Shrunk, part, percent(chosen->scale)});
    if (chosen->squash < 1)
        findings.append({FindingKind::Condensed, part, percent(chosen->squash)});
    if (chosen->lines.size() > 1)
        findings.append({FindingKind::Wrapped, part, {}});
    DownStyle set = style;
    set.size = style.size * chosen->scale;
    set.gap = style.gap * chosen->scale;
    set.squash = chosen->squash;
    DownPlaced placed{set.size, 0, room.top, int(chosen->lines.size())};
    double middle = room.middle;
    for (std::size_t i = 0; i < chosen->lines.size(); ++i) {
        const japan::TextLine &one = chosen->lines[i];
        // What keeps characters together in a line is no part of the text.
        const DownLine line = shapeDown(text.mid(one.from, one.end - one.from).toString().remove(lineJoiner), set);
        double top = room.top + (i > 0 ? room.indent * set.size : 0);
        if (room.bottomAligned)
            top = room.bottom - line.length;
        addLine(page, line, {middle, top});
        placed.bottom = std::max(placed.bottom, top + line.length);
        placed.left = middle - set.size / 2;
        middle -= room.pitch * set.size;
    }
    return placed;
}

} // namespace kikubari::print
