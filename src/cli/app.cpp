// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/app.h"

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/interruption.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

constexpr std::array<std::string_view, 2> languageWords{"ja", "en"};
constexpr std::array<std::string_view, 3> formatWords{"table", "json", "csv"};

/// The options of every command as they were written.
struct Line
{
    std::string database, today, staff, format = "table", language = "ja";
};

/// The language must be known before the rest is read, since the help is written in it.
Language languageIn(int argc, const char *const *argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--lang=en" || (word == "--lang" && i + 1 < argc && std::string_view(argv[i + 1]) == "en"))
            return Language::English;
        if (word == "--")
            break;
    }
    return Language::Japanese;
}

void addGlobals(CLI::App &root, Commands &commands, Line &line)
{
    commands.option(
        &root, "--db", line.database, "WHERE",
        {u"データの場所（ファイル）。なければ、ご自分のデータ"_s, u"the store's file; default: your own store"_s});
    commands.option(&root, "--today", line.today, "YYYY-MM-DD",
                    {u"この日を今日とする"_s, u"take this day for today"_s});
    commands.option(&root, "--staff", line.staff, "CODE",
                    {u"担当者。一覧はこの人の分だけ、記録はこの人のものになる"_s,
                     u"a member of staff: whose list it is, or who acts"_s});
    commands.option(&root, "--format", line.format, "table|json|csv",
                    {u"一覧の書き方（なければ table）"_s, u"how lists are written (default: table)"_s});
    commands.option(&root, "--lang", line.language, "ja|en", {u"言語（なければ ja）"_s, u"language (default: ja)"_s});
}

void dress(CLI::App &root, Language language)
{
    const bool ja = language == Language::Japanese;
    root.name("kikubari-cli");
    root.require_subcommand(0, 1);
    root.option_defaults()->group(ja ? "オプション" : "Options");
    root.set_help_flag("--help,-h", ja ? "この説明を出す" : "print this help");
    root.set_version_flag("--version", std::string("kikubari-cli " KIKUBARI_VERSION),
                          ja ? "版を出す" : "print the version");
    root.get_formatter()->column_width(32);
    if (ja) {
        root.get_formatter()->label("Usage", "使い方");
        root.get_formatter()->label("OPTIONS", "オプション");
        root.get_formatter()->label("SUBCOMMAND", "コマンド");
        root.get_formatter()->label("Positionals", "引数");
    }
    root.footer(
        ja ? "まず試すには:\n"
             "  kikubari-cli --db mihon.db demo          見本の販売店を作る\n"
             "  kikubari-cli --db mihon.db today         今日することを見る\n"
             "  kikubari-cli import --help               コマンドごとの説明\n\n"
             "終わり方: 0 できた  1 できたが、入らなかった行や気づいた点がある  2 使い方の誤り  3 "
             "できなかった（何も変わっていない）"
           : "To try it:\n"
             "  kikubari-cli --db demo.db demo           make a made-up dealership\n"
             "  kikubari-cli --db demo.db today          see what is to be done today\n"
             "  kikubari-cli import --help               help on one command\n\n"
             "Status: 0 done  1 done, with rejected rows or findings  2 wrong use  3 not done (nothing changed)");
}

void addCommands(Commands &commands)
{
    addStoreCommands(commands);
    addFolderCommands(commands);
    addPlanCommand(commands);
    addTodayCommand(commands);
    addFollowUpsCommand(commands);
    addRecordCommand(commands);
    addDecisionCommands(commands);
    addBookCommands(commands);
    addSearchCommand(commands);
    addRulesCommand(commands);
    addSegmentCommands(commands);
    addCampaignCommands(commands);
    addLabelCommands(commands);
    addMailCommands(commands);
}

Result<QString> databaseOf(const std::string &text)
{
    if (text.starts_with("postgresql:") || text.starts_with("postgres:"))
        return failure(ErrorKind::WrongUse,
                       u"この版は PostgreSQL のデータを開けません。--db にはファイルを指定してください。"_s,
                       u"This version cannot open a PostgreSQL store. Give a file with --db."_s);
    return text.empty() ? defaultDatabase() : QDir::cleanPath(QFile::decodeName(text.c_str()));
}

