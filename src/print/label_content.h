// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/address_label.h"
#include "print/label_names.h"

namespace kikubari::print {

/// The sizes that a label's texts are wanted in, points.
struct LabelSizes
{
    double postal = 11, address = 10.5, small = 9, name = 16, number = 6;
};

inline constexpr double smallestName = 14; ///< points; several names begin with it, and it counts as not shrunk

/// A text of the upper or middle part of a label.
struct LabelBlock
{
    Text part;
    SetText text;
    double size = 0; ///< wanted, mm
    int mostLines = 1;
    std::optional<FittedLines> fitted;
};

/// What an addressee's label says, in the order of its parts, before anything is fitted.
class LabelContent
{
public:
    /// Adds to the findings what a narrow label leaves out, what is missing, and characters that no face has.
    LabelContent(const Recipient &recipient, bool narrow, const LabelStyle &style, Findings &findings);

    LabelSizes sizes;
    QList<LabelBlock> top;    ///< postal code, address, building
    QList<LabelBlock> middle; ///< company and department
    LabelBlock title;
    bool hasTitle = false;
    LabelNames names;
    SetText number;

private:
    void add(QList<LabelBlock> &blocks, const Text &part, const QString &text, double pt, int lines);
    void addCompany(const NameBlock &block, bool narrow);
    void addNames(const NameBlock &block);

    const Faces &m_faces;
    Findings &m_findings;
};

} // namespace kikubari::print
