// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "domain/staff.h"
#include "store/store.h"

#include <optional>

namespace kikubari::operations {

/// Turns values of records into words for reading: days with their weekday, fixed words, and names in the place of the
/// codes of staff, customers and cars. What cannot be told is left as it is written.
class ValueWords
{
public:
    explicit ValueWords(store::Store &store) : m_store(store) { }

    [[nodiscard]] Text of(domain::RecordKind kind, const QString &column, const QString &value);
    /// What a whole record is about, in a few words: 11/30(月) 17:00 駐車支援の説明.
    [[nodiscard]] Text about(const store::Record &record);
    /// The name of a member of staff; the code where nobody has it.
    [[nodiscard]] QString nameOfStaff(const QString &code);

private:
    [[nodiscard]] QString nameOfCustomer(const QString &code);
    [[nodiscard]] Text carsOf(const QString &value);

    store::Store &m_store;
    std::optional<domain::StaffDirectory> m_staff;
};

} // namespace kikubari::operations
