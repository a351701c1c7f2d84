// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

namespace kikubari::cli {

CLI::App *Commands::add(const std::string &name, const Text &does, const Text &example, Run run)
{
    const bool ja = m_language == Language::Japanese;
    CLI::App *command = m_root.add_subcommand(name, does.in(m_language).toStdString());
    command->fallthrough();
    command->group(ja ? "コマンド" : "Commands");
    command->get_help_ptr()->group(ja ? "オプション" : "Options"); // the one option that does not inherit it
    std::string footer = (ja ? "例:\n" : "Example:\n") + example.in(m_language).toStdString();
    footer += ja ? "\n\nどのコマンドでも使えるもの: --db --today --staff --format --lang（kikubari-cli --help）"
                 : "\n\nWith every command: --db --today --staff --format --lang (kikubari-cli --help)";
    command->footer(footer);
    m_commands.push_back({command, std::move(run)});
    return command;
}

CLI::Option *Commands::flag(CLI::App *command, const std::string &name, bool &target, const Text &does)
{
    return command->add_flag(name, target, does.in(m_language).toStdString());
}

const Commands::Run *Commands::asked() const
{
    for (const Command &command : m_commands)
        if (command.app->parsed())
            return &command.run;
    return nullptr;
}

} // namespace kikubari::cli
