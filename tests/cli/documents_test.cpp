// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "domain/record_catalogue.h"
#include "support/catch.h"

using namespace cli_test;
using namespace kikubari;
using namespace Qt::StringLiterals;

TEST_CASE("docs/formats.md names every file with its columns and keys as the program has them")
{
    const QByteArray page = contentOf(QStringLiteral(KIKUBARI_SOURCE_DIR "/docs/formats.md"));
    for (const domain::RecordDescription &description : domain::recordCatalogue()) {
        if (!description.isTable()) { // segments.json has a page of its own
            REQUIRE(page.contains(QByteArray::fromStdString("`" + std::string(description.file) + "`")));
            continue;
        }
        std::string keys, rest;
        for (const domain::Column &column : description.columns) {
            if (column.key)
                keys.append(" **`").append(column.name).append("`**");
            else
                rest.append(rest.empty() ? "" : " ").append(column.name);
        }
        const std::string line = "| `" + std::string(description.file) + "` |" + keys + " `" + rest + "` |\n";
        INFO(line);
        REQUIRE(page.contains(QByteArray::fromStdString(line)));
    }
}

TEST_CASE("docs/command-line.md names every command and every option of it")
{
    const QByteArray page = contentOf(QStringLiteral(KIKUBARI_SOURCE_DIR "/docs/command-line.md"));
    const Shop shop;
    for (const char *command :
         {"init", "demo", "check", "import", "export", "plan", "today", "follow-ups", "record", "snooze", "waive",
          "reassign", "void", "undo", "redo", "search", "rules", "segments", "customers"}) {
        INFO(command);
        REQUIRE(page.contains(QByteArray(QByteArray("`") + command)));
        const QByteArray help = shop.bare({QString::fromLatin1(command), u"--help"_s, u"--lang=en"_s}).out;
        for (const QByteArray &line : help.split('\n')) {
            const QByteArray option = line.trimmed().split(' ').front();
            if (!line.startsWith("  --"))
                continue;
            INFO(option.toStdString());
            REQUIRE(page.contains(option));
        }
    }
}
