// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/packed_row.h"

#include <cstring>

namespace kikubari::store {

namespace {

template <typename T> void put(std::string &bytes, T value)
{
    bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
}

template <typename T> T take(std::string_view &bytes)
{
    T value{};
    std::memcpy(&value, bytes.data(), sizeof value);
    bytes.remove_prefix(sizeof value);
    return value;
}

void putText(std::string &bytes, std::string_view text)
{
    put(bytes, static_cast<std::uint32_t>(text.size()));
    bytes.append(text);
}

std::string_view takeText(std::string_view &bytes)
{
    const auto size = take<std::uint32_t>(bytes);
    const auto text = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return text;
}

} // namespace

void packRow(const GivenRow &row, qint64 hash, std::string &bytes)
{
    bytes.clear();
    put(bytes, hash);
    putText(bytes, row.extra ? std::string_view(*row.extra) : std::string_view());
    for (const auto &cell : row.cells) {
        put(bytes, cell.stored);
        if (cell.stored == Cell::Stored::Integer)
            put(bytes, cell.integer);
        else if (cell.stored == Cell::Stored::Text)
            putText(bytes, cell.text);
    }
}

void unpackRow(std::string_view bytes, std::span<Cell> cells, std::string &extra, qint64 &hash)
{
    hash = take<qint64>(bytes);
    extra.assign(takeText(bytes));
    for (auto &cell : cells) {
        cell = {};
        cell.stored = take<Cell::Stored>(bytes);
        if (cell.stored == Cell::Stored::Integer)
            cell.integer = take<qint64>(bytes);
        else if (cell.stored == Cell::Stored::Text)
            cell.text = takeText(bytes);
    }
}

} // namespace kikubari::store
