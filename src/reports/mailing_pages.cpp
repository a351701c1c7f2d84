// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/mailing_pages.h"

#include "japan/customer_barcode.h"
#include "japan/postal.h"
#include "print/label_sheets.h"
#include "print/pdf_file.h"

namespace kikubari::reports {

using operations::Addressee;
using operations::AudienceEntry;
using namespace Qt::StringLiterals;

namespace {

/// The bars of an address; none where Japan Post wants none.
QByteArray barsOf(const AudienceEntry &entry)
{
    const auto barcode
        = japan::customerBarcode(entry.postalCode, entry.address, entry.building, japan::PostalTable::shipped());
    return barcode ? barcode->bars : QByteArray();
}

} // namespace

Result<print::Faces> facesOf(const QString &font)
{
    auto fallback = print::Face::mincho();
    if (!fallback)
        return tl::unexpected(fallback.error());
    if (font.isEmpty())
        return print::Faces{*fallback, *fallback};
    auto chosen = print::Face::open(font);
    if (!chosen)
        return tl::unexpected(chosen.error());
    return print::Faces{*std::move(chosen), *std::move(fallback)};
}

print::Recipient recipientOf(const AudienceEntry &entry, bool barcode)
{
    print::Recipient recipient;
    recipient.postalCode = entry.postalCode, recipient.address = entry.address, recipient.building = entry.building;
    if (entry.first.company) {
        recipient.company = entry.first.name;
        recipient.department = entry.department;
        recipient.title = entry.title;
        if (!entry.person.isEmpty())
            recipient.persons.append({entry.person, entry.personHonorific});
    } else {
        recipient.persons.append({entry.first.name, entry.first.honorific});
        for (const Addressee &other : entry.joint)
            recipient.persons.append({other.name, other.honorific});
    }
    recipient.number
        = entry.labelNo > 0 ? QString(u"No."_s + QString::number(entry.labelNo)) : entry.first.customer.text();
    if (barcode)
        recipient.barcode = barsOf(entry);
    return recipient;
}

Result<print::LabelPages> labelPages(const std::vector<AudienceEntry> &entries, const LabelChoice &choice)
{
    auto faces = facesOf(choice.font);
    if (!faces)
        return tl::unexpected(faces.error());
    print::LabelJob job{.sheet = choice.sheet,
                        .start = choice.start,
                        .offset = choice.offset,
                        .guides = choice.guides,
                        .unprintable = choice.unprintable,
                        .style = {.faces = *std::move(faces), .barcode = choice.barcode},
                        .labels = {}};
    if (auto good = print::checkLabelJob(job); !good)
        return tl::unexpected(good.error());
    job.labels.reserve(static_cast<qsizetype>(entries.size()));
    for (const AudienceEntry &entry : entries)
        job.labels.append(recipientOf(entry, choice.barcode));
    return print::LabelPages(std::move(job));
}

Result<void> writePdf(const QString &path, const QString &title, QDate date, int pages,
                      const std::function<print::Page(int)> &page, const Progress &progress)
{
    auto file = print::PdfFile::create(path, title, date);
    if (!file)
        return tl::unexpected(file.error());
    for (int i = 0; i < pages; ++i) {
        if (progress && !progress({u"印刷用のページ"_s, u"Pages"_s}, i, pages))
            return failure(ErrorKind::Cancelled, u"印刷を中止しました。ファイルは作っていません。"_s,
                           u"Printing was stopped. No file was made."_s);
        if (auto added = (*file)->add(page(i)); !added)
            return added;
    }
    return (*file)->finish();
}

QList<domain::LabelSheet> allSheets(const QList<domain::LabelSheet> &own)
{
    return own + print::shippedLabelSheets();
}

Result<domain::LabelSheet> sheetNamed(const QList<domain::LabelSheet> &own, const QString &name)
{
    const auto sheets = allSheets(own);
    if (const auto *sheet = print::findLabelSheet(sheets, name))
        return *sheet;
    for (const QString &path : print::installedGlabelsTemplates())
        if (const auto templates = print::readGlabelsTemplates(path))
            if (const auto *sheet = print::findLabelSheet(*templates, name))
                return *sheet;
    return failure(ErrorKind::WrongUse,
                   u"用紙「%1」はありません。kikubari-cli labels sheets で一覧を見てください。"_s.arg(name),
                   u"There is no sheet \"%1\". See kikubari-cli labels sheets."_s.arg(name));
}

} // namespace kikubari::reports
