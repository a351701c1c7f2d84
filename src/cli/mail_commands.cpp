// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/mailing_print.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

struct MailArguments
{
    std::string action, form = "down", postage = "stamp", size = "long-3", from, letter, templates;
    bool plain = false;
    MailingArguments mailing;
};

constexpr std::array<std::string_view, 3> formWords{"down", "across", "landscape"};

Result<print::MailForm> formOf(const std::string &word)
{
    const auto found = std::ranges::find(formWords, word);
    if (found == formWords.end())
        return unknownWord(word, "--form", formWords);
    return static_cast<print::MailForm>(found - formWords.begin());
}

Result<reports::MailChoice> choiceOf(Session &session, store::Store &store, const MailArguments &arguments)
{
    const auto form = formOf(arguments.form);
    const auto postage = wordArgument<domain::Postage>(arguments.postage, "--postage");
    if (!form || !postage)
        return tl::unexpected(!form ? form.error() : postage.error());
    const auto staff = arguments.from.empty() ? session.context().actor : domain::StaffCode(arguments.from);
    auto sender = reports::senderOf(store, staff);
    if (!sender)
        return tl::unexpected(sender.error());
    reports::MailChoice choice;
    choice.sender = *std::move(sender), choice.postage = *postage, choice.form = *form;
    choice.printedStock = !arguments.plain;
    choice.font = QString::fromStdString(arguments.mailing.font);
    return choice;
}

Result<print::LetterTemplate> templateOf(const MailArguments &arguments)
{
    const auto key = neededText(arguments.letter, "--template");
    if (!key)
        return tl::unexpected(key.error());
    const auto known = print::letterTemplates(QString::fromStdString(arguments.templates));
    if (const auto *letter = known.find(*key))
        return *letter;
    if (!known.errors.isEmpty())
        return tl::unexpected(known.errors.front());
    return failure(ErrorKind::WrongUse,
                   u"文面「%1」はありません。kikubari-cli letters templates で一覧を見てください。"_s.arg(*key),
                   u"There is no template \"%1\". See kikubari-cli letters templates."_s.arg(*key));
}

Result<int> listTemplates(Session &session, const MailArguments &arguments)
{
    const auto known = print::letterTemplates(QString::fromStdString(arguments.templates));
    ListWriter list = session.list({{"key", {u"文面"_s, u"key"_s}},
                                    {"name", {u"名前"_s, u"name"_s}},
                                    {"kind", {u"種類"_s, u"kind"_s}},
                                    {"celebratory", {u"慶事"_s, u"celebratory"_s}}});
    for (const print::LetterTemplate &letter : known.templates)
        list.row({letter.key, letter.name, domain::wordOf(letter.kind), letter.celebratory});
    list.finish();
    for (const Error &error : known.errors)
        complain(session.say(error.text));
    return known.errors.isEmpty() ? Done : WithFindings;
}

Result<int> printLetters(Session &session, const MailArguments &arguments, domain::JobKind kind)
{
    const auto letter = templateOf(arguments);
    if (!letter)
        return tl::unexpected(letter.error());
    const Layout layout = [&](store::Store &store, const std::vector<operations::AudienceEntry> &entries,
                              const operations::CampaignDraft *campaign) -> Result<reports::MailDocument> {
        auto choice = choiceOf(session, store, arguments);
        auto values = reports::letterValues(store, session.context(), entries, campaign);
        if (!choice || !values)
            return tl::unexpected(!choice ? choice.error() : values.error());
        return letterDocument(*letter, *std::move(values), *choice);
    };
    MailingArguments mailing = arguments.mailing;
    mailing.kind = letter->kind;
    return printMailing(session, mailing, kind, letter->key, 1, layout);
}

Result<int> printOutsides(Session &session, const MailArguments &arguments, domain::JobKind kind)
{
    const QString size = QString::fromStdString(arguments.size);
    const Layout layout = [&](store::Store &store, const std::vector<operations::AudienceEntry> &entries,
                              const operations::CampaignDraft *) -> Result<reports::MailDocument> {
        auto choice = choiceOf(session, store, arguments);
        if (!choice)
            return tl::unexpected(choice.error());
        return kind == domain::JobKind::Cards ? postcardDocument(entries, *choice)
                                              : envelopeDocument(entries, size, *choice);
    };
    return printMailing(session, arguments.mailing, kind, kind == domain::JobKind::Cards ? u"hagaki"_s : size, 1,
                        layout);
}

Result<int> wrongAction(const MailArguments &arguments, const char *command)
{
    static constexpr std::array<std::string_view, 2> actions{"print", "templates"};
    return unknownWord(arguments.action, command,
                       std::span(actions).first(command == std::string_view("letters") ? 2 : 1));
}

