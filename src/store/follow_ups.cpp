// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/database_references.h"
#include "store/follow_up_columns.h"
#include "store/follow_up_writer.h"
#include "store/store.h"

#include <algorithm>

namespace kikubari::store {

using domain::State;
using namespace Qt::StringLiterals;

State FollowUpRow::stateOn(QDate day) const
{
    if (!domain::isLive(state) || state == State::Suspended)
        return state;
    if (day < earliest)
        return State::Upcoming;
    if (day < due)
        return State::Open;
    return day <= latest ? State::Due : State::Overdue;
}

const std::string &FollowUpNames::name(std::map<qint64, std::string> &names, const char *sql, qint64 id)
{
    const auto [found, fresh] = names.try_emplace(id);
    if (!fresh)
        return found->second;
    auto statement = m_database.cached(sql);
    if (!statement) {
        error = statement.error();
        return found->second;
    }
    ResetLater reset(**statement);
    (*statement)->bind(1, id);
    auto there = (*statement)->step();
    if (!there)
        error = there.error();
    else if (*there)
        found->second = (*statement)->text(0);
    return found->second;
}

const std::string &FollowUpNames::rule(qint64 id)
{
    return name(m_rules, "SELECT rule FROM rule_name WHERE id = ?", id);
}

const std::string &FollowUpNames::staff(qint64 id)
{
    return name(m_staff, "SELECT code FROM staff WHERE id = ?", id);
}

FollowUpRow followUpFrom(const Statement &row, int first, FollowUpNames &names)
{
    FollowUpRow to;
    const auto at = [&](int offset) { return first + offset; };
    to.rule.utf8 = names.rule(row.integer(at(0)));
    if (!row.isNull(at(3)))
        to.staff.utf8 = names.staff(row.integer(at(3)));
    to.fact = static_cast<domain::FactKind>(row.integer(at(1)));
    to.record.assign(row.text(at(2)));
    to.state = static_cast<State>(row.integer(at(4)));
    QDate *const dates[]{&to.factOn,    &to.earliest,    &to.due,    &to.latest, &to.naturalDue,
                         &to.windowEnd, &to.hiddenUntil, &to.doneOn, &to.endedOn};
    for (int i = 0; i < 9; ++i)
        *dates[i] = row.date(at(5 + i));
    to.onTime = row.integer(at(14)) & followUpOnTime;
    to.closureLate = row.integer(at(14)) & followUpClosureLate;
    to.attempts = static_cast<int>(row.integer(at(15)));
    to.cancelReason = static_cast<std::uint8_t>(row.integer(at(16)) & 0xff);
    to.waiveReason = static_cast<domain::WaiveReason>(row.integer(at(16)) >> 8);
    to.contact.utf8.assign(row.text(at(17)));
    return to;
}

namespace {

/// Runs the statement to its end; its rows are a customer followed by followUpColumns.
Result<std::vector<std::pair<RowId, FollowUpRow>>> readAll(Database &database, Statement &statement)
{
    FollowUpNames names(database);
    std::vector<std::pair<RowId, FollowUpRow>> list;
    for (;;) {
        auto there = statement.step();
        if (!there)
            return tl::unexpected(there.error());
        if (names.error)
            return tl::unexpected(*names.error);
        if (!*there)
            return list;
        list.emplace_back(statement.integer(0), followUpFrom(statement, 1, names));
    }
}

std::string selectFollowUps(const std::string &where)
{
    return "SELECT customer, " + std::string(followUpColumns) + " FROM follow_up WHERE " + where;
}

std::vector<FollowUpRow> withoutCustomers(std::vector<std::pair<RowId, FollowUpRow>> rows)
{
    std::vector<FollowUpRow> list;
    list.reserve(rows.size());
    for (auto &row : rows)
        list.push_back(std::move(row.second));
    return list;
}

/// The id of a salesperson; nothing for an unknown code, which has no follow-ups.
Result<std::optional<RowId>> staffId(Database &database, const domain::StaffCode &code)
{
    DatabaseReferences references(database);
    const auto id = references.staff(code.utf8);
    if (references.error)
        return tl::unexpected(*references.error);
    return id;
}

} // namespace

Result<std::vector<DayCustomer>> Store::dayFollowUps(const domain::StaffCode &staff, QDate today)
{
    ReadScope scope(*m_database);
    auto id = staff.empty() ? Result<std::optional<RowId>>(RowId{0}) : staffId(*m_database, staff);
    if (!id)
        return tl::unexpected(id.error());
    if (!*id)
        return std::vector<DayCustomer>{};
    auto statement = m_database->cached(
        selectFollowUps(staff.empty() ? "state = 0 AND earliest <= ?1 ORDER BY customer"
                                      : "state = 0 AND earliest <= ?1 AND staff = ?2 ORDER BY customer"));
    if (!statement)
        return tl::unexpected(statement.error());
    ResetLater reset(**statement);
    (*statement)->bindDate(1, today);
    if (!staff.empty())
        (*statement)->bind(2, **id);
    auto rows = readAll(*m_database, **statement);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<RowId> customers;
    for (const auto &row : *rows)
        if (customers.empty() || customers.back() != row.first)
            customers.push_back(row.first);
    auto found = cards(customers, today);
    if (!found)
        return tl::unexpected(found.error());
    std::vector<DayCustomer> list;
    std::size_t next = 0;
    for (auto &card : *found) {
        DayCustomer customer{std::move(card), {}};
        for (; next < rows->size() && (*rows)[next].first <= customer.card.id; ++next)
            if ((*rows)[next].first == customer.card.id)
                customer.followUps.append(std::move((*rows)[next].second));
        list.push_back(std::move(customer));
    }
    return list;
}

Result<std::vector<FollowUpRow>> Store::endedFollowUps(const domain::StaffCode &staff, QDate day)
{
    auto statement = m_database->cached(selectFollowUps("ended_on = ?1"));
    if (!statement)
        return tl::unexpected(statement.error());
    ResetLater reset(**statement);
    (*statement)->bindDate(1, day);
    auto rows = readAll(*m_database, **statement);
    if (!rows)
        return tl::unexpected(rows.error());
    auto list = withoutCustomers(std::move(*rows));
    if (!staff.empty())
        std::erase_if(list, [&](const FollowUpRow &row) { return row.staff != staff; });
    return list;
}

Result<std::vector<FollowUpRow>> Store::followUpsOf(RowId customer)
{
    auto statement = m_database->cached(selectFollowUps("customer = ?1 ORDER BY rule, fact, record"));
    if (!statement)
        return tl::unexpected(statement.error());
    ResetLater reset(**statement);
    (*statement)->bind(1, customer);
    auto rows = readAll(*m_database, **statement);
    if (!rows)
        return tl::unexpected(rows.error());
    return withoutCustomers(std::move(*rows));
}

Result<std::optional<FollowUpRow>> Store::followUp(const FollowUpKey &key)
{
    auto customer = customerId(key.customer);
    if (!customer)
        return tl::unexpected(customer.error());
    if (!*customer)
        return std::nullopt;
    auto list = followUpsOf(**customer);
    if (!list)
        return tl::unexpected(list.error());
    for (auto &row : *list)
        if (row.rule == key.rule && row.fact == key.fact && row.record == key.record)
            return std::move(row);
    return std::nullopt;
}

Result<PlanCounts> Store::saveFollowUps(Transaction &transaction, RowId customer, std::span<const FollowUpRow> all,
                                        QDate replanOn, const KeepEnded &keep)
{
    auto writer = FollowUpWriter::start(*this, transaction, FollowUpWriter::Scale::Few);
    if (!writer)
        return tl::unexpected(writer.error());
    if (auto done = (*writer)->save(customer, all, replanOn, keep); !done)
        return tl::unexpected(done.error());
    return (*writer)->finish();
}

Result<void> Store::saveFirstDays(Transaction &transaction, std::span<const FirstDayRow> rows)
{
    for (const auto &row : rows) {
        auto code = customerCode(row.customer);
        if (!code)
            return tl::unexpected(code.error());
        if (!*code)
            continue;
        Record record(domain::RecordKind::FirstDay);
        record.set("rule", row.rule.text()).set("customer", (*code)->text()).setWord("fact", row.fact);
        record.set("record", QString::fromStdString(row.record)).set("day", row.day);
        if (auto done = put(transaction, record); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

Result<std::vector<int>> Store::loadOfDays(const domain::StaffCode &staff, QDate from, QDate to)
{
    std::vector<int> load(static_cast<std::size_t>(std::max<qint64>(0, from.daysTo(to) + 1)), 0);
    auto id = staff.empty() ? Result<std::optional<RowId>>(RowId{0}) : staffId(*m_database, staff);
    if (!id)
        return tl::unexpected(id.error());
    if (!*id || load.empty())
        return load;
    auto statement = m_database->cached(std::string("SELECT due, count(*) FROM follow_up WHERE state = 0 AND due >= ?1 "
                                                    "AND due <= ?2 AND earliest <= ?2")
                                        + (staff.empty() ? "" : " AND staff = ?3") + " GROUP BY due");
    if (!statement)
        return tl::unexpected(statement.error());
    (*statement)->bindDate(1, from);
    (*statement)->bindDate(2, to);
    if (!staff.empty())
        (*statement)->bind(3, **id);
    auto done = (*statement)->each([&](const Statement &row) {
        load[static_cast<std::size_t>(row.integer(0) - from.toJulianDay())] = static_cast<int>(row.integer(1));
    });
    if (!done)
        return tl::unexpected(done.error());
    return load;
}

} // namespace kikubari::store
