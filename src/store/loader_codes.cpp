// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/loader_codes.h"

namespace kikubari::store {

Result<void> RecordLoader::Codes::read(std::string_view sql, CodeMap &codes)
{
    auto statement = Statement::prepare(m_database, sql);
    if (!statement)
        return tl::unexpected(statement.error());
    return statement->each([&](const Statement &row) { codes.insert(row.text(1), row.integer(0)); });
}

Result<void> RecordLoader::Codes::load()
{
    if (auto done = read("SELECT id, code FROM staff WHERE voided_op IS NULL", m_staff); !done)
        return done;
    return read("SELECT id, code FROM customer WHERE voided_op IS NULL", m_customers);
}

Result<void> RecordLoader::Codes::loadPurchases()
{
    m_purchases.emplace();
    return read("SELECT id, code FROM purchase WHERE voided_op IS NULL", *m_purchases);
}

std::optional<RowId> RecordLoader::Codes::customer(std::string_view code)
{
    if (m_lastId && code == m_lastCode)
        return m_lastId;
    const auto id = m_customers.find(code);
    if (id) {
        m_lastCode.assign(code);
        m_lastId = id;
    }
    return id;
}

bool RecordLoader::Codes::exists(domain::RecordKind kind, std::string_view code)
{
    if (kind == domain::RecordKind::Purchase && m_purchases)
        return m_purchases->find(code).has_value();
    const bool found = m_ask.exists(kind, code);
    error = m_ask.error;
    return found;
}

std::optional<RowId> RecordLoader::Codes::customerOfContact(std::string_view code)
{
    const auto customer = m_ask.customerOfContact(code);
    error = m_ask.error;
    return customer;
}

} // namespace kikubari::store
