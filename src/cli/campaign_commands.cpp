// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/action_output.h"
#include "cli/arguments.h"
#include "cli/campaign_lists.h"
#include "cli/commands.h"
#include "cli/mailing_print.h"
#include "operations/label_sheets.h"

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

struct CampaignArguments
{
    std::string action, target;
    std::string name, kind = "dm", eventOn, eventTo, mailOn, postage = "stamp", segment, purpose, recent;
    std::string customers, reason, line, enclosures, on, from, to, labels, sheet;
    int holdOut = 0, start = 1;
    bool celebratory = false, everybody = false, save = false;
    MailingArguments mailing;
};

constexpr std::array<std::string_view, 14> actions{"create", "list",     "audience", "line",      "print",
                                                   "posted", "returned", "result",   "remove",    "restore",
                                                   "check",  "change",   "pulled",   "enclosures"};

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QList<domain::CustomerCode> customersOf(const CampaignArguments &arguments)
{
    QList<domain::CustomerCode> codes;
    for (const QString &code : text(arguments.customers).split(u',', Qt::SkipEmptyParts))
        codes << domain::CustomerCode(code.trimmed());
    return codes;
}

/// The campaign that is meant: named, or the newest where an action only looks.
Result<QString> campaignOf(const Session &session, store::Store &store, const CampaignArguments &arguments, bool newest)
{
    const std::string &named = arguments.target.empty() ? arguments.mailing.campaign : arguments.target;
    if (!named.empty() || !newest)
        return neededText(named, "CODE");
    const auto all = operations::campaigns(store, session.context());
    if (!all)
        return tl::unexpected(all.error());
    if (all->empty())
        return failure(ErrorKind::WrongUse, u"DMがまだありません。campaign create で作ってください。"_s,
                       u"There is no mailing yet. Make one with campaign create."_s);
    return all->front().draft.code;
}

/// Only his own customers where a salesperson acts, unless --everybody says otherwise.
Result<domain::StaffCode> scopeOf(const Session &session, store::Store &store, bool everybody)
{
    const auto staff = store.staffDirectory();
    if (!staff)
        return tl::unexpected(staff.error());
    const domain::Staff *actor = staff->find(session.context().actor);
    const bool own = actor && actor->role == domain::Role::Salesperson && !everybody;
    return own ? actor->code : domain::StaffCode();
}

Result<operations::CampaignDraft> draftOf(const Session &session, store::Store &store,
                                          const CampaignArguments &arguments)
{
    operations::CampaignDraft draft;
    const auto name = neededText(arguments.name, "--name");
    const auto kind = wordArgument<domain::CampaignKind>(arguments.kind, "--kind");
    const auto postage = wordArgument<domain::Postage>(arguments.postage, "--postage");
    const auto eventOn = optionalDayOf(arguments.eventOn, "--event-on");
    const auto eventTo = optionalDayOf(arguments.eventTo, "--event-to");
    const auto mailOn = optionalDayOf(arguments.mailOn, "--mail-on");
    const auto staff = scopeOf(session, store, arguments.everybody);
    if (!name || !kind || !postage)
        return tl::unexpected(!name ? name.error() : !kind ? kind.error() : postage.error());
    if (!eventOn || !eventTo || !mailOn || !staff)
        return tl::unexpected(!eventOn       ? eventOn.error()
                                  : !eventTo ? eventTo.error()
                                  : !mailOn  ? mailOn.error()
                                             : staff.error());
    draft.name = *name, draft.kind = *kind, draft.postage = *postage;
    draft.eventOn = *eventOn, draft.eventTo = *eventTo, draft.staff = *staff;
    draft.mailOn = mailOn->isValid() ? *mailOn : session.today();
    draft.celebratory = arguments.celebratory, draft.holdOut = arguments.holdOut;
    draft.segment = text(arguments.segment), draft.purpose = text(arguments.purpose);
    draft.recentReason = text(arguments.recent);
    return draft;
}

