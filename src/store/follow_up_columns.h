// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/follow_up_row.h"
#include "store/statement.h"

#include <QtGlobal>

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kikubari::store {

class Database;

/// The columns of the table follow_up after the customer, in the one order in which they are read and written.
inline constexpr std::string_view followUpColumns
    = "rule, fact, record, staff, state, fact_on, earliest, due, latest, natural_due, window_end, hidden_until, "
      "done_on, ended_on, flags, attempts, reasons, contact";

inline constexpr qint64 followUpOnTime = 1, followUpClosureLate = 2; ///< bits of `flags`

/// Names of rules and staff by their ids in the database, each asked for once.
class FollowUpNames
{
public:
    explicit FollowUpNames(Database &database) : m_database(database) { }
    [[nodiscard]] const std::string &rule(qint64 id);
    [[nodiscard]] const std::string &staff(qint64 id);

    std::optional<Error> error; ///< a name that could not be read counts as empty

private:
    [[nodiscard]] const std::string &name(std::map<qint64, std::string> &names, const char *sql, qint64 id);

    Database &m_database;
    std::map<qint64, std::string> m_rules, m_staff;
};

/// Reads followUpColumns, which begin at column `first`.
[[nodiscard]] FollowUpRow followUpFrom(const Statement &row, int first, FollowUpNames &names);

} // namespace kikubari::store
