// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/customer_records.h"
#include "store/statement.h"
#include "store/store.h"

#include <memory>
#include <vector>

namespace kikubari::store {

class Database;

/// Reads what the engine needs of customers, in the order of their ids: one cursor per table, all in step, the struct
/// used again and again.
class CustomerReader
{
public:
    /// `details`: fills CustomerRecords::details too.
    [[nodiscard]] static Result<std::unique_ptr<CustomerReader>> make(Database &database, bool details);
    ~CustomerReader();

    /// Calls the visitor for every customer (not voided) with first <= id <= last.
    [[nodiscard]] Result<void> read(RowId first, RowId last, const Store::CustomerVisitor &visitor);

private:
    struct Cursor;
    CustomerReader() = default;
    [[nodiscard]] Result<void> prepareCursors(Database &database);
    [[nodiscard]] Result<void> prepareDetails(Database &database);
    [[nodiscard]] Result<void> readStaff(Database &database);
    [[nodiscard]] Result<void> visit(const Store::CustomerVisitor &visitor);
    void fillCustomer();

    Statement m_customers;
    std::vector<std::unique_ptr<Cursor>> m_cursors;
    std::vector<domain::StaffCode> m_staff; ///< by id
    domain::CustomerRecords m_records;
};

} // namespace kikubari::store
