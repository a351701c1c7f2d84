// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/record.h"

#include <QDate>

#include <cstdint>
#include <map>
#include <span>
#include <vector>

/// Everybody's last contact that is not voided, two bytes for its day and two for who had it: quick enough to rank a
/// million hits by, and to order the list. Kept in the table last_contact, one row for 4,096 customers, so that
/// recording a contact rewrites 16 KiB.
namespace kikubari::store {

class Database;

class LastContacts
{
public:
    using Day = std::uint16_t;
    static constexpr Day noCustomer = 0; ///< nobody has this id, or he was taken back
    static constexpr Day never = 1;
    static constexpr int chunkShift = 12;
    static constexpr RowId chunkSize = RowId{1} << chunkShift;

    explicit LastContacts(Database &database) : m_database(database) { }
    /// Brings what is in memory up to date; costs some microseconds while nobody writes. Contacts after `today` (typed
    /// wrong) do not count. Inside a ReadScope.
    [[nodiscard]] Result<void> load(QDate today);

    /// By customer id; their number is a multiple of 64 and more than the greatest id.
    [[nodiscard]] const std::vector<Day> &days() const { return m_days; }
    /// The latest of each 64 customers.
    [[nodiscard]] const std::vector<Day> &latest() const { return m_latest; }
    /// Who had it, by customer id: the id of a member of staff, 0 = not known.
    [[nodiscard]] const std::vector<std::uint16_t> &staff() const { return m_staff; }

    /// Days before 1900 count as its first, days from 2079-06-06 on as that day.
    [[nodiscard]] static Day dayOf(qint64 julianDay);
    /// The date of a day; invalid for never, and for the two ends, at which other dates may stand too.
    [[nodiscard]] static QDate dateOf(Day day);

private:
    [[nodiscard]] Result<void> readChunk(RowId chunk, qint64 version);
    [[nodiscard]] Result<void> correct(RowId chunk);

    Database &m_database;
    std::vector<Day> m_days, m_latest;
    std::vector<std::uint16_t> m_staff;
    std::vector<qint64> m_versions; ///< by chunk; -1 = not read
    QDate m_today;
    qint64 m_otherWrites = -1, m_ownWrites = -1;
};

/// Writes anew the last contacts of these customers (all of them where the list is empty), within the transaction.
[[nodiscard]] Result<void> refreshLastContacts(Database &database, std::span<const RowId> customers);

} // namespace kikubari::store
