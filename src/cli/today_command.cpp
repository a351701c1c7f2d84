// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/words.h"
#include "japan/format.h"
#include "operations/day_list.h"
#include "operations/follow_ups.h"
#include "operations/planning.h"
#include "rules/why.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

using In = ListColumn::In;
using operations::DayItem;
using operations::DayList;
using operations::DayRow;

struct Entry
{
    const DayRow *row;
    const DayItem *item;
};

/// All items of the day, the most pressing first, whoever they are for.
std::vector<Entry> inRankOrder(const DayList &day)
{
    std::vector<Entry> entries;
    for (const DayRow &row : day.rows)
        for (const DayItem &item : row.items)
            entries.push_back({&row, &item});
    const auto key = [](const Entry &e) {
        return std::tie(e.item->rank, e.item->priority, e.item->latest, e.row->kana, e.row->customer, e.item->id);
    };
    std::ranges::sort(entries, [&key](const Entry &a, const Entry &b) { return key(a) < key(b); });
    return entries;
}

std::vector<ListColumn> dataColumns()
{
    std::vector<ListColumn> columns;
    for (const char *name : {"id",       "rule",   "customer",     "staff", "fact",     "fact_on", "earliest",
                             "due",      "latest", "expires",      "state", "on_time",  "done_on", "closure_late",
                             "attempts", "why",    "hidden_until", "rank",  "priority", "folded",  "work",
                             "title",    "name",   "honorific",    "kana",  "car",      "phone",   "area"})
        columns.push_back({name, {}, In::All, false});
    return columns;
}

constexpr std::array<std::string_view, 5> workNames{"call", "visit", "mail", "promise", "in_house"};

/// Why the follow-up is there; the list itself carries no sentences.
Result<Text> whyOf(store::Store &store, const rules::Engine &engine, const Entry &entry, QDate today)
{
    const auto key = operations::keyOf(entry.item->id);
    const rules::Rule *rule = key ? engine.rule(key->rule) : nullptr;
    if (!rule)
        return Text();
    const auto row = store.followUp(*key);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return Text();
    domain::CustomerRecords whose;
    whose.staff = entry.item->staff;
    return rules::whyOf(*rule, operations::fromRow(**row, today), engine.calendarOf(whose), today);
}

Result<void> printData(const Session &session, store::Store &store, const DayList &day)
{
    const auto engine = operations::engineOf(store);
    if (!engine)
        return tl::unexpected(engine.error());
    ListWriter list = session.list(dataColumns());
    for (const Entry &entry : inRankOrder(day)) {
        const auto why = whyOf(store, **engine, entry, session.today());
        if (!why)
            return tl::unexpected(why.error());
        const DayItem &item = *entry.item;
        list.row({item.id,
                  item.rule,
                  entry.row->customer.utf8,
                  Cell::orNothing(item.staff.utf8),
                  domain::wordOf(item.fact),
                  item.factOn,
                  item.earliest,
                  item.due,
                  item.latest,
                  item.windowEnd,
                  domain::wordOf(item.state),
                  Cell(),
                  Cell(),
                  item.closureLate,
                  item.attempts,
                  session.say(*why),
                  item.hiddenUntil,
                  item.rank,
                  item.priority,
                  item.folded,
                  workNames[static_cast<std::size_t>(item.work)],
                  session.say(item.title),
                  entry.row->name,
                  entry.row->honorific,
                  entry.row->kana,
                  session.say(entry.row->car),
                  entry.row->phone,
                  entry.row->area});
    }
    list.finish();
    return {};
}

void printHead(const Session &session, const DayList &day, const QString &whose, qsizetype customers)
{
    const Language language = session.language();
    session.line(japan::fullDate(day.today, language) + (whose.isEmpty() ? u""_s : u"  "_s + whose));
    session.line(session.say(u"今日 %1 人、済み %2/%3 件", u"%1 customers today, %2 of %3 done")
                     .arg(customers)
                     .arg(day.doneToday)
                     .arg(day.plannedToday));
    if (!session.say(day.closureNotice).isEmpty())
        session.line(session.say(day.closureNotice));
    session.line();
}

