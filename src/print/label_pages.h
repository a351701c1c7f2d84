// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/label_sheet.h"
#include "print/address_label.h"

#include <QMarginsF>
#include <QPointF>

namespace kikubari::print {

/// Labels to be printed on sheets of one kind.
struct LabelJob
{
    domain::LabelSheet sheet;
    int start = 1;           ///< first free label of the first sheet: 1 = top left, row by row
    QPointF offset{};        ///< of this printer: right and down, mm in steps of 0.1, each up to 5.0 either way
    bool guides = false;     ///< cutting guides, for plain paper
    QMarginsF unprintable{}; ///< edges of the paper that the printer cannot reach, mm
    LabelStyle style{};
    QList<Recipient> labels{};
};

inline constexpr double largestOffset = 5.0;

/// Whether start, offset and sheet make sense: WrongUse with what is allowed, or what checkLabelSheet says.
[[nodiscard]] Result<void> checkLabelJob(const LabelJob &job);

/// The pages of a checked job. What cannot be printed (overflow, missing glyphs) takes no place on the sheets. Findings
/// are known at once; a page is laid out when it is asked for.
class LabelPages
{
public:
    explicit LabelPages(LabelJob job);

    /// What was found about a label of the job, by its place in the list; empty for most.
    [[nodiscard]] const Findings &findings(qsizetype label) const { return m_findings[label]; }
    /// Places in the job's list of what is printed, in order, and of what is not.
    [[nodiscard]] const QList<qsizetype> &printed() const { return m_printed; }
    [[nodiscard]] const QList<qsizetype> &refused() const { return m_refused; }
    /// Warnings about the sheet as a whole: labels that reach into the printer's margins, text moved by it.
    [[nodiscard]] const QList<Text> &warnings() const { return m_warnings; }

    [[nodiscard]] int pageCount() const;
    /// A page, counted from 0.
    [[nodiscard]] Page page(int number) const;
    /// The labels on a page: places in printed(), from first to before end.
    [[nodiscard]] std::pair<qsizetype, qsizetype> labelsOn(int page) const;
    [[nodiscard]] const LabelJob &job() const { return m_job; }

private:
    [[nodiscard]] QRectF cell(int place) const;
    void warnOfMargins();

    LabelJob m_job;
    QRectF m_reachable; ///< empty: the whole page
    QList<Findings> m_findings;
    QList<qsizetype> m_printed, m_refused;
    QList<Text> m_warnings;
};

/// A sheet to print on plain paper and hold against the labels: every label's frame and number, rulers from the paper's
/// left and top edge, and how to read off the offset. Drawn with the offset given.
[[nodiscard]] Page labelTestPage(const domain::LabelSheet &sheet, QPointF offset, const Faces &faces,
                                 Language language);

} // namespace kikubari::print
