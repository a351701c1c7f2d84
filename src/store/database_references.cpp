// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database_references.h"

namespace kikubari::store {

std::optional<RowId> DatabaseReferences::find(const std::string &sql, std::string_view code)
{
    auto statement = m_database.cached(sql);
    if (!statement) {
        error = statement.error();
        return std::nullopt;
    }
    ResetLater reset(**statement);
    (*statement)->bind(1, code);
    auto there = (*statement)->step();
    if (!there)
        error = there.error();
    if (!there || !*there)
        return std::nullopt;
    return (*statement)->integer(0);
}

std::optional<RowId> DatabaseReferences::customer(std::string_view code)
{
    return find("SELECT id FROM customer WHERE code = ?", code);
}

std::optional<RowId> DatabaseReferences::staff(std::string_view code)
{
    return find("SELECT id FROM staff WHERE code = ?", code);
}

bool DatabaseReferences::exists(domain::RecordKind kind, std::string_view code)
{
    return find("SELECT id FROM " + std::string(domain::describe(kind).table) + " WHERE code = ?", code).has_value();
}

std::optional<RowId> DatabaseReferences::customerOfContact(std::string_view code)
{
    return find("SELECT customer FROM contact WHERE code = ?", code);
}

} // namespace kikubari::store
