// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/catch.h"

#include <QFile>
#include <QFileInfo>

using namespace cli_test;
using namespace Qt::StringLiterals;

namespace {

struct Ready : Shop
{
    Ready()
    {
        fill(*this);
        REQUIRE(on("2026-11-30", {u"import"_s, folder()}).status == 0);
    }
};

/// Wrong use says so on standard error and prints nothing else.
void requireRefused(const Ran &ran, int status)
{
    INFO(ran.out.toStdString() + ran.err.toStdString());
    REQUIRE(ran.status == status);
    REQUIRE(ran.out.isEmpty());
    REQUIRE(ran.err.startsWith("kikubari-cli: "));
}

} // namespace

TEST_CASE("unknown codes and words are status 2")
{
    const Ready shop;
    const QStringList lines[]{
        {u"follow-ups"_s, u"--customer=C99"_s},
        {u"follow-ups"_s, u"--rule=nothing"_s},
        {u"follow-ups"_s, u"--staff=S99"_s},
        {u"follow-ups"_s, u"--state=Done"_s},
        {u"follow-ups"_s, u"--by=fact"_s},
        {u"follow-ups"_s, u"--from=2026-11-31"_s},
        {u"follow-ups"_s, u"--format=xml"_s},
        {u"follow-ups"_s, u"--lang=fr"_s},
        {u"follow-ups"_s, u"--today=30.11.2026"_s},
        {u"today"_s, u"--staff=S99"_s},
        {u"record"_s, u"--customer=C99"_s, u"--channel=call"_s, u"--outcome=reached"_s},
        {u"record"_s, u"--customer=C1"_s, u"--channel=phone"_s, u"--outcome=reached"_s},
        {u"record"_s, u"--customer=C1"_s, u"--channel=call"_s},
        {u"record"_s, u"--customer=C1"_s, u"--channel=call"_s, u"--outcome=reached"_s, u"--satisfaction=6"_s},
        {u"record"_s, u"--customer=C1"_s, u"--channel=call"_s, u"--outcome=reached"_s, u"--time=25:00"_s},
        {u"record"_s, u"--customer=C1"_s, u"--channel=call"_s, u"--outcome=reached"_s, u"--topic=x"_s},
        {u"record"_s, u"--customer=C1"_s, u"--channel=call"_s, u"--outcome=reached"_s, u"--promise=soon:x"_s},
        {u"record"_s, u"--customer=C1"_s, u"--channel=call"_s, u"--outcome=reached"_s, u"--promise=2026-12-05"_s},
        {u"snooze"_s, u"no/such/id/x"_s, u"--until=2026-12-05"_s},
        {u"snooze"_s, u"delivery-check/C1/delivery/P1"_s},
        {u"waive"_s, u"delivery-check/C1/delivery/P1"_s, u"--reason=bored"_s},
        {u"reassign"_s, u"delivery-check/C1/delivery/P1"_s, u"--to=S99"_s},
        {u"reassign"_s, u"delivery-check/C1/delivery/P1"_s},
        {u"demo"_s, u"--customers=0"_s},
        {u"search"_s},
        {u"frobnicate"_s},
        {u"plan"_s, u"--frobnicate"_s},
        {u"plan"_s, u"--today"_s},
        {u"rules"_s, u"burn"_s},
    };
    const QByteArray before = shop.on("2026-11-30", {u"follow-ups"_s, u"--format=json"_s}).out;
    for (const QStringList &line : lines) {
        INFO(line.join(u' ').toStdString());
        requireRefused(shop.run(line), 2);
    }
    REQUIRE(shop.on("2026-11-30", {u"follow-ups"_s, u"--format=json"_s}).out == before);
}

TEST_CASE("no command is status 2 and prints the help; --help is status 0 for every command")
{
    const Shop shop;
    const Ran none = shop.bare({});
    REQUIRE(none.status == 2);
    REQUIRE(none.err.contains("import"));
    REQUIRE(shop.bare({u"--help"_s}).status == 0);
    REQUIRE(shop.bare({u"--version"_s}).out.startsWith("kikubari-cli "));
    for (const char *command : {"init", "demo", "check", "import", "export", "plan", "today", "follow-ups", "record",
                                "snooze", "waive", "reassign", "void", "undo", "redo", "search", "rules"}) {
        INFO(command);
        const Ran ja = shop.bare({QString::fromLatin1(command), u"--help"_s});
        REQUIRE(ja.status == 0);
        REQUIRE(ja.out.contains("例:\n  kikubari-cli"));
        const Ran en = shop.bare({QString::fromLatin1(command), u"--help"_s, u"--lang"_s, u"en"_s});
        REQUIRE(en.status == 0);
        REQUIRE(en.out.contains("Example:\n  kikubari-cli"));
    }
}

TEST_CASE("a store that is missing, damaged or of another kind is status 3 with a sentence")
{
    const Shop shop;
    requireRefused(shop.run({u"plan"_s}), 3);
    requireRefused(shop.run({u"today"_s, u"--lang=en"_s}), 3);
    QFile damaged(shop.database());
    REQUIRE(damaged.open(QIODevice::WriteOnly));
    damaged.write(QByteArray(5000, 'x'));
    damaged.close();
    requireRefused(shop.run({u"today"_s}), 3);
    requireRefused(shop.run({u"check"_s}), 3);
    requireRefused(shop.run({u"init"_s}), 3);
    requireRefused(shop.bare({u"--db"_s, u"postgresql://localhost/x"_s, u"plan"_s}), 2);
}

TEST_CASE("without --db the store is in the data folder")
{
    const Shop shop;
    REQUIRE(shop.bare({u"init"_s}).status == 0);
    REQUIRE(QFileInfo::exists(shop.path("data/kikubari.db")));
    requireRefused(shop.bare({u"init"_s}), 3);
    REQUIRE(shop.bare({u"today"_s, u"--format=json"_s}).out == "[]\n");
    REQUIRE(shop.bare({u"follow-ups"_s, u"--format=json"_s}).out == "[]\n");
    REQUIRE(shop.bare({u"search"_s, u"x"_s, u"--format=csv"_s}).status == 0);
}

TEST_CASE("output that cannot be written is status 3")
{
    const Ready shop;
    const QString line = u"'%1' --db '%2' follow-ups --format json > /dev/full"_s;
    REQUIRE(QFileInfo::exists(u"/dev/full"_s));
    const QByteArray command
        = line.arg(QStringLiteral(KIKUBARI_BINARY_DIR "/bin/kikubari-cli"), shop.database()).toUtf8() + " 2>/dev/null";
    const int status = std::system(command.constData());
    REQUIRE(WEXITSTATUS(status) == 3);
}