Result<int> create(const Session &session, store::Store &store, const CampaignArguments &arguments)
{
    auto draft = draftOf(session, store, arguments);
    if (!draft)
        return tl::unexpected(draft.error());
    draft->code = text(arguments.target);
    const auto made = operations::createCampaign(store, session.context(), *draft);
    if (!made)
        return tl::unexpected(made.error());
    if (session.format() == Format::Json)
        session.json({{u"campaign"_s, made->code},
                      {u"operation"_s, made->result.operation},
                      {u"summary"_s, session.say(made->result.summary)}});
    else
        session.line(QString(session.say(made->result.summary) % u"  " % made->code));
    return Done;
}

Result<int> change(const Session &session, store::Store &store, const CampaignArguments &arguments)
{
    const auto code = campaignOf(session, store, arguments, false);
    if (!code)
        return tl::unexpected(code.error());
    auto draft = draftOf(session, store, arguments);
    if (!draft)
        return tl::unexpected(draft.error());
    draft->code = *code;
    return printResult(session, operations::changeCampaign(store, session.context(), *draft));
}

Result<int> audience(const Session &session, store::Store &store, const CampaignArguments &arguments)
{
    const auto code = campaignOf(session, store, arguments, !arguments.save);
    if (!code)
        return tl::unexpected(code.error());
    const auto order = operations::pieceOrderOf(text(arguments.mailing.order));
    if (!order) {
        constexpr std::array<std::string_view, 3> orders{"postal", "kana", "route"};
        return unknownWord(arguments.mailing.order, "--order", orders);
    }
    const operations::AudienceRequest request{*code, customersOf(arguments), *order};
    if (arguments.save)
        if (auto saved = operations::saveAudience(store, session.context(), request, session.progress()); !saved)
            return tl::unexpected(saved.error());
    const auto found = operations::audience(store, session.context(), request, session.progress());
    if (!found)
        return tl::unexpected(found.error());
    printAudience(session, *code, *found);
    return Done;
}

Result<int> line(const Session &session, store::Store &store, const CampaignArguments &arguments)
{
    const auto code = campaignOf(session, store, arguments, false);
    const auto customers = customersOf(arguments);
    if (!code)
        return tl::unexpected(code.error());
    if (customers.isEmpty())
        return failure(ErrorKind::WrongUse, u"--customers でお客様を指定してください。"_s,
                       u"Say whom with --customers."_s);
    if (!arguments.enclosures.empty()) {
        const QStringList enclosures = text(arguments.enclosures).split(u',', Qt::SkipEmptyParts);
        const auto set = operations::setEnclosures(store, session.context(), *code, customers, enclosures);
        if (!set || arguments.line.empty())
            return printResult(session, set);
    }
    if (customers.size() != 1)
        return failure(ErrorKind::WrongUse, u"一言は一人ずつ書いてください。"_s, u"Write a line for one customer."_s);
    return printResult(session,
                       operations::writeLine(store, session.context(), *code, customers.front(), text(arguments.line)));
}

Result<int> print(Session &session, store::Store &store, const CampaignArguments &arguments)
{
    const auto code = campaignOf(session, store, arguments, false);
    const auto own = operations::labelSheets(store);
    if (!code || !own)
        return tl::unexpected(!code ? code.error() : own.error());
    const auto campaign = operations::campaignOf(store, session.context(), *code);
    if (!campaign)
        return tl::unexpected(campaign.error());
    const QString remembered = campaign->draft.sheet.isEmpty() ? u"A4-12-864"_s : campaign->draft.sheet;
    auto sheet = reports::sheetNamed(*own, arguments.sheet.empty() ? remembered : text(arguments.sheet));
    if (!sheet)
        return tl::unexpected(sheet.error());
    reports::LabelChoice choice;
    choice.sheet = *std::move(sheet), choice.start = arguments.start;
    choice.font = text(arguments.mailing.font);
    MailingArguments mailing = arguments.mailing;
    mailing.campaign = code->toStdString();
    const auto layout = [&choice](store::Store &, const std::vector<operations::AudienceEntry> &entries,
                                  const operations::CampaignDraft *) { return labelDocument(entries, choice); };
    return printMailing(session, mailing, domain::JobKind::Labels, choice.sheet.key, choice.start, layout);
}

