// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/xlsx_xml.h"

#include <QByteArray>

#include <vector>

namespace kikubari::exchange {

/// The texts that a workbook's cells refer to by number, kept one behind the other as UTF-8.
class XlsxStrings
{
public:
    static constexpr qsizetype mostBytes = qsizetype{64} * 1024 * 1024;
    static constexpr std::size_t mostTexts = 8'000'000;

    [[nodiscard]] Result<void> read(XlsxArchive &archive, const QString &part);
    /// The text of this number; nothing if the workbook does not have it.
    [[nodiscard]] QString text(qint64 number) const;

private:
    QByteArray m_texts;
    std::vector<quint32> m_ends;
};

} // namespace kikubari::exchange
