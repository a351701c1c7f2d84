// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "domain/words.h"
#include "operations/day.h"

#include <QDate>
#include <QString>

/// The words in which a day is told: states, dates, channels. One place, so that the same thing is always called the
/// same in list, sheet, tooltip and accessible text.
namespace kikubari::models {

/// The language of the words; set once at the start.
void setLanguage(Language language);
[[nodiscard]] Language language();
/// A two-language sentence in the language in force.
[[nodiscard]] QString say(const Text &text);

/// How pressing a follow-up is, as its icon and colour show it.
enum class Urgency { Overdue, Today, Due, Open, Upcoming, Suspended };

[[nodiscard]] Urgency urgencyOf(const operations::DayItem &item, QDate today);
/// 2日超過 · 今日まで · あと7日 · 余裕67日 · 7日後から · 保留
[[nodiscard]] QString stateWord(const operations::DayItem &item, QDate today);
/// 11/30(月); with the year where it is another one than today's.
[[nodiscard]] QString dateWord(QDate day, QDate today);
/// The day in full for a tooltip: year, era, weekday, rokuyo.
[[nodiscard]] QString longDateWord(QDate day);
/// 今日 · 昨日 · 2日前
[[nodiscard]] QString agoWord(QDate day, QDate today);
/// 9か月前, for facts that have gone stale; 未確認 where it was never confirmed.
[[nodiscard]] QString monthsAgoWord(QDate day, QDate today);
[[nodiscard]] QString windowWord(const operations::DayItem &item, QDate today);

[[nodiscard]] QString channelWord(domain::Channel channel);
[[nodiscard]] QString outcomeWord(domain::Outcome outcome);
/// 電話不可, from a word of `refuses`.
[[nodiscard]] QString refuseWord(const QString &refuses);
[[nodiscard]] QString workWord(operations::Work work);
[[nodiscard]] QString reasonWord(domain::WaiveReason reason);
/// 昨日 留守電 · 52日前 訪問; empty where there was none.
[[nodiscard]] QString lastContactWord(const operations::LastContact &last, QDate today);
/// Everything the row shows in one sentence, for screen readers: name, rule, state, until when, last contact.
[[nodiscard]] QString rowSentence(const operations::DayRow &row, QDate today);

} // namespace kikubari::models
