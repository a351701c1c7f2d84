// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/import_file_command.h"

#include "cli/action_output.h"
#include "cli/arguments.h"
#include "operations/import_undo.h"
#include "operations/shop_import/shop_import.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <iostream>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

using operations::ColumnChoice;
using operations::ShopDoubles;
using operations::ShopImportOptions;
using operations::ShopPreview;
using operations::ShopStaff;
using operations::ShopTotals;

constexpr std::array<std::string_view, 3> doublesWords{"update", "skip", "add"};
constexpr std::array<std::string_view, 3> staffWords{"make", "empty", "reject"};
constexpr std::array<std::string_view, 2> yearWords{"western", "era"};
constexpr std::array<std::string_view, 4> delimiterWords{"comma", "tab", "semicolon", "bar"};

/// The place of a word in a list; -1 where nothing was said.
Result<int> placeOf(const std::string &word, const char *option, std::span<const std::string_view> words)
{
    if (word.empty())
        return -1;
    const auto found = std::ranges::find(words, word);
    if (found == words.end())
        return unknownWord(word, option, words);
    return static_cast<int>(found - words.begin());
}

/// 見出し=field, #3=field; field:2 for the second car of a row.
Result<ColumnChoice> choiceOf(const std::string &text)
{
    const auto whole = QString::fromStdString(text);
    const auto equals = whole.lastIndexOf(u'=');
    ColumnChoice choice;
    choice.heading = whole.left(std::max<qsizetype>(0, equals)).trimmed();
    const auto word = whole.mid(equals + 1).trimmed();
    const auto field = operations::shopFieldOfName(
        QStringView(word).left(word.indexOf(u':') < 0 ? word.size() : word.indexOf(u':')));
    if (choice.heading.isEmpty() || !field)
        return failure(
            ErrorKind::WrongUse,
            u"--map「%1」が読めません。「見出し=項目」か「#3=項目」と書いてください。項目の名前は import FILE --show-mapping にあります。"_s
                .arg(whole),
            u"--map “%1” is not understood. Write “heading=field” or “#3=field”; import FILE --show-mapping shows the fields."_s
                .arg(whole));
    choice.field = *field;
    if (const auto colon = word.indexOf(u':'); colon >= 0)
        choice.number = std::clamp(word.mid(colon + 1).toInt(), 1, 9);
    bool isNumber = false;
    const int place = QStringView(choice.heading).mid(1).toInt(&isNumber);
    if (choice.heading.startsWith(u'#') && isNumber)
        choice.column = place - 1;
    return choice;
}

Result<void> readWords(const FileImportArguments &arguments, ShopImportOptions &options)
{
    const auto doubles = placeOf(arguments.doubles, "--doubles", doublesWords);
    const auto staff = placeOf(arguments.unknownStaff, "--unknown-staff", staffWords);
    const auto years = placeOf(arguments.years, "--two-digit-years", yearWords);
    const auto delimiter = placeOf(arguments.delimiter, "--delimiter", delimiterWords);
    for (const auto *word : {&doubles, &staff, &years, &delimiter})
        if (!*word)
            return tl::unexpected(word->error());
    if (*doubles >= 0)
        options.doubles = static_cast<ShopDoubles>(*doubles);
    if (*staff >= 0)
        options.unknownStaff = static_cast<ShopStaff>(*staff);
    if (*years >= 0)
        options.dates.twoDigits = *years == 0 ? japan::TwoDigitYear::Western : japan::TwoDigitYear::Era;
    if (*delimiter >= 0)
        options.delimiter = QStringView(u",\t;|")[*delimiter];
    return {};
}

