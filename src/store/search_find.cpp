// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_find.h"

#include "store/database.h"
#include "store/last_contacts.h"
#include "store/search_candidates.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace kikubari::store {

namespace {

/// A customer's place among those who fit equally well: the newest contact first, then the id.
using Rank = std::uint64_t;
constexpr int rankShift = 44;
constexpr Rank idMask = (Rank{1} << rankShift) - 1;

Rank rankOf(LastContacts::Day day, RowId customer)
{
    return static_cast<Rank>(std::numeric_limits<LastContacts::Day>::max() - day) << rankShift
        | static_cast<Rank>(customer);
}

RowId customerOf(Rank rank)
{
    return static_cast<RowId>(rank & idMask);
}

/// The best `count` of a set whose rank is greater than `after`, in order. Sixty-four customers who all were contacted
/// longer ago than the worst of those found are passed over in one step.
std::vector<Rank> bestOf(const std::vector<ChunkSet> &sets, const LastContacts &contacts, std::optional<Rank> after,
                         std::size_t count)
{
    std::vector<Rank> best;
    auto worst = std::numeric_limits<Rank>::max();
    const auto cut = [&] {
        if (best.size() <= count)
            return;
        std::nth_element(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(count - 1), best.end());
        best.resize(count);
        worst = best.back();
    };
    const auto &days = contacts.days();
    const auto &latest = contacts.latest();
    for (std::size_t word = 0; word < latest.size(); ++word) {
        auto bits = sets[word >> (chunkShift - 6)].words[word & (chunkSize / 64 - 1)];
        if (bits == 0 || rankOf(latest[word], static_cast<RowId>(word << 6)) > worst)
            continue;
        for (; bits != 0; bits &= bits - 1) {
            const auto customer = (word << 6) + static_cast<std::size_t>(std::countr_zero(bits));
            const auto rank = rankOf(days[customer], static_cast<RowId>(customer));
            if (rank >= worst || (after && rank <= *after))
                continue;
            best.push_back(rank);
            if (best.size() >= count * 2 + 64)
                cut();
        }
    }
    cut();
    std::sort(best.begin(), best.end());
    return best;
}

/// Answers how well a customer really fits, by his key.
class KeyAsker
{
public:
    KeyAsker(Database &database, const SearchQuery &query) : m_database(database), m_fitter(query) { }

    Result<Fit> fitOf(RowId customer)
    {
        const auto [known, fresh] = m_known.try_emplace(customer, Fit::None);
        if (!fresh)
            return known->second;
        if (!m_key) {
            auto statement = m_database.cached("SELECT \"key\" FROM customer_search WHERE customer = ?1");
            if (!statement)
                return tl::unexpected(statement.error());
            m_key = *statement;
        }
        m_key->bind(1, customer);
        auto &fit = known->second;
        if (auto done = m_key->each([&](const Statement &row) { fit = m_fitter.fitOf(row.text(0)); }); !done)
            return tl::unexpected(done.error());
        return fit;
    }

private:
    Database &m_database;
    Fitter m_fitter;
    Statement *m_key = nullptr;
    std::unordered_map<RowId, Fit> m_known;
};

/// Takes from each degree of fit, the best first, until there are enough.
class Finder
{
public:
    Finder(Database &database, const SearchQuery &query, std::size_t limit)
        : m_contacts(database.lastContacts()),
          m_asker(database, query),
          m_limit(limit)
    {
    }

