// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/search_text.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// What the search index knows customers by. Terms are 64-bit numbers: one or two characters as they are, three and
/// four as a hash of 57 bits, with two free bits at the end for the Fit.
namespace kikubari::store {

using Term = std::uint64_t;
inline constexpr Term fitMask = 3;

/// One or two characters, anywhere; three and four, at the front of a field or word; three digits, anywhere.
[[nodiscard]] Term termOf(std::span<const char32_t> characters);
/// The last two characters of a field of five or more.
[[nodiscard]] Term endTermOf(char32_t lastButOne, char32_t last);
[[nodiscard]] constexpr Term withFit(Term term, Fit fit)
{
    return term | static_cast<Term>(fit);
}
[[nodiscard]] constexpr bool isAsciiDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

/// Appends the characters of a UTF-8 text.
void appendCharacters(std::string_view text, std::vector<char32_t> &characters);

/// Takes a search key apart: `terms` are its terms, each once with its best Fit in the last two bits.
class TermReader
{
public:
    enum class Order : std::uint8_t { Any, Ascending };
    void read(std::string_view key, std::vector<Term> &terms, Order order = Order::Ascending);

private:
    /// A place of a table with open addressing, emptied by raising the round: sorting all terms of a million customers
    /// to find the doubled ones costs more than anything else of the index.
    struct Slot
    {
        Term term = 0;
        std::uint32_t round = 0;
    };
    void readField();
    void add(Term term, Fit fit);

    std::vector<char32_t> m_characters;
    std::vector<char> m_front; ///< by character: a word begins here
    std::vector<Slot> m_slots;
    std::vector<std::uint32_t> m_used;
    std::uint32_t m_round = 0;
};

} // namespace kikubari::store
