// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/search_text.h"
#include "store/statement.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace kikubari::store {

class Database;

/// Reads what is searched of customers from the records: tables side by side in the order of ids.
class SearchSource
{
public:
    struct Customer
    {
        qint64 id = 0;
        SearchKey key;
        std::string kanaOrder; ///< folded kana, name and code; those without kana stand behind all others
    };
    using Visitor = std::function<Result<void>(const Customer &)>;

    explicit SearchSource(Database &database) : m_database(database) { }
    [[nodiscard]] Result<void> prepare();
    /// Shows the customers of a range of ids who were not taken back.
    [[nodiscard]] Result<void> read(qint64 first, qint64 last, const Visitor &visit);

private:
    struct Part
    {
        Statement rows;
        void (*add)(SearchKey &key, const Statement &row) = nullptr;
        bool there = false;
    };
    [[nodiscard]] Result<void> readHouseholds();
    [[nodiscard]] Result<void> addPart(Part &part, qint64 customer);
    void addCustomer(const Statement &row);

    Database &m_database;
    Statement m_customers;
    std::vector<Part> m_parts;
    /// Names and kana of members whom no customer claims, by household.
    std::map<std::string, std::vector<std::string>, std::less<>> m_households;
    Customer m_customer;
};

} // namespace kikubari::store
