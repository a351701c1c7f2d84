// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/customer_reader.h"
#include "store/database.h"
#include "store/store.h"

#include <limits>

namespace kikubari::store {

using namespace Qt::StringLiterals;

namespace {

constexpr RowId lastCustomer = (RowId{1} << 43) - 2; ///< the greatest whose records still have ids of 63 bits

} // namespace

Result<CustomerReader *> Store::reader()
{
    // The reader knows the staff by id; it is made anew when somebody was added.
    auto staff = m_database->value(u"SELECT coalesce(max(id), 0) FROM staff"_s);
    if (!staff)
        return tl::unexpected(staff.error());
    if (!m_reader || m_readerStaff != staff->toLongLong() || m_readerDetails != m_details) {
        auto made = CustomerReader::make(*m_database, m_details);
        if (!made)
            return tl::unexpected(made.error());
        m_reader = std::move(*made);
        m_readerStaff = staff->toLongLong();
        m_readerDetails = m_details;
    }
    return m_reader.get();
}

Result<domain::CustomerRecords> Store::customerRecords(const domain::CustomerCode &code)
{
    auto id = customerId(code);
    if (!id)
        return tl::unexpected(id.error());
    std::optional<domain::CustomerRecords> found;
    if (*id) {
        auto done = forEachCustomer({.what = Selection::What::Ids, .ids = {**id}},
                                    [&](const domain::CustomerRecords &records, RowId) {
                                        found = records;
                                        return Result<void>();
                                    });
        if (!done)
            return tl::unexpected(done.error());
    }
    if (!found)
        return failure(ErrorKind::WrongUse, u"お客様番号「%1」は登録されていません。"_s.arg(code.text()),
                       u"There is no customer “%1”."_s.arg(code.text()));
    return std::move(*found);
}

Result<void> Store::forEachCustomer(const Selection &selection, const CustomerVisitor &visitor)
{
    ReadScope scope(*m_database);
    auto found = reader();
    if (!found)
        return tl::unexpected(found.error());
    if (selection.what == Selection::What::All)
        return (*found)->read(0, lastCustomer, visitor);
    auto ids = selection.ids;
    if (selection.what == Selection::What::ReplanOnOrBefore) {
        auto due = customersToReplan(selection.day);
        if (!due)
            return tl::unexpected(due.error());
        ids = std::move(*due);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    for (std::size_t i = 0; i < ids.size();) {
        // Neighbours are read as one range, which saves looking each of them up in every table.
        std::size_t end = i + 1;
        while (end < ids.size() && ids[end] == ids[end - 1] + 1)
            ++end;
        if (auto done = (*found)->read(ids[i], ids[end - 1], visitor); !done)
            return done;
        i = end;
    }
    return {};
}

Result<std::vector<RowId>> Store::customersToReplan(QDate today)
{
    auto statement = m_database->cached("SELECT customer FROM customer_plan WHERE replan_on <= ? ORDER BY customer");
    if (!statement)
        return tl::unexpected(statement.error());
    (*statement)->bindDate(1, today);
    std::vector<RowId> ids;
    if (auto done = (*statement)->each([&](const Statement &row) { ids.push_back(row.integer(0)); }); !done)
        return tl::unexpected(done.error());
    return ids;
}

} // namespace kikubari::store
