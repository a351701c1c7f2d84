// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "operations/day.h"

#include <QDate>

/// What a person reads in the tables.
namespace kikubari::cli {

/// 済み, 期限超過 …
[[nodiscard]] Text stateWord(domain::State state);
/// 電話, 訪問, DM・手紙, 約束, 社内
[[nodiscard]] Text workWord(operations::Work work);
/// 2日超過, 今日まで, あと7日: how pressing a follow-up of the day is.
[[nodiscard]] Text urgencyWord(const operations::DayItem &item, QDate today);
/// A name with its honorific: 髙橋 健太 様.
[[nodiscard]] QString addressed(const QString &name, const QString &honorific);

} // namespace kikubari::cli
