// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/mailing_print.h"
#include "operations/label_sheets.h"
#include "print/label_sheets.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

struct LabelArguments
{
    std::string action, target, sheet = "A4-12-864", offset;
    int start = 1;
    bool barcode = false, guides = false, glabels = false;
    MailingArguments mailing;
};

/// "0.4,-1.2": millimetres to the right and down.
Result<QPointF> offsetOf(const std::string &text)
{
    if (text.empty())
        return QPointF();
    const QStringList parts = QString::fromStdString(text).split(u',');
    bool rightGood = parts.size() == 2, downGood = rightGood;
    const QPointF offset(rightGood ? parts[0].trimmed().toDouble(&rightGood) : 0,
                         downGood ? parts[1].trimmed().toDouble(&downGood) : 0);
    if (rightGood && downGood)
        return offset;
    return failure(ErrorKind::WrongUse,
                   u"--offset「%1」が読めません。右と下へのずれを mm で 0.4,-1.2 のように書いてください。"_s.arg(
                       QString::fromStdString(text)),
                   u"--offset \"%1\" is not understood. Write millimetres to the right and down, as in 0.4,-1.2."_s.arg(
                       QString::fromStdString(text)));
}

Result<QList<domain::LabelSheet>> ownSheets(Session &session)
{
    if (!QFile::exists(session.database()))
        return QList<domain::LabelSheet>(); // the table can be looked at before there is a store
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    return operations::labelSheets(**store);
}

Result<int> listSheets(Session &session, const LabelArguments &arguments)
{
    const auto own = ownSheets(session);
    if (!own)
        return tl::unexpected(own.error());
    auto sheets = reports::allSheets(*own);
    if (arguments.glabels)
        for (const QString &path : print::installedGlabelsTemplates())
            if (const auto templates = print::readGlabelsTemplates(path))
                sheets += *templates;
    if (session.format() == Format::Json) {
        session.output().write(QString::fromUtf8(domain::labelSheetsJson(sheets)));
        return Done;
    }
    ListWriter list = session.list({{"key", {u"用紙"_s, u"key"_s}},
                                    {"columns", {u"列"_s, u"columns"_s}, ListColumn::In::All, true},
                                    {"rows", {u"行"_s, u"rows"_s}, ListColumn::In::All, true},
                                    {"width", {u"幅 mm"_s, u"width"_s}, ListColumn::In::All, true},
                                    {"height", {u"高さ mm"_s, u"height"_s}, ListColumn::In::All, true},
                                    {"pitch_x", {u"横の間隔"_s, u"pitch x"_s}, ListColumn::In::DataOnly, true},
                                    {"pitch_y", {u"縦の間隔"_s, u"pitch y"_s}, ListColumn::In::DataOnly, true},
                                    {"left", {u"左"_s, u"left"_s}, ListColumn::In::All, true},
                                    {"top", {u"上"_s, u"top"_s}, ListColumn::In::All, true},
                                    {"paper", {u"紙"_s, u"paper"_s}},
                                    {"products", {u"製品番号"_s, u"products"_s}}});
    const auto mm = [](double length) { return QString::number(length); };
    for (const domain::LabelSheet &sheet : sheets)
        list.row({sheet.key, sheet.columns, sheet.rows, mm(sheet.width), mm(sheet.height), mm(sheet.pitchX),
                  mm(sheet.pitchY), mm(sheet.left), mm(sheet.top), sheet.paper, sheet.products.join(u' ')});
    list.finish();
    return Done;
}

Result<int> addSheets(Session &session, const LabelArguments &arguments)
{
    const auto path = neededText(arguments.target, "FILE.json");
    if (!path)
        return tl::unexpected(path.error());
    const auto sheets = operations::readLabelSheets(*path);
    if (!sheets)
        return tl::unexpected(sheets.error());
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    for (const domain::LabelSheet &sheet : *sheets)
        if (auto saved = operations::saveLabelSheet(**store, session.context(), sheet); !saved)
            return tl::unexpected(saved.error());
    session.line(session.say(u"用紙を %1 種類登録しました。", u"%1 sheets are registered.").arg(sheets->size()));
    return Done;
}

Result<int> removeSheet(Session &session, const LabelArguments &arguments)
{
    const auto key = neededText(arguments.target, "KEY");
    if (!key)
        return tl::unexpected(key.error());
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    if (auto removed = operations::removeLabelSheet(**store, session.context(), *key); !removed)
        return tl::unexpected(removed.error());
    session.line(session.say(u"用紙「%1」を削除しました。", u"The sheet \"%1\" is removed.").arg(*key));
    return Done;
}

