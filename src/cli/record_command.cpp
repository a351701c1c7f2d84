// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/action_output.h"
#include "cli/arguments.h"
#include "cli/commands.h"

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

struct RecordArguments
{
    std::string customer, channel, outcome, direction = "out", on, time, purpose, eventOn, satisfaction, visitIntent,
                                            note, person, promise;
    std::vector<std::string> topics, followUps;
};

/// Copies the value of a result into a field, and tells whether there is one.
template <typename T, typename U> bool take(Result<T> result, U &field, std::optional<Error> &error)
{
    if (result)
        field = *std::move(result);
    else if (!error)
        error = result.error();
    return !error;
}

/// How a customer is reached; a follow-up in the house is done by a note, not by a contact.
Result<domain::Channel> channelOf(const std::string &text)
{
    const auto words = std::span(domain::Words<domain::Channel>::list).first<8>();
    if (std::ranges::find(words, text) == words.end())
        return unknownWord(text, "--channel", words);
    return wordArgument<domain::Channel>(text, "--channel");
}

/// DATE:TEXT
Result<operations::PromiseDraft> promiseOf(const std::string &text)
{
    const auto colon = text.find(':');
    const auto day = dayOf(text.substr(0, colon), "--promise");
    if (!day)
        return tl::unexpected(day.error());
    operations::PromiseDraft promise;
    promise.forOn = *day;
    if (colon != std::string::npos)
        promise.text = QString::fromStdString(text.substr(colon + 1)).trimmed();
    if (promise.text.isEmpty())
        return failure(ErrorKind::WrongUse,
                       u"--promise に約束の内容がありません。2026-12-05:見積りを届ける のように書いてください。"_s,
                       u"--promise says nothing. Write it like 2026-12-05:bring the estimate."_s);
    return promise;
}

Result<QMap<QString, QString>> topicsOf(const std::vector<std::string> &texts)
{
    QMap<QString, QString> topics;
    for (const std::string &text : texts) {
        const auto equals = text.find('=');
        if (equals == 0 || equals == std::string::npos)
            return failure(
                ErrorKind::WrongUse,
                u"--topic の「%1」を読めません。項目=答え の形で書いてください。"_s.arg(QString::fromStdString(text)),
                u"\"%1\" of --topic cannot be read. Write TOPIC=ANSWER."_s.arg(QString::fromStdString(text)));
        topics[QString::fromStdString(text.substr(0, equals))] = QString::fromStdString(text.substr(equals + 1));
    }
    return topics;
}

Result<operations::ContactDraft> draftOf(const RecordArguments &arguments)
{
    operations::ContactDraft draft;
    std::optional<Error> error;
    QString customer;
    take(neededText(arguments.customer, "--customer"), customer, error);
    draft.customer = domain::CustomerCode(customer);
    take(channelOf(arguments.channel), draft.channel, error);
    take(wordArgument<domain::Outcome>(arguments.outcome, "--outcome"), draft.outcome, error);
    take(wordArgument<domain::Direction>(arguments.direction, "--direction"), draft.direction, error);
    take(optionalDayOf(arguments.on, "--on"), draft.on, error);
    take(timeOf(arguments.time, "--time"), draft.time, error);
    take(optionalDayOf(arguments.eventOn, "--event-on"), draft.eventOn, error);
    take(optionalWordArgument<domain::Purpose>(arguments.purpose, "--purpose"), draft.purpose, error);
    take(optionalWordArgument<domain::VisitIntent>(arguments.visitIntent, "--visit-intent"), draft.visitIntent, error);
    if (!arguments.satisfaction.empty()) {
        qint64 satisfaction = 0;
        take(numberOf(arguments.satisfaction, "--satisfaction", 1, 5), satisfaction, error);
        draft.satisfaction = static_cast<int>(satisfaction);
    }
    if (!arguments.promise.empty())
        take(promiseOf(arguments.promise), draft.promise, error);
    take(topicsOf(arguments.topics), draft.topics, error);
    draft.note = QString::fromStdString(arguments.note);
    draft.person = QString::fromStdString(arguments.person);
    for (const std::string &id : arguments.followUps)
        draft.followUps.append(QString::fromStdString(id));
    if (error)
        return tl::unexpected(*error);
    return draft;
}

