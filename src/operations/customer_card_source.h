// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/customer_card.h"
#include "rules/engine.h"
#include "store/store.h"

#include <array>
#include <vector>

/// Between the store and the customer card: the records once read, and the parts of the card that are made of them.
namespace kikubari::operations {

/// Everything that is kept of one customer, read once.
struct CardSource
{
    store::Store &store;
    const rules::Engine &engine;
    QDate today;
    store::RowId id = 0;
    store::Record customer{domain::RecordKind::Customer};
    std::array<std::vector<store::Record>, domain::recordKindCount> all;
    rules::Plan plan;

    [[nodiscard]] const std::vector<store::Record> &of(domain::RecordKind kind) const
    {
        return all[static_cast<std::size_t>(kind)];
    }
    /// The name of a member of staff; the text itself where it is none's code.
    [[nodiscard]] QString nameOf(const QString &staff) const;
};

[[nodiscard]] CardRecord cardRecord(const store::Record &record);
/// Full years on a day; -1 where the birthday is not known or lies ahead.
[[nodiscard]] int ageOn(QDate birthday, QDate day);
/// ミニバン 8人乗り, else the maker's name; empty where neither is known.
[[nodiscard]] QString carTitle(const store::Record &car);

template <typename E> [[nodiscard]] std::optional<E> wordIn(const store::Record &record, std::string_view column)
{
    return domain::fromWord<E>(record.value(column).toStdString());
}

/// Cars, household and who drives what (customer_card_house.cpp).
[[nodiscard]] Result<void> fillHouse(const CardSource &source, CustomerSheet &sheet);
/// Referrals in both directions (customer_card_house.cpp).
[[nodiscard]] Result<void> fillReferrals(const CardSource &source, CustomerSheet &sheet);
/// The history (customer_card_entries.cpp).
void fillEntries(const CardSource &source, CustomerSheet &sheet);

} // namespace kikubari::operations
