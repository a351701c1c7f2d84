// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/last_contacts.h"

#include "store/database.h"
#include "store/table_writer.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <limits>

namespace kikubari::store {

namespace {

constexpr qint64 firstDay = 2415021; ///< 1900-01-01 as a Julian day
constexpr auto chunkCount = static_cast<std::size_t>(LastContacts::chunkSize);
constexpr RowId everyId = std::numeric_limits<RowId>::max();

std::uint16_t staffOf(qint64 id)
{
    return id > 0 && id <= std::numeric_limits<std::uint16_t>::max() ? static_cast<std::uint16_t>(id)
                                                                     : std::uint16_t{0};
}

/// What one row of the table holds.
struct Chunk
{
    std::vector<std::uint16_t> days = std::vector<std::uint16_t>(chunkCount);
    std::vector<std::uint16_t> staff = std::vector<std::uint16_t>(chunkCount);
};

void copyBlob(std::string_view blob, std::uint16_t *to)
{
    std::memcpy(to, blob.data(), std::min(blob.size(), chunkCount * 2));
}

std::string_view bytesOf(const std::vector<std::uint16_t> &values)
{
    return {reinterpret_cast<const char *>(values.data()), values.size() * 2};
}

/// Reads last contacts from the records and writes them chunk by chunk.
class Writer
{
public:
    explicit Writer(Database &database) : m_database(database) { }

    Result<void> prepare()
    {
        const std::pair<Statement **, const char *> statements[]{
            {&m_alive, "SELECT id FROM customer WHERE id >= ?1 AND id <= ?2 AND voided_op IS NULL ORDER BY id"},
            {&m_contacts,
             "SELECT id, \"on\", staff FROM contact WHERE id >= ?1 AND id < ?2 AND voided_op IS NULL "
             "AND voided_on IS NULL AND \"on\" IS NOT NULL ORDER BY id"},
            {&m_read, "SELECT days, staff FROM last_contact WHERE chunk = ?1"},
            {&m_write,
             "INSERT INTO last_contact (chunk, version, days, staff) VALUES (?1, ?4, ?2, ?3) "
             "ON CONFLICT (chunk) DO UPDATE SET version = version + 1, days = excluded.days, "
             "staff = excluded.staff"},
        };
        for (const auto &[statement, sql] : statements) {
            auto prepared = m_database.cached(sql);
            if (!prepared)
                return tl::unexpected(prepared.error());
            *statement = *prepared;
        }
        return {};
    }

    /// Customers of one chunk, in the order of their ids.
    Result<void> change(std::span<const RowId> customers)
    {
        const RowId index = customers.front() >> LastContacts::chunkShift;
        Chunk chunk;
        {
            ResetLater reset(*m_read);
            m_read->bind(1, index);
            auto there = m_read->step();
            if (!there)
                return tl::unexpected(there.error());
            if (*there) {
                copyBlob(m_read->blob(0), chunk.days.data());
                copyBlob(m_read->blob(1), chunk.staff.data());
            }
        }
        const auto days = chunk.days, staff = chunk.staff;
        for (const auto customer : customers)
            if (auto done = fill(customer, customer, chunk); !done)
                return done;
        // Most changes of a record leave this as it is.
        return days == chunk.days && staff == chunk.staff ? Result<void>() : write(index, chunk);
    }

    Result<void> changeAll()
    {
        // Other programs keep what they read by its version, so none may come twice.
        auto version = m_database.value(QStringLiteral("SELECT coalesce(max(version), 0) + 1 FROM last_contact"));
        if (!version)
            return tl::unexpected(version.error());
        m_version = version->toLongLong();
        if (auto done = m_database.script(QStringLiteral("DELETE FROM last_contact")); !done)
            return done;
        auto greatest = m_database.value(QStringLiteral("SELECT max(id) FROM customer"));
        if (!greatest)
            return tl::unexpected(greatest.error());
        for (RowId chunk = 0; chunk <= greatest->toLongLong() >> LastContacts::chunkShift; ++chunk) {
            Chunk made;
            const auto first = chunk << LastContacts::chunkShift;
            if (auto done = fill(first, first + LastContacts::chunkSize - 1, made); !done)
                return done;
            const bool any = std::any_of(made.days.begin(), made.days.end(), [](auto day) { return day != 0; });
            if (auto done = any ? write(chunk, made) : Result<void>(); !done)
                return done;
        }
        return {};
    }

private:
    Result<void> fill(RowId first, RowId last, Chunk &chunk)
    {
        const auto placeOf = [](RowId id) { return static_cast<std::size_t>(id & (LastContacts::chunkSize - 1)); };
        for (auto id = first; id <= last; ++id)
            chunk.days[placeOf(id)] = LastContacts::noCustomer, chunk.staff[placeOf(id)] = 0;
        m_alive->bind(1, first);
        m_alive->bind(2, last);
        auto done
            = m_alive->each([&](const Statement &row) { chunk.days[placeOf(row.integer(0))] = LastContacts::never; });
        if (!done)
            return done;
        m_contacts->bind(1, first * recordsPerCustomer);
        m_contacts->bind(2, last >= everyId / recordsPerCustomer ? everyId : (last + 1) * recordsPerCustomer);
        return m_contacts->each([&](const Statement &row) {
            const auto place = placeOf(row.integer(0) / recordsPerCustomer);
            const auto day = LastContacts::dayOf(row.integer(1));
            // Of two on one day the one added later is the last.
            if (chunk.days[place] == LastContacts::noCustomer || day < chunk.days[place])
                return;
            chunk.days[place] = day;
            chunk.staff[place] = staffOf(row.integer(2));
        });
    }

