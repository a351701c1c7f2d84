// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "operations/campaigns.h"
#include "print/label_pages.h"

#include <QDate>
#include <QMarginsF>
#include <QPointF>

#include <functional>

/// From the pieces of a mailing to its pages on paper: the same for page, printer, PDF and command line.
namespace kikubari::reports {

/// How labels are to come out.
struct LabelChoice
{
    domain::LabelSheet sheet;
    int start = 1;         ///< first free label of the first sheet
    QPointF offset;        ///< of the printer, mm to the right and down
    bool guides = false;   ///< cutting guides
    bool barcode = false;  ///< the customer barcode, where the address has one
    QMarginsF unprintable; ///< edges of the paper that the printer cannot reach, mm
    QString font;          ///< family or file; empty = the program's Mincho
};

/// A face and the one that helps out where it lacks a character. Missing: no such font.
[[nodiscard]] Result<print::Faces> facesOf(const QString &font);

/// Whom a piece is addressed to. The number is the piece's own, by which it is found when it comes back; before one is
/// drawn, the customer's code.
[[nodiscard]] print::Recipient recipientOf(const operations::AudienceEntry &entry, bool barcode);

/// The pages of these pieces as labels. WrongUse for a start or an offset that the sheet does not have.
[[nodiscard]] Result<print::LabelPages> labelPages(const std::vector<operations::AudienceEntry> &entries,
                                                   const LabelChoice &choice);

/// Writes pages one after the other into a PDF that is there as a whole or not at all. Cancelled where `progress` says
/// so.
[[nodiscard]] Result<void> writePdf(const QString &path, const QString &title, QDate date, int pages,
                                    const std::function<print::Page(int)> &page, const Progress &progress = {});

/// The store's own sheets and, after them, those that the program comes with.
[[nodiscard]] QList<domain::LabelSheet> allSheets(const QList<domain::LabelSheet> &own);
/// One of allSheets, or of an installed gLabels, by its key, product code or alias. WrongUse, saying where to look.
[[nodiscard]] Result<domain::LabelSheet> sheetNamed(const QList<domain::LabelSheet> &own, const QString &name);

} // namespace kikubari::reports
