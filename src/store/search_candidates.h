// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/search_postings.h"

#include <array>
#include <vector>

namespace kikubari::store {

/// Who may fit a search, from the postings alone. `atLeast[f]` holds everybody who fits as well as f or better, by
/// chunk; where `sure[f]` is false it also holds some who do not, and their keys have to be asked.
struct SearchCandidates
{
    std::array<std::vector<ChunkSet>, fitCount> atLeast;
    std::array<bool, fitCount> sure{true, true, true, true};

    [[nodiscard]] static Result<SearchCandidates> of(Database &database, const SearchQuery &query, std::size_t chunks);
};

} // namespace kikubari::store
