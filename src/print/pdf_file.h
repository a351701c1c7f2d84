// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "print/page.h"

#include <QDate>

#include <memory>

namespace kikubari::print {

/// A PDF file that grows page by page: fonts embedded as subsets, text that can be searched and copied (also 𠮷 and its
/// like). It is written beside its place and takes it in finish(): until then an older file stays, and whatever goes
/// wrong leaves no half file. The same pages, title and date give the same bytes.
class PdfFile
{
public:
    /// Opens the file for writing. `date` is what the document says it was made on.
    [[nodiscard]] static Result<std::unique_ptr<PdfFile>> create(const QString &path, const QString &title, QDate date);
    /// Not finished: nothing is left.
    ~PdfFile();
    PdfFile(const PdfFile &) = delete;
    PdfFile &operator=(const PdfFile &) = delete;

    [[nodiscard]] Result<void> add(const Page &page);
    [[nodiscard]] Result<void> finish();

private:
    struct Inside;
    explicit PdfFile(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> m_inside;
};

} // namespace kikubari::print
