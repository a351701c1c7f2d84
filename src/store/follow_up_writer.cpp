// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/follow_up_writer.h"

#include "store/database.h"
#include "store/database_references.h"
#include "store/follow_up_columns.h"
#include "store/transaction.h"

#include <algorithm>
#include <limits>

namespace kikubari::store {

using domain::State;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 none = std::numeric_limits<qint64>::min();

qint64 dayNumber(QDate date)
{
    return date.isValid() ? date.toJulianDay() : none;
}

constexpr auto dropIndexes = "DROP INDEX IF EXISTS follow_up_day; DROP INDEX IF EXISTS follow_up_ended; "
                             "DROP INDEX IF EXISTS customer_plan_day;";
constexpr auto makeIndexes = "CREATE INDEX follow_up_day ON follow_up (staff, earliest, due) WHERE state = 0; "
                             "CREATE INDEX follow_up_ended ON follow_up (ended_on) WHERE ended_on IS NOT NULL; "
                             "CREATE INDEX customer_plan_day ON customer_plan (replan_on) WHERE replan_on IS NOT NULL;";

} // namespace

bool FollowUpWriter::Stored::before(const Stored &other) const
{
    return std::tie(rule, fact, record) < std::tie(other.rule, other.fact, other.record);
}

bool FollowUpWriter::Stored::sameKey(const Stored &other) const
{
    return rule == other.rule && fact == other.fact && record == other.record;
}

bool FollowUpWriter::Stored::live() const
{
    return domain::isLive(static_cast<State>(numbers[1]));
}

Result<std::unique_ptr<FollowUpWriter>> FollowUpWriter::start(Store &store, Transaction &transaction, Scale scale)
{
    std::unique_ptr<FollowUpWriter> writer(new FollowUpWriter(store.database(), transaction));
    if (auto done = writer->prepare(scale); !done)
        return tl::unexpected(done.error());
    return writer;
}

