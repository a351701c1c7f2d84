// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/faces.h"
#include "print/findings.h"
#include "print/page.h"
#include "print/recipient.h"

namespace kikubari::print {

/// How address labels look.
struct LabelStyle
{
    Faces faces{};
    bool number = true;   ///< the customer's number in small type
    bool barcode = false; ///< the customer barcode where the recipient has one and the label has room
};

/// What a label shows, placed on the page, and what had to be done to make it fit. Where the findings forbid printing,
/// nothing is placed: a label is never cut.
struct LabelLayout
{
    QList<GlyphRun> runs;
    QList<Box> boxes; ///< bars of the barcode
    Findings findings;

    [[nodiscard]] bool printable() const { return !forbidsPrinting(findings); }
};

/// Text keeps this distance from the edges of its label, mm: sheets are fed with some drift.
inline constexpr double labelMargin = 2.5;

/// Sheets whose labels are narrower than this carry postal code, address and one name.
inline constexpr double narrowLabel = 60;

/// Lays out an address: postal code, address, building, company, department and title in small type, the names largest,
/// each with its honorific. What is too long is set smaller (to 70 %), then narrower (to 70 %), then in more lines.
/// `cell` is the label on the page, `reachable` the part of the page that the printer can print on (empty: all of it).
[[nodiscard]] LabelLayout layoutLabel(const Recipient &recipient, const QRectF &cell, const LabelStyle &style,
                                      const QRectF &reachable = {});

/// The findings alone, without placing anything; about half the work.
[[nodiscard]] Findings labelFindings(const Recipient &recipient, const QRectF &cell, const LabelStyle &style,
                                     const QRectF &reachable = {});

} // namespace kikubari::print
