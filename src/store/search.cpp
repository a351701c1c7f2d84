// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/fold.h"
#include "store/database.h"
#include "store/store.h"

#include <algorithm>
#include <map>

namespace kikubari::store {

namespace {

/// The folded text, and its digits where it looks like a telephone number.
std::vector<std::string> needlesOf(const QString &text)
{
    std::vector<std::string> needles{japan::fold(text).toStdString()};
    const auto digits = japan::phoneDigits(text).toStdString();
    const bool isNumber = std::all_of(needles[0].begin(), needles[0].end(), [](char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '(' || c == ')';
    });
    if (isNumber && digits.size() >= 3 && digits != needles[0])
        needles.push_back(digits);
    std::erase_if(needles, [](const std::string &needle) { return needle.empty(); });
    return needles;
}

/// 0 = a whole field, 1 = a field begins so, 2 = a field holds it. Fields stand between line feeds.
int qualityOf(std::string_view key, std::string_view needle)
{
    int best = 2;
    for (auto at = key.find(needle); at != std::string_view::npos; at = key.find(needle, at + 1)) {
        if (at == 0 || key[at - 1] != '\n')
            continue;
        const auto end = at + needle.size();
        if (end < key.size() && key[end] == '\n')
            return 0;
        best = 1;
    }
    return best;
}

} // namespace

Result<std::vector<FoundCustomer>> Store::search(const QString &text, QDate today, int limit)
{
    ReadScope scope(*m_database);
    constexpr std::size_t enough = 20000; ///< hits of a text as short as one letter that are still ranked
    std::map<RowId, int> hits;
    for (const auto &needle : needlesOf(text)) {
        auto statement
            = m_database->cached("SELECT customer, \"key\" FROM customer_search WHERE instr(\"key\", ?1) > 0");
        if (!statement)
            return tl::unexpected(statement.error());
        ResetLater reset(**statement);
        (*statement)->bind(1, needle);
        while (hits.size() < enough) {
            auto there = (*statement)->step();
            if (!there)
                return tl::unexpected(there.error());
            if (!*there)
                break;
            const auto quality = qualityOf((*statement)->text(1), needle);
            auto [hit, added] = hits.try_emplace((*statement)->integer(0), quality);
            if (!added)
                hit->second = std::min(hit->second, quality);
        }
    }
    std::vector<std::pair<int, RowId>> ranked;
    ranked.reserve(hits.size());
    for (const auto &[customer, quality] : hits)
        ranked.emplace_back(quality, customer);
    std::sort(ranked.begin(), ranked.end());
    if (ranked.size() > static_cast<std::size_t>(std::max(0, limit)))
        ranked.resize(static_cast<std::size_t>(std::max(0, limit)));
    std::vector<RowId> ids;
    ids.reserve(ranked.size());
    for (const auto &hit : ranked)
        ids.push_back(hit.second);
    auto found = cards(ids, today);
    if (!found)
        return tl::unexpected(found.error());
    std::vector<FoundCustomer> list;
    for (auto &card : *found) {
        const auto quality = hits[card.id];
        list.push_back({std::move(card), quality});
    }
    std::stable_sort(list.begin(), list.end(), [](const FoundCustomer &a, const FoundCustomer &b) {
        return std::tie(a.quality, a.card.kana, a.card.code) < std::tie(b.quality, b.card.kana, b.card.code);
    });
    return list;
}

} // namespace kikubari::store
