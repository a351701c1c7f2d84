// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/row_sorter.h"
#include "support/catch.h"

using namespace kikubari;
using namespace kikubari::store;

TEST_CASE("rows come out by owner, those of one owner in the order in which they came")
{
    const std::size_t memory = GENERATE(std::size_t{1} << 20, std::size_t{2000}, std::size_t{40});
    RowSorter sorter(memory);
    std::vector<std::pair<qint64, std::string>> expected;
    unsigned seed = 1;
    for (int i = 0; i < 3000; ++i) {
        seed = seed * 1664525u + 1013904223u;
        const qint64 owner = seed >> 24;
        expected.emplace_back(owner, "row " + std::to_string(i));
        REQUIRE(sorter.add(owner, expected.back().second));
        if (memory == 40 && i == 200)
            break; // a run for each row: enough of them
    }
    std::stable_sort(expected.begin(), expected.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<std::pair<qint64, std::string>> sorted;
    REQUIRE(sorter.drain([&](qint64 owner, std::string_view bytes) {
        sorted.emplace_back(owner, bytes);
        return Result<void>();
    }));
    CHECK(sorted == expected);
    CHECK(sorter.empty());
}
