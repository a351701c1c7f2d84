// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/action_output.h"
#include "cli/arguments.h"
#include "cli/commands.h"

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

struct DecisionArguments
{
    std::vector<std::string> ids;
    std::string until, reason, note, to;

    [[nodiscard]] QStringList idList() const
    {
        QStringList list;
        for (const std::string &id : ids)
            list.append(QString::fromStdString(id));
        return list;
    }
};

using Act = std::function<Result<operations::OperationResult>(store::Store &, const operations::Context &)>;

/// Opens the store, acts, and prints what was done.
Result<int> perform(Session &session, const Act &act)
{
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    return printResult(session, act(**store, session.context()));
}

Result<int> snooze(Session &session, const DecisionArguments &arguments)
{
    const auto until = dayOf(arguments.until, "--until");
    if (!until)
        return tl::unexpected(until.error());
    return perform(session, [&](store::Store &store, const operations::Context &context) {
        return operations::snooze(store, context, arguments.idList(), *until, QString::fromStdString(arguments.reason));
    });
}

Result<int> waive(Session &session, const DecisionArguments &arguments)
{
    const auto reason = wordArgument<domain::WaiveReason>(arguments.reason, "--reason");
    if (!reason)
        return tl::unexpected(reason.error());
    return perform(session, [&](store::Store &store, const operations::Context &context) {
        return operations::waive(store, context, arguments.idList(), *reason, QString::fromStdString(arguments.note));
    });
}

Result<int> reassign(Session &session, const DecisionArguments &arguments)
{
    const auto to = neededText(arguments.to, "--to");
    if (!to)
        return tl::unexpected(to.error());
    return perform(session, [&](store::Store &store, const operations::Context &context) {
        return operations::reassign(store, context, arguments.idList(), domain::StaffCode(*to));
    });
}

Result<int> takeBack(Session &session, const DecisionArguments &arguments)
{
    const auto reason = neededText(arguments.reason, "--reason");
    if (!reason)
        return tl::unexpected(reason.error());
    const QStringList contacts = arguments.idList();
    if (contacts.size() != 1)
        return failure(ErrorKind::WrongUse, u"取り消す連絡のコードを一つ書いてください。"_s,
                       u"Give the code of the one contact to void."_s);
    return perform(session, [&](store::Store &store, const operations::Context &context) {
        return operations::voidContact(store, context, domain::ContactCode(contacts.front()), *reason);
    });
}

void addSnooze(Commands &commands)
{
    auto arguments = std::make_shared<DecisionArguments>();
    CLI::App *command = commands.add("snooze", {u"予定をその日まで隠す"_s, u"hide follow-ups until a day"_s},
                                     {u"  kikubari-cli snooze dm-cycle/K0000012/dm/T0000099 --until 2026-12-10"_s,
                                      u"  kikubari-cli snooze dm-cycle/K0000012/dm/T0000099 --until 2026-12-10"_s},
                                     [arguments](Session &session) { return snooze(session, *arguments); });
    commands.option(command, "ID", arguments->ids, "ID",
                    {u"予定の番号（follow-ups の id）"_s, u"ids, as follow-ups lists them"_s});
    commands.option(command, "--until", arguments->until, "YYYY-MM-DD",
                    {u"この日にまた出す"_s, u"show it again on this day"_s});
    commands.option(command, "--reason", arguments->reason, "TEXT",
                    {u"理由。期限より後にするときは要る"_s, u"why; needed past the latest day"_s});
}

void addWaive(Commands &commands)
{
    auto arguments = std::make_shared<DecisionArguments>();
    CLI::App *command
        = commands.add("waive", {u"予定を理由つきで見送る"_s, u"let follow-ups go, with a reason"_s},
                       {u"  kikubari-cli waive delivery-check/K0000012/delivery/P0000034 --reason told_otherwise"_s,
                        u"  kikubari-cli waive delivery-check/K0000012/delivery/P0000034 --reason told_otherwise"_s},
                       [arguments](Session &session) { return waive(session, *arguments); });
    commands.option(command, "ID", arguments->ids, "ID",
                    {u"予定の番号（follow-ups の id）"_s, u"ids, as follow-ups lists them"_s});
    commands.option(command, "--reason", arguments->reason, "R",
                    {u"理由: told_otherwise customer_wish absence held_out before_start not_needed too_late other"_s,
                     u"told_otherwise customer_wish absence held_out before_start not_needed too_late other"_s});
    commands.option(command, "--note", arguments->note, "TEXT", {u"ひとこと"_s, u"a few words"_s});
}

void addReassign(Commands &commands)
{
    auto arguments = std::make_shared<DecisionArguments>();
    CLI::App *command = commands.add("reassign", {u"予定をほかの担当者に渡す"_s, u"give follow-ups to somebody else"_s},
                                     {u"  kikubari-cli reassign post-dm-call/K0000012/dm/T0000099 --to S002"_s,
                                      u"  kikubari-cli reassign post-dm-call/K0000012/dm/T0000099 --to S002"_s},
                                     [arguments](Session &session) { return reassign(session, *arguments); });
    commands.option(command, "ID", arguments->ids, "ID",
                    {u"予定の番号（follow-ups の id）"_s, u"ids, as follow-ups lists them"_s});
    commands.option(command, "--to", arguments->to, "STAFF", {u"渡す相手のコード"_s, u"code of who is to do it"_s});
}

void addVoid(Commands &commands)
{
    auto arguments = std::make_shared<DecisionArguments>();
    CLI::App *command = commands.add(
        "void", {u"間違えた連絡の記録を取り消す"_s, u"take back a contact that was recorded by mistake"_s},
        {u"  kikubari-cli void T0000123 --reason 別のお客様の記録だった"_s,
         u"  kikubari-cli void T0000123 --reason \"it was another customer\""_s},
        [arguments](Session &session) { return takeBack(session, *arguments); });
    commands.option(command, "CONTACT", arguments->ids, "CONTACT", {u"連絡のコード"_s, u"the contact's code"_s});
    commands.option(command, "--reason", arguments->reason, "T", {u"理由"_s, u"why"_s});
}

} // namespace

void addDecisionCommands(Commands &commands)
{
    addSnooze(commands);
    addWaive(commands);
    addReassign(commands);
    addVoid(commands);
    commands.add("undo", {u"--staff の人がした最後のことを元に戻す"_s, u"take back the last thing that --staff did"_s},
                 {u"  kikubari-cli --staff S001 undo"_s, u"  kikubari-cli --staff S001 undo"_s},
                 [](Session &session) { return perform(session, operations::undo); });
    commands.add("redo", {u"元に戻したことを、もう一度する"_s, u"do again what was taken back"_s},
                 {u"  kikubari-cli --staff S001 redo"_s, u"  kikubari-cli --staff S001 redo"_s},
                 [](Session &session) { return perform(session, operations::redo); });
}

} // namespace kikubari::cli
