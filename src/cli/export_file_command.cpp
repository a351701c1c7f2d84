// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/export_file_command.h"

#include "cli/arguments.h"
#include "operations/customer_list.h"
#include "operations/export_customers.h"
#include "operations/segments.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

using operations::CustomerFile;

Result<CustomerFile> formatOf(const ExportArguments &arguments, const QString &path)
{
    static constexpr std::array<std::string_view, 2> encodings{"utf-8", "cp932"}, versions{"3", "4"};
    if (!arguments.encoding.empty() && std::ranges::find(encodings, arguments.encoding) == encodings.end())
        return unknownWord(arguments.encoding, "--encoding", encodings);
    if (!arguments.vcard.empty() && std::ranges::find(versions, arguments.vcard) == versions.end())
        return unknownWord(arguments.vcard, "--vcard", versions);
    const auto format = operations::customerFileOf(path);
    if (!format)
        return failure(
            ErrorKind::WrongUse,
            u"%1 の種類が分かりません。.csv .xlsx .vcf .ics のどれかで終わる名前にしてください。"_s.arg(path),
            u"The kind of %1 is not known. Name a file that ends in .csv, .xlsx, .vcf or .ics."_s.arg(path));
    if (*format == CustomerFile::CsvUtf8 && arguments.encoding == "cp932")
        return CustomerFile::CsvCp932;
    if (*format == CustomerFile::Vcard3 && arguments.vcard == "4")
        return CustomerFile::Vcard4;
    return *format;
}

void complainOfLost(const Session &session, const operations::CustomerExportReport &report)
{
    if (report.lostCount == 0)
        return;
    complain(session
                 .say(u"CP932 にない文字が %1 個ありました（〓 にしました）。UTF-8 か Excel なら残ります。",
                      u"%1 characters are not in CP932 (written as 〓). UTF-8 or Excel would keep them.")
                 .arg(report.lostCount));
    for (const auto &lost : report.lost)
        complain(session.say(u"  %1 行目 %2: %3", u"  row %1 %2: %3").arg(lost.row).arg(lost.column, lost.character));
}

} // namespace

Result<int> exportFile(Session &session, const ExportArguments &arguments, const QString &path)
{
    const auto format = formatOf(arguments, path);
    if (!format)
        return tl::unexpected(format.error());
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    operations::BookQuery query;
    query.staff = domain::StaffCode(arguments.staff);
    if (!arguments.staff.empty()) {
        const auto known = (*store)->record(domain::RecordKind::Staff, query.staff.text());
        if (!known)
            return tl::unexpected(known.error());
        if (!known->has_value())
            return failure(
                ErrorKind::WrongUse,
                u"担当者「%1」は登録されていません。--of のコードを確かめてください。"_s.arg(query.staff.text()),
                u"There is no salesperson \"%1\". Check the code of --of."_s.arg(query.staff.text()));
    }
    if (!arguments.segment.empty()) {
        auto segment = operations::findSegment(**store, QString::fromStdString(arguments.segment));
        if (!segment)
            return tl::unexpected(segment.error());
        query.where = segment->segment.where;
    }
    const auto customers = operations::bookList(**store, session.context(), query);
    if (!customers)
        return tl::unexpected(customers.error());
    const auto report = operations::exportCustomers(**store, session.context(), *customers,
                                                    {path, *format, session.language()}, session.progress());
    if (!report)
        return tl::unexpected(report.error());
    ListWriter list = session.list({{"file", {u"ファイル"_s, u"file"_s}},
                                    {"customers", {u"お客様"_s, u"customers"_s}, ListColumn::In::All, true},
                                    {"rows", {u"行"_s, u"rows"_s}, ListColumn::In::All, true},
                                    {"lost", {u"失われた文字"_s, u"lost characters"_s}, ListColumn::In::All, true}});
    list.row({path, report->customers, report->rows, report->lostCount});
    list.finish();
    complainOfLost(session, *report);
    return report->lostCount > 0 ? WithFindings : Done;
}

} // namespace kikubari::cli
