// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/label_names.h"

#include "print/face.h"

#include <algorithm>
#include <cmath>

namespace kikubari::print {

namespace {

constexpr double blank = 0.5; ///< em between surname and given name
constexpr double beforeHonorific = 0.6;
constexpr double airy = 0.12;     ///< em between the characters of a name that has room for it
constexpr qsizetype airyUpTo = 8; ///< characters
constexpr int mostLinesOfAName = 4;
constexpr double epsilon = 1e-6;

} // namespace

LabelNames::LabelNames(const Faces &faces, const QList<NameLine> &names)
{
    qsizetype longest = 0;
    for (const NameLine &line : names) {
        const QString name = line.name();
        longest = std::max(longest, name.size());
        m_names.push_back({SetText(faces, line.surname), SetText(faces, line.given), SetText(faces, line.honorific),
                           SetText(faces, QString(name % u' ' % line.honorific), name.size())});
    }
    m_spacing = longest <= airyUpTo ? airy : 0;
}

// The name without its honorific; with surnames, in columns that all names share.
double LabelNames::nameWidth(const Name &name, const LineStyle &style) const
{
    if (name.surname.isEmpty())
        return name.given.width(name.given.all(), style);
    double column = 0;
    for (const Name &one : m_names)
        column = std::max(column, one.surname.width(one.surname.all(), style));
    return column + blank + name.given.width(name.given.all(), style);
}

double LabelNames::columnsWidth(const LineStyle &style) const
{
    if (m_names.size() == 1)
        return m_names.front().whole.width(m_names.front().whole.all(), style);
    double name = 0, honorific = 0;
    for (const Name &one : m_names) {
        name = std::max(name, nameWidth(one, style));
        honorific = std::max(honorific, one.honorific.width(one.honorific.all(), style));
    }
    return name + beforeHonorific + honorific;
}

bool LabelNames::fitColumns(double size, const FitLimits &limits)
{
    for (const double spacing : {m_spacing, 0.0}) {
        m_style = {.size = size, .condense = 1, .spacing = spacing, .blank = blank};
        const double wanted = std::max(columnsWidth(m_style) * size, epsilon);
        m_share = stepDown(limits.room / wanted, limits.cap);
        m_style.size = size * std::max(m_share, smallestShare);
        if (m_share > limits.cap - epsilon || (spacing == 0 && m_share > smallestShare - epsilon))
            return true;
    }
    m_share = smallestShare;
    m_style.condense = stepDown(limits.room / std::max(columnsWidth(m_style) * m_style.size, epsilon), 1);
    return m_style.condense > (limits.narrow ? smallestShare : 0.85) - epsilon;
}

bool LabelNames::fit(double size, const FitLimits &limits)
{
    m_lines.clear();
    if (m_names.empty() || fitColumns(size, limits))
        return true;
    // The longest name decides the size and condensing of all.
    const auto longest
        = std::ranges::max_element(m_names, {}, [](const Name &name) { return name.whole.width(name.whole.all()); });
    const auto fitted = fitText(longest->whole, size, mostLinesOfAName, limits);
    if (!fitted)
        return false;
    m_style = fitted->style;
    m_share = fitted->share;
    for (const Name &name : m_names) {
        auto lines = name.whole.lines(limits.room / (m_style.size * m_style.condense), mostLinesOfAName);
        if (!lines)
            return false;
        m_lines.push_back(std::move(*lines));
    }
    return true;
}

int LabelNames::lineCount() const
{
    if (m_lines.empty())
        return static_cast<int>(m_names.size());
    std::size_t count = 0;
    for (const auto &lines : m_lines)
        count += lines.size();
    return static_cast<int>(count);
}

double LabelNames::width() const
{
    if (m_names.empty())
        return 0;
    double em = m_lines.empty() ? columnsWidth(m_style) : 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        for (const GlyphRange &line : m_lines[i])
            em = std::max(em, m_names[i].whole.width(line));
    return em * m_style.size * m_style.condense;
}

void LabelNames::draw(QList<GlyphRun> &runs, QPointF corner, double lineHeight) const
{
    const double em = m_style.size * m_style.condense;
    double baseline = corner.y() + (lineHeight - m_style.size) / 2 + 0.88 * m_style.size;
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        const Name &name = m_names[i];
        if (!m_lines.empty()) {
            for (const GlyphRange &line : m_lines[i]) {
                name.whole.draw(runs, line, {corner.x(), baseline}, m_style);
                baseline += lineHeight;
            }
            continue;
        }
        if (m_names.size() == 1) { // in one run, so that copying it from a PDF gives the name in one piece
            name.whole.draw(runs, name.whole.all(), {corner.x(), baseline}, m_style);
            return;
        }
        double given = corner.x();
        if (!name.surname.isEmpty()) {
            name.surname.draw(runs, name.surname.all(), {corner.x(), baseline}, m_style);
            given += (nameWidth(name, m_style) - name.given.width(name.given.all(), m_style)) * em;
        }
        name.given.draw(runs, name.given.all(), {given, baseline}, m_style);
        const double honorific = (columnsWidth(m_style) - name.honorific.width(name.honorific.all(), m_style)) * em;
        name.honorific.draw(runs, name.honorific.all(), {corner.x() + honorific, baseline}, m_style);
        baseline += lineHeight;
    }
}

} // namespace kikubari::print
