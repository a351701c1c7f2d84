// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/engine.h"
#include "rules/matching.h"

#include <vector>

namespace kikubari::rules {

/// What one planning works on.
struct PlanningCase
{
    const Engine &engine;
    const domain::CustomerRecords &records;
    const domain::StoreCalendar &calendar;
    const CustomerFacts &facts;
    QDate today;
    bool someWaitForOverdue = false;
};

/// A stretch of days on which a rule sleeps, both included; an invalid `to` means it has not ended.
struct Sleep
{
    QDate from, to;
};

/// Plans one customer: rule by rule, follow-up by follow-up. Used once.
class Planner
{
public:
    Planner(const PlanningCase &planning, Plan &out);
    void run();

private:
    /// A fact that opens a follow-up of the rule at hand.
    struct Opener
    {
        const Fact *fact;
        const Opening *opening;
    };
    /// The dates of a follow-up while they are worked out.
    struct Window
    {
        QDate earliest, due, latest, naturalDue, end;
        QDate openUntil; ///< as `end`, but a sleep holds it open: it cannot run out meanwhile
        bool closureLate = false;
    };
    /// How and when a follow-up ended.
    struct Ending
    {
        QDate on; ///< invalid = it has not ended
        domain::State state{};
        const Fact *fact = nullptr;
        domain::WaiveReason reason{};
    };

    // One rule.
    void planRule(const Rule &rule);
    void collectOpeners(const Rule &rule);
    void planCycle(const Rule &rule);
    [[nodiscard]] bool opens(const Rule &rule, const Opening &opening, const Fact &fact) const;
    [[nodiscard]] bool conditionHolds(const Condition &condition, const Fact &opening) const;
    [[nodiscard]] bool isFor(const Rule &rule);
    [[nodiscard]] bool replaced(const Rule &rule);
    void publishDerived(const Rule &rule, std::size_t firstOfRule);

    // One follow-up.
    [[nodiscard]] std::optional<FollowUp> planOne(const Rule &rule, const Opener &opener, const Fact *next);
    [[nodiscard]] std::optional<Window> windowOf(const Rule &rule, const Opener &opener) const;
    void roll(Roll how, Window &window) const;
    [[nodiscard]] QDate endOf(const Rule &rule, const Fact &fact, QDate latest) const;
    void closeAt(const Rule &rule, const Fact &fact, Window &window) const;
    [[nodiscard]] Ending endingOf(const Rule &rule, const Opener &opener, const Fact *next, const Window &window) const;
    [[nodiscard]] Ending forgiven(const Rule &rule, const Ending &ending) const;
    [[nodiscard]] const Fact *doneFact(const Rule &rule, const Opener &opener, QDate windowEnd) const;
    [[nodiscard]] const Fact *cancellingFact(const Rule &rule, const Fact &fact) const;
    [[nodiscard]] QDate promiseKept(const Fact &fact) const;
    [[nodiscard]] Ending waived(const Rule &rule, const Fact &fact) const;
    [[nodiscard]] bool adjust(const Rule &rule, const Opener &opener, const Fact *next, Window &window);
    void firstDay(const Rule &rule, const Fact &fact, Window &window) const;
    void coolDown(const Rule &rule, const Opener &opener, Window &window) const;
    void conclude(const Rule &rule, const Ending &ending, bool asleep, FollowUp &followUp);
    void conditionsAtToday(const Rule &rule, FollowUp &followUp);
    void decisions(FollowUp &followUp) const;
    void attempts(const Rule &rule, const Opener &opener, FollowUp &followUp);
    void staffOf(const Rule &rule, FollowUp &followUp) const;

    // History.
    [[nodiscard]] const domain::HistoryRecord *historyOf(const FollowUp &followUp) const;
    [[nodiscard]] bool stillStands(const Rule &rule, const Opener &opener, const domain::HistoryRecord &history) const;
    void takeFromHistory(const domain::HistoryRecord &history, FollowUp &followUp) const;
    void addLostHistory();

    void changesOn(QDate day);
    [[nodiscard]] std::vector<Sleep> sleepsOf(const Rule &rule) const;

    const PlanningCase &m_case;
    Plan &m_out;
    Matcher m_matcher;
    std::vector<Fact> m_derived; ///< follow_up_done and follow_up_overdue facts of the rules so far
    std::vector<Fact> m_waivers; ///< of the rule at hand
    std::vector<Opener> m_openers;
    std::vector<const Fact *> m_ordered;
};

/// The days on which a state holds for this customer, up to `today`, merged and in order.
[[nodiscard]] std::vector<Sleep> sleepsWhile(const std::vector<SuspendingState> &states,
                                             const domain::CustomerRecords &records, QDate today);
/// The next day after `today` on which such a state begins or has ended.
[[nodiscard]] QDate nextSleepChange(const domain::CustomerRecords &records, QDate today);

/// Whether a word of `refuses` stops this channel.
[[nodiscard]] bool banCovers(std::string_view ban, domain::Channel channel);
/// Whether `refuses` and the bans in force leave no channel of the rule; `all` leaves none.
[[nodiscard]] bool refusesEvery(const std::vector<domain::Channel> &channels, const domain::CustomerRecords &records,
                                QDate today);
[[nodiscard]] bool refuses(domain::Channel channel, const domain::CustomerRecords &records, QDate today);

} // namespace kikubari::rules
