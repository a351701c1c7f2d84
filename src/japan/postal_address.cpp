// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/address.h"
#include "japan/fold.h"
#include "japan/kanji_numerals.h"
#include "japan/postal.h"
#include "japan/postal_data.h"

#include <QRegularExpression>
#include <QRegularExpressionMatch>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace kikubari::japan {

namespace {

bool joinsPrevious(QChar c)
{
    return c == u'\uFF9E' || c == u'\uFF9F' || c == u'\u3099' || c == u'\u309A' || c.isLowSurrogate()
        || (c >= u'\uFE00' && c <= u'\uFE0F');
}

// What people write for each other in the names of places.
QChar commonPlaceKana(QChar c)
{
    if (c == u'が' || c == u'か')
        return u'け';
    return c == u'っ' ? QChar(u'つ') : c == u'之' ? QChar(u'の') : c;
}

// Whether a key stands at this place of an address; where it ends there. 大字 and 字 may stand or be missing on either
// side.
std::optional<qsizetype> matchedUpTo(QStringView key, QStringView address, qsizetype at)
{
    const auto skipped = [](QStringView text, qsizetype from) -> qsizetype {
        if (text.mid(from).startsWith(u"大字"))
            return 2;
        return text.mid(from).startsWith(u"字") ? 1 : 0;
    };
    for (qsizetype k = 0; k < key.size();) {
        if (at < address.size() && address[at] == key[k]) {
            ++at;
            ++k;
        } else if (const qsizetype ours = skipped(address, at); at < address.size() && ours > 0) {
            at += ours;
        } else if (const qsizetype theirs = skipped(key, k); theirs > 0) {
            k += theirs;
        } else {
            return std::nullopt;
        }
    }
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    // 北1 is no part of 北12, and 栄 is not 栄町.
    if (at < address.size() && !key.isEmpty()
        && ((isDigit(key.back()) && isDigit(address[at])) || (address[at] == u'町' && key.back() != u'町')))
        return std::nullopt;
    return at;
}

struct Found
{
    std::vector<std::uint32_t> rows;
    qsizetype end = 0; ///< in the address's key
    bool exact = false;
};

// The towns of a city that stand at this place; the longest, and equally long ones together.
void addTowns(const PostalTable::Data &data, std::uint16_t city, QStringView address, qsizetype at, Found &best)
{
    for (const auto &[key, row] : data.townKeys(city)) {
        if (key.isEmpty())
            continue;
        const auto end = matchedUpTo(key, address, at);
        if (!end || (best.exact && *end < best.end))
            continue;
        if (!best.exact || *end > best.end)
            best = {{}, *end, true};
        best.rows.push_back(row);
    }
}

// The code of the rest of the city, where no town was found.
void addRestOfCity(const PostalTable::Data &data, std::uint16_t city, qsizetype at, Found &best)
{
    if (best.exact || at < best.end)
        return;
    if (at > best.end)
        best = {{}, at, false};
    for (const auto &[key, row] : data.townKeys(city))
        if (key.isEmpty())
            best.rows.push_back(row);
}

// Kyoto names streets before the town: 寺町通御池上る上本能寺前町.
qsizetype behindStreets(QStringView address, qsizetype at)
{
    static const QRegularExpression turn(QStringLiteral("(上る|下る|入る|西入|東入)"));
    qsizetype behind = -1;
    for (auto all = turn.globalMatch(address.mid(at).toString()); all.hasNext();)
        behind = at + all.next().capturedEnd();
    return behind;
}

// A ward that is no more, behind a city that still is: 浜松市中区 (until 2023).
qsizetype behindWard(QStringView address, qsizetype at)
{
    const qsizetype ward = address.mid(at, 5).indexOf(u'区');
    return ward > 0 ? at + ward + 1 : -1;
}

} // namespace

