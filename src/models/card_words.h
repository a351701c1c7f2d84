// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/customer_card.h"

#include <QDate>
#include <QString>

/// The words of the customer card, beside those of models/day_words.h.
namespace kikubari::models {

/// 再購入（2台目） · 初めて · 休眠 · 見込 A …
[[nodiscard]] QString stageWord(const operations::CustomerSheet &sheet);
/// What the stage means, for its tooltip.
[[nodiscard]] QString stageMeaning(operations::Stage stage);
/// 43歳・1983/5/9（昭和58年）; of a company its founding day. Empty where the birthday is not known.
[[nodiscard]] QString birthdayWord(const operations::CustomerSheet &sheet);
/// 1983/5/9（昭和58年）
[[nodiscard]] QString eraDateWord(QDate day);
/// 2031/11; a month is what contracts are told by.
[[nodiscard]] QString monthDateWord(QDate day);
/// あと104日 · 今日まで · 12日超過
[[nodiscard]] QString remainingWord(QDate due, QDate today);

/// 電話・話せた, 納車, 車検の予約
[[nodiscard]] QString entryTitle(const operations::CardEntry &entry);
[[nodiscard]] QString entryKindWord(operations::EntryKind kind);
/// One entry as a sentence, for screen readers.
[[nodiscard]] QString entrySentence(const operations::CardEntry &entry, QDate today);
/// 11月; with the year where it is another one than today's.
[[nodiscard]] QString monthWord(QDate day, QDate today);

/// 電話 · 訪問 · DM · 郵便 · メール · SMS: a word of `refuses` without yes or no.
[[nodiscard]] QString wayWord(const QString &channel);
/// 2026/2/3 から、電話で、佐藤: what is known of a ban; empty where nothing is.
[[nodiscard]] QString banDetail(const operations::CardBan &ban, QDate today);
/// 携帯 · 自宅 · 代表, or the number's own kind.
[[nodiscard]] QString phoneKindWord(const operations::CardPhone &phone, bool company);
/// 11/28 確認 · 2025/8 要確認 · 未確認
[[nodiscard]] QString confirmedWord(const operations::CardFact &fact, QDate today);
/// 完了・期限内 · 完了・遅れ · 見送り・理由 · 未実施 · 取消 · 次へ
[[nodiscard]] QString pastWord(const operations::CardPastFollowUp &past);
[[nodiscard]] QString dealWord(const operations::CardDeal &deal);
[[nodiscard]] QString conditionWord(const QString &condition);
[[nodiscard]] QString paymentWord(const QString &payment);

} // namespace kikubari::models
