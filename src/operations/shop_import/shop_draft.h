// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/shop_import/shop_import.h"
#include "store/record.h"

#include <map>
#include <utility>
#include <vector>

namespace kikubari::operations {

/// A car of a row, ours (Purchase) or another dealer's (OtherCar).
struct ShopCar
{
    store::Record record{domain::RecordKind::Purchase};
};

/// A workshop entry of a row; its car is named by its place among the row's own cars, -1 = none.
struct ShopService
{
    store::Record record{domain::RecordKind::Service};
    int car = -1;
};

/// What one row says, in the spelling of the store folder; codes of new records are still empty.
struct ShopDraft
{
    qint64 line = 0;
    bool continues = false; ///< it names no customer: its cars belong to the row before
    store::Record customer{domain::RecordKind::Customer};
    QString referrer; ///< a code or a name; found out when all rows are known
    std::vector<store::Record> phones, keyPersons, contacts;
    std::vector<ShopCar> cars;
    std::vector<ShopService> services;
    std::vector<ShopReject> rejects; ///< not empty: the row does not go in
    QStringList converted;           ///< for each column of the plan what it became
};

/// Gathers what is odd but goes in: counted by kind and column, with the first few lines.
class ShopFindings
{
public:
    explicit ShopFindings(QString file) : m_file(std::move(file)) { }
    /// The sentence counts where the finding is met for the first time.
    void add(const QString &kind, const QString &column, qint64 line, const Text &text);
    [[nodiscard]] const std::vector<ImportFinding> &list() const { return m_list; }

private:
    QString m_file;
    std::vector<ImportFinding> m_list;
    std::map<std::pair<QString, QString>, std::size_t> m_places;
};

} // namespace kikubari::operations
