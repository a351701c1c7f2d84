// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kikubari::store {

/// Codes and their numbers, compact enough for millions: about 25 bytes for a code of eight letters. Nothing is taken
/// out; the codes are compared, so two with the same hash stay two.
class CodeMap
{
public:
    /// Adds the code, or gives false where it is already there.
    bool insert(std::string_view code, std::int64_t number);
    [[nodiscard]] std::optional<std::int64_t> find(std::string_view code) const;
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

private:
    struct Entry
    {
        std::uint64_t begin; ///< where the code begins in m_codes
        std::int64_t number;
    };
    [[nodiscard]] std::string_view codeOf(std::size_t entry) const;
    [[nodiscard]] std::size_t slotOf(std::string_view code) const;
    void grow();

    std::vector<std::uint32_t> m_slots; ///< entry + 1; 0 = free
    std::vector<Entry> m_entries;
    std::string m_codes;
};

/// Whether a key was seen before in a file: eight bytes per key, so that ten million fit. Keys are known by a keyed
/// 64-bit hash (SipHash with a key drawn for each set): one wrong "seen" in a file of ten million rows has a chance of
/// three in a million.
class SeenKeys
{
public:
    SeenKeys();
    /// False where the key was there already.
    bool insert(std::string_view key);

private:
    void grow();

    unsigned char m_key[16]{};
    std::vector<std::uint64_t> m_slots; ///< 0 = free
    std::size_t m_size = 0;
};

} // namespace kikubari::store
