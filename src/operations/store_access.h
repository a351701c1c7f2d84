// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/staff.h"
#include "operations/context.h"

#include <QString>

#include <memory>
#include <vector>

namespace kikubari::store {
class Store;
}

/// Opening and closing the store for those who may not know its insides (models, the two mains).
namespace kikubari::operations {

struct StoreCloser
{
    void operator()(store::Store *store) const;
};
using StoreHandle = std::unique_ptr<store::Store, StoreCloser>;

struct OpenedStore
{
    StoreHandle store;
    bool writable = true;
    bool newer = false; ///< written by a newer program: for reading only
    bool upgraded = false;
    QString storeName; ///< of the first store; empty if it has none
};

/// Opens a store that is there; Missing, Damaged, Busy, ReadOnly and so on as store::Store::open says.
[[nodiscard]] Result<OpenedStore> openStore(const QString &path);
/// Makes an empty store with the shipped rules; Conflict where there is already a file.
[[nodiscard]] Result<OpenedStore> createStore(const QString &path, const Context &context);

/// Everybody who works here now and may be asked "who are you", by code; those who left before `today` are left out.
[[nodiscard]] Result<std::vector<domain::Staff>> peopleOf(store::Store &store, QDate today);

/// Adds a salesperson in one operation and answers with his code; WrongUse for an empty name.
[[nodiscard]] Result<domain::StaffCode> addPerson(store::Store &store, const Context &context, const QString &name);

/// A customer put in by hand, with his car where it was bought here.
struct NewCustomer
{
    QString name, kana, phone;
    QString car;       ///< free words; empty = none bought here
    QDate deliveredOn; ///< invalid = not known
    domain::StaffCode staff;
    QString salesperson; ///< name of the first member of staff, added where `staff` is empty
};
/// Adds a customer in one operation, plans him, and answers with his code.
[[nodiscard]] Result<domain::CustomerCode> addCustomer(store::Store &store, const Context &context,
                                                       const NewCustomer &customer);
} // namespace kikubari::operations
