// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_workbook.h"

#include "exchange/unreadable.h"
#include "exchange/xlsx_xml.h"

#include <QDir>

#include <algorithm>
#include <map>

namespace kikubari::exchange {

namespace {

constexpr std::size_t mostSheets = 1'000;
constexpr std::size_t mostRelations = 20'000;

struct Relation
{
    QString type; ///< the last word of its address: worksheet, sharedStrings, styles, officeDocument
    QString target;
};

using Relations = std::map<QString, Relation>;

// The folder of a part and what a relation from there points to: "worksheets/sheet1.xml", "/xl/styles.xml" or "../x".
QString resolved(const QString &part, QString target)
{
    target.replace(u'\\', u'/');
    if (target.startsWith(u'/'))
        return QDir::cleanPath(target).mid(1);
    const QString folder = part.contains(u'/') ? part.left(part.lastIndexOf(u'/') + 1) : QString();
    return QDir::cleanPath(folder + target);
}

Result<Relations> relationsOf(XlsxArchive &archive, const QString &part)
{
    Relations relations;
    const qsizetype slash = part.lastIndexOf(u'/') + 1;
    const QString name = part.left(slash) + QLatin1String("_rels/") + part.mid(slash) + QLatin1String(".rels");
    if (!archive.has(name))
        return relations;
    auto opened = archive.part(name);
    if (!opened)
        return tl::unexpected(opened.error());
    XlsxXml xml(std::move(*opened));
    while (xml.next() && relations.size() < mostRelations) {
        if (!xml.starts(QLatin1String("Relationship")))
            continue;
        const QString type = xml.attribute(QLatin1String("Type")).toString();
        relations.insert_or_assign(xml.attribute(QLatin1String("Id")).toString(),
                                   Relation{type.mid(type.lastIndexOf(u'/') + 1),
                                            resolved(part, xml.attribute(QLatin1String("Target")).toString())});
    }
    if (auto read = xml.outcome(archive.path()); !read)
        return tl::unexpected(read.error());
    return relations;
}

QString targetOf(const Relations &relations, const QString &type)
{
    const auto found = std::ranges::find_if(relations, [&](const auto &each) { return each.second.type == type; });
    return found == relations.end() ? QString() : found->second.target;
}

tl::unexpected<Error> otherFile(const XlsxArchive &archive)
{
    const auto has = [&](const char *name) { return archive.has(QString::fromLatin1(name)); };
    if (has("xl/workbook.bin") || has("mimetype") || has("content.xml") || has("Index/Document.iwa"))
        return unreadable(archive.path(),
                          QStringLiteral(".xlsx ではない形式の表（.xlsb、.ods "
                                         "など）です。元のソフトで .xlsx または CSV として保存し直してください。"),
                          QStringLiteral("It is a spreadsheet in another format (.xlsb, .ods or the like). Save it as "
                                         ".xlsx or CSV in the program it comes from."));
    if (has("word/document.xml") || has("ppt/presentation.xml"))
        return unreadable(archive.path(),
                          QStringLiteral("Word または PowerPoint のファイルです。表を Excel に貼り付け、.xlsx "
                                         "として保存してください。"),
                          QStringLiteral("It is a Word or PowerPoint file. Paste the table into Excel and save that "
                                         "as .xlsx."));
    return unreadable(archive.path(),
                      QStringLiteral("圧縮されたファイルで、Excel の表ではありません。展開してから、中の .xlsx または "
                                     "CSV を選んでください。"),
                      QStringLiteral("It is a compressed file and no Excel table. Unpack it, then choose the .xlsx or "
                                     "CSV inside."));
}

// Reads xl/workbook.xml; the sheets' parts are named by relations.
Result<void> readSheets(XlsxArchive &archive, const QString &part, const Relations &relations, XlsxWorkbook &book)
{
    auto opened = archive.part(part);
    if (!opened)
        return tl::unexpected(opened.error());
    XlsxXml xml(std::move(*opened));
    while (xml.next() && book.sheets.size() < mostSheets) {
        if (xml.starts(QLatin1String("workbookPr"))) {
            const QStringView value = xml.attribute(QLatin1String("date1904"));
            book.dates1904 = value == u"1" || value == u"true" || value == u"on";
        } else if (xml.starts(QLatin1String("sheet"))) {
            const auto relation = relations.find(xml.attribute(QLatin1String("id")).toString());
            if (relation == relations.end() || relation->second.type != QLatin1String("worksheet"))
                continue;
            const QStringView state = xml.attribute(QLatin1String("state"));
            book.sheets.push_back({.name = xml.attribute(QLatin1String("name")).toString(),
                                   .part = relation->second.target,
                                   .hidden = state == u"hidden" || state == u"veryHidden"});
        }
    }
    return xml.outcome(archive.path());
}

} // namespace

Result<XlsxWorkbook> XlsxWorkbook::read(XlsxArchive &archive)
{
    const auto top = relationsOf(archive, QString());
    if (!top)
        return tl::unexpected(top.error());
    QString part = targetOf(*top, QStringLiteral("officeDocument"));
    if (part.isEmpty() || !archive.has(part))
        part = QStringLiteral("xl/workbook.xml");
    if (!archive.has(part) || !part.endsWith(QLatin1String(".xml"), Qt::CaseInsensitive)
        || part.startsWith(QLatin1String("word/")) || part.startsWith(QLatin1String("ppt/")))
        return otherFile(archive);
    const auto relations = relationsOf(archive, part);
    if (!relations)
        return tl::unexpected(relations.error());
    XlsxWorkbook book;
    if (auto read = readSheets(archive, part, *relations, book); !read)
        return tl::unexpected(read.error());
    if (book.sheets.empty())
        return unreadable(archive.path(), QStringLiteral("表のあるシートがありません。"),
                          QStringLiteral("It has no sheet with a table."));
    book.strings = targetOf(*relations, QStringLiteral("sharedStrings"));
    book.styles = targetOf(*relations, QStringLiteral("styles"));
    return book;
}

} // namespace kikubari::exchange
