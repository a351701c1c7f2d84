// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store_fixture.h"

#include "store/database.h"
#include <random>

namespace kikubari::store::test {

/// A store of random customers with few and alike names, numbers and days, so that searches meet and ties happen; its
/// ids lie on both sides of a border between chunks.
class SearchWorld
{
public:
    SearchWorld(unsigned seed, int customers);

    Fixture fixture;
    [[nodiscard]] Store &store() { return *fixture.store; }
    /// One random change of the records in an operation of its own.
    void change();
    /// A piece of what stands in the store, sometimes spelt differently, sometimes of several words.
    [[nodiscard]] QString query();
    /// Ids and codes of the customers, those taken back too.
    [[nodiscard]] const std::vector<std::pair<RowId, QString>> &customers() const { return m_customers; }

private:
    [[nodiscard]] int below(int n) { return static_cast<int>(m_dice() % static_cast<unsigned>(n)); }
    [[nodiscard]] QString oneOf(const QStringList &list) { return list[below(static_cast<int>(list.size()))]; }
    [[nodiscard]] QString name();
    [[nodiscard]] QString number();
    [[nodiscard]] QString plate();
    [[nodiscard]] Record customer(const QString &code);
    void addRecords(Transaction &transaction, const QString &code);
    void put(Transaction &transaction, const Record &record) { need(store().put(transaction, record)); }
    [[nodiscard]] QString nextCode(const char *letter) { return q(letter) + QString::number(++m_next); }

    std::mt19937 m_dice;
    std::vector<std::pair<RowId, QString>> m_customers;
    QStringList m_contacts;
    int m_next = 0;
};

} // namespace kikubari::store::test