AddressKey addressKey(QStringView text)
{
    AddressKey key;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        QString folded;
        if (isKanjiNumeral(text[at])) {
            while (end < text.size() && isKanjiNumeral(text[end]))
                ++end;
            folded = digitsOfKanji(text.mid(at, end - at));
        } else {
            while (end < text.size() && joinsPrevious(text[end]))
                ++end;
            folded = fold(text.mid(at, end - at));
        }
        for (const QChar c : folded) {
            key.text += commonPlaceKana(c);
            key.end.push_back(end);
        }
        at = end;
    }
    return key;
}

const std::vector<PostalTable::Data::TownKey> &PostalTable::Data::townKeys(std::uint16_t city) const
{
    const std::lock_guard guard(m_lock);
    if (m_rowsOfCity.empty()) {
        m_rowsOfCity.resize(cities.size());
        for (std::uint32_t row = 0; row < cityOf.size(); ++row)
            m_rowsOfCity[cityOf[row]].push_back(row);
    }
    const auto [at, isNew] = m_townKeys.try_emplace(city);
    if (isNew)
        for (const std::uint32_t one : m_rowsOfCity[city])
            at->second.push_back({addressKey(row(one).town).text, one});
    return at->second;
}

const QMultiHash<QString, PostalTable::Data::CityKey> &PostalTable::Data::cityKeys() const
{
    static const QRegularExpression county(QStringLiteral("^.+[郡島](.+[町村])$"));
    static const QRegularExpression ward(QStringLiteral("^(.+市).+区$"));
    const std::lock_guard guard(m_lock);
    if (!m_cityKeys.isEmpty())
        return m_cityKeys;
    for (std::size_t i = 0; i < cities.size(); ++i) {
        const auto city = static_cast<std::uint16_t>(i);
        m_cityKeys.insert(addressKey(cities[i].name).text, {city, true});
        if (const auto match = county.match(cities[i].name); match.hasMatch())
            m_cityKeys.insert(addressKey(match.captured(1)).text, {city, true});
        if (const auto match = ward.match(cities[i].name); match.hasMatch())
            m_cityKeys.insert(addressKey(match.captured(1)).text, {city, false});
    }
    return m_cityKeys;
}

std::vector<PostalMatch> PostalTable::codesFor(QStringView address) const
{
    if (isEmpty())
        return {};
    constexpr qsizetype longestArea = 60; // prefecture, city and town never come near it
    const AddressKey key = addressKey(address.left(longestArea));
    const QString prefecture = prefectureOf(address);
    const QString prefectureKey = addressKey(prefecture).text;
    const qsizetype start = prefectureKey.size();
    Found best;
    constexpr qsizetype longestCity = 14, longestDistrict = 6;
    for (qsizetype length = 2; length <= longestCity && start + length <= key.text.size(); ++length) {
        const auto [first, last] = m_data->cityKeys().equal_range(key.text.mid(start, length));
        for (auto at = first; at != last; ++at) {
            if (!prefecture.isEmpty() && m_data->cities[at->city].prefecture != prefecture)
                continue;
            const qsizetype end = start + length;
            addTowns(*m_data, at->city, key.text, end, best);
            // Behind the streets may stand a district, too: 四条通寺町東入二丁目御旅町.
            const qsizetype streets = behindStreets(key.text, end);
            for (qsizetype from = streets; from > 0 && !best.exact && from < streets + longestDistrict; ++from)
                addTowns(*m_data, at->city, key.text, from, best);
            if (const qsizetype other = behindWard(key.text, end); !at->whole && other > 0)
                addTowns(*m_data, at->city, key.text, other, best);
            if (at->whole)
                addRestOfCity(*m_data, at->city, end, best);
        }
    }
    std::vector<PostalMatch> matches;
    std::ranges::sort(best.rows);
    best.rows.erase(std::unique(best.rows.begin(), best.rows.end()), best.rows.end());
    const qsizetype length = best.end == 0 ? 0 : key.end[static_cast<std::size_t>(best.end - 1)];
    for (const std::uint32_t row : best.rows)
        matches.push_back({m_data->row(row), length, best.exact});
    return matches;
}

} // namespace kikubari::japan