Result<ShopImportOptions> optionsOf(const Session &session, const FileImportArguments &arguments)
{
    ShopImportOptions options;
    const auto path = neededText(arguments.path, "FILE");
    if (!path)
        return tl::unexpected(path.error());
    options.path = *path;
    if (!QFileInfo::exists(options.path))
        return failure(ErrorKind::Unreadable,
                       u"「%1」がありません。フォルダーかファイルの場所を確かめてください。"_s.arg(options.path),
                       u"There is no “%1”. Check the place of the folder or file."_s.arg(options.path));
    if (auto done = readWords(arguments, options); !done)
        return tl::unexpected(done.error());
    if (!arguments.sheet.empty())
        options.sheet = QString::fromStdString(arguments.sheet);
    if (!arguments.encoding.empty())
        options.encoding = QString::fromStdString(arguments.encoding);
    if (!arguments.headerLine.empty()) {
        const auto line = numberOf(arguments.headerLine, "--header-line", 0, 1'000'000);
        if (!line)
            return tl::unexpected(line.error());
        options.headerLine = *line;
    }
    const auto cutOff = optionalDayOf(arguments.cutOff, "--cut-off");
    if (!cutOff)
        return tl::unexpected(cutOff.error());
    options.cutOff = *cutOff;
    for (const auto &map : arguments.maps) {
        auto choice = choiceOf(map);
        if (!choice)
            return tl::unexpected(choice.error());
        options.columns.push_back(std::move(*choice));
    }
    options.profile = QString::fromStdString(arguments.profile);
    options.saveProfile = !options.profile.isEmpty();
    options.language = session.language();
    options.rejects = QString::fromStdString(arguments.rejects);
    if (options.rejects.isEmpty())
        options.rejects = QFileInfo(session.database()).absoluteDir().filePath(u"rejects.csv"_s);
    return options;
}

void printMapping(const Session &session, const operations::ShopFilePlan &plan)
{
    session.line(session.say(plan.kind));
    if (plan.headerLine > 0)
        session.line(session.say(u"見出しの行: %1", u"heading row: %1").arg(plan.headerLine));
    if (!plan.profile.isEmpty())
        session.line(session.say(u"対応表: %1", u"profile: %1").arg(plan.profile));
    ListWriter list = session.list({{"column", {u"列"_s, u"column"_s}, ListColumn::In::All, true},
                                    {"heading", {u"見出し"_s, u"heading"_s}},
                                    {"field", {u"項目"_s, u"field"_s}},
                                    {"label", {u"意味"_s, u"meaning"_s}},
                                    {"confidence", {u"確かさ"_s, u"sure"_s}, ListColumn::In::All, true},
                                    {"samples", {u"値の例"_s, u"samples"_s}}});
    for (const auto &column : plan.columns) {
        const auto &info = operations::infoOf(column.field);
        const auto number = column.number > 1 ? u":%1"_s.arg(column.number) : QString();
        list.row({column.column + 1, column.heading, QString(QString::fromUtf8(info.name) + number),
                  session.say(info.label), column.confidence,
                  column.samples.mid(0, 3).join(u"、"_s).replace(u'\n', u' ').left(60)});
    }
    list.finish();
    for (const auto &remark : plan.remarks)
        complain(session.say(remark));
}

void printTotals(const Session &session, const ShopTotals &totals)
{
    session.line(session
                     .say(u"行 %1：取り込む %2、取り込めない %3、重複 %4、読み飛ばす %5",
                          u"rows %1: taken %2, rejected %3, doubled %4, passed over %5")
                     .arg(totals.rows)
                     .arg(totals.taken)
                     .arg(totals.rejected)
                     .arg(totals.doubled)
                     .arg(totals.passedOver));
    const auto line = [&](const char16_t *ja, const char16_t *en, const operations::ShopCounts &counts) {
        if (counts.added + counts.updated + counts.unchanged > 0)
            session.line(session.say(u"%1：追加 %2、変更 %3、変わらない %4", u"%1: added %2, changed %3, unchanged %4")
                             .arg(session.say(ja, en))
                             .arg(counts.added)
                             .arg(counts.updated)
                             .arg(counts.unchanged));
    };
    line(u"お客様", u"customers", totals.customers);
    line(u"お車", u"cars", totals.cars);
    line(u"他社の車", u"other cars", totals.otherCars);
    line(u"記録", u"contacts", totals.contacts);
    line(u"入庫", u"workshop visits", totals.services);
    line(u"電話・担当窓口など", u"phones, key persons", totals.others);
    line(u"スタッフ", u"staff", totals.staff);
    session.line(session.say(u"開く予定 %1（うち今日までにすること %2）", u"follow-ups opened %1 (due by today %2)")
                     .arg(totals.opened)
                     .arg(totals.openedNow));
    if (totals.waived + totals.putOff > 0)
        session.line(session
                         .say(u"区切りの日より前の予定：終わりにした %1、先の日に分けた %2",
                              u"follow-ups before the cut-off: waived %1, spread over days to come %2")
                         .arg(totals.waived)
                         .arg(totals.putOff));
}

