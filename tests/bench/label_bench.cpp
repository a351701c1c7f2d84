// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench.h"
#include "print/face.h"
#include "print/label_pages.h"
#include "print/label_samples.h"
#include "print/label_sheets.h"
#include "print/pdf_file.h"

#include <sys/resource.h>

namespace kikubari::bench {

int benchLabels(const QStringList &arguments)
{
    if (arguments.size() != 2) {
        fmt::print(stderr, "usage: kikubari-bench labels COUNT OUT.pdf\n");
        return 2;
    }
    const double begin = cpuMilliseconds();
    const auto face = print::Face::mincho();
    if (!face)
        return fail(face.error());
    print::LabelJob job;
    job.sheet = *print::findLabelSheet(print::shippedLabelSheets(), QStringLiteral("A4-12-864"));
    job.style.faces = {*face, *face};
    job.labels = samples::labelRecipients(arguments[0].toInt());
    const double start = cpuMilliseconds();
    const print::LabelPages pages(std::move(job));
    const double laidOut = cpuMilliseconds();
    auto pdf = print::PdfFile::create(arguments[1], QStringLiteral("labels"), QDate(2026, 11, 30));
    if (!pdf)
        return fail(pdf.error());
    for (int i = 0; i < pages.pageCount(); ++i)
        if (const auto added = (*pdf)->add(pages.page(i)); !added)
            return fail(added.error());
    if (const auto done = (*pdf)->finish(); !done)
        return fail(done.error());
    const double end = cpuMilliseconds();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    fmt::print("{{\"labels\":{},\"pages\":{},\"refused\":{},\"font_ms\":{:.1f},\"fit_ms\":{:.1f},\"pdf_ms\":{:.1f},"
               "\"cpu_ms\":{:.1f},\"peak_mb\":{:.1f}}}\n",
               pages.printed().size(), pages.pageCount(), pages.refused().size(), start - begin, laidOut - start,
               end - laidOut, end, static_cast<double>(usage.ru_maxrss) / 1024);
    return 0;
}

} // namespace kikubari::bench
