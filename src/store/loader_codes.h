// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/code_map.h"
#include "store/database_references.h"
#include "store/record_loader.h"

namespace kikubari::store {

/// Codes held in memory while files are loaded; contacts are asked of the database.
class RecordLoader::Codes : public References
{
public:
    explicit Codes(Database &database) : m_database(database), m_ask(database) { }

    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<void> loadPurchases();
    void forgetPurchases() { m_purchases.reset(); }
    void addCustomer(std::string_view code, RowId id) { m_customers.insert(code, id); }
    void addStaff(std::string_view code, RowId id) { m_staff.insert(code, id); }

    [[nodiscard]] std::optional<RowId> customer(std::string_view code) override;
    [[nodiscard]] std::optional<RowId> staff(std::string_view code) override { return m_staff.find(code); }
    [[nodiscard]] bool exists(domain::RecordKind kind, std::string_view code) override;
    [[nodiscard]] std::optional<RowId> customerOfContact(std::string_view code) override;

    std::optional<Error> error;

private:
    [[nodiscard]] Result<void> read(std::string_view sql, CodeMap &codes);

    Database &m_database;
    DatabaseReferences m_ask;
    CodeMap m_customers, m_staff;
    std::optional<CodeMap> m_purchases;
    std::string m_lastCode; ///< rows of one customer mostly stand together
    std::optional<RowId> m_lastId;
};

} // namespace kikubari::store
