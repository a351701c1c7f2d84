// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_terms.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <bit>

namespace kikubari::store {

namespace {

constexpr int kindShift = 59;
constexpr Term endKind = 5;

Term hashed(Term a, Term b)
{
    // The finisher of splitmix64, once for each half.
    Term hash = 0;
    for (const Term half : {a, b}) {
        hash = (hash ^ half) + 0x9E3779B97F4A7C15u;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9u;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBu;
        hash ^= hash >> 31;
    }
    return hash >> 7;
}

} // namespace

Term termOf(std::span<const char32_t> characters)
{
    const auto at = [&](std::size_t i) { return static_cast<Term>(characters[i]); };
    const auto kind = static_cast<Term>(characters.size()) << kindShift;
    switch (characters.size()) {
    case 1: return kind | at(0) << 2;
    case 2: return kind | at(0) << 23 | at(1) << 2;
    case 3: return kind | hashed(at(0) << 21 | at(1), at(2)) << 2;
    default: return kind | hashed(at(0) << 21 | at(1), at(2) << 21 | at(3)) << 2;
    }
}

Term endTermOf(char32_t lastButOne, char32_t last)
{
    return endKind << kindShift | static_cast<Term>(lastButOne) << 23 | static_cast<Term>(last) << 2;
}

void appendCharacters(std::string_view text, std::vector<char32_t> &characters)
{
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t i = 0; i < length;) {
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(text.data(), i, length, c);
        characters.push_back(static_cast<char32_t>(c));
    }
}

void TermReader::add(Term term, Fit fit)
{
    const auto mask = m_slots.size() - 1;
    auto at = static_cast<std::size_t>((term * 0x9E3779B97F4A7C15u) >> 32) & mask;
    for (;; at = (at + 1) & mask) {
        auto &slot = m_slots[at];
        if (slot.round != m_round) {
            slot = {withFit(term, fit), m_round};
            m_used.push_back(static_cast<std::uint32_t>(at));
            return;
        }
        if ((slot.term & ~fitMask) == term) {
            slot.term = std::min(slot.term, withFit(term, fit));
            return;
        }
    }
}

void TermReader::readField()
{
    const auto count = m_characters.size();
    const std::span<const char32_t> all(m_characters);
    for (std::size_t i = 0; i < count; ++i) {
        const bool front = i == 0 || m_front[i] != 0;
        const auto left = count - i;
        const auto fit = [&](std::size_t length) {
            if (i == 0)
                return length == count ? Fit::Field : Fit::FieldFront;
            return front ? Fit::WordFront : Fit::Inside;
        };
        add(termOf(all.subspan(i, 1)), fit(1));
        if (left >= 2)
            add(termOf(all.subspan(i, 2)), fit(2));
        if (left >= 3 && (front || (isAsciiDigit(all[i]) && isAsciiDigit(all[i + 1]) && isAsciiDigit(all[i + 2]))))
            add(termOf(all.subspan(i, 3)), fit(3));
        if (left >= 4 && front)
            add(termOf(all.subspan(i, 4)), fit(4));
    }
    if (count > 4)
        add(endTermOf(all[count - 2], all[count - 1]), Fit::Field);
}

void TermReader::read(std::string_view key, std::vector<Term> &terms, Order order)
{
    terms.clear();
    m_characters.clear();
    m_front.clear();
    m_used.clear();
    // At most four terms for each byte but the ends of fields, and the table never more than half full.
    if (const auto needed = std::bit_ceil(key.size() * 8 + 64); m_slots.size() < needed || ++m_round == 0) {
        m_slots.assign(std::max(needed, m_slots.size()), {});
        m_round = 1;
    }
    const auto length = static_cast<std::int32_t>(key.size());
    bool front = false;
    for (std::int32_t i = 0; i < length;) {
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(key.data(), i, length, c);
        if (c == fieldEnd) {
            readField();
            m_characters.clear();
            m_front.clear();
        } else if (c == wordMark) {
            front = true;
            continue;
        } else {
            m_characters.push_back(static_cast<char32_t>(c));
            m_front.push_back(front ? 1 : 0);
        }
        front = false;
    }
    terms.reserve(m_used.size());
    for (const auto at : m_used)
        terms.push_back(m_slots[at].term);
    if (order == Order::Ascending)
        std::sort(terms.begin(), terms.end());
}

} // namespace kikubari::store
