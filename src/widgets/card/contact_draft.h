// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/recording.h"

#include <optional>

namespace kikubari::widgets {

/// A half-written contact on the customer card. Kept per customer until it is saved.
struct ContactFormDraft
{
    QString operation; ///< made with the first key stroke; saving twice saves once
    domain::Channel channel = domain::Channel::Call;
    std::optional<domain::Outcome> outcome;
    QDate on; ///< invalid = today
    QString note;
    int satisfaction = 0;
    std::optional<operations::PromiseDraft> promise;

    [[nodiscard]] bool empty() const { return !outcome && note.isEmpty() && !promise && satisfaction == 0; }
};

} // namespace kikubari::widgets
