// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "japan/postal.h"

#include <QHash>

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kikubari::japan {

/// The rows of a postal table, in the order of the codes. Filled by the readers, never changed afterwards; the keys for
/// finding addresses are made when they are first asked for.
struct PostalTable::Data
{
    struct City
    {
        QString prefecture, prefectureKana, name, kana;
        bool operator==(const City &) const = default;
    };

    QString source;
    std::vector<City> cities;
    std::vector<std::uint32_t> codes;  ///< of each row, ascending
    std::vector<std::uint16_t> cityOf; ///< of each row
    std::string towns;                 ///< of each row: UTF-8, "town" or "town TAB kana"
    std::vector<std::uint32_t> townAt; ///< where each begins in `towns`; one more than rows

    [[nodiscard]] std::string_view town(std::size_t row) const;
    [[nodiscard]] PostalTown row(std::size_t row) const;

    /// A town as addresses are compared: the folded name and its row.
    struct TownKey
    {
        QString key;
        std::uint32_t row = 0;
    };
    /// The towns of a city, made when it is first asked for.
    [[nodiscard]] const std::vector<TownKey> &townKeys(std::uint16_t city) const;

    /// A way of writing a city, as addresses are compared.
    struct CityKey
    {
        std::uint16_t city = 0;
        bool whole = true; ///< false: 横浜市 without its ward
    };
    [[nodiscard]] const QMultiHash<QString, CityKey> &cityKeys() const;

private:
    mutable std::mutex m_lock;
    mutable std::vector<std::vector<std::uint32_t>> m_rowsOfCity;
    mutable std::unordered_map<std::uint16_t, std::vector<TownKey>> m_townKeys;
    mutable QMultiHash<QString, CityKey> m_cityKeys;
};

/// A text as addresses are compared, and where each of its characters ends in what it was made from: folded
/// (japan/fold.h), numerals in kanji as digits, が and ヶ as け.
struct AddressKey
{
    QString text;
    std::vector<qsizetype> end;
};
[[nodiscard]] AddressKey addressKey(QStringView text);

/// Reads resources/postal/postal_codes.bin; nothing if it is not what tools/postal-table writes.
[[nodiscard]] std::shared_ptr<const PostalTable::Data> unpackedPostalData(const QByteArray &packed);

} // namespace kikubari::japan
