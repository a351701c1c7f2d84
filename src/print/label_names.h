// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/findings.h"
#include "print/label_fit.h"
#include "print/recipient.h"

namespace kikubari::print {

/// The names of a label with their honorifics, the largest type on it: one line each, surnames, given names and
/// honorifics in columns; where that is too wide each name in several lines.
class LabelNames
{
public:
    LabelNames() = default;
    LabelNames(const Faces &faces, const QList<NameLine> &names);

    /// Fits the block; `size` is the wanted em, mm. False if it does not fit into 4 lines per name.
    [[nodiscard]] bool fit(double size, const FitLimits &limits);

    [[nodiscard]] int lineCount() const;
    [[nodiscard]] double width() const; ///< mm
    [[nodiscard]] double size() const { return m_style.size; }
    [[nodiscard]] double share() const { return m_share; }
    [[nodiscard]] double condense() const { return m_style.condense; }
    [[nodiscard]] bool wrapped() const { return !m_lines.empty(); }

    /// Draws the lines from the block's top left corner downwards.
    void draw(QList<GlyphRun> &runs, QPointF corner, double lineHeight) const;

private:
    struct Name
    {
        SetText surname, given, honorific;
        SetText whole; ///< all of it as one text, its honorific glued to its end
    };
    [[nodiscard]] double nameWidth(const Name &name, const LineStyle &style) const;
    [[nodiscard]] double columnsWidth(const LineStyle &style) const;
    [[nodiscard]] bool fitColumns(double size, const FitLimits &limits);

    std::vector<Name> m_names;
    double m_spacing = 0; ///< between the characters of short names, em
    LineStyle m_style;
    double m_share = 1;
    std::vector<std::vector<GlyphRange>> m_lines; ///< of each name, where wrapped
};

} // namespace kikubari::print