Result<reports::LabelChoice> choiceOf(Session &session, const LabelArguments &arguments)
{
    const auto own = ownSheets(session);
    const auto offset = offsetOf(arguments.offset);
    if (!own || !offset)
        return tl::unexpected(!own ? own.error() : offset.error());
    auto sheet = reports::sheetNamed(*own, QString::fromStdString(arguments.sheet));
    if (!sheet)
        return tl::unexpected(sheet.error());
    reports::LabelChoice choice;
    choice.sheet = *std::move(sheet), choice.start = arguments.start, choice.offset = *offset;
    choice.guides = arguments.guides, choice.barcode = arguments.barcode;
    choice.font = QString::fromStdString(arguments.mailing.font);
    return choice;
}

Result<int> printLabels(Session &session, const LabelArguments &arguments)
{
    const auto choice = choiceOf(session, arguments);
    if (!choice)
        return tl::unexpected(choice.error());
    const auto layout = [&choice](store::Store &, const std::vector<operations::AudienceEntry> &entries,
                                  const operations::CampaignDraft *) { return labelDocument(entries, *choice); };
    return printMailing(session, arguments.mailing, domain::JobKind::Labels, choice->sheet.key, choice->start, layout);
}

Result<int> printTestPage(Session &session, const LabelArguments &arguments)
{
    const auto choice = choiceOf(session, arguments);
    const auto out = neededText(arguments.mailing.out, "--out");
    if (!choice || !out)
        return tl::unexpected(!choice ? choice.error() : out.error());
    const auto faces = reports::facesOf(choice->font);
    if (!faces)
        return tl::unexpected(faces.error());
    const auto page = print::labelTestPage(choice->sheet, choice->offset, *faces, session.language());
    if (auto written = reports::writePdf(*out, choice->sheet.key, session.today(), 1, [&page](int) { return page; });
        !written)
        return tl::unexpected(written.error());
    session.line(session.say(u"位置合わせの紙を %1 に書き出しました。", u"The test page is in %1.").arg(*out));
    return Done;
}

Result<int> run(Session &session, const LabelArguments &arguments)
{
    if (arguments.action == "sheets")
        return listSheets(session, arguments);
    if (arguments.action == "print")
        return printLabels(session, arguments);
    if (arguments.action == "test-page")
        return printTestPage(session, arguments);
    if (arguments.action == "add-sheets")
        return addSheets(session, arguments);
    if (arguments.action == "remove-sheet")
        return removeSheet(session, arguments);
    static constexpr std::array<std::string_view, 5> actions{"sheets", "print", "test-page", "add-sheets",
                                                             "remove-sheet"};
    return unknownWord(arguments.action, "labels", actions);
}

} // namespace

void addLabelCommands(Commands &commands)
{
    const auto arguments = std::make_shared<LabelArguments>();
    CLI::App *labels = commands.add("labels",
                                    {u"宛名ラベル：用紙の一覧、印刷、位置合わせの紙、お店の用紙の登録"_s,
                                     u"address labels: the sheets, printing, a test page, sheets of your own"_s},
                                    {u"kikubari-cli labels print --sheet A4-12-864 --all --start 3 --out ラベル.pdf"_s,
                                     u"kikubari-cli labels print --sheet A4-12-864 --all --start 3 --out labels.pdf"_s},
                                    [arguments](Session &session) { return run(session, *arguments); });
    commands
        .option(labels, "action", arguments->action, "sheets|print|test-page|add-sheets|remove-sheet",
                {u"すること"_s, u"what to do"_s})
        ->required();
    commands.option(labels, "target", arguments->target, "FILE|KEY",
                    {u"登録する JSON、削除する用紙"_s, u"the JSON to add, the sheet to remove"_s});
    commands.option(labels, "--sheet", arguments->sheet, "KEY",
                    {u"用紙か製品番号（なければ A4-12-864）"_s, u"a sheet or product code (default: A4-12-864)"_s});
    commands.option(labels, "--start", arguments->start, "N",
                    {u"最初の空きラベル（1 = 左上、右へ）"_s, u"the first free label (1 = top left, row by row)"_s});
    commands.option(labels, "--offset", arguments->offset, "X,Y",
                    {u"右と下へのずらし（mm、0.1 きざみ、5 まで）"_s,
                     u"millimetres to the right and down, steps of 0.1, up to 5"_s});
    commands.flag(labels, "--barcode", arguments->barcode, {u"カスタマバーコード"_s, u"the customer barcode"_s});
    commands.flag(labels, "--guides", arguments->guides, {u"切り取り線"_s, u"cutting guides"_s});
    commands.flag(labels, "--glabels", arguments->glabels,
                  {u"入っている gLabels の用紙も並べる"_s, u"list the sheets of an installed gLabels too"_s});
    addMailingOptions(commands, labels, arguments->mailing);
}

} // namespace kikubari::cli
