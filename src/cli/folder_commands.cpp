// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
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
    const auto folder = neededText(arguments.folder, "FOLDER");
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

Result<int> exportTo(Session &session, const std::string &argument)
{
    const auto folder = neededText(argument, "FOLDER");
    if (!folder)
        return tl::unexpected(folder.error());
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    const auto files = operations::exportFolder(**store, *folder, session.progress());
    if (!files)
        return tl::unexpected(files.error());
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
    CLI::App *import
        = commands.add("import", {u"フォルダーのファイルを取り込む"_s, u"read a folder of files into the store"_s},
                       {u"  kikubari-cli import kiroku                       もう一度取り込んでも二重にはならない\n"
                        "  kikubari-cli import kiroku --start 2026-12-01    使い始める日を決めて取り込む\n"
                        "入らなかった行は、理由とともに rejects.csv に残ります。"_s,
                        u"  kikubari-cli import records                      importing again doubles nothing\n"
                        "  kikubari-cli import records --start 2026-12-01   with the first day of use\n"
                        "Rows that could not go in are kept in rejects.csv with the reason."_s},
                       [arguments](Session &session) { return importInto(session, *arguments); });
    commands.option(import, "FOLDER", arguments->folder, "FOLDER", {u"取り込むフォルダー"_s, u"the folder to read"_s});
    commands.option(import, "--rejects", arguments->rejects, "FILE",
                    {u"入らなかった行を書くファイル（なければデータの隣の rejects.csv）"_s,
                     u"where rejected rows go (default: rejects.csv beside the store)"_s});
    commands.option(import, "--start", arguments->start, "YYYY-MM-DD", {u"使い始める日"_s, u"the first day of use"_s});

    auto folder = std::make_shared<std::string>();
    CLI::App *out = commands.add(
        "export", {u"すべてをフォルダーのファイルに書き出す"_s, u"write everything into a folder of files"_s},
        {u"  kikubari-cli export kakidashi"_s, u"  kikubari-cli export written"_s},
        [folder](Session &session) { return exportTo(session, *folder); });
    commands.option(out, "FOLDER", *folder, "FOLDER", {u"書き出すフォルダー"_s, u"the folder to write"_s});
}

} // namespace kikubari::cli