Result<int> posted(const Session &session, store::Store &store, const CampaignArguments &arguments)
{
    const auto code = campaignOf(session, store, arguments, false);
    const auto on = optionalDayOf(arguments.on, "--on");
    const auto labels = operations::labelRangesOf(text(arguments.labels));
    if (!code || !on || !labels)
        return tl::unexpected(!code ? code.error() : !on ? on.error() : labels.error());
    const QDate day = on->isValid() ? *on : session.today();
    const auto done = operations::markPosted(store, session.context(), *code, day, *labels);
    if (!done)
        return tl::unexpected(done.error());
    printPosted(session, *done);
    return done->pulled.isEmpty() && done->notPrinted == 0 ? Done : WithFindings;
}

Result<int> returned(const Session &session, store::Store &store, const CampaignArguments &arguments)
{
    const auto on = optionalDayOf(arguments.on, "--on");
    const auto numbers = neededText(arguments.target.empty() ? arguments.labels : arguments.target, "NO");
    if (!on || !numbers)
        return tl::unexpected(!on ? on.error() : numbers.error());
    const QDate day = on->isValid() ? *on : session.today();
    const auto done = operations::markReturned(store, session.context(), numbers->split(u',', Qt::SkipEmptyParts), day);
    if (!done)
        return tl::unexpected(done.error());
    printReturned(session, *done);
    return Done;
}

Result<int> result(const Session &session, store::Store &store, const CampaignArguments &arguments)
{
    const auto from = optionalDayOf(arguments.from, "--from");
    const auto to = optionalDayOf(arguments.to, "--to");
    if (!from || !to)
        return tl::unexpected(!from ? from.error() : to.error());
    const std::string &named = arguments.target.empty() ? arguments.mailing.campaign : arguments.target;
    const auto found = operations::campaignResult(store, session.context(), text(named), *from, *to);
    if (!found)
        return tl::unexpected(found.error());
    printCampaignResult(session, *found);
    return Done;
}

Result<int> remove(const Session &session, store::Store &store, const CampaignArguments &arguments)
{
    const auto code = campaignOf(session, store, arguments, false);
    if (!code)
        return tl::unexpected(code.error());
    const auto customers = customersOf(arguments);
    if (customers.isEmpty())
        return printResult(session, operations::removeCampaign(store, session.context(), *code));
    return printResult(session,
                       operations::takeOut(store, session.context(), *code, customers, text(arguments.reason)));
}

Result<int> restore(const Session &session, store::Store &store, const CampaignArguments &arguments)
{
    const auto code = campaignOf(session, store, arguments, false);
    if (!code)
        return tl::unexpected(code.error());
    return printResult(session, operations::takeBack(store, session.context(), *code, customersOf(arguments)));
}

Result<int> list(const Session &session, store::Store &store)
{
    const auto all = operations::campaigns(store, session.context());
    if (!all)
        return tl::unexpected(all.error());
    printCampaigns(session, *all);
    return Done;
}

Result<int> shelf(const Session &session, store::Store &store)
{
    const auto all = operations::enclosures(store);
    if (!all)
        return tl::unexpected(all.error());
    printShelf(session, *all);
    return Done;
}

Result<int> check(const Session &session, store::Store &store, const CampaignArguments &arguments)
{
    const auto code = campaignOf(session, store, arguments, true);
    if (!code)
        return tl::unexpected(code.error());
    const auto found = operations::mailingCheck(store, session.context(), *code);
    if (!found)
        return tl::unexpected(found.error());
    printCheck(session, *found);
    return Done;
}

Result<int> pulled(const Session &session, store::Store &store, const CampaignArguments &arguments)
{
    const auto code = campaignOf(session, store, arguments, true);
    if (!code)
        return tl::unexpected(code.error());
    const auto found = operations::pulledPieces(store, *code);
    if (!found)
        return tl::unexpected(found.error());
    ListWriter rows = session.list({{"label_no", {u"No."_s, u"no."_s}, ListColumn::In::All, true},
                                    {"customer", {u"コード"_s, u"customer"_s}},
                                    {"name", {u"宛名"_s, u"name"_s}},
                                    {"reason", {u"理由"_s, u"reason"_s}},
                                    {"printed_again", {u"刷り直し"_s, u"printed again"_s}, ListColumn::In::DataOnly}});
    for (const operations::PulledPiece &piece : *found)
        rows.row({piece.labelNo, piece.customer.utf8, piece.name, piece.reason, piece.reprinted});
    rows.finish();
    return Done;
}

