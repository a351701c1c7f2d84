// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/dm_paper.h"

#include "print/label_sheets.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using operations::AudienceEntry;
using print::FindingKind;
using print::LabelPages;

namespace {

const QString usualSheet = u"A4-12-864"_s;

/// Pieces that have a number already come first, in its order: so does the ledger print them.
void orderAsPrinted(std::vector<AudienceEntry> &entries)
{
    const auto numbered = std::stable_partition(entries.begin(), entries.end(),
                                                [](const AudienceEntry &entry) { return entry.labelNo > 0; });
    std::sort(entries.begin(), numbered,
              [](const AudienceEntry &a, const AudienceEntry &b) { return a.labelNo < b.labelNo; });
}

DmPaper::Figures figuresOf(const LabelPages &pages)
{
    DmPaper::Figures figures;
    figures.refused = static_cast<int>(pages.refused().size());
    for (const qsizetype label : pages.printed()) {
        bool smaller = false, other = false;
        for (const print::Finding &finding : pages.findings(label)) {
            smaller |= finding.kind == FindingKind::Shrunk || finding.kind == FindingKind::Condensed
                || finding.kind == FindingKind::Wrapped;
            other |= finding.kind == FindingKind::OtherFace;
        }
        figures.shrunk += smaller ? 1 : 0;
        figures.otherFace += other ? 1 : 0;
    }
    return figures;
}

} // namespace

DmPaper::DmPaper(Preferences preferences, QObject *parent)
    : QObject(parent),
      m_preferences(std::move(preferences)),
      m_printer(m_preferences.labelPrinter()),
      m_sheets(print::shippedLabelSheets())
{
    const Preferences::LabelOptions options = m_preferences.labelOptions();
    m_choice.guides = options.guides, m_choice.barcode = options.barcode;
    m_choice.offset = m_preferences.labelOffset(m_printer).value_or(QPointF());
    const auto *sheet = print::findLabelSheet(m_sheets, options.sheet.isEmpty() ? usualSheet : options.sheet);
    if (!sheet)
        sheet = &m_sheets.first();
    m_choice.sheet = *sheet;
    m_choice.start = qBound(1, options.start, sheet->cells());
}

void DmPaper::setOwnSheets(const QList<domain::LabelSheet> &own)
{
    m_sheets = reports::allSheets(own);
    if (const auto *sheet = print::findLabelSheet(m_sheets, m_preferences.labelOptions().sheet))
        m_choice.sheet = *sheet;
    Q_EMIT chosen();
    make();
}

void DmPaper::setSheet(const QString &key)
{
    const auto *sheet = print::findLabelSheet(m_sheets, key);
    if (!sheet || *sheet == m_choice.sheet)
        return;
    m_choice.sheet = *sheet;
    m_choice.start = 1; // another sheet is a fresh one
    setStart(1);
}

void DmPaper::setStart(int start)
{
    m_choice.start = qBound(1, start, m_choice.sheet.cells());
    setOptions(m_choice.guides, m_choice.barcode);
}

void DmPaper::setOffset(QPointF offset)
{
    const double most = print::largestOffset;
    m_choice.offset = {qBound(-most, offset.x(), most), qBound(-most, offset.y(), most)};
    m_preferences.setLabelOffset(m_printer, m_choice.offset);
    Q_EMIT chosen();
    make();
}

void DmPaper::setOptions(bool guides, bool barcode)
{
    m_choice.guides = guides, m_choice.barcode = barcode;
    m_preferences.setLabelOptions({m_choice.sheet.key, m_choice.start, guides, barcode});
    Q_EMIT chosen();
    make();
}

void DmPaper::setPrinter(const QString &name)
{
    if (name == m_printer)
        return;
    m_printer = name;
    m_preferences.setLabelPrinter(name);
    if (const auto own = m_preferences.labelOffset(name))
        m_choice.offset = *own;
    else
        m_preferences.setLabelOffset(name, m_choice.offset);
    Q_EMIT chosen();
    make();
}

void DmPaper::setEntries(const std::vector<AudienceEntry> &entries)
{
    auto queued = std::make_shared<Entries>();
    std::ranges::copy_if(entries, std::back_inserter(*queued),
                         [](const AudienceEntry &entry) { return entry.state == domain::PieceState::Queued; });
    orderAsPrinted(*queued);
    m_entries = std::move(queued);
    make();
}

void DmPaper::make()
{
    const int asked = ++m_asked;
    m_busy = true;
    QThreadPool::globalInstance()->start([guard = QPointer(this), asked, entries = m_entries, choice = m_choice] {
        auto made = reports::labelPages(*entries, choice);
        Result<std::shared_ptr<const LabelPages>> pages;
        if (made)
            pages = std::make_shared<const LabelPages>(*std::move(made));
        else
            pages = tl::unexpected(made.error());
        // The guard is asked in the thread in which its object lives and dies.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, asked, entries, pages = std::move(pages)] {
                if (guard && guard->m_asked == asked)
                    guard->take(entries, pages);
            },
            Qt::QueuedConnection);
    });
}

void DmPaper::take(const std::shared_ptr<const Entries> &entries, Result<std::shared_ptr<const LabelPages>> pages)
{
    m_busy = false;
    m_laidOut = entries;
    m_pages = pages ? *pages : nullptr;
    m_problem = pages ? std::nullopt : std::optional(pages.error());
    m_figures = m_pages ? figuresOf(*m_pages) : Figures();
    Q_EMIT pagesReady();
}

print::LabelLayout DmPaper::sample(const AudienceEntry &entry) const
{
    if (!m_pages)
        return {};
    const QRectF cell(0, 0, m_choice.sheet.width, m_choice.sheet.height);
    return print::layoutLabel(reports::recipientOf(entry, m_choice.barcode), cell, m_pages->job().style);
}

} // namespace kikubari::widgets