    Result<void> write(RowId index, const Chunk &chunk)
    {
        m_write->bind(1, index);
        m_write->bindBlob(2, bytesOf(chunk.days));
        m_write->bindBlob(3, bytesOf(chunk.staff));
        m_write->bind(4, m_version);
        return m_write->run();
    }

    Database &m_database;
    qint64 m_version = 1;
    Statement *m_alive = nullptr, *m_contacts = nullptr, *m_read = nullptr, *m_write = nullptr;
};

} // namespace

LastContacts::Day LastContacts::dayOf(qint64 julianDay)
{
    constexpr qint64 last = std::numeric_limits<Day>::max() - 2;
    return static_cast<Day>(std::clamp<qint64>(julianDay - firstDay, 0, last) + 2);
}

QDate LastContacts::dateOf(Day day)
{
    return day <= never + 1 || day == std::numeric_limits<Day>::max() ? QDate()
                                                                      : QDate::fromJulianDay(firstDay + day - 2);
}

Result<void> refreshLastContacts(Database &database, std::span<const RowId> customers)
{
    Writer writer(database);
    if (auto done = writer.prepare(); !done)
        return done;
    if (customers.empty())
        return writer.changeAll();
    for (std::size_t i = 0; i < customers.size();) {
        auto end = i + 1;
        while (end < customers.size()
               && customers[end] >> LastContacts::chunkShift == customers[i] >> LastContacts::chunkShift)
            ++end;
        if (auto done = writer.change(customers.subspan(i, end - i)); !done)
            return done;
        i = end;
    }
    return {};
}

Result<void> LastContacts::load(QDate today)
{
    auto changes = m_database.cached("PRAGMA data_version");
    if (!changes)
        return tl::unexpected(changes.error());
    qint64 others = 0;
    if (auto done = (*changes)->each([&](const Statement &row) { others = row.integer(0); }); !done)
        return done;
    const qint64 own = sqlite3_total_changes(m_database.handle());
    if (today == m_today && others == m_otherWrites && own == m_ownWrites)
        return {};
    auto versions = m_database.cached("SELECT chunk, version FROM last_contact ORDER BY chunk");
    if (!versions)
        return tl::unexpected(versions.error());
    std::map<RowId, qint64> there;
    if (auto done = (*versions)->each([&](const Statement &row) { there[row.integer(0)] = row.integer(1); }); !done)
        return done;
    const auto chunks = there.empty() ? std::size_t{0} : static_cast<std::size_t>(there.rbegin()->first) + 1;
    if (today != m_today)
        m_versions.clear();
    m_versions.resize(chunks, -1);
    m_days.resize(chunks * chunkCount);
    m_staff.resize(chunks * chunkCount);
    m_latest.resize(chunks * chunkCount / 64);
    m_today = today;
    for (const auto &[chunk, version] : there)
        if (m_versions[static_cast<std::size_t>(chunk)] != version)
            if (auto done = readChunk(chunk, version); !done)
                return done;
    m_otherWrites = others;
    m_ownWrites = own;
    return {};
}

Result<void> LastContacts::readChunk(RowId chunk, qint64 version)
{
    auto rows = m_database.cached("SELECT days, staff FROM last_contact WHERE chunk = ?1");
    if (!rows)
        return tl::unexpected(rows.error());
    const auto begin = static_cast<std::size_t>(chunk << chunkShift);
    (*rows)->bind(1, chunk);
    auto done = (*rows)->each([&](const Statement &row) {
        copyBlob(row.blob(0), m_days.data() + begin);
        copyBlob(row.blob(1), m_staff.data() + begin);
    });
    if (!done)
        return done;
    if (done = correct(chunk); !done)
        return done;
    for (auto i = begin; i < begin + chunkCount; i += 64)
        m_latest[i / 64] = *std::max_element(m_days.begin() + static_cast<std::ptrdiff_t>(i),
                                             m_days.begin() + static_cast<std::ptrdiff_t>(i + 64));
    m_versions[static_cast<std::size_t>(chunk)] = version;
    return {};
}

Result<void> LastContacts::correct(RowId chunk)
{
    if (!m_today.isValid())
        return {};
    const auto limit = dayOf(m_today.toJulianDay());
    auto last = m_database.cached("SELECT \"on\", staff FROM contact WHERE id >= ?1 AND id < ?2 AND voided_op IS NULL "
                                  "AND voided_on IS NULL AND \"on\" <= ?3 ORDER BY \"on\" DESC, id DESC LIMIT 1");
    if (!last)
        return tl::unexpected(last.error());
    const auto begin = chunk << chunkShift;
    for (auto id = begin; id < begin + chunkSize; ++id) {
        const auto place = static_cast<std::size_t>(id);
        if (m_days[place] <= limit)
            continue;
        m_days[place] = never;
        m_staff[place] = 0;
        (*last)->bind(1, id * recordsPerCustomer);
        (*last)->bind(2, (id + 1) * recordsPerCustomer);
        (*last)->bindDate(3, m_today);
        auto done = (*last)->each([&](const Statement &row) {
            m_days[place] = dayOf(row.integer(0));
            m_staff[place] = staffOf(row.integer(1));
        });
        if (!done)
            return done;
    }
    return {};
}

} // namespace kikubari::store
