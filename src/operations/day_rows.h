// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/day.h"
#include "rules/engine.h"
#include "store/follow_up_row.h"

#include <QDate>

/// From stored follow-ups to the rows that a person reads; shared by the list and the call sheet.
namespace kikubari::operations {

/// What one does for a follow-up of this rule.
[[nodiscard]] Work workOf(const rules::Rule &rule, domain::FactKind fact);

/// The rank 1..6 of a live follow-up on a day (docs/rules.md, States).
[[nodiscard]] int rankOf(const rules::FollowUp &followUp, QDate today);

/// Whether it can wait until somebody asks for it: not yet due, or due with more than 7 days left and of low priority.
[[nodiscard]] bool canWait(const rules::FollowUp &followUp, int priority, QDate today);

/// Orders two follow-ups of the day by what is lost if they are not done today.
[[nodiscard]] bool moreUrgent(const DayItem &a, const DayItem &b);

/// One item; nothing where the rule is not known any more.
[[nodiscard]] std::optional<DayItem> itemOf(const rules::Engine &engine, const store::FollowUpRow &row,
                                            const store::CustomerCard &card, QDate today);

/// The row's head without items.
[[nodiscard]] DayRow rowOf(const store::CustomerCard &card);

/// 様 or 御中 where nothing else is written on the card.
[[nodiscard]] QString honorificOf(const store::CustomerCard &card);

/// 髙橋 健太 様, for toasts and lists.
[[nodiscard]] QString addressedName(const store::CustomerCard &card);

/// ミニバン 8人乗り ほか1台.
[[nodiscard]] Text carOf(const store::CustomerCard &card);
/// The same of a car and how many there are with it; the maker is said where the model is not known.
[[nodiscard]] Text carInWords(const QString &maker, const QString &model, const QString &grade, int cars);

} // namespace kikubari::operations
