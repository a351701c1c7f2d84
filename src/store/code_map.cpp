// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/code_map.h"

#include <sodium.h>

#include <cstring>
#include <functional>

namespace kikubari::store {

std::string_view CodeMap::codeOf(std::size_t entry) const
{
    const auto begin = m_entries[entry].begin;
    const auto end = entry + 1 < m_entries.size() ? m_entries[entry + 1].begin : m_codes.size();
    return std::string_view(m_codes).substr(begin, end - begin);
}

std::size_t CodeMap::slotOf(std::string_view code) const
{
    const auto mask = m_slots.size() - 1;
    auto slot = std::hash<std::string_view>{}(code)&mask;
    while (m_slots[slot] != 0 && codeOf(m_slots[slot] - 1) != code)
        slot = (slot + 1) & mask;
    return slot;
}

void CodeMap::grow()
{
    const auto size = m_slots.empty() ? std::size_t{1024} : m_slots.size() * 2;
    m_slots.assign(size, 0);
    const auto mask = size - 1;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        auto slot = std::hash<std::string_view>{}(codeOf(i)) & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = static_cast<std::uint32_t>(i + 1);
    }
}

bool CodeMap::insert(std::string_view code, std::int64_t number)
{
    if (m_entries.size() * 4 >= m_slots.size() * 3)
        grow();
    const auto slot = slotOf(code);
    if (m_slots[slot] != 0)
        return false;
    m_entries.push_back({m_codes.size(), number});
    m_codes.append(code);
    m_slots[slot] = static_cast<std::uint32_t>(m_entries.size());
    return true;
}

std::optional<std::int64_t> CodeMap::find(std::string_view code) const
{
    if (m_slots.empty())
        return std::nullopt;
    const auto slot = slotOf(code);
    if (m_slots[slot] == 0)
        return std::nullopt;
    return m_entries[m_slots[slot] - 1].number;
}

SeenKeys::SeenKeys()
{
    randombytes_buf(m_key, sizeof m_key);
}

bool SeenKeys::insert(std::string_view key)
{
    if (m_size * 4 >= m_slots.size() * 3)
        grow();
    std::uint64_t hash = 0;
    unsigned char bytes[crypto_shorthash_BYTES];
    crypto_shorthash(bytes, reinterpret_cast<const unsigned char *>(key.data()), key.size(), m_key);
    std::memcpy(&hash, bytes, sizeof hash);
    hash |= hash == 0;
    const auto mask = m_slots.size() - 1;
    auto slot = hash & mask;
    while (m_slots[slot] != 0) {
        if (m_slots[slot] == hash)
            return false;
        slot = (slot + 1) & mask;
    }
    m_slots[slot] = hash;
    ++m_size;
    return true;
}

void SeenKeys::grow()
{
    std::vector<std::uint64_t> old(m_slots.empty() ? std::size_t{1024} : m_slots.size() * 2, 0);
    old.swap(m_slots);
    const auto mask = m_slots.size() - 1;
    for (const auto hash : old) {
        if (hash == 0)
            continue;
        auto slot = hash & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = hash;
    }
}

} // namespace kikubari::store