void complainAbout(const Session &session, const std::vector<operations::ShopReject> &rejects,
                   const std::vector<operations::ImportFinding> &findings)
{
    constexpr std::size_t shown = 20;
    for (std::size_t i = 0; i < std::min(shown, rejects.size()); ++i)
        complain(session.say(u"%1行目: %2", u"line %1: %2").arg(rejects[i].line).arg(session.say(rejects[i].text)));
    if (rejects.size() > shown)
        complain(session.say(u"ほか %1 件", u"%1 more").arg(rejects.size() - shown));
    for (const auto &finding : findings) {
        QStringList lines;
        for (std::size_t i = 0; i < std::min<std::size_t>(5, finding.lines.size()); ++i)
            lines << QString::number(finding.lines[i]);
        const auto places = lines.isEmpty()
            ? QString()
            : session.say(u"（%1 件、行 %2%3）", u" (%1 rows, lines %2%3)")
                  .arg(finding.count)
                  .arg(lines.join(u", "_s), finding.count > lines.size() ? u" …"_s : QString());
        complain(session.say(finding.text) + places);
    }
}

/// Asks on the terminal; false where there is none or the answer is not yes.
Result<bool> agreed(const Session &session)
{
    if (isatty(STDIN_FILENO) == 0)
        return failure(ErrorKind::WrongUse, u"まだ何も変えていません。取り込むには --yes を付けてください。"_s,
                       u"Nothing was changed yet. Add --yes to import."_s);
    if (!session.output().finish())
        return false;
    std::cerr << session.say(u"取り込みますか？ (y/n) ", u"Import? (y/n) ").toStdString() << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes" || answer == "はい";
}

Result<int> showMapping(Session &session, const ShopImportOptions &options)
{
    store::Store *store = nullptr;
    if (QFile::exists(session.database())) {
        const auto opened = session.open();
        if (!opened)
            return tl::unexpected(opened.error());
        store = *opened;
    }
    const auto plan = operations::inspectShopFile(store, session.context(), options);
    if (!plan)
        return tl::unexpected(plan.error());
    if (session.format() == Format::Json)
        session.json(plan->json(session.language()));
    else
        printMapping(session, *plan);
    return plan->hasName() ? Done : WithFindings;
}

/// Shows what would happen and asks; nothing where it is not to happen.
Result<bool> previewAndAsk(Session &session, store::Store &store, const ShopImportOptions &options)
{
    const auto preview = operations::previewShopImport(store, session.context(), options, session.progress());
    if (!preview)
        return tl::unexpected(preview.error());
    if (session.format() == Format::Json) {
        session.json(preview->json(session.language()));
    } else {
        printMapping(session, preview->plan);
        if (session.format() == Format::Table)
            printTotals(session, preview->totals);
        complainAbout(session, preview->rejects, preview->findings);
    }
    return agreed(session);
}

} // namespace

