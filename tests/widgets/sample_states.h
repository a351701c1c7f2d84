// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sample_window.h"

namespace kikubari::test {

/// A state of the window worth looking at: how the store is prepared and what is done then.
struct SampleState
{
    QString name;
    std::function<void(SampleWindow &)> prepare;
    std::function<void(SampleWindow &)> act;
    bool chosen = true;
};

[[nodiscard]] QList<SampleState> sampleStates();

/// The states of the customer book's pages; sampleStates has them too.
[[nodiscard]] QList<SampleState> bookStates();
/// Likewise of the page of mailings.
[[nodiscard]] QList<SampleState> dmStates();

} // namespace kikubari::test