Result<int> run(Session &session, const CampaignArguments &arguments)
{
    if (std::ranges::find(actions, arguments.action) == actions.end())
        return unknownWord(arguments.action.empty() ? " " : arguments.action, "campaign", actions);
    const auto opened = session.open();
    if (!opened)
        return tl::unexpected(opened.error());
    store::Store &store = **opened;
    const std::string &action = arguments.action;
    if (action == "list")
        return list(session, store);
    if (action == "enclosures")
        return shelf(session, store);
    if (action == "print")
        return print(session, store, arguments);
    using Step = Result<int> (*)(const Session &, store::Store &, const CampaignArguments &);
    static constexpr std::pair<std::string_view, Step> steps[]{
        {"create", create},   {"change", change},     {"audience", audience}, {"line", line},
        {"posted", posted},   {"returned", returned}, {"result", result},     {"remove", remove},
        {"restore", restore}, {"check", check},       {"pulled", pulled}};
    return std::ranges::find(steps, std::string_view(action), &std::pair<std::string_view, Step>::first)
        ->second(session, store, arguments);
}

void addDraftOptions(Commands &commands, CLI::App *command, CampaignArguments &arguments)
{
    commands.option(command, "--name", arguments.name, "N",
                    {u"名前（create、change）"_s, u"its name (create, change)"_s});
    commands.option(command, "--kind", arguments.kind, "dm|letter|card|new_year|mid_winter|summer",
                    {u"種類（なければ dm）"_s, u"what is sent (default: dm)"_s});
    commands.option(command, "--event-on", arguments.eventOn, "D", {u"展示会の初日"_s, u"first day of the event"_s});
    commands.option(command, "--event-to", arguments.eventTo, "D", {u"展示会の最終日"_s, u"its last day"_s});
    commands.option(command, "--mail-on", arguments.mailOn, "D",
                    {u"投函する日（なければ今日）"_s, u"when it is posted (default: today)"_s});
    commands.option(command, "--postage", arguments.postage, "stamp|betsunou|kounou",
                    {u"切手・別納・後納"_s, u"postage"_s});
    commands.option(command, "--hold-out", arguments.holdOut, "N",
                    {u"比較のために見送る割合（%、0〜50）"_s, u"per cent held out for comparison (0-50)"_s});
    commands.option(command, "--segment", arguments.segment, "KEY",
                    {u"保存した絞り込みの方に（なければDMの期間内の方）"_s,
                     u"to those of a saved segment (default: whose DM window is open)"_s});
    commands.option(command, "--purpose", arguments.purpose, "T", {u"目的"_s, u"what it is for"_s});
    commands.option(
        command, "--recent-reason", arguments.recent, "T",
        {u"21日〜1か月前にDMを送った方にも送る理由"_s, u"why those mailed 21 days to a month ago get one too"_s});
    commands.flag(command, "--celebratory", arguments.celebratory,
                  {u"お祝いの内容（喪中の方には送らない）"_s, u"celebratory: none to houses in mourning"_s});
    commands.flag(command, "--everybody", arguments.everybody,
                  {u"--staff の方のお客様だけでなく全員"_s, u"not only the customers of --staff"_s});
}

} // namespace

