// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/follow_ups.h"

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

using domain::State;
using In = ListColumn::In;

struct FollowUpsArguments
{
    std::string rule, customer, state, from, to, by;
};

Result<operations::FollowUpFilter> filterOf(const Session &session, const FollowUpsArguments &arguments)
{
    operations::FollowUpFilter filter;
    if (!arguments.rule.empty())
        filter.rule = domain::RuleId(arguments.rule);
    if (!arguments.customer.empty())
        filter.customer = domain::CustomerCode(arguments.customer);
    if (!session.context().actor.empty())
        filter.staff = session.context().actor;
    const auto state = optionalWordArgument<State>(arguments.state, "--state");
    const auto from = optionalDayOf(arguments.from, "--from");
    const auto to = optionalDayOf(arguments.to, "--to");
    if (!state)
        return tl::unexpected(state.error());
    if (!from || !to)
        return tl::unexpected(!from ? from.error() : to.error());
    constexpr std::array<std::string_view, 2> days{"due", "latest"};
    if (!arguments.by.empty() && std::ranges::find(days, arguments.by) == days.end())
        return unknownWord(arguments.by, "--by", days);
    filter.state = *state;
    filter.from = *from;
    filter.to = *to;
    filter.byLatest = arguments.by == "latest";
    return filter;
}

std::vector<ListColumn> columns()
{
    return {{"id", {u"番号"_s, u"id"_s}, In::DataOnly},
            {"rule", {u"ルール"_s, u"rule"_s}},
            {"customer", {u"お客様"_s, u"customer"_s}},
            {"staff", {u"担当"_s, u"staff"_s}},
            {"fact", {u"きっかけ"_s, u"fact"_s}, In::DataOnly},
            {"fact_on", {u"きっかけの日"_s, u"fact on"_s}, In::DataOnly},
            {"earliest", {u"最早"_s, u"earliest"_s}, In::DataOnly},
            {"due", {u"予定日"_s, u"due"_s}},
            {"latest", {u"期限"_s, u"latest"_s}},
            {"expires", {u"終了"_s, u"expires"_s}, In::DataOnly},
            {"state", {u"状態"_s, u"state"_s}, In::DataOnly},
            {"state", {u"状態"_s, u"state"_s}, In::TableOnly},
            {"on_time", {u"期限内"_s, u"on time"_s}, In::DataOnly},
            {"done_on", {u"済んだ日"_s, u"done on"_s}},
            {"closure_late", {u"休業で遅れ"_s, u"closure late"_s}, In::DataOnly},
            {"attempts", {u"不在等"_s, u"attempts"_s}, In::DataOnly, true},
            {"why", {u"理由"_s, u"why"_s}},
            {"hidden_until", {u"この日まで隠す"_s, u"hidden until"_s}, In::DataOnly}};
}

std::vector<Cell> cellsOf(const Session &session, const operations::ListedFollowUp &listed)
{
    const rules::FollowUp &f = listed.followUp;
    const bool done = f.state == State::Done;
    return {listed.id,
            f.rule.utf8,
            listed.customer.utf8,
            Cell::orNothing(f.staff.utf8),
            domain::wordOf(f.fact),
            f.factOn,
            f.earliest,
            f.due,
            f.latest,
            f.windowEnd,
            domain::wordOf(f.state),
            session.say(stateWord(f.state)),
            done ? Cell(f.onTime) : Cell(),
            done ? Cell(f.doneOn) : Cell(),
            f.closureLate,
            f.attempts,
            session.say(listed.why),
            f.hiddenUntil};
}

Result<int> followUps(Session &session, const FollowUpsArguments &arguments)
{
    const auto filter = filterOf(session, arguments);
    if (!filter)
        return tl::unexpected(filter.error());
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    const auto listed = operations::followUps(**store, session.context(), *filter, session.progress());
    if (!listed)
        return tl::unexpected(listed.error());
    ListWriter list = session.list(columns());
    for (const operations::ListedFollowUp &followUp : *listed)
        list.row(cellsOf(session, followUp));
    list.finish();
    return Done;
}

} // namespace

void addFollowUpsCommand(Commands &commands)
{
    auto arguments = std::make_shared<FollowUpsArguments>();
    CLI::App *command = commands.add(
        "follow-ups", {u"すべての予定を、終わったものも含めて並べる"_s, u"list all follow-ups, ended ones too"_s},
        {u"  kikubari-cli follow-ups --customer K0000012\n"
         "  kikubari-cli follow-ups --rule delivery-check --state overdue\n"
         "  kikubari-cli follow-ups --from 2026-12-01 --to 2026-12-31 --format csv"_s,
         u"  kikubari-cli follow-ups --customer K0000012\n"
         "  kikubari-cli follow-ups --rule delivery-check --state overdue\n"
         "  kikubari-cli follow-ups --from 2026-12-01 --to 2026-12-31 --format csv"_s},
        [arguments](Session &session) { return followUps(session, *arguments); });
    commands.option(command, "--rule", arguments->rule, "ID", {u"このルールだけ"_s, u"of this rule"_s});
    commands.option(command, "--customer", arguments->customer, "CODE", {u"このお客様だけ"_s, u"of this customer"_s});
    commands.option(command, "--state", arguments->state, "S",
                    {u"この状態だけ: upcoming open due overdue suspended done waived cancelled superseded missed"_s,
                     u"in this state: upcoming open due overdue suspended done waived cancelled superseded missed"_s});
    commands.option(command, "--from", arguments->from, "D", {u"予定日がこの日から"_s, u"due on or after"_s});
    commands.option(command, "--to", arguments->to, "D", {u"予定日がこの日まで"_s, u"due on or before"_s});
    commands.option(command, "--by", arguments->by, "due|latest",
                    {u"--from と --to が見る日（なければ due）"_s, u"what --from and --to ask for (default: due)"_s});
}

} // namespace kikubari::cli
