// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/action_output.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "operations/duplicates.h"
#include "operations/handover.h"
#include "operations/merging.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

/// Keeping the book clean: duplicates, merge, handover.
namespace kikubari::cli {

namespace {

using namespace operations;

struct BookArguments
{
    std::vector<std::string> codes, customers;
    std::string from, to, fromDate, until, area, limit = "100";
    bool different = false, preview = false, leaving = false, undo = false;
};

QStringList reasonWords(const DuplicatePair &pair)
{
    QStringList words;
    for (const SameBy reason : pair.reasons)
        words << wordOf(reason);
    return words;
}

Result<int> listDuplicates(Session &session, const BookArguments &arguments)
{
    const auto limit = numberOf(arguments.limit, "--limit", 1, 1'000'000);
    if (!limit)
        return tl::unexpected(limit.error());
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    const auto list = duplicates(**store, static_cast<int>(*limit), session.progress());
    if (!list)
        return tl::unexpected(list.error());
    if (session.format() == Format::Json) {
        QJsonArray pairs;
        for (const DuplicatePair &pair : list->pairs)
            pairs.append(QJsonObject{{u"a"_s, pair.a.text()},
                                     {u"b"_s, pair.b.text()},
                                     {u"score"_s, pair.score},
                                     {u"reasons"_s, QJsonArray::fromStringList(reasonWords(pair))},
                                     {u"why"_s, session.say(pair.why)}});
        session.json({{u"total"_s, list->total}, {u"pairs"_s, pairs}});
        return Done;
    }
    if (list->pairs.empty() && session.format() == Format::Table) {
        session.line(session.say(u"重複していそうなお客様はいません。", u"No customers look like doubles."));
        return Done;
    }
    auto writer = session.list({{"a", {u"お客様"_s, u"Customer"_s}},
                                {"b", {u"もうひとり"_s, u"Other"_s}},
                                {"score", {u"確かさ"_s, u"Score"_s}, ListColumn::In::All, true},
                                {"reasons", {u"理由"_s, u"Reasons"_s}}});
    for (const DuplicatePair &pair : list->pairs)
        writer.row({pair.a.utf8, pair.b.utf8, pair.score,
                    session.format() == Format::Csv ? reasonWords(pair).join(u' ') : session.say(pair.why)});
    writer.finish();
    return Done;
}

Result<std::pair<domain::CustomerCode, domain::CustomerCode>> twoCodes(const BookArguments &arguments)
{
    if (arguments.codes.size() != 2)
        return failure(ErrorKind::WrongUse, u"お客様のコードを二つ書いてください（残す方、消える方の順）。"_s,
                       u"Give two codes of customers: who stays, then who is joined."_s);
    return std::pair(domain::CustomerCode(arguments.codes[0]), domain::CustomerCode(arguments.codes[1]));
}

Result<int> showPreview(Session &session, store::Store &store, const domain::CustomerCode &keep,
                        const domain::CustomerCode &other)
{
    const auto preview = previewMerge(store, keep, other);
    if (!preview)
        return tl::unexpected(preview.error());
    QJsonArray fields, counts;
    for (const MergeField &field : preview->fields) {
        fields.append(QJsonObject{{u"column"_s, field.column},
                                  {u"keep"_s, field.kept},
                                  {u"other"_s, field.other},
                                  {u"result"_s, field.result}});
        if (session.format() != Format::Json)
            session.line(session.say(field.label) + u": "_s + field.kept + u" | "_s + field.other + u" → "_s
                         + field.result);
    }
    for (const MergeCount &count : preview->counts) {
        counts.append(QJsonObject{{u"table"_s, QString::fromUtf8(domain::describe(count.kind).table)},
                                  {u"moved"_s, count.moved},
                                  {u"combined"_s, count.combined}});
        if (session.format() != Format::Json)
            session.line(session.say(count.label) + u": "_s + QString::number(count.moved));
    }
    if (session.format() == Format::Json)
        session.json({{u"fields"_s, fields}, {u"records"_s, counts}});
    return Done;
}

Result<int> merge(Session &session, const BookArguments &arguments)
{
    const auto codes = twoCodes(arguments);
    if (!codes)
        return tl::unexpected(codes.error());
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    const auto &[keep, other] = *codes;
    if (arguments.preview)
        return showPreview(session, **store, keep, other);
    if (arguments.different)
        return printResult(session, markDifferent(**store, session.context(), keep, other));
    if (!arguments.undo)
        return printResult(session, mergeCustomers(**store, session.context(), keep, other));
    const auto list = merges(**store, 10'000);
    if (!list)
        return tl::unexpected(list.error());
    for (const MergeEntry &entry : *list)
        if (entry.keep == keep && entry.other == other)
            return printResult(session, undoMerge(**store, session.context(), entry.operation));
    return failure(ErrorKind::WrongUse, u"この二人を結合した記録はありません。"_s, u"These two were not joined."_s);
}

Result<Handover> handoverOf(const BookArguments &arguments)
{
    // Of those who are named each goes from whoever has him, unless it is said from whom.
    const bool ofSeveral = arguments.from.empty() && !arguments.customers.empty();
    const auto from = ofSeveral ? Result<QString>(QString()) : neededText(arguments.from, "--from");
    const auto to = neededText(arguments.to, "--to");
    const auto first = optionalDayOf(arguments.fromDate, "--from-date"),
               until = optionalDayOf(arguments.until, "--until");
    if (!from || !to)
        return tl::unexpected(!from ? from.error() : to.error());
    if (!first || !until)
        return tl::unexpected(!first ? first.error() : until.error());
    if (first->isValid() && !until->isValid())
        return failure(ErrorKind::WrongUse, u"--from-date には --until も要ります。"_s,
                       u"--from-date needs --until."_s);
    Handover handover;
    handover.from = domain::StaffCode(*from);
    handover.to = domain::StaffCode(*to);
    handover.area = QString::fromStdString(arguments.area);
    for (const std::string &customer : arguments.customers)
        for (const QString &code : QString::fromStdString(customer).split(u',', Qt::SkipEmptyParts))
            handover.customers << domain::CustomerCode(code);
    handover.cover = until->isValid();
    handover.coverFrom = *first;
    handover.coverUntil = *until;
    handover.marksLeaving = arguments.leaving;
    return handover;
}

Result<int> handOverCustomers(Session &session, const BookArguments &arguments)
{
    const auto handover = handoverOf(arguments);
    if (!handover)
        return tl::unexpected(handover.error());
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    if (!arguments.preview)
        return printResult(session, handOver(**store, session.context(), *handover, session.progress()));
    const auto preview = previewHandover(**store, session.context(), *handover);
    if (!preview)
        return tl::unexpected(preview.error());
    if (session.format() == Format::Json) {
        QJsonArray list;
        for (const HandoverCustomer &customer : preview->list)
            list.append(QJsonObject{{u"customer"_s, customer.code.text()}, {u"follow_ups"_s, customer.openFollowUps}});
        session.json({{u"customers"_s, preview->customers},
                      {u"follow_ups"_s, preview->followUps},
                      {u"overdue"_s, preview->overdue},
                      {u"promises"_s, preview->promises},
                      {u"stay"_s, preview->stay},
                      {u"list"_s, list}});
        return Done;
    }
    session.line(session
                     .say(u"%1 → %2: お客様 %3 名、予定 %4 件（うち遅れ %5、約束 %6）",
                          u"%1 → %2: %3 customers, %4 follow-ups (%5 overdue, %6 promises)")
                     .arg(preview->fromName.isEmpty() ? u"—"_s : preview->fromName, preview->toName)
                     .arg(preview->customers)
                     .arg(preview->followUps)
                     .arg(preview->overdue)
                     .arg(preview->promises));
    return Done;
}

void addDuplicates(Commands &commands)
{
    auto arguments = std::make_shared<BookArguments>();
    CLI::App *command
        = commands.add("duplicates", {u"二重に入っているかもしれないお客様"_s, u"customers who may be there twice"_s},
                       {u"  kikubari-cli duplicates --limit 50"_s, u"  kikubari-cli duplicates --limit 50"_s},
                       [arguments](Session &session) { return listDuplicates(session, *arguments); });
    commands.option(command, "--limit", arguments->limit, "N",
                    {u"多くてもこれだけ（なければ 100）"_s, u"at most so many (default: 100)"_s});
}

void addMerge(Commands &commands)
{
    auto arguments = std::make_shared<BookArguments>();
    CLI::App *command
        = commands.add("merge", {u"二重に入っているお客様を一人にする"_s, u"join two entries of one customer"_s},
                       {u"  kikubari-cli merge K0000012 K0000345 --preview   どうなるかを見る\n"
                        "  kikubari-cli merge K0000012 K0000345             K0000345 を K0000012 に結合する\n"
                        "  kikubari-cli merge K0000012 K0000345 --undo      結合を元に戻す"_s,
                        u"  kikubari-cli merge K0000012 K0000345 --preview   see what it would do\n"
                        "  kikubari-cli merge K0000012 K0000345             join K0000345 into K0000012\n"
                        "  kikubari-cli merge K0000012 K0000345 --undo      take that back"_s},
                       [arguments](Session &session) { return merge(session, *arguments); });
    commands.option(command, "CODE", arguments->codes, "KEEP OTHER",
                    {u"残すお客様と、そこに結合するお客様"_s, u"the customer who stays, and who is joined into him"_s});
    commands.flag(command, "--preview", arguments->preview,
                  {u"見るだけで、変えない"_s, u"only show, change nothing"_s});
    commands.flag(command, "--undo", arguments->undo, {u"結合を元に戻す"_s, u"take the merge back"_s});
    commands.flag(command, "--different", arguments->different,
                  {u"別の方として覚え、重複に出さない"_s, u"remember that they are different people"_s});
}

void addHandover(Commands &commands)
{
    auto arguments = std::make_shared<BookArguments>();
    CLI::App *command = commands.add(
        "handover", {u"お客様の担当を、予定ごと替える"_s, u"give customers with their follow-ups to somebody else"_s},
        {u"  kikubari-cli handover --from S001 --to S002 --leaving             退職するので引き継ぐ\n"
         "  kikubari-cli handover --from S001 --to S002 --until 2026-12-20    その日まで代わる"_s,
         u"  kikubari-cli handover --from S001 --to S002 --leaving             for good, he leaves\n"
         "  kikubari-cli handover --from S001 --to S002 --until 2026-12-20    cover until that day"_s},
        [arguments](Session &session) { return handOverCustomers(session, *arguments); });
    commands.option(
        command, "--from", arguments->from, "STAFF",
        {u"いまの担当（--customers があれば省ける）"_s, u"who has them (may be left out with --customers)"_s});
    commands.option(command, "--to", arguments->to, "STAFF", {u"これからの担当"_s, u"who gets them"_s});
    commands.option(command, "--from-date", arguments->fromDate, "YYYY-MM-DD",
                    {u"代わる最初の日（なければ今日）"_s, u"first day of the cover (default: today)"_s});
    commands.option(command, "--until", arguments->until, "YYYY-MM-DD",
                    {u"代わる最後の日。なければずっと"_s, u"last day of the cover; without it, for good"_s});
    commands.option(command, "--customers", arguments->customers, "CODE,…",
                    {u"この方々だけ（なければ全員）"_s, u"only these (default: all)"_s});
    commands.option(command, "--area", arguments->area, "TEXT",
                    {u"郵便番号のはじめ、または住所の一部"_s, u"beginning of a postal code, or part of an address"_s});
    commands.flag(command, "--leaving", arguments->leaving,
                  {u"いまの担当は今日まで、と書く"_s, u"note today as the last day of who has them"_s});
    commands.flag(command, "--preview", arguments->preview,
                  {u"見るだけで、変えない"_s, u"only show, change nothing"_s});
}

} // namespace

void addBookCommands(Commands &commands)
{
    addDuplicates(commands);
    addMerge(commands);
    addHandover(commands);
}

} // namespace kikubari::cli