Result<void> FollowUpWriter::prepare(Scale scale)
{
    m_everyone = scale == Scale::Everyone;
    if (m_everyone)
        if (auto done = m_database.script(QString::fromLatin1(dropIndexes)); !done)
            return done;
    const std::pair<Statement *, std::string> statements[]{
        {&m_select,
         "SELECT " + std::string(followUpColumns)
             + " FROM follow_up WHERE customer = ? "
               "ORDER BY rule, fact, record"},
        {&m_insert,
         "INSERT INTO follow_up (customer, " + std::string(followUpColumns)
             + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
        {&m_delete, "DELETE FROM follow_up WHERE customer = ? AND rule = ? AND fact = ? AND record = ?"},
        {&m_update,
         "UPDATE follow_up SET staff = ?, state = ?, fact_on = ?, earliest = ?, due = ?, latest = ?, "
         "natural_due = ?, window_end = ?, hidden_until = ?, done_on = ?, ended_on = ?, flags = ?, "
         "attempts = ?, reasons = ?, contact = ? "
         "WHERE customer = ? AND rule = ? AND fact = ? AND record = ?"},
        {&m_plan,
         "INSERT INTO customer_plan (customer, replan_on) VALUES (?1, ?2) ON CONFLICT (customer) DO UPDATE "
         "SET replan_on = excluded.replan_on WHERE replan_on IS NOT excluded.replan_on"},
        {&m_code, "SELECT code FROM customer WHERE id = ?"},
    };
    for (const auto &[statement, sql] : statements) {
        auto prepared = Statement::prepare(m_database, sql);
        if (!prepared)
            return tl::unexpected(prepared.error());
        *statement = std::move(*prepared);
    }
    auto any = m_database.value(u"SELECT 1 FROM follow_up LIMIT 1"_s);
    auto anyHistory = m_database.value(u"SELECT 1 FROM follow_up_history LIMIT 1"_s);
    if (!any || !anyHistory)
        return tl::unexpected(!any ? any.error() : anyHistory.error());
    m_wasEmpty = any->isNull();
    m_historyEmpty = anyHistory->isNull();
    return {};
}

Result<qint64> FollowUpWriter::ruleId(const domain::RuleId &rule)
{
    if (m_lastRule != 0 && rule.utf8 == m_lastRuleName)
        return m_lastRule;
    auto found = m_rules.find(rule.utf8);
    if (found == m_rules.end()) {
        auto id = m_database.value(u"SELECT id FROM rule_name WHERE rule = ?"_s, {rule.text()});
        if (!id)
            return tl::unexpected(id.error());
        if (id->isNull()) {
            auto added = m_database.query(u"INSERT INTO rule_name (rule) VALUES (?)"_s, {rule.text()});
            if (!added)
                return tl::unexpected(added.error());
            *id = added->lastInsertId();
        }
        found = m_rules.emplace(rule.utf8, id->toLongLong()).first;
    }
    m_lastRuleName = rule.utf8;
    return m_lastRule = found->second;
}

Result<qint64> FollowUpWriter::staffId(const domain::StaffCode &code)
{
    if (code.empty())
        return none;
    if (const auto found = m_staff.find(code.utf8); found != m_staff.end())
        return found->second;
    DatabaseReferences references(m_database);
    const auto id = references.staff(code.utf8);
    if (references.error)
        return tl::unexpected(*references.error);
    return m_staff.emplace(code.utf8, id.value_or(none)).first->second;
}

Result<void> FollowUpWriter::toStored(const FollowUpRow &row, Stored &to)
{
    auto rule = ruleId(row.rule);
    if (!rule)
        return tl::unexpected(rule.error());
    auto staff = staffId(row.staff);
    if (!staff)
        return tl::unexpected(staff.error());
    to.rule = *rule;
    to.fact = static_cast<qint64>(row.fact);
    to.record = row.record;
    const bool plainLive = domain::isLive(row.state) && row.state != State::Suspended;
    const qint64 numbers[14]{
        *staff, static_cast<qint64>(plainLive ? State::Upcoming : row.state), dayNumber(row.factOn),
        dayNumber(row.earliest), dayNumber(row.due), dayNumber(row.latest), dayNumber(row.naturalDue),
        dayNumber(row.windowEnd), dayNumber(row.hiddenUntil), dayNumber(row.doneOn), dayNumber(row.endedOn),
        // Whether it came from history says nothing about the follow-up, only how this plan got it: not stored.
        (row.onTime ? followUpOnTime : 0) | (row.closureLate ? followUpClosureLate : 0), row.attempts,
        static_cast<qint64>(row.cancelReason) | static_cast<qint64>(row.waiveReason) << 8};
    std::copy(std::begin(numbers), std::end(numbers), std::begin(to.numbers));
    to.contact = row.contact.utf8;
    to.row = &row;
    return {};
}

Result<void> FollowUpWriter::readStored(RowId customer)
{
    m_storedCount = 0;
    if (m_wasEmpty)
        return {};
    m_select.bind(1, customer);
    return m_select.each([this](const Statement &row) {
        if (m_storedCount == m_stored.size())
            m_stored.emplace_back();
        auto &to = m_stored[m_storedCount++];
        to.rule = row.integer(0);
        to.fact = row.integer(1);
        to.record.assign(row.text(2));
        for (int i = 0; i < 14; ++i)
            to.numbers[i] = row.isNull(i + 3) ? none : row.integer(i + 3);
        to.contact.assign(row.text(17));
    });
}

Result<void> FollowUpWriter::gatherWanted(std::span<const FollowUpRow> all, const KeepEnded &keep)
{
    m_wantedCount = 0;
    for (const auto &row : all) {
        const bool recent = keep.recentFrom.isValid() && row.endedOn.isValid() && row.endedOn >= keep.recentFrom;
        if (!domain::isLive(row.state) && !recent)
            continue;
        if (m_wantedCount == m_wanted.size())
            m_wanted.emplace_back();
        if (auto done = toStored(row, m_wanted[m_wantedCount++]); !done)
            return done;
    }
    std::sort(m_wanted.begin(), m_wanted.begin() + static_cast<std::ptrdiff_t>(m_wantedCount),
              [](const Stored &a, const Stored &b) { return a.before(b); });
    return {};
}

namespace {

void bindNumbers(Statement &statement, int first, const qint64 (&numbers)[14])
{
    for (const auto number : numbers) {
        if (number == none)
            statement.bindNull(first);
        else
            statement.bind(first, number);
        ++first;
    }
}

} // namespace

Result<void> FollowUpWriter::insert(RowId customer, const Stored &row)
{
    m_insert.bind(1, customer);
    m_insert.bind(2, row.rule);
    m_insert.bind(3, row.fact);
    m_insert.bind(4, row.record);
    bindNumbers(m_insert, 5, row.numbers);
    m_insert.bindOptional(19, row.contact);
    return m_insert.run();
}

Result<void> FollowUpWriter::erase(RowId customer, const Stored &row)
{
    m_delete.bind(1, customer);
    m_delete.bind(2, row.rule);
    m_delete.bind(3, row.fact);
    m_delete.bind(4, row.record);
    return m_delete.run();
}

Result<void> FollowUpWriter::replace(RowId customer, const Stored &row)
{
    bindNumbers(m_update, 1, row.numbers);
    m_update.bindOptional(15, row.contact);
    m_update.bind(16, customer);
    m_update.bind(17, row.rule);
    m_update.bind(18, row.fact);
    m_update.bind(19, row.record);
    return m_update.run();
}

Result<void> FollowUpWriter::merge(RowId customer, std::span<const FollowUpRow> all)
{
    const auto endedInPlan = [&](const Stored &stored) {
        return std::any_of(all.begin(), all.end(), [&](const FollowUpRow &row) {
            return static_cast<qint64>(row.fact) == stored.fact && row.record == stored.record
                && ruleId(row.rule).value_or(0) == stored.rule;
        });
    };
    std::size_t s = 0, w = 0;
    while (s < m_storedCount || w < m_wantedCount) {
        Result<void> done;
        if (s == m_storedCount || (w < m_wantedCount && m_wanted[w].before(m_stored[s]))) {
            m_counts.opened += m_wanted[w].live();
            done = insert(customer, m_wanted[w++]);
        } else if (w == m_wantedCount || m_stored[s].before(m_wanted[w])) {
            // It ended so long ago that it is not kept, or what opened it was withdrawn.
            if (m_stored[s].live())
                ++(endedInPlan(m_stored[s]) ? m_counts.finished : m_counts.changed);
            done = erase(customer, m_stored[s++]);
        } else {
            const auto &stored = m_stored[s++];
            const auto &wanted = m_wanted[w++];
            if (!std::equal(std::begin(stored.numbers), std::end(stored.numbers), std::begin(wanted.numbers))
                || stored.contact != wanted.contact) {
                ++(stored.live() && !wanted.live() ? m_counts.finished : m_counts.changed);
                done = replace(customer, wanted);
            }
        }
        if (!done)
            return done;
    }
    return {};
}

Result<void> FollowUpWriter::save(RowId customer, std::span<const FollowUpRow> all, QDate replanOn,
                                  const KeepEnded &keep)
{
    if (auto done = readStored(customer); !done)
        return done;
    if (auto done = gatherWanted(all, keep); !done)
        return done;
    if (auto done = merge(customer, all); !done)
        return done;
    if (auto done = keepHistory(customer, all, keep); !done)
        return done;
    m_plan.bind(1, customer);
    m_plan.bindDate(2, replanOn);
    return m_plan.run();
}

Result<PlanCounts> FollowUpWriter::finish()
{
    if (m_everyone)
        if (auto done = m_database.script(QString::fromLatin1(makeIndexes)); !done)
            return tl::unexpected(done.error());
    return m_counts;
}

} // namespace kikubari::store
