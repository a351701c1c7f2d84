// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_source.h"

#include "japan/fold.h"
#include "store/database.h"
#include "store/table_writer.h"

namespace kikubari::store {

namespace {

using Add = void (*)(SearchKey &, const Statement &);

void addCar(SearchKey &key, const Statement &row)
{
    key.add(row.text(1), row.text(2));
    key.addPlate(row.text(3));
}

void addNames(SearchKey &key, const Statement &row)
{
    key.add(row.text(1));
    key.add(row.text(2));
}

void addPhone(SearchKey &key, const Statement &row)
{
    key.addNumber(row.text(1));
}

void addAddress(SearchKey &key, const Statement &row)
{
    key.addNumber(row.text(1));
    key.add(row.text(2), row.text(3));
}

struct PartSql
{
    const char *columns;
    const char *table;
    Add add;
};

constexpr PartSql parts[]{
    {"maker, model, plate", "purchase", addCar},  {"maker, model, plate", "other_car", addCar},
    {"number, NULL", "phone", addPhone},          {"postal_code, address, building", "address", addAddress},
    {"name, kana", "household_member", addNames}, {"name, kana", "key_person", addNames},
};

} // namespace

Result<void> SearchSource::prepare()
{
    auto customers = Statement::prepare(
        m_database,
        "SELECT id, code, name, kana, postal_code, address, building, phone, mobile, email, note, household "
        "FROM customer WHERE id >= ?1 AND id <= ?2 AND voided_op IS NULL ORDER BY id");
    if (!customers)
        return tl::unexpected(customers.error());
    m_customers = std::move(*customers);
    for (const auto &part : parts) {
        auto rows = Statement::prepare(m_database,
                                       std::string("SELECT id, ") + part.columns + " FROM " + part.table
                                           + " WHERE id >= ?1 AND id < ?2 AND voided_op IS NULL ORDER BY id");
        if (!rows)
            return tl::unexpected(rows.error());
        m_parts.push_back({std::move(*rows), part.add});
    }
    return readHouseholds();
}

Result<void> SearchSource::readHouseholds()
{
    auto rows = m_database.cached("SELECT household, name, kana FROM household_member WHERE id < ?1 "
                                  "AND household IS NOT NULL AND voided_op IS NULL ORDER BY id");
    if (!rows)
        return tl::unexpected(rows.error());
    (*rows)->bind(1, recordsPerCustomer);
    return (*rows)->each([this](const Statement &row) {
        auto &names = m_households[std::string(row.text(0))];
        names.emplace_back(row.text(1));
        names.emplace_back(row.text(2));
    });
}

void SearchSource::addCustomer(const Statement &row)
{
    auto &key = m_customer.key;
    key.clear();
    m_customer.id = row.integer(0);
    key.add(row.text(2));
    key.add(row.text(3));
    key.add(row.text(1));
    key.addNumber(row.text(7));
    key.addNumber(row.text(8));
    key.addNumber(row.text(4));
    key.add(row.text(5), row.text(6));
    key.add(row.text(9));
    key.add(row.text(10));
    if (!m_households.empty())
        if (const auto found = m_households.find(row.text(11)); found != m_households.end())
            for (const auto &name : found->second)
                key.add(name);
    auto &order = m_customer.kanaOrder;
    order = japan::foldUtf8(row.text(3));
    if (order.empty())
        order = "\xEF\xBF\xBF"; // U+FFFF, behind every letter
    order.append(1, '\x01').append(japan::foldUtf8(row.text(2))).append(1, '\x01').append(row.text(1));
}

Result<void> SearchSource::addPart(Part &part, qint64 customer)
{
    while (part.there && part.rows.integer(0) / recordsPerCustomer <= customer) {
        if (part.rows.integer(0) / recordsPerCustomer == customer)
            part.add(m_customer.key, part.rows);
        auto there = part.rows.step();
        if (!there)
            return tl::unexpected(there.error());
        part.there = *there;
    }
    return {};
}

Result<void> SearchSource::read(qint64 first, qint64 last, const Visitor &visit)
{
    ResetLater reset(m_customers);
    m_customers.bind(1, first);
    m_customers.bind(2, last);
    Result<void> done;
    for (auto &part : m_parts) {
        part.rows.bind(1, first * recordsPerCustomer);
        part.rows.bind(2, (last + 1) * recordsPerCustomer);
        auto there = part.rows.step();
        if (!there)
            return tl::unexpected(there.error());
        part.there = *there;
    }
    for (;;) {
        auto there = m_customers.step();
        if (!there)
            done = tl::unexpected(there.error());
        if (!done || !*there)
            break;
        addCustomer(m_customers);
        for (auto &part : m_parts)
            if (done)
                done = addPart(part, m_customer.id);
        if (done)
            done = visit(m_customer);
        if (!done)
            break;
    }
    for (auto &part : m_parts)
        part.rows.reset();
    return done;
}

} // namespace kikubari::store