void addPaperOptions(Commands &commands, CLI::App *command, MailArguments &arguments)
{
    commands.option(command, "--from", arguments.from, "STAFF",
                    {u"差出人の担当者（なければ --staff、店だけ）"_s,
                     u"whose name the sender's block has (default: --staff, else the store alone)"_s});
    addMailingOptions(commands, command, arguments.mailing);
}

void addTemplates(Commands &commands, CLI::App *command, MailArguments &arguments)
{
    commands.option(command, "--templates", arguments.templates, "FOLDER",
                    {u"お店の文面のフォルダー"_s, u"a folder with templates of your own"_s});
}

void addOutsideOptions(Commands &commands, CLI::App *command, MailArguments &arguments)
{
    commands.option(command, "--form", arguments.form, "down|across|landscape",
                    {u"縦書き、横書き、横置き（なければ縦書き）"_s,
                     u"lines downwards, across, or the paper lying (default: down)"_s});
    commands.option(command, "--postage", arguments.postage, "stamp|betsunou|kounou",
                    {u"切手、料金別納、料金後納"_s, u"how the postage is paid"_s});
    commands.flag(
        command, "--plain", arguments.plain,
        {u"郵便番号枠のない紙（枠も印刷する）"_s, u"the stock has no boxes for the postal code: draw them"_s});
    addPaperOptions(commands, command, arguments);
}

} // namespace

void addMailCommands(Commands &commands)
{
    const auto cards = std::make_shared<MailArguments>(), envelopes = std::make_shared<MailArguments>(),
               letters = std::make_shared<MailArguments>();
    CLI::App *command = commands.add(
        "cards",
        {u"はがき：宛名面（--template で文面）"_s, u"postcards: the address side (with --template the message)"_s},
        {u"kikubari-cli cards print --all --out 宛名.pdf\nkikubari-cli cards print --template new-year --all --out 文面.pdf"_s,
         u"kikubari-cli cards print --all --out addresses.pdf\nkikubari-cli cards print --template new-year --all --out messages.pdf"_s},
        [cards](Session &session) {
            if (cards->action != "print")
                return wrongAction(*cards, "cards");
            return cards->letter.empty() ? printOutsides(session, *cards, domain::JobKind::Cards)
                                         : printLetters(session, *cards, domain::JobKind::Cards);
        });
    commands.option(command, "action", cards->action, "print", {u"すること"_s, u"what to do"_s})->required();
    commands.option(command, "--template", cards->letter, "KEY", {u"文面"_s, u"the message's template"_s});
    addTemplates(commands, command, *cards);
    addOutsideOptions(commands, command, *cards);

    command = commands.add("envelopes", {u"封筒の宛名"_s, u"addresses on envelopes"_s},
                           {u"kikubari-cli envelopes print --size long-3 --all --out 封筒.pdf"_s,
                            u"kikubari-cli envelopes print --size long-3 --all --out envelopes.pdf"_s},
                           [envelopes](Session &session) {
                               return envelopes->action == "print"
                                   ? printOutsides(session, *envelopes, domain::JobKind::Envelopes)
                                   : wrongAction(*envelopes, "envelopes");
                           });
    commands.option(command, "action", envelopes->action, "print", {u"すること"_s, u"what to do"_s})->required();
    commands.option(command, "--size", envelopes->size, "KEY",
                    {u"封筒（long-3 long-4 long-40 western-1 western-2 western-4 western-long-3 square-2）"_s,
                     u"long-3 long-4 long-40 western-1 western-2 western-4 western-long-3 square-2"_s});
    addOutsideOptions(commands, command, *envelopes);

    command
        = commands.add("letters", {u"手紙：文面の一覧と印刷"_s, u"letters: the templates, and printing"_s},
                       {u"kikubari-cli letters print --template thanks-delivery --customers C-1 --out 手紙.pdf"_s,
                        u"kikubari-cli letters print --template thanks-delivery --customers C-1 --out letter.pdf"_s},
                       [letters](Session &session) {
                           if (letters->action == "templates")
                               return listTemplates(session, *letters);
                           return letters->action == "print" ? printLetters(session, *letters, domain::JobKind::Letters)
                                                             : wrongAction(*letters, "letters");
                       });
    commands.option(command, "action", letters->action, "print|templates", {u"すること"_s, u"what to do"_s})
        ->required();
    commands.option(command, "--template", letters->letter, "KEY", {u"文面"_s, u"the template"_s});
    addTemplates(commands, command, *letters);
    addPaperOptions(commands, command, *letters);
}

} // namespace kikubari::cli
