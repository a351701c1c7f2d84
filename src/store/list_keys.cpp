// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/list_keys.h"

#include "japan/fold.h"
#include "store/database.h"
#include "store/last_contacts.h"
#include "store/list_cars.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>

namespace kikubari::store {

namespace {

/// Texts as numbers in the order of the texts, found out after all of them were seen.
class TextRanks
{
public:
    std::uint32_t add(std::string_view text)
    {
        if (text.empty())
            return unknownKey;
        const auto [found, fresh]
            = m_numbers.try_emplace(std::string(text), static_cast<std::uint32_t>(m_texts.size() + 1));
        if (fresh)
            m_texts.push_back(&found->first);
        return found->second;
    }

    /// Turns the numbers that add() gave into ranks.
    void rank(ListKeys &keys) const
    {
        std::vector<std::uint32_t> order(m_texts.size()), ranks(m_texts.size() + 1, unknownKey);
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = static_cast<std::uint32_t>(i);
        std::sort(order.begin(), order.end(),
                  [this](std::uint32_t a, std::uint32_t b) { return *m_texts[a] < *m_texts[b]; });
        for (std::size_t i = 0; i < order.size(); ++i)
            ranks[order[i] + 1] = static_cast<std::uint32_t>(i + 1);
        for (auto &key : keys)
            key = ranks[key];
    }

private:
    std::unordered_map<std::string, std::uint32_t> m_numbers;
    std::vector<const std::string *> m_texts;
};

class KeyMaker
{
public:
    KeyMaker(Database &database, std::span<const RowId> customers)
        : m_database(database),
          m_customers(customers),
          m_keys(database.lastContacts().days().size(), unknownKey),
          m_few(customers.size() < m_keys.size() / 20)
    {
    }

    Result<ListKeys> make(ListOrder order, QDate today)
    {
        Result<void> done;
        switch (order) {
        case ListOrder::LastContact: lastContact(); break;
        case ListOrder::LastContactBy: done = lastContactBy(); break;
        case ListOrder::Staff: done = staff(); break;
        case ListOrder::Delivered: done = cars(today, [](const CarSummary &cars) { return cars.delivered; }); break;
        case ListOrder::InspectionDue:
            done = cars(today, [](const CarSummary &cars) { return cars.inspectionDue; });
            break;
        case ListOrder::Rank: done = texts("rank"); break;
        case ListOrder::PostalCode: done = texts("postal_code"); break;
        case ListOrder::Best:
        case ListOrder::Kana:
        case ListOrder::Code: break;
        }
        return done ? Result<ListKeys>(std::move(m_keys)) : tl::unexpected(done.error());
    }

private:
    void lastContact()
    {
        const auto &days = m_database.lastContacts().days();
        for (std::size_t id = 0; id < m_keys.size(); ++id)
            m_keys[id] = days[id] > LastContacts::never ? days[id] : unknownKey;
    }

    /// Each member of staff's place by kana, else name.
    Result<std::vector<std::uint32_t>> staffRanks()
    {
        auto rows = m_database.cached("SELECT id, coalesce(kana, name, code), code FROM staff");
        if (!rows)
            return tl::unexpected(rows.error());
        std::map<std::string, RowId> order;
        RowId greatest = 0;
        auto done = (*rows)->each([&](const Statement &row) {
            order[japan::foldUtf8(row.text(1)) + '\x01' + std::string(row.text(2))] = row.integer(0);
            greatest = std::max(greatest, row.integer(0));
        });
        if (!done)
            return tl::unexpected(done.error());
        std::vector<std::uint32_t> ranks(static_cast<std::size_t>(greatest) + 1, unknownKey);
        std::uint32_t next = 0;
        for (const auto &[name, id] : order)
            ranks[static_cast<std::size_t>(id)] = ++next;
        return ranks;
    }

    Result<void> lastContactBy()
    {
        auto ranks = staffRanks();
        if (!ranks)
            return tl::unexpected(ranks.error());
        const auto &staff = m_database.lastContacts().staff();
        for (std::size_t id = 0; id < m_keys.size(); ++id)
            m_keys[id] = staff[id] < ranks->size() ? (*ranks)[staff[id]] : unknownKey;
        return {};
    }

    Result<void> staff()
    {
        auto ranks = staffRanks();
        if (!ranks)
            return tl::unexpected(ranks.error());
        // The index of salespeople holds the ids of their customers: the table itself need not be read.
        return each(m_few ? "SELECT id, staff FROM customer WHERE id >= ?1 AND id <= ?2"
                          : "SELECT id, staff FROM customer WHERE staff IS NOT NULL AND ?1 <= ?2 ORDER BY staff",
                    [&](const Statement &row) {
                        const auto staff = static_cast<std::size_t>(row.integer(1));
                        key(row.integer(0)) = staff < ranks->size() ? (*ranks)[staff] : unknownKey;
                    });
    }

    Result<void> texts(const std::string &column)
    {
        TextRanks ranks;
        auto done = each("SELECT id, " + column + " FROM customer WHERE id >= ?1 AND id <= ?2",
                         [&](const Statement &row) { key(row.integer(0)) = ranks.add(row.text(1)); });
        if (done)
            ranks.rank(m_keys);
        return done;
    }

    template <typename Day> Result<void> cars(QDate today, Day dayOf)
    {
        auto reader = CarReader::make(m_database, today.toJulianDay());
        if (!reader)
            return tl::unexpected(reader.error());
        const auto visit = [&](RowId customer, const CarSummary &summary) {
            key(customer) = static_cast<std::uint32_t>(std::max<qint64>(0, dayOf(summary)));
        };
        if (!m_few)
            return reader->read(0, static_cast<RowId>(m_keys.size()), visit);
        Result<void> done;
        for (std::size_t i = 0; i < m_customers.size() && done; ++i)
            done = reader->read(m_customers[i], m_customers[i], visit);
        return done;
    }

    /// Runs a statement over all customers, or for each of few.
    template <typename Visit> Result<void> each(const std::string &sql, Visit visit)
    {
        auto statement = m_database.cached(sql);
        if (!statement)
            return tl::unexpected(statement.error());
        const auto run = [&](RowId first, RowId last) {
            (*statement)->bind(1, first);
            (*statement)->bind(2, last);
            return (*statement)->each(visit);
        };
        if (!m_few)
            return run(0, std::numeric_limits<RowId>::max());
        Result<void> done;
        for (std::size_t i = 0; i < m_customers.size() && done; ++i)
            done = run(m_customers[i], m_customers[i]);
        return done;
    }

    std::uint32_t &key(RowId customer)
    {
        // Whoever was added since the last contacts were read is not in the list either.
        return static_cast<std::size_t>(customer) < m_keys.size() ? m_keys[static_cast<std::size_t>(customer)]
                                                                  : m_beside;
    }

    Database &m_database;
    std::span<const RowId> m_customers;
    ListKeys m_keys;
    bool m_few;
    std::uint32_t m_beside = unknownKey;
};

} // namespace

Result<ListKeys> listKeys(Database &database, ListOrder order, std::span<const RowId> customers, QDate today)
{
    return KeyMaker(database, customers).make(order, today);
}

} // namespace kikubari::store
