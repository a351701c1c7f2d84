// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>

namespace kikubari::cli {

/// Standard output as UTF-8, whatever the locale; written in blocks.
class Output
{
public:
    Output() = default;
    ~Output();
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;

    void write(std::string_view utf8);
    void write(const char *utf8) { write(std::string_view(utf8)); }
    void write(const QString &text) { write(text.toStdString()); }
    void line(const QString &text = {});
    /// Hands everything to the system; false if something could not be written (a full disk).
    [[nodiscard]] bool finish();

private:
    void flush();

    std::string m_buffer;
    bool m_failed = false;
};

/// One line on standard error.
void complain(const QString &text);

} // namespace kikubari::cli
