// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/code.h"
#include "domain/words.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace kikubari::domain {

/// A person who works at the dealership.
struct Staff
{
    StaffCode code;
    QString name, kana;
    Role role = Role::Salesperson;
    StoreCode store;
    QDate joinedOn, leftOn;
    bool operator==(const Staff &) const = default;
};

/// Everybody, for looking up a role by code (a handful to a few thousand people).
class StaffDirectory
{
public:
    StaffDirectory() = default;
    explicit StaffDirectory(std::vector<Staff> people);

    [[nodiscard]] const Staff *find(const StaffCode &code) const;
    [[nodiscard]] bool isManager(const StaffCode &code) const;
    /// The manager of a store on a day: the first by code who has not left; none if there is none.
    [[nodiscard]] StaffCode managerOf(const StoreCode &store, QDate day) const;
    [[nodiscard]] const std::vector<Staff> &people() const { return m_people; }

private:
    std::vector<Staff> m_people; ///< sorted by code
};

} // namespace kikubari::domain
