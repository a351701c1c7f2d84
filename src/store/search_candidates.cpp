// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_candidates.h"

#include <algorithm>
#include <memory>

namespace kikubari::store {

namespace {

using FitSets = std::array<ChunkSet, fitCount>;
using FitFlags = std::array<bool, fitCount>;

constexpr std::size_t mostInner = 24; ///< terms inside a long text that are looked up; the rest is left to the keys

/// One spelling of a word as terms.
struct SpelledTerms
{
    std::vector<char32_t> characters;
    Term front = 0;          ///< of up to four characters
    Term end = 0;            ///< 0 = none is needed
    std::vector<Term> inner; ///< all of which a customer must have; empty where `front` says it all

    explicit SpelledTerms(const std::string &text)
    {
        appendCharacters(text, characters);
        const std::span<const char32_t> all(characters);
        const auto count = all.size();
        front = termOf(all.first(std::min<std::size_t>(count, 4)));
        if (count > 4)
            end = endTermOf(all[count - 2], all[count - 1]);
        const auto digits = [&](std::size_t i) {
            return i + 2 < count && isAsciiDigit(all[i]) && isAsciiDigit(all[i + 1]) && isAsciiDigit(all[i + 2]);
        };
        if (count < 3 || (count == 3 && digits(0)))
            return;
        for (std::size_t i = 0; i + 1 < count && inner.size() < mostInner; ++i) {
            if (digits(i))
                inner.push_back(termOf(all.subspan(i, 3)));
            else if (i == 0 || !digits(i - 1))
                inner.push_back(termOf(all.subspan(i, 2)));
        }
        std::sort(inner.begin(), inner.end());
        inner.erase(std::unique(inner.begin(), inner.end()), inner.end());
    }

    [[nodiscard]] FitFlags sure() const
    {
        const bool whole = characters.size() <= 4;
        return {whole, whole, whole, inner.empty()};
    }
};

/// Works out one chunk after the other.
class ChunkEvaluator
{
public:
    ChunkEvaluator(PostingReader &postings, RowId chunk) : m_postings(postings), m_chunk(chunk) { }

    /// Adds to `sets` who may fit the spelling.
    Result<void> addSpelling(const SpelledTerms &terms, FitSets &sets)
    {
        auto inside = std::make_unique<ChunkSet>();
        bool any = true;
        for (std::size_t i = 0; i < terms.inner.size() && any; ++i) {
            auto &set = i == 0 ? *inside : m_scratch;
            set.clear();
            auto there = m_postings.addTo(m_chunk, terms.inner[i], {&set, &set, &set, &set});
            if (!there)
                return tl::unexpected(there.error());
            any = *there;
            if (i > 0)
                inside->keep(set);
        }
        if (!any)
            return {}; // nobody has all of it
        return terms.end == 0 ? addShort(terms, *inside, sets) : addLong(terms, *inside, sets);
    }

private:
    /// Up to four characters: the postings themselves tell how well they fit, but for three and four inside a field.
    Result<void> addShort(const SpelledTerms &terms, const ChunkSet &inside, FitSets &sets)
    {
        auto front = std::make_unique<FitSets>();
        for (auto &set : *front)
            set.clear();
        auto there = m_postings.addTo(m_chunk, terms.front, {&(*front)[0], &(*front)[1], &(*front)[2], &(*front)[3]});
        if (!there)
            return tl::unexpected(there.error());
        for (std::size_t fit = 0; fit < fitCount; ++fit) {
            if (fit > 0)
                (*front)[fit].add((*front)[fit - 1]);
            sets[fit].add((*front)[fit]);
        }
        if (!terms.inner.empty())
            sets[fitCount - 1].add(inside);
        return {};
    }

    /// Longer ones: whoever has its beginning at a front may begin so, and whoever has its end at an end may be it.
    Result<void> addLong(const SpelledTerms &terms, const ChunkSet &inside, FitSets &sets)
    {
        auto field = std::make_unique<ChunkSet>(), word = std::make_unique<ChunkSet>();
        field->clear();
        word->clear();
        auto there = m_postings.addTo(m_chunk, terms.front, {field.get(), field.get(), word.get(), nullptr});
        if (!there)
            return tl::unexpected(there.error());
        word->add(*field);
        field->keep(inside);
        word->keep(inside);
        m_scratch.clear();
        there = m_postings.addTo(m_chunk, terms.end, {&m_scratch, &m_scratch, &m_scratch, &m_scratch});
        if (!there)
            return tl::unexpected(there.error());
        m_scratch.keep(*field);
        sets[0].add(m_scratch);
        sets[1].add(*field);
        sets[2].add(*word);
        sets[3].add(inside);
        return {};
    }

    PostingReader &m_postings;
    RowId m_chunk;
    ChunkSet m_scratch;
};

/// A word of the query with all its spellings.
using WordTerms = std::vector<SpelledTerms>;

Result<void> addWord(ChunkEvaluator &evaluator, const WordTerms &word, FitSets &sets)
{
    for (auto &set : sets)
        set.clear();
    for (const auto &spelling : word)
        if (auto done = evaluator.addSpelling(spelling, sets); !done)
            return done;
    return {};
}

WordTerms termsOf(const SearchQuery::Word &word, FitFlags &sure)
{
    WordTerms terms;
    for (const auto &spelling : word) {
        terms.emplace_back(spelling);
        const auto flags = terms.back().sure();
        for (std::size_t fit = 0; fit < fitCount; ++fit)
            sure[fit] = sure[fit] && flags[fit];
    }
    return terms;
}

} // namespace

Result<SearchCandidates> SearchCandidates::of(Database &database, const SearchQuery &query, std::size_t chunks)
{
    auto postings = PostingReader::make(database);
    if (!postings)
        return tl::unexpected(postings.error());
    SearchCandidates found;
    std::vector<WordTerms> words;
    for (const auto &word : query.words)
        words.push_back(termsOf(word, found.sure));
    const auto whole = termsOf(query.whole, found.sure);
    for (auto &sets : found.atLeast)
        sets.resize(chunks);
    auto sets = std::make_unique<FitSets>(), part = std::make_unique<FitSets>();
    for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
        ChunkEvaluator evaluator(*postings, static_cast<RowId>(chunk));
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (auto done = addWord(evaluator, words[i], i == 0 ? *sets : *part); !done)
                return tl::unexpected(done.error());
            for (std::size_t fit = 0; fit < fitCount && i > 0; ++fit)
                (*sets)[fit].keep((*part)[fit]);
        }
        if (!whole.empty()) {
            if (auto done = addWord(evaluator, whole, *part); !done)
                return tl::unexpected(done.error());
            for (std::size_t fit = 0; fit < fitCount; ++fit)
                (*sets)[fit].add((*part)[fit]);
        }
        for (std::size_t fit = 0; fit < fitCount; ++fit)
            found.atLeast[fit][chunk] = (*sets)[fit];
    }
    return found;
}

} // namespace kikubari::store
