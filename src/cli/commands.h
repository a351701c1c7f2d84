// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "cli/session.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>
#include <vector>

namespace kikubari::cli {

/// The commands of the program as they are declared to the parser: each with its sentence, its options and an example,
/// in the language of the reader.
class Commands
{
public:
    /// What a command does; the status it ends with, or why it could not be done.
    using Run = std::function<Result<int>(Session &)>;

    Commands(CLI::App &root, Language language) : m_root(root), m_language(language) { }

    CLI::App *add(const std::string &name, const Text &does, const Text &example, Run run);
    /// An option with a value; `value` is its name in the help.
    template <typename T>
    CLI::Option *option(CLI::App *command, const std::string &name, T &target, const char *value, const Text &does)
    {
        return command->add_option(name, target, does.in(m_language).toStdString())->type_name(value);
    }
    CLI::Option *flag(CLI::App *command, const std::string &name, bool &target, const Text &does);

    /// The command that was asked for; none if there is none on the line.
    [[nodiscard]] const Run *asked() const;
    [[nodiscard]] Language language() const { return m_language; }

private:
    struct Command
    {
        CLI::App *app;
        Run run;
    };
    CLI::App &m_root;
    Language m_language;
    std::vector<Command> m_commands;
};

// One function for each group of commands, in a file of its own.
void addStoreCommands(Commands &commands);    // init, demo, check
void addFolderCommands(Commands &commands);   // import, export
void addPlanCommand(Commands &commands);      // plan
void addTodayCommand(Commands &commands);     // today
void addFollowUpsCommand(Commands &commands); // follow-ups
void addRecordCommand(Commands &commands);    // record
void addDecisionCommands(Commands &commands); // snooze, waive, reassign, void, undo, redo
void addBookCommands(Commands &commands);     // duplicates, merge, handover
void addSearchCommand(Commands &commands);    // search
void addRulesCommand(Commands &commands);     // rules
void addSegmentCommands(Commands &commands);  // segments, customers
void addCampaignCommands(Commands &commands); // campaign
void addLabelCommands(Commands &commands);    // labels
void addMailCommands(Commands &commands);     // cards, envelopes, letters

} // namespace kikubari::cli
