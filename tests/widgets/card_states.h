// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/card_sample.h"

#include <functional>

namespace kikubari::test {

/// A state of the customer card worth looking at.
struct CardState
{
    QString name;
    std::function<void(CardWindow &)> act;
};

[[nodiscard]] QList<CardState> cardStates();

} // namespace kikubari::test
