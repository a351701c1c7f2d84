// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pdf_font.h"

#include <optional>

/// The few tables of a CFF font (Adobe Technical Note 5176) that lead to its charset.
namespace kikubari::print {

namespace {

// Reads big-endian numbers; whatever lies outside of the table is 0 and makes the reader bad.
class CffReader
{
public:
    explicit CffReader(QByteArrayView table) : m_table(table) { }

    [[nodiscard]] quint32 number(qsizetype at, int bytes)
    {
        if (at < 0 || at + bytes > m_table.size()) {
            m_good = false;
            return 0;
        }
        quint32 value = 0;
        for (int i = 0; i < bytes; ++i)
            value = value << 8 | static_cast<quint8>(m_table[at + i]);
        return value;
    }

    // Where an INDEX ends; its first object goes from `first` to `firstEnd`.
    [[nodiscard]] qsizetype skipIndex(qsizetype at, qsizetype *first = nullptr, qsizetype *firstEnd = nullptr)
    {
        const quint32 count = number(at, 2);
        if (count == 0)
            return at + 2;
        const int size = static_cast<int>(number(at + 2, 1));
        if (size < 1 || size > 4) {
            m_good = false;
            return at;
        }
        const qsizetype data = at + 3 + qsizetype{count + 1} * size - 1;
        if (first) {
            *first = data + number(at + 3, size);
            *firstEnd = data + number(at + 3 + size, size);
        }
        return data + number(at + 3 + qsizetype{count} * size, size);
    }

    [[nodiscard]] bool good() const { return m_good; }

private:
    QByteArrayView m_table;
    bool m_good = true;
};

struct TopDict
{
    qsizetype charset = 0, charStrings = 0;
    bool byCid = false;
};

TopDict readTopDict(CffReader &reader, qsizetype at, qsizetype end)
{
    TopDict dict;
    qsizetype operand = 0;
    while (at < end && reader.good()) {
        const quint32 byte = reader.number(at++, 1);
        if (byte <= 21) { // an operator; 12 begins one of two bytes
            const quint32 code = byte == 12 ? 1200 + reader.number(at++, 1) : byte;
            if (code == 15)
                dict.charset = operand;
            else if (code == 17)
                dict.charStrings = operand;
            else if (code == 1230)
                dict.byCid = true;
        } else if (byte == 28) {
            operand = static_cast<qint16>(reader.number(at, 2));
            at += 2;
        } else if (byte == 29) {
            operand = static_cast<qint32>(reader.number(at, 4));
            at += 4;
        } else if (byte == 30) { // a real number ends with a nibble of 15
            while (at < end && reader.good()) {
                const quint32 nibbles = reader.number(at++, 1);
                if ((nibbles & 15) == 15 || nibbles >> 4 == 15)
                    break;
            }
        } else if (byte >= 251) {
            operand = -qsizetype{byte - 251} * 256 - reader.number(at++, 1) - 108;
        } else if (byte >= 247) {
            operand = qsizetype{byte - 247} * 256 + reader.number(at++, 1) + 108;
        } else {
            operand = qsizetype{byte} - 139;
        }
    }
    return dict;
}

} // namespace

QList<quint16> cidsOfCff(QByteArrayView table)
{
    CffReader reader(table);
    qsizetype first = 0, end = 0;
    const qsizetype names = reader.number(2, 1);
    static_cast<void>(reader.skipIndex(reader.skipIndex(names), &first, &end));
    const TopDict dict = readTopDict(reader, first, end);
    if (!reader.good() || !dict.byCid)
        return {};
    const auto count = static_cast<qsizetype>(reader.number(dict.charStrings, 2));
    QList<quint16> cids{0};
    cids.reserve(count);
    qsizetype at = dict.charset;
    const quint32 format = dict.charset > 2 ? reader.number(at++, 1) : 99;
    while (cids.size() < count && reader.good()) {
        if (format > 2) { // a predefined charset: CIDs are glyph indexes
            cids.append(static_cast<quint16>(cids.size()));
            continue;
        }
        quint32 cid = reader.number(at, 2);
        at += 2;
        quint32 more = format == 0 ? 0 : reader.number(at, static_cast<int>(format));
        at += format;
        for (++more; more > 0 && cids.size() < count; --more)
            cids.append(static_cast<quint16>(cid++));
    }
    return reader.good() ? cids : QList<quint16>{};
}

} // namespace kikubari::print
