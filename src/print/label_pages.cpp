// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/label_pages.h"

#include <algorithm>
#include <cmath>

namespace kikubari::print {

using namespace Qt::StringLiterals;

namespace {

const QColor guideColor(150, 150, 150);

bool isOffset(double length)
{
    return std::isfinite(length) && std::abs(length) <= largestOffset + 1e-9;
}

} // namespace

Result<void> checkLabelJob(const LabelJob &job)
{
    if (auto sheet = domain::checkLabelSheet(job.sheet); !sheet)
        return sheet;
    const int cells = job.sheet.cells();
    if (job.start < 1 || job.start > cells)
        return failure(
            ErrorKind::WrongUse,
            u"開始位置は 1〜%1 です（この用紙は%1面）。「%2」は使えません。"_s.arg(cells).arg(job.start),
            u"The start position is 1 to %1 (labels on this sheet); %2 is not possible."_s.arg(cells).arg(job.start));
    if (!isOffset(job.offset.x()) || !isOffset(job.offset.y()))
        return failure(ErrorKind::WrongUse, u"位置の調整は左右・上下とも -5.0〜5.0 mm です。"_s,
                       u"The offset is -5.0 to 5.0 mm, across and down."_s);
    return {};
}

LabelPages::LabelPages(LabelJob job) : m_job(std::move(job))
{
    const QSizeF paper = domain::paperSize(m_job.sheet.paper).value_or(QSizeF(210, 297));
    m_reachable = QRectF(QPointF(), paper).marginsRemoved(m_job.unprintable);
    // Labels of a column share their width, those of a row their height: findings depend on the cell only where the
    // printer's margins or the paper's edge come into it, and then on where the label comes to lie.
    m_findings.reserve(m_job.labels.size());
    int place = m_job.start - 1;
    for (qsizetype i = 0; i < m_job.labels.size(); ++i) {
        m_findings.append(labelFindings(m_job.labels[i], cell(place % m_job.sheet.cells()), m_job.style, m_reachable));
        if (forbidsPrinting(m_findings.last())) {
            m_refused.append(i);
        } else {
            m_printed.append(i);
            ++place;
        }
    }
    warnOfMargins();
}

QRectF LabelPages::cell(int place) const
{
    return m_job.sheet.cell(place).translated(m_job.offset);
}

void LabelPages::warnOfMargins()
{
    const domain::LabelSheet &sheet = m_job.sheet;
    const QRectF all = cell(0).united(cell(sheet.cells() - 1));
    if (m_reachable.contains(all))
        return;
    const QRectF text = all.adjusted(labelMargin, labelMargin, -labelMargin, -labelMargin);
    if (m_reachable.contains(text))
        m_warnings.append({u"ラベルの端がプリンターの印字できない範囲にかかりますが、文字は収まります。"_s,
                           u"Labels reach into the printer's margins; the text does not."_s});
    else
        m_warnings.append(
            {u"端のラベルがプリンターの印字できない範囲にかかるため、文字を内側に寄せました。試し刷りで確かめてください。"_s,
             u"Labels at the edge reach into the printer's margins, so their text was moved inwards. Print a test page "
             u"first."_s});
}

int LabelPages::pageCount() const
{
    if (m_printed.isEmpty())
        return 0;
    const qsizetype places = m_job.start - 1 + m_printed.size();
    return static_cast<int>((places + m_job.sheet.cells() - 1) / m_job.sheet.cells());
}

std::pair<qsizetype, qsizetype> LabelPages::labelsOn(int page) const
{
    const qsizetype cells = m_job.sheet.cells();
    const qsizetype skipped = m_job.start - 1;
    const qsizetype first = std::max<qsizetype>(0, page * cells - skipped);
    return {std::min(first, m_printed.size()),
            std::clamp<qsizetype>((page + 1) * cells - skipped, 0, m_printed.size())};
}

Page LabelPages::page(int number) const
{
    Page page;
    page.size = domain::paperSize(m_job.sheet.paper).value_or(QSizeF(210, 297));
    const auto [first, end] = labelsOn(number);
    const int cells = m_job.sheet.cells();
    for (qsizetype i = first; i < end; ++i) {
        const QRectF where = cell(static_cast<int>((m_job.start - 1 + i) % cells));
        LabelLayout label = layoutLabel(m_job.labels[m_printed[i]], where, m_job.style, m_reachable);
        page.runs += std::move(label.runs);
        page.boxes += std::move(label.boxes);
        if (m_job.guides)
            page.frames.append({.area = where, .width = 0.1, .radius = 0, .color = guideColor, .dashed = true});
    }
    return page;
}

} // namespace kikubari::print
