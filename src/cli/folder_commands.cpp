// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/export_file_command.h"
#include "cli/import_file_command.h"
#include "operations/export_customers.h"
#include "operations/export_folder.h"
#include "operations/import_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

struct ImportArguments
{
    std::string folder, rejects, start;
};

void printFiles(const Session &session, const operations::ImportSummary &summary)
{
    ListWriter list = session.list({{"file", {u"ファイル"_s, u"file"_s}},
                                    {"read", {u"読んだ行"_s, u"read"_s}, ListColumn::In::All, true},
                                    {"added", {u"追加"_s, u"added"_s}, ListColumn::In::All, true},
                                    {"updated", {u"更新"_s, u"updated"_s}, ListColumn::In::All, true},
                                    {"unchanged", {u"変更なし"_s, u"unchanged"_s}, ListColumn::In::All, true},
                                    {"rejected", {u"入らず"_s, u"rejected"_s}, ListColumn::In::All, true}});
    const auto row = [&list](const operations::ImportedFile &file, const QString &name) {
        list.row({name, file.read, file.added, file.updated, file.unchanged, file.rejected});
    };
    for (const operations::ImportedFile &file : summary.files)
        row(file, file.file);
    if (session.format() == Format::Table && !summary.files.empty())
        row(summary.total(), session.say(u"合計", u"total"));
    list.finish();
}

/// How many rows a finding is about, and where the first of them stand.
QString placesOf(const Session &session, const operations::ImportFinding &finding)
{
    if (finding.lines.empty())
        return {};
    QStringList lines;
    for (const qint64 line : finding.lines)
        lines.append(QString::number(line));
    if (finding.count > static_cast<qint64>(finding.lines.size()))
        lines.append(u"…"_s);
    return session.say(u"（%1 件、行 %2）", u" (%1 rows, lines %2)").arg(finding.count).arg(lines.join(u", "_s));
}

void printImport(const Session &session, const operations::ImportSummary &summary)
{
    if (session.format() == Format::Json) {
        session.json(summary.json(session.language()));
        return;
    }
    printFiles(session, summary);
    for (const operations::ImportFinding &finding : summary.findings)
        complain(finding.file + u": "_s + session.say(finding.text) + placesOf(session, finding));
    if (!summary.rejects.isEmpty())
        complain(session
                     .say(u"入らなかった行と理由を %1 に書きました。直してもう一度取り込めます。",
                          u"The rejected rows and why are in %1. Mend them and import again.")
                     .arg(summary.rejects));
}

Result<int> importInto(Session &session, const ImportArguments &arguments)
{
    const auto folder = neededText(arguments.folder, "PATH");
    if (!folder)
        return tl::unexpected(folder.error());
    const auto start = optionalDayOf(arguments.start, "--start");
    if (!start)
        return tl::unexpected(start.error());
    if (!QFileInfo(*folder).isDir())
        return failure(
            ErrorKind::Unreadable,
            u"フォルダー %1 が見つかりません。store.json や customers.csv の入ったフォルダーを指定してください。"_s.arg(
                *folder),
            u"There is no folder %1. Name the folder that holds store.json, customers.csv and so on."_s.arg(*folder));
    const auto store = session.openOrCreate();
    if (!store)
        return tl::unexpected(store.error());
    operations::ImportOptions options{*folder, QString::fromStdString(arguments.rejects), *start, {}};
    if (options.rejects.isEmpty())
        options.rejects = QFileInfo(session.database()).absoluteDir().filePath(u"rejects.csv"_s);
    const auto summary = operations::importFolder(**store, session.context(), options, session.progress());
    if (!summary)
        return tl::unexpected(summary.error());
    printImport(session, *summary);
    return summary->status();
}

Result<int> exportTo(Session &session, const ExportArguments &arguments)
{
    const auto folder = neededText(arguments.target, "FOLDER");
    if (!folder)
        return tl::unexpected(folder.error());
    const bool aboutCustomers = !arguments.staff.empty() || !arguments.segment.empty();
    // list.txt or list.xls would otherwise become a folder of that name.
    static const QStringList otherFiles{u"txt"_s, u"tsv"_s,  u"xls"_s, u"xlsm"_s, u"ods"_s,
                                        u"pdf"_s, u"json"_s, u"xml"_s, u"html"_s, u"zip"_s};
    const bool otherFile = otherFiles.contains(QFileInfo(*folder).suffix().toLower());
    if (!QFileInfo(*folder).isDir() && (operations::customerFileOf(*folder) || aboutCustomers || otherFile))
        return exportFile(session, arguments, *folder);
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    const auto files = operations::exportFolder(**store, *folder, session.progress());
    if (!files)
        return tl::unexpected(files.error());
    if (auto noted = operations::noteExport(**store, session.context(), *files); !noted)
        return tl::unexpected(noted.error());
    ListWriter list = session.list(
        {{"file", {u"ファイル"_s, u"file"_s}}, {"rows", {u"行"_s, u"rows"_s}, ListColumn::In::All, true}});
    for (const operations::ExportedFile &file : *files)
        list.row({file.file, file.rows});
    list.finish();
    return Done;
}

} // namespace