Result<Globals> globalsOf(const Line &line, const QDateTime &clock)
{
    Globals globals;
    if (std::ranges::find(languageWords, line.language) == languageWords.end())
        return unknownWord(line.language, "--lang", languageWords);
    globals.language = line.language == "en" ? Language::English : Language::Japanese;
    const auto format = std::ranges::find(formatWords, line.format);
    if (format == formatWords.end())
        return unknownWord(line.format, "--format", formatWords);
    globals.format = static_cast<Format>(format - formatWords.begin());
    const auto database = databaseOf(line.database);
    if (!database)
        return tl::unexpected(database.error());
    globals.database = *database;
    const auto today = optionalDayOf(line.today, "--today");
    if (!today)
        return tl::unexpected(today.error());
    globals.context.now = clock;
    if (today->isValid())
        globals.context.now.setDate(*today);
    globals.context.today = globals.context.now.date();
    globals.context.actor = domain::StaffCode(line.staff);
    return globals;
}

/// What the parser did not understand, in a sentence.
Text sentenceFor(const CLI::ParseError &error, const CLI::App &root)
{
    const QString words = QString::fromStdString(error.what());
    const QString option = words.section(QRegularExpression(u"[: ]"_s), 0, 0);
    const QString more = u"kikubari-cli --help"_s;
    if (dynamic_cast<const CLI::ExtrasError *>(&error) != nullptr) {
        const auto left = root.remaining(true);
        const QString first = left.empty() ? QString() : QString::fromStdString(left.front());
        if (root.get_subcommands().empty() && !first.startsWith(u'-'))
            return {u"「%1」というコマンドはありません。%2 で一覧を見てください。"_s.arg(first, more),
                    u"There is no command \"%1\". See %2."_s.arg(first, more)};
        return {u"「%1」の意味が分かりません。綴りを確かめてください（%2）。"_s.arg(first, more),
                u"\"%1\" is not understood. Check its spelling (%2)."_s.arg(first, more)};
    }
    if (dynamic_cast<const CLI::RequiredError *>(&error) != nullptr)
        return {u"%1 がありません。%1 に値を書いてください（%2）。"_s.arg(option, more),
                u"%1 is missing. Give it with its value (%2)."_s.arg(option, more)};
    if (dynamic_cast<const CLI::ArgumentMismatch *>(&error) != nullptr)
        return {u"%1 の値がないか、多すぎます。値を一つ書いてください（%2）。"_s.arg(option, more),
                u"%1 has no value, or too many. Write one value (%2)."_s.arg(option, more)};
    if (dynamic_cast<const CLI::ConversionError *>(&error) != nullptr) {
        // "Could not convert: --start = abc"
        static const QRegularExpression parts(u": *(?<option>\\S+)(?: *= *(?<value>.*))?$"_s);
        const auto said = parts.match(words);
        return {u"%1 の「%2」は数ではありません。整数を書いてください（%3）。"_s.arg(said.captured(u"option"),
                                                                                     said.captured(u"value"), more),
                u"\"%2\" is no number, which %1 wants (%3)."_s.arg(said.captured(u"option"), said.captured(u"value"),
                                                                   more)};
    }
    return {u"書き方が分かりません（%1）。%2 を見てください。"_s.arg(words, more),
            u"The line is not understood (%1). See %2."_s.arg(words, more)};
}

int report(const Error &error, Language language)
{
    clearProgress();
    complain(u"kikubari-cli: "_s + error.text.in(language));
    return error.kind == ErrorKind::WrongUse ? WrongUse : NotDone;
}

int perform(const Commands::Run &command, const Globals &globals)
{
    Output output;
    Session session(globals, output);
    const auto status = command(session);
    clearProgress();
    if (!status) {
        session.forgetCreated();
        return report(status.error(), globals.language);
    }
    if (!output.finish())
        return report(failure(ErrorKind::Failed, u"結果を書き出せませんでした。出力先の空きを確かめてください。"_s,
                              u"The result could not be written. Check that the output has room."_s)
                          .value(),
                      globals.language);
    return *status;
}

} // namespace

int run(int argc, const char *const *argv, const QDateTime &clock)
{
    const Language language = languageIn(argc, argv);
    CLI::App root(language == Language::Japanese ? "Kikubari: お客様への気配りを、決めた日に、忘れずに。"
                                                 : "Kikubari: the right word to every customer, on its day.");
    Commands commands(root, language);
    Line line;
    dress(root, language);
    addGlobals(root, commands, line);
    addCommands(commands);
    try {
        root.parse(argc, argv);
    } catch (const CLI::Success &asked) {
        return root.exit(asked);
    } catch (const CLI::ParseError &error) {
        const Text sentence = sentenceFor(error, root);
        return report({ErrorKind::WrongUse, sentence, {}}, language);
    }
    const auto globals = globalsOf(line, clock);
    if (!globals)
        return report(globals.error(), language);
    const Commands::Run *command = commands.asked();
    if (command == nullptr) {
        complain(QString::fromStdString(root.help()));
        return WrongUse;
    }
    catchInterruption();
    return perform(*command, *globals);
}

} // namespace kikubari::cli
