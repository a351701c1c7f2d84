// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_index.h"

#include "japan/fold.h"
#include "store/database.h"
#include "store/store.h"
#include "store/table_writer.h"

#include <limits>

namespace kikubari::store {

using domain::RecordKind;
using namespace Qt::StringLiterals;

namespace {

void appendDigits(std::string &key, std::string_view number)
{
    if (number.empty())
        return;
    bool plain = true;
    for (const char c : number)
        plain = plain && ((c >= '0' && c <= '9') || c == '-');
    if (plain) {
        for (const char c : number)
            if (c != '-')
                key.push_back(c);
    } else {
        key += japan::phoneDigits(QString::fromUtf8(number)).toStdString();
    }
    key.push_back('\n');
}

void appendFolded(std::string &key, std::string_view text)
{
    if (text.empty())
        return;
    key += japan::foldUtf8(text);
    key.push_back('\n');
}

/// The customers of a range of ids with their further plates and numbers, read side by side.
class SearchWriter
{
public:
    explicit SearchWriter(Database &database) : m_database(database) { }

    Result<void> prepare()
    {
        const std::pair<Statement *, std::string_view> statements[]{
            {&m_customers,
             "SELECT id, code, name, kana, phone, mobile, address, building FROM customer "
             "WHERE id >= ?1 AND id <= ?2 AND voided_op IS NULL ORDER BY id"},
            {&m_plates,
             "SELECT id, plate FROM purchase WHERE id >= ?1 AND id < ?2 AND plate IS NOT NULL "
             "AND voided_op IS NULL ORDER BY id"},
            {&m_phones,
             "SELECT id, number FROM phone WHERE id >= ?1 AND id < ?2 AND number IS NOT NULL "
             "AND voided_op IS NULL ORDER BY id"},
            {&m_write,
             "INSERT INTO customer_search (customer, \"key\") VALUES (?1, ?2) "
             "ON CONFLICT (customer) DO UPDATE SET \"key\" = excluded.\"key\""},
        };
        for (const auto &[statement, sql] : statements) {
            auto prepared = Statement::prepare(m_database, sql);
            if (!prepared)
                return tl::unexpected(prepared.error());
            *statement = std::move(*prepared);
        }
        return {};
    }

    Result<void> write(RowId first, RowId last)
    {
        ResetLater resetCustomers(m_customers), resetPlates(m_plates), resetPhones(m_phones);
        m_customers.bind(1, first);
        m_customers.bind(2, last);
        for (auto *statement : {&m_plates, &m_phones}) {
            statement->bind(1, first * recordsPerCustomer);
            statement->bind(2, (last + 1) * recordsPerCustomer);
        }
        auto plates = m_plates.step();
        auto phones = m_phones.step();
        for (;;) {
            auto there = m_customers.step();
            if (!there || !plates || !phones)
                return tl::unexpected(!there ? there.error() : !plates ? plates.error() : phones.error());
            if (!*there)
                return {};
            const auto id = m_customers.integer(0);
            m_key.assign(1, '\n');
            for (const int column : {2, 3, 1})
                appendFolded(m_key, m_customers.text(column));
            appendDigits(m_key, m_customers.text(4));
            appendDigits(m_key, m_customers.text(5));
            takeWhile(m_phones, phones, id, appendDigits);
            takeWhile(m_plates, plates, id, appendFolded);
            m_address.assign(m_customers.text(6)).append(m_customers.text(7));
            appendFolded(m_key, m_address);
            m_write.bind(1, id);
            m_write.bind(2, m_key);
            if (auto done = m_write.run(); !done)
                return done;
        }
    }

private:
    template <typename Append> void takeWhile(Statement &rows, Result<bool> &there, RowId customer, Append append)
    {
        while (there && *there && rows.integer(0) / recordsPerCustomer <= customer) {
            if (rows.integer(0) / recordsPerCustomer == customer)
                append(m_key, rows.text(1));
            there = rows.step();
        }
    }

    Database &m_database;
    Statement m_customers, m_plates, m_phones, m_write;
    std::string m_key, m_address;
};

} // namespace

Result<void> refreshSearch(Database &database, std::span<const RowId> customers)
{
    SearchWriter writer(database);
    if (auto done = writer.prepare(); !done)
        return done;
    if (customers.empty())
        return writer.write(0, std::numeric_limits<RowId>::max() / recordsPerCustomer - 1);
    for (const auto customer : customers)
        if (auto done = writer.write(customer, customer); !done)
            return done;
    return {};
}

Result<void> refreshSearchAfter(Database &database, const Record &record, RowId owner)
{
    if (record.kind() == RecordKind::Purchase || record.kind() == RecordKind::Phone)
        return refreshSearch(database, std::span(&owner, 1));
    if (record.kind() != RecordKind::Customer)
        return {};
    auto statement = database.cached("SELECT id FROM customer WHERE code = ?");
    if (!statement)
        return tl::unexpected(statement.error());
    const auto code = record.value("code").toStdString();
    (*statement)->bind(1, code);
    auto there = (*statement)->step();
    const RowId id = there && *there ? (*statement)->integer(0) : 0;
    (*statement)->reset();
    if (!there)
        return tl::unexpected(there.error());
    return refreshSearch(database, std::span(&id, 1));
}

} // namespace kikubari::store