void addFolderCommands(Commands &commands)
{
    auto arguments = std::make_shared<ImportArguments>();
    auto file = std::make_shared<FileImportArguments>();
    CLI::App *import = commands.add(
        "import", {u"フォルダーか、お店の一覧ファイルを取り込む"_s, u"read a folder of files, or a shop's own list"_s},
        {u"  kikubari-cli import kiroku                       もう一度取り込んでも二重にはならない\n"
         "  kikubari-cli import kiroku --start 2026-12-01    使い始める日を決めて取り込む\n"
         "  kikubari-cli import 顧客名簿.xlsx                お店の一覧（CSV・Excel・vCard）を見てから取り込む\n"
         "  kikubari-cli import --undo-last                  最後の取り込みを取り消す\n"
         "入らなかった行は、理由とともに rejects.csv に残ります。"_s,
         u"  kikubari-cli import records                      importing again doubles nothing\n"
         "  kikubari-cli import records --start 2026-12-01   with the first day of use\n"
         "  kikubari-cli import customers.xlsx               a shop's list (CSV, Excel, vCard), shown first\n"
         "  kikubari-cli import --undo-last                  takes the last import back\n"
         "Rows that could not go in are kept in rejects.csv with the reason."_s},
        [arguments, file](Session &session) -> Result<int> {
            if (file->undoLast)
                return undoImport(session);
            if (QFileInfo(QString::fromStdString(arguments->folder)).isDir() || arguments->folder.empty())
                return importInto(session, *arguments);
            file->path = arguments->folder;
            file->rejects = arguments->rejects;
            return importFile(session, *file);
        });
    commands.option(import, "PATH", arguments->folder, "FOLDER|FILE",
                    {u"取り込むフォルダーかファイル"_s, u"the folder or file to read"_s});
    declareFileImport(commands, import, *file);
    commands.option(import, "--rejects", arguments->rejects, "FILE",
                    {u"入らなかった行を書くファイル（なければデータの隣の rejects.csv）"_s,
                     u"where rejected rows go (default: rejects.csv beside the store)"_s});
    commands.option(import, "--start", arguments->start, "YYYY-MM-DD", {u"使い始める日"_s, u"the first day of use"_s});

    auto to = std::make_shared<ExportArguments>();
    CLI::App *out = commands.add(
        "export",
        {u"すべてをフォルダーに、またはお客様を1つのファイルに書き出す"_s,
         u"write everything into a folder, or customers into one file"_s},
        {u"  kikubari-cli export kakidashi                    すべてをフォルダーのファイルに\n"
         "  kikubari-cli export meibo.xlsx --of S01          担当のお客様を Excel に（.csv .vcf .ics も）\n"
         "  kikubari-cli export meibo.csv --encoding cp932   古い Windows のソフト向けに"_s,
         u"  kikubari-cli export written                      everything as a folder of files\n"
         "  kikubari-cli export list.xlsx --of S01           one person's customers for Excel (also .csv .vcf .ics)\n"
         "  kikubari-cli export list.csv --encoding cp932    for old Windows programs"_s},
        [to](Session &session) { return exportTo(session, *to); });
    commands.option(out, "TARGET", to->target, "TARGET",
                    {u"書き出すフォルダー、または .csv .xlsx .vcf .ics のファイル"_s,
                     u"the folder to write, or a file .csv .xlsx .vcf .ics"_s});
    commands.option(out, "--of", to->staff, "CODE", {u"この人の担当だけ"_s, u"only customers of this person"_s});
    commands.option(out, "--segment", to->segment, "KEY",
                    {u"保存した絞り込みに合う方だけ"_s, u"only customers of this saved segment"_s});
    commands.option(out, "--encoding", to->encoding, "utf-8|cp932",
                    {u"CSV の文字コード（なければ utf-8）"_s, u"of a CSV (default: utf-8)"_s});
    commands.option(out, "--vcard", to->vcard, "3|4", {u"vCard の版（なければ 3）"_s, u"version of a vCard (3)"_s});
}

} // namespace kikubari::cli
