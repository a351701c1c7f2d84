// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "operations/demo.h"
#include "operations/import_folder.h"
#include "operations/planning.h"

#include <QFileInfo>
#include <QLocale>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

constexpr qint64 mostCustomers = 1'000'000;

struct DemoArguments
{
    std::string customers = "1000", seed = "1", folder;
};

Result<int> init(Session &session)
{
    if (auto made = session.create(); !made)
        return tl::unexpected(made.error());
    if (session.format() == Format::Json)
        session.json({{u"db"_s, session.database()}});
    else
        session.line(session.say(u"空のデータを作りました: ", u"Made an empty store: ") + session.database());
    return Done;
}

QJsonObject demoJson(const operations::DemoSummary &demo)
{
    return {{u"stores"_s, demo.stores},
            {u"salespeople"_s, demo.salespeople},
            {u"customers"_s, demo.customers},
            {u"purchases"_s, demo.purchases},
            {u"services"_s, demo.services},
            {u"contacts"_s, demo.contacts},
            {u"first_salesperson"_s, demo.firstSalesperson.text()}};
}

void printDemo(const Session &session, const operations::DemoSummary &demo, const QString &where)
{
    const QLocale numbers(QLocale::Japanese);
    session.line(session.say(u"見本を作りました: ", u"Made the demo: ") + where);
    session.line(session
                     .say(u"  担当者 %1 人、お客様 %2 人、購入 %3 件、記録 %4 件",
                          u"  %1 salespeople, %2 customers, %3 purchases, %4 contacts")
                     .arg(numbers.toString(demo.salespeople), numbers.toString(demo.customers),
                          numbers.toString(demo.purchases), numbers.toString(demo.contacts)));
}

/// Fills a store that was just made with a demo folder, and plans it.
Result<int> fillWithDemo(Session &session, store::Store &store, const operations::DemoOptions &options)
{
    const QTemporaryDir folder(QFileInfo(session.database()).absolutePath() + u"/.demo-XXXXXX"_s);
    const Progress progress = session.progress();
    const auto demo = operations::writeDemoFolder(folder.path(), options, progress);
    if (!demo)
        return tl::unexpected(demo.error());
    const operations::ImportOptions import{folder.path(), folder.filePath(u"rejects.csv"_s), {}, {}};
    const auto imported = operations::importFolder(store, session.context(), import, progress);
    if (!imported)
        return tl::unexpected(imported.error());
    const auto planned = operations::planAll(store, session.context(), progress);
    if (!planned)
        return tl::unexpected(planned.error());
    if (session.format() == Format::Json) {
        QJsonObject object = demoJson(*demo);
        object[u"db"_s] = session.database();
        object[u"follow_ups"_s] = planned->counts.opened;
        session.json(object);
        return Done;
    }
    printDemo(session, *demo, session.database());
    session.line(session.say(u"今日することを見る:", u"See what is to be done today:"));
    session.line(u"  kikubari-cli --db %1 --today %2 today --staff %3"_s.arg(
        session.database(), session.today().toString(Qt::ISODate), demo->firstSalesperson.text()));
    return Done;
}

Result<int> demo(Session &session, const DemoArguments &arguments)
{
    const auto customers = numberOf(arguments.customers, "--customers", 1, mostCustomers);
    if (!customers)
        return tl::unexpected(customers.error());
    const auto seed = numberOf(arguments.seed, "--seed", 0, std::numeric_limits<qint64>::max());
    if (!seed)
        return tl::unexpected(seed.error());
    const operations::DemoOptions options{*customers, static_cast<quint64>(*seed), session.today()};
    if (arguments.folder.empty()) {
        const auto store = session.create();
        return store ? fillWithDemo(session, **store, options) : tl::unexpected(store.error());
    }
    const QString folder = QString::fromStdString(arguments.folder);
    const auto written = operations::writeDemoFolder(folder, options, session.progress());
    if (!written)
        return tl::unexpected(written.error());
    if (session.format() == Format::Json)
        session.json(demoJson(*written));
    else
        printDemo(session, *written, folder);
    return Done;
}

Result<int> check(Session &session)
{
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    if (auto sound = (*store)->checkFile(); !sound)
        return tl::unexpected(sound.error());
    const auto entries = (*store)->checkAuditLog();
    if (!entries)
        return tl::unexpected(entries.error());
    const auto customers = (*store)->count(domain::RecordKind::Customer);
    if (!customers)
        return tl::unexpected(customers.error());
    if (session.format() == Format::Json) {
        session.json({{u"db"_s, session.database()}, {u"audit_entries"_s, *entries}, {u"customers"_s, *customers}});
        return Done;
    }
    session.line(session
                     .say(u"異常はありません。お客様 %1 人、操作の記録 %2 件がつながっています。",
                          u"The store is sound: %1 customers, an unbroken chain of %2 audit entries.")
                     .arg(*customers)
                     .arg(*entries));
    return Done;
}

} // namespace

void addStoreCommands(Commands &commands)
{
    commands.add("init", {u"空のデータを作る"_s, u"make an empty store"_s},
                 {u"  kikubari-cli init                   ご自分のデータを作る\n"
                  "  kikubari-cli --db mise.db init      場所を決めて作る"_s,
                  u"  kikubari-cli init                   your own store\n"
                  "  kikubari-cli --db shop.db init      a store in a place of your choice"_s},
                 init);

    auto arguments = std::make_shared<DemoArguments>();
    CLI::App *command
        = commands.add("demo", {u"見本の販売店が入ったデータを作る"_s, u"make a store with a made-up dealership"_s},
                       {u"  kikubari-cli --db mihon.db demo                     お客様 1,000 人、担当 4 人\n"
                        "  kikubari-cli --db mihon.db demo --customers 5000    規模を決めて\n"
                        "  kikubari-cli demo --folder mihon                    取り込めるファイルだけを書く"_s,
                        u"  kikubari-cli --db demo.db demo                      1,000 customers, 4 salespeople\n"
                        "  kikubari-cli --db demo.db demo --customers 5000     as large as you like\n"
                        "  kikubari-cli demo --folder demo                     only the folder of files"_s},
                       [arguments](Session &session) { return demo(session, *arguments); });
    commands.option(command, "--customers", arguments->customers, "N",
                    {u"お客様の数（なければ 1000）"_s, u"how many customers (default: 1000)"_s});
    commands.option(command, "--seed", arguments->seed, "S",
                    {u"同じ数なら同じ見本になる（なければ 1）"_s, u"the same seed makes the same demo (default: 1)"_s});
    commands.option(
        command, "--folder", arguments->folder, "OUT",
        {u"データを作らず、このフォルダーにファイルを書く"_s, u"make no store, write its folder of files here"_s});

    commands.add("check", {u"データが壊れていないか調べる"_s, u"see whether the store is sound"_s},
                 {u"  kikubari-cli check"_s, u"  kikubari-cli check"_s}, check);
}

} // namespace kikubari::cli
