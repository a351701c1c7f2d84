// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/xlsx_archive.h"

#include <QXmlStreamReader>

namespace kikubari::exchange {

/// Reads the XML of one part tag by tag, guarded: no document type (so no entities), no deep nesting, no tags of
/// endless length or attributes, no more than the archive allows. Names are compared without their namespace, so that
/// the transitional and the strict flavour of the format read alike.
class XlsxXml
{
public:
    static constexpr int deepest = 64;
    static constexpr int mostAttributes = 100;

    explicit XlsxXml(std::unique_ptr<XlsxPart> part);

    /// Goes to the next tag or text; false at the end and where the part cannot be read on.
    [[nodiscard]] bool next();
    /// Whether the part was read to its end in order; asked after `next` answered false.
    [[nodiscard]] Result<void> outcome(const QString &path) const;

    [[nodiscard]] bool starts(QLatin1String name) const { return m_xml.isStartElement() && m_xml.name() == name; }
    [[nodiscard]] bool ends(QLatin1String name) const { return m_xml.isEndElement() && m_xml.name() == name; }
    [[nodiscard]] bool isStart() const { return m_xml.isStartElement(); }
    [[nodiscard]] bool isText() const { return m_xml.isCharacters(); }
    [[nodiscard]] QStringView text() const { return m_xml.text(); }
    [[nodiscard]] QStringView name() const { return m_xml.name(); }
    /// The attribute of the current tag, in whatever namespace; empty if there is none. Valid until `next`.
    [[nodiscard]] QStringView attribute(QLatin1String name) const;
    /// Reads over what stands inside the current tag, to its end.
    [[nodiscard]] bool skip();
    /// The tags around the current one, itself included.
    [[nodiscard]] int depth() const { return m_depth; }

    [[nodiscard]] qint64 unpacked() const { return m_part->unpacked(); }
    [[nodiscard]] qint64 promised() const { return m_part->promised(); }

private:
    std::unique_ptr<XlsxPart> m_part;
    QXmlStreamReader m_xml;
    QXmlStreamAttributes m_attributes;
    QString m_refused;
    int m_depth = 0;
    bool m_endOfTag = false;
};

/// A cell's text: at most this many characters by the format; one more is kept, to tell by.
inline constexpr qsizetype longestCellText = 32'767;

/// Reads the text inside the current tag (`si` or `is`): all runs, without the furigana above them. Longer ones are cut
/// to `longestCellText` + 1 characters. Ends on the closing tag.
[[nodiscard]] QString readRichText(XlsxXml &xml);

/// `_x000D_` and its like, with which Excel writes what XML cannot hold, as the characters they stand for.
[[nodiscard]] QString unescaped(QString text);

} // namespace kikubari::exchange