    Result<std::vector<SearchHit>> find(SearchCandidates &candidates)
    {
        for (std::size_t fit = 0; fit < fitCount && m_hits.size() < m_limit; ++fit) {
            auto &sets = candidates.atLeast[fit];
            if (fit > 0 && candidates.sure[fit - 1])
                without(sets, m_better);
            const bool allSure
                = std::all_of(candidates.sure.begin(), candidates.sure.begin() + static_cast<int>(fit) + 1,
                              [](bool sure) { return sure; });
            auto done = allSure ? takeSure(sets, static_cast<Fit>(fit)) : takeAsked(sets, static_cast<Fit>(fit));
            if (!done)
                return tl::unexpected(done.error());
            if (candidates.sure[fit]) {
                if (m_better.empty())
                    m_better = sets;
                else
                    for (std::size_t chunk = 0; chunk < sets.size(); ++chunk)
                        m_better[chunk].add(sets[chunk]);
            }
        }
        return std::move(m_hits);
    }

private:
    static void without(std::vector<ChunkSet> &sets, const std::vector<ChunkSet> &others)
    {
        for (std::size_t chunk = 0; chunk < sets.size(); ++chunk)
            for (std::size_t i = 0; i < sets[chunk].words.size(); ++i)
                sets[chunk].words[i] &= ~others[chunk].words[i];
    }

    Result<void> takeSure(const std::vector<ChunkSet> &sets, Fit fit)
    {
        for (const auto rank : bestOf(sets, m_contacts, {}, m_limit - m_hits.size()))
            m_hits.push_back({customerOf(rank), fit});
        return {};
    }

    Result<void> takeAsked(const std::vector<ChunkSet> &sets, Fit fit)
    {
        std::optional<Rank> after;
        for (std::size_t batch = 64;; batch = std::min<std::size_t>(batch * 4, 1u << 16)) {
            const auto ranks = bestOf(sets, m_contacts, after, batch);
            for (const auto rank : ranks) {
                auto real = m_asker.fitOf(customerOf(rank));
                if (!real)
                    return tl::unexpected(real.error());
                if (*real == fit)
                    m_hits.push_back({customerOf(rank), fit});
                if (m_hits.size() == m_limit)
                    return {};
            }
            if (ranks.size() < batch)
                return {};
            after = ranks.back();
        }
    }

    const LastContacts &m_contacts;
    KeyAsker m_asker;
    std::size_t m_limit;
    std::vector<SearchHit> m_hits;
    std::vector<ChunkSet> m_better; ///< who surely fits better than what is being taken
};

std::size_t chunksOf(const LastContacts &contacts)
{
    return (contacts.days().size() + static_cast<std::size_t>(chunkSize) - 1) >> chunkShift;
}

} // namespace

Result<std::vector<SearchHit>> findCustomers(Database &database, const SearchQuery &query, QDate today,
                                             std::size_t limit)
{
    auto &contacts = database.lastContacts();
    if (auto done = contacts.load(today); !done)
        return tl::unexpected(done.error());
    if (query.empty() || limit == 0 || contacts.days().empty())
        return std::vector<SearchHit>{};
    auto candidates = SearchCandidates::of(database, query, chunksOf(contacts));
    if (!candidates)
        return tl::unexpected(candidates.error());
    return Finder(database, query, std::min(limit, contacts.days().size())).find(*candidates);
}

Result<std::vector<RowId>> findEverybody(Database &database, const SearchQuery &query, QDate today)
{
    auto &contacts = database.lastContacts();
    if (auto done = contacts.load(today); !done)
        return tl::unexpected(done.error());
    std::vector<RowId> found;
    if (query.empty() || contacts.days().empty())
        return found;
    auto candidates = SearchCandidates::of(database, query, chunksOf(contacts));
    if (!candidates)
        return tl::unexpected(candidates.error());
    const auto &all = candidates->atLeast.back();
    const bool sure = candidates->sure.back();
    KeyAsker asker(database, query);
    for (std::size_t chunk = 0; chunk < all.size(); ++chunk)
        for (std::size_t i = 0; i < all[chunk].words.size(); ++i)
            for (auto bits = all[chunk].words[i]; bits != 0; bits &= bits - 1) {
                const auto customer = static_cast<RowId>(chunk << chunkShift | i << 6
                                                         | static_cast<std::size_t>(std::countr_zero(bits)));
                if (!sure) {
                    auto fit = asker.fitOf(customer);
                    if (!fit)
                        return tl::unexpected(fit.error());
                    if (*fit == Fit::None)
                        continue;
                }
                found.push_back(customer);
            }
    return found;
}

} // namespace kikubari::store
