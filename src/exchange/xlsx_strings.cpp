// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_strings.h"

namespace kikubari::exchange {

Result<void> XlsxStrings::read(XlsxArchive &archive, const QString &part)
{
    auto opened = archive.part(part);
    if (!opened)
        return tl::unexpected(opened.error());
    XlsxXml xml(std::move(*opened));
    while (xml.next()) {
        if (!xml.starts(QLatin1String("si")))
            continue;
        m_texts += readRichText(xml).trimmed().toUtf8();
        if (m_texts.size() > mostBytes || m_ends.size() >= mostTexts)
            return partFailure(archive.path(), PartTrouble::TooLarge, QStringLiteral("shared strings"));
        m_ends.push_back(static_cast<quint32>(m_texts.size()));
    }
    return xml.outcome(archive.path());
}

QString XlsxStrings::text(qint64 number) const
{
    if (number < 0 || number >= static_cast<qint64>(m_ends.size()))
        return {};
    const auto at = static_cast<std::size_t>(number);
    const quint32 start = at == 0 ? 0 : m_ends[at - 1];
    return QString::fromUtf8(m_texts.constData() + start, static_cast<qsizetype>(m_ends[at] - start));
}

} // namespace kikubari::exchange
