// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cards.h"
#include "store/database.h"
#include "store/search_find.h"
#include "store/store.h"

#include <algorithm>

namespace kikubari::store {

Result<std::vector<FoundCustomer>> Store::search(const QString &text, QDate today, int limit)
{
    ReadScope scope(*m_database);
    auto hits = findCustomers(*m_database, SearchQuery::of(text), today, static_cast<std::size_t>(std::max(0, limit)));
    if (!hits)
        return tl::unexpected(hits.error());
    std::vector<RowId> ids;
    ids.reserve(hits->size());
    for (const auto &hit : *hits)
        ids.push_back(hit.customer);
    auto found = readCards(*m_database, ids, today, CardParts::Hit);
    if (!found)
        return tl::unexpected(found.error());
    std::vector<FoundCustomer> list;
    list.reserve(found->size());
    auto hit = hits->begin();
    for (auto &card : *found) {
        while (hit->customer != card.id)
            ++hit;
        list.push_back({std::move(card), static_cast<int>(hit->fit)});
    }
    return list;
}

} // namespace kikubari::store
