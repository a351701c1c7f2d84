// SPDX-License-Identifier: GPL-3.0-or-later
#include "layering/layering.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <functional>
#include <sstream>

namespace layering {

namespace fs = std::filesystem;

namespace {

constexpr int longestFile = 600;
constexpr std::string_view licence = "// SPDX-License-Identifier: GPL-3.0-or-later";
const std::set<std::string> programs{"desktop", "cli"};
const std::set<std::string> mains{"desktop/main.cpp", "cli/main.cpp"};

constexpr std::array<std::string_view, 12> clocks{
    "QDate::currentDate",
    "QTime::currentTime",
    "QDateTime::currentDateTime",
    "currentDateTimeUtc",
    "currentMSecsSinceEpoch",
    "currentSecsSinceEpoch",
    "system_clock",
    "std::time(",
    "gettimeofday",
    "clock_gettime",
    "::time(",
    "localtime",
};

// The code of a line without its // comment; block comments are not used in the house.
std::string_view codeOf(std::string_view line)
{
    return line.substr(0, line.find("//"));
}

// What an #include line names, with its opening sign in front; empty for any other line.
std::string includedBy(std::string_view line)
{
    std::size_t at = line.find_first_not_of(" \t");
    if (at == std::string_view::npos || line[at] != '#')
        return {};
    at = line.find_first_not_of(" \t", at + 1);
    if (at == std::string_view::npos || !line.substr(at).starts_with("include"))
        return {};
    const std::size_t open = line.find_first_of("\"<", at);
    if (open == std::string_view::npos)
        return {};
    const std::size_t close = line.find_first_of("\">", open + 1);
    return close == std::string_view::npos ? std::string{} : std::string(line.substr(open, close - open));
}

// Whether `word` stands in the code as a word of its own at its front: "time(" is none in "::runtime(".
bool asks(std::string_view code, std::string_view word)
{
    for (std::size_t at = code.find(word); at != std::string_view::npos; at = code.find(word, at + 1)) {
        const bool ownWord
            = at == 0 || !(std::isalnum(static_cast<unsigned char>(code[at - 1])) || code[at - 1] == '_');
        if (ownWord)
            return true;
    }
    return false;
}

bool isQtSql(const std::string &name)
{
    return name.starts_with("QtSql") || name.starts_with("QSql");
}

class FileCheck
{
public:
    FileCheck(const fs::path &src, fs::path file, const Modules &modules, std::vector<Fault> &faults)
        : m_src(src),
          m_name(fs::relative(file, src).generic_string()),
          m_module(m_name.substr(0, m_name.find('/'))),
          m_modules(modules),
          m_faults(faults),
          m_file(std::move(file))
    {
    }

    void run()
    {
        std::ifstream in(m_file);
        std::string text;
        int number = 0;
        while (std::getline(in, text)) {
            ++number;
            if (number == 1 && text != licence)
                report(1, "the first line is not the licence line");
            checkInclude(includedBy(text), number);
            checkClock(codeOf(text), number);
        }
        if (number == 0)
            report(0, "the file is empty");
        if (number > longestFile)
            report(0, "has " + std::to_string(number) + " lines, more than " + std::to_string(longestFile));
        if (!programs.contains(m_module) && !m_modules.contains(m_module))
            report(0, "module " + m_module + " is not declared");
    }

private:
    void report(int line, std::string what) { m_faults.push_back({m_name, line, std::move(what)}); }

    void checkClock(std::string_view code, int number)
    {
        if (mains.contains(m_name))
            return;
        for (const std::string_view clock : clocks)
            if (asks(code, clock)) {
                report(number, "asks the clock: " + std::string(clock));
                return;
            }
    }

    void checkInclude(const std::string &include, int number)
    {
        if (include.empty())
            return;
        const std::string name = include.substr(1);
        if (name.find("../") != std::string::npos)
            report(number, "includes by ../: " + name);
        else if (isQtSql(name.substr(name.find('/') + 1)) || isQtSql(name)) {
            if (m_module != "store")
                report(number, "uses QtSql outside of store: " + name);
        } else if (include.front() == '"' || fs::exists(m_src / name))
            checkEdge(name, number);
    }

    void checkEdge(const std::string &name, int number)
    {
        const std::size_t slash = name.find('/');
        if (slash == std::string::npos) {
            // What the build makes (ui_*.h, *.moc) has no folder.
            if (!name.starts_with("ui_") && !name.ends_with(".moc"))
                report(number, "includes without the module's name: " + name);
            return;
        }
        const std::string used = name.substr(0, slash);
        if (!fs::exists(m_src / name))
            report(number, "includes a header that is not there: " + name);
        else if (used == m_module)
            return;
        else if (programs.contains(used))
            report(number, "uses a program: " + name);
        else if (programs.contains(m_module))
            return;
        else if (const auto own = m_modules.find(m_module); own == m_modules.end() || !own->second.contains(used))
            report(number, m_module + " uses " + used + ", which is not declared: " + name);
    }

    const fs::path &m_src;
    std::string m_name;
    std::string m_module;
    const Modules &m_modules;
    std::vector<Fault> &m_faults;
    fs::path m_file;
};

} // namespace

Modules readModules(const fs::path &table)
{
    Modules modules;
    std::ifstream in(table);
    std::string line;
    while (std::getline(in, line)) {
        std::istringstream words(line);
        std::string name, used;
        if (!(words >> name))
            continue;
        std::set<std::string> &uses = modules[name];
        while (words >> used)
            uses.insert(used);
    }
    return modules;
}

std::vector<Fault> circlesOf(const Modules &modules)
{
    const auto reaches = [&modules](const std::string &from, const std::string &to) {
        std::set<std::string> seen;
        const std::function<bool(const std::string &)> search = [&](const std::string &at) {
            const auto found = modules.find(at);
            if (found == modules.end() || !seen.insert(at).second)
                return false;
            return found->second.contains(to) || std::ranges::any_of(found->second, search);
        };
        return search(from);
    };
    std::vector<Fault> faults;
    for (const auto &[name, uses] : modules)
        if (reaches(name, name))
            faults.push_back({"modules.txt", 0, "circle through " + name});
    return faults;
}

std::vector<Fault> faultsOf(const fs::path &src, const Modules &modules)
{
    std::vector<fs::path> files;
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(src))
        if (entry.is_regular_file() && (entry.path().extension() == ".cpp" || entry.path().extension() == ".h"))
            files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<Fault> faults;
    for (const fs::path &file : files)
        FileCheck(src, file, modules, faults).run();
    return faults;
}

} // namespace layering