/// One line for each thing to do; the customer's name and number stand on his first.
void printRows(const Session &session, const DayList &day, bool withFolded)
{
    ListWriter list = session.list({{"place", {u"順"_s, u"#"_s}, In::All, true},
                                    {"name", {u"お客様"_s, u"customer"_s}},
                                    {"phone", {u"電話"_s, u"phone"_s}},
                                    {"work", {u"すること"_s, u"do"_s}},
                                    {"title", {u"内容"_s, u"what"_s}},
                                    {"anchor", {u"きっかけ"_s, u"after"_s}},
                                    {"latest", {u"期限"_s, u"latest"_s}},
                                    {"left", {}}});
    int place = 0;
    for (const DayRow &row : day.rows) {
        if (row.first().folded && !withFolded)
            continue;
        ++place;
        bool first = true;
        for (const DayItem &item : row.items) {
            if (item.folded && !withFolded)
                continue;
            list.row({first ? Cell(place) : Cell(), first ? Cell(addressed(row.name, row.honorific)) : Cell(),
                      first ? Cell(row.phone) : Cell(), session.say(workWord(item.work)), session.say(item.title),
                      session.say(item.anchor), japan::shortDate(item.latest, day.today, session.language()),
                      session.say(urgencyWord(item, day.today))});
            first = false;
        }
    }
    list.finish();
}

void printFoot(const Session &session, const DayList &day, qsizetype folded, bool withFolded)
{
    QStringList notes;
    if (folded > 0 && !withFolded)
        notes.append(session.say(u"まだ待てる %1 人は --all で", u"%1 customers can wait: --all").arg(folded));
    if (day.hiddenUntilLater > 0)
        notes.append(session.say(u"あとで出す %1 件", u"%1 hidden until later").arg(day.hiddenUntilLater));
    if (day.nextWorkingDay.isValid())
        notes.append(session.say(u"次の営業日 %1 は %2 件", u"next working day %1: %2")
                         .arg(japan::shortDate(day.nextWorkingDay, day.today, session.language()))
                         .arg(day.nextWorkingDayCount));
    session.line();
    session.line(notes.join(session.say(u"、", u"; ")));
}

Result<void> printTable(const Session &session, store::Store &store, const DayList &day, bool withFolded)
{
    const auto staff = store.staffDirectory();
    if (!staff)
        return tl::unexpected(staff.error());
    const domain::Staff *person = staff->find(session.context().actor);
    const auto folded = std::ranges::count_if(day.rows, [](const DayRow &row) { return row.first().folded; });
    const auto shown = withFolded ? day.rows.size() : day.rows.size() - folded;
    printHead(session, day, person ? person->name : QString(), shown);
    if (shown == 0)
        session.line(session.say(u"今日することはありません。", u"Nothing to do today."));
    else
        printRows(session, day, withFolded);
    printFoot(session, day, folded, withFolded);
    return {};
}

/// The list is what the store holds, so the store is first brought up to the day.
Result<void> bringUpToDay(const Session &session, store::Store &store)
{
    const auto planned = operations::isPlanned(store, session.today());
    if (!planned)
        return tl::unexpected(planned.error());
    if (*planned)
        return {};
    if (!store.writable()) {
        complain(session.say(u"データに書き込めないため、前に計算した日の一覧です。",
                             u"The store cannot be written, so this is the list as it was last planned."));
        return {};
    }
    const auto done = operations::planAll(store, session.context(), session.progress());
    return done ? Result<void>() : tl::unexpected(done.error());
}

Result<int> today(Session &session, bool withFolded)
{
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    if (auto ready = bringUpToDay(session, **store); !ready)
        return tl::unexpected(ready.error());
    const auto day = operations::dayList(**store, session.context(), session.context().actor);
    if (!day)
        return tl::unexpected(day.error());
    const auto printed = session.format() == Format::Table ? printTable(session, **store, *day, withFolded)
                                                           : printData(session, **store, *day);
    return printed ? Result<int>(Done) : tl::unexpected(printed.error());
}

} // namespace

void addTodayCommand(Commands &commands)
{
    auto all = std::make_shared<bool>(false);
    CLI::App *command = commands.add(
        "today", {u"今日することを、大切な順に並べる"_s, u"list what is to be done today, the most pressing first"_s},
        {u"  kikubari-cli today --staff S001\n"
         "  kikubari-cli today --staff S001 --all              まだ待てるものも\n"
         "  kikubari-cli --today 2026-12-03 today --format json"_s,
         u"  kikubari-cli today --staff S001\n"
         "  kikubari-cli today --staff S001 --all              with what can wait\n"
         "  kikubari-cli --today 2026-12-03 today --format json"_s},
        [all](Session &session) { return today(session, *all); });
    commands.flag(command, "--all", *all,
                  {u"まだ待てるものも表に出す（json と csv にはいつも入る）"_s,
                   u"show what can wait in the table too (json and csv always have it)"_s});
}

} // namespace kikubari::cli