Result<int> record(Session &session, const RecordArguments &arguments)
{
    const auto draft = draftOf(arguments);
    if (!draft)
        return tl::unexpected(draft.error());
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    return printResult(session, operations::recordContact(**store, session.context(), *draft));
}

void addWho(Commands &commands, CLI::App *command, RecordArguments &arguments)
{
    commands.option(command, "--customer", arguments.customer, "CODE", {u"お客様のコード"_s, u"the customer's code"_s});
    commands.option(command, "--channel", arguments.channel, "C",
                    {u"手段: call visit showroom dm letter card email sms"_s,
                     u"how: call visit showroom dm letter card email sms"_s});
    commands.option(
        command, "--outcome", arguments.outcome, "O",
        {u"結果: reached family absent voicemail card_left call_back refused wrong_number sent returned replied"_s,
         u"what came of it: reached family absent voicemail card_left call_back refused wrong_number sent "
         "returned replied"_s});
    commands.option(
        command, "--direction", arguments.direction, "out|in",
        {u"こちらから out、お客様から in（なければ out）"_s, u"from us, or from the customer (default: out)"_s});
    commands.option(command, "--on", arguments.on, "YYYY-MM-DD",
                    {u"日（なければ今日）"_s, u"the day (default: today)"_s});
    commands.option(command, "--time", arguments.time, "HH:MM", {u"時刻"_s, u"the time"_s});
}

void addWhat(Commands &commands, CLI::App *command, RecordArguments &arguments)
{
    commands.option(command, "--purpose", arguments.purpose, "P",
                    {u"用件: selling service courtesy complaint manager"_s,
                     u"what for: selling service courtesy complaint manager"_s});
    commands.option(command, "--event-on", arguments.eventOn, "YYYY-MM-DD",
                    {u"DM の展示会の初日"_s, u"first day of the exhibition that a DM is for"_s});
    commands.option(command, "--satisfaction", arguments.satisfaction, "N",
                    {u"満足度 1〜5"_s, u"satisfaction, 1 to 5"_s});
    commands.option(command, "--visit-intent", arguments.visitIntent, "V",
                    {u"来店の意向: yes maybe no"_s, u"will the customer come: yes maybe no"_s});
    commands
        .option(command, "--topic", arguments.topics, "K=V",
                {u"聞いたこと。何度でも書ける"_s, u"something that was asked; may be repeated"_s})
        ->allow_extra_args(false);
    commands.option(command, "--note", arguments.note, "T", {u"メモ"_s, u"a note"_s});
    commands.option(command, "--person", arguments.person, "NAME",
                    {u"話したご家族"_s, u"the member of the household who was spoken to"_s});
    commands.option(command, "--promise", arguments.promise, "DATE:TEXT",
                    {u"次の約束"_s, u"what was promised, and for when"_s});
    commands.option(command, "--follow-up", arguments.followUps, "ID",
                    {u"この記録で終わるはずの予定。終わらなければ記録しない"_s,
                     u"a follow-up meant to be finished; nothing is recorded if it is not"_s});
}

} // namespace

void addRecordCommand(Commands &commands)
{
    auto arguments = std::make_shared<RecordArguments>();
    CLI::App *command = commands.add(
        "record", {u"連絡したことを記録する"_s, u"record a contact"_s},
        {u"  kikubari-cli --staff S001 record --customer K0000012 --channel call --outcome reached \\\n"
         "      --satisfaction 4 --note \"調子は良いとのこと\" --promise 2026-12-05:ナビの更新日を知らせる"_s,
         u"  kikubari-cli --staff S001 record --customer K0000012 --channel call --outcome reached \\\n"
         "      --satisfaction 4 --note \"all is well\" --promise \"2026-12-05:say when the map is updated\""_s},
        [arguments](Session &session) { return record(session, *arguments); });
    addWho(commands, command, *arguments);
    addWhat(commands, command, *arguments);
}

} // namespace kikubari::cli
