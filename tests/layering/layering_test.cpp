// SPDX-License-Identifier: GPL-3.0-or-later
#include "layering/layering.h"
#include "support/catch.h"

#include <QTemporaryDir>

#include <fstream>

using namespace layering;
namespace fs = std::filesystem;

namespace {

const std::string licenceLine = "// SPDX-License-Identifier: GPL-3.0-or-later\n";

std::string told(const std::vector<Fault> &faults)
{
    std::string text;
    for (const Fault &fault : faults)
        text += fault.file + ":" + std::to_string(fault.line) + ": " + fault.what + "\n";
    return text;
}

/// A small made-up tree: base <- text <- store; rules uses base.
class Tree
{
public:
    Tree()
    {
        add("base/result.h");
        add("text/fold.h", "#include \"base/result.h\"\n#include <QString>\n");
        add("store/store.cpp", "#include <QSqlQuery>\n#include <QtSql/QSqlDatabase>\n#include \"text/fold.h\"\n");
        add("rules/plan.cpp", "#include \"base/result.h\"\n");
        add("cli/main.cpp", "#include \"store/store.h\"\nint now = std::time(nullptr); // std::time\n");
        add("store/store.h");
    }

    void add(const std::string &name, const std::string &body = {}, const std::string &first = licenceLine)
    {
        const fs::path file = root() / name;
        fs::create_directories(file.parent_path());
        std::ofstream(file) << first << body;
    }

    fs::path root() const { return m_dir.path().toStdString(); }
    std::vector<Fault>
    check(const Modules &modules
          = {{"base", {}}, {"text", {"base"}}, {"store", {"base", "text"}}, {"rules", {"base"}}}) const
    {
        return faultsOf(root(), modules);
    }

private:
    QTemporaryDir m_dir;
};

// The tree with one more file has exactly one fault, which says `what` about that line.
void requireOne(const std::string &file, const std::string &body, int line, const std::string &what)
{
    Tree tree;
    tree.add(file, body);
    const auto faults = tree.check();
    INFO(file << ": " << body << told(faults));
    REQUIRE(faults.size() == 1);
    REQUIRE(faults[0].file == file);
    REQUIRE(faults[0].line == line);
    REQUIRE(faults[0].what.find(what) != std::string::npos);
}

} // namespace

TEST_CASE("the house: every include is declared, no circle, QtSql in store, the clock in the mains")
{
    const fs::path table = fs::path(KIKUBARI_BINARY_DIR) / "modules.txt";
    const Modules modules = readModules(table);
    INFO("table: " << table);
    REQUIRE(modules.size() > 5);
    REQUIRE(modules.contains("rules"));
    const auto circles = circlesOf(modules);
    INFO(told(circles));
    REQUIRE(circles.empty());
    const auto faults = faultsOf(fs::path(KIKUBARI_SOURCE_DIR) / "src", modules);
    INFO(told(faults));
    REQUIRE(faults.empty());
}

TEST_CASE("a tree in order has no fault")
{
    const auto faults = Tree().check();
    INFO(told(faults));
    REQUIRE(faults.empty());
}

TEST_CASE("an undeclared edge is found, also in angle brackets and after blanks")
{
    requireOne("rules/bad.cpp", "\n#include \"text/fold.h\"\n", 3, "rules uses text");
    requireOne("rules/bad.cpp", "  #  include <text/fold.h>\n", 2, "rules uses text");
    requireOne("base/bad.h", "#include \"store/store.h\"\n", 2, "base uses store");
}

TEST_CASE("paths that go round the table are found")
{
    requireOne("rules/bad.cpp", "#include \"../base/result.h\"\n", 2, "../");
    requireOne("rules/bad.cpp", "#include \"base/../text/fold.h\"\n", 2, "../");
    requireOne("rules/bad.cpp", "#include \"plan.h\"\n", 2, "without the module's name");
    requireOne("rules/bad.cpp", "#include \"base/none.h\"\n", 2, "not there");
    requireOne("rules/bad.cpp", "#include \"cli/main.cpp\"\n", 2, "uses a program");
}

TEST_CASE("QtSql outside of store is found")
{
    requireOne("rules/bad.cpp", "#include <QSqlQuery>\n", 2, "QtSql");
    requireOne("rules/bad.cpp", "#include <QtSql/QSqlDatabase>\n", 2, "QtSql");
    requireOne("cli/bad.cpp", "#include <QtSql>\n", 2, "QtSql");
}

TEST_CASE("questions to the clock are found in code, not in comments or longer names")
{
    for (const char *code :
         {"auto d = QDate::currentDate();", "auto d = QDateTime::currentDateTime();",
          "auto t = std::chrono::system_clock::now();", "long t = std::time(nullptr);", "long t = ::time(nullptr);",
          "gettimeofday(&tv, nullptr);", "auto m = QDateTime::currentMSecsSinceEpoch();",
          "auto d = QDateTime::currentDateTimeUtc();", "auto t = QTime::currentTime();"})
        requireOne("rules/bad.cpp", std::string(code) + "\n", 2, "asks the clock");
    requireOne("cli/other.cpp", "auto d = QDate::currentDate();\n", 2, "asks the clock");

    Tree tree;
    tree.add("rules/good.cpp", "// never QDate::currentDate here\nint x = mySystem_clock;\nint y = first.time(2);\n");
    const auto faults = tree.check();
    INFO(told(faults));
    REQUIRE(faults.empty());
}

TEST_CASE("a missing licence, an overlong or empty file and an undeclared module are found")
{
    Tree tree;
    tree.add("rules/a.cpp", "int a;\n", "");
    tree.add("rules/b.cpp", std::string(600, '\n'));
    tree.add("rules/c.h", "", "");
    tree.add("strange/d.cpp");
    const auto faults = tree.check();
    INFO(told(faults));
    REQUIRE(faults.size() == 4);
    REQUIRE(faults[0] == Fault{"rules/a.cpp", 1, "the first line is not the licence line"});
    REQUIRE(faults[1] == Fault{"rules/b.cpp", 0, "has 601 lines, more than 600"});
    REQUIRE(faults[2] == Fault{"rules/c.h", 0, "the file is empty"});
    REQUIRE(faults[3] == Fault{"strange/d.cpp", 0, "module strange is not declared"});
}

TEST_CASE("circles among the declared modules are found")
{
    REQUIRE(circlesOf({{"a", {"b"}}, {"b", {"c"}}, {"c", {}}}).empty());
    REQUIRE(circlesOf({{"a", {"b"}}, {"b", {"c"}}, {"c", {"a"}}, {"d", {"a"}}}).size() == 3);
    REQUIRE(circlesOf({{"a", {"a"}}}).size() == 1);
}

TEST_CASE("the build's table is read line by line")
{
    QTemporaryDir dir;
    const fs::path table = fs::path(dir.path().toStdString()) / "modules.txt";
    std::ofstream(table) << "base\nstore base text\n\n";
    REQUIRE(readModules(table) == Modules{{"base", {}}, {"store", {"base", "text"}}});
    REQUIRE(readModules(table / "none").empty());
}
