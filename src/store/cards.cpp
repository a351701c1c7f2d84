// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cards.h"

#include "japan/fold.h"
#include "store/database.h"
#include "store/last_contacts.h"
#include "store/store.h"
#include "store/table_writer.h"

#include <algorithm>
#include <utility>

namespace kikubari::store {

namespace {

/// What a card shows, read customer by customer with statements that are prepared once per connection.
class CardReader
{
public:
    static Result<CardReader> make(Database &database, CardParts parts)
    {
        CardReader reader(database, parts);
        const std::pair<Statement **, const char *> statements[]{
            {&reader.m_customer,
             "SELECT c.code, c.kind, c.name, c.honorific, c.kana, c.phone, c.mobile, c.postal_code, c.address, "
             "c.reachable, c.refuses, s.code, c.mourning_until, c.deceased_on, c.building FROM customer c "
             "LEFT JOIN staff s ON s.id = c.staff WHERE c.id = ?1 AND c.voided_op IS NULL"},
            {&reader.m_cars,
             "SELECT maker, model, grade, plate, coalesce(delivered_on, ordered_on, 0) FROM purchase "
             "WHERE id >= ?1 AND id < ?2 AND disposed_on IS NULL AND cancelled_on IS NULL AND voided_op IS NULL"},
            {&reader.m_days,
             "SELECT id, \"on\" FROM contact WHERE id >= ?1 AND id < ?2 AND voided_op IS NULL "
             "AND voided_on IS NULL AND \"on\" <= ?3"},
            {&reader.m_last, "SELECT \"on\", channel, outcome, note FROM contact WHERE id = ?1"},
            {&reader.m_bans,
             "SELECT channel FROM ban WHERE id >= ?1 AND id < ?2 AND voided_op IS NULL "
             "AND (since IS NULL OR since <= ?3) AND (until IS NULL OR until >= ?3)"},
            {&reader.m_complaint,
             "SELECT 1 FROM complaint WHERE id >= ?1 AND id < ?2 AND voided_op IS NULL AND opened_on <= ?3 "
             "AND (closed_on IS NULL OR closed_on > ?3) LIMIT 1"},
            {&reader.m_wrongNumbers,
             "SELECT number FROM phone WHERE id >= ?1 AND id < ?2 AND wrong_on IS NOT NULL AND corrected_on IS NULL "
             "AND voided_op IS NULL"},
            {&reader.m_wrongAddress,
             "SELECT 1 FROM address WHERE id >= ?1 AND id < ?2 AND returned_on IS NOT NULL AND corrected_on IS NULL "
             "AND voided_op IS NULL LIMIT 1"},
        };
        for (const auto &[statement, sql] : statements) {
            auto prepared = database.cached(sql);
            if (!prepared)
                return tl::unexpected(prepared.error());
            *statement = *prepared;
        }
        return reader;
    }

    /// False where there is no such customer.
    Result<bool> read(RowId id, QDate today, CustomerCard &card)
    {
        card.id = id;
        m_customer->bind(1, id);
        bool found = false;
        auto done = m_customer->each([&](const Statement &row) {
            found = true;
            fillCustomer(row, card);
        });
        if (!done || !found)
            return done ? Result<bool>(false) : tl::unexpected(done.error());
        if (done = readCars(id, card); done)
            done = m_parts == CardParts::Hit ? takeLast(id, today, card) : readLast(id, today, card);
        if (done && m_parts == CardParts::All)
            done = readBans(id, today, card);
        if (done)
            done = readProblems(id, card);
        if (!done)
            return tl::unexpected(done.error());
        return true;
    }

private:
    CardReader(Database &database, CardParts parts) : m_database(&database), m_parts(parts) { }

    static void bindRange(Statement &statement, RowId id, QDate today = {})
    {
        statement.bind(1, id * recordsPerCustomer);
        statement.bind(2, (id + 1) * recordsPerCustomer);
        if (today.isValid())
            statement.bindDate(3, today);
    }

    static void fillCustomer(const Statement &row, CustomerCard &card)
    {
        card.code = domain::CustomerCode(row.text(0));
        if (!row.isNull(1))
            card.kind = static_cast<domain::CustomerKind>(row.integer(1));
        card.name = row.string(2), card.honorific = row.string(3), card.kana = row.string(4);
        card.phone = row.string(5), card.mobile = row.string(6), card.postalCode = row.string(7);
        card.address = QString(row.string(8) + u' ' + row.string(14)).trimmed();
        card.reachable = row.string(9);
        card.refuses = row.string(10).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        card.staff = domain::StaffCode(row.text(11));
        card.mourningUntil = row.date(12), card.deceasedOn = row.date(13);
    }

