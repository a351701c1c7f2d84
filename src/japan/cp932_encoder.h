// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <memory>
#include <string>

struct UConverter;

namespace kikubari::japan {

/// Encodes text as CP932 (Windows-31J) for old programs, and tells what that cannot hold.
class Cp932Encoder
{
public:
    Cp932Encoder();

    /// Appends the text to `bytes`. A character that CP932 lacks is written as 〓 and added to `lost`; where only a
    /// variation selector is lacking, the plain kanji is written and the character with its selector is added. Signs
    /// that differ by maker only (〜 − — ‖ ¢ £ ¬ ¥) and half-typed voiced kana are written as CP932 has them.
    void append(QStringView text, std::string &bytes, QStringList &lost);

private:
    struct Close
    {
        void operator()(UConverter *converter) const;
    };
    [[nodiscard]] bool appendCharacter(QStringView character, std::string &bytes);

    std::unique_ptr<UConverter, Close> m_converter;
};

} // namespace kikubari::japan
