// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/staff.h"

#include <algorithm>

namespace kikubari::domain {

StaffDirectory::StaffDirectory(std::vector<Staff> people) : m_people(std::move(people))
{
    std::ranges::sort(m_people, {}, &Staff::code);
}

const Staff *StaffDirectory::find(const StaffCode &code) const
{
    const auto it = std::ranges::lower_bound(m_people, code, {}, &Staff::code);
    return it != m_people.end() && it->code == code ? &*it : nullptr;
}

bool StaffDirectory::isManager(const StaffCode &code) const
{
    const Staff *person = find(code);
    return person && person->role == Role::Manager;
}

StaffCode StaffDirectory::managerOf(const StoreCode &store, QDate day) const
{
    for (const Staff &person : m_people) {
        const bool here = store.empty() || person.store.empty() || person.store == store;
        if (person.role == Role::Manager && here && !(person.leftOn.isValid() && person.leftOn <= day))
            return person.code;
    }
    return {};
}

} // namespace kikubari::domain
