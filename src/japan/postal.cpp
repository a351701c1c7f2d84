// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/postal.h"

#include "japan/address.h"
#include "japan/postal_data.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace kikubari::japan {

namespace {

QString codeText(std::uint32_t code)
{
    const QString digits = QString::number(code).rightJustified(7, u'0');
    return digits.left(3) + u'-' + digits.mid(3);
}

// One line of the head of the packed table, up to its line feed.
std::string_view takeLine(std::string_view &text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::size_t numberOf(std::string_view digits)
{
    return static_cast<std::size_t>(toText(digits).toULongLong());
}

bool readCities(std::string_view &plain, std::size_t count, PostalTable::Data &data)
{
    for (std::size_t i = 0; i < count; ++i) {
        const QStringList cells = toText(takeLine(plain)).split(u'\t');
        if (cells.size() != 4)
            return false;
        data.cities.push_back({cells[0], cells[1], cells[2], cells[3]});
    }
    return true;
}

bool readRows(std::string_view plain, std::size_t count, PostalTable::Data &data)
{
    const std::string_view start = plain;
    data.townAt.reserve(count + 1);
    for (std::size_t i = 0; i < count; ++i) {
        data.townAt.push_back(static_cast<std::uint32_t>(start.size() - plain.size()));
        (void)takeLine(plain);
    }
    const std::size_t length = start.size() - plain.size();
    data.townAt.push_back(static_cast<std::uint32_t>(length));
    data.towns = std::string(start.substr(0, length));
    std::uint32_t code = 0;
    data.codes.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        std::uint32_t step = 0;
        for (int shift = 0;; shift += 7) {
            if (plain.empty() || shift > 28)
                return false;
            const auto byte = static_cast<std::uint8_t>(plain.front());
            plain.remove_prefix(1);
            step |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
            if (byte < 0x80)
                break;
        }
        data.codes.push_back(code += step);
    }
    if (plain.size() != count * 2)
        return false;
    for (std::size_t i = 0; i < count; ++i) {
        const auto low = static_cast<std::uint8_t>(plain[2 * i]), high = static_cast<std::uint8_t>(plain[2 * i + 1]);
        data.cityOf.push_back(static_cast<std::uint16_t>(low | high << 8));
        if (data.cityOf.back() >= data.cities.size())
            return false;
    }
    return true;
}

} // namespace

std::string_view PostalTable::Data::town(std::size_t row) const
{
    std::string_view text(towns.data() + townAt[row], townAt[row + 1] - townAt[row]);
    while (!text.empty() && text.back() == '\n')
        text.remove_suffix(1);
    return text;
}

PostalTown PostalTable::Data::row(std::size_t row) const
{
    const City &city = cities[cityOf[row]];
    const std::string_view text = town(row);
    const std::size_t tab = text.find('\t');
    return {codeText(codes[row]),
            city.prefecture,
            city.name,
            toText(text.substr(0, tab)),
            city.prefectureKana,
            city.kana,
            tab == std::string_view::npos ? QString() : toText(text.substr(tab + 1))};
}

std::shared_ptr<const PostalTable::Data> unpackedPostalData(const QByteArray &packed)
{
    const QByteArray bytes = qUncompress(packed);
    std::string_view plain(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    auto data = std::make_shared<PostalTable::Data>();
    if (takeLine(plain) != "kikubari-postal 1")
        return nullptr;
    data->source = toText(takeLine(plain));
    const std::size_t cities = numberOf(takeLine(plain)), rows = numberOf(takeLine(plain));
    if (cities > 0xFFFF || rows > 1'000'000 || !readCities(plain, cities, *data) || !readRows(plain, rows, *data))
        return nullptr;
    return data;
}

PostalTable::PostalTable(std::shared_ptr<const Data> data) : m_data(std::move(data)) { }

const PostalTable &PostalTable::shipped()
{
    static const PostalTable table = [] {
        QFile file(QStringLiteral(":/postal/postal_codes.bin"));
        std::shared_ptr<const Data> data;
        if (file.open(QIODevice::ReadOnly))
            data = unpackedPostalData(file.readAll());
        return PostalTable(data ? data : std::make_shared<const Data>());
    }();
    return table;
}

std::vector<PostalTown> PostalTable::towns(QStringView code) const
{
    const QString digits = normalisedPostalCode(code).remove(u'-');
    if (digits.isEmpty())
        return {};
    const auto [first, last] = std::equal_range(m_data->codes.begin(), m_data->codes.end(), digits.toUInt());
    std::vector<PostalTown> found;
    for (auto at = first; at != last; ++at)
        found.push_back(m_data->row(static_cast<std::size_t>(at - m_data->codes.begin())));
    return found;
}

bool PostalTable::isEmpty() const
{
    return m_data->codes.empty();
}

qsizetype PostalTable::size() const
{
    return static_cast<qsizetype>(m_data->codes.size());
}

const QString &PostalTable::source() const
{
    return m_data->source;
}

} // namespace kikubari::japan