    Result<void> readCars(RowId id, CustomerCard &card)
    {
        bindRange(*m_cars, id);
        qint64 newest = -1;
        return m_cars->each([&](const Statement &row) {
            ++card.cars;
            if (row.integer(4) <= newest)
                return;
            newest = row.integer(4);
            card.maker = row.string(0), card.model = row.string(1), card.grade = row.string(2);
            card.plate = row.string(3);
        });
    }

    Result<void> readLast(RowId id, QDate today, CustomerCard &card)
    {
        // Finding it first by two numbers costs half of having SQLite sort the notes of a customer of twenty years.
        bindRange(*m_days, id, today);
        RowId last = 0;
        qint64 day = 0;
        auto done = m_days->each([&](const Statement &row) {
            if (last && (row.integer(1) < day || (row.integer(1) == day && row.integer(0) < last)))
                return;
            last = row.integer(0), day = row.integer(1);
        });
        if (!done || !last)
            return done;
        m_last->bind(1, last);
        return m_last->each([&](const Statement &row) {
            card.lastOn = row.date(0);
            if (!row.isNull(1))
                card.lastChannel = static_cast<domain::Channel>(row.integer(1));
            if (!row.isNull(2))
                card.lastOutcome = static_cast<domain::Outcome>(row.integer(2));
            card.lastNote = row.string(3);
        });
    }

    /// The day from memory; the records are asked for a day that memory has only as "then or earlier (later)".
    Result<void> takeLast(RowId id, QDate today, CustomerCard &card)
    {
        const auto &days = m_database->lastContacts().days();
        const auto place = static_cast<std::size_t>(id);
        if (place >= days.size() || days[place] <= LastContacts::never)
            return {};
        card.lastOn = LastContacts::dateOf(days[place]);
        return card.lastOn.isValid() ? Result<void>() : readLast(id, today, card);
    }

    Result<void> readBans(RowId id, QDate today, CustomerCard &card)
    {
        bindRange(*m_bans, id, today);
        auto done = m_bans->each([&](const Statement &row) {
            const auto word = domain::refusalWords()[static_cast<std::size_t>(row.integer(0))];
            const auto text = QString::fromUtf8(word);
            if (!card.refuses.contains(text))
                card.refuses << text;
        });
        if (!done)
            return done;
        bindRange(*m_complaint, id, today);
        return m_complaint->each([&](const Statement &) { card.complaintOpen = true; });
    }

    /// A number that was found wrong is not offered until it is set right.
    Result<void> readProblems(RowId id, CustomerCard &card)
    {
        bindRange(*m_wrongAddress, id);
        if (auto done = m_wrongAddress->each([&](const Statement &) { card.addressWrong = true; }); !done)
            return done;
        bindRange(*m_wrongNumbers, id);
        return m_wrongNumbers->each([&](const Statement &row) {
            const QString digits = japan::phoneDigits(row.string(0));
            for (QString *number : {&card.phone, &card.mobile})
                if (!number->isEmpty() && japan::phoneDigits(*number) == digits)
                    number->clear();
            card.numberWrong = card.phone.isEmpty() && card.mobile.isEmpty();
        });
    }

    Statement *m_wrongNumbers = nullptr, *m_wrongAddress = nullptr;
    Database *m_database;
    CardParts m_parts;
    Statement *m_customer = nullptr, *m_cars = nullptr, *m_days = nullptr, *m_last = nullptr, *m_bans = nullptr,
              *m_complaint = nullptr;
};

} // namespace

Result<std::vector<CustomerCard>> readCards(Database &database, std::span<const RowId> customers, QDate today,
                                            CardParts parts)
{
    auto reader = CardReader::make(database, parts);
    if (!reader)
        return tl::unexpected(reader.error());
    std::vector<CustomerCard> list;
    list.reserve(customers.size());
    for (const auto id : customers) {
        CustomerCard card;
        auto found = reader->read(id, today, card);
        if (!found)
            return tl::unexpected(found.error());
        if (*found)
            list.push_back(std::move(card));
    }
    return list;
}

Result<std::vector<CustomerCard>> Store::cards(std::span<const RowId> customers, QDate today)
{
    ReadScope scope(*m_database);
    return readCards(*m_database, customers, today, CardParts::All);
}

} // namespace kikubari::store
