// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/record.h"
#include "store/statement.h"

#include <functional>
#include <string>
#include <vector>

namespace kikubari::store {

class Database;

/// What the list says of a customer's cars; days are Julian, 0 = not known.
struct CarSummary
{
    std::string maker, model, grade, plate; ///< his newest car that he still has, ours before another's
    bool otherMake = false;
    int cars = 0; ///< that he still has
    qint64 delivered = 0;
    qint64 inspectionDue = 0; ///< the first from today on of a car that he still has, else the last before
};

/// Reads cars, other makes and what the workshop noted of their inspections, side by side in the order of customers.
class CarReader
{
public:
    using Visitor = std::function<void(RowId, const CarSummary &)>;

    [[nodiscard]] static Result<CarReader> make(Database &database, qint64 today);
    /// Shows the customers of a range of ids who have cars.
    [[nodiscard]] Result<void> read(RowId first, RowId last, const Visitor &visit);

private:
    struct Rows
    {
        Statement statement;
        bool there = false;
        [[nodiscard]] Result<void> start(RowId first, RowId last);
        [[nodiscard]] Result<void> next();
        [[nodiscard]] RowId customer() const;
    };
    /// The due date that the workshop noted for a car of the customer being read.
    struct NotedInspection
    {
        std::string car;
        qint64 due = 0;
    };
    [[nodiscard]] Result<void> readCustomer(RowId customer, CarSummary &summary);
    [[nodiscard]] qint64 dueOf(std::string_view car, qint64 own) const;
    void addDue(qint64 due, CarSummary &summary) const;

    qint64 m_today = 0;
    Rows m_purchases, m_others, m_services;
    std::vector<NotedInspection> m_noted;
};

} // namespace kikubari::store
