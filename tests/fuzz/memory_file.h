// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <sys/mman.h>
#include <unistd.h>

/// A file that is only memory, for readers that take a path.
class MemoryFile
{
public:
    MemoryFile() : m_handle(memfd_create("fuzz", 0))
    {
        if (m_handle < 0)
            std::abort();
    }
    explicit MemoryFile(std::string_view bytes) : MemoryFile()
    {
        while (!bytes.empty()) {
            const ssize_t written = ::write(m_handle, bytes.data(), bytes.size());
            if (written <= 0)
                std::abort();
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;
    ~MemoryFile() { ::close(m_handle); }

    [[nodiscard]] QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_handle); }

private:
    int m_handle;
};

/// Ends the run as a finding where something does not hold.
inline void mustHold(bool holds)
{
    if (!holds)
        std::abort();
}

inline std::string_view viewOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), size};
}
