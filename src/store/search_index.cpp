// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_index.h"

#include "store/database.h"
#include "store/last_contacts.h"
#include "store/search_postings.h"
#include "store/search_source.h"
#include "store/table_writer.h"

#include <algorithm>
#include <limits>

namespace kikubari::store {

using domain::RecordKind;
using namespace Qt::StringLiterals;

namespace {

constexpr RowId lastCustomer = std::numeric_limits<RowId>::max() / recordsPerCustomer - 1;

void sortOnce(std::vector<RowId> &ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

/// Brings customer_search and search_posting up to what SearchSource reads.
class IndexWriter
{
public:
    explicit IndexWriter(Database &database) : m_database(database), m_source(database) { }

    Result<void> prepare()
    {
        if (auto done = m_source.prepare(); !done)
            return done;
        auto postings = PostingWriter::make(m_database);
        if (!postings)
            return tl::unexpected(postings.error());
        m_postings = std::move(*postings);
        const std::pair<Statement *, std::string_view> statements[]{
            {&m_read, "SELECT \"key\", kana_order FROM customer_search WHERE customer = ?1"},
            {&m_write,
             "INSERT INTO customer_search (customer, \"key\", kana_order) VALUES (?1, ?2, ?3) "
             "ON CONFLICT (customer) DO UPDATE SET \"key\" = excluded.\"key\", "
             "kana_order = excluded.kana_order"},
            {&m_delete, "DELETE FROM customer_search WHERE customer = ?1"},
        };
        for (const auto &[statement, sql] : statements) {
            auto prepared = Statement::prepare(m_database, sql);
            if (!prepared)
                return tl::unexpected(prepared.error());
            *statement = std::move(*prepared);
        }
        return {};
    }

    Result<void> writeAll()
    {
        auto done = m_source.read(0, lastCustomer, [this](const SearchSource::Customer &customer) {
            m_terms.read(customer.key.text(), m_after, TermReader::Order::Any);
            return write(customer);
        });
        return done ? m_postings.flush() : done;
    }

    Result<void> refresh(std::span<const RowId> customers)
    {
        for (const auto customer : customers)
            if (auto done = refreshOne(customer); !done)
                return done;
        return m_postings.flush();
    }

private:
    Result<void> write(const SearchSource::Customer &customer)
    {
        m_write.bind(1, customer.id);
        m_write.bind(2, customer.key.text());
        m_write.bind(3, customer.kanaOrder);
        if (auto done = m_write.run(); !done)
            return done;
        return m_postings.change(customer.id, m_before, m_after);
    }

    Result<void> refreshOne(RowId id)
    {
        std::string key, order;
        m_read.bind(1, id);
        auto done = m_read.each([&](const Statement &row) { key = row.text(0), order = row.text(1); });
        if (!done)
            return done;
        m_terms.read(key, m_before);
        bool found = false;
        done = m_source.read(id, id, [&](const SearchSource::Customer &customer) -> Result<void> {
            found = true;
            if (customer.key.text() == key && customer.kanaOrder == order)
                return {};
            m_terms.read(customer.key.text(), m_after);
            return write(customer);
        });
        if (!done || found || key.empty())
            return done;
        m_after.clear();
        m_delete.bind(1, id);
        if (done = m_delete.run(); !done)
            return done;
        return m_postings.change(id, m_before, m_after);
    }

    Database &m_database;
    SearchSource m_source;
    PostingWriter m_postings;
    TermReader m_terms;
    Statement m_read, m_write, m_delete;
    std::vector<Term> m_before, m_after;
};

Result<void> refreshEverybody(Database &database)
{
    auto order = database.value(u"SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = 'customer_kana'"_s);
    if (!order)
        return tl::unexpected(order.error());
    database.dropCached();
    auto done = database.script(u"DROP INDEX IF EXISTS customer_kana; DELETE FROM search_posting; "
                                "DELETE FROM customer_search"_s);
    if (!done)
        return done;
    {
        IndexWriter writer(database);
        if (done = writer.prepare(); done)
            done = writer.writeAll();
    }
    if (done)
        done = database.script(order->toString());
    return done ? refreshLastContacts(database, {}) : done;
}

/// Members of a household whom no customer claims belong to every customer of the household.
Result<void> addHousehold(Database &database, const QString &household)
{
    auto statement = database.cached("SELECT id FROM customer WHERE household = ?");
    if (!statement)
        return tl::unexpected(statement.error());
    const auto code = household.toStdString();
    (*statement)->bind(1, code);
    return (*statement)->each([&](const Statement &row) { database.upkeep().add(row.integer(0)); });
}

Result<void> addCustomer(Database &database, const QString &code)
{
    auto statement = database.cached("SELECT id FROM customer WHERE code = ?");
    if (!statement)
        return tl::unexpected(statement.error());
    const auto text = code.toStdString();
    (*statement)->bind(1, text);
    return (*statement)->each([&](const Statement &row) { database.upkeep().add(row.integer(0)); });
}

} // namespace

Result<void> refreshSearch(Database &database, std::span<const RowId> customers)
{
    if (customers.empty())
        return refreshEverybody(database);
    std::vector<RowId> ids(customers.begin(), customers.end());
    sortOnce(ids);
    IndexWriter writer(database);
    if (auto done = writer.prepare(); !done)
        return done;
    if (auto done = writer.refresh(ids); !done)
        return done;
    return refreshLastContacts(database, ids);
}

Result<void> refreshSearchAfter(Database &database, const Record &record, RowId owner)
{
    switch (record.kind()) {
    case RecordKind::Customer: return addCustomer(database, record.value("code"));
    case RecordKind::Contact: database.upkeep().addContacts(owner); return {};
    case RecordKind::HouseholdMember:
        if (owner == 0)
            return addHousehold(database, record.value("household"));
        [[fallthrough]];
    case RecordKind::Purchase:
    case RecordKind::OtherCar:
    case RecordKind::Phone:
    case RecordKind::Address:
    case RecordKind::KeyPerson: database.upkeep().add(owner); return {};
    default: return {};
    }
}

Result<void> SearchUpkeep::flush(Database &database)
{
    auto texts = std::exchange(m_texts, {});
    auto contacts = std::exchange(m_contacts, {});
    if (!texts.empty())
        if (auto done = refreshSearch(database, texts); !done)
            return done;
    if (contacts.empty())
        return {};
    sortOnce(contacts);
    return refreshLastContacts(database, contacts);
}

void SearchUpkeep::forget()
{
    m_texts.clear();
    m_contacts.clear();
}

} // namespace kikubari::store
