// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/day.h"

#include <QList>
#include <QString>

#include <optional>

namespace kikubari::widgets {

/// One of the six places of the result area; which outcome it stands for depends on the channel.
struct OutcomeSlot
{
    int slot = 0; ///< 0..5: F2 F3 F4 F5 F11 F12
    domain::Outcome outcome{};
    QString icon;
};

/// The outcomes that a contact by this channel can have, in the order of their keys. Empty for in-house work, which is
/// finished by a note alone.
[[nodiscard]] QList<OutcomeSlot> outcomesOf(domain::Channel channel);
/// The channel one would take for a follow-up: the first permitted one of its kind of work.
[[nodiscard]] domain::Channel channelFor(const operations::DayItem &item);
/// Whether the person himself was spoken to, so that topics and satisfaction make sense.
[[nodiscard]] bool isTalk(domain::Outcome outcome);

} // namespace kikubari::widgets
