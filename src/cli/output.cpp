// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <cstdio>

namespace kikubari::cli {

namespace {

constexpr std::size_t blockSize = std::size_t{64} * 1024;

} // namespace

Output::~Output()
{
    flush();
}

void Output::write(std::string_view utf8)
{
    m_buffer.append(utf8);
    if (m_buffer.size() >= blockSize)
        flush();
}

void Output::line(const QString &text)
{
    write(text);
    write("\n");
}

bool Output::finish()
{
    flush();
    return std::fflush(stdout) == 0 && !m_failed;
}

void Output::flush()
{
    if (!m_buffer.empty() && std::fwrite(m_buffer.data(), 1, m_buffer.size(), stdout) != m_buffer.size())
        m_failed = true;
    m_buffer.clear();
}

void complain(const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    // Where even this cannot be written there is nobody left to tell.
    static_cast<void>(std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr));
}

} // namespace kikubari::cli
