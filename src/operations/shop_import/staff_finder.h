// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/shop_import/shop_import.h"
#include "store/record.h"

#include <QHash>

#include <optional>
#include <vector>

namespace kikubari::operations {

/// Finds the member of staff whom a cell names by code, full name or surname, and makes those who are missing.
class StaffFinder
{
public:
    [[nodiscard]] static Result<StaffFinder> make(store::Store &store, const ShopImportOptions &options);

    /// The code; empty = nobody; nothing = unknown and to be rejected. `code` and `name` are what the row says.
    [[nodiscard]] std::optional<QString> find(const QString &code, const QString &name);

    /// Forgets whom a row made that is not taken after all: `made` goes back to this many.
    void forgetSince(std::size_t made);

    /// The new members of staff, in the order in which they were met.
    [[nodiscard]] const std::vector<store::Record> &made() const { return m_made; }
    /// Names that the store does not know, in the order in which they were met.
    [[nodiscard]] const QStringList &unknown() const { return m_unknown; }

private:
    struct Known
    {
        QString code, name; ///< name folded
        QString surname;    ///< folded
    };

    StaffFinder() = default;
    void know(const QString &code, const QString &name);
    [[nodiscard]] std::optional<QString> known(const QString &code, const QString &name) const;
    [[nodiscard]] QString freshCode() const;

    std::vector<Known> m_known;
    std::vector<store::Record> m_made;
    QStringList m_unknown;
    QMap<QString, QString> m_map;
    ShopStaff m_how = ShopStaff::Make;
    QString m_firstCode; ///< that the store has not given yet
    QHash<QString, std::optional<QString>> m_answers;
};

} // namespace kikubari::operations