void addCampaignCommands(Commands &commands)
{
    const auto arguments = std::make_shared<CampaignArguments>();
    CLI::App *campaign = commands.add(
        "campaign", {u"DM：宛先を決め、印刷し、投函を記録し、反応を見る"_s, u"mailings, from audience to response"_s},
        {u"  kikubari-cli campaign create --name 年末展示会 --event-on 2026-12-12 --hold-out 10\n"
         "  kikubari-cli campaign audience M-000000001 --save      宛先を決める（送らない方は理由つき）\n"
         "  kikubari-cli campaign line M-000000001 --customers C1 --text \"お子さまのスキーに\"\n"
         "  kikubari-cli campaign print M-000000001 --out ラベル.pdf\n"
         "  kikubari-cli campaign posted M-000000001 --on 2026-12-03\n"
         "  kikubari-cli campaign returned 12,15                   戻ってきたラベルの番号\n"
         "  kikubari-cli campaign result M-000000001"_s,
         u"  kikubari-cli campaign create --name Fair --event-on 2026-12-12 --hold-out 10\n"
         "  kikubari-cli campaign audience M-000000001 --save      choose (who is left out, and why)\n"
         "  kikubari-cli campaign line M-000000001 --customers C1 --text \"For the skiing\"\n"
         "  kikubari-cli campaign print M-000000001 --out labels.pdf\n"
         "  kikubari-cli campaign posted M-000000001 --on 2026-12-03\n"
         "  kikubari-cli campaign returned 12,15                   numbers on labels that came back\n"
         "  kikubari-cli campaign result M-000000001"_s},
        [arguments](Session &session) { return run(session, *arguments); });
    commands.option(
        campaign, "ACTION", arguments->action,
        "create|list|audience|line|print|posted|returned|result|remove|restore|check|change|pulled|enclosures",
        {u"すること"_s, u"what to do"_s});
    commands.option(campaign, "TARGET", arguments->target, "CODE|NO,…",
                    {u"DMのコード（returned では番号）"_s, u"the mailing's code (with returned: numbers)"_s});
    addDraftOptions(commands, campaign, *arguments);
    commands.option(campaign, "--text", arguments->line, "T", {u"一言（line）"_s, u"the line (line)"_s});
    commands.option(campaign, "--enclosures", arguments->enclosures, "CODE,…",
                    {u"同封物（line）"_s, u"what is enclosed (line)"_s});
    commands.option(campaign, "--reason", arguments->reason, "T", {u"外す理由（remove）"_s, u"why (remove)"_s});
    commands.flag(campaign, "--save", arguments->save, {u"宛先を決める（audience）"_s, u"fix it (audience)"_s});
    commands.option(campaign, "--on", arguments->on, "D",
                    {u"投函した日、戻ってきた日（なければ今日）"_s, u"the day (posted, returned; default: today)"_s});
    commands.option(campaign, "--labels", arguments->labels, "NO-NO,…",
                    {u"この番号だけ（posted）"_s, u"only these numbers (posted)"_s});
    commands.option(campaign, "--from", arguments->from, "D",
                    {u"この日から投函したDM（result）"_s, u"posted from (result)"_s});
    commands.option(campaign, "--to", arguments->to, "D",
                    {u"この日までに投函したDM（result）"_s, u"posted until (result)"_s});
    commands.option(campaign, "--sheet", arguments->sheet, "KEY",
                    {u"ラベルの用紙（print）"_s, u"the label sheet (print)"_s});
    commands.option(campaign, "--start", arguments->start, "N",
                    {u"最初の空きラベル（print）"_s, u"first free label (print)"_s});
    commands.option(campaign, "--customers", arguments->customers, "CODE,…",
                    {u"お客様（line、remove、restore、audience）"_s, u"whom (line, remove, restore, audience)"_s});
    commands.option(campaign, "--campaign", arguments->mailing.campaign, "CODE",
                    {u"DMのコード"_s, u"the mailing's code"_s});
    commands.option(campaign, "--order", arguments->mailing.order, "postal|kana|route",
                    {u"並び順（なければ郵便番号順）"_s, u"the order (default: postal)"_s});
    commands.option(campaign, "--font", arguments->mailing.font, "NAME", {u"書体（print）"_s, u"a font (print)"_s});
    commands.option(campaign, "--again", arguments->mailing.again, "NO-NO,…",
                    {u"この番号を刷り直す（print）"_s, u"print these numbers once more (print)"_s});
    commands.option(campaign, "--out", arguments->mailing.out, "FILE.pdf",
                    {u"書き出す PDF（print）"_s, u"the PDF (print)"_s});
}

} // namespace kikubari::cli