Result<int> importFile(Session &session, const FileImportArguments &arguments)
{
    const auto options = optionsOf(session, arguments);
    if (!options)
        return tl::unexpected(options.error());
    if (arguments.showMapping)
        return showMapping(session, *options);
    const auto store = session.openOrCreate();
    if (!store)
        return tl::unexpected(store.error());
    if (!arguments.yes) {
        const auto go = previewAndAsk(session, **store, *options);
        if (!go)
            return tl::unexpected(go.error());
        if (!*go) {
            session.forgetCreated();
            complain(
                session.say(u"取り込みませんでした。何も変わっていません。", u"Not imported. Nothing was changed."));
            return Done;
        }
    }
    const auto result = operations::runShopImport(**store, session.context(), *options, session.progress());
    if (!result)
        return tl::unexpected(result.error());
    if (session.format() == Format::Json) {
        session.json(result->json(session.language()));
        return result->status();
    }
    printTotals(session, result->totals);
    complainAbout(session, result->rejects, result->findings);
    if (!result->rejectsFile.isEmpty())
        complain(session
                     .say(u"取り込めなかった行と理由を %1 に書きました。直してもう一度取り込めます。",
                          u"The rejected rows and why are in %1. Mend them and import again.")
                     .arg(result->rejectsFile));
    return result->status();
}

Result<int> undoImport(Session &session)
{
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    const auto result = operations::undoLastImport(**store, session.context(), session.progress());
    if (!result)
        return tl::unexpected(result.error());
    if (session.format() == Format::Json)
        session.json({{u"operation"_s, result->operation}, {u"summary"_s, session.say(result->summary)}});
    else
        session.line(session.say(result->summary));
    return Done;
}

void declareFileImport(Commands &commands, CLI::App *import, FileImportArguments &arguments)
{
    commands.flag(import, "--yes", arguments.yes,
                  {u"確認せずに取り込む（ファイル）"_s, u"import without asking (file)"_s});
    commands.flag(
        import, "--show-mapping", arguments.showMapping,
        {u"列の対応だけを見せ、何も変えない（ファイル）"_s, u"only show what the columns are taken for (file)"_s});
    commands.flag(import, "--undo-last", arguments.undoLast,
                  {u"最後の取り込みを取り消す"_s, u"take the last import back"_s});
    commands.option(
        import, "--profile", arguments.profile, "NAME",
        {u"列の対応表の名前（あれば使い、取り込むと保存する）"_s, u"mapping to use if there is one, and to save"_s});
    import
        ->add_option("--map", arguments.maps,
                     commands.language() == Language::Japanese
                         ? "列の意味を決める（見出し=項目、#3=項目。何度でも）"
                         : "what a column is (heading=field, #3=field; repeatable)")
        ->type_name("HEADING=FIELD")
        ->allow_extra_args(false);
    commands.option(
        import, "--doubles", arguments.doubles, "update|skip|add",
        {u"すでにいるお客様をどうするか（update）"_s, u"what to do with customers already there (update)"_s});
    commands.option(import, "--unknown-staff", arguments.unknownStaff, "make|empty|reject",
                    {u"知らない担当者をどうするか（make）"_s, u"what to do with unknown staff (make)"_s});
    commands.option(import, "--cut-off", arguments.cutOff, "YYYY-MM-DD",
                    {u"この日より前の予定は開かない"_s, u"follow-ups that ended before this day are not opened"_s});
    commands.option(import, "--two-digit-years", arguments.years, "western|era",
                    {u"2桁の年の読み方"_s, u"how years of two digits are read"_s});
    commands.option(import, "--header-line", arguments.headerLine, "N",
                    {u"見出しの行（0 は見出しなし）"_s, u"line of the headings (0 = none)"_s});
    commands.option(import, "--sheet", arguments.sheet, "NAME", {u"Excel のシート"_s, u"sheet of an Excel file"_s});
    commands.option(import, "--encoding", arguments.encoding, "NAME",
                    {u"文字コード（UTF-8、CP932、UTF-16LE …）"_s, u"encoding (UTF-8, CP932, UTF-16LE …)"_s});
    commands.option(import, "--delimiter", arguments.delimiter, "comma|tab|semicolon|bar",
                    {u"区切りの記号"_s, u"delimiter"_s});
}

} // namespace kikubari::cli
