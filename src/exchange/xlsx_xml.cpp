// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_xml.h"

namespace kikubari::exchange {

XlsxXml::XlsxXml(std::unique_ptr<XlsxPart> part) : m_part(std::move(part)), m_xml(m_part.get()) { }

bool XlsxXml::next()
{
    if (!m_refused.isEmpty())
        return false;
    if (m_endOfTag)
        --m_depth;
    m_endOfTag = false;
    const auto token = m_xml.readNext();
    m_part->tokenEnded();
    switch (token) {
    case QXmlStreamReader::Invalid:
    case QXmlStreamReader::EndDocument: return false;
    case QXmlStreamReader::DTD: m_refused = QStringLiteral("document type"); return false;
    case QXmlStreamReader::EntityReference: m_refused = QStringLiteral("entity"); return false;
    case QXmlStreamReader::StartElement:
        m_attributes = m_xml.attributes();
        if (++m_depth > deepest)
            m_refused = QStringLiteral("too deep");
        else if (m_attributes.size() > mostAttributes)
            m_refused = QStringLiteral("too many attributes");
        return m_refused.isEmpty();
    case QXmlStreamReader::EndElement: m_endOfTag = true; return true;
    default: return true;
    }
}

Result<void> XlsxXml::outcome(const QString &path) const
{
    if (m_part->trouble() != PartTrouble::None)
        return partFailure(path, m_part->trouble(), m_refused);
    if (!m_refused.isEmpty() || m_xml.hasError())
        return partFailure(path, PartTrouble::Damaged,
                           m_refused.isEmpty() ? m_xml.errorString() : m_refused + QStringLiteral(" refused"));
    return {};
}

QStringView XlsxXml::attribute(QLatin1String name) const
{
    for (const QXmlStreamAttribute &attribute : m_attributes)
        if (attribute.name() == name)
            return attribute.value();
    return {};
}

bool XlsxXml::skip()
{
    const int depth = m_depth;
    while (next())
        if (m_endOfTag && m_depth == depth)
            return true;
    return false;
}

QString readRichText(XlsxXml &xml)
{
    QString text;
    const int depth = xml.depth();
    bool inText = false;
    while (xml.next()) {
        if (xml.starts(QLatin1String("rPh"))) {
            if (!xml.skip())
                break;
        } else if (xml.starts(QLatin1String("t"))) {
            inText = true;
        } else if (xml.ends(QLatin1String("t"))) {
            inText = false;
        } else if (inText && xml.isText()) {
            if (text.size() <= longestCellText * 7) // as long as it can be before it is unescaped
                text += xml.text();
        } else if (!xml.isStart() && !xml.isText() && xml.depth() == depth) {
            break;
        }
    }
    return unescaped(std::move(text)).left(longestCellText + 1);
}

QString unescaped(QString text)
{
    for (qsizetype at = text.indexOf(u"_x"); at >= 0; at = text.indexOf(u"_x", at + 1)) {
        if (at + 6 >= text.size() || text[at + 6] != u'_')
            continue;
        bool number = false;
        const ushort code = text.mid(at + 2, 4).toUShort(&number, 16);
        if (number)
            text.replace(at, 7, QChar(code));
    }
    return text;
}

} // namespace kikubari::exchange
