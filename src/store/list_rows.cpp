// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/customer_list.h"
#include "store/database.h"
#include "store/follow_up_columns.h"
#include "store/list_cars.h"
#include "store/store.h"
#include "store/table_writer.h"

namespace kikubari::store {

namespace {

/// Reads lines customer by customer with statements that are prepared once.
class RowReader
{
public:
    static Result<RowReader> make(Database &database, QDate today)
    {
        auto cars = CarReader::make(database, today.toJulianDay());
        if (!cars)
            return tl::unexpected(cars.error());
        RowReader reader(database, std::move(*cars), today);
        const std::pair<Statement **, const char *> statements[]{
            {&reader.m_customer,
             "SELECT c.code, c.kind, c.name, c.honorific, c.kana, c.phone, c.mobile, c.email, c.postal_code, "
             "c.address, "
             "c.building, c.rank, c.household, c.refuses, c.mourning_until, c.deceased_on, s.code, s.name "
             "FROM customer c LEFT JOIN staff s ON s.id = c.staff WHERE c.id = ?1 AND c.voided_op IS NULL"},
            {&reader.m_last,
             "SELECT t.\"on\", t.channel, s.code, s.name FROM contact t LEFT JOIN staff s ON s.id = t.staff "
             "WHERE t.id >= ?1 AND t.id < ?2 AND t.voided_op IS NULL AND t.voided_on IS NULL AND t.\"on\" <= ?3 "
             "ORDER BY t.\"on\" DESC, t.id DESC LIMIT 1"},
            {&reader.m_bans,
             "SELECT channel FROM ban WHERE id >= ?1 AND id < ?2 AND voided_op IS NULL "
             "AND (since IS NULL OR since <= ?3) AND (until IS NULL OR until >= ?3)"},
            {&reader.m_complaint,
             "SELECT 1 FROM complaint WHERE id >= ?1 AND id < ?2 AND voided_op IS NULL AND opened_on <= ?3 "
             "AND (closed_on IS NULL OR closed_on > ?3) LIMIT 1"},
            {&reader.m_next,
             "SELECT rule, fact, earliest, due, latest, state FROM follow_up WHERE customer = ?1 "
             "AND state IN (0, 4) ORDER BY state, due, rule LIMIT 1"},
        };
        static_assert(static_cast<int>(domain::State::Upcoming) == 0
                      && static_cast<int>(domain::State::Suspended) == 4);
        for (const auto &[statement, sql] : statements) {
            auto prepared = database.cached(sql);
            if (!prepared)
                return tl::unexpected(prepared.error());
            *statement = *prepared;
        }
        return reader;
    }

    /// False where there is no such customer.
    Result<bool> read(RowId id, ListRow &row)
    {
        row.id = id;
        m_customer->bind(1, id);
        bool found = false;
        auto done = m_customer->each([&](const Statement &from) {
            found = true;
            fillCustomer(from, row);
        });
        for (const auto step : {&RowReader::readCars, &RowReader::readLast, &RowReader::readBans, &RowReader::readNext})
            if (done && found)
                done = (this->*step)(row);
        if (done && m_names.error)
            return tl::unexpected(*m_names.error);
        return done ? Result<bool>(found) : tl::unexpected(done.error());
    }

private:
    RowReader(Database &database, CarReader cars, QDate today)
        : m_cars(std::move(cars)),
          m_names(database),
          m_today(today)
    {
    }

    void bindRange(Statement &statement, const ListRow &row) const
    {
        statement.bind(1, row.id * recordsPerCustomer);
        statement.bind(2, (row.id + 1) * recordsPerCustomer);
        statement.bindDate(3, m_today);
    }

    static void fillCustomer(const Statement &from, ListRow &row)
    {
        row.code = domain::CustomerCode(from.text(0));
        if (!from.isNull(1))
            row.kind = static_cast<domain::CustomerKind>(from.integer(1));
        row.name = from.string(2), row.honorific = from.string(3), row.kana = from.string(4);
        row.phone = from.string(5), row.mobile = from.string(6), row.email = from.string(7);
        row.postalCode = from.string(8), row.address = QString(from.string(9) + u' ' + from.string(10)).trimmed();
        row.rank = from.string(11), row.household = from.string(12);
        row.refuses = from.string(13).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        row.mourningUntil = from.date(14), row.deceasedOn = from.date(15);
        row.staff = domain::StaffCode(from.text(16)), row.staffName = from.string(17);
    }

    Result<void> readCars(ListRow &row)
    {
        return m_cars.read(row.id, row.id, [&](RowId, const CarSummary &cars) {
            row.maker = QString::fromStdString(cars.maker), row.model = QString::fromStdString(cars.model);
            row.grade = QString::fromStdString(cars.grade), row.plate = QString::fromStdString(cars.plate);
            row.otherMake = cars.otherMake;
            row.cars = cars.cars;
            if (cars.delivered != 0)
                row.deliveredOn = QDate::fromJulianDay(cars.delivered);
            if (cars.inspectionDue != 0)
                row.inspectionDueOn = QDate::fromJulianDay(cars.inspectionDue);
        });
    }

    Result<void> readLast(ListRow &row)
    {
        bindRange(*m_last, row);
        return m_last->each([&](const Statement &from) {
            row.lastOn = from.date(0);
            if (!from.isNull(1))
                row.lastChannel = static_cast<domain::Channel>(from.integer(1));
            row.lastBy = domain::StaffCode(from.text(2)), row.lastByName = from.string(3);
            row.daysSince = static_cast<int>(row.lastOn.daysTo(m_today));
        });
    }

    Result<void> readBans(ListRow &row)
    {
        bindRange(*m_bans, row);
        auto done = m_bans->each([&](const Statement &from) {
            const auto word = domain::refusalWords()[static_cast<std::size_t>(from.integer(0))];
            const auto text = QString::fromUtf8(word);
            if (!row.refuses.contains(text))
                row.refuses << text;
        });
        if (!done)
            return done;
        bindRange(*m_complaint, row);
        return m_complaint->each([&](const Statement &) { row.complaintOpen = true; });
    }

    Result<void> readNext(ListRow &row)
    {
        m_next->bind(1, row.id);
        return m_next->each([&](const Statement &from) {
            NextFollowUp next;
            next.rule.utf8 = m_names.rule(from.integer(0));
            next.fact = static_cast<domain::FactKind>(from.integer(1));
            next.earliest = from.date(2), next.due = from.date(3), next.latest = from.date(4);
            FollowUpRow stored;
            stored.state = static_cast<domain::State>(from.integer(5));
            stored.earliest = next.earliest, stored.due = next.due, stored.latest = next.latest;
            next.state = stored.stateOn(m_today);
            row.next = std::move(next);
        });
    }

    CarReader m_cars;
    FollowUpNames m_names;
    QDate m_today;
    Statement *m_customer = nullptr, *m_last = nullptr, *m_bans = nullptr, *m_complaint = nullptr, *m_next = nullptr;
};

} // namespace

Result<std::vector<ListRow>> listRows(Store &store, std::span<const RowId> customers, QDate today)
{
    ReadScope scope(store.database());
    auto reader = RowReader::make(store.database(), today);
    if (!reader)
        return tl::unexpected(reader.error());
    std::vector<ListRow> rows;
    rows.reserve(customers.size());
    for (const auto customer : customers) {
        ListRow row;
        auto found = reader->read(customer, row);
        if (!found)
            return tl::unexpected(found.error());
        if (*found)
            rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace kikubari::store
