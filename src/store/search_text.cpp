// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_text.h"

#include "japan/fold.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <QStringList>

#include <algorithm>
#include <array>
#include <atomic>

namespace kikubari::store {

namespace {

/// What a character does to words.
enum class Role : std::uint8_t {
    NotAsked,
    Letter, ///< part of a word
    Sign,   ///< between words: blanks, punctuation, symbols
    Joined, ///< belongs to what stands before it: combining marks, 々
};

Role roleOf(UChar32 c)
{
    // 々 is written out from the letter before it, and a loose voicing mark melts into it.
    if (c == 0x3005 || c == 0x3099 || c == 0x309A || c == 0x309B || c == 0x309C || c == 0xFF9E || c == 0xFF9F)
        return Role::Joined;
    const auto mask = U_GET_GC_MASK(c);
    if (mask & U_GC_M_MASK || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
        return Role::Joined;
    return mask & (U_GC_L_MASK | U_GC_N_MASK) ? Role::Letter : Role::Sign;
}

Role knownRole(UChar32 c)
{
    static std::array<std::atomic<Role>, 0x10000> known{};
    if (c > 0xFFFF)
        return roleOf(c);
    auto &place = known[static_cast<std::size_t>(c)];
    auto role = place.load(std::memory_order_relaxed);
    if (role == Role::NotAsked) {
        role = roleOf(c);
        place.store(role, std::memory_order_relaxed);
    }
    return role;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The word, and its digits where it looks like a telephone number or a postal code.
SearchQuery::Word spellingsOf(const QString &text)
{
    SearchQuery::Word spellings;
    auto folded = japan::fold(text).toStdString();
    const bool isNumber = std::all_of(folded.begin(), folded.end(), [](char c) {
        return isDigit(c) || c == '-' || c == '+' || c == '(' || c == ')' || c == '.';
    });
    auto digits = isNumber ? japan::phoneDigits(text).toStdString() : std::string();
    if (digits.size() >= 3 && digits != folded)
        spellings.push_back(std::move(digits));
    if (!folded.empty())
        spellings.push_back(std::move(folded));
    return spellings;
}

} // namespace

void SearchKey::fold(std::string_view text)
{
    const auto length = static_cast<std::int32_t>(text.size());
    std::int32_t begin = 0;
    bool behindSign = false, hasWord = false;
    const auto take = [&](std::int32_t end) {
        const auto before = m_key.size();
        const bool first = m_key.back() == fieldEnd;
        m_key += japan::foldUtf8(text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
        if (!first && hasWord && m_key.size() > before)
            m_key.insert(before, 1, wordMark);
        begin = end;
    };
    for (std::int32_t i = 0; i < length;) {
        const auto at = i;
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(text.data(), i, length, c);
        const auto role = knownRole(c);
        if (role == Role::Letter && behindSign && at > begin) {
            take(at);
            hasWord = true;
        }
        if (role != Role::Joined)
            behindSign = role == Role::Sign;
    }
    take(length);
}

void SearchKey::add(std::string_view text)
{
    add(text, {});
}

void SearchKey::add(std::string_view text, std::string_view more)
{
    if (!text.empty())
        fold(text);
    if (!more.empty()) {
        const auto before = m_key.size();
        fold(more);
        if (m_key.size() > before && m_key[before - 1] != fieldEnd)
            m_key.insert(before, 1, wordMark);
    }
    if (m_key.back() != fieldEnd)
        m_key.push_back(fieldEnd);
}

void SearchKey::addNumber(std::string_view number)
{
    const bool plain = std::all_of(number.begin(), number.end(), [](char c) { return isDigit(c) || c == '-'; });
    if (plain)
        std::copy_if(number.begin(), number.end(), std::back_inserter(m_key), isDigit);
    else
        m_key += japan::phoneDigits(QString::fromUtf8(number)).toStdString();
    if (m_key.back() != fieldEnd)
        m_key.push_back(fieldEnd);
}

void SearchKey::addPlate(std::string_view plate)
{
    const auto begin = m_key.size();
    add(plate);
    std::string serial;
    for (auto at = m_key.size(); at > begin && serial.size() < 4;) {
        const char c = m_key[--at];
        if (isDigit(c))
            serial.insert(serial.begin(), c);
        else if (c != '-' && c != wordMark && c != fieldEnd && c != '.')
            break;
    }
    if (!serial.empty()) {
        m_key += serial;
        m_key.push_back(fieldEnd);
    }
}

SearchQuery SearchQuery::of(const QString &text)
{
    SearchQuery query;
    for (const auto &word : text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (auto spellings = spellingsOf(word); !spellings.empty())
            query.words.push_back(std::move(spellings));
    if (query.words.size() > 1)
        query.whole = spellingsOf(text);
    return query;
}

Fit Fitter::fitOfWord(const SearchQuery::Word &word) const
{
    auto best = Fit::None;
    for (const auto &spelling : word) {
        for (auto at = m_text.find(spelling); at != std::string::npos; at = m_text.find(spelling, at + 1)) {
            if (m_text[at - 1] == fieldEnd) {
                if (m_text[at + spelling.size()] == fieldEnd)
                    return Fit::Field;
                best = std::min(best, Fit::FieldFront);
            } else {
                best = std::min(best, m_front[at] ? Fit::WordFront : Fit::Inside);
            }
        }
    }
    return best;
}

Fit Fitter::fitOf(std::string_view key)
{
    m_text.clear();
    m_front.assign(key.size() + 1, false);
    for (const char c : key) {
        if (c == wordMark)
            m_front[m_text.size()] = true;
        else
            m_text.push_back(c);
    }
    auto worst = m_query.words.empty() ? Fit::None : Fit::Field;
    for (const auto &word : m_query.words)
        worst = std::max(worst, fitOfWord(word));
    return m_query.whole.empty() ? worst : std::min(worst, fitOfWord(m_query.whole));
}

} // namespace kikubari::store
