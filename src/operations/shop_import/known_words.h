// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/words.h"

#include <QString>
#include <QStringView>

#include <optional>

/// The words that shops write into cells, as the program's own. All take folded text (japan/fold.h).
namespace kikubari::operations {

/// male, female, other.
[[nodiscard]] std::optional<QString> sexOf(const QString &folded);
/// The same of the numbers of ISO 5218 and JIS X 0303: 1 male, 2 female; "" where the number says nothing (0, 9).
[[nodiscard]] std::optional<QString> sexOfCode(const QString &folded);
/// 14 is 神奈川県 (JIS X 0401); nothing for other texts.
[[nodiscard]] QString prefectureOfCode(const QString &text);
/// 〇 ○ 可 有 要 1 y はい: true; × 不可 無 不要 拒否 0 n いいえ: false.
[[nodiscard]] std::optional<bool> markOf(const QString &folded);
[[nodiscard]] std::optional<domain::Condition> conditionOf(const QString &folded);
[[nodiscard]] std::optional<domain::Payment> paymentOf(const QString &folded);
[[nodiscard]] std::optional<domain::CustomerKind> customerKindOf(const QString &folded);
[[nodiscard]] std::optional<domain::ServiceKind> serviceKindOf(const QString &folded);
[[nodiscard]] std::optional<domain::Channel> channelOf(const QString &folded);
[[nodiscard]] bool isMaker(const QString &folded);
/// Whether a cell says that there is nothing: なし 無し 不明 未定 - ― なし。 n/a.
[[nodiscard]] bool saysNothing(const QString &folded);
/// Whether a word stands where a day could not: 廃車 売却済 未定 済.
[[nodiscard]] bool standsForDay(const QString &folded);
/// 様 殿 御中 … alone in a cell; as written.
[[nodiscard]] bool isHonorific(const QString &text);
/// Whether a name begins with one of the commonest surnames.
[[nodiscard]] bool beginsWithSurname(const QString &name);
/// The words of `refuses` that a text names: "DM不可・電話×" → {dm, call}.
[[nodiscard]] QStringList refusalsIn(const QString &folded);

} // namespace kikubari::operations
