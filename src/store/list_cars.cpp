// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/list_cars.h"

#include "store/database.h"
#include "store/table_writer.h"

#include <algorithm>
#include <limits>

namespace kikubari::store {

namespace {

constexpr RowId noMore = std::numeric_limits<RowId>::max();

void assign(CarSummary &summary, const Statement &row, int maker)
{
    summary.maker = row.text(maker), summary.model = row.text(maker + 1);
}

} // namespace

Result<CarReader> CarReader::make(Database &database, qint64 today)
{
    CarReader reader;
    reader.m_today = today;
    const std::pair<Statement *, std::string_view> statements[]{
        {&reader.m_purchases.statement,
         "SELECT id, code, delivered_on, coalesce(delivered_on, ordered_on, 1), inspection_due_on, disposed_on, maker, "
         "model, grade, plate FROM purchase WHERE id >= ?1 AND id < ?2 AND voided_op IS NULL AND cancelled_on IS NULL "
         "ORDER BY id"},
        {&reader.m_others.statement,
         "SELECT id, code, coalesce(delivered_on, known_on, 1), inspection_due_on, maker, model, plate FROM other_car "
         "WHERE id >= ?1 AND id < ?2 AND voided_op IS NULL AND disposed_on IS NULL ORDER BY id"},
        {&reader.m_services.statement,
         "SELECT id, coalesce(purchase, other_car, ''), inspection_due_on FROM service WHERE id >= ?1 AND id < ?2 "
         "AND inspection_due_on IS NOT NULL AND \"on\" IS NOT NULL AND voided_op IS NULL ORDER BY id"},
    };
    for (const auto &[statement, sql] : statements) {
        auto prepared = Statement::prepare(database, sql);
        if (!prepared)
            return tl::unexpected(prepared.error());
        *statement = std::move(*prepared);
    }
    return reader;
}

Result<void> CarReader::Rows::start(RowId first, RowId last)
{
    statement.reset();
    statement.bind(1, first * recordsPerCustomer);
    statement.bind(2, (last + 1) * recordsPerCustomer);
    return next();
}

Result<void> CarReader::Rows::next()
{
    auto more = statement.step();
    there = more && *more;
    return more ? Result<void>() : tl::unexpected(more.error());
}

RowId CarReader::Rows::customer() const
{
    return there ? statement.integer(0) / recordsPerCustomer : noMore;
}

qint64 CarReader::dueOf(std::string_view car, qint64 own) const
{
    for (const auto &noted : m_noted)
        if (noted.car == car)
            own = std::max(own, noted.due);
    return own;
}

void CarReader::addDue(qint64 due, CarSummary &summary) const
{
    auto &best = summary.inspectionDue;
    if (due == 0)
        return;
    if (best == 0 || (best < m_today ? due > best : due >= m_today && due < best))
        best = due;
}

Result<void> CarReader::readCustomer(RowId customer, CarSummary &summary)
{
    Result<void> done;
    m_noted.clear();
    for (; done && m_services.customer() == customer; done = m_services.next())
        m_noted.push_back({std::string(m_services.statement.text(1)), m_services.statement.integer(2)});
    qint64 newest = 0;
    for (; done && m_purchases.customer() == customer; done = m_purchases.next()) {
        const auto &row = m_purchases.statement;
        summary.delivered = std::max(summary.delivered, row.integer(2));
        if (row.integer(5) != 0)
            continue;
        ++summary.cars;
        addDue(dueOf(row.text(1), row.integer(4)), summary);
        if (row.integer(3) <= newest)
            continue;
        newest = row.integer(3);
        assign(summary, row, 6);
        summary.grade = row.text(8), summary.plate = row.text(9);
    }
    const bool ours = newest != 0;
    for (; done && m_others.customer() == customer; done = m_others.next()) {
        const auto &row = m_others.statement;
        ++summary.cars;
        addDue(dueOf(row.text(1), row.integer(3)), summary);
        if (ours || row.integer(2) <= newest)
            continue;
        newest = row.integer(2);
        summary.otherMake = true;
        assign(summary, row, 4);
        summary.plate = row.text(6);
    }
    return done;
}

Result<void> CarReader::read(RowId first, RowId last, const Visitor &visit)
{
    Result<void> done;
    for (auto *rows : {&m_purchases, &m_others, &m_services})
        if (done)
            done = rows->start(first, last);
    while (done) {
        const auto customer = std::min({m_purchases.customer(), m_others.customer(), m_services.customer()});
        if (customer == noMore)
            break;
        CarSummary summary;
        done = readCustomer(customer, summary);
        if (done)
            visit(customer, summary);
    }
    for (auto *rows : {&m_purchases, &m_others, &m_services})
        rows->statement.reset();
    return done;
}

} // namespace kikubari::store
