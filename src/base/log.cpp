// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <spdlog/sinks/rotating_file_sink.h>

namespace kikubari {

void openLog(const std::filesystem::path &file)
{
    constexpr std::size_t megabyte = std::size_t{1024} * 1024;
    try {
        auto logger = spdlog::rotating_logger_mt("kikubari", file.string(), megabyte, 3);
        logger->flush_on(spdlog::level::info);
        spdlog::set_default_logger(std::move(logger));
    } catch (const spdlog::spdlog_ex &) {
        // Without a log the program still works: the default logger (standard error) stays.
    }
}

} // namespace kikubari
