// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cells.h"
#include "store/database.h"

namespace kikubari::store {

/// Resolves codes by asking the database, one by one: for ordinary work. A failure of the database counts as "unknown"
/// and is kept in `error`.
class DatabaseReferences : public References
{
public:
    explicit DatabaseReferences(Database &database) : m_database(database) { }

    [[nodiscard]] std::optional<RowId> customer(std::string_view code) override;
    [[nodiscard]] std::optional<RowId> staff(std::string_view code) override;
    [[nodiscard]] bool exists(domain::RecordKind kind, std::string_view code) override;
    [[nodiscard]] std::optional<RowId> customerOfContact(std::string_view code) override;

    std::optional<Error> error;

private:
    [[nodiscard]] std::optional<RowId> find(const std::string &sql, std::string_view code);

    Database &m_database;
};

} // namespace kikubari::store
