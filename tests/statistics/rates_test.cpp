// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/rates.h"

#include "support/catch.h"

#include <cmath>

using namespace kikubari::statistics;

namespace {

bool near(double a, double b, double by)
{
    return std::abs(a - b) <= by;
}

} // namespace

TEST_CASE("Intervals of a share agree with the table of Newcombe 1998 (Statistics in Medicine 17:857), method 3")
{
    const auto of = [](int count, int total) { return *wilson({count, total}); };
    CHECK(near(of(81, 263).low, 0.2553, 5e-5));
    CHECK(near(of(81, 263).high, 0.3662, 5e-5));
    CHECK(near(of(15, 148).low, 0.0624, 5e-5));
    CHECK(near(of(15, 148).high, 0.1605, 5e-5));
    CHECK(of(0, 20).low == 0);
    CHECK(near(of(0, 20).high, 0.1611, 5e-5));
    CHECK(near(of(1, 29).low, 0.0061, 5e-5));
    CHECK(near(of(1, 29).high, 0.1718, 5e-5));
    CHECK(of(29, 29).high == 1);
    CHECK_FALSE(wilson({0, 0}));
}

TEST_CASE("Intervals of a difference agree with the table of Newcombe 1998 (Statistics in Medicine 17:873), method 10")
{
    const auto of = [](Rate a, Rate b) { return *difference(a, b); };
    const auto a = of({56, 70}, {48, 80});
    CHECK(near(a.low, 0.0524, 5e-5));
    CHECK(near(a.high, 0.3339, 5e-5));
    const auto b = of({9, 10}, {3, 10});
    CHECK(near(b.low, 0.1705, 5e-5));
    CHECK(near(b.high, 0.8090, 5e-5));
    const auto c = of({5, 56}, {0, 29});
    CHECK(near(c.low, -0.0381, 5e-5));
    CHECK(near(c.high, 0.1926, 5e-5));
    const auto d = of({10, 10}, {0, 10});
    CHECK(near(d.low, 0.6075, 5e-5));
    CHECK(near(d.high, 1.0, 5e-5));
    CHECK_FALSE(difference({0, 0}, {1, 10}));
}

TEST_CASE(
    "What a hold-out can show: 1,000 customers with 10 % held out about nine points, six such mailings about three")
{
    CHECK(near(*detectableLift(900, 100, 0.05), 0.09, 0.005));
    CHECK(near(*detectableLift(5400, 600, 0.05), 0.03, 0.005));
    CHECK(near(*detectableLift(2000, 500, 0.05), 0.04, 0.005));
    CHECK(near(*detectableLift(12000, 3000, 0.05), 0.014, 0.001));
    CHECK_FALSE(detectableLift(10, 0, 0.05));
    CHECK_FALSE(detectableLift(2, 1, 0.05)); // three people show nothing
    CHECK(*detectableLift(900, 100, 0.05) > *detectableLift(9000, 1000, 0.05));
}
