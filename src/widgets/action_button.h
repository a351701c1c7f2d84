// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/actions.h"
#include "widgets/controls.h"

namespace kikubari::widgets {

/// A button for one of the window's actions: its word without the dots, its key as a cap where `withKey`, else in the
/// tooltip.
[[nodiscard]] Button *actionButton(const Actions &actions, Act act, QWidget *parent,
                                   Button::Kind kind = Button::Kind::Plain, bool withKey = false);

} // namespace kikubari::widgets
